import { MOST_NAMES } from "../values/idLimits";
import { findLookAlikes } from "../values/similarNames";
import { comparePlain } from "../values/text";

/** A name under an id: how often, how late, and whether either stands with another, too. Numbers of names and ids. */
export type IdPair = {
  readonly name: number;
  readonly id: number;
  /** Place of its first row. */
  readonly firstAt: number;
  count: number;
  /** Its last day as a serial number, 0 where no row has one. */
  lastDay: number;
  isOnlyOfName: boolean;
  isOnlyOfId: boolean;
};

/** Counts the pairs of name and id; rows without either make none. */
export function countPairs(
  clientOf: Int32Array,
  idOf: Int32Array,
  names: number,
  days: Int32Array | null
): IdPair[] {
  const pairs = new Map<number, IdPair>();
  let last: IdPair | undefined;
  for (let at = 0; at < clientOf.length; at++) {
    const name = clientOf[at] ?? -1;
    const id = idOf[at] ?? -1;
    if (name < 0 || id < 0) continue;
    if (last?.name !== name || last.id !== id) {
      const key = id * names + name;
      last = pairs.get(key) ?? openPair(name, id, at);
      pairs.set(key, last);
    }
    last.count++;
    last.lastDay = Math.max(last.lastDay, days?.[at] ?? 0);
  }
  const list = [...pairs.values()];
  markShared(list);
  return list;
}

/** A pair that was not counted yet. */
export function openPair(name: number, id: number, firstAt: number): IdPair {
  return { name, id, firstAt, count: 0, lastDay: 0, isOnlyOfName: true, isOnlyOfId: true };
}

/** Notes of each pair whether its name or its id stands in another, too. */
export function markShared(pairs: readonly IdPair[]): void {
  const byName = new Map<number, IdPair>();
  const byId = new Map<number, IdPair>();
  for (const pair of pairs) {
    const ofName = byName.get(pair.name);
    if (ofName) ofName.isOnlyOfName = pair.isOnlyOfName = false;
    else byName.set(pair.name, pair);
    const ofId = byId.get(pair.id);
    if (ofId) ofId.isOnlyOfId = pair.isOnlyOfId = false;
    else byId.set(pair.id, pair);
  }
}

/** The pairs of each name (or id) that stands in several. */
export function groupShared(pairs: readonly IdPair[], by: "name" | "id"): Map<number, IdPair[]> {
  const groups = new Map<number, IdPair[]>();
  for (const pair of pairs) {
    if (by === "name" ? pair.isOnlyOfName : pair.isOnlyOfId) continue;
    const group = groups.get(pair[by]);
    if (group) group.push(pair);
    else groups.set(pair[by], [pair]);
  }
  for (const [key, group] of groups) if (group.length < 2) groups.delete(key);
  return groups;
}

/** Ids of more than three names that do not look alike. */
export function findPlaceholders(
  pairs: readonly IdPair[],
  keys: readonly string[]
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [id, group] of groupShared(pairs, "id")) {
    if (isPlaceholder(group.map(({ name }) => keys[name] ?? ""))) found.add(id);
  }
  return found;
}

/**
 * Is an id that stands with these names, told by their keys, nobody's: has it more than three that do not look alike? The
 * order of the names, which is that of the rows, cannot matter.
 */
export function isPlaceholder(keys: readonly string[]): boolean {
  if (keys.length <= MOST_NAMES) return false;
  const alike = findLookAlikes([...keys].sort(comparePlain));
  return keys.length - new Set(alike.map(({ second }) => second)).size > MOST_NAMES;
}
