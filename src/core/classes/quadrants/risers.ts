import { signalOf } from "../../reading/model/reading";
import type { Classification, ClassifiedClient } from "../classification";
import { findMedian } from "../concentration/median";

/** What makes a riser; both 0..1. */
export type RiserRule = {
  /** The least trend: the later half's share of the turnover of both halves of time. */
  readonly trendFrom: number;
  /** The least turnover, as a share of the median A client's. */
  readonly shareFrom: number;
};

/** A later half about a fifth above the earlier one; a tenth of the median A client. */
export const RISER_RULE: RiserRule = { trendFrom: 0.55, shareFrom: 0.1 };

/** One of tomorrow's key clients. */
export type Riser = {
  readonly one: ClassifiedClient;
  readonly trend: number;
  /** Its turnover as a share of the median A client's; 1 and more is as large. */
  readonly shareOfMedianA: number;
  /**
   * That share if the client grows once more as it did from the earlier to the later half; growth is capped at four
   * times.
   */
  readonly reach: number;
};

const MOST_GROWTH = 4;

/**
 * METHOD 4: nobody is written off. Lists the clients of the quadrants I and II, not key yet, who rise: by how far they
 * reach towards the median A client, farthest first (then by rank). Who has no trend (no time in the sheet) is none.
 */
export function listRisers(
  classification: Classification,
  rule: RiserRule = RISER_RULE
): readonly Riser[] {
  const { clients, signals } = classification;
  const topTurnovers = clients.flatMap((one) => (one.class === "A" ? [one.client.turnover] : []));
  const median = findMedian(Float64Array.from(topTurnovers));
  if (median === null) return [];
  return clients
    .flatMap((one): Riser[] => {
      const trend = signalOf(signals, "trend", one.client);
      const isLow = one.quadrant === "I" || one.quadrant === "II";
      const shareOfMedianA = one.client.turnover / median;
      if (!isLow || one.key || trend === undefined) return [];
      if (trend < rule.trendFrom || shareOfMedianA < rule.shareFrom) return [];
      const growth = Math.min(MOST_GROWTH, trend / (1 - trend));
      return [{ one, trend, shareOfMedianA, reach: shareOfMedianA * growth }];
    })
    .sort((left, right) => right.reach - left.reach || left.one.rank - right.one.rank);
}
