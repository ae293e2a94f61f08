import type { ClassScheme } from "../../core/classes/pareto/scheme";
import { count, showCount, showNumber, showPercent, showRatio } from "../numbers";
import type { ReportTexts } from "./ru";
import type { ReportSettings } from "./settings";

const LETTERS = ["A", "B", "C", "D", "E"];
const list = (limits: readonly number[], say: (limit: number, letter: string) => string): string =>
  limits.map((limit, at) => say(limit, LETTERS[at] ?? "")).join(", ");
const last = (limits: readonly number[]): string => LETTERS[limits.length] ?? "";
const percent = (limit: number): string => `${showNumber("en", limit)}%`;
const CROSSINGS = {
  upper: "",
  lower: " A client on a limit stands in the lower class.",
  nearest: " A client on a limit stands in the class whose limit is nearer.",
};

function describeRule(scheme: ClassScheme): string {
  switch (scheme.by) {
    case "share":
      return `A class follows from the share of turnover that all larger clients hold: ${list(scheme.limits, (limit, letter) => `below ${percent(limit)}: ${letter}`)}, the rest: ${last(scheme.limits)}.${CROSSINGS[scheme.crossing]}`;
    case "count":
      return `By the share of clients, the largest first: ${list(scheme.limits, (limit, letter) => `the first ${percent(limit)}: ${letter}`)}, the rest: ${last(scheme.limits)}.${CROSSINGS[scheme.crossing]}`;
    case "sum":
      return `By the share of turnover plus the share of clients: ${list(scheme.limits, (limit, letter) => `up to ${percent(limit)}: ${letter}`)}, the rest: ${last(scheme.limits)}.${CROSSINGS[scheme.crossing]}`;
    case "amount":
      return `By turnover: ${list(scheme.limits, (limit, letter) => `from ${showNumber("en", limit)}: ${letter}`)}, less: ${last(scheme.limits)}.`;
    case "data":
      return "The limits of the classes are computed from the data themselves (ABC analysis by Ultsch and Lötsch).";
  }
}

const PROFITABLE = {
  classA: "profitable: class A",
  median: "profitable: better than half of the clients",
  limit: (from: number) => `profitable: from ${showNumber("en", from)}`,
};

function describeSettings({ options, isByProfit, byHand }: ReportSettings): string {
  const { loyalBy, loyalFrom, profitableBy, territoryAIsKey, oneClientWarning } = options;
  const profitable =
    profitableBy.by === "limit" ? PROFITABLE.limit(profitableBy.from) : PROFITABLE[profitableBy.by];
  const parts = [
    territoryAIsKey
      ? "Key: class A in the company or in its territory"
      : "Key: class A in the company",
    loyalBy === "median"
      ? "loyal: better than half of the clients"
      : `loyal: from ${showNumber("en", loyalFrom)} of 100`,
    `${profitable} (${isByProfit ? "by profit" : "by turnover"})`,
    `warn when one client holds more than ${percent(oneClientWarning)}`,
    ...(byHand > 0 ? [`classes given by hand: ${showCount("en", byHand)}`] : []),
  ];
  return `${parts.join("; ")}.`;
}

