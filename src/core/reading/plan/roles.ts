import type { Cells } from "../values/cells";
import { findDocumentKind } from "../values/documentKinds";
import { isNothing } from "../values/nothing";
import { type ColumnKind, looksLikeSerials, sampleRows } from "./columnKinds";
import { guessClient, guessTurnover, takeOnlyDate } from "./guessRoles";
import type { Headings } from "./headingRows";
import { findNameParts } from "./nameParts";
import { findPeriodColumns } from "./periodAxis";
import { proveColumns } from "./provenColumns";
import { type Columns, ROLES, type Role } from "../model/reading";
import {
  type RoleOffer,
  checkIds,
  isShortPeriod,
  leavePeriodProfit,
  preferNames,
  takeNameParts,
  type OpenRoles,
} from "./refineRoles";
import { foldHeading, headingWords } from "../values/text";
import { scoreHeading } from "./roleWords";

/** Below this a heading only hints; the values must speak for the role too. */
const SURE = 3.5;

/** A turnover heading at least this sure is not replaced by period columns or by quantity × unit price. */
const SURE_TURNOVER = 5.5;

/** A hidden column is taken for the turnover only where no visible one speaks nearly as well. */
const HIDDEN = 5;

/** With at least this sure a turnover heading, the column of names may be found by its values alone. */
const TELLING_TURNOVER = 6;

/** The columns by role, which others could be the turnover, and which were taken without a heading's word. */
export type AssignedRoles = {
  readonly columns: Columns;
  readonly otherTurnovers: readonly number[];
  readonly guessed: readonly ("client" | "turnover")[];
  /** Of these, those for which no other column would have done. */
  readonly onlyChoices: readonly ("client" | "turnover")[];
  /** Columns of first and last names: the client's name where its column is one of them. */
  readonly nameParts: readonly number[];
};

/** Roles and period columns a person named by heading, already found. */
export type NamedColumns = Columns;

/**
 * Gives columns their roles (METHOD 1): first what a person named, then what headings say as far as the values agree,
 * then what the values alone tell (the column of names, the largest column of money).
 */
export function assignRoles(
  cells: Cells,
  headings: Headings,
  kinds: readonly ColumnKind[],
  named: NamedColumns
): AssignedRoles {
  const { periods: namedPeriods, ...namedRoles } = named;
  const columns: Partial<Record<Role, number>> = { ...namedRoles };
  const taken = new Set<number>([...Object.values(namedRoles), ...(namedPeriods ?? [])]);
  const nameParts = findNameParts(headings.texts);
  const proven = proveColumns(cells, headings.row + 1, kinds);
  const offers: RoleOffer[] = [];
  const most = Math.max(...kinds.map(({ filled }) => filled));
  for (const [column, heading] of headings.texts.entries()) {
    const kind = kinds[column];
    if (!kind || taken.has(column)) continue;
    for (const [role, score] of scoreColumn(headings, column, heading)) {
      const fit = fitKind(role, kind, { cells, headings, column });
      const fullness = rateFullness(role, kind, most, score * fit);
      const isSum = role === "turnover" && isSumOfColumns(headings, column);
      const isHidden = role === "turnover" && (cells.hiddenColumns?.has(column) ?? false);
      const rest = fullness + (isSum ? 2 : 0) - (isHidden ? HIDDEN : 0);
      // A price or a balance is no turnover, whatever its heading says.
      const isOther = proven.productOf.has(column) || proven.balances.has(column);
      if (role === "turnover" && isOther) continue;
      if (fit > 0) offers.push({ role, column, score: score * fit + rest });
    }
  }
  offers.sort((left, right) => right.score - left.score || left.column - right.column);
  let turnoverScore = named.turnover === undefined ? 0 : Infinity;
  for (const { role, column, score } of offers) {
    if (columns[role] !== undefined || taken.has(column)) continue;
    if (score < SURE && role !== "client") continue;
    columns[role] = column;
    taken.add(column);
    if (role === "turnover") turnoverScore = score;
  }
  const open: OpenRoles = { columns, taken, offers, kinds, cells, headings, proven };
  if (columns.date === undefined) takeOnlyDate(open);
  if (named.client === undefined) {
    takeNameParts(open, nameParts);
    preferNames(open);
  }
  if (named.clientId === undefined) checkIds(open);
  const periods = namedPeriods ?? findPeriods(headings, kinds, columns);
  const { turnover } = columns;
  const isPart = turnover !== undefined && periods.includes(turnover);
  // The turnover of January is not the year's.
  if (named.turnover === undefined && isPart && isShortPeriod(headings, turnover))
    turnoverScore = 0;
  if (named.profit === undefined && periods.length > 0)
    leavePeriodProfit({ ...open, offers: offers.filter(({ score }) => score >= SURE) });
  const guessed: ("client" | "turnover")[] = [];
  const onlyChoices: ("client" | "turnover")[] = [];
  const isReplaced = turnoverScore < SURE_TURNOVER || namedPeriods !== undefined;
  if (named.turnover === undefined && isReplaced) {
    const hasProduct = columns.quantity !== undefined && columns.unitPrice !== undefined;
    const hasWeak = columns.turnover !== undefined && turnoverScore >= 4.5;
    if (periods.length > 0 || (hasProduct && !hasWeak)) {
      if (columns.turnover !== undefined) taken.delete(columns.turnover);
      delete columns.turnover;
    }
    if (columns.turnover === undefined && periods.length === 0 && !hasProduct) {
      // A quantity without a price makes no product: it may be all that the sheet has.
      if (columns.quantity !== undefined) taken.delete(columns.quantity);
      if (guessTurnover(open) === 0) onlyChoices.push("turnover");
      guessed.push("turnover");
    }
  }
  if (columns.client === undefined) {
    const isTold =
      headings.row < 0 || named.turnover !== undefined || turnoverScore >= TELLING_TURNOVER;
    if (columns.clientId === undefined) guessed.push("client");
    if (guessClient(open, isTold || periods.length > 0) === 0) onlyChoices.push("client");
  }
  const otherTurnovers = offers
    .filter(({ role, column, score }) => role === "turnover" && score >= SURE && !taken.has(column))
    .map(({ column }) => column);
  return {
    columns: withoutIdle(columns, periods),
    otherTurnovers,
    guessed,
    onlyChoices,
    nameParts,
  };
}

