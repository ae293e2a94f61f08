import { CLASSES, QUADRANTS, type ParetoClass } from "../classes/classification";
import type {
  Snapshot,
  SnapshotClient,
  SnapshotSettings,
  SnapshotSum,
} from "../classes/movement/snapshot";
import type { Minor } from "../reading/values/decimal";
import { isRecord } from "../reading/values/records";
import { nameKey } from "../reading/values/text";
import type { KeptSnapshot } from "./snapshots";

/** The version of what is stored; the first one kept each snapshot by itself. */
export const SNAPSHOTS_VERSION = 2;
const FIRST_VERSION = 1;

/** Who the clients of all snapshots are, column by column; `null`: the key is the name's, or there is no id. */
export type PrintedClients = {
  readonly names: readonly string[];
  readonly keys: readonly (string | null)[];
  /** Empty: nobody has one. */
  readonly ids: readonly (string | null)[];
  readonly territories: readonly string[];
  /** Places in `territories`, -1 for none. */
  readonly territoryOf: readonly number[];
  readonly agents: readonly string[];
  readonly agentOf: readonly number[];
};

/** The clients of one snapshot, column by column. */
export type PrintedRows = {
  /** Places in the directory, each as the step from the one before; the first from -1. */
  readonly steps: readonly number[];
  readonly turnovers: readonly number[];
  /** Places in `CLASSES`, a digit each. */
  readonly classes: string;
  /** 0: none, else the place in `QUADRANTS` from 1. */
  readonly quadrants: string;
  /** Hundredths. */
  readonly loyalty: readonly (number | null)[];
  /** 1: a key client. */
  readonly keys: string;
  /** Who was called or served otherwise then than the directory says. */
  readonly others: readonly (readonly [
    row: number,
    name: string,
    id: string | null,
    territory: string | null,
    agent: string | null,
  ])[];
};

/**
 * Reads the stored text of this version or the first one; undefined: it is of a later version, or no text of ours. A
 * snapshot that does not look as it was written is left out, nothing throws. The clients of a snapshot are read when they
 * are asked for.
 */
export function parseSnapshots(text: string): KeptSnapshot[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !Array.isArray(value.snapshots)) return undefined;
  const { version, clients } = value;
  const snapshots: readonly unknown[] = value.snapshots;
  if (version === FIRST_VERSION) {
    return snapshots.flatMap((one) => {
      if (!isRecord(one) || !Array.isArray(one.clients)) return [];
      const lines: readonly unknown[] = one.clients;
      return readSnapshot(one, () => lines.flatMap(readFirstClient));
    });
  }
  if (version !== SNAPSHOTS_VERSION || !isDirectory(clients)) return undefined;
  return snapshots.flatMap((one) =>
    isRecord(one) && isRows(one) ? readSnapshot(one, () => readRows(one, clients)) : []
  );
}

function readSnapshot(
  value: Readonly<Record<string, unknown>>,
  readClients: () => SnapshotClient[]
): KeptSnapshot[] {
  const { source, date, period, scale, settings, detail, sums } = value;
  if (typeof source !== "string" || typeof date !== "string" || typeof scale !== "number")
    return [];
  if (!isRecord(settings)) return [];
  if (!isRecord(settings.scheme) || !isRecord(settings.profitableBy)) return [];
  let clients: readonly SnapshotClient[] | undefined;
  const snapshot: Snapshot = {
    version: 1,
    date,
    period: typeof period === "string" ? period : null,
    settings: settings as SnapshotSettings,
    scale,
    // A workbook may keep some hundred thousand lines, of which a run needs those of one day.
    get clients() {
      clients ??= readClients();
      return clients;
    },
    ...(detail === "keys" || detail === "sums" ? { detail } : {}),
    ...(Array.isArray(sums) ? { sums: (sums as readonly unknown[]).flatMap(readSum) } : {}),
  };
  return [{ source, snapshot }];
}

function readSum(value: unknown): SnapshotSum[] {
  if (!Array.isArray(value)) return [];
  const [name, quadrant, clients, turnover] = value as unknown[];
  const known = CLASSES.find((one) => one === name);
  if (known === undefined || !Number.isInteger(clients) || !isMinor(turnover)) return [];
  return [
    {
      class: known,
      quadrant: QUADRANTS.find((one) => one === quadrant) ?? null,
      clients: Number(clients),
      turnover,
    },
  ];
}

function isMinor(value: unknown): value is Minor {
  return Number.isFinite(value);
}

function isDirectory(value: unknown): value is PrintedClients {
  if (!isRecord(value)) return false;
  const { names, keys, ids, territories, territoryOf, agents, agentOf } = value;
  return [names, keys, ids, territories, territoryOf, agents, agentOf].every(Array.isArray);
}

function isRows(value: Readonly<Record<string, unknown>>): value is PrintedRows {
  const { steps, turnovers, classes, quadrants, loyalty, keys, others } = value;
  return (
    [steps, turnovers, loyalty, others].every(Array.isArray) &&
    [classes, quadrants, keys].every((one) => typeof one === "string")
  );
}

function readRows(rows: PrintedRows, directory: PrintedClients): SnapshotClient[] {
  const { names, keys, ids, territories, territoryOf, agents, agentOf } = directory;
  const others = new Map(rows.others.map((one) => [one[0], one]));
  let place = -1;
  return rows.steps.flatMap((step, row): SnapshotClient[] => {
    place += step;
    const usualName = names[place];
    const turnover = rows.turnovers[row];
    const className = CLASSES[Number(rows.classes[row])];
    if (typeof usualName !== "string" || !Number.isSafeInteger(turnover) || !className) return [];
    const other = others.get(row);
    const loyalty = rows.loyalty[row];
    const id = other ? other[2] : ids[place];
    return [
      {
        key: keys[place] ?? nameKey(usualName),
        name: other ? other[1] : usualName,
        turnover: turnover as Minor,
        class: className,
        quadrant: QUADRANTS[Number(rows.quadrants[row]) - 1] ?? null,
        loyalty: typeof loyalty === "number" ? loyalty / 100 : null,
        isKey: rows.keys[row] === "1",
        territory: other ? other[3] : (territories[territoryOf[place] ?? -1] ?? null),
        agent: other ? other[4] : (agents[agentOf[place] ?? -1] ?? null),
        ...(typeof id === "string" ? { id } : {}),
      },
    ];
  });
}

/** A client as the first version stored it: a line without names of fields. */
function readFirstClient(value: unknown): SnapshotClient[] {
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
