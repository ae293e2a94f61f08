import type { CellValue } from "../../cell";
import { failWith, toNumber } from "../value";
import {
  blockOf,
  ofValues,
  one,
  oneNumber,
  single,
  type Functions,
  type Given,
  type Scope,
} from "./kinds";

/** Which days of a week are free, from Monday. */
type Weekend = readonly boolean[];

/** The numbers 1-7 name pairs of days from Saturday-Sunday on, 11-17 single days from Sunday on. */
function weekendOf(given: Given, scope: Scope): Weekend {
  const value = given === undefined ? 1 : one(given, scope);
  if (typeof value === "string") {
    if (!/^[01]{7}$/.test(value) || value === "1111111") failWith("#VALUE!");
    return [...value].map((day) => day === "1");
  }
  const number = Math.trunc(toNumber(value));
  const days = Array.from({ length: 7 }, () => false);
  if (number >= 1 && number <= 7) {
    days[(number + 4) % 7] = true;
    days[(number + 5) % 7] = true;
  } else if (number >= 11 && number <= 17) days[(number - 11 + 6) % 7] = true;
  else failWith("#NUM!");
  return days;
}

/** Day of the week from Monday (0) of a serial number of the 1900 system; 1904's days start four days later. */
function weekdayOf(serial: number, scope: Scope): number {
  const shift = scope.reader.workbook.date1904 ? 1462 : 0;
  return (serial + shift + 5) % 7;
}

function holidaysOf(given: Given, scope: Scope): ReadonlySet<number> {
  if (given === undefined) return new Set();
  const cells = blockOf(given, scope).cells.filter((cell) => cell !== null);
  return new Set(cells.map((cell) => Math.floor(toNumber(cell))));
}

/** A day that must be a number or say a date. Errors: #NUM! before the first day. */
function dayNumber(given: Given, scope: Scope): number {
  const serial = Math.floor(oneNumber(given, scope));
  return serial < 0 ? failWith("#NUM!") : serial;
}

function isWorkday(serial: number, free: Weekend, holidays: ReadonlySet<number>, scope: Scope) {
  return free[weekdayOf(serial, scope)] !== true && !holidays.has(serial);
}

function networkDays([start, end, ...rest]: readonly Given[], free: Weekend, scope: Scope): number {
  const [a, b] = [dayNumber(start, scope), dayNumber(end, scope)];
  const holidays = holidaysOf(rest.at(-1), scope);
  let count = 0;
  for (let day = Math.min(a, b); day <= Math.max(a, b); day += 1) {
    if (isWorkday(day, free, holidays, scope)) count += 1;
  }
  return a <= b ? count : -count;
}

function workday([start, days, ...rest]: readonly Given[], free: Weekend, scope: Scope): number {
  const holidays = holidaysOf(rest.at(-1), scope);
  let left = Math.trunc(oneNumber(days, scope));
  let day = dayNumber(start, scope);
  const step = Math.sign(left);
  while (left !== 0) {
    day += step;
    if (day < 0) failWith("#NUM!");
    if (isWorkday(day, free, holidays, scope)) left -= step;
  }
  return day;
}

const SATURDAY_SUNDAY: Weekend = [false, false, false, false, false, true, true];
/** First days of a week by WEEKNUM's second argument, from Monday (0). */
const WEEK_STARTS: Readonly<Record<number, number>> = {
  1: 6,
  2: 0,
  11: 0,
  12: 1,
  13: 2,
  14: 3,
  15: 4,
  16: 5,
  17: 6,
};

function firstOfYear(serial: number, scope: Scope): number {
  const shift = scope.reader.workbook.date1904 ? 1462 : 0;
  const year = new Date(Date.UTC(1899, 11, 30) + (serial + shift) * 86_400_000).getUTCFullYear();
  return Math.round((Date.UTC(year, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000) - shift;
}

/** ISO 8601: the week that holds the year's first Thursday is the first. */
function isoWeek(value: CellValue, scope: Scope): number {
  const serial = Math.floor(toNumber(value));
  if (serial < 0) failWith("#NUM!");
  const thursday = serial - weekdayOf(serial, scope) + 3;
  return Math.floor((thursday - firstOfYear(thursday, scope)) / 7) + 1;
}

function weekNumber([value = null, type]: readonly CellValue[], scope: Scope): number {
  const kind = type === undefined || type === null ? 1 : Math.trunc(toNumber(type));
  if (kind === 21) return isoWeek(value, scope);
  const start = WEEK_STARTS[kind] ?? failWith("#NUM!");
  const serial = Math.floor(toNumber(value));
  if (serial < 0) failWith("#NUM!");
  const first = firstOfYear(serial, scope);
  const before = (weekdayOf(first, scope) - start + 7) % 7;
  return Math.floor((serial - first + before) / 7) + 1;
}

/** The part of a day that a text says. Errors: #VALUE!. */
function timeValue([value = null]: readonly CellValue[]): number {
  if (typeof value !== "string") return failWith("#VALUE!");
  const serial = toNumber(value);
  return serial - Math.floor(serial);
}

/** Days of work, and weeks. */
export const workdays: Functions = {
  NETWORKDAYS: ofValues(2, 3, (given, scope) =>
    networkDays([given[0], given[1], given[2]], SATURDAY_SUNDAY, scope)
  ),
  "NETWORKDAYS.INTL": ofValues(2, 4, (given, scope) =>
    networkDays([given[0], given[1], given[3]], weekendOf(given[2], scope), scope)
  ),
  WORKDAY: ofValues(2, 3, (given, scope) =>
    workday([given[0], given[1], given[2]], SATURDAY_SUNDAY, scope)
  ),
  "WORKDAY.INTL": ofValues(2, 4, (given, scope) =>
    workday([given[0], given[1], given[3]], weekendOf(given[2], scope), scope)
  ),
  WEEKNUM: single(1, 2, weekNumber),
  ISOWEEKNUM: single(1, 1, ([value = null], scope) => isoWeek(value, scope)),
  TIMEVALUE: single(1, 1, timeValue),
};
