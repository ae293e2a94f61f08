import { ROW } from "../../core/reading/model/rowKinds";
import { LABELS } from "../../core/reading/columns/clientNames";
import { beginsAsTotal, isTotalLabel } from "../../core/reading/plan/totalWords";
import { scoreHeading } from "../../core/reading/plan/roleWords";
import { isSame } from "../../core/reading/rows/totalRows";
import { foldHeading } from "../../core/reading/values/text";
import { quote, type Duck } from "./duck";
import { BLANK_CELL, type Kept } from "./loadRows";
import { listGroupKeys, type NameTexts } from "./nameTexts";
import { EngineRefusal } from "./refusal";
import type { Tallies } from "./tallyRows";

/** A sheet's rows: with more of them there is no reading row by row to leave a table to. */
export const SHEET_ROWS = 1_048_575;

/** Rows without a name because of a word that names nobody, or an error; without any amount the former are blank. */
export async function markNameless(duck: Duck, kept: Kept, names: NameTexts): Promise<void> {
  const called = (label: number): string[] =>
    names.texts.filter((_, at) => names.says[at] === label).map(({ text }) => quote(text));
  const isEmpty = kept.amounts.map((_, at) => `x${at} = ${BLANK_CELL}`).join(" AND ");
  const mark = async (words: readonly string[], kind: number, where = "true"): Promise<void> => {
    if (words.length === 0) return;
    const rows = `SELECT place FROM v WHERE k = ${ROW.client} AND name IN (${words.join(", ")}) AND ${where}`;
    await duck.run(`UPDATE r SET k = ${kind} WHERE rowid IN (${rows})`);
  };
  await mark(called(LABELS.error), ROW.nameless);
  await mark(called(LABELS.blank), ROW.blank, isEmpty);
  await mark(called(LABELS.blank), ROW.nameless);
}

/** Rows without a name that say "total" in another column, or hold the sum of all rows before them and nothing else. */
export async function markBareTotals(duck: Duck, said: number): Promise<void> {
  for (let at = 0; at < said; at++) {
    const isNameless = `k IN (${ROW.blank}, ${ROW.nameless})`;
    const texts = await duck.rows(
      `SELECT DISTINCT said${at} FROM v WHERE ${isNameless} AND said${at} IS NOT NULL`
    );
    const labels = texts
      .map(([text]) => String(text))
      .filter((text) => text.length <= 100 && (isTotalLabel(text) || beginsAsTotal(text)));
    if (labels.length === 0) continue;
    await duck.run(
      `UPDATE r SET k = ${ROW.total} WHERE rowid IN (SELECT place FROM v WHERE ${isNameless} AND said${at} IN (${labels.map(quote).join(", ")}))`
    );
  }
  const bare = await duck.rows(
    `SELECT line::INTEGER, t, place::INTEGER FROM v WHERE k = ${ROW.nameless} AND bare AND t IS NOT NULL ORDER BY line LIMIT ${MOST_BARE + 1}`
  );
  if (bare.length > MOST_BARE) return;
  let since = 0;
  for (const [at, amount, place] of bare) {
    const [before = []] = await duck.rows(
      `SELECT sum(t) FILTER (line >= ${since}), sum(t), count(*)::INTEGER FROM v WHERE k IN (${ROW.client}, ${ROW.nameless}) AND line < ${Number(at)} AND t IS NOT NULL`
    );
    const [sum, all, count] = before.map(Number);
    const isSum = isSame(Number(amount), sum ?? 0) || isSame(Number(amount), all ?? 0);
    if (!isSum || (count ?? 0) < 2) continue;
    await duck.run(`UPDATE r SET k = ${ROW.total} WHERE rowid = ${Number(place)}`);
    since = Number(at);
  }
}

/** More rows of nothing but amounts are a column of names that is mostly empty. */
const MOST_BARE = 50;

/**
 * Looks by SQL, over all rows, for what only a reading row by row can tell: names that stand once over their rows, sums
 * above or below rows without a name, labels that stand once, another table, notes under the last amount. Throws
 * `EngineRefusal` where there is any.
 */
export async function refuseTiedRows(
  duck: Duck,
  { kept, hasTexts }: { readonly kept: Kept; readonly hasTexts: boolean },
  names: NameTexts,
  tallies: Tallies
): Promise<void> {
  refuseGroupedNames(names, tallies);
  await refuseSums(duck, tallies);
  for (const label of ["territory", "agent"] as const)
    if (kept.plan.columns[label] !== undefined) await refuseLabelsOnce(duck, label, tallies);
  if (hasTexts) await refuseOtherTable(duck, kept);
  await refuseNotes(duck, tallies);
}

