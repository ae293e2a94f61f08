import { CLASSES, type ClassifyOptions, type ParetoClass } from "../core/classes/classification";
import { ACTIVITY_RULE, type ActivityRule } from "../core/classes/value/activity";
import { RISER_RULE } from "../core/classes/quadrants/risers";
import { SIGNAL_NAMES } from "../core/reading/model/signalTable";
import { SIGNAL_WEIGHTS } from "../core/classes/loyalty/loyalty";
import { checkScheme, makeScheme, type ClassScheme } from "../core/classes/pareto/scheme";
import { CROSSINGS, ruleOf, SCHEME_KINDS } from "../core/classes/pareto/schemeTable";
import { SETTING_NAMES, type MethodSettings, type SettingName } from "../core/classes/settings";
import { RULE_OF_THUMB, type LossRule } from "../core/classes/value/value";
import type { RenameDecisions, RenamedKeys } from "../core/classes/movement/renames";
import { nameKey, shownName } from "../core/reading/values/text";
import { parseTreatments, TREATMENTS, type Treatments } from "../core/reading/model/treatments";
import type { Extras } from "../core/report/extras";

/** The options that say how the method is applied, each with a value. */
export const METHOD_OPTIONS = [
  ...["by", "classes", "crossing"],
  ...["loyal-from", "weights", "profitable", "territory-a", "one-client"],
  ...["risers", "xyz", "alive", "weeks", "hours", "hours-a-week"],
  ...["retention", "discount", "margin", "years", "paid-now", "keeping"],
  ...["gain", "ratio", "chances"],
] as const;
/** Those that may be given several times. */
export const REPEATED_OPTIONS = [
  ...["manual", "treat", "same", "client-label", "total-label", "rate"],
  ...["renamed", "not-renamed"],
] as const;

/** What the call said: the last value of an option, or all of one that may be repeated. */
export type Said = {
  readonly value: (option: string) => string | undefined;
  readonly values: (option: string) => readonly string[];
  readonly has: (flag: string) => boolean;
};

export type MethodRequest = {
  readonly options: Partial<ClassifyOptions>;
  readonly treatments: Treatments;
  readonly extras: Extras;
  /** Clients that were renamed, and those that were not (METHOD 1b); absent: nothing is said of it. */
  readonly renames?: RenameDecisions;
};

/** Thrown for a value that an option cannot take. */
export class BadValue extends Error {
  constructor(
    readonly option: string,
    readonly value: string
  ) {
    super(option);
  }
}

/** Reads the options of the method (METHOD 1-6, 8); `ab` are the limits of A and B. Throws `BadValue`. */
export function readMethod(said: Said, ab: readonly [number, number]): MethodRequest {
  return {
    options: readOptions(said, ab),
    treatments: readTreatments(said),
    extras: readExtras(said),
    ...readDecisions(said),
  };
}

/** What a call says of one setting; undefined: nothing. `ab` are the limits of A and B. */
type SettingReader<Name extends SettingName> = (
  said: Said,
  ab: readonly [number, number]
) => MethodSettings[Name] | undefined;

/** How each setting of the method is said on the command line. */
const READERS: { readonly [Name in SettingName]: SettingReader<Name> } = {
  scheme: readScheme,
  // One option says both: a limit, or the word for the median.
  loyalFrom: ({ value }) => {
    const loyal = value("loyal-from");
    if (loyal === undefined || loyal === "median") return undefined;
    return readNumber("loyal-from", loyal, 0, 100);
  },
  loyalBy: ({ value }) => (value("loyal-from") === "median" ? "median" : undefined),
  loyaltyWeights: ({ value }) => {
    const weights = value("weights");
    if (weights === undefined) return undefined;
    return { ...SIGNAL_WEIGHTS, ...readPairs("weights", weights, SIGNAL_NAMES) };
  },
  profitableBy: ({ value }) => {
    const profitable = value("profitable");
    if (profitable === undefined) return undefined;
    if (profitable === "a") return { by: "classA" };
    if (profitable === "median") return { by: "median" };
    return { by: "limit", from: readNumber("profitable", profitable, -Infinity, Infinity) };
  },
  territoryAIsKey: ({ value }) => {
    const territoryA = value("territory-a");
    return territoryA === undefined ? undefined : readYes("territory-a", territoryA);
  },
  oneClientWarning: ({ value }) => {
    const oneClient = value("one-client");
    return oneClient === undefined ? undefined : readNumber("one-client", oneClient, 0, 100);
  },
};

