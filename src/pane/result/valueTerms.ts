import type { Classification } from "../../core/classes/classification";
import { tellMargin } from "../../core/classes/margins";
import {
  findGain,
  findLossCost,
  findValue,
  RULE_OF_THUMB,
  type LossRule,
  type Replacement,
} from "../../core/classes/value";

/** What a person puts into the calculator; shares 0..1, money in the sheet's unit. */
export type ValueDraft = {
  readonly retention: number;
  readonly discount: number;
  readonly isPaidNow: boolean;
  /** Of turnover, where the sheet has no profit. */
  readonly marginShare: number;
  readonly years: number;
  readonly gain: number;
  readonly keeping: number;
  readonly rule: LossRule;
};

export const USUAL_DRAFT: ValueDraft = {
  retention: 0.8,
  discount: 0.1,
  isPaidNow: false,
  marginShare: 0.2,
  years: 1,
  gain: 0.05,
  keeping: 0,
  rule: RULE_OF_THUMB,
};

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
  draft: ValueDraft
): ValueFound {
  const { years, marginShare, keeping, rule, gain } = draft;
  const margins = clients
    .filter(({ client }) => key === undefined || client.key === key)
    .flatMap(
      ({ client }) => tellMargin(client, scale, { years, shareOfTurnover: marginShare }) ?? []
    );
  if (margins.length === 0) return { margin: null, value: null, gain: null, loss: null };
  const margin = margins.reduce((sum, own) => sum + own, 0);
  const terms = { ...draft, margin };
  return {
    margin,
    value: findValue(terms),
    gain: findGain(terms, gain),
    // All clients are not lost at once: the calculator tells the loss of one.
    loss: key === undefined ? null : findLossCost(terms, keeping, rule),
  };
}
