import { isRecord } from "../../core/reading/values/records";
import {
  listUnknownTreatments,
  parseTreatments,
  type Treatments,
} from "../../core/reading/model/treatments";
import type { RenameDecisions, RenamedKeys } from "../../core/classes/movement/renames";
import { parseNumbers, type Assumptions } from "./assumptions";
import { mergeUnreadSettings, readStoredSettings, type StoredSettings } from "./storedSettings";
import { dropEmpty, pickUnknown, withUnread, type Unread } from "./unread";
import { SIGNAL_NAMES } from "../../core/reading/model/signalTable";
import { RESULT_COLUMNS, type ChosenColumn } from "../../core/report/report";
import { ROLES, type Columns, type Layout, type Role } from "../../core/reading/model/reading";

/** What a person decided about a block with these headings: it is used again wherever the same headings stand. */
export type RoleChoice = {
  readonly headings: readonly string[];
  readonly columns: Columns;
  readonly layout: Layout;
  readonly treatments?: Treatments;
  /** What a later version stored of it. */
  readonly unread?: Unread;
};

/** What the add-in remembers inside the workbook: a few hundred bytes, never data. */
export type Memory = {
  /** Percents. */
  readonly limits?: { readonly a: number; readonly b: number };
  /** What else of the method was set otherwise than usual. */
  readonly settings?: StoredSettings;
  /** Absent: none. */
  readonly display?: DisplayOptions;
  /** Those that are not the usual ones. */
  readonly numbers?: Partial<Assumptions>;
  /** Clients that a person said were renamed, or were not (METHOD 1b). */
  readonly renames?: RenameDecisions;
  /** Latest first. */
  readonly choices: readonly RoleChoice[];
  /** What a later version stored and this one does not understand; absent: nothing. It is stored again as it was. */
  readonly unread?: UnreadMemory;
};

/** What is not understood of what is stored, by where it stands. */
export type UnreadMemory = {
  /** The whole text, of a later version of the form itself: nothing else is read or stored then. */
  readonly text?: string;
  readonly rest?: Unread;
  readonly settings?: Unread;
  readonly display?: Unread;
  readonly numbers?: Unread;
  readonly choices?: readonly unknown[];
};

/** What a person wants with every run; it changes no class. */
export type DisplayOptions = {
  /** Keep a snapshot of the day (METHOD 5). */
  readonly snapshots: boolean;
  /** Show these of a client (METHOD 4). */
  readonly rfm: boolean;
  readonly xyz: boolean;
  readonly alive: boolean;
  /** Write the results beside the data as formulas, where they give the same classes. */
  readonly live: boolean;
  /** Add the results to the person's table as columns of it, where the data are one. */
  readonly inTable: boolean;
  /** The columns of results that are wanted beside the data, in the usual order; at least one. */
  readonly columns: readonly ChosenColumn[];
};
export const DEFAULT_DISPLAY: DisplayOptions = {
  snapshots: true,
  rfm: false,
  xyz: false,
  alive: false,
  live: false,
  inTable: false,
  columns: RESULT_COLUMNS,
};

/** Key in the workbook's settings. */
export const MEMORY_KEY = "KeyClients";
const VERSION = 1;
/** More would only make the workbook heavier: each is some hundred bytes. */
const MOST_CHOICES = 12;
/** A block with more columns than this is not remembered. */
const MOST_HEADINGS = 120;

export const EMPTY_MEMORY: Memory = { choices: [] };