/** Labels that stand once each, over the rows they are of, are no half-empty column. */
const STAND_ONCE = 0.95;

/**
 * Of equal headings the column with more in it, and of columns called alike the one with the larger amounts. A column of
 * labels that is half empty says nothing of half of the clients: a full one goes before it (METHOD 1), and without one
 * it still is what its heading says. `most` is how many cells the fullest column has.
 */
function rateFullness(role: Role, kind: ColumnKind, most: number, score: number): number {
  const filled = kind.filled / Math.max(1, most);
  if (role === "territory" || role === "agent") {
    const isOnce = kind.filled > 1 && kind.distinct >= STAND_ONCE;
    return isOnce ? 0 : Math.max(Math.min(0, SURE - score), 6 * filled - 6);
  }
  const size = role === "turnover" ? Math.log10(1 + kind.size) / 1000 : 0;
  return filled / 10 + size;
}

/** What a heading says; where levels of rows stand under one another, the client's speaks for the column. */
function scoreColumn(
  headings: Headings,
  column: number,
  heading: string
): ReadonlyMap<Role, number> {
  if (headings.stacked !== column) return scoreHeading(heading);
  const scores = (headings.lines[column] ?? []).map(
    (line) => scoreHeading(line).get("client") ?? 0
  );
  const best = Math.max(0, ...scores);
  return best > 0 ? new Map([["client", best]]) : scoreHeading(heading);
}

/** Rows that tell what a column of states is of. */
const STATES_ASKED = 200;

/** Do words for kinds and states of documents («отменён», `draft`) stand in the column? */
function holdsDocumentKinds(cells: Cells, column: number, firstRow: number): boolean {
  let spoken = 0;
  let filled = 0;
  for (const row of sampleRows(cells, firstRow).slice(0, STATES_ASKED)) {
    const value = cells.values[row]?.[column];
    if (typeof value !== "string" || isNothing(value)) continue;
    filled++;
    if (findDocumentKind(value) !== null) spoken++;
  }
  return spoken > 0 && spoken * 20 >= filled;
}

