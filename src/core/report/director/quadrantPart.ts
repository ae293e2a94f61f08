import {
  type Classification,
  type ClassifiedClient,
  type Quadrant,
} from "../../classes/classification";
import { SERVICE_ORDER } from "../../classes/quadrants/quadrants";
import { fromMinor, type Minor } from "../../reading/values/decimal";

/** METHOD 4: the quadrants, who stands in III and IV, and the points of the scatter chart. */
export type QuadrantPart = {
  /** In the order of service; empty where nobody has a quadrant. */
  readonly lines: readonly {
    readonly quadrant: Quadrant;
    readonly clients: number;
    readonly turnover: number;
  }[];
  /** Clients without a quadrant. */
  readonly without: number;
  /** The clients of III, then of IV, by rank. */
  readonly strategic: readonly QuadrantClient[];
  /** The largest clients with a quadrant and turnover, at most 150. */
  readonly points: readonly QuadrantClient[];
};

export type QuadrantClient = {
  readonly client: string;
  readonly quadrant: Quadrant;
  /** 0-100 */
  readonly loyalty: number;
  readonly turnover: number;
};

const MOST_POINTS = 150;

/** Describes who stands where; the points are drawn by loyalty and turnover. */
export function describeQuadrants({ clients, scale }: Classification): QuadrantPart {
  const placed = clients.flatMap((one) => describeClient(one, scale));
  const inside = (quadrant: Quadrant): ClassifiedClient[] =>
    clients.filter((one) => one.quadrant === quadrant);
  return {
    lines:
      placed.length === 0
        ? []
        : SERVICE_ORDER.map((quadrant) => {
            const own = inside(quadrant);
            const sum = own.reduce((total, { client }) => total + client.turnover, 0);
            return { quadrant, clients: own.length, turnover: fromMinor(sum as Minor, scale) };
          }),
    without: clients.filter((one) => one.quadrant === null).length,
    strategic: (["III", "IV"] as const).flatMap((quadrant) =>
      placed.filter((one) => one.quadrant === quadrant)
    ),
    points: placed.filter(({ turnover }) => turnover > 0).slice(0, MOST_POINTS),
  };
}

function describeClient(one: ClassifiedClient, scale: number): QuadrantClient[] {
  const { client, quadrant, loyalty } = one;
  if (quadrant === null || loyalty === null) return [];
  return [{ client: client.name, quadrant, loyalty, turnover: fromMinor(client.turnover, scale) }];
}