/** Reads the stored text; what this version does not understand stands in `unread`. Nothing throws. */
export function parseMemory(stored: unknown): Memory {
  if (typeof stored !== "string") return EMPTY_MEMORY;
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return EMPTY_MEMORY;
  }
  if (!isRecord(value)) return EMPTY_MEMORY;
  if (value.version !== VERSION)
    return Number(value.version) > VERSION
      ? { ...EMPTY_MEMORY, unread: { text: stored } }
      : EMPTY_MEMORY;
  const limits = isLimits(value.limits) ? { a: value.limits.a, b: value.limits.b } : undefined;
  const { settings, unread } = readStoredSettings(value.settings);
  const numbers = parseNumbers(value.numbers);
  const choices: readonly unknown[] = Array.isArray(value.choices) ? value.choices : [];
  const renames = parseRenames(value);
  const parts = dropEmpty({
    rest: pickUnknown(value, limits ? [...KNOWN_NAMES, "limits"] : KNOWN_NAMES),
    settings: unread,
    display: pickUnknown(value.habits, listReadNames(value.habits)),
    numbers: pickUnknown(value.numbers, Object.keys(numbers ?? {})),
    choices: choices.filter((choice) => parseChoice(choice).length === 0),
  });
  return {
    ...(settings ? { settings } : {}),
    ...(isRecord(value.habits) ? { display: parseDisplayOptions(value.habits) } : {}),
    ...(numbers ? { numbers } : {}),
    ...(limits ? { limits } : {}),
    ...(renames ? { renames } : {}),
    choices: choices.flatMap(parseChoice).slice(0, MOST_CHOICES),
    ...(Object.keys(parts).length > 0 ? { unread: parts } : {}),
  };
}

/** The names that something is stored under. The display options keep the one that earlier versions used. */
const KNOWN_NAMES = [
  ...["version", "settings", "habits", "numbers", "choices"],
  ...["renamed", "notRenamed"],
];
const DISPLAY_NAMES = Object.keys(DEFAULT_DISPLAY);

/** The text to store, what was not understood of the one before included. */
export function printMemory(memory: Memory): string {
  const { unread = {}, display, settings, numbers, choices, limits, renames } = memory;
  if (unread.text !== undefined) return unread.text;
  return JSON.stringify({
    ...unread.rest,
    version: VERSION,
    settings: mergeUnreadSettings(settings, unread.settings),
    numbers: withUnread(numbers, unread.numbers),
    ...(limits ? { limits } : {}),
    ...dropEmpty({ renamed: renames?.same, notRenamed: renames?.different }),
    choices: [...choices.map(printChoice), ...(unread.choices ?? [])],
    habits: withUnread(display && printDisplayOptions(display), unread.display),
  });
}

/** What is stored and not understood, by name, so that it can be told: `scheme`, `treatments.newCode`. */
export function listUnread({ unread, choices, settings: known }: Memory): string[] {
  const { text, rest, settings, display, numbers, choices: whole = [] } = unread ?? {};
  const names = [rest, settings, display, numbers, ...choices.map((choice) => choice.unread)]
    .flatMap((part) => Object.entries(part ?? {}))
    .flatMap(([name, value]) =>
      (name === "treatments" || name === "columns") && !Array.isArray(value)
        ? Object.keys(value ?? {}).map((inner) => `${name}.${inner}`)
        : [name]
    );
  const weights = Object.keys(pickUnknown(known?.loyaltyWeights, SIGNAL_NAMES));
  names.push(...weights.map((name) => `loyaltyWeights.${name}`));
  return [
    ...new Set([...(text ? ["version"] : []), ...names, ...(whole.length > 0 ? ["choices"] : [])]),
  ];
}

/** Puts a choice in front of the others, in place of an earlier one for the same headings. */
export function rememberChoice(memory: Memory, choice: RoleChoice): Memory {
  if (choice.headings.length > MOST_HEADINGS) return memory;
  const isSame = ({ headings }: RoleChoice): boolean => haveSameHeadings(headings, choice.headings);
  const others = memory.choices.filter((known) => !isSame(known));
  const { unread } = memory.choices.find(isSame) ?? {};
  const next = { ...choice, ...(unread ? { unread } : {}) };
  return { ...memory, choices: [next, ...others].slice(0, MOST_CHOICES) };
}

/** The choice made earlier for a block with exactly these headings. */
export function recallChoice(memory: Memory, headings: readonly string[]): RoleChoice | undefined {
  if (!headings.some((heading) => heading !== "")) return undefined;
  return memory.choices.find((choice) => haveSameHeadings(choice.headings, headings));
}

export function haveSameHeadings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, index) => heading === b[index]);
}

function parseDisplayOptions(value: Readonly<Record<string, unknown>>): DisplayOptions {
  const isOn = DISPLAY_NAMES.map((name) => [name, value[name] === true]);
  const columns = parseColumns(value.columns) ?? RESULT_COLUMNS;
  return { ...(Object.fromEntries(isOn) as DisplayOptions), columns };
}

