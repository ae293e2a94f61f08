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

/** A sheet's rows: with more of them there is no reading row by row to leave a table to. */
export const SHEET_ROWS = 1_048_575;

/** Rows without a name because of a word that names nobody, or an error; without any amount the former are blank. */
export async function markNameless(duck: Duck, kept: Kept, names: NameTexts): Promise<void> {
  const called = (label: number): string[] =>
    names.texts.filter((_, at) => names.says[at] === label).map(({ text }) => quote(text));
  const isEmpty = kept.amounts.map((_, at) => `x${at} = ${BLANK_CELL}`).join(" AND ");
  const mark = async (words: readonly string[], kind: string): Promise<void> => {
    if (words.length === 0) return;
    await duck.run(
      `UPDATE r SET k = ${kind} WHERE k = ${ROW.client} AND name IN (${words.join(", ")})`
    );
  };
  await mark(called(LABELS.error), String(ROW.nameless));
  const kind = `CASE WHEN ${isEmpty} THEN ${ROW.blank} ELSE ${ROW.nameless} END`;
  await mark(called(LABELS.blank), kind);
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
      `UPDATE r SET k = ${ROW.total} WHERE ${isNameless} AND said${at} IN (${labels.map(quote).join(", ")})`
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
export async function refuseTiedRows(duck: Duck, kept: Kept, names: NameTexts): Promise<void> {
  await refuseGroupedNames(duck, names);
  await refuseSums(duck);
  for (const label of ["territory", "agent"] as const)
    if (kept.plan.columns[label] !== undefined) await refuseLabelsOnce(duck, label);
  await refuseOtherTable(duck, kept);
  await refuseNotes(duck);
}

async function refuseGroupedNames(duck: Duck, names: NameTexts): Promise<void> {
  const groups = listGroupKeys(names);
  const [counts = []] = await duck.rows(
    `SELECT count(*) FILTER (k = ${ROW.nameless})::INTEGER, count(*) FILTER (k = ${ROW.client} AND t IS NULL)::INTEGER, count(*) FILTER (k = ${ROW.client} AND t IS NOT NULL)::INTEGER, arg_min(k, place)::INTEGER FROM v WHERE k IN (${ROW.client}, ${ROW.nameless})`
  );
  const [nameless = 0, labels = 0, named = 0, firstKind] = counts.map(Number);
  const withAmounts = names.says.filter(
    (client, at) => client >= 0 && (names.texts[at]?.amounts ?? 0) > 0
  );
  const different = new Set(withAmounts).size;
  if (labels > 0 && groups.size > 0) throw new EngineRefusal("rows", [...groups][0]);
  if (nameless === 0) return;
  const isGrouped = labels > 0 && named <= nameless * 0.1;
  const isFilled =
    nameless >= named * 0.4 && different >= named * 0.95 && named > 1 && firstKind !== ROW.nameless;
  if (isGrouped || isFilled) throw new EngineRefusal("rows", names.texts[0]?.text);
}

/** Sums of rows without a name: above all of them, or in the row of the name above. */
async function refuseSums(duck: Duck): Promise<void> {
  const [sums = []] = await duck.rows(
    `SELECT sum(t) FILTER (k = ${ROW.client}), sum(t) FILTER (k = ${ROW.nameless}), max(t) FILTER (k = ${ROW.total}), min(line) FILTER (k = ${ROW.nameless})::INTEGER, min(line) FILTER (k = ${ROW.client})::INTEGER FROM v WHERE t IS NOT NULL`
  );
  const [ofClients, ofNameless, grand, first, firstClient] = sums.map((value) =>
    value === null ? undefined : Number(value)
  );
  if (grand !== undefined && grand > 0 && isSame(ofClients ?? 0, 2 * grand))
    throw new EngineRefusal("rows");
  if (first === undefined || firstClient === undefined) return;
  if (first < firstClient) {
    if (isSame(ofClients ?? 0, ofNameless ?? 0)) throw new EngineRefusal("rows");
    return;
  }
  const [run = []] = await duck.rows(
    `WITH edges AS (SELECT max(line) FILTER (line < ${first}) AS head, min(line) FILTER (line > ${first}) AS next FROM v WHERE k = ${ROW.client} AND t IS NOT NULL) SELECT sum(t) FILTER (line = head), sum(t) FILTER (k = ${ROW.nameless} AND line >= ${first} AND line < coalesce(next, 1e18)) FROM v, edges WHERE line >= head`
  );
  if (isSame(Number(run[0]), Number(run[1]))) throw new EngineRefusal("rows");
}

/** Labels that stand once over their rows: two blanks for five filled cells, and no label follows itself. */
async function refuseLabelsOnce(duck: Duck, label: "territory" | "agent"): Promise<void> {
  const [counts = []] = await duck.rows(
    `SELECT count(*) FILTER (${label} IS NULL)::INTEGER, count(${label})::INTEGER FROM v WHERE k = ${ROW.client}`
  );
  const [blank = 0, filled = 0] = counts.map(Number);
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
async function refuseNotes(duck: Duck): Promise<void> {
  const below = await duck.rows(
    `SELECT name FROM v WHERE k IN (${ROW.client}, ${ROW.nameless}) AND line > (SELECT max(line) FROM v WHERE t IS NOT NULL AND k <> ${ROW.total}) LIMIT 1`
  );
  if (below.length > 0) throw new EngineRefusal("rows", String(below[0]?.[0] ?? ""));
}
