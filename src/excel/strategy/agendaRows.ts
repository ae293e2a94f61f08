import type { AgendaChanges, AgendaGoal, AgendaItem, HandedOver } from "../../core/strategy/agenda";
import { agentsOf, territoriesOf } from "../../core/strategy/case";
import { isInDanger } from "../../core/strategy/life";
import type { Language } from "../../strings/language";
import { agendaTexts } from "../../strings/strategy/agendaTexts";
import { describeChange } from "../../strings/strategy/journalTexts";
import { describeRemark } from "../../strings/strategy/remarks";
import { partName, showDay } from "../../strings/strategy/parts";
import { strategyTexts } from "../../strings/strategy/texts";
import { sheetTexts } from "../../strings/sheet";
import { neutralise } from "../cells/safeText";
import { countLines } from "./rowSizes";

/** Columns of an agenda: text, owner, due. Points; on a page of A4 they are scaled to nine tenths. */
export const AGENDA_WIDTHS = [400, 118, 82] as const;
export const AGENDA_COLUMNS = AGENDA_WIDTHS.length;
export const AGENDA_LETTERS = 9.5;
/** Empty lines for what is decided about a client. */
export const DECISION_LINES = 2;
/** Points of a page of A4 at that scale, its margins taken off. */
const PAGE_HEIGHT = 850;
const LINE_HEIGHT = 12.5;
const DECISION_HEIGHT = 20;
/** Of each list of a client at most so many are printed; how many more there are is said. */
const MOST_LISTED = 3;
/** A text of a person's is printed up to here; the sheet has all of it. */
const LONGEST_TEXT = 170;
/** Clients below those that are talked about in full; more of them are counted. */
const MOST_OTHERS = 24;

export type AgendaRow = {
  readonly kind: "title" | "hint" | "client" | "line" | "room" | "decision" | "other" | "empty";
  readonly cells: readonly [string, string, string | number];
  /** First of the lines for decisions about this client. */
  readonly decisionsOf?: string;
};

/** Whose agenda it is, of which day, and which clients went to other agents. */
export type AgendaOf = {
  readonly agent: string | null;
  readonly today: number;
  readonly handedOver?: readonly HandedOver[];
};

/** The page, and whose decisions can be written on it. */
export type AgendaPage = { readonly rows: readonly AgendaRow[]; readonly keys: readonly string[] };

const PAGE_WIDTH = AGENDA_WIDTHS.reduce((sum, width) => sum + width, 0);

/** Has a row's text room on one line, over the empty cells right of it? */
export function runsOver({ kind, cells: [text, owner, due] }: AgendaRow): boolean {
  const letters = kind === "title" ? 14 : AGENDA_LETTERS;
  return owner === "" && due === "" && countLines(text, PAGE_WIDTH, letters) === 1;
}

/** Points that a row of an agenda is high. */
export function heightOfRow(row: AgendaRow): number {
  const { kind, cells } = row;
  if (kind === "decision") return DECISION_HEIGHT;
  if (kind === "empty") return 5;
  const lines = runsOver(row)
    ? 1
    : Math.max(
        ...cells.map((text, column) =>
          countLines(String(text), AGENDA_WIDTHS[column] ?? 90, AGENDA_LETTERS)
        )
      );
  return LINE_HEIGHT * lines + (kind === "title" ? 10 : kind === "client" ? 5 : 2);
}

/**
 * An agent's agenda on one page of A4: as many of the clients in full as there is room for, at least one, the others in
 * one line each. Texts of persons are made safe.
 */
export function listAgendaRows(
  items: readonly AgendaItem[],
  { agent, today, handedOver = [] }: AgendaOf,
  language: Language
): AgendaPage {
  const texts = agendaTexts(language);
  const title = texts.title(agent ?? texts.noAgent, showDay(language, today));
  const handed = handedOver.map(({ client, to }) => texts.handedOver(clip(client), to.join(", ")));
  const top = [
    lineOf("title", title),
    lineOf("hint", texts.decisionHint),
    ...listLines(texts.handed, handed, language),
  ];
  if (items.length === 0) return { rows: [...top, lineOf("line", texts.noClients)], keys: [] };
  const blocks = items.map((item) => listItem(item, language));
  const others = items.map((item) => lineOf("other", describeOther(item, language)));
  const sum = (rows: readonly AgendaRow[]): number =>
    rows.reduce((height, row) => height + heightOfRow(row), 0);
  const listAll = (full: number, most: number): AgendaRow[] => [
    ...top,
    ...blocks.slice(0, full).flat(),
    ...listOthers(others.slice(full), most, language),
  ];
  const fits = (full: number, most: number): boolean => sum(listAll(full, most)) <= PAGE_HEIGHT;
  let most = MOST_OTHERS;
  while (most > 0 && !fits(1, most)) most -= 1;
  let full = 1;
  while (full < items.length && fits(full + 1, most)) full += 1;
  return {
    rows: listAll(full, most),
    keys: items.slice(0, full).map(({ client }) => client.key),
  };
}