export const en: ReportTexts = {
  title: "Key clients: Pareto report",
  stale: (day, sections) => [
    `OUT OF DATE since ${day}: this report was changed by hand (${sections}) and was not refreshed.`,
    "For a fresh one, delete this sheet and run once more.",
  ],
  changedSections: {
    title: "title",
    proof: "reconciliation",
    classes: "classes",
    curves: "concentration",
    quadrants: "quadrants",
    clients: "key clients",
    movement: "movement",
    agents: "territories and agents",
    other: "other parts",
    profit: "profit",
  },
  facts: {
    file: "File",
    place: "Sheet and cells",
    day: "Report of",
    period: "Period",
    unit: "Amounts",
    rule: "Rule",
    settings: "Settings",
  },
  noPeriod: "not told by the table",
  placeOf: (sheet, address, rows) => `${sheet}, ${address}: ${count("en", rows, "row")}`,
  unit: (currencies, thousands) => {
    const size = ["", "in thousands", "in millions"][thousands] ?? "";
    const money = currencies.join(", ");
    const shown = thousands > 0 ? "; cells hold them in full and show them shorter" : "";
    return `${[size, money].filter(Boolean).join(", ") || "in the table's unit"}${shown}`;
  },
  describeRule,
  describeSettings,
  proof: "Reconciliation with the table",
  noProof: "The table has no total of its own: there is nothing to check the sum against.",
  positive: "Clients with turnover",
  returns: "Zero and returns",
  leftOut: "Rows left out",
  together: "Together",
  sheetTotal: "Sum of the table's rows",
  difference: "Difference",
  classes: "Classes",
  class: "Class",
  clients: "Clients",
  client: "Client",
  turnover: "Turnover",
  share: "Share",
  shareOfClients: "Of clients",
  profit: "Profit",
  perClient: "Per client",
  all: "All",
  pairEnd: [" of clients (class A) give ", " of turnover."],
  warnings: "Worth a look",
  noWarnings: "There are no warnings.",
  lossMakers: (names) => `Key clients that bring a loss: ${names}.`,
  doubt: (text, address) => `${text} (${address})`,
  moreDoubts: (more) =>
    `More remarks on the data: ${showCount("en", more)}; all of them are in the pane.`,
  pareto: "Pareto: who brings the turnover",
  paretoChart: "Turnover of the largest clients and cumulative share",
  cumulativeShare: "Cumulative share",
  limit: (share) => `Limit ${showPercent("en", share, 0)}`,
  paretoSays: (bars, share, others, othersShare) =>
    others === 0
      ? `The chart shows all clients with turnover: ${showCount("en", bars)}, from the largest to the smallest.`
      : `The chart shows the ${showCount("en", bars)} largest: ${showPercent("en", share)} of turnover together. The other ${count("en", others, "client")} give ${showPercent("en", othersShare)} and have no columns.`,
  spread: "Concentration",
  figure: "Figure",
  value: "Value",
  for80: "Clients that give 80% of turnover",
  largest: (clients) =>
    clients === 1
      ? "Share of the largest client"
      : `Share of the ${showCount("en", clients)} largest`,
  gini: "Gini index",
  giniNote: "0: all equal, 1: one holds all",
  hhi: "Herfindahl index",
  hhiNote: "sum of squared shares",
  losses: "If the largest leave",
  lossNote:
    "This client leaves, and all above it. Right: how many median clients make up for them.",
  lost: "Lost",
  lostShare: "Share",
  medians: "Medians",
  spreadCharts: "Spread of the clients",
  histogram: "How many clients have how much turnover",
  range: "Turnover from and to",
  lorenz: "Lorenz curve",
  clientShare: "Share of clients, smallest first",
  turnoverShare: "Share of turnover",
  equal: "All equal",
  histogramSays: (range, clients) =>
    `The most frequent turnover is ${range}: ${count("en", clients, "client")}.`,
  lorenzSays: (small, share, gini) =>
    `Dashed: all equal. The smallest ${showPercent("en", small, 0)} of clients give ${showPercent("en", share)} of turnover; Gini index ${showRatio("en", gini)}.`,
  quadrants: "Quadrants: loyalty and profit, in the order of service",
  quadrant: "Quadrant",
  quadrantShort: "Q.",
  sides: {
    I: "neither",
    II: "loyal, not profitable",
    III: "loyal and profitable",
    IV: "profitable, not loyal",
  },
  without: "No quadrant",
  noLoyalty: [
    "There are no data on loyalty. Dates of documents, columns by month",
    "or a column with a loyalty mark would help.",
  ],
  scatter: "Clients by loyalty and turnover",
  scatterSays: (points) =>
    `Each point is a client (the ${showCount("en", points)} largest with a mark). Right: more loyal, up: more turnover.`,
  loyalty: "Loyalty",
  strategic: "Who stands in quadrants III and IV",
  more: (clients) => `And ${count("en", clients, "client")} more.`,
  key: (clients) => `Key clients: ${showCount("en", clients)}`,
  keyNote: '"Row" opens the row of the client in the table.',
  keyNoteSheets: '"Row" opens the row of the client in the table, "Sheet" its strategy sheet.',
  row: "Row",
  sheet: "Sheet",
  sheetLink: "Sheet",
  open: "open",
  agent: "Agent",
  movement: "Movement and risk",
  since: (day) => `Compared with the snapshot of ${day}.`,
  otherSettings: "The rules were others then: a part of the movement may come from that.",
  noMovement: [
    "There is nothing to compare with yet: the workbook holds no snapshot of an earlier day.",
    "Where snapshots are on, the report of another day shows who came, left, rose and fell.",
  ],
  move: "What happened",
  atStake: "At stake",
  kinds: { lost: "Lost", down: "Down", new: "New", up: "Up", same: "Unchanged" },
  matrix: "Class was ↓, is →",
  standing: (standing) =>
    standing === "absent" ? "none" : standing === "0/returns" ? "0" : standing,
  atRisk: "Key clients at risk",
  noneAtRisk: "No key client was lost or fell",
  was: "Was",
  is: "Is",
  before: "Before",
  now: "Now",
  change: "Change",
  territories: "Territories",
  territory: "Territory",
  noTerritories: "Territories: the table has none",
  keyShort: "Key",
  classA: "Class A",
  otherTerritories: (territories) => `Other territories: ${showCount("en", territories)}`,
  agents: "Agents and their load",
  noAgents: "Agents: the table has none",
  agentsNote:
    "Numbers on a light fill can be changed, hours follow. Key clients are seen as class A is.",
  weeks: "Every how many weeks",
  hoursEach: "Hours for a contact",
  contactsEach: "Contacts a week",
  hoursAWeek: "Hours a week an agent has",
  contacts: "Cont.",
  hours: "Hours",
  load: "Load",
  keyShare: "Key hours",
  noAgent: "no agent",
  otherAgents: (agents) => `Other agents: ${showCount("en", agents)}`,
  playbook: "What to do: the playbook of the quadrants",
  playOf: (quadrant, name) => `${quadrant}. ${name}`,
  task: "Task",
  goals: "Goals",
  actions: "Actions",
  calculator: "Retention calculator",
  calculatorNote: [
    "Numbers on a light fill can be changed, the rest follows.",
    "Value: margin × retention / (1 + discount − retention).",
  ],
  margin: "Margin of all clients a year",
  marginShare: "Margin in turnover",
  years: "Years that turnover is of",
  retention: "Stays for another year",
  discount: "Discount a year",
  gain: "Retention grows by",
  keeping: "Keeping a client costs a year",
  ratio: "Winning dearer than keeping, ×",
  clv: "Value of all clients",
  clvGain: "Gain from that growth",
  replacing: "Replacing a lost one costs",
  lossOfOne: "Loss of a client, replaced",
  noValue: "retention must be below 1 + discount",
  profitCurve: {
    title: "Profit: who brings, who takes",
    chart: "Whale curve: profit added up",
    clients: "Share of clients, most profitable first",
    soFar: "Profit added up",
    all: "Profit of all clients",
  },
  data: "Data of the charts (not printed)",
};
