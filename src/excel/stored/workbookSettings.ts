import type { StoredSettings } from "./storedSettings";
import { parseTreatments, type Treatments } from "../../core/reading/model/treatments";
import { parseNumbers, type Assumptions } from "./assumptions";
import { parseSettings } from "./storedSettings";
import { ROLES, type Columns, type Layout, type Role } from "../../core/reading/model/reading";

/** What a person decided about a block with these headings: it is used again wherever the same headings stand. */
export type RoleChoice = {
  readonly headings: readonly string[];
  readonly columns: Columns;
  readonly layout: Layout;
  readonly treatments?: Treatments;
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
  /** Latest first. */
  readonly choices: readonly RoleChoice[];
};

/** What a person wants with every run; it changes no class. */
export type DisplayOptions = {
  /** Keep a snapshot of the day (METHOD 5). */
  readonly snapshots: boolean;
  /** Show these of a client (METHOD 4). */
  readonly rfm: boolean;
  readonly xyz: boolean;
  readonly alive: boolean;
};
export const DEFAULT_DISPLAY: DisplayOptions = {
  snapshots: false,
  rfm: false,
  xyz: false,
  alive: false,
};

/** Key in the workbook's settings. */
export const MEMORY_KEY = "KeyClients";
const VERSION = 1;
/** More would only make the workbook heavier: each is some hundred bytes. */
const MOST_CHOICES = 12;
/** A block with more columns than this is not remembered. */
const MOST_HEADINGS = 120;

export const EMPTY_MEMORY: Memory = { choices: [] };

/** Reads the stored text; whatever does not look as we write it is left out, nothing throws. */
export function parseMemory(stored: unknown): Memory {
  if (typeof stored !== "string") return EMPTY_MEMORY;
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return EMPTY_MEMORY;
  }
  if (!isRecord(value) || value.version !== VERSION) return EMPTY_MEMORY;
  const { limits, choices } = value;
  const settings = parseSettings(value.settings);
  const numbers = parseNumbers(value.numbers);
  return {
    ...(settings ? { settings } : {}),
    ...(isRecord(value.habits) ? { display: parseDisplayOptions(value.habits) } : {}),
    ...(numbers ? { numbers } : {}),
    ...(isLimits(limits) ? { limits: { a: limits.a, b: limits.b } } : {}),
    choices: Array.isArray(choices) ? choices.flatMap(parseChoice).slice(0, MOST_CHOICES) : [],
  };
}

/** The text to store. The display options keep the name that earlier versions stored them under. */
export function printMemory(memory: Memory): string {
  const { display, ...rest } = memory;
  return JSON.stringify({ version: VERSION, ...rest, ...(display ? { habits: display } : {}) });
}

/** Puts a choice in front of the others, in place of an earlier one for the same headings. */
export function rememberChoice(memory: Memory, choice: RoleChoice): Memory {
  if (choice.headings.length > MOST_HEADINGS) return memory;
  const others = memory.choices.filter(
    (known) => !haveSameHeadings(known.headings, choice.headings)
  );
  return { ...memory, choices: [choice, ...others].slice(0, MOST_CHOICES) };
}

/** The choice made earlier for a block with exactly these headings. */
export function recallChoice(memory: Memory, headings: readonly string[]): RoleChoice | undefined {
  if (!headings.some((heading) => heading !== "")) return undefined;
  return memory.choices.find((choice) => haveSameHeadings(choice.headings, headings));
}

export function haveSameHeadings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, index) => heading === b[index]);
}

function parseDisplayOptions(value: Record<string, unknown>): DisplayOptions {
  const [snapshots, rfm, xyz, alive] = ["snapshots", "rfm", "xyz", "alive"].map(
    (name) => value[name] === true
  );
  return { snapshots: !!snapshots, rfm: !!rfm, xyz: !!xyz, alive: !!alive };
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
  return [{ headings, columns, layout, ...(hasTreatments ? { treatments } : {}) }];
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
