import type { Snapshot } from "../classes/movement/snapshot";

/** A snapshot and the data it was taken of (a key of the caller's). */
export type KeptSnapshot = { readonly source: string; readonly snapshot: Snapshot };

/** Which snapshot: one is kept for a day and the data it was taken of. */
export type SnapshotKey = { readonly source: string; readonly date: string };

export function isSnapshotOf({ source, snapshot }: KeptSnapshot, key: SnapshotKey): boolean {
  return source === key.source && snapshot.date === key.date;
}

/** METHOD 5: adds a snapshot, in place of the one of the same day and data; the latest day stands first. */
export function addSnapshot(kept: readonly KeptSnapshot[], added: KeptSnapshot): KeptSnapshot[] {
  const key = { source: added.source, date: added.snapshot.date };
  return [added, ...kept.filter((one) => !isSnapshotOf(one, key))].sort((left, right) =>
    right.snapshot.date < left.snapshot.date ? -1 : right.snapshot.date > left.snapshot.date ? 1 : 0
  );
}

/** What adding a snapshot has changed, to be taken back: which one was added, and those it replaced or thinned as they were. */
export type SnapshotChange = SnapshotKey & { readonly before: readonly KeptSnapshot[] };

/** The snapshots as they were before a run added one; those of later runs stay. */
export function takeSnapshotBack(
  kept: readonly KeptSnapshot[],
  { before, ...added }: SnapshotChange
): KeptSnapshot[] {
  const rest = kept.filter((one) => !isSnapshotOf(one, added));
  return before.reduce((all: KeptSnapshot[], one) => addSnapshot(all, one), rest);
}

/**
 * The snapshot to compare with: the latest before `day` (absent: the latest) of the same data, else of any data of the
 * workbook; undefined: there is none.
 */
export function findLastSnapshot(
  kept: readonly KeptSnapshot[],
  source: string,
  day?: string
): Snapshot | undefined {
  const earlier = kept.filter(({ snapshot }) => day === undefined || snapshot.date < day);
  return (earlier.find((one) => one.source === source) ?? earlier[0])?.snapshot;
}

/** The latest snapshot of each day, the latest day first. */
export function listDays(kept: readonly KeptSnapshot[]): Snapshot[] {
  const days = new Map<string, Snapshot>();
  for (const { snapshot } of kept) if (!days.has(snapshot.date)) days.set(snapshot.date, snapshot);
  return [...days.values()];
}

/** The snapshots of two days: of the same data where there are such, else the first of each; undefined: a day has none. */
export function choosePair(
  kept: readonly KeptSnapshot[],
  since: string,
  until: string
): readonly [Snapshot, Snapshot] | undefined {
  const [earlier, later] = [since, until].map((day) =>
    kept.filter(({ snapshot }) => snapshot.date === day)
  );
  for (const one of later ?? []) {
    const other = earlier?.find(({ source }) => source === one.source);
    if (other) return [other.snapshot, one.snapshot];
  }
  const [first, last] = [earlier?.[0], later?.[0]];
  return first && last ? [first.snapshot, last.snapshot] : undefined;
}
