import type { Cells } from "../values/cells";
import { type ColumnKind, sampleRows } from "./columnKinds";
import type { Headings } from "./headingRows";
import { readPeriodHeading } from "./periodHeadings";
import type { Role } from "../model/reading";
import { isBlank, isError, nameKey, shownName } from "../values/text";

/** A column that could play a role, and how surely. */
export type RoleOffer = { readonly role: Role; readonly column: number; readonly score: number };

/** Is a column one of several months or quarters? Of several years a person wants the last, not all. */
export function isShortPeriod(headings: Headings, column: number): boolean {
  const period = readPeriodHeading(headings.texts[column] ?? "");
  return period !== null && period.kind !== "year";
}

/** Profit of one month does not go with the turnover of all months: another column of profit is taken, or none. */
export function leavePeriodProfit(
  columns: Partial<Record<Role, number>>,
  headings: Headings,
  taken: Set<number>,
  offers: readonly RoleOffer[]
): void {
  if (columns.profit === undefined || !isShortPeriod(headings, columns.profit)) return;
  delete columns.profit;
  const whole = offers.find(
    ({ role, column }) =>
      role === "profit" && !taken.has(column) && !isShortPeriod(headings, column)
  );
  if (!whole) return;
  columns.profit = whole.column;
  taken.add(whole.column);
}

/**
 * Codes under a heading for clients (`Sold-to party`) beside a column of names (`Name 1`) that goes with them one to
 * one: the names are the clients, the codes their ids (METHOD 1).
 */
export function preferNames(
  columns: Partial<Record<Role, number>>,
  kinds: readonly ColumnKind[],
  taken: Set<number>,
  cells: Cells,
  firstRow: number,
  offers: readonly RoleOffer[]
): void {
  const { client } = columns;
  if (client === undefined || columns.clientId !== undefined) return;
  if ((kinds[client]?.texts ?? 1) > 0.5) return;
  const names = offers.find(
    ({ role, column }) =>
      role === "client" &&
      !taken.has(column) &&
      (kinds[column]?.texts ?? 0) > 0.5 &&
      goOneToOne(cells, firstRow, client, column)
  );
  if (!names) return;
  columns.clientId = client;
  columns.client = names.column;
  taken.add(names.column);
}

/** Has each code one name and each name one code, in the rows looked at? */
function goOneToOne(cells: Cells, firstRow: number, codes: number, names: number): boolean {
  const nameOf = new Map<string, string>();
  const codeOf = new Map<string, string>();
  for (const row of sampleRows(cells, firstRow)) {
    const code = cells.values[row]?.[codes];
    const name = cells.values[row]?.[names];
    if (isBlank(code) || isBlank(name) || isError(code) || isError(name)) continue;
    const codeKey = nameKey(shownName(code));
    const key = nameKey(shownName(name));
    if ((nameOf.get(codeKey) ?? key) !== key || (codeOf.get(key) ?? codeKey) !== codeKey)
      return false;
    nameOf.set(codeKey, key);
    codeOf.set(key, codeKey);
  }
  return nameOf.size > 1;
}
