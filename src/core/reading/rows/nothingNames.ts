import { ROW, type SortedRows } from "../model/rowKinds";
import type { Treatments } from "../model/treatments";
import { saysNothing } from "../values/nothing";
import { nameKey } from "../values/text";

/**
 * Rows of clients called `NULL`, `(blank)` or «не указан» have no name (METHOD 1), unless a person says that a client is
 * called so. Done when sums are found, of which these rows are a part like any other. Says whether there are any.
 */
export function dropNothingNames(
  { kinds, clientOf, names, keys }: SortedRows,
  treatments: Treatments | undefined
): boolean {
  const asClients = new Set(treatments?.clientLabels?.map(nameKey));
  const empty = new Set<number>();
  for (let client = 0; client < names.length; client++)
    if (saysNothing(names[client] ?? "") && !asClients.has(keys[client] ?? "")) empty.add(client);
  if (empty.size === 0) return false;
  for (let at = 0; at < kinds.length; at++) {
    if (kinds[at] !== ROW.client || !empty.has(clientOf[at] ?? -1)) continue;
    kinds[at] = ROW.nameless;
    clientOf[at] = -1;
  }
  return true;
}
