import type { StrategyCase } from "../../../src/core/strategy/case";
import {
  coach,
  findClassFell,
  findHopefulUnknown,
  findNoted,
  findNoVisit,
  findSameText,
} from "../../../src/core/strategy/coach";
import { caseOf, FULL, TODAY } from "./sample";

const visits = (...rows: Record<string, string | number>[]): StrategyCase =>
  caseOf({ tables: { visits: rows } });

describe("each rule of the coach fires, and does not", () => {
  test("probability of 70 % and more with unknown answers", () => {
    const [found] = findHopefulUnknown(caseOf({ fields: { probability: 0.7 } }), TODAY);
    expect(found).toMatchObject({ code: "hopefulUnknown", probability: 0.7 });
    expect(findHopefulUnknown(caseOf({ fields: { probability: 0.69 } }), TODAY)).toEqual([]);
    const full = { ...caseOf({}), answers: FULL };
    const sure = { ...FULL.fields, probability: { value: 0.9, mark: "known" } };
    const whole = { ...full, answers: { ...FULL, fields: sure } };
    expect(findHopefulUnknown(whole, TODAY)).toEqual([]);
  });

  test("no visit planned", () => {
    expect(findNoVisit(visits({ visitDate: TODAY - 1 }), TODAY)).toEqual([{ code: "noVisit" }]);
    expect(findNoVisit(visits({ visitDate: TODAY }), TODAY)).toEqual([]);
  });

  test("answers that are noted and cannot be used", () => {
    const noted = caseOf({
      fields: { potential: "около 5 млн", walletShare: 30, goal: "не знаю", hopes: "Нет" },
    });
    expect(findNoted(noted, TODAY)).toEqual([
      { code: "noted", fields: ["potential", "walletShare", "goal"] },
    ]);
    expect(findNoted({ ...noted, answers: FULL }, TODAY)).toEqual([]);
  });

  test("the class fell", () => {
    const fell = caseOf({ client: { class: "B" }, classBefore: "A" });
    expect(findClassFell(fell)).toEqual([{ code: "classFell", from: "A", to: "B" }]);
    expect(findClassFell(caseOf({ classBefore: "B" }))).toEqual([]);
    expect(findClassFell(caseOf({}))).toEqual([]);
  });

  test("the same text in several sheets", () => {
    const text = "Увеличить долю в закупках вдвое";
    const one = caseOf({ fields: { strategy: text } });
    const client = { key: "бета", name: "Бета" };
    const copy = caseOf({ client, fields: { strategy: ` ${text.toUpperCase()} ` } });
    expect(findSameText(one, [one, copy])).toEqual([
      { code: "sameText", field: "strategy", clients: ["Бета"] },
    ]);
    expect(findSameText(one, [one])).toEqual([]);
    expect(findSameText(one, [caseOf({ client, fields: { hopes: text } })])).toEqual([]);
    const short = caseOf({ fields: { hopes: "Да" } });
    expect(findSameText(short, [caseOf({ client, fields: { hopes: "Да" } })])).toEqual([]);
  });

  test("all of them together, on an empty sheet of an A client", () => {
    expect(coach(caseOf({}), TODAY).map(({ code }) => code)).toEqual([
      "noDecider",
      "silent",
      "neverCompared",
      "noVisit",
    ]);
  });
});
