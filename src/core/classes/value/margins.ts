import { fromMinor } from "../../reading/values/decimal";
import type { Client } from "../../reading/model/reading";

/** How a year's margin is told from a sheet. */
export type MarginRule = {
  /** The years the sheet's turnovers are of (0.25: a quarter). */
  readonly years: number;
  /** Margin as a share of turnover, for sheets without profit; null: then there is no margin. */
  readonly shareOfTurnover: number | null;
};

/** METHOD 8: a client's margin a year in the sheet's unit: its profit, else a share of its turnover; null: unknown. */
export function buildMargin(client: Client, scale: number, rule: MarginRule): number | null {
  const { years, shareOfTurnover } = rule;
  if (!(years > 0)) return null;
  if (client.profit !== null) return fromMinor(client.profit, scale) / years;
  if (shareOfTurnover === null || !Number.isFinite(shareOfTurnover)) return null;
  return (fromMinor(client.turnover, scale) * shareOfTurnover) / years;
}
