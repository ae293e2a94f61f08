import { useMemo, type ReactNode } from "react";
import type { Classification, ClassifiedClient } from "../../core/classes/classification";
import { QuadrantScatter, type ScatterPoint } from "../charts/QuadrantScatter";

/** More dots would only lie on each other; the largest clients are drawn. */
const MOST_POINTS = 400;

/** METHOD 4: where the clients stand by loyalty and profit; nothing where nobody's loyalty is known. */
export function QuadrantPicture(props: { readonly classification: Classification }): ReactNode {
  const { classification } = props;
  const points = useMemo(() => listPoints(classification), [classification]);
  if (points.shown.length === 0) return null;
  return (
    <QuadrantScatter
      points={points.shown}
      loyalFrom={classification.limits.loyalty}
      profitableFrom={points.profitableFrom}
    />
  );
}

function listPoints({ clients }: Classification): {
  readonly shown: readonly ScatterPoint[];
  /** The place, 0..1, from which clients are profitable. */
  readonly profitableFrom: number;
} {
  const known = clients.filter(({ loyalty, quadrant }) => loyalty !== null && quadrant !== null);
  const hasProfit = known.some(({ client }) => client.profit !== null);
  const worth = ({ client }: ClassifiedClient): number =>
    hasProfit ? (client.profit ?? 0) : client.turnover;
  const drawn = known.slice(0, MOST_POINTS).sort((left, right) => worth(left) - worth(right));
  const most = Math.max(1, drawn.length - 1);
  const shown = drawn.map((one, place) => ({
    name: one.client.name,
    loyalty: one.loyalty ?? 0,
    place: place / most,
    quadrant: one.quadrant ?? "I",
  }));
  const poor = drawn.filter(({ profitable }) => !profitable).length;
  return { shown, profitableFrom: Math.max(0, (poor - 0.5) / most) };
}
