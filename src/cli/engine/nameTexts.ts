import { LABELS, readNames, type NameColumn } from "../../core/reading/columns/clientNames";
import { openNames, scanSheet } from "../../core/reading/columns/scan";
import type { ReadingPlan } from "../../core/reading/model/reading";
import { ROW } from "../../core/reading/model/rowKinds";
import { isDocumentLabel } from "../../core/reading/rows/hierarchy";
import {
  nameAfterBareTotal,
  nameAfterTotal,
  nameBeforeTotal,
} from "../../core/reading/plan/totalWords";
import type { CellValue } from "../../core/reading/values/cells";
import { foldHeading, nameKey, shownName } from "../../core/reading/values/text";
import { finishSteps } from "../../core/steps/steps";
import type { Kept } from "./kept";
import { asSheet } from "./oddTexts";
import { oddTextAt, type LedgerRows } from "./rows";
import { EngineRefusal } from "./refusal";
import { readField } from "./source";

/** A different text of the name column: how many rows have it, how many of them with an amount, and the first of them. */
export type NameText = {
  readonly text: string;
  readonly rows: number;
  readonly first: number;
  readonly amounts: number;
};

/** The different texts of the name column in the order of their first rows, as the core judges them. */
export type NameTexts = {
  readonly texts: readonly NameText[];
  readonly cells: readonly CellValue[];
  readonly column: NameColumn;
  /** By text: the number of its client, or below zero what else it is (`LABELS`). */
  readonly says: Int32Array;
};

/** Has the core judge the different names of rows that are not blank. The rows' names become numbers of these. */
export function judgeNames(rows: LedgerRows, plan: ReadingPlan, decimalComma: boolean): NameTexts {
  const { names, kinds, turnover } = rows;
  const known = names.texts.length;
  const counts = new Int32Array(known);
  const amounts = new Int32Array(known);
  const firsts = new Int32Array(known);
  const numberOf = new Int32Array(known).fill(-1);
  const order: number[] = [];
  for (let at = rows.first; at < rows.count; at++) {
    const text = names.at[at] ?? -1;
    if (text < 0) continue;
    if (kinds[at] !== ROW.blank) {
      if (counts[text] === 0) {
        firsts[text] = at;
        numberOf[text] = order.push(text) - 1;
      }
      counts[text] = (counts[text] ?? 0) + 1;
      if (!Number.isNaN(turnover[at])) amounts[text] = (amounts[text] ?? 0) + 1;
    }
  }
  // Of blank rows some may say what no other row says.
  if (order.some((text, number) => text !== number) || order.length < known)
    for (let at = rows.first; at < rows.count; at++)
      names.at[at] = numberOf[names.at[at] ?? -1] ?? -1;
  const texts = order.map((text) => ({
    text: names.texts[text] ?? "",
    rows: counts[text] ?? 0,
    first: firsts[text] ?? 0,
    amounts: amounts[text] ?? 0,
  }));
  const cells = texts.map(({ text }) => readField(text, decimalComma));
  const span = { first: 0, last: texts.length - 1 };
  const raw = openNames(0, texts.length);
  finishSteps(scanSheet(asSheet(cells), span, { names: raw, numbers: [], days: null }));
  const column = readNames(plan, { ...raw, column: plan.columns.client ?? 0 });
  return { texts, cells, column, says: column.says.slice() };
}

/**
 * Marks the rows whose name is none: totals by their label, headings printed once more, and makes clients of those that
 * only read so (a dated document of «Итого», a client called like a heading), as the core does in a sheet. Throws
 * `EngineRefusal` where rows hang together.
 */
export function markNamedRows(
  rows: LedgerRows,
  kept: Kept,
  names: NameTexts,
  decimalComma: boolean
): void {
  const { says, texts, cells, column } = names;
  refuseGroups(names);
  /** By text: 1 a total, 2 one that a person or another name says. */
  const totals = new Uint8Array(texts.length);
  for (let at = 0; at < says.length; at++) {
    const label = says[at] ?? 0;
    const isNamed = label === LABELS.namedTotal && column.isNamedTotal(cells[at]);
    if (label === LABELS.toldTotal || isNamed) totals[at] = 2;
    else if (label === LABELS.total) totals[at] = 1;
    if (label === LABELS.heading) markHeading(rows, kept, at, decimalComma);
    const mayBeClient =
      label <= LABELS.total && label !== LABELS.toldTotal && label !== LABELS.error;
    if (mayBeClient && !isNamed) says[at] = column.add(cells[at], at);
  }
  if (!totals.includes(1) && !totals.includes(2)) return;
  const { kinds, days, numbers } = rows;
  const amounts = numbers.slice(0, kept.amounts.length);
  const isDocument = (at: number): boolean =>
    (days?.[at] ?? 0) > 0 && amounts.every((one) => !Number.isNaN(one.numbers[at]));
  for (let at = rows.first; at < rows.count; at++) {
    const total = totals[rows.names.at[at] ?? -1] ?? 0;
    if (kinds[at] === ROW.client && (total === 2 || (total === 1 && !isDocument(at))))
      kinds[at] = ROW.total;
  }
}

/** Labels of documents among the names, names of totals without a sum: only rows one after the other can tell these. */
function refuseGroups({ column }: NameTexts): void {
  const { names, keys } = column;
  const document = names.slice(0, 50).find(isDocumentLabel);
  if (document !== undefined && !isDocumentLabel(names[0] ?? ""))
    throw new EngineRefusal("rows", document);
  const bare = keys.find((key) => nameAfterBareTotal(key) !== null);
  if (bare !== undefined) throw new EngineRefusal("rows", bare);
}

/** Names of groups that a total names (`Север`, ..., `Север Итог`); only those without an amount are labels. */
export function listGroupKeys({ says, cells }: NameTexts): Set<string> {
  const groups = new Set<string>();
  for (const [at, label] of says.entries()) {
    if (label !== LABELS.total && label !== LABELS.namedTotal) continue;
    const shown = shownName(cells[at]);
    const name = nameBeforeTotal(shown) ?? nameAfterTotal(shown);
    if (name !== null) groups.add(nameKey(name));
  }
  return groups;
}

/** Headings printed once more: the amount's cell says what its heading says, too. */
function markHeading(
  rows: LedgerRows,
  { plan, amounts }: Kept,
  name: number,
  decimalComma: boolean
): void {
  const heading = foldHeading(plan.headings[amounts[0] ?? -1] ?? "");
  const odd = rows.numbers[0]?.odd;
  if (!odd) return;
  for (let at = rows.first; at < rows.count; at++) {
    if (rows.kinds[at] !== ROW.client || rows.names.at[at] !== name) continue;
    const shown = oddTextAt(odd, at);
    if (shown === undefined) continue;
    const folded = foldHeading(shownName(readField(shown, decimalComma)));
    if (folded !== "" && heading.endsWith(folded)) rows.kinds[at] = ROW.heading;
  }
}
