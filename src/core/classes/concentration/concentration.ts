import { sumBefore, valueAt } from "../../columnar/prefixSums";
import type { Minor } from "../../reading/values/decimal";
import { readPercent } from "../pareto/boundaries";
import { listDescending, type Pareto } from "../pareto/pareto";

/**
 * METHOD 3. Gini of positive amounts given largest first: 0 all equal, near 1 one holds all; 0 for none.
 * `2·Σ i·x(i) / (n·Σx) − (n+1)/n` with x ascending.
 */
export function findGini(descending: ArrayLike<number>): number {
  const count = descending.length;
  let sum = 0;
  let weighted = 0;
  for (let at = 0; at < count; at++) {
    const amount = descending[at] ?? 0;
    sum += amount;
    weighted += (count - at) * amount;
  }
  if (sum <= 0) return 0;
  return Math.max(0, (2 * weighted) / (count * sum) - (count + 1) / count);
}

/** METHOD 3. HHI = Σ share²: 1/n for n equal amounts, 1 for a single one, 0 for none. */
export function findHhi(shares: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < shares.length; at++) sum += (shares[at] ?? 0) ** 2;
  return sum;
}

/** METHOD 3: how turnover is spread over the clients who have some. Shares 0..1, money in minor units. */
export type Concentration = {
  readonly gini: number;
  readonly hhi: number;
  /** Share of the largest 1, 3, 5, 10 clients (of all, where there are fewer). */
  readonly cr: Readonly<Record<1 | 3 | 5 | 10, number>>;
  /** The smallest number of clients that give 80 %, and its share of the clients. */
  readonly for80: { readonly clients: number; readonly clientShare: number };
  /** From (0, 0) to (1, 1), smallest clients first; at most 101 points. */
  readonly lorenz: readonly LorenzPoint[];
  readonly losses: readonly Loss[];
};

export type LorenzPoint = { readonly clientShare: number; readonly turnoverShare: number };

/** The largest clients leave: what goes with them, and how many clients of median size would make up for it. */
export type Loss = {
  readonly clients: number;
  readonly lost: Minor;
  readonly lostShare: number;
  readonly left: Minor;
  readonly medianClients: number;
};

/** Describes the concentration of a Pareto analysis; all zero, and no losses, where nobody has turnover. */
export function describeConcentration(pareto: Pareto): Concentration {
  const { running, total } = pareto;
  const amounts = listDescending(pareto);
  const count = running.length;
  const shareOf = (clients: number): number =>
    count === 0 ? 0 : sumBefore(running, Math.min(clients, count)) / total;
  const clients = countFor(running, 80);
  return {
    gini: findGini(amounts),
    hhi: findHhi(amounts.map((amount) => amount / total)),
    cr: { 1: shareOf(1), 3: shareOf(3), 5: shareOf(5), 10: shareOf(10) },
    for80: { clients, clientShare: count === 0 ? 0 : clients / count },
    lorenz: drawLorenz(running),
    losses: describeLosses(running),
  };
}

/** The smallest number of clients that hold at least so many percent; compared exactly. */
function countFor(running: Float64Array, percent: number): number {
  const exact = readPercent(percent);
  const total = BigInt(running[running.length - 1] ?? 0);
  let low = 0;
  let high = running.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const held = BigInt(running[middle] ?? 0);
    if (100n * exact.factor * held >= exact.percent * total) high = middle;
    else low = middle + 1;
  }
  return Math.min(low + 1, running.length);
}

const MOST_STEPS = 100;

function drawLorenz(running: Float64Array): LorenzPoint[] {
  const count = running.length;
  const total = running[count - 1] ?? 0;
  if (count === 0) return [];
  const steps = Math.min(MOST_STEPS, count);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const smallest = Math.round((step * count) / steps);
    const held = sumBefore(running, count - smallest);
    return { clientShare: smallest / count, turnoverShare: (total - held) / total };
  });
}

/** METHOD 3, the loss scenario. */
const LEAVING = [1, 3, 5] as const;

function describeLosses(running: Float64Array): Loss[] {
  const total = running[running.length - 1] ?? 0;
  const median = findMiddle(running);
  return LEAVING.filter((clients) => clients <= running.length).map((clients) => {
    const lost = sumBefore(running, clients);
    return {
      clients,
      lost: lost as Minor,
      lostShare: lost / total,
      left: (total - lost) as Minor,
      medianClients: Math.ceil(lost / median),
    };
  });
}

/** The median of amounts in order: the middle one, or the mean of the two in the middle. */
function findMiddle(running: Float64Array): number {
  const middle = running.length >> 1;
  const lower = valueAt(running, middle);
  return running.length % 2 === 1 ? lower : (valueAt(running, middle - 1) + lower) / 2;
}
