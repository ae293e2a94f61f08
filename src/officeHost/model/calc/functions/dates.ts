import type { CellValue } from "../../cell";
import { failWith, readNumber, toBoolean, toNumber, toText } from "../value";
import { single, type Functions, type Scope } from "./kinds";

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** The 1904 system counts from its 1 January as day 0. */
const EPOCH_1904 = Date.UTC(1904, 0, 1);

type Day = { readonly year: number; readonly month: number; readonly day: number };

function epochOf(scope: Scope): number {
  return scope.reader.workbook.date1904 ? EPOCH_1904 : EPOCH_1900;
}

/** The serial number of a day, months and days beyond the calendar's carried over. Errors: #NUM!. */
function serialOf(year: number, month: number, day: number, scope: Scope): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round((date.getTime() - epochOf(scope)) / DAY_MS);
  const is1904 = scope.reader.workbook.date1904;
  // Excel's 1900 system has a 29 February 1900: days before March are one lower.
  const known = !is1904 && serial < 61 ? serial - 1 : serial;
  return known < 0 || date.getUTCFullYear() > 9999 ? failWith("#NUM!") : known;
}

/** The calendar day of a serial number. Errors: #NUM! before the first day. */
function dayOf(value: CellValue, scope: Scope): Day {
  const serial = Math.floor(toNumber(value));
  if (serial < 0) failWith("#NUM!");
  const isEarly = !scope.reader.workbook.date1904 && serial < 60;
  const date = new Date(epochOf(scope) + (isEarly ? serial + 1 : serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day `months` later; the last day of a shorter month. */
function addMonths(values: readonly CellValue[], scope: Scope, toEnd: boolean): number {
  const { year, month, day } = dayOf(values[0] ?? null, scope);
  const wanted = month - 1 + Math.trunc(toNumber(values[1] ?? null));
  const [newYear, newMonth] = [year + Math.floor(wanted / 12), (((wanted % 12) + 12) % 12) + 1];
  const last = daysInMonth(newYear, newMonth);
  return serialOf(newYear, newMonth, toEnd ? last : Math.min(day, last), scope);
}

function dateDif(values: readonly CellValue[], scope: Scope): number {
  const [start = null, end = null] = values;
  const days = Math.floor(toNumber(end)) - Math.floor(toNumber(start));
  if (days < 0) failWith("#NUM!");
  const [from, to] = [dayOf(start, scope), dayOf(end, scope)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (toText(values[2] ?? null).toUpperCase()) {
    case "D":
      return days;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "YD": {
      const isBefore = to.month < from.month || (to.month === from.month && to.day < from.day);
      const year = isBefore ? to.year - 1 : to.year;
      return Math.floor(toNumber(end)) - serialOf(year, from.month, from.day, scope);
    }
    case "MD":
      return to.day >= from.day
        ? to.day - from.day
        : to.day + daysInMonth(to.year, to.month - 1) - from.day;
    default:
      return failWith("#NUM!");
  }
}

/** DAYS360: a year of twelve months of thirty days; the American way, or the European. */
function days360(from: Day, to: Day, isEuropean: boolean): number {
  let [start, end] = [from.day, to.day];
  if (isEuropean) [start, end] = [Math.min(start, 30), Math.min(end, 30)];
  else {
    if (start === daysInMonth(from.year, from.month)) start = 30;
    if (end === 31 && start >= 30) end = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + end - start;
}

/** Day of the week, 1..7 from Sunday; 2: from Monday; 3: 0..6 from Monday; 11..17: 1..7 from Monday on. */
function weekday(values: readonly CellValue[]): number {
  const serial = Math.floor(toNumber(values[0] ?? null));
  const fromSunday = (serial + 6) % 7;
  const kind = values.length > 1 ? Math.trunc(toNumber(values[1] ?? null)) : 1;
  if (kind >= 11 && kind <= 17) return ((fromSunday + 6 - (kind - 11) + 7) % 7) + 1;
  switch (kind) {
    case 1:
      return fromSunday + 1;
    case 2:
      return ((fromSunday + 6) % 7) + 1;
    case 3:
      return (fromSunday + 6) % 7;
    default:
      return failWith("#NUM!");
  }
}

/** The local day, or the moment with its part of the day, as a serial number. */
function now(scope: Scope, withTime: boolean): number {
  const moment = new Date();
  const day = serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate(), scope);
  const seconds = moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds();
  return withTime ? day + seconds / 86_400 : day;
}

const ofDay = (compute: (day: Day) => number) =>
  single(1, 1, ([value = null], scope) => compute(dayOf(value, scope)));

/** A part of the time, from whole seconds. */
const ofTime = (compute: (seconds: number) => number) =>
  single(1, 1, ([value = null]) => {
    const serial = toNumber(value);
    if (serial < 0) failWith("#NUM!");
    return compute(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400);
  });

/** Days and times as serial numbers. */
export const dates: Functions = {
  TODAY: single(0, 0, (_, scope) => now(scope, false)),
  NOW: single(0, 0, (_, scope) => now(scope, true)),
  DATE: single(3, 3, (values, scope) => {
    const [year = 0, month = 0, day = 0] = values.map((value) => Math.trunc(toNumber(value)));
    return serialOf(year >= 0 && year < 1900 ? year + 1900 : year, month, day, scope);
  }),
  TIME: single(3, 3, (values) => {
    const [hours = 0, minutes = 0, seconds = 0] = values.map((value) =>
      Math.trunc(toNumber(value))
    );
    const total = hours * 3600 + minutes * 60 + seconds;
    return total < 0 ? failWith("#NUM!") : (total % 86_400) / 86_400;
  }),
  YEAR: ofDay((day) => day.year),
  MONTH: ofDay((day) => day.month),
  DAY: ofDay((day) => day.day),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
  WEEKDAY: single(1, 2, weekday),
  EDATE: single(2, 2, (values, scope) => addMonths(values, scope, false)),
  EOMONTH: single(2, 2, (values, scope) => addMonths(values, scope, true)),
  DAYS: single(
    2,
    2,
    ([end = null, start = null]) => Math.floor(toNumber(end)) - Math.floor(toNumber(start))
  ),
  DATEDIF: single(3, 3, dateDif),
  DAYS360: single(2, 3, ([start = null, end = null, isEuropean = false], scope) =>
    days360(dayOf(start, scope), dayOf(end, scope), toBoolean(isEuropean))
  ),
  DATEVALUE: single(1, 1, ([value = null]) =>
    Math.floor(
      typeof value === "string" ? (readNumber(value) ?? failWith("#VALUE!")) : failWith("#VALUE!")
    )
  ),
};
