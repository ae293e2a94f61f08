import { checkScheme, makeScheme, type SchemeFailure } from "../../core/classes/pareto/scheme";
import { ruleOf, type Crossing, type SchemeKind } from "../../core/classes/pareto/schemeTable";
import { USUAL_SETTINGS, type Settings } from "./state";

/** A number as people type it: `80`, `80,5`, `80.5`, `80 %`, `1 000 000`; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/%$/, "");
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : undefined;
}

/** How classes are made, as it stands in the settings' fields; the limits as typed. */
export type SchemeDraft = {
  readonly by: SchemeKind;
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
  return {
    by: scheme.by,
    limits: "limits" in scheme ? scheme.limits.map(show) : [],
    crossing: "crossing" in scheme ? scheme.crossing : "upper",
  };
}

/** Another kind of scheme with its usual limits; empty ones where only a person can know them. */
export function draftUsual(by: SchemeKind, show: (limit: number) => string): SchemeDraft {
  const { limits } = ruleOf(by);
  return { by, limits: limits ? (limits.usual?.map(show) ?? ["", ""]) : [], crossing: "upper" };
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
  const scheme = makeScheme(draft.by, limits as number[], draft.crossing);
  const failure = checkScheme(scheme);
  if (failure) return { failure };
  // The default kind is stored as its two limits, as earlier versions did.
  const [a, b, ...more] = limits as number[];
  const isDefault = draft.by === "share" && draft.crossing === "upper" && more.length === 0;
  return isDefault && a !== undefined && b !== undefined
    ? { settings: { a, b, scheme: null } }
    : { settings: { scheme } };
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

/** What of the settings decides classes, as one text. */
export function printDeciding(settings: Settings): string {
  return printSettings({
    ...settings,
    display: USUAL_SETTINGS.display,
    numbers: USUAL_SETTINGS.numbers,
  });
}

/** The settings in one order of names, whoever put them together. */
function printSettings(settings: Settings): string {
  const names = Object.keys(USUAL_SETTINGS).sort() as (keyof Settings)[];
  const { manualClasses } = settings;
  return JSON.stringify([names.map((name) => settings[name]), [...manualClasses]]);
}
