import type { KnownClient } from "../../../src/core/strategy/client";
import { chooseForSheets, countSheets } from "../../../src/core/strategy/howMany";
import { clientOf } from "../../excel/strategy/sheets";

const one = (name: string, agent: string | null, given: Partial<KnownClient> = {}): KnownClient =>
  clientOf(name, { agent, ...given });

const CLIENTS: readonly KnownClient[] = [
  one("Кит", "Яшин", { turnover: 900, keyBecause: ["company", "territory"] }),
  one("Лев", null, { turnover: 500, keyBecause: ["company"] }),
  one("Ёж", "Орлов", { turnover: 90, keyBecause: ["territory"] }),
  one("Рысь", "Орлов", { turnover: 70, keyBecause: ["hand"] }),
  one("Мышь", "Орлов", { turnover: 5, isKey: false, keyBecause: [] }),
  one("Волк", "Яшин", { turnover: 90, keyBecause: ["territory"] }),
];
const names = (clients: readonly KnownClient[]): string[] => clients.map(({ name }) => name);

describe("who gets a strategy sheet", () => {
  it("is every key client, those of one agent together and the largest first", () => {
    expect(names(chooseForSheets(CLIENTS))).toEqual(["Ёж", "Рысь", "Кит", "Волк", "Лев"]);
  });

  it("is class A in the company and who was named by hand, without class A of a territory", () => {
    expect(names(chooseForSheets(CLIENTS, { kind: "company" }))).toEqual(["Рысь", "Кит", "Лев"]);
  });

  it("is so many of the largest, counted within an agent where one is chosen", () => {
    const largest = (count: number, agent?: string): string[] =>
      names(
        chooseForSheets(
          CLIENTS,
          { kind: "largest", count },
          agent === undefined ? undefined : { kind: "agent", name: agent }
        )
      );
    // Of equal turnovers the name decides.
    expect(largest(3)).toEqual(["Ёж", "Кит", "Лев"]);
    expect(largest(1, "Орлов")).toEqual(["Ёж"]);
    expect(largest(99)).toHaveLength(5);
  });

  it("is told in numbers before anything is made", () => {
    expect(countSheets(CLIENTS)).toEqual({
      company: 3,
      territory: 5,
      byAgent: [
        { agent: "Орлов", company: 1, territory: 2 },
        { agent: "Яшин", company: 1, territory: 2 },
        { agent: null, company: 1, territory: 1 },
      ],
    });
    expect(countSheets(CLIENTS, { kind: "agent", name: "Яшин" })).toMatchObject({ territory: 2 });
  });
});