function readOptions(said: Said, ab: readonly [number, number]): Partial<ClassifyOptions> {
  const settings = SETTING_NAMES.map((name) => [name, READERS[name](said, ab)] as const);
  const manual = said.values("manual");
  return {
    ...Object.fromEntries(settings.filter(([, value]) => value !== undefined)),
    ...(manual.length > 0 ? { manualClasses: new Map(manual.map(readManual)) } : {}),
  };
}

function readScheme({ value }: Said, ab: readonly [number, number]): ClassScheme | undefined {
  const [by, classes, crossing] = ["by", "classes", "crossing"].map(value);
  if (by === undefined && classes === undefined && crossing === undefined) return undefined;
  const kind = by === undefined ? "share" : readWord("by", by, SCHEME_KINDS);
  const usual = kind === "share" ? ab : (ruleOf(kind).limits?.usual ?? []);
  const limits = classes === undefined ? usual : readNumbers("classes", classes);
  const side = crossing === undefined ? "upper" : readWord("crossing", crossing, CROSSINGS);
  const scheme = makeScheme(kind, limits, side);
  if (checkScheme(scheme)) throw new BadValue("classes", classes ?? "");
  return scheme;
}

/** `Client=A: why`, the reason may be absent. */
function readManual(text: string): [string, { class: ParetoClass; reason: string }] {
  const parts = /^(.+)=\s*([^:]+?)\s*(?::\s*(.*))?$/s.exec(text);
  const name = CLASSES.find((known) => known.toLowerCase() === parts?.[2]?.toLowerCase());
  if (!parts?.[1] || !name) throw new BadValue("manual", text);
  return [nameKey(shownName(parts[1])), { class: name, reason: parts[3] ?? "" }];
}

function readDecisions(said: Said): Pick<MethodRequest, "renames"> {
  const same = readRenames(said, "renamed");
  const different = readRenames(said, "not-renamed");
  return same.length + different.length > 0 ? { renames: { same, different } } : {};
}

/** `Old name=New name`, as keys. */
function readRenames(said: Said, option: "renamed" | "not-renamed"): RenamedKeys[] {
  return said.values(option).map((text) => {
    const [before = "", after = "", ...more] = text
      .split("=")
      .map((name) => nameKey(shownName(name)));
    if (before === "" || after === "" || more.length > 0) throw new BadValue(option, text);
    return [before, after];
  });
}

function readTreatments(said: Said): Treatments {
  const chosen: Record<string, unknown> = {};
  for (const text of said.values("treat")) {
    const [code = "", treatment = ""] = text.split("=");
    // The first treatment of a code is its default: saying it changes nothing.
    const isKnown = Object.keys(parseTreatments({ [code]: treatment })).length > 0;
    if (!isKnown && !isDefaultTreatment(code, treatment)) throw new BadValue("treat", text);
    chosen[code] = treatment;
  }
  const pairs = said.values("same").map((text) => {
    const [name = "", into = ""] = text.split("=");
    if (name.trim() === "" || into.trim() === "") throw new BadValue("same", text);
    return [name, into];
  });
  const rates = Object.fromEntries(
    said.values("rate").map((text) => {
      const [currency = "", rate = ""] = text.split("=");
      if (!/^[A-Z]{3}$/.test(currency)) throw new BadValue("rate", text);
      return [currency, readNumber("rate", rate, Number.MIN_VALUE, Infinity)];
    })
  );
  return parseTreatments({
    ...chosen,
    sameClients: pairs,
    rates,
    clientLabels: [...said.values("client-label")],
    totalLabels: [...said.values("total-label")],
  });
}

function isDefaultTreatment(code: string, treatment: string): boolean {
  return Object.entries(TREATMENTS).some(
    ([known, [usual]]) => known === code && usual === treatment
  );
}

