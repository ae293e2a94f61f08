import {
  checkScheme,
  USUAL_LIMITS,
  type ClassScheme,
  type Crossing,
  type SchemeFailure,
} from "../../core/classes/pareto/scheme";
import { USUAL_SETTINGS, type Settings } from "./state";

/** A number as people type it: `80`, `80,5`, `80.5`, `80 %`, `1 000 000`; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/%$/, "");
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : undefined;
}

/** How classes are made, as it stands in the settings' fields; the limits as typed. */
export type SchemeDraft = {
  readonly by: ClassScheme["by"];
  readonly limits: readonly string[];
  readonly crossing: Crossing;
};

export type ReadDraft =
  | { readonly settings: Partial<Settings> }
  | { readonly failure: SchemeFailure | { readonly code: "notANumber"; readonly at: number } };

/** The settings as fields; `show` writes a limit as a person would type it. */
export function draftScheme(settings: Settings, show: (limit: number) => string): SchemeDraft {
  const { scheme, a, b } = settings;
  if (!scheme) return { by: "share", limits: [a, b].map(show), crossing: "upper" };
  if (scheme.by === "data") return { by: "data", limits: [], crossing: "upper" };
  const crossing = scheme.by === "amount" ? "upper" : scheme.crossing;
  return { by: scheme.by, limits: scheme.limits.map(show), crossing };
}

/** The usual limits of another kind of scheme; amounts have none. */
export function draftUsual(by: ClassScheme["by"], show: (limit: number) => string): SchemeDraft {
  if (by === "data") return { by, limits: [], crossing: "upper" };
  const limits = by === "amount" ? ["", ""] : USUAL_LIMITS[by].map(show);
  return { by, limits, crossing: "upper" };
}

/** As many limits as that many classes need; new ones are empty. */
export function resizeDraft(draft: SchemeDraft, classes: number): SchemeDraft {
  const limits = Array.from({ length: classes - 1 }, (_, at) => draft.limits[at] ?? "");
  return { ...draft, limits };
}

/** The settings that a draft means, or what is wrong with it; `notANumber` for a limit that is none. */
export function readDraft(draft: SchemeDraft): ReadDraft {
  const limits = draft.limits.map(parseNumber);
  const at = limits.indexOf(undefined);
  if (at >= 0) return { failure: { code: "notANumber", at } };
  const scheme = makeScheme(draft, limits as number[]);
  const failure = checkScheme(scheme);
  if (failure) return { failure };
  // The default kind is kept as two limits, which the workbook remembers.
  const [a, b, ...more] = limits as number[];
  const isDefault = scheme.by === "share" && scheme.crossing === "upper" && more.length === 0;
  return isDefault && a !== undefined && b !== undefined
    ? { settings: { a, b, scheme: null } }
    : { settings: { scheme } };
}

function makeScheme({ by, crossing }: SchemeDraft, limits: readonly number[]): ClassScheme {
  switch (by) {
    case "data":
      return { by };
    case "amount":
      return { by, limits };
    default:
      return { by, limits, crossing };
  }
}

/**
 * The settings as the method has them. What is decided about clients (classes by hand) or set elsewhere (the numbers of
 * activity and value) stays.
 */
export function makeUsual({ manualClasses, numbers }: Settings): Settings {
  const { risers, xyz } = USUAL_SETTINGS.numbers;
  return { ...USUAL_SETTINGS, manualClasses, numbers: { ...numbers, risers, xyz } };
}

/** Is everything as the method has it? */
export function areUsual(settings: Settings): boolean {
  return areSameSettings(settings, makeUsual(settings));
}

export function areSameSettings(one: Settings, other: Settings): boolean {
  return printSettings(one) === printSettings(other);
}

/** The settings in one order of names, whoever put them together. */
function printSettings(settings: Settings): string {
  const names = Object.keys(USUAL_SETTINGS).sort() as (keyof Settings)[];
  const { manualClasses } = settings;
  return JSON.stringify([names.map((name) => settings[name]), [...manualClasses]]);
}
