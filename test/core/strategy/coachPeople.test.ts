import type { StrategyCase } from "../../../src/core/strategy/case";
import { DEFAULT_COACH_LIMITS } from "../../../src/core/strategy/coachLimits";
import {
  findDeciderNotForUs,
  findDeciderSilent,
  findDeciderUnlisted,
  findMoreOpponents,
  findNoDecider,
  findNoOpponent,
  findOneContact,
  findSilence,
} from "../../../src/core/strategy/coachPeople";
import { caseOf, TODAY } from "./sample";

const people = (...rows: Record<string, string | number>[]): StrategyCase =>
  caseOf({ tables: { people: rows } });
const decider = (row: Record<string, string | number> = {}): StrategyCase =>
  people({ person: "Ивняков С. П., собственник", role: "decides", ...row });

describe("each rule about people fires, and does not", () => {
  test("no decider known", () => {
    expect(findNoDecider(people({ person: "Ким", role: "uses" }), TODAY)).toEqual([
      { code: "noDecider" },
    ]);
    expect(
      findNoDecider(people({ person: "Ким", role: "decides", mark: "unknown" }), TODAY)
    ).toHaveLength(1);
    expect(findNoDecider(people({ person: "Ким", role: "decides" }), TODAY)).toEqual([]);
    expect(findNoDecider(caseOf({ fields: { deciderName: "Ким" } }), TODAY)).toEqual([]);
  });

  test("one contact only", () => {
    expect(findOneContact(people({ person: "Ким" }), TODAY)).toEqual([
      { code: "oneContact", person: "Ким" },
    ]);
    expect(findOneContact(people({ person: "Ким" }, { person: "Ли" }), TODAY)).toEqual([]);
    expect(findOneContact(people(), TODAY)).toEqual([]);
  });

  test("no opponent named", () => {
    expect(findNoOpponent(people({ person: "Ким", support: "supporter" }), TODAY)).toEqual([
      { code: "noOpponent", people: 1 },
    ]);
    expect(findNoOpponent(people({ person: "Ким", support: "opponent" }), TODAY)).toEqual([]);
  });

  test("more opponents than supporters", () => {
    const against = { person: "Ли", support: "opponent" };
    expect(findMoreOpponents(people(against), TODAY)).toEqual([
      { code: "moreOpponents", opponents: ["Ли"], supporters: [], against: 1, support: 0 },
    ]);
    expect(
      findMoreOpponents(people(against, { person: "Ким", support: "supporter" }), TODAY)
    ).toEqual([]);
  });

  test("the last contact with an A client older than 60 days", () => {
    const last = (days: number) => people({ person: "Ким", lastContact: TODAY - days });
    expect(findSilence(last(61), TODAY)).toEqual([{ code: "silent", days: 61, limit: 60 }]);
    expect(findSilence(last(60), TODAY)).toEqual([]);
    expect(findSilence(caseOf({}), TODAY)).toEqual([{ code: "silent", days: null, limit: 60 }]);
    expect(findSilence(caseOf({ client: { class: "B" } }), TODAY)).toEqual([]);
    const visited = { visitDate: TODAY - 10, result: "Заказ" };
    const both = caseOf({
      tables: { people: [{ person: "Ким", lastContact: TODAY - 90 }], visits: [visited] },
    });
    expect(findSilence(both, TODAY)).toEqual([]);
  });

  test("a person whose name is not known is nobody", () => {
    expect(findNoDecider(people({ person: "?", role: "decides" }), TODAY)).toHaveLength(1);
    expect(findOneContact(people({ person: "Ким" }, { person: "не знаю" }), TODAY)).toHaveLength(1);
  });

  test("opponents outweigh supporters by influence, not by heads", () => {
    const [weak, strong] = [2, 5];
    const sides = (against: number, support: number) =>
      people(
        { person: "Ли", support: "opponent", influence: against },
        { person: "Ким", support: "supporter", influence: support }
      );
    expect(findMoreOpponents(sides(strong, weak), TODAY)).toEqual([
      { code: "moreOpponents", opponents: ["Ли"], supporters: ["Ким"], against: 5, support: 2 },
    ]);
    expect(findMoreOpponents(sides(weak, strong), TODAY)).toEqual([]);
  });

  test("the one who decides is not for us", () => {
    const person = "Ивняков С. П., собственник";
    expect(findDeciderNotForUs(decider({ support: "neutral" }), TODAY)).toEqual([
      { code: "deciderNotForUs", person, support: "neutral" },
    ]);
    expect(findDeciderNotForUs(decider({ support: "за нас?" }), TODAY)).toEqual([
      { code: "deciderNotForUs", person, support: null },
    ]);
    expect(findDeciderNotForUs(decider({ support: "supporter" }), TODAY)).toEqual([]);
  });

  test("the one who decides was not spoken to for long", () => {
    const last = (days: number) => decider({ lastContact: TODAY - days });
    expect(findDeciderSilent(last(49), TODAY)).toMatchObject([
      { code: "deciderSilent", days: 49, limit: 30 },
    ]);
    expect(findDeciderSilent(decider(), TODAY)).toMatchObject([{ days: null }]);
    expect(findDeciderSilent(last(30), TODAY)).toEqual([]);
    const longer = { ...DEFAULT_COACH_LIMITS, deciderDays: 60 };
    expect(findDeciderSilent(last(49), TODAY, longer)).toEqual([]);
  });

  test("the last word is with somebody whom the list of people does not have", () => {
    const named = (name: string) =>
      caseOf({
        fields: { deciderName: name },
        tables: { people: [{ person: "Ивняков С. П., собственник", role: "decides" }] },
      });
    expect(findDeciderUnlisted(named("Гурова Нина"), TODAY)).toEqual([
      { code: "deciderUnlisted", person: "Гурова Нина" },
    ]);
    expect(findDeciderUnlisted(named("Сергей Петрович Ивняков"), TODAY)).toEqual([]);
    expect(findDeciderUnlisted(named("собственник"), TODAY)).toEqual([]);
  });
});
