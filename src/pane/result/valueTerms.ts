import type { Classification } from "../../core/classes/classification";
import { buildMargin } from "../../core/classes/value/margins";
import {
  findGain,
  findLossCost,
  findValue,
  type Replacement,
} from "../../core/classes/value/value";
import type { ValueNumbers } from "../../excel/index";

/** What comes out of it; null: it has none. */
export type ValueFound = {
  readonly margin: number | null;
  readonly value: number | null;
  readonly gain: number | null;
  readonly loss: Replacement | null;
};

/** METHOD 8: the value of one client (by key), or of all of them together. */
export function findValues(
  { clients, scale }: Classification,
  key: string | undefined,
  numbers: ValueNumbers
): ValueFound {
  const { years, marginShare, keeping, rule, gain } = numbers;
  const margins = clients
    .filter(({ client }) => key === undefined || client.key === key)
    .flatMap(
      ({ client }) => buildMargin(client, scale, { years, shareOfTurnover: marginShare }) ?? []
    );
  if (margins.length === 0) return { margin: null, value: null, gain: null, loss: null };
  const margin = margins.reduce((sum, own) => sum + own, 0);
  const terms = { ...numbers, margin };
  return {
    margin,
    value: findValue(terms),
    gain: findGain(terms, gain),
    // Not all clients are lost at once, so the loss is shown for a single client only.
    loss: key === undefined ? null : findLossCost(terms, keeping, rule),
  };
}
