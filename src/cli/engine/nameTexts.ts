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
import { quote, type Duck } from "./duck";
import type { Kept } from "./loadRows";
import { asSheet, type DifferentText } from "./oddTexts";
import { EngineRefusal } from "./refusal";
import { readField, type Source } from "./source";

/** A name with how many of its rows have an amount. */
export type NameText = DifferentText & { readonly amounts: number };

/** The different texts of the name column, as the core judges them. */
export type NameTexts = {
  readonly texts: readonly NameText[];
  readonly cells: readonly CellValue[];
  readonly column: NameColumn;
  /** By text: the number of its client, or below zero what else it is (`LABELS`). */
  readonly says: Int32Array;
};

/** Has the core judge the different names; the table `names` holds them, with their rows `n` and the first, `f`. */
export async function judgeNames(
  duck: Duck,
  plan: ReadingPlan,
  decimalComma: boolean
): Promise<NameTexts> {
  await duck.run(
    "CREATE TABLE names AS SELECT name, count(*)::INTEGER AS n, min(line)::INTEGER AS f, count(t)::INTEGER AS m FROM v WHERE k > 0 AND name IS NOT NULL GROUP BY name"
  );
  const texts: NameText[] = [];
  await duck.each("SELECT name, n, f, m FROM names ORDER BY f", (chunk, count) => {
    const [name, rows, first, amounts] = [0, 1, 2, 3].map((at) => chunk.getColumnVector(at));
    for (let at = 0; at < count; at++)
      texts.push({
        text: String(name?.getItem(at)),
        rows: Number(rows?.getItem(at)),
        first: Number(first?.getItem(at)),
        amounts: Number(amounts?.getItem(at)),
      });
  });
  const cells = texts.map(({ text }) => readField(text, decimalComma));
  const span = { first: 0, last: texts.length - 1 };
  const names = openNames(0, texts.length);
  finishSteps(scanSheet(asSheet(cells), span, { names, numbers: [], days: null }));
  const column = readNames(plan, { ...names, column: plan.columns.client ?? 0 });
  return { texts, cells, column, says: column.says.slice() };
}

/**
 * Marks the rows whose name is none: totals by their label, headings printed once more (`k` in the rows), and makes
 * clients of those that only read so (a dated document of «Итого», a client called like a heading), as the core does in a
 * sheet. Throws `EngineRefusal` where rows hang together.
 */
export async function markNamedRows(
  duck: Duck,
  source: Source,
  kept: Kept,
  names: NameTexts
): Promise<void> {
  const { says, texts, cells, column } = names;
  refuseGroups(names);
  const totals: string[] = [];
  const told: string[] = [];
  for (let at = 0; at < says.length; at++) {
    const label = says[at] ?? 0;
    const text = texts[at]?.text ?? "";
    const isNamed = label === LABELS.namedTotal && column.isNamedTotal(cells[at]);
    if (label === LABELS.toldTotal || isNamed) told.push(text);
    else if (label === LABELS.total) totals.push(text);
    if (label === LABELS.heading) await markHeading(duck, source, kept, text);
    const mayBeClient =
      label <= LABELS.total && label !== LABELS.toldTotal && label !== LABELS.error;
    if (mayBeClient && !isNamed) says[at] = column.add(cells[at], at);
  }
  const isDocument =
    kept.plan.columns.date === undefined
      ? "false"
      : `(${kept.amounts.map((_, at) => `a${at} IS NOT NULL`).join(" AND ")} AND day IS NOT NULL)`;
  await markTotals(duck, told, "true");
  await markTotals(duck, totals, `NOT ${isDocument}`);
}

async function markTotals(duck: Duck, labels: readonly string[], where: string): Promise<void> {
  if (labels.length === 0) return;
  await duck.run(
    `UPDATE r SET k = ${ROW.total} WHERE k = ${ROW.client} AND name IN (${labels.map(quote).join(", ")}) AND ${where}`
  );
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
async function markHeading(duck: Duck, source: Source, kept: Kept, text: string): Promise<void> {
  const { plan, amounts } = kept;
  const heading = foldHeading(plan.headings[amounts[0] ?? -1] ?? "");
  const rows = await duck.rows(
    `SELECT DISTINCT o0 FROM v WHERE k = ${ROW.client} AND name = ${quote(text)} AND o0 IS NOT NULL`
  );
  for (const [shown] of rows) {
    const folded = foldHeading(shownName(readField(String(shown), source.decimalComma)));
    if (folded === "" || !heading.endsWith(folded)) continue;
    await duck.run(
      `UPDATE r SET k = ${ROW.heading} WHERE k = ${ROW.client} AND name = ${quote(text)} AND texts[1] = ${quote(String(shown))}`
    );
  }
}