function readExtras({ value, has }: Said): Extras {
  const [risers, xyz, alive, retention] = ["risers", "xyz", "alive", "retention"].map(value);
  const { trendFrom, shareFrom } = RISER_RULE;
  const [trend = trendFrom, share = shareFrom] =
    risers === undefined ? [] : readNumbers("risers", risers, 2);
  if (trend > 1) throw new BadValue("risers", risers ?? "");
  const [x = 0, y = 0] = xyz === undefined ? [] : readNumbers("xyz", xyz, 2);
  if (xyz !== undefined && !(x < y)) throw new BadValue("xyz", xyz);
  const [r = 0, alpha = 0, a = 0, b = 0] =
    alive === undefined || alive === "fit" ? [] : readNumbers("alive", alive, 4);
  const number = (option: string, usual: number, most = Infinity): number => {
    const text = value(option);
    return text === undefined ? usual : readNumber(option, text, 0, most);
  };
  const margin = value("margin");
  const paidNow = value("paid-now");
  const keeping = value("keeping");
  const gain = value("gain");
  return {
    rfm: has("rfm"),
    xyz: xyz === undefined ? null : { x, y },
    alive: alive === undefined ? null : alive === "fit" ? alive : { r, alpha, a, b },
    risers: { trendFrom: trend, shareFrom: share },
    activity: readActivity({ value }, number),
    value:
      retention === undefined
        ? null
        : {
            retention: readNumber("retention", retention, 0, 1),
            discount: number("discount", 0.1, 1),
            isPaidNow: paidNow === undefined ? false : readYes("paid-now", paidNow),
            keeping: keeping === undefined ? null : readNumber("keeping", keeping, 0, Infinity),
            gain: gain === undefined ? null : readNumber("gain", gain, -1, 1),
            loss: readLoss({ value }, number),
            margin: {
              years: number("years", 1),
              shareOfTurnover: margin === undefined ? null : readNumber("margin", margin, 0, 1),
            },
          },
  };
}

function readLoss(
  { value }: Pick<Said, "value">,
  number: (option: string, usual: number) => number
): LossRule {
  const chances = value("chances");
  const [oldChance = RULE_OF_THUMB.oldChance, newChance = RULE_OF_THUMB.newChance] =
    chances === undefined ? [] : readNumbers("chances", chances, 2);
  const isChance = (chance: number): boolean => chance > 0 && chance <= 1;
  if (!isChance(oldChance) || !isChance(newChance)) throw new BadValue("chances", chances ?? "");
  return {
    acquisitionRatio: number("ratio", RULE_OF_THUMB.acquisitionRatio),
    oldChance,
    newChance,
  };
}

function readActivity(
  { value }: Pick<Said, "value">,
  number: (option: string, usual: number) => number
): ActivityRule {
  const [weeks, hours] = ["weeks", "hours"].map(value);
  return {
    weeks: {
      ...ACTIVITY_RULE.weeks,
      ...(weeks === undefined ? {} : readPairs("weeks", weeks, CLASSES)),
    },
    hours: {
      ...ACTIVITY_RULE.hours,
      ...(hours === undefined ? {} : readPairs("hours", hours, CLASSES)),
    },
    hoursAWeek: number("hours-a-week", ACTIVITY_RULE.hoursAWeek),
  };
}

/** `A=2,B=4`, names of a list only. */
function readPairs<Name extends string>(
  option: string,
  text: string,
  names: readonly Name[]
): Partial<Record<Name, number>> {
  const pairs: Partial<Record<Name, number>> = {};
  for (const part of text.split(",")) {
    const [left = "", right = ""] = part.split("=");
    const name = names.find((known) => known.toLowerCase() === left.trim().toLowerCase());
    if (name === undefined) throw new BadValue(option, text);
    pairs[name] = readNumber(option, right, 0, Infinity);
  }
  return pairs;
}

function readWord<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  return words.find((word) => word === text) ?? bad(option, text);
}

function readYes(option: string, text: string): boolean {
  return readWord(option, text, ["yes", "no"]) === "yes";
}

/** Numbers with commas between them; `count` of them where that is said. */
function readNumbers(option: string, text: string, count?: number): number[] {
  const numbers = text.split(",").map((part) => readNumber(option, part, 0, Infinity));
  return count !== undefined && numbers.length !== count ? bad(option, text) : numbers;
}

/** `80`, `80.5` or `80%`. */
function readNumber(option: string, text: string, least: number, most: number): number {
  const plain = text.trim().replace(/%$/, "");
  const number = /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return number >= least && number <= most ? number : bad(option, text);
}

function bad(option: string, text: string): never {
  throw new BadValue(option, text);
}
