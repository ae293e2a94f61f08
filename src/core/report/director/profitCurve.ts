import { drawWhaleCurve } from "../../classes/concentration/whale";
import type { Reading } from "../../reading/model/reading";
import { fromMinor, type Minor } from "../../reading/values/decimal";

/** METHOD 3, the whale curve in the sheet's unit. */
export type ProfitCurve = {
  /** From no client to all, most profitable first; at most 101 points and the peak. */
  readonly points: readonly {
    readonly clients: number;
    /** Of all clients whose profit is known, 0..1. */
    readonly clientShare: number;
    readonly profit: number;
  }[];
  readonly total: number;
  readonly peak: { readonly clients: number; readonly profit: number };
  /** `loss` is below zero, or zero where nobody loses. */
  readonly losing: { readonly clients: number; readonly loss: number };
};

/** Describes the whale curve of a reading; null where it has no profits. */
export function describeProfit({ clients, scale }: Reading): ProfitCurve | null {
  const whale = drawWhaleCurve(clients);
  const money = (minor: Minor): number => fromMinor(minor, scale);
  return (
    whale && {
      points: whale.points.map((point) => ({ ...point, profit: money(point.profit) })),
      total: money(whale.total),
      peak: { clients: whale.peak.clients, profit: money(whale.peak.profit) },
      losing: { clients: whale.losing.clients, loss: money(whale.losing.loss) },
    }
  );
}
