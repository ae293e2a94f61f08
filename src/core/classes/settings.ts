import { isRecord } from "../reading/values/records";
import { SIGNAL_WEIGHTS, type LoyaltyWeights } from "./loyalty/loyalty";
import { parseScheme, type ClassScheme } from "./pareto/scheme";

/** METHOD 4: profitable is class A (on profit where there is such a column), the upper half, or from an amount on. */
export type ProfitableRule =
  | { readonly by: "classA" }
  | { readonly by: "median" }
  /** In the sheet's unit. */
  | { readonly by: "limit"; readonly from: number };
export const PROFITABLE_RULES = [
  "classA",
  "median",
  "limit",
] as const satisfies readonly ProfitableRule["by"][];

/** METHOD 4: loyal from a limit on, or from the median of all who have a loyalty. */
export const LOYAL_RULES = ["limit", "median"] as const;
export type LoyalRule = (typeof LOYAL_RULES)[number];

/** What is the same for a setting in every workbook. */
type SettingRule<Value> = {
  /** What holds unless a person says otherwise. */
  readonly usual: Value;
  /** Reads what was stored; undefined: it is nothing that this version understands. */
  readonly parse: (stored: unknown) => Value | undefined;
};

function setting<Value>(
  usual: Value,
  parse: (stored: unknown) => Value | undefined
): SettingRule<Value> {
  return { usual, parse };
}

/**
 * What a person can set of the method and what a workbook remembers, one row each; percents as in METHOD 2 and 4. From
 * here follow the type of the options, their usual values, and what is stored and read back; the command line
 * (`cli`) and the pane (`pane/settings/methodFields.tsx`) do not compile without a reader and a field for each.
 */
export const SETTINGS = {
  /** How classes are made; null: by share of turnover with the limits `a` and `b`. */
  scheme: setting<ClassScheme | null>(null, (stored) => parseScheme(stored) ?? undefined),
  /** Loyal from this score on, 0-100. */
  loyalFrom: setting(50, parsePercent),
  loyalBy: setting<LoyalRule>("limit", (stored) => LOYAL_RULES.find((rule) => rule === stored)),
  loyaltyWeights: setting<LoyaltyWeights>(SIGNAL_WEIGHTS, parseWeights),
  profitableBy: setting<ProfitableRule>({ by: "classA" }, parseProfitable),
  /** Is the A of a territory a key client too? */
  territoryAIsKey: setting(true, (stored) => (typeof stored === "boolean" ? stored : undefined)),
  /** Warn where one client alone holds more than this percent. */
  oneClientWarning: setting(25, parsePercent),
};

export type SettingName = keyof typeof SETTINGS;
/** A value for each setting. */
export type MethodSettings = {
  readonly [Name in SettingName]: (typeof SETTINGS)[Name]["usual"];
};

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** What holds unless a person says otherwise. */
export const USUAL_SETTINGS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].usual])
) as MethodSettings;

/** The settings that differ from the usual, as plain data to be stored. */
export function listOwnSettings(settings: MethodSettings): Partial<MethodSettings> {
  const own = SETTING_NAMES.filter(
    (name) => JSON.stringify(settings[name]) !== JSON.stringify(USUAL_SETTINGS[name])
  );
  return Object.fromEntries(own.map((name) => [name, settings[name]]));
}

/**
 * Reads stored settings. What has an unknown name, or a value that is not understood (a scheme of a later version), is
 * `unread`: whoever stores the settings again stores it with them.
 */
export function parseSettings(stored: Readonly<Record<string, unknown>>): {
  readonly settings: Partial<MethodSettings>;
  readonly unread: Readonly<Record<string, unknown>>;
} {
  const settings: Record<string, unknown> = {};
  const unread: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(stored)) {
    const known = SETTING_NAMES.find((one) => one === name);
    const read = known && SETTINGS[known].parse(value);
    if (read === undefined) unread[name] = value;
    else settings[name] = read;
  }
  return { settings, unread };
}

function parsePercent(stored: unknown): number | undefined {
  return typeof stored === "number" && stored >= 0 && stored <= 100 ? stored : undefined;
}

/**
 * Signals that had no weight yet have the usual one. Weights of signals that are not known here stay among the others:
 * nobody asks for them, and they are stored again.
 */
function parseWeights(stored: unknown): LoyaltyWeights | undefined {
  if (!isRecord(stored)) return undefined;
  const isFit = Object.values(stored).every((weight) => typeof weight === "number");
  return isFit ? { ...SIGNAL_WEIGHTS, ...stored } : undefined;
}

function parseProfitable(stored: unknown): ProfitableRule | undefined {
  if (!isRecord(stored)) return undefined;
  const { by, from } = stored;
  if (by === "limit") return typeof from === "number" ? { by, from } : undefined;
  return by === "classA" || by === "median" ? { by } : undefined;
}