function refuseGroupedNames(names: NameTexts, tallies: Tallies): void {
  const groups = listGroupKeys(names);
  const [ofClients, ofNameless] = [tallies(ROW.client), tallies(ROW.nameless)];
  const nameless = ofNameless.rows;
  const named = ofClients.amounts;
  const labels = ofClients.rows - named;
  const withAmounts = names.says.filter(
    (client, at) => client >= 0 && (names.texts[at]?.amounts ?? 0) > 0
  );
  const different = new Set(withAmounts).size;
  if (labels > 0 && groups.size > 0) throw new EngineRefusal("rows", [...groups][0]);
  if (nameless === 0) return;
  const isGrouped = labels > 0 && named <= nameless * 0.1;
  const isNamelessFirst = ofClients.rows === 0 || ofNameless.firstLine < ofClients.firstLine;
  const isFilled =
    nameless >= named * 0.4 && different >= named * 0.95 && named > 1 && !isNamelessFirst;
  if (isGrouped || isFilled) throw new EngineRefusal("rows", names.texts[0]?.text);
}

/** Sums of rows without a name: above all of them, or in the row of the name above. */
async function refuseSums(duck: Duck, tallies: Tallies): Promise<void> {
  const [ofClients, ofNameless] = [tallies(ROW.client), tallies(ROW.nameless)];
  const grand = tallies(ROW.total).largest ?? 0;
  if (grand > 0 && isSame(ofClients.sum, 2 * grand)) throw new EngineRefusal("rows");
  if (ofNameless.amounts === 0 || ofClients.amounts === 0) return;
  const first = ofNameless.firstAmount;
  if (first < ofClients.firstAmount) {
    if (isSame(ofClients.sum, ofNameless.sum)) throw new EngineRefusal("rows");
    return;
  }
  const [run = []] = await duck.rows(
    `WITH edges AS (SELECT max(line) FILTER (line < ${first}) AS head, min(line) FILTER (line > ${first}) AS next FROM v WHERE k = ${ROW.client} AND t IS NOT NULL) SELECT sum(t) FILTER (line = head), sum(t) FILTER (k = ${ROW.nameless} AND line >= ${first} AND line < coalesce(next, 1e18)) FROM v, edges WHERE line >= head`
  );
  if (isSame(Number(run[0]), Number(run[1]))) throw new EngineRefusal("rows");
}

/** Labels that stand once over their rows: two blanks for five filled cells, and no label follows itself. */
async function refuseLabelsOnce(
  duck: Duck,
  label: "territory" | "agent",
  tallies: Tallies
): Promise<void> {
  const { rows, territories, agents } = tallies(ROW.client);
  const filled = label === "territory" ? territories : agents;
  const blank = rows - filled;
  if (blank === 0 || blank < filled * 0.4) return;
  const follows = await duck.rows(
    `SELECT 1 FROM (SELECT ${label}, lag(${label}) OVER (ORDER BY line) AS before FROM v WHERE k = ${ROW.client} AND ${label} IS NOT NULL) WHERE ${label} = before LIMIT 1`
  );
  if (follows.length === 0 && filled > 0) throw new EngineRefusal("rows", label);
}

/** A heading at least this sure means its role. */
const SURE = 3.5;

/** A text where an amount should be that reads like a heading: another table may begin there. */
async function refuseOtherTable(duck: Duck, { plan, amounts }: Kept): Promise<void> {
  const own = foldHeading(plan.headings[amounts[0] ?? -1] ?? "");
  const texts = await duck.rows(
    `SELECT DISTINCT o0 FROM v WHERE o0 IS NOT NULL AND a0 IS NULL AND k IN (${ROW.client}, ${ROW.nameless}) LIMIT 10000`
  );
  for (const [text] of texts) {
    const folded = foldHeading(String(text));
    if (!/^\p{L}/u.test(folded)) continue;
    const isRole = [...scoreHeading(folded).values()].some((score) => score >= SURE);
    if (isRole || (own !== "" && own.endsWith(folded)))
      throw new EngineRefusal("rows", String(text));
  }
}

/** Rows below the last amount. */
async function refuseNotes(duck: Duck, tallies: Tallies): Promise<void> {
  const others = Object.values(ROW).filter((kind) => kind !== ROW.total);
  const last = Math.max(...others.map((kind) => tallies(kind).lastAmount));
  const lowest = Math.max(tallies(ROW.client).lastLine, tallies(ROW.nameless).lastLine);
  if (last < 0 || lowest <= last) return;
  const [[name] = []] = await duck.rows(
    `SELECT name FROM v WHERE k IN (${ROW.client}, ${ROW.nameless}) AND line > ${last} LIMIT 1`
  );
  throw new EngineRefusal("rows", String(name ?? ""));
}
