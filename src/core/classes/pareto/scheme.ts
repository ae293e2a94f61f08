import { toFifteenDigits } from "../../reading/values/decimal";
import {
  CROSSINGS,
  ruleOf,
  SCHEME_KINDS,
  SCHEMES,
  type ComputedKind,
  type CrossedKind,
  type Crossing,
  type PlainKind,
  type SchemeKind,
} from "./schemeTable";

/** METHOD 2: how clients are put into classes, by a row of `SCHEMES`. Limits part the classes from above. */
export type ClassScheme = CrossedScheme | PlainScheme | ComputedScheme;
export type CrossedScheme = {
  readonly by: CrossedKind;
  readonly limits: readonly number[];
  readonly crossing: Crossing;
};
export type PlainScheme = { readonly by: PlainKind; readonly limits: readonly number[] };
export type ComputedScheme = { readonly by: ComputedKind };

/** METHOD 2, the default boundary rule. */
export const DEFAULT_SCHEME = makeScheme("share", SCHEMES.share.limits.usual);

/** The scheme of a kind; what the kind does not know (limits, a crossing) is left out. */
export function makeScheme(
  kind: SchemeKind,
  limits: readonly number[],
  crossing: Crossing = "upper"
): ClassScheme {
  const rule = ruleOf(kind);
  return {
    by: kind,
    ...(rule.limits ? { limits } : {}),
    ...(rule.hasCrossing ? { crossing } : {}),
  } as ClassScheme;
}

/** The scheme that decides among so many clients with turnover: the default one where they are too few for it. */
export function chooseScheme(scheme: ClassScheme, clients: number): ClassScheme {
  return clients < ruleOf(scheme.by).leastClients ? DEFAULT_SCHEME : scheme;
}

/** Why a scheme cannot be used. */
export type SchemeFailure =
  /** There must be 1 to 4 limits. */
  | { readonly code: "limitsCount"; readonly count: number }
  /** Limits must ascend, money must descend, none twice; `at` is the offset of the first that does not. */
  | { readonly code: "limitsOrder"; readonly at: number }
  /** A limit must lie above 0 and up to `most`, if there is one; `at` is its offset. */
  | { readonly code: "limitsRange"; readonly at: number; readonly most: number | null };

/** Judges a scheme as a person typed it; null: it can be used. */
export function checkScheme(scheme: ClassScheme): SchemeFailure | null {
  const rule = ruleOf(scheme.by).limits;
  if (!rule || !("limits" in scheme)) return null;
  const { limits } = scheme;
  const { most } = rule;
  if (limits.length < 1 || limits.length > 4) return { code: "limitsCount", count: limits.length };
  const outside = limits.findIndex((limit) => !(limit > 0 && limit <= (most ?? Number.MAX_VALUE)));
  if (outside >= 0) return { code: "limitsRange", at: outside, most };
  const isWrong = (limit: number, at: number): boolean => {
    const before = limits[at - 1];
    if (before === undefined) return false;
    return rule.unit === "money" ? limit >= before : limit <= before;
  };
  const disordered = limits.findIndex(isWrong);
  return disordered >= 0 ? { code: "limitsOrder", at: disordered } : null;
}

/** Reads a scheme that was stored; null: it is none, of a kind that is not known here, or cannot be used. */
export function parseScheme(value: unknown): ClassScheme | null {
  if (typeof value !== "object" || value === null) return null;
  const { by, limits, crossing } = value as Readonly<Record<string, unknown>>;
  const kind = SCHEME_KINDS.find((known) => known === by);
  if (!kind) return null;
  const rule = ruleOf(kind);
  if (rule.limits && !isNumbers(limits)) return null;
  const side = CROSSINGS.find((known) => known === (crossing ?? "upper"));
  if (rule.hasCrossing && !side) return null;
  const scheme = makeScheme(kind, isNumbers(limits) ? limits : [], side);
  return checkScheme(scheme) ? null : scheme;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}

/** How many classes a scheme makes, without «0/returns»: 2-5; three where the limits are computed. */
export function countClassesOf(scheme: ClassScheme): number {
  return "limits" in scheme ? scheme.limits.length + 1 : 3;
}

/**
 * The scheme for amounts in minor units of 10^-scale: limits in money are brought to them, rounded up, since who has less
 * than the limit by any part of a unit is below it. The others are as they were.
 */
export function scaleScheme(scheme: ClassScheme, scale: number): ClassScheme {
  if (!("limits" in scheme) || ruleOf(scheme.by).limits?.unit !== "money") return scheme;
  return {
    ...scheme,
    limits: scheme.limits.map((limit) => {
      const units = toFifteenDigits(scale >= 0 ? limit * 10 ** scale : limit / 10 ** -scale);
      return Math.ceil(units);
    }),
  };
}