/** Cut between characters, with a sign that it goes on. */
function clip(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  if (characters.length <= LONGEST_TEXT) return characters.join("");
  return `${characters
    .slice(0, LONGEST_TEXT - 1)
    .join("")
    .trimEnd()}…`;
}

function lineOf(kind: AgendaRow["kind"], text: string): AgendaRow {
  return { kind, cells: [neutralise(text), "", ""] };
}

function listOthers(others: readonly AgendaRow[], most: number, language: Language): AgendaRow[] {
  if (others.length === 0) return [];
  const texts = agendaTexts(language);
  const shown = others.slice(0, most);
  const more = others.length - shown.length;
  return [
    lineOf("client", texts.others(others.length)),
    lineOf("hint", texts.othersHint),
    ...shown,
    ...(more > 0 ? [lineOf("other", texts.andMore(more))] : []),
  ];
}

/** Names, figures and dates of a client in one line. */
function describeOther(item: AgendaItem, language: Language): string {
  const texts = agendaTexts(language);
  const { completeness, visit, overdue } = item;
  return [
    nameClient(item, language),
    ...describeMoney(item, language),
    `${texts.completeness} ${completeness.score}`,
    visit ? `${texts.visit} ${showDay(language, visit.date)}` : texts.noVisit,
    ...overdue.map((what) => texts.overdue[what]),
  ].join(" · ");
}

function nameClient({ client }: AgendaItem, language: Language): string {
  const { state } = client;
  const danger = state && isInDanger(state) ? strategyTexts(language).states[state] : null;
  const words = [client.name, sheetTexts(language).classes[client.class], client.quadrant, danger];
  return words.filter((word) => word !== null).join(" · ");
}

/** What may be lost comes first, then what it buys. */
function describeMoney(item: AgendaItem, language: Language): string[] {
  const texts = agendaTexts(language);
  const { client, atStake, missingSince, figures } = item;
  const { turnover, trend } = figures;
  return [
    ...(isInDanger(client.state) && atStake > 0 ? [texts.atStake(atStake)] : []),
    ...(missingSince === null ? [] : [texts.missingSince(showDay(language, missingSince))]),
    ...(turnover === null ? [] : [texts.turnover(turnover)]),
    ...(trend === null ? [] : [texts.trend(trend)]),
  ];
}

/** Everything of one client: figures, changes, goal, strategy, what to ask, risks, decisions, and room for new ones. */
function listItem(item: AgendaItem, language: Language): AgendaRow[] {
  const texts = agendaTexts(language);
  const { client, completeness, overdue, goal, strategy, visit, training } = item;
  const line = (label: string, text: string): AgendaRow[] =>
    text === "" ? [] : [lineOf("line", `${label}: ${text}`)];
  const facts = [
    ...describeMoney(item, language),
    ...describeGain(item, language),
    `${texts.completeness} ${completeness.score}`,
    ...overdue.map((what) => texts.overdue[what]),
  ];
  const { sections, fields } = strategyTexts(language);
  const asks = item.open.flatMap((part) =>
    part === "nextStep"
      ? [texts.askNextStep]
      : [
          part in sections
            ? sections[part as keyof typeof sections].ask
            : fields[part as "hopes"].label,
        ]
  );
  const room: AgendaRow = { kind: "room", cells: [texts.newDecisions, texts.owner, texts.due] };
  const empty = Array.from({ length: DECISION_LINES }, (_, index): AgendaRow => ({
    kind: "decision",
    cells: ["", "", ""],
    ...(index === 0 ? { decisionsOf: client.key } : {}),
  }));
  const head = [lineOf("client", nameClient(item, language)), lineOf("line", facts.join(" · "))];
  const decide = [room, ...empty, lineOf("empty", "")];
  if (isUntouched(item)) {
    const first = item.open.find((part) => part in sections);
    const name = first ? partName(language, first) : "";
    const changed = item.changes.turnoverBefore === null ? "" : describeChanges(item, language);
    const since = texts.changed(showDay(language, item.changes.since));
    return [...head, ...line(since, changed), lineOf("line", texts.notBegun(name)), ...decide];
  }
  return [
    ...head,
    ...line(texts.changed(showDay(language, item.changes.since)), describeChanges(item, language)),
    ...(goal || strategy
      ? [
          ...line(texts.goal, goal ? describeGoal(goal, language) : texts.noGoal),
          ...line(texts.strategy, clip(strategy) || texts.noStrategy),
        ]
      : [lineOf("line", texts.noGoalNorStrategy)]),
    ...listLines(texts.ask, asks, language),
    ...listLines(
      texts.remarks,
      item.remarks.map((remark) => clip(describeRemark(language, remark))),
      language
    ),
    ...item.risks.slice(0, MOST_LISTED).map(({ moment, date }): AgendaRow => ({
      kind: "line",
      cells: [neutralise(`${texts.risk}: ${clip(moment)}`), "", date ?? ""],
    })),
    ...line(
      texts.visitOf,
      visit
        ? texts.visitPlan(
            {
              ...visit,
              goal: clip(visit.goal),
              isFirstStage: visit.isFirstStage && training === "",
            },
            showDay(language, visit.date)
          )
        : texts.noVisit
    ),
    ...line(texts.training, clip(training)),
    ...item.decisions.slice(0, MOST_LISTED).map(({ decision, owner, due }): AgendaRow => ({
      kind: "line",
      cells: [neutralise(`${texts.decision}: ${clip(decision)}`), neutralise(owner), due ?? ""],
    })),
    ...(item.decisions.length > MOST_LISTED
      ? [lineOf("line", `${texts.decision}: ${texts.andMore(item.decisions.length - MOST_LISTED)}`)]
      : []),
    ...decide,
  ];
}

