import { scoreHeading } from "../plan/roleWords";
import { findTurnoverColumn } from "../plan/turnoverColumn";
import { isTotalLabel } from "../plan/totalWords";
import type { ReadingPlan } from "../model/reading";
import type { CellValue, Cells } from "../values/cells";
import { readNumberText } from "../values/numbers";
import { foldHeading, isBlank, shownName } from "../values/text";

/** A table of something else below the one that is read. Offsets of its heading line and of its last row. */
export type OtherTable = { readonly row: number; readonly last: number; readonly headings: string };

/** A heading at least this sure means its role. */
const SURE = 3.5;
/** What tables beside those of clients are about. */
const OTHER_THING =
  /^(?:товар|номенклатур|продукт|услуг|категори|групп|бренд|марк|артикул|канал|склад|месяц|год|квартал|период|статья|вид|тип|product|item|goods|service|category|group|brand|sku|channel|warehouse|month|year|quarter|period|type|kind)/i;
/** Rows with an amount that a heading line needs below it. */
const LEAST_ROWS = 1;

/**
 * Finds the first table of something else below the clients («Товар | Выручка» under «Клиент | Выручка»): a line of texts
 * alone behind a blank line, a total or a title, with a heading over the amounts and one that names no clients over the
 * names, and rows with amounts below. Headings printed once more, and another block of clients, are none. `suspects` are
 * the rows without a number in the column of amounts, ascending: only one of them can be such a line.
 */
export function findOtherTable(
  cells: Cells,
  plan: ReadingPlan,
  suspects: readonly number[]
): OtherTable | null {
  const column = findTurnoverColumn(plan);
  const { values } = cells;
  for (const row of suspects) {
    const value = values[row]?.[column];
    if (row < plan.headingRow + 2 || typeof value !== "string") continue;
    // A heading begins with a letter.
    if (!startsWithLetter(value)) continue;
    if (!isOtherHeading(cells, plan, row, column)) continue;
    const last = findLastAmount(values, row, column);
    if (last - row < LEAST_ROWS) continue;
    const headings = (values[row] ?? []).map(shownName).filter((text) => text !== "");
    return { row, last, headings: headings.join(" | ") };
  }
  return null;
}

function startsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0x400;
}

function isOtherHeading(
  { values }: Cells,
  plan: ReadingPlan,
  row: number,
  column: number
): boolean {
  const line = values[row] ?? [];
  const name = shownName(line[plan.columns.client ?? -1]);
  const amount = foldHeading(shownName(line[column]));
  if (name === "" || isTotalLabel(name)) return false;
  const texts = line.filter((value) => !isBlank(value));
  if (texts.length < 2 || !texts.every(isText)) return false;
  const own = foldHeading(plan.headings[column] ?? "");
  const isOwn = own !== "" && own.endsWith(amount);
  if (!isOwn && !(namesRole(amount) && (namesRole(name) || OTHER_THING.test(name)))) return false;
  if ((scoreHeading(name).get("client") ?? 0) >= SURE) return false;
  return isParted(values[row - 1] ?? [], plan);
}

function namesRole(text: string): boolean {
  return [...scoreHeading(text).values()].some((score) => score >= SURE);
}

function isText(value: CellValue): boolean {
  return typeof value === "string" && readNumberText(value) === null;
}

/** Does the row above end a table: a blank line, a total, a title of one text? */
function isParted(above: readonly CellValue[], plan: ReadingPlan): boolean {
  const filled = above.filter((value) => !isBlank(value));
  if (filled.length === 0) return true;
  if (filled.length === 1 && typeof filled[0] === "string") return true;
  return isTotalLabel(shownName(above[plan.columns.client ?? -1]));
}

function findLastAmount(values: Cells["values"], from: number, column: number): number {
  for (let row = values.length - 1; row > from; row--)
    if (typeof values[row]?.[column] === "number" || !isBlank(values[row]?.[column])) return row;
  return from;
}
