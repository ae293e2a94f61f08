import type { StrategyCase } from "../../../src/core/strategy/case";
import { DEFAULT_COACH_LIMITS } from "../../../src/core/strategy/coachLimits";
import {
  findDecisionOverdue,
  findGoalOverdue,
  findMomentOverdue,
  findNeverCompared,
  findNotWorth,
  findPriceOnly,
  findRiskAhead,
  findRivalLeads,
  findStageStuck,
  findVisitOverdue,
} from "../../../src/core/strategy/coachDeal";
import { caseOf, TODAY } from "./sample";

const visits = (...rows: Record<string, string | number>[]): StrategyCase =>
  caseOf({ tables: { visits: rows } });

describe("each rule about the plan fires, and does not", () => {
  test("a visit overdue", () => {
    const late = { visitGoal: "Цены", visitDate: TODAY - 1 };
    expect(findVisitOverdue(visits(late), TODAY)).toEqual([
      { code: "visitOverdue", date: TODAY - 1, goal: "Цены" },
    ]);
    expect(findVisitOverdue(visits({ ...late, result: "Договорились" }), TODAY)).toEqual([]);
    expect(findVisitOverdue(visits({ ...late, visitDate: TODAY }), TODAY)).toEqual([]);
  });

  test("criteria never compared with a rival", () => {
    const criteria = (row: Record<string, string | number>) =>
      caseOf({ tables: { criteria: [{ criterion: "Цена", ...row }] } });
    expect(findNeverCompared(criteria({ us: 4 }), TODAY)).toEqual([
      { code: "neverCompared", criteria: 1 },
    ]);
    expect(findNeverCompared(criteria({ us: 4, rival: 5 }), TODAY)).toEqual([]);
  });

  test("the rival leads by weighted criteria", () => {
    const rows = [
      { criterion: "Срок", rivalName: "Снабсервис", weight: 5, us: 5, rival: 3 },
      { criterion: "Цена", rivalName: "Снабсервис", weight: 4, us: 3, rival: 4 },
      { criterion: "Отсрочка", rivalName: "Уралпром", weight: 4, us: 3, rival: 5 },
      { criterion: "Марка", rivalName: "Икс", weight: "важно", us: 1, rival: 5 },
    ];
    expect(findRivalLeads(caseOf({ tables: { criteria: rows } }), TODAY)).toEqual([
      { code: "rivalLeads", us: 49, rival: 51, rivals: ["Снабсервис", "Уралпром"] },
    ]);
    expect(findRivalLeads(caseOf({ tables: { criteria: rows.slice(0, 2) } }), TODAY)).toEqual([]);
  });

  test("price is the only criterion", () => {
    const price = (mark: number) =>
      caseOf({ fields: { fitPrice: mark }, tables: { visits: [{ visitDate: TODAY + 3 }] } });
    expect(findPriceOnly(price(-5), TODAY)).toEqual([{ code: "priceOnly", mark: -5, visits: 1 }]);
    expect(findPriceOnly(price(-3), TODAY)).toEqual([]);
    const stricter = { ...DEFAULT_COACH_LIMITS, priceMark: -3 };
    expect(findPriceOnly(price(-3), TODAY, stricter)).toHaveLength(1);
  });

  test("not worth the effort, yet a visit is planned", () => {
    const worth = (verdict: string, date: number) =>
      caseOf({ fields: { worth: verdict }, tables: { visits: [{ visitDate: date }] } });
    expect(findNotWorth(worth("notWorth", TODAY + 3), TODAY)).toEqual([
      { code: "notWorth", visits: 1, next: TODAY + 3 },
    ]);
    expect(findNotWorth(worth("notWorth", TODAY - 3), TODAY)).toEqual([]);
    expect(findNotWorth(worth("worthIt", TODAY + 3), TODAY)).toEqual([]);
  });

  test("visits that do not leave their stage", () => {
    const held = (days: number, stage: string) => ({
      visitDate: TODAY - days,
      stage,
      result: "ок",
    });
    const twice = [held(20, "findOut"), held(10, "findOut")];
    expect(findStageStuck(visits(...twice), TODAY)).toEqual([
      { code: "stageStuck", stage: "findOut", visits: 2 },
    ]);
    const next = (stage: string) => ({ visitDate: TODAY + 5, stage });
    expect(findStageStuck(visits(...twice, next("findOut")), TODAY)).toHaveLength(1);
    expect(findStageStuck(visits(...twice, next("talk")), TODAY)).toEqual([]);
    expect(findStageStuck(visits(held(20, "findOut"), held(10, "talk")), TODAY)).toEqual([]);
    expect(findStageStuck(visits(held(20, "weigh"), held(10, "weigh")), TODAY)).toEqual([]);
  });

  test("a goal overdue", () => {
    const goal = (goalDue: number, goalState = "open") =>
      caseOf({ fields: { goal: "Договор", goalDue, goalState } });
    expect(findGoalOverdue(goal(TODAY - 1), TODAY)).toEqual([
      { code: "goalOverdue", date: TODAY - 1, goal: "Договор" },
    ]);
    expect(findGoalOverdue(goal(TODAY), TODAY)).toEqual([]);
    expect(findGoalOverdue(goal(TODAY - 1, "done"), TODAY)).toEqual([]);
  });

  test("a decision overdue", () => {
    const decision = (decisionDue: number, decisionState = "open") =>
      caseOf({
        tables: {
          remarks: [
            { decision: "Познакомить", decisionOwner: "Орлов", decisionDue, decisionState },
          ],
        },
      });
    expect(findDecisionOverdue(decision(TODAY - 1), TODAY)).toEqual([
      { code: "decisionOverdue", date: TODAY - 1, decision: "Познакомить", owner: "Орлов" },
    ]);
    expect(findDecisionOverdue(decision(TODAY), TODAY)).toEqual([]);
    expect(findDecisionOverdue(decision(TODAY - 1, "dropped"), TODAY)).toEqual([]);
  });

  const moment = (cells: Record<string, string | number>) =>
    caseOf({
      tables: {
        people: [{ person: "Рыбин, гл. закупщик", support: "opponent" }],
        moments: [{ moment: "Рыбин готовит тендер", effect: "risk", ...cells }],
      },
    });

  test("a moment to intervene overdue", () => {
    expect(findMomentOverdue(moment({ momentDate: TODAY - 1 }), TODAY)).toEqual([
      { code: "momentOverdue", date: TODAY - 1, moment: "Рыбин готовит тендер" },
    ]);
    expect(findMomentOverdue(moment({ momentDate: TODAY }), TODAY)).toEqual([]);
    const done = { momentDate: TODAY - 1, momentState: "done" };
    expect(findMomentOverdue(moment(done), TODAY)).toEqual([]);
  });

  test("a risk ahead, with the opponent who has a hand in it", () => {
    const soon = { momentDate: TODAY + 5 };
    expect(findRiskAhead(moment(soon), TODAY)).toEqual([
      {
        code: "riskAhead",
        date: TODAY + 5,
        moment: "Рыбин готовит тендер",
        opponent: "Рыбин, гл. закупщик",
      },
    ]);
    const strange = { ...soon, moment: "Тендер" };
    expect(findRiskAhead(moment(strange), TODAY)).toMatchObject([{ opponent: "" }]);
    expect(findRiskAhead(moment({ momentDate: TODAY + 31 }), TODAY)).toEqual([]);
    expect(findRiskAhead(moment({ ...soon, effect: "lever" }), TODAY)).toEqual([]);
    expect(findRiskAhead(moment({ ...soon, momentState: "done" }), TODAY)).toEqual([]);
  });
});
