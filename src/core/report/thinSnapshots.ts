import type {
  Snapshot,
  SnapshotClient,
  SnapshotDetail,
  SnapshotSum,
} from "../classes/movement/snapshot";
import type { Minor } from "../reading/values/decimal";
import type { KeptSnapshot, SnapshotKey } from "./snapshots";

/** METHOD 5: 10,000 clients of 24 months are kept in full. */
export const MOST_FULL_ROWS = 240_000;

/** A snapshot that holds less than it did. */
export type ThinnedSnapshot = SnapshotKey & { readonly detail: SnapshotDetail };

/**
 * METHOD 5: thins snapshots (the latest first) until those in full hold no more clients than `MOST_FULL_ROWS`. The last two
 * of each data stay in full; of the others the key clients stay, with the sums by class and quadrant. Days within a month
 * go before its last day, and earlier ones before later ones.
 */
export function thinByRule(kept: readonly KeptSnapshot[]): KeptSnapshot[] {
  const full = kept.filter(({ snapshot }) => snapshot.detail === undefined);
  let rows = countRows(full);
  const thinned = new Map<KeptSnapshot, KeptSnapshot>();
  for (const one of orderOfThinning(full)) {
    if (rows <= MOST_FULL_ROWS) break;
    thinned.set(one, thinTo(one, "keys"));
    rows -= one.snapshot.clients.length;
  }
  return kept.map((one) => thinned.get(one) ?? one);
}

/**
 * Thins as far as needed that no more than `mostRows` clients are left in all snapshots together: those that the rule lets
 * go, then the key clients of these, then the last two but the latest, and that one at the very end.
 */
export function thinToRows(kept: readonly KeptSnapshot[], mostRows: number): KeptSnapshot[] {
  let now = [...kept];
  let rows = countRows(now);
  const thin = (which: readonly KeptSnapshot[], detail: SnapshotDetail): void => {
    for (const one of which) {
      if (rows <= mostRows) return;
      const next = thinTo(one, detail);
      rows -= one.snapshot.clients.length - next.snapshot.clients.length;
      now = now.map((other) => (other === one ? next : other));
    }
  };
  const isLatest = (one: KeptSnapshot): boolean => one === now[0];
  thin(orderOfThinning(now), "keys");
  thin(orderOfThinning(now), "sums");
  for (const detail of ["keys", "sums"] as const)
    thin(
      [...now].reverse().filter((one) => !isLatest(one)),
      detail
    );
  thin(now.slice(0, 1), "keys");
  thin(now.slice(0, 1), "sums");
  return now;
}

/** Which snapshots hold less than they did, by day. */
export function listThinned(
  before: readonly KeptSnapshot[],
  after: readonly KeptSnapshot[]
): ThinnedSnapshot[] {
  return after.flatMap(({ source, snapshot: { date, detail } }) => {
    const was = before.find((one) => one.source === source && one.snapshot.date === date);
    return was && detail !== undefined && was.snapshot.detail !== detail
      ? [{ source, date, detail }]
      : [];
  });
}

export function countRows(kept: readonly KeptSnapshot[]): number {
  return kept.reduce((sum, { snapshot }) => sum + snapshot.clients.length, 0);
}

/** Those that may be thinned, the first to go first: not the last two of any data. */
function orderOfThinning(kept: readonly KeptSnapshot[]): KeptSnapshot[] {
  const seen = new Map<string, number>();
  const months = new Set<string>();
  const within: KeptSnapshot[] = [];
  const ends: KeptSnapshot[] = [];
  for (const one of kept) {
    const { source, snapshot } = one;
    const count = (seen.get(source) ?? 0) + 1;
    seen.set(source, count);
    const month = `${snapshot.date.slice(0, 7)} ${source}`;
    const isWithin = months.has(month);
    months.add(month);
    if (count > 2) (isWithin ? within : ends).push(one);
  }
  return [...within.reverse(), ...ends.reverse()];
}

function thinTo(one: KeptSnapshot, detail: SnapshotDetail): KeptSnapshot {
  const { snapshot } = one;
  if (snapshot.detail === detail || snapshot.detail === "sums") return one;
  const clients = detail === "keys" ? snapshot.clients.filter(({ isKey }) => isKey) : [];
  const sums = snapshot.sums ?? sumByGroup(snapshot);
  return { ...one, snapshot: { ...snapshot, detail, sums, clients } };
}

/** How many clients, and what turnover, each class and quadrant has; in the order in which they come up. */
function sumByGroup({ clients }: Snapshot): SnapshotSum[] {
  const sums = new Map<string, SnapshotSum>();
  const add = ({ class: name, quadrant, turnover }: SnapshotClient): void => {
    const group = `${name} ${quadrant ?? ""}`;
    const sum = sums.get(group);
    sums.set(group, {
      class: name,
      quadrant,
      clients: (sum?.clients ?? 0) + 1,
      turnover: ((sum?.turnover ?? 0) + turnover) as Minor,
    });
  };
  clients.forEach(add);
  return [...sums.values()];
}
