import { RangeBase } from "./rangeBase";
import { absoluteReference, absoluteText } from "../model/areas";
import { serialOf } from "../model/edit/dates";
import type { ValidationRule, ValidationTerms } from "../model/edit/validations";
import type { Sheet } from "../model/sheet";
import type { ApiHost } from "./object";
import { ApiError } from "../model/apiError";
import { readRecord, readWord } from "./arguments";

const KINDS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
} as const;
type Kind = keyof typeof KINDS;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/**
 * Reads Excel.DataValidationRule: an object with one member, whose formulas are numbers, texts, dates in ISO 8601 or
 * ranges. `sheet` is the sheet of the cells. Errors: `InvalidArgument`.
 */
export function readValidationRule(host: ApiHost, given: unknown, sheet: Sheet): ValidationRule {
  const rules = readRecord(given);
  const [kind, ...others] = (Object.keys(KINDS) as Kind[]).filter((name) => rules[name] != null);
  if (kind === undefined || others.length > 0) {
    throw new ApiError("InvalidArgument", "A validation rule has exactly one kind of criteria.");
  }
  const rule = readRecord(rules[kind]);
  const type = KINDS[kind];
  if (kind === "list") {
    const isShown = rule.inCellDropDown !== false;
    return { type, formula1: readSource(rule.source, sheet), inCellDropDown: isShown };
  }
  if (kind === "custom") {
    return { type, formula1: readFormula(rule.formula, kind, sheet, host), inCellDropDown: true };
  }
  const operator = readWord(rule.operator, OPERATORS);
  const formula1 = readFormula(rule.formula1, kind, sheet, host);
  const isPair = operator === "Between" || operator === "NotBetween";
  return {
    type,
    operator,
    formula1,
    ...(isPair ? { formula2: readFormula(rule.formula2, kind, sheet, host) } : {}),
    inCellDropDown: true,
  };
}

/** The rule as Excel gives it back: formulas with a leading `=`, a list's items as they were given. */
export function shownValidationRule(terms: ValidationTerms): Record<string, unknown> {
  const { type, operator, formula1 = "", formula2, inCellDropDown } = terms;
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => KINDS[name] === type);
  if (kind === undefined) return {};
  if (kind === "list") return { list: { inCellDropDown, source: formula1 } };
  if (kind === "custom") return { custom: { formula: shown(formula1) } };
  const second = formula2 === undefined ? {} : { formula2: shown(formula2) };
  return { [kind]: { formula1: shown(formula1), ...second, operator } };
}

function shown(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** The most that Excel's own dialogue takes for items typed into it. */
const LONGEST_LIST = 255;

function readSource(source: unknown, sheet: Sheet): string {
  if (source instanceof RangeBase) return `=${referenceFrom(source, sheet)}`;
  if (typeof source !== "string" || source === "") {
    throw new ApiError("InvalidArgument", "A list needs a source.");
  }
  if (!source.startsWith("=") && source.length > LONGEST_LIST) {
    throw new ApiError(
      "InvalidArgument",
      `A list of items has at most ${LONGEST_LIST} characters.`
    );
  }
  return source;
}

function readFormula(given: unknown, kind: Kind, sheet: Sheet, host: ApiHost): string {
  if (given instanceof RangeBase) return `=${referenceFrom(given, sheet)}`;
  if (typeof given === "number") return String(given);
  if (typeof given !== "string" || given === "") {
    throw new ApiError("InvalidArgument", `The ${kind} rule lacks a formula.`);
  }
  if (given.startsWith("=")) {
    const number = /^=\s*([-+]?\d+(?:\.\d+)?)\s*$/.exec(given)?.[1];
    return number ?? given;
  }
  if (kind === "date" || kind === "time") {
    const serial = readMoment(given, host.workbook.date1904);
    if (serial !== undefined) return String(serial);
  }
  if (Number.isNaN(Number(given))) {
    throw new ApiError("InvalidArgument", `"${given}" is no formula for the ${kind} rule.`);
  }
  return given;
}

/** The source on the same sheet needs no sheet name. */
function referenceFrom(range: RangeBase, sheet: Sheet): string {
  return range.sheet === sheet
    ? absoluteText(range.area)
    : absoluteReference(range.sheet, range.area);
}

const DAYS_1904 = 1462;

/** A date and time in ISO 8601 as a serial number; a time alone is a part of a day. */
function readMoment(text: string, is1904: boolean): number | undefined {
  const parts =
    /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?:[T ]?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(
      text.trim()
    );
  if (!parts || text.trim() === "") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = parts;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const serial = serialOf(Number(year), Number(month), Number(day));
  return serial === undefined ? undefined : serial + time - (is1904 ? DAYS_1904 : 0);
}
