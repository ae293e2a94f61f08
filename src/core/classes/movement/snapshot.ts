import type { Classification, ClassifyOptions, ParetoClass, Quadrant } from "../classification";
import type { Minor } from "../../reading/values/decimal";
import type { ClassScheme } from "../pareto/scheme";

/** METHOD 5: what a run found, as plain data that is stored in the workbook and compared with later runs. */
export type Snapshot = {
  readonly version: 1;
  /** The day of the run, `2026-03-31`. */
  readonly date: string;
  /** What time the turnovers are of, as a person reads it (`2025-01 – 2025-12`); null: the sheet does not say. */
  readonly period: string | null;
  readonly settings: SnapshotSettings;
  /** Decimal places of the turnovers. */
  readonly scale: number;
  /** Of a thinned one: its key clients, or none. */
  readonly clients: readonly SnapshotClient[];
  /** What is left of a thinned one; absent: all of its clients. */
  readonly detail?: SnapshotDetail;
  /** Of a thinned one: what all of its clients came to. */
  readonly sums?: readonly SnapshotSum[];
};

/** What is left of a thinned snapshot: the key clients and the sums, or the sums alone. */
export type SnapshotDetail = "keys" | "sums";

/** The clients of one class and quadrant together; turnover in minor units. */
export type SnapshotSum = {
  readonly class: ParetoClass;
  readonly quadrant: Quadrant | null;
  readonly clients: number;
  readonly turnover: Minor;
};

/** What decided classes and quadrants: where it differs, clients may have moved for that reason alone. */
export type SnapshotSettings = Pick<
  ClassifyOptions,
  "loyalFrom" | "loyalBy" | "profitableBy" | "territoryAIsKey"
> & { readonly scheme: ClassScheme };

export type SnapshotClient = {
  readonly key: string;
  readonly name: string;
  readonly turnover: Minor;
  /** The class that counts: the one by hand, else the computed one. */
  readonly class: ParetoClass;
  readonly quadrant: Quadrant | null;
  /** 0-100 */
  readonly loyalty: number | null;
  readonly isKey: boolean;
  readonly territory: string | null;
  readonly agent: string | null;
  /** Its id as shown; absent: the sheet has none for it, or the snapshot is of an earlier version. */
  readonly id?: string;
};

/** Takes the snapshot of a run; the core has no clock, so the day comes with it. */
export function takeSnapshot(
  classification: Classification,
  date: string,
  period: string | null
): Snapshot {
  const { options, scheme, scale, clients } = classification;
  const { loyalFrom, loyalBy, profitableBy, territoryAIsKey } = options;
  return {
    version: 1,
    date,
    period,
    settings: { scheme, loyalFrom, loyalBy, profitableBy, territoryAIsKey },
    scale,
    clients: clients.map(({ client, ...one }) => ({
      key: client.key,
      name: client.name,
      turnover: client.turnover,
      class: one.manual?.class ?? one.class,
      quadrant: one.quadrant,
      loyalty: one.loyalty,
      isKey: one.key,
      territory: client.territory,
      agent: client.agent,
      ...(client.id ? { id: client.id } : {}),
    })),
  };
}

/** The quadrants clients keep near a limit (METHOD 4), for `ClassifyOptions.lastQuadrants`. */
export function quadrantsOf(snapshot: Snapshot): ReadonlyMap<string, Quadrant> {
  const known = new Map<string, Quadrant>();
  for (const { key, quadrant } of snapshot.clients) if (quadrant) known.set(key, quadrant);
  return known;
}

/** Do the same settings stand behind both? */
export function haveSameSettings(before: Snapshot, after: Snapshot): boolean {
  return JSON.stringify(orderSettings(before)) === JSON.stringify(orderSettings(after));
}

/** The settings in one order of names, whoever stored them. */
function orderSettings({ settings }: Snapshot): unknown {
  const { scheme, profitableBy } = settings;
  return [
    scheme.by,
    "limits" in scheme ? scheme.limits : null,
    "crossing" in scheme ? scheme.crossing : null,
    settings.loyalBy,
    settings.loyalBy === "limit" ? settings.loyalFrom : null,
    profitableBy.by,
    profitableBy.by === "limit" ? profitableBy.from : null,
    settings.territoryAIsKey,
  ];
}
