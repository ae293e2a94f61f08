import type { Cells } from "../values/cells";
import { type ColumnKind, sampleRows } from "./columnKinds";
import type { Headings } from "./headingRows";
import { readPeriodHeading } from "./periodHeadings";
import type { ProvenColumns } from "./provenColumns";
import { ROLES, type Role } from "../model/reading";
import { actAsClientIds, nameIdHeading } from "./clientIds";
import { isBlank, isError, nameKey, shownName } from "../values/text";

/** A column that could play a role, and how surely. */
export type RoleOffer = { readonly role: Role; readonly column: number; readonly score: number };

/** Roles in the making: which columns have one so far, what speaks for others, and what they are told by. */
export type OpenRoles = {
  readonly columns: Partial<Record<Role, number>>;
  /** Columns that have a role already. */
  readonly taken: Set<number>;
  /** Best first. */
  readonly offers: readonly RoleOffer[];
  readonly kinds: readonly ColumnKind[];
  readonly cells: Cells;
  readonly headings: Headings;
  readonly proven: ProvenColumns;
};

/** A heading at least this sure names the client better than columns of first and last names do. */
const BETTER_THAN_PARTS = 7;

/**
 * First and last name make the client's name together, unless another column names the client and is filled: a firm
 * beside the person who ordered for it (METHOD 1b).
 */
export function takeNameParts(
  { columns, kinds, taken, offers }: OpenRoles,
  parts: readonly number[]
): void {
  const [first] = parts;
  if (first === undefined) return;
  const { client } = columns;
  const most = Math.max(...parts.map((part) => kinds[part]?.filled ?? 0));
  const isFilled = client !== undefined && (kinds[client]?.filled ?? 0) >= most * 0.5;
  const score =
    offers.find((offer) => offer.role === "client" && offer.column === client)?.score ?? 0;
  if (client !== undefined && !parts.includes(client)) {
    if (isFilled && score >= BETTER_THAN_PARTS) return;
    taken.delete(client);
  }
  columns.client = first;
  for (const part of parts) {
    for (const role of ROLES) if (columns[role] === part && role !== "client") delete columns[role];
    taken.add(part);
  }
}

/**
 * Leaves a column of ids to the clients only where it is theirs: headings that say no more than «Код» or "E-mail" are
 * proven by the values, and the next best column of ids takes their place (METHOD 1b).
 */
export function checkIds({ columns, taken, cells, headings, offers }: OpenRoles): void {
  const { client, clientId } = columns;
  if (client === undefined || clientId === undefined) return;
  const isTheirs = (column: number): boolean => {
    const kind = nameIdHeading(headings.texts[column] ?? "");
    if (kind === "own" || kind === null) return true;
    if (kind === "bare" && Math.abs(column - client) > 1) return false;
    return actAsClientIds(cells, headings.row + 1, column, client);
  };
  if (isTheirs(clientId)) return;
  taken.delete(clientId);
  delete columns.clientId;
  const next = offers.find(
    ({ role, column }) => role === "clientId" && !taken.has(column) && isTheirs(column)
  );
  if (!next) return;
  columns.clientId = next.column;
  taken.add(next.column);
}

/** Is a column one of several months or quarters? Of several years a person wants the last, not all. */
export function isShortPeriod(headings: Headings, column: number): boolean {
  const period = readPeriodHeading(headings.texts[column] ?? "");
  return period !== null && period.kind !== "year";
}

/** Profit of one month does not go with the turnover of all months: another column of profit is taken, or none. */
export function leavePeriodProfit({ columns, headings, taken, offers }: OpenRoles): void {
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
export function preferNames(open: OpenRoles): void {
  const { columns, kinds, taken, cells, headings, offers } = open;
  const { client } = columns;
  if (client === undefined || columns.clientId !== undefined) return;
  if ((kinds[client]?.texts ?? 1) > 0.5) return;
  const names = offers.find(
    ({ role, column }) =>
      role === "client" &&
      !taken.has(column) &&
      (kinds[column]?.texts ?? 0) > 0.5 &&
      goOneToOne(cells, headings.row + 1, client, column)
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
