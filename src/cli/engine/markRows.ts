import { ROW } from "../../core/reading/model/rowKinds";
import { LABELS } from "../../core/reading/columns/clientNames";
import { scoreHeading } from "../../core/reading/plan/roleWords";
import { isSame } from "../../core/reading/rows/totalRows";
import { foldHeading } from "../../core/reading/values/text";
import type { Kept } from "./kept";
import { listGroupKeys, type NameTexts } from "./nameTexts";
import { EngineRefusal } from "./refusal";
import { BLANK_CELL, codeAt, type LedgerRows } from "./rows";
import type { Tallies } from "./tallyRows";

/** A sheet's rows: with more of them there is no reading row by row to leave a table to. */
export const SHEET_ROWS = 1_048_575;

/** Rows without a name because of a word that names nobody, or an error; without any amount the former are blank. */
export function markNameless(rows: LedgerRows, kept: Kept, { says }: NameTexts): void {
  if (!says.includes(LABELS.error) && !says.includes(LABELS.blank)) return;
  const { kinds, names } = rows;
  const amounts = rows.numbers.slice(0, kept.amounts.length);
  for (let at = rows.first; at < rows.count; at++) {
    if (kinds[at] !== ROW.client) continue;
    const label = says[names.at[at] ?? -1] ?? LABELS.blank;
    if (label === LABELS.error) kinds[at] = ROW.nameless;
    else if (label === LABELS.blank)
      kinds[at] = amounts.every((one) => codeAt(one, at) === BLANK_CELL) ? ROW.blank : ROW.nameless;
  }
}

/** Rows without a name that say "total" in another column, or hold the sum of all rows before them and nothing else. */
export function markBareTotals({ kinds, turnover, saidTotals, bare, first }: LedgerRows): void {
  for (const { row } of saidTotals)
    if (kinds[row] === ROW.blank || kinds[row] === ROW.nameless) kinds[row] = ROW.total;
  const few = bare.filter(({ row }) => kinds[row] === ROW.nameless && !Number.isNaN(turnover[row]));
  if (few.length > MOST_BARE) return;
  let since = first;
  for (const { row } of few) {
    let [sum, all, count] = [0, 0, 0];
    for (let at = first; at < row; at++) {
      const amount = turnover[at] ?? Number.NaN;
      if (Number.isNaN(amount) || (kinds[at] !== ROW.client && kinds[at] !== ROW.nameless))
        continue;
      all += amount;
      if (at >= since) sum += amount;
      count++;
    }
    const own = turnover[row] ?? Number.NaN;
    if (count < 2 || !(isSame(own, sum) || isSame(own, all))) continue;
    kinds[row] = ROW.total;
    since = row;
  }
}

/** More rows of nothing but amounts are a column of names that is mostly empty. */
const MOST_BARE = 50;

/**
 * Looks over all rows for what only a reading row by row can tell: names that stand once over their rows, sums above or
 * below rows without a name, another table, notes under the last amount. Throws `EngineRefusal`
 * where there is any.
 */
export function refuseTiedRows(
  rows: LedgerRows,
  kept: Kept,
  names: NameTexts,
  tallies: Tallies
): void {
  refuseGroupedNames(names, tallies);
  refuseSums(rows, tallies);
  refuseOtherTable(rows, kept);
  refuseNotes(rows, tallies);
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
function refuseSums({ kinds, turnover, count }: LedgerRows, tallies: Tallies): void {
  const [ofClients, ofNameless] = [tallies(ROW.client), tallies(ROW.nameless)];
  const grand = tallies(ROW.total).largest ?? 0;
  if (grand > 0 && isSame(ofClients.sum, 2 * grand)) throw new EngineRefusal("rows");
  if (ofNameless.amounts === 0 || ofClients.amounts === 0) return;
  const first = ofNameless.firstAmount;
  if (first < ofClients.firstAmount) {
    if (isSame(ofClients.sum, ofNameless.sum)) throw new EngineRefusal("rows");
    return;
  }
  const isNamed = (at: number): boolean => kinds[at] === ROW.client && !Number.isNaN(turnover[at]);
  let head = first;
  while (!isNamed(head)) head--;
  let sum = 0;
  for (let at = first; at < count && !isNamed(at); at++)
    if (kinds[at] === ROW.nameless && !Number.isNaN(turnover[at])) sum += turnover[at] ?? 0;
  if (isSame(turnover[head] ?? 0, sum)) throw new EngineRefusal("rows");
}

/** A heading at least this sure means its role. */
const SURE = 3.5;

/** A text where an amount should be that reads like a heading: another table may begin there. */
function refuseOtherTable({ numbers, kinds }: LedgerRows, { plan, amounts }: Kept): void {
  const own = foldHeading(plan.headings[amounts[0] ?? -1] ?? "");
  const [column] = numbers;
  if (!column) return;
  const { odd, numbers: values } = column;
  const asked = new Set<number>();
  for (const [place, row] of odd.rows.entries()) {
    const text = odd.at[place] ?? 0;
    const isOfRows = kinds[row] === ROW.client || kinds[row] === ROW.nameless;
    if (!isOfRows || !Number.isNaN(values[row]) || asked.has(text)) continue;
    asked.add(text);
    const folded = foldHeading(odd.texts[text] ?? "");
    if (!/^\p{L}/u.test(folded)) continue;
    const isRole = [...scoreHeading(folded).values()].some((score) => score >= SURE);
    if (isRole || (own !== "" && own.endsWith(folded)))
      throw new EngineRefusal("rows", odd.texts[text]);
  }
}

/** Rows below the last amount. */
function refuseNotes(rows: LedgerRows, tallies: Tallies): void {
  const others = Object.values(ROW).filter((kind) => kind !== ROW.total);
  const last = Math.max(...others.map((kind) => tallies(kind).lastAmount));
  const lowest = Math.max(tallies(ROW.client).lastLine, tallies(ROW.nameless).lastLine);
  if (last < 0 || lowest <= last) return;
  const { kinds, names, count } = rows;
  let note = last + 1;
  while (note < count && kinds[note] !== ROW.client && kinds[note] !== ROW.nameless) note++;
  throw new EngineRefusal("rows", names.texts[names.at[note] ?? -1] ?? "");
}
