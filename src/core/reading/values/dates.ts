import { tidySpaces } from "./text";

/** Days between Excel's two date systems: a 1904 serial plus this is the 1900 serial of the same day. */
export const DAYS_1904 = 1462;
/** Serial number of 1970-01-01 in the 1900 system. */
const UNIX_EPOCH = 25569;
const DAY_MS = 86_400_000;

/** Serial numbers of 1950-01-01 and 2079-12-31: what a business date may be. */
export const EARLIEST_DATE = 18264;
export const LATEST_DATE = 65745;

/** Does a number format (en-US syntax) show dates: `dd.mm.yyyy`, `mmm yy`, `[$-419]d mmmm`? */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === "General" || format === "@") return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[yd]/i.test(bare) || /m{3,}/i.test(bare);
}

/** 2026, 3, 15 -> serial number of the 1900 system; null where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  const fullYear = year < 100 ? (year < 50 ? 2000 + year : 1900 + year) : year;
  if (month < 1 || month > 12 || day < 1 || fullYear < 1900 || fullYear > 2200) return null;
  const time = Date.UTC(fullYear, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return null;
  return time / DAY_MS + UNIX_EPOCH;
}

/** The number 20240115, as databases and accounting programs write a day -> its serial number; null: no such day. */
export function readDayNumber(value: number): number | null {
  if (!Number.isInteger(value) || value < 19_500_101 || value > 20_791_231) return null;
  return serialOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

/** A serial number of the 1900 system -> months since the year 0, so that months can be counted and compared. */
export function monthIndex(serial: number): number {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Months since the year 0 -> `2026-03`. */
export function monthLabel(index: number): string {
  const month = String((index % 12) + 1).padStart(2, "0");
  return `${Math.floor(index / 12)}-${month}`;
}

/** A serial number of the 1900 system -> `2026-03-15`. */
export function dayLabel(serial: number): string {
  return new Date((Math.floor(serial) - UNIX_EPOCH) * DAY_MS).toISOString().slice(0, 10);
}

/** Names of the months in both languages, in full, bent and short; January first. */
const MONTHS: readonly RegExp[] = [
  /^(?:январ[ья]|янв|january|jan)$/,
  /^(?:феврал[ья]|февр?|february|feb)$/,
  /^(?:марта?|мар|march|mar)$/,
  /^(?:апрел[ья]|апр|april|apr)$/,
  /^(?:ма[йя]|may)$/,
  /^(?:июн[ья]?|june?)$/,
  /^(?:июл[ья]?|july?)$/,
  /^(?:августа?|авг|august|aug)$/,
  /^(?:сентябр[ья]|сент?|september|sept?)$/,
  /^(?:октябр[ья]|окт|october|oct)$/,
  /^(?:ноябр[ья]|нояб?|november|nov)$/,
  /^(?:декабр[ья]|дек|december|dec)$/,
];

/** The number 1-12 of a month named in Russian or English, in full or short; null: no month. */
export function readMonthName(word: string): number | null {
  const found = MONTHS.findIndex((names) => names.test(word.toLowerCase()));
  return found < 0 ? null : found + 1;
}

/** Which part of `03/04/2026` is the day. */
export type DayOrder = "dayFirst" | "monthFirst";

/**
 * Looks through the texts of one column: a part above 12 (`04/25/2026`) tells whether day or month stands first; null:
 * nothing tells.
 */
export function reportDayOrder(texts: Iterable<string>): DayOrder | null {
  for (const text of texts) {
    const parts = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(text);
    if (!parts) continue;
    if (Number(parts[1]) > 12) return "dayFirst";
    if (Number(parts[2]) > 12) return "monthFirst";
  }
  return null;
}

/** Is the text a date that means another day when day and month change places: `03/04/2026`, but not `3.4.2026`? */
export function isAmbiguousDate(text: string): boolean {
  const parts = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(text);
  return parts !== null && Number(parts[1]) !== Number(parts[2]);
}

/**
 * A date kept as text -> serial number of the 1900 system, the time of day as a fraction; null: no date. Reads
 * `31.12.2026`, `2026-12-31 08:45`, `31/12/26`, `5 янв. 2026`, `Jan 5, 2026`, `март 2026`, `03.2026`, `2026-03`.
 */
export function readDateText(text: string, order: DayOrder = "dayFirst"): number | null {
  const tidy = tidySpaces(text).toLowerCase();
  if (tidy.length < 5 || tidy.length > 40 || !/\d/.test(tidy)) return null;
  const time =
    /[t ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/.exec(tidy);
  const dayText = (time ? tidy.slice(0, time.index) : tidy).replace(/\s*г(?:\.|ода?)?$/, "").trim();
  const day = readDay(dayText, order);
  if (day === null || !time) return day;
  let hours = Number(time[1]);
  if (time[4] === "pm" && hours < 12) hours += 12;
  if (time[4] === "am" && hours === 12) hours = 0;
  const seconds = hours * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return seconds < 86_400 ? day + seconds / 86_400 : null;
}

/** Is the text a date in one order of day and month or the other (`04/25/2026`)? The whole column tells which. */
export function isDateText(text: string): boolean {
  return readDateText(text) !== null || readDateText(text, "monthFirst") !== null;
}

function readDay(text: string, order: DayOrder): number | null {
  const number = (part: string | undefined): number => Number(part ?? Number.NaN);
  let parts = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (parts) return serialOf(number(parts[1]), number(parts[2]), number(parts[3]));
  parts = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (parts) {
    const monthFirst = order === "monthFirst" && parts[2] !== ".";
    const day = number(monthFirst ? parts[3] : parts[1]);
    const month = number(monthFirst ? parts[1] : parts[3]);
    return serialOf(number(parts[4]), month, day);
  }
  parts = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (parts) return serialOf(number(parts[2]), number(parts[1]), 1);
  parts = /^(\d{4})[-./](\d{1,2})$/.exec(text);
  if (parts) return serialOf(number(parts[1]), number(parts[2]), 1);
  return readNamedDay(text);
}

/** Dates with the month as a word: `5 января 2026`, `5-Jan-26`, `Jan 5, 2026`, `март 2026`. */
function readNamedDay(text: string): number | null {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const at = words.findIndex((word) => readMonthName(word) !== null);
  const month = at < 0 ? null : readMonthName(words[at] ?? "");
  const numbers = words.filter((_, index) => index !== at);
  if (month === null || numbers.length > 2 || !numbers.every((part) => /^\d+$/.test(part)))
    return null;
  if (numbers.length === 2) return serialOf(Number(numbers[1]), month, Number(numbers[0]));
  const only = numbers[0];
  return only !== undefined && /^(?:\d{4}|\d{2})$/.test(only)
    ? serialOf(Number(only), month, 1)
    : null;
}