/** Nobody has answered anything, and nothing happened: what is missing there is everything, and is said once. */
function isUntouched(item: AgendaItem): boolean {
  const { completeness, changes, visit, decisions, risks, goal, strategy, training } = item;
  const { classBefore, visits, settled } = changes;
  const happened = [...visits, ...settled, ...decisions, ...risks].length > 0;
  const isAnswered = completeness.answered > 0 || item.updated !== null;
  const isPlanned = visit !== null || goal !== null || strategy !== "" || training !== "";
  return !isAnswered && !isPlanned && !happened && classBefore === null;
}

function describeGoal(goal: AgendaGoal, language: Language): string {
  const due = goal.due === null ? "" : showDay(language, goal.due);
  const clipped = { ...goal, goal: clip(goal.goal), measure: clip(goal.measure) };
  return agendaTexts(language).goalOf(clipped, due);
}

/** The first of several things under a label, each on a line of its own, and how many more there are. */
function listLines(label: string, items: readonly string[], language: Language): AgendaRow[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_LISTED;
  const lines = [
    ...items.slice(0, MOST_LISTED),
    ...(more > 0 ? [agendaTexts(language).andMore(more)] : []),
  ];
  return [lineOf("line", [`${label}:`, ...lines.map((one) => `– ${one}`)].join("\n"))];
}

/** What the client could buy on top, and what of it is to be expected. */
function describeGain({ gain }: AgendaItem, language: Language): string[] {
  const texts = agendaTexts(language);
  return [
    ...(gain.gap === null || gain.gap <= 0 ? [] : [texts.gap(gain.gap)]),
    ...(gain.expectedGain === null ? [] : [texts.expected(gain.expectedGain)]),
  ];
}

function describeChanges({ client, figures, changes }: AgendaItem, language: Language): string {
  const texts = agendaTexts(language);
  const { classes } = sheetTexts(language);
  const { classBefore, turnoverBefore, visits, settled, answers }: AgendaChanges = changes;
  const { agentBefore, territoryBefore } = changes;
  const parts = [
    ...(agentBefore === null ? [] : [texts.agentChanged(agentBefore, namesOf(agentsOf(client)))]),
    ...(territoryBefore === null
      ? []
      : [texts.territoryChanged(territoryBefore, namesOf(territoriesOf(client)))]),
    ...(classBefore !== null && classBefore !== client.class
      ? [texts.classChanged(classes[classBefore], classes[client.class])]
      : []),
    ...(turnoverBefore !== null && figures.turnover !== null
      ? [texts.turnoverChanged(turnoverBefore, figures.turnover)]
      : []),
    ...visits
      .slice(0, MOST_LISTED)
      .map(({ date, result }) => texts.visited(showDay(language, date), clip(result))),
    ...settled.slice(-MOST_LISTED).map((what) => texts.settled(clip(what))),
    ...answers.slice(0, MOST_LISTED).map((change) => {
      const { where, before, after } = describeChange(language, change);
      return texts.answered(clip(where), clip(before), clip(after));
    }),
    ...(answers.length > MOST_LISTED ? [texts.moreAnswers(answers.length - MOST_LISTED)] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : texts.nothingChanged;
}

function namesOf(labels: readonly (string | null)[]): string {
  return labels.flatMap((label) => label ?? []).join(", ");
}
