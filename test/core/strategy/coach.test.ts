import type { StrategyCase } from "../../../src/core/strategy/case";
import {
  coach,
  findClassFell,
  findHopefulUnknown,
  findMoreOpponents,
  findNeverCompared,
  findNoDecider,
  findNoOpponent,
  findNoVisit,
  findOneContact,
  findSameText,
  findSilence,
  findVisitOverdue,
} from "../../../src/core/strategy/coach";
import { caseOf, FULL, TODAY } from "./sample";

const people = (...rows: Record<string, string | number>[]): StrategyCase =>
  caseOf({ tables: { people: rows } });
const visits = (...rows: Record<string, string | number>[]): StrategyCase =>
  caseOf({ tables: { visits: rows } });

describe("each rule of the coach fires, and does not", () => {
  test("no decider known", () => {
    expect(findNoDecider(people({ person: "Ким", role: "uses" }))).toEqual([{ code: "noDecider" }]);
    expect(findNoDecider(people({ person: "Ким", role: "decides", mark: "unknown" }))).toHaveLength(
      1
    );
    expect(findNoDecider(people({ person: "Ким", role: "decides" }))).toEqual([]);
    expect(findNoDecider(caseOf({ fields: { deciderName: "Ким" } }))).toEqual([]);
  });

  test("one contact only", () => {
    expect(findOneContact(people({ person: "Ким" }))).toEqual([
      { code: "oneContact", person: "Ким" },
    ]);
    expect(findOneContact(people({ person: "Ким" }, { person: "Ли" }))).toEqual([]);
    expect(findOneContact(people())).toEqual([]);
  });

  test("no opponent named", () => {
    expect(findNoOpponent(people({ person: "Ким", support: "supporter" }))).toEqual([
      { code: "noOpponent", people: 1 },
    ]);
    expect(findNoOpponent(people({ person: "Ким", support: "opponent" }))).toEqual([]);
  });

  test("more opponents than supporters", () => {
    const against = { person: "Ли", support: "opponent" };
    expect(findMoreOpponents(people(against))).toEqual([
      { code: "moreOpponents", opponents: ["Ли"], supporters: [] },
    ]);
    expect(findMoreOpponents(people(against, { person: "Ким", support: "supporter" }))).toEqual([]);
  });

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

  test("a visit overdue", () => {
    const late = { visitGoal: "Цены", visitDate: TODAY - 1 };
    expect(findVisitOverdue(visits(late), TODAY)).toEqual([
      { code: "visitOverdue", date: TODAY - 1, goal: "Цены" },
    ]);
    expect(findVisitOverdue(visits({ ...late, result: "Договорились" }), TODAY)).toEqual([]);
    expect(findVisitOverdue(visits({ ...late, visitDate: TODAY }), TODAY)).toEqual([]);
  });

  test("the last contact with an A client older than 60 days", () => {
    const last = (days: number) => people({ person: "Ким", lastContact: TODAY - days });
    expect(findSilence(last(61), TODAY)).toEqual([{ code: "silent", days: 61 }]);
    expect(findSilence(last(60), TODAY)).toEqual([]);
    expect(findSilence(caseOf({}), TODAY)).toEqual([{ code: "silent", days: null }]);
    expect(findSilence(caseOf({ client: { class: "B" } }), TODAY)).toEqual([]);
    const visited = { visitDate: TODAY - 10, result: "Заказ" };
    const both = caseOf({
      tables: { people: [{ person: "Ким", lastContact: TODAY - 90 }], visits: [visited] },
    });
    expect(findSilence(both, TODAY)).toEqual([]);
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

  test("criteria never compared with a rival", () => {
    const criteria = (row: Record<string, string | number>) =>
      caseOf({ tables: { criteria: [{ criterion: "Цена", ...row }] } });
    expect(findNeverCompared(criteria({ us: 4 }))).toEqual([
      { code: "neverCompared", criteria: 1 },
    ]);
    expect(findNeverCompared(criteria({ us: 4, rival: 5 }))).toEqual([]);
  });

  test("all of them together, on an empty sheet of an A client", () => {
    expect(coach(caseOf({}), TODAY).map(({ code }) => code)).toEqual([
      "noDecider",
      "noVisit",
      "silent",
      "neverCompared",
    ]);
  });
});
