import type { RowSheet } from "../columns/scan";
import type { RowTree } from "../evidence/treeModel";
import { type ExplainedRows, explainRows } from "../evidence/rowTree";
import { ROW } from "../model/rowKinds";
import { isBlank, nameKey, shownName } from "../values/text";
import { chooseClientLevel, type RowLevel } from "./clientLevel";
import { type AmountRows, gatherAmountRows } from "./tableRows";

/** What arithmetic found out about the rows of a block; places in the span. */
export type RowProof = {
  /** The row that holds the sum of all others; absent: none does. */
  readonly total?: number;
  /** Rows that add up others, of levels above the clients, and totals. */
  readonly sums: readonly number[];
  /** Rows of goods or documents below a client's own row. */
  readonly details: readonly number[];
  /** Names of rows of another level that could be the clients, first ones; those taken, and the others. */
  readonly other?: { readonly at: number; readonly taken: string; readonly others: string };
  /** On which of how many levels the clients stand; absent: there is one. */
  readonly level?: { readonly at: number; readonly of: number };
  /** Rows counted as clients that could be sums of others. */
  readonly doubtful: readonly number[];
};

/** Tables beyond this are told by what regular groups and words show. */
const MOST_ROWS = 600;
/** A tree that explains the rows so little better than a flat list is told as a doubt. */
const SURE_GAIN = 1.3;

/**
 * Finds by arithmetic which rows are sums of others, and on which level the clients stand (METHOD 1a); marks totals in
 * `rows.kinds`, and gives the rows below a client's own row to the client. null: the block is too large for that, or
 * has nothing to explain.
 */
export function proveRows(sheet: RowSheet): RowProof | null {
  const { rows, turnover: amounts } = sheet;
  if (amounts.length > MOST_ROWS || amounts.length < 3) return null;
  const table = gatherAmountRows(sheet);
  if (table.at.length < 3) return null;
  const explained = explainRows(table);
  const { tree } = explained;
  const sums: number[] = [];
  for (const [place, at] of table.at.entries()) {
    if (tree.isTotal[place] === 1) sums.push(at);
  }
  for (const at of sums) rows.kinds[at] = ROW.total;
  const levels = takeLevels(sheet, table, explained);
  describeDetails(sheet, levels.details);
  return {
    ...(tree.total >= 0 ? { total: table.at[tree.total] ?? -1 } : {}),
    sums: [...sums, ...levels.sums],
    details: levels.details,
    ...(levels.other ? { other: levels.other } : {}),
    ...(levels.level ? { level: levels.level } : {}),
    doubtful: findDoubtful(sheet, table, tree).map((place) => table.at[place] ?? 0),
  };
}

type Levels = Pick<RowProof, "sums" | "details" | "other" | "level">;

/** Makes totals of the rows above the clients' level, and rows of the client of those below it. */
function takeLevels(
  { cells, plan, span, rows }: RowSheet,
  { at, hints }: AmountRows,
  { tree, gain }: ExplainedRows
): Levels {
  const { kinds, clientOf } = rows;
  const depths = findDepths(tree);
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  if (deepest === 0) return { sums: [], details: [] };
  const nameAt = (place: number): string =>
    shownName(cells.values[span.first + (at[place] ?? 0)]?.[plan.columns.client ?? 0]);
  const levels: RowLevel[] = [];
  const places: number[][] = [];
  for (let depth = 0; depth <= deepest; depth++) {
    const here = [...depths.keys()].filter(
      (place) =>
        depths[place] === depth && tree.isTotal[place] === 0 && isNamed(kinds[at[place] ?? 0])
    );
    places.push(here);
    levels.push({
      names: here.map(nameAt),
      parents: here.map((place) => tree.parent[place] ?? -1),
    });
  }
  const filled = levels.filter(({ names }) => names.length > 0);
  const heading = plan.headings[plan.columns.client ?? 0] ?? "";
  const choice =
    filled.length > 1 ? chooseClientLevel(filled, heading) : { level: 0, other: undefined };
  const level = levels.indexOf(filled[choice.level] ?? { names: [], parents: [] });
  if (level < 0) return { sums: [], details: [] };
  const sums: number[] = [];
  const details: number[] = [];
  for (const [place, depth] of depths.entries()) {
    const row = at[place] ?? 0;
    if (tree.isTotal[place] === 1) continue;
    const isHead = (tree.members[place] ?? 0) > 0;
    if (isHead && depth !== level) {
      kinds[row] = ROW.total;
      sums.push(row);
    } else if (isHead && depth === level && isNamed(kinds[row])) kinds[row] = ROW.group;
    else if (isHead) {
      kinds[row] = ROW.total;
      sums.push(row);
    } else if (depth > level) {
      const owner = findOwner(tree, depths, place, level);
      const client = clientOf[at[owner] ?? -1] ?? -1;
      if (client < 0) continue;
      kinds[row] = ROW.client;
      clientOf[row] = client;
      details.push(row);
    }
  }
  // Formulas, words and insets leave no doubt, and neither do many sums.
  const isSure = gain >= SURE_GAIN || hints.some(({ isSumFormula }) => isSumFormula);
  const otherLevel = choice.other ?? (isSure || filled.length < 2 ? undefined : 1 - choice.level);
  const taken = filled[choice.level]?.names ?? [];
  const others = otherLevel === undefined ? [] : (filled[otherLevel]?.names ?? []);
  const firstOther = places[levels.indexOf(filled[otherLevel ?? 0] ?? { names: [], parents: [] })];
  return {
    sums,
    details,
    level: { at: level, of: deepest + 1 },
    ...(others.length > 0
      ? {
          other: {
            at: at[firstOther?.[0] ?? 0] ?? 0,
            taken: showNames(taken),
            others: showNames(others),
          },
        }
      : {}),
  };
}

