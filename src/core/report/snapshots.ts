import { isRecord } from "../reading/values/records";
import { CLASSES, QUADRANTS, type ParetoClass } from "../classes/classification";
import type { Snapshot, SnapshotClient, SnapshotSettings } from "../classes/movement/snapshot";
import type { Minor } from "../reading/values/decimal";

/** A snapshot and the data it was taken of (a key of the caller's). */
export type KeptSnapshot = { readonly source: string; readonly snapshot: Snapshot };

/** Characters that all snapshots of a workbook take together; the latest one may take more alone. */
const MOST_TEXT = 900_000;
/** Characters of the latest one alone. */
export const MOST_SNAPSHOT_TEXT = 3_000_000;
const MOST_SNAPSHOTS = 24;
const VERSION = 1;

/** METHOD 5: adds a snapshot, in place of the one of the same day and data; the latest day stands first. */
export function addSnapshot(kept: readonly KeptSnapshot[], added: KeptSnapshot): KeptSnapshot[] {
  const isSame = (one: KeptSnapshot): boolean =>
    one.source === added.source && one.snapshot.date === added.snapshot.date;
  return [added, ...kept.filter((one) => !isSame(one))].sort((left, right) =>
    right.snapshot.date < left.snapshot.date ? -1 : right.snapshot.date > left.snapshot.date ? 1 : 0
  );
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

/** The text to store; the oldest snapshots are dropped as soon as it would grow too long. */
export function printSnapshots(kept: readonly KeptSnapshot[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const one of kept.slice(0, MOST_SNAPSHOTS)) {
    const line = JSON.stringify(pack(one));
    length += line.length;
    if (lines.length > 0 && length > MOST_TEXT) break;
    lines.push(line);
  }
  return `{"version":${VERSION},"snapshots":[${lines.join(",")}]}`;
}

/** Reads the stored text; what does not look as it was written is left out, nothing throws. */
export function parseSnapshots(text: string): KeptSnapshot[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isRecord(value) || value.version !== VERSION || !Array.isArray(value.snapshots)) return [];
  return value.snapshots.flatMap(unpack);
}

/** A client as a line without names of fields: hundreds of them are stored. */
type PackedClient = readonly [
  key: string,
  name: string,
  turnover: number,
  className: string,
  quadrant: string | null,
  loyalty: number | null,
  isKey: 0 | 1,
  territory: string | null,
  agent: string | null,
  id?: string,
];

function pack({ source, snapshot }: KeptSnapshot): unknown {
  const { date, period, settings, scale, clients } = snapshot;
  const lines = clients.map((one): PackedClient => [
    one.key,
    one.name === one.key ? "" : one.name,
    one.turnover,
    one.class,
    one.quadrant,
    one.loyalty === null ? null : Math.round(one.loyalty * 100) / 100,
    one.isKey ? 1 : 0,
    one.territory,
    one.agent,
    ...(one.id === undefined ? ([] as const) : ([one.id] as const)),
  ]);
  return { source, date, period, settings, scale, clients: lines };
}

function unpack(value: unknown): KeptSnapshot[] {
  if (!isRecord(value) || !isRecord(value.settings) || !Array.isArray(value.clients)) return [];
  const { source, date, period, scale } = value;
  if (typeof source !== "string" || typeof date !== "string" || typeof scale !== "number")
    return [];
  if (!isRecord(value.settings.scheme) || !isRecord(value.settings.profitableBy)) return [];
  return [
    {
      source,
      snapshot: {
        version: 1,
        date,
        period: typeof period === "string" ? period : null,
        settings: value.settings as SnapshotSettings,
        scale,
        clients: value.clients.flatMap(unpackClient),
      },
    },
  ];
}

function unpackClient(value: unknown): SnapshotClient[] {
  if (!Array.isArray(value)) return [];
  const [key, name, turnover, className, quadrant, loyalty, isKey, territory, agent, id] =
    value as unknown[];
  const isKnown = (CLASSES as readonly unknown[]).includes(className);
  if (typeof key !== "string" || !Number.isSafeInteger(turnover) || !isKnown) return [];
  const orNull = (text: unknown): string | null => (typeof text === "string" ? text : null);
  return [
    {
      key,
      name: typeof name === "string" && name !== "" ? name : key,
      turnover: turnover as Minor,
      class: className as ParetoClass,
      quadrant: QUADRANTS.find((known) => known === quadrant) ?? null,
      loyalty: typeof loyalty === "number" ? loyalty : null,
      isKey: isKey === 1,
      territory: orNull(territory),
      agent: orNull(agent),
      ...(typeof id === "string" ? { id } : {}),
    },
  ];
}
