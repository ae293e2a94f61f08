import type { CellValue } from "./cells";
import type { LabelTurnover, Minor } from "./reading";
import { comparePlain, isBlank, isError, nameKey, shownName } from "./text";

/** Labels of a column (territories, agents) as numbers: equal after case, spaces, quotes, ё/е. */
export type Labels = {
  /** By label number, as typed first. */
  readonly names: readonly string[];
  /** The number of a cell's label, -1 for a blank or an error. */
  find(value: CellValue | undefined): number;
};

/** Starts an empty set of labels. */
export function gatherLabels(): Labels {
  const told = new Map<CellValue | undefined, number>();
  const byKey = new Map<string, number>();
  const names: string[] = [];
  const judge = (value: CellValue | undefined): number => {
    if (isBlank(value) || isError(value)) return -1;
    const shown = shownName(value);
    const key = nameKey(shown);
    let number = byKey.get(key);
    if (number === undefined) {
      number = names.length;
      byKey.set(key, number);
      names.push(shown);
    }
    return number;
  };
  return {
    names,
    find(value) {
      let number = told.get(value);
      if (number === undefined) told.set(value, (number = judge(value)));
      return number;
    },
  };
}

/** Adds amounts up by client and label: for each client his labels, largest first (tie: by name in plain order). */
export function addByLabel(
  clientOf: Int32Array,
  labelOf: Int32Array,
  amounts: Float64Array,
  clients: number,
  names: readonly string[]
): LabelTurnover[][] {
  // Most clients have one label: it is kept in arrays, the others in a map.
  const first = new Int32Array(clients).fill(-1);
  const sums = new Float64Array(clients);
  const others = new Map<number, Map<number, number>>();
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    const label = labelOf[at] ?? -1;
    if (client < 0 || label < 0) continue;
    const amount = amounts[at] ?? 0;
    if (first[client] === -1) first[client] = label;
    if (first[client] === label) sums[client] = (sums[client] ?? 0) + amount;
    else {
      let more = others.get(client);
      if (!more) others.set(client, (more = new Map()));
      more.set(label, (more.get(label) ?? 0) + amount);
    }
  }
  return Array.from({ length: clients }, (_, client) => {
    const label = first[client] ?? -1;
    if (label < 0) return [];
    const shares = [{ name: names[label] ?? "", turnover: (sums[client] ?? 0) as Minor }];
    for (const [other, sum] of others.get(client) ?? [])
      shares.push({ name: names[other] ?? "", turnover: sum as Minor });
    return shares.sort(
      (left, right) => right.turnover - left.turnover || comparePlain(left.name, right.name)
    );
  });
}
