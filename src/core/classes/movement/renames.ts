import { findLookAlikes } from "../../reading/values/similarNames";
import { comparePlain, nameKey } from "../../reading/values/text";
import type { Snapshot, SnapshotClient } from "./snapshot";

/** A client's key before and after its name changed. */
export type RenamedKeys = readonly [before: string, after: string];

/** What a person decided of clients whose name seemed to have changed (METHOD 1b). */
export type RenameDecisions = {
  /** Each pair is one client under an old and a new name. */
  readonly same: readonly RenamedKeys[];
  /** Each pair is two clients, whatever their names and ids look like. */
  readonly different: readonly RenamedKeys[];
};
export const NO_RENAMES: RenameDecisions = { same: [], different: [] };

/** A client that may have been renamed between two snapshots, and what speaks for it: one id, or names that look alike. */
export type RenameOffer = {
  readonly by: "id" | "name";
  readonly before: SnapshotClient;
  readonly after: SnapshotClient;
};

/** More offers than this are a pattern in the names, no renamed clients. */
const MOST_OFFERS = 50;

/**
 * Who may have been renamed (METHOD 1b): of the clients that are gone and those that are new, a pair with one id, or else
 * one of names that look alike. An id counts if it is one client's only in either snapshot; look-alikes count if neither
 * name has a second one, and if their ids do not differ. Nothing is put together here, and what was decided is not
 * offered again. Ids first, then by the turnover before; ties by name.
 */
export function proposeRenames(
  before: Snapshot,
  after: Snapshot,
  decided: RenameDecisions = NO_RENAMES
): RenameOffer[] {
  const [old, now] = [indexKeys(before), indexKeys(after)];
  const gone = before.clients.filter(({ key }) => !now.has(key));
  const come = after.clients.filter(({ key }) => !old.has(key));
  const isDecided = (one: SnapshotClient, other: SnapshotClient): boolean =>
    [...decided.same, ...decided.different].some(
      ([from, to]) => from === one.key && to === other.key
    );
  const byId = pairById(gone, come, [findOwnIds(before), findOwnIds(after)]);
  const paired = new Set(byId.flatMap((offer) => [offer.before, offer.after]));
  const isOpen = (client: SnapshotClient): boolean => !paired.has(client);
  const byName = pairByName(gone.filter(isOpen), come.filter(isOpen), isDecided);
  return [...byId.sort(compareOffers), ...byName.sort(compareOffers)]
    .filter((offer) => !isDecided(offer.before, offer.after))
    .slice(0, MOST_OFFERS);
}

/**
 * The earlier snapshot with the keys that its renamed clients have now; a client renamed twice takes its last key. A
 * decision that no longer fits is passed over: the old name is a client's still, the new one was one's already, or is none's.
 */
export function applyRenames(
  before: Snapshot,
  after: Snapshot,
  same: RenameDecisions["same"]
): Snapshot {
  if (same.length === 0) return before;
  const now = indexKeys(after);
  const taken = new Set(before.clients.map(({ key }) => key));
  const clients = before.clients.map((client) => {
    if (now.has(client.key)) return client;
    const key = followRenames(client.key, same);
    if (key === client.key || !now.has(key) || taken.has(key)) return client;
    taken.add(key);
    return { ...client, key };
  });
  return { ...before, clients };
}

/** What is known by key, under the new keys of renamed clients too; what the new key has of its own stays. */
export function carryRenamed<Known>(
  known: ReadonlyMap<string, Known>,
  same: RenameDecisions["same"]
): ReadonlyMap<string, Known> {
  if (same.length === 0) return known;
  const carried = new Map(known);
  for (const [key, value] of known) {
    const last = followRenames(key, same);
    if (!carried.has(last)) carried.set(last, value);
  }
  return carried;
}

/** Adds decisions to earlier ones; the later word about a pair counts. */
export function addDecisions(earlier: RenameDecisions, later: RenameDecisions): RenameDecisions {
  const said = [...later.same, ...later.different];
  const isOpen = (pair: RenamedKeys): boolean => !said.some((one) => areSame(one, pair));
  return {
    same: [...earlier.same.filter(isOpen), ...later.same],
    different: [...earlier.different.filter(isOpen), ...later.different],
  };
}

function areSame(one: RenamedKeys, other: RenamedKeys): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** The last key of a chain of renames; a chain that comes back to its begin ends before it does. */
function followRenames(key: string, same: RenameDecisions["same"]): string {
  const passed = new Set<string>();
  let last = key;
  for (;;) {
    passed.add(last);
    const next = same.find(([from]) => from === last)?.[1];
    if (next === undefined || passed.has(next)) return last;
    last = next;
  }
}

function indexKeys({ clients }: Snapshot): ReadonlySet<string> {
  return new Set(clients.map(({ key }) => key));
}

/** The ids of a snapshot that one client only has, folded. */
function findOwnIds({ clients }: Snapshot): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const client of clients) {
    const id = idOf(client);
    if (id !== "") counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([id, count]) => (count === 1 ? [id] : [])));
}

function idOf({ id }: SnapshotClient): string {
  return nameKey(id ?? "");
}

function pairById(
  gone: readonly SnapshotClient[],
  come: readonly SnapshotClient[],
  [old, now]: readonly [ReadonlySet<string>, ReadonlySet<string>]
): RenameOffer[] {
  const known = new Map(come.map((client) => [idOf(client), client]));
  return gone.flatMap((before): RenameOffer[] => {
    const id = idOf(before);
    const after = old.has(id) && now.has(id) ? known.get(id) : undefined;
    return after ? [{ by: "id", before, after }] : [];
  });
}

function pairByName(
  gone: readonly SnapshotClient[],
  come: readonly SnapshotClient[],
  isDecided: (one: SnapshotClient, other: SnapshotClient) => boolean
): RenameOffer[] {
  const pairs = findLookAlikes([...gone, ...come].map(({ key }) => key)).flatMap(
    ({ first, second }): RenameOffer[] => {
      const [before, after] = [gone[first], come[second - gone.length]];
      if (!before || !after || isDecided(before, after)) return [];
      const [one, other] = [idOf(before), idOf(after)];
      return one !== "" && other !== "" && one !== other ? [] : [{ by: "name", before, after }];
    }
  );
  const counts = new Map<SnapshotClient, number>();
  for (const { before, after } of pairs)
    for (const client of [before, after]) counts.set(client, (counts.get(client) ?? 0) + 1);
  return pairs.filter(({ before, after }) => counts.get(before) === 1 && counts.get(after) === 1);
}

function compareOffers(left: RenameOffer, right: RenameOffer): number {
  return (
    right.before.turnover - left.before.turnover || comparePlain(left.before.key, right.before.key)
  );
}
