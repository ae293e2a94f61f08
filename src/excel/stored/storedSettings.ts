import {
  CLASSES,
  DEFAULT_OPTIONS,
  type ClassifyOptions,
  type ManualClass,
  type ParetoClass,
  type ProfitableRule,
} from "../../core/classes/classification";
import { SIGNAL_NAMES } from "../../core/reading/model/signalTable";
import { parseScheme } from "../../core/classes/pareto/scheme";

/** The settings that are kept, as plain data. */
export type StoredSettings = Readonly<
  Partial<
    Pick<
      ClassifyOptions,
      | "scheme"
      | "loyalFrom"
      | "loyalBy"
      | "loyaltyWeights"
      | "profitableBy"
      | "territoryAIsKey"
      | "oneClientWarning"
    >
  >
> & {
  /** By client key: a class and why. */
  readonly manual?: readonly (readonly [key: string, name: ParetoClass, reason: string])[];
};

const KEPT = [
  "scheme",
  "loyalFrom",
  "loyalBy",
  "loyaltyWeights",
  "profitableBy",
  "territoryAIsKey",
  "oneClientWarning",
] as const;

/** What of the options differs from the usual, as plain data; undefined: nothing. */
export function storeSettings(options: ClassifyOptions): StoredSettings | undefined {
  const entries = KEPT.map((name) => [name, options[name]] as const).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_OPTIONS[name])
  );
  const manual = [...options.manualClasses].map(
    ([key, { class: name, reason }]) => [key, name, reason] as const
  );
  if (entries.length === 0 && manual.length === 0) return undefined;
  return { ...Object.fromEntries(entries), ...(manual.length > 0 ? { manual } : {}) };
}

/** The options that were kept. */
export function recallSettings(settings: StoredSettings | undefined): Partial<ClassifyOptions> {
  if (!settings) return {};
  const { manual, ...options } = settings;
  if (!manual) return options;
  const manualClasses = new Map(
    manual.map(([key, name, reason]): [string, ManualClass] => [key, { class: name, reason }])
  );
  return { ...options, manualClasses };
}

/** Reads stored settings; what does not look as it was written is left out. */
export function parseSettings(value: unknown): StoredSettings | undefined {
  if (!isRecord(value)) return undefined;
  const { scheme, loyalFrom, loyalBy, loyaltyWeights, profitableBy } = value;
  const { territoryAIsKey, oneClientWarning, manual } = value;
  const settings = {
    ...(parseScheme(scheme) ? { scheme: parseScheme(scheme) } : {}),
    ...(isPercent(loyalFrom) ? { loyalFrom } : {}),
    ...(loyalBy === "limit" || loyalBy === "median" ? { loyalBy } : {}),
    ...(hasWeights(loyaltyWeights) ? { loyaltyWeights } : {}),
    ...(isProfitable(profitableBy) ? { profitableBy } : {}),
    ...(typeof territoryAIsKey === "boolean" ? { territoryAIsKey } : {}),
    ...(isPercent(oneClientWarning) ? { oneClientWarning } : {}),
    ...(Array.isArray(manual) ? { manual: manual.filter(isManual) } : {}),
  } as StoredSettings;
  return Object.keys(settings).length > 0 ? settings : undefined;
}

function hasWeights(value: unknown): boolean {
  return isRecord(value) && SIGNAL_NAMES.every((name) => typeof value[name] === "number");
}

function isProfitable(value: unknown): value is ProfitableRule {
  if (!isRecord(value)) return false;
  if (value.by === "limit") return typeof value.from === "number";
  return value.by === "classA" || value.by === "median";
}

function isManual(value: unknown): value is readonly [string, ParetoClass, string] {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [key, name, reason] = value as unknown[];
  const isClass = (CLASSES as readonly unknown[]).includes(name);
  return typeof key === "string" && typeof reason === "string" && isClass;
}

function isPercent(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 100;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
