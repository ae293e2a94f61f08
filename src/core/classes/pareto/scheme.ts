import { toFifteenDigits } from "../../reading/values/decimal";

/** Which side of a limit the client that crosses it stands on (METHOD 2): the upper is the default. */
export type Crossing = "upper" | "lower" | "nearest";

/**
 * METHOD 2: how clients are put into classes. Limits part the classes from above, so n limits make n + 1 classes (2-5).
 * - `share`: percents of the turnover, ascending (80, 95).
 * - `count`: percents of the clients, ascending (20, 50).
 * - `sum`: the share of turnover plus the share of clients, percents up to 200, ascending (100, 145).
 * - `amount`: turnovers in the sheet's unit, descending: who has that much or more stands above.
 * - `data`: limits computed from the turnovers themselves, three classes; needs 30 clients.
 */
export type ClassScheme =
  | {
      readonly by: "share" | "count" | "sum";
      readonly limits: readonly number[];
      readonly crossing: Crossing;
    }
  | { readonly by: "amount"; readonly limits: readonly number[] }
  | { readonly by: "data" };

/** METHOD 2, the default boundary rule. */
export const DEFAULT_SCHEME: ClassScheme = { by: "share", limits: [80, 95], crossing: "upper" };

/** The usual limits of each kind, to begin with. */
export const USUAL_LIMITS = {
  share: [80, 95],
  count: [20, 50],
  sum: [100, 145],
} as const;

/** Fewer clients than this say too little for limits computed from them (METHOD 2). */
export const LEAST_FOR_DATA = 30;

/** The scheme that decides among so many clients with turnover: too few of them have the default one for limits from the data. */
export function chooseScheme(scheme: ClassScheme, clients: number): ClassScheme {
  return scheme.by === "data" && clients < LEAST_FOR_DATA ? DEFAULT_SCHEME : scheme;
}

/** Why a scheme cannot be used. */
export type SchemeFailure =
  /** There must be 1 to 4 limits. */
  | { readonly code: "limitsCount"; readonly count: number }
  /** Percents must ascend, amounts descend, none twice; `at` is the offset of the first that does not. */
  | { readonly code: "limitsOrder"; readonly at: number }
  /** A percent must lie above 0 and up to `most`, an amount above 0; `at` is its offset. */
  | { readonly code: "limitsRange"; readonly at: number; readonly most: number | null };

/** Judges a scheme as a person typed it; null: it can be used. */
export function checkScheme(scheme: ClassScheme): SchemeFailure | null {
  if (scheme.by === "data") return null;
  const { limits } = scheme;
  if (limits.length < 1 || limits.length > 4) return { code: "limitsCount", count: limits.length };
  const most = scheme.by === "amount" ? null : scheme.by === "sum" ? 200 : 100;
  const outside = limits.findIndex((limit) => !(limit > 0 && limit <= (most ?? Number.MAX_VALUE)));
  if (outside >= 0) return { code: "limitsRange", at: outside, most };
  const isWrong = (limit: number, at: number): boolean => {
    const before = limits[at - 1];
    if (before === undefined) return false;
    return scheme.by === "amount" ? limit >= before : limit <= before;
  };
  const disordered = limits.findIndex(isWrong);
  return disordered >= 0 ? { code: "limitsOrder", at: disordered } : null;
}

/** How many classes a scheme makes, without «0/returns»: 2-5. */
export function countClassesOf(scheme: ClassScheme): number {
  return scheme.by === "data" ? 3 : scheme.limits.length + 1;
}

/**
 * The scheme for amounts in minor units of 10^-scale: fixed amounts are brought to them, rounded up, since who has less
 * than the limit by any part of a unit is below it. The others are as they were.
 */
export function scaleScheme(scheme: ClassScheme, scale: number): ClassScheme {
  if (scheme.by !== "amount") return scheme;
  return {
    by: "amount",
    limits: scheme.limits.map((limit) => {
      const units = toFifteenDigits(scale >= 0 ? limit * 10 ** scale : limit / 10 ** -scale);
      return Math.ceil(units);
    }),
  };
}