/** 1: the values agree with the role; between: weakly; 0: they contradict it. */
function fitKind(
  role: Role,
  kind: ColumnKind,
  { cells, headings, column }: { cells: Cells; headings: Headings; column: number }
): number {
  if (kind.filled === 0) return role === "client" || role === "turnover" ? 0.4 : 0;
  switch (role) {
    case "client":
      if (kind.dates > 0.5) return 0;
      // Numbers of documents are written as texts, too: `#1001`, `A-17`.
      if (kind.texts > 0.5) return kind.filled > 3 && kind.worded < kind.texts * 0.1 ? 0.7 : 1;
      return kind.isWhole ? 0.7 : 0;
    case "territory":
      // `State` may be of the country or of the document.
      if (holdsDocumentKinds(cells, column, headings.row + 1)) return 0;
      return kind.dates > 0.5 || kind.numbers > 0.8 ? 0.3 : 1;
    case "agent":
      return kind.dates > 0.5 || kind.numbers > 0.8 ? 0.3 : 1;
    case "clientId":
      return kind.dates > 0.5 ? 0 : 1;
    case "date":
      return kind.dates > 0.5 || looksLikeSerials(cells, column, headings.row + 1) ? 1 : 0;
    case "turnover":
      // Notes under a short table may outnumber its amounts.
      return kind.isPercent ? 0 : kind.numbers > 0.5 ? 1 : kind.numbers > 0.3 ? 0.6 : 0;
    case "unitPrice":
      return kind.isPercent ? 0 : kind.numbers > 0.5 ? 1 : 0;
    case "profit":
      return kind.isPercent ? 0 : kind.numbers > 0.5 ? 1 : 0;
    case "quantity":
      return kind.numbers > 0.5 ? 1 : 0;
    case "loyalty":
    case "recommendation":
    case "shareOfWallet":
      return kind.numbers > 0.5 && kind.isMark ? 1 : kind.numbers > 0.5 ? 0.4 : 0;
  }
}

function findPeriods(headings: Headings, kinds: readonly ColumnKind[], columns: Columns): number[] {
  const others = new Set(ROLES.filter((role) => role !== "turnover").map((role) => columns[role]));
  return findPeriodColumns(
    headings.texts,
    (column) =>
      !others.has(column) && (kinds[column]?.numbers ?? 0) > 0.5 && !kinds[column]?.isPercent,
    ratePeriodRest
  );
}

/** How well what a period heading says beside the period fits turnover; below 0: it is something else. */
function ratePeriodRest(rest: string): number {
  if (rest === "") return 5;
  const scores = scoreHeading(rest);
  if (scores.has("turnover")) return scores.get("turnover") ?? 0;
  if (
    headingWords(rest).some((word) =>
      /^(?:план|plan|budget|бюджет|forecast|прогноз|кол|qty|шт|доля|share|%)/.test(word)
    )
  )
    return -1;
  return scores.size > 0 ? -1 : 1;
}

/** `Total Items total` beside several columns called `Items total`, one per group: the column that adds them up. */
function isSumOfColumns(headings: Headings, column: number): boolean {
  const heading = foldHeading(headings.texts[column] ?? "");
  const rest = heading.replace(/^(?:grand )?total |^(?:общий )?итог[ои]?(?: по)? |^всего /, "");
  return rest !== heading && headings.texts.filter((text) => foldHeading(text) === rest).length > 1;
}

/** Quantity and unit price are kept only where they make the turnover. */
function withoutIdle(columns: Partial<Record<Role, number>>, periods: readonly number[]): Columns {
  const result: Partial<Record<Role, number>> & { periods?: readonly number[] } = { ...columns };
  if (result.turnover !== undefined || periods.length > 0 || result.unitPrice === undefined) {
    delete result.quantity;
    delete result.unitPrice;
  }
  if (periods.length > 0) result.periods = periods;
  return result;
}

/**
 * Finds the column whose heading a person named: the joined text or one of its lines, whatever its case and spaces.
 * -1: there is none.
 */
export function findNamedColumn(headings: Headings, wanted: string): number {
  const folded = foldHeading(wanted);
  const whole = headings.texts.findIndex((text) => foldHeading(text) === folded);
  if (whole >= 0) return whole;
  return headings.lines.findIndex((lines) => lines.some((text) => foldHeading(text) === folded));
}

/** The columns of the periods a person named, in that order; a heading named twice is the next column called so. */
export function findNamedPeriods(headings: Headings, wanted: readonly string[]): number[] {
  const found: number[] = [];
  for (const text of wanted) {
    const folded = foldHeading(text);
    const again = headings.texts.findIndex(
      (heading, column) => foldHeading(heading) === folded && !found.includes(column)
    );
    found.push(again >= 0 ? again : findNamedColumn(headings, text));
  }
  return found;
}