/** Rows that were given to the client above them: without a name, or with one of something within the client. */
function describeDetails(
  { cells, plan, span, rows, findings }: RowSheet,
  details: readonly number[]
): void {
  const { names, clientOf } = rows;
  const column = plan.columns.client ?? 0;
  for (const at of details) {
    const label = cells.values[span.first + at]?.[column];
    if (isBlank(label))
      findings.add("filledName", span.first + at, column, names[clientOf[at] ?? 0]);
    else findings.add("detailRow", span.first + at, column, label);
  }
}

function isNamed(kind: number | undefined): boolean {
  return kind === ROW.client || kind === ROW.group;
}

function showNames(names: readonly string[]): string {
  return [...new Set(names)].slice(0, 2).join(", ");
}

function findDepths({ parent, isTotal }: RowTree): number[] {
  const depths: number[] = [];
  for (let place = 0; place < parent.length; place++) {
    let depth = 0;
    for (let above = parent[place] ?? -1; above >= 0; above = parent[above] ?? -1) depth++;
    depths.push(isTotal[place] === 1 ? 0 : depth);
  }
  return depths;
}

/** The row above on the clients' level. */
function findOwner(
  { parent }: RowTree,
  depths: readonly number[],
  place: number,
  level: number
): number {
  let owner = place;
  while ((depths[owner] ?? 0) > level) owner = parent[owner] ?? -1;
  return owner;
}

/**
 * Rows counted as clients that hold the sum of all others, two at least, or of the rows below it that are called alike:
 * a group of companies over its firms.
 */
function findDoubtful(sheet: RowSheet, { at, columns }: AmountRows, tree: RowTree): number[] {
  const { rows } = sheet;
  const [turnover] = columns;
  if (!turnover) return [];
  const counted = [...at.keys()].filter((place) => rows.kinds[at[place] ?? 0] === ROW.client);
  if (counted.length < 3) return [];
  const own = (place: number): number => turnover.values[place] ?? Number.NaN;
  const sum = counted.reduce((total, place) => total + (own(place) || 0), 0);
  const client = sheet.plan.columns.client ?? 0;
  const namedAs = (place: number): string =>
    nameKey(shownName(sheet.cells.values[sheet.span.first + (at[place] ?? 0)]?.[client]));
  return counted.filter((place, index) => {
    if (!(own(place) > 0)) return false;
    if (tree.total < 0 && own(place) * 2 === sum) return true;
    const word = lastWord(namedAs(place));
    let rest = own(place);
    for (let next = index + 1; rest > 0 && next < counted.length; next++) {
      const below = counted[next] ?? 0;
      if (word === "" || !namedAs(below).includes(word)) return false;
      rest -= own(below);
      if (rest === 0) return next > index + 1;
    }
    return false;
  });
}

/** The name proper of a group: the last word of four letters or more. */
function lastWord(key: string): string {
  return key.match(/[\p{L}\d]{4,}/gu)?.at(-1) ?? "";
}
