import type { ClassifiedClient } from "../core/classes/classification";
import { nameKey } from "../core/reading/values/text";
import type { ActiveRow } from "../excel/late";
import type { Result } from "./state/state";

/** Where a client's name stands in a row: of the data, and of the result's own sheet of clients. */
export function listClientColumns({
  sheet,
  origin,
  reading,
  written,
}: Result): Map<string, number> {
  const columns = new Map([[sheet, origin.column + (reading.plan.columns.client ?? 0)]]);
  if (written.clientsSheet) columns.set(written.clientsSheet.sheet, 0);
  return columns;
}

/**
 * The client that a row names, wherever the row was sorted to since. Where several clients share the name, or the name
 * stands in a row above only, the row as it was read decides.
 */
export function findClient(
  result: Result,
  { sheet, row, text }: ActiveRow
): ClassifiedClient | undefined {
  if (text === undefined) return undefined;
  const { clients } = result.classification;
  const named = clients.filter(({ client }) => nameKey(client.name) === nameKey(text));
  if (named.length === 1) return named[0];
  if (sheet !== result.sheet) return undefined;
  const { clientAt, firstRow, clients: read } = result.reading;
  const index = clientAt[row - result.origin.row - firstRow] ?? -1;
  const found = clients.find(({ client }) => client === read[index]);
  return text === "" || named.some((one) => one === found) ? found : undefined;
}