/** What came later is stored only where it is not as usual: texts of earlier versions stay as they are. */
function printDisplayOptions({ live, inTable, columns, ...display }: DisplayOptions): object {
  return {
    ...display,
    ...(live ? { live } : {}),
    ...(inTable ? { inTable } : {}),
    ...(columns.length < RESULT_COLUMNS.length ? { columns } : {}),
  };
}

/** The columns of a list in their usual order; undefined: it is none that this version understands. */
function parseColumns(value: unknown): readonly ChosenColumn[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const isKnown = (name: unknown): boolean => RESULT_COLUMNS.some((column) => column === name);
  return value.every(isKnown)
    ? RESULT_COLUMNS.filter((column) => value.includes(column))
    : undefined;
}

/** The names of display options of which this version understands what is stored. */
function listReadNames(stored: unknown): readonly string[] {
  const isRead = isRecord(stored) && parseColumns(stored.columns) !== undefined;
  return isRead ? DISPLAY_NAMES : DISPLAY_NAMES.filter((name) => name !== "columns");
}

/** Is it what a workbook without display options has? */
export function isUsualDisplay(display: DisplayOptions): boolean {
  return (Object.keys(DEFAULT_DISPLAY) as (keyof DisplayOptions)[]).every((name) =>
    name === "columns"
      ? display.columns.length === RESULT_COLUMNS.length
      : display[name] === DEFAULT_DISPLAY[name]
  );
}

/** The lists of pairs of keys; undefined: nothing was decided. */
function parseRenames(value: Readonly<Record<string, unknown>>): RenameDecisions | undefined {
  const [same, different] = [value.renamed, value.notRenamed].map((list) =>
    Array.isArray(list) ? (list as readonly unknown[]).filter(isPair) : []
  ) as [RenamedKeys[], RenamedKeys[]];
  return same.length + different.length > 0 ? { same, different } : undefined;
}

function isPair(value: unknown): value is RenamedKeys {
  return (
    Array.isArray(value) && value.length === 2 && value.every((key) => typeof key === "string")
  );
}

function parseChoice(value: unknown): RoleChoice[] {
  if (!isRecord(value) || !Array.isArray(value.headings) || !isRecord(value.columns)) return [];
  const headings = value.headings.filter((heading) => typeof heading === "string");
  const { layout } = value;
  if (layout !== "turnoverSheet" && layout !== "ledger" && layout !== "periods") return [];
  const isOffset = (offset: unknown): offset is number =>
    Number.isInteger(offset) && Number(offset) >= 0 && Number(offset) < headings.length;
  const columns: Partial<Record<Role, number>> & { periods?: number[] } = {};
  for (const role of ROLES) {
    const offset = value.columns[role];
    if (isOffset(offset)) columns[role] = offset;
  }
  const { periods } = value.columns;
  if (Array.isArray(periods) && periods.every(isOffset)) columns.periods = periods;
  const treatments = parseTreatments(value.treatments);
  const hasTreatments = Object.keys(treatments).length > 0;
  const unread = dropEmpty({
    ...pickUnknown(value, ["headings", "columns", "layout", "treatments"]),
    columns: pickUnknown(value.columns, [...ROLES, "periods"]),
    treatments: listUnknownTreatments(value.treatments),
  });
  return [
    {
      headings,
      columns,
      layout,
      ...(hasTreatments ? { treatments } : {}),
      ...(Object.keys(unread).length > 0 ? { unread } : {}),
    },
  ];
}

function printChoice({ unread = {}, ...choice }: RoleChoice): object {
  const { columns, treatments, ...rest } = unread;
  return {
    ...rest,
    ...choice,
    columns: { ...(columns as object | undefined), ...choice.columns },
    ...(treatments || choice.treatments
      ? { treatments: { ...(treatments as object | undefined), ...choice.treatments } }
      : {}),
  };
}

function isLimits(value: unknown): value is { a: number; b: number } {
  return (
    isRecord(value) &&
    typeof value.a === "number" &&
    typeof value.b === "number" &&
    value.a > 0 &&
    value.a < value.b &&
    value.b <= 100
  );
}
