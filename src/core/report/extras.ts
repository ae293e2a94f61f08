import { ACTIVITY_RULE, type ActivityRule } from "../classes/value/activity";
import type { BgNbd } from "../classes/loyalty/alive";
import type { MarginRule } from "../classes/value/margins";
import { RISER_RULE, type RiserRule } from "../classes/quadrants/risers";
import type { LossRule } from "../classes/value/value";
import type { XyzLimits } from "../classes/loyalty/xyz";

/** What a report tells beyond classes and quadrants, where a person asks for it (METHOD 4, 6, 8). */
export type Extras = {
  readonly rfm: boolean;
  readonly xyz: XyzLimits | null;
  /** The model's parameters, or `fit`: fitted to the clients themselves. */
  readonly alive: BgNbd | "fit" | null;
  readonly risers: RiserRule;
  readonly activity: ActivityRule;
  readonly value: ValueRule | null;
};

/** METHOD 8: what the value of clients is computed by; rates as shares. */
export type ValueRule = {
  readonly retention: number;
  readonly discount: number;
  readonly isPaidNow: boolean;
  readonly margin: MarginRule;
  /** What keeping one client costs a year, in the sheet's unit; null: the cost of losing one is not told. */
  readonly keeping: number | null;
  /** A change of retention (0.05: five points more) whose gain is told; null: none is. */
  readonly gain: number | null;
  /** How the cost of losing a client is computed. */
  readonly loss: LossRule;
};

export const NO_EXTRAS: Extras = {
  rfm: false,
  xyz: null,
  alive: null,
  risers: RISER_RULE,
  activity: ACTIVITY_RULE,
  value: null,
};
