import type { StrategyCase } from "../../../src/core/strategy/case";
import { coach, type CoachRemark } from "../../../src/core/strategy/coach";
import { describeRemark } from "../../../src/strings/strategy/remarks";
import { caseOf, TODAY, type Given } from "./sample";

/*
 * Every rule of the coach through the coach itself: a case in which it speaks, once, and the same case changed in the one
 * thing that the rule looks at, in which it does not. A rule without a row does not compile.
 */

type Tables = Given["tables"];
type Fields = Given["fields"];
const tables = (given: Tables): StrategyCase => caseOf({ tables: given });
const fields = (given: Fields, more: Tables = {}): StrategyCase =>
  caseOf({ fields: given, tables: more });
const people = (...rows: Record<string, string | number>[]): StrategyCase =>
  tables({ people: rows });
const visit = (days: number, more: Record<string, string | number> = {}): StrategyCase =>
  tables({ visits: [{ visitGoal: "Цены", visitDate: TODAY + days, ...more }] });
const visits = (stage: string): StrategyCase =>
  tables({
    visits: [
      ...[60, 40, 20].map((days) => ({ visitDate: TODAY - days, result: "Был", stage: "talk" })),
      { visitDate: TODAY + 5, stage },
    ],
  });
const criterion = (us: number, rival: number): StrategyCase =>
  tables({ criteria: [{ criterion: "Цена", weight: 5, us, rival }] });
const ahead = { visits: [{ visitDate: TODAY + 3 }] };
const decider = (row: Record<string, string | number>): StrategyCase =>
  people({ person: "Ким", role: "decides", ...row });
const moment = (days: number, momentState: string, effect = "risk"): StrategyCase =>
  tables({
    moments: [{ moment: "Тендер", effect, momentDate: TODAY + days, momentState }],
  });
const decision = (decisionState: string): StrategyCase =>
  tables({ remarks: [{ decision: "Позвонить", decisionDue: TODAY - 1, decisionState }] });
const text = "Увеличить долю в закупках вдвое";

const RULES: Readonly<
  Record<CoachRemark["code"], { readonly fires: StrategyCase; readonly silent: StrategyCase }>
> = {
  gone: { fires: { ...caseOf({}), missingSince: TODAY - 1 }, silent: caseOf({}) },
  losesMoney: {
    fires: caseOf({ figures: { profit: -1 } }),
    silent: caseOf({ figures: { profit: 1 } }),
  },
  turnoverFell: {
    fires: caseOf({ figures: { turnover: 79, turnoverBefore: 100 } }),
    silent: caseOf({ figures: { turnover: 81, turnoverBefore: 100 } }),
  },
  shareDiffers: {
    fires: fields({ potential: 100, turnoverLast: 50, walletShare: 0.9 }),
    silent: fields({ potential: 100, turnoverLast: 50, walletShare: 0.5 }),
  },
  classFell: {
    fires: caseOf({ client: { class: "B" }, classBefore: "A" }),
    silent: caseOf({ client: { class: "A" }, classBefore: "B" }),
  },
  noDecider: { fires: people({ person: "Ким" }), silent: decider({}) },
  deciderNotForUs: {
    fires: decider({ support: "opponent" }),
    silent: decider({ support: "supporter" }),
  },
  deciderSilent: {
    fires: decider({ lastContact: TODAY - 31 }),
    silent: decider({ lastContact: TODAY - 30 }),
  },
  deciderUnlisted: {
    fires: fields({ deciderName: "Гурова" }, { people: [{ person: "Ким", role: "decides" }] }),
    silent: fields({ deciderName: "Ким" }, { people: [{ person: "Ким", role: "decides" }] }),
  },
  oneContact: {
    fires: people({ person: "Ким" }),
    silent: people({ person: "Ким" }, { person: "Ли" }),
  },
  noOpponent: {
    fires: people({ person: "Ким", support: "supporter" }),
    silent: people({ person: "Ким", support: "opponent" }),
  },
  moreOpponents: {
    fires: people(
      { person: "Ким", support: "opponent", influence: 5 },
      { person: "Ли", support: "supporter", influence: 4 }
    ),
    silent: people(
      { person: "Ким", support: "opponent", influence: 4 },
      { person: "Ли", support: "supporter", influence: 5 }
    ),
  },
  silent: {
    fires: people({ person: "Ким", lastContact: TODAY - 61 }),
    silent: people({ person: "Ким", lastContact: TODAY - 60 }),
  },
  rivalLeads: { fires: criterion(3, 4), silent: criterion(4, 3) },
  neverCompared: { fires: caseOf({}), silent: criterion(4, 3) },
  priceOnly: { fires: fields({ fitPrice: -4 }), silent: fields({ fitPrice: -3 }) },
  notWorth: {
    fires: fields({ worth: "notWorth" }, ahead),
    silent: fields({ worth: "worthIt" }, ahead),
  },
  visitOverdue: { fires: visit(-1), silent: visit(-1, { result: "Заказ" }) },
  stageStuck: { fires: visits("talk"), silent: visits("weigh") },
  goalOverdue: {
    fires: fields({ goal: "Рост", goalDue: TODAY - 1 }),
    silent: fields({ goal: "Рост", goalDue: TODAY - 1, goalState: "done" }),
  },
  decisionOverdue: { fires: decision("open"), silent: decision("done") },
  momentOverdue: { fires: moment(-1, "open"), silent: moment(-1, "done") },
  riskAhead: { fires: moment(10, "open"), silent: moment(10, "open", "lever") },
  noVisit: { fires: visit(-1), silent: visit(0) },
  hopefulUnknown: {
    fires: fields({ probability: 0.7 }),
    silent: fields({ probability: 0.69 }),
  },
  noted: { fires: fields({ potential: "много" }), silent: fields({ potential: 5 }) },
  sameText: { fires: fields({ strategy: text }), silent: fields({ strategy: `${text}, и ещё` }) },
};

const other = caseOf({ client: { key: "бета", name: "Бета" }, fields: { strategy: text } });
const hear = (one: StrategyCase, code: string): CoachRemark[] =>
  coach(one, TODAY, [one, other]).filter((remark) => remark.code === code);

test.each(Object.entries(RULES))("%s speaks once, and does not", (code, { fires, silent }) => {
  const [remark, ...more] = hear(fires, code);
  expect(remark?.code).toBe(code);
  expect(more).toEqual([]);
  expect(hear(silent, code)).toEqual([]);
  // In both languages it is a sentence, and not the same one.
  const told = remark ? (["ru", "en"] as const).map((one) => describeRemark(one, remark)) : [];
  expect(told[0]).toMatch(/[.]$/);
  expect(told[1]).toMatch(/[.]$/);
  expect(told[0]).not.toBe(told[1]);
});
