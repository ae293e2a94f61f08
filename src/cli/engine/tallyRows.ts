import type { ROW } from "../../core/reading/model/rowKinds";
import type { Duck } from "./duck";

/** What the rows of one kind come to. Lines are -1 where there is none. */
export type Tally = {
  readonly rows: number;
  /** Rows with an amount, and their sum; the largest is null where there is none. */
  readonly amounts: number;
  readonly sum: number;
  readonly largest: number | null;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Of the rows with an amount. */
  readonly firstAmount: number;
  readonly lastAmount: number;
  readonly territories: number;
  readonly agents: number;
};

/** The tally of each kind of row (`ROW` of the core). */
export type Tallies = (kind: (typeof ROW)[keyof typeof ROW]) => Tally;

const NOTHING: Tally = {
  ...{ rows: 0, amounts: 0, sum: 0, largest: null, territories: 0, agents: 0 },
  ...{ firstLine: -1, lastLine: -1, firstAmount: -1, lastAmount: -1 },
};

/** Adds the rows up by what they are, in one pass: to be asked again after rows were marked. `labels`: columns of `v`. */
export async function tallyRows(
  duck: Duck,
  labels: { readonly hasTerritories: boolean; readonly hasAgents: boolean }
): Promise<Tallies> {
  const hasAmount = "FILTER (t IS NOT NULL)";
  const rows = await duck.rows(
    `SELECT k::INTEGER, count(*)::INTEGER, count(t)::INTEGER, sum(t), max(t), min(line)::INTEGER, max(line)::INTEGER, coalesce(min(line) ${hasAmount}, -1)::INTEGER, coalesce(max(line) ${hasAmount}, -1)::INTEGER, ${labels.hasTerritories ? "count(territory)::INTEGER" : "0"}, ${labels.hasAgents ? "count(agent)::INTEGER" : "0"} FROM v GROUP BY 1`
  );
  const byKind = new Map(
    rows.map(([kind, ...row]): [number, Tally] => {
      const of = (at: number): number => Number(row[at] ?? 0);
      return [
        Number(kind),
        {
          ...{ rows: of(0), amounts: of(1), sum: of(2) },
          largest: row[3] == null ? null : of(3),
          ...{ firstLine: of(4), lastLine: of(5), firstAmount: of(6), lastAmount: of(7) },
          ...{ territories: of(8), agents: of(9) },
        },
      ];
    })
  );
  return (kind) => byKind.get(kind) ?? NOTHING;
}
