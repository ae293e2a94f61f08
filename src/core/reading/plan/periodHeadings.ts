import type { Cells } from "../values/cells";
import {
  EARLIEST_DATE,
  LATEST_DATE,
  dayLabel,
  isDateFormat,
  readDateText,
  readMonthName,
} from "../values/dates";
import { foldHeading, headingWords, shownName } from "../values/text";

/** How long a period is. A `date` is a day, or a month that is named by its first day: the columns beside it tell. */
export type PeriodKind = "date" | "day" | "week" | "month" | "quarter" | "half" | "year";

/** A heading that names a stretch of time. */
export type PeriodHeading = {
  readonly kind: PeriodKind;
  /** Its first day, in years of 372 and months of 31 days: grows with time. */
  readonly order: number;
  /** Its length in such days. */
  readonly span: number;
  /** 0: the heading names no year, and `order` counts within one. */
  readonly year: number;
  /** What else the heading says. */
  readonly rest: string;
};

/** Days of a year and of a month on the scale of `order`: no month is longer, so none runs into the next one. */
export const YEAR = 372;
const MONTH = 31;
/** Lengths on the same scale. */
const SPANS: Readonly<Record<PeriodKind, number>> = {
  date: 1,
  day: 1,
  week: 7,
  month: MONTH,
  quarter: 3 * MONTH,
  half: 6 * MONTH,
  year: YEAR,
};

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Words for a stretch of time that is counted: `неделя 5`, `3 квартал`, "Month 7"; `last` is the highest number. */
const COUNTED: readonly { kind: PeriodKind; last: number; words: RegExp; letters: RegExp }[] = [
  { kind: "quarter", last: 4, words: /^(?:кв|квартал\p{L}*|quarters?|qtr)$/u, letters: /^[qк]$/ },
  { kind: "half", last: 2, words: /^(?:полугоди\p{L}+|half)$/u, letters: /^h$/ },
  { kind: "week", last: 53, words: /^(?:нед|недел[яьию]\p{L}*|weeks?|wk|cw|kw)$/u, letters: /^w$/ },
  { kind: "month", last: 12, words: /^(?:мес|месяц\p{L}*|months?)$/u, letters: /^m$/ },
  { kind: "day", last: 31, words: /^(?:день|дн[яи]|days?)$/, letters: /^d$/ },
];

/** Words that say nothing beside a period. */
const FILLER =
  /^(?:г|год|года|гг|year|fy|финансовый|financial|fiscal|за|с|по|на|в|for|of|in|from|to|the|ending|beginning|commencing|л|пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)$/;
const ORDINAL = /^(?:й|ый|ой|я|ая|е|ое|st|nd|rd|th)$/;

/** A date, and the end of a stretch of days behind it: `01.04.2024 - 07.04.2024`, `01.04–07.04.2024`. */
const DATE_INSIDE =
  /(\d{1,2}[./]\d{1,2})([./]\d{4}|[./]\d{2})?\s*[-–—]\s*(\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\.\d{1,2}\.\d{2}|\d{4}-\d{1,2}-\d{1,2}/;

/**
 * Reads a heading as a period: `янв`, `Январь 2026`, `2026-01`, `202601`, `Q1 2026`, `1 квартал`, `1 полугодие`, `2025`,
 * `2023/24`, `Неделя 5`, `W05`, `01.04.2024`, `Неделя с 01.04.2024`, `Выручка март`. null: it names no period. A year
 * with other words beside it is none: «Выручка 2024» may be one of several measures.
 */
export function readPeriodHeading(heading: string): PeriodHeading | null {
  const folded = foldHeading(heading);
  return readWholeDate(folded) ?? readDateInside(folded) ?? readWords(heading);
}

function placePeriod(
  kind: PeriodKind,
  { year, month = 1, day = 1 }: { year: number; month?: number; day?: number },
  rest: string
): PeriodHeading {
  const order = year * YEAR + (month - 1) * MONTH + day;
  return { kind, order, span: SPANS[kind], year, rest };
}

function placeDay(kind: PeriodKind, serial: number, rest: string): PeriodHeading {
  const [year = 0, month = 1, day = 1] = dayLabel(serial).split("-").map(Number);
  return placePeriod(kind, { year, month, day }, rest);
}

/** The heading is a date and nothing else, a day of the month or a month. */
function readWholeDate(folded: string): PeriodHeading | null {
  const digits = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/.exec(folded);
  if (digits) {
    const [, year, month, day] = digits.map(Number);
    const kind = digits[3] === undefined ? "month" : "day";
    return placePeriod(kind, { year: year ?? 0, month: month ?? 1, day: day || 1 }, "");
  }
  const bare = folded.replace(/\s*г(?:\.|ода?)?$/, "");
  if (/^\d{1,2} ?\p{L}+\.?$/u.test(bare)) return null;
  const serial = readDateText(bare);
  if (serial === null || serial < EARLIEST_DATE) return null;
  const isMonth = /^\d{1,2}[-./]\d{4}$|^\d{4}[-./]\d{1,2}$|^\p{L}+\.?[ '’-]?(?:\d{2}|\d{4})$/u.test(
    bare
  );
  return placeDay(isMonth ? "month" : "date", serial, "");
}

/** A date among other words: `Неделя с 01.04.2024`, `Пн 01.04.2024`, `Выручка 01.04.2024`, or the first of two dates. */
function readDateInside(folded: string): PeriodHeading | null {
  const found = DATE_INSIDE.exec(folded);
  if (!found) return null;
  const [whole, from, fromYear, to] = found;
  const words = headingWords(folded.replace(whole, " "));
  const isWeek = words.some((word) => COUNTED[2]?.words.test(word));
  const rest = words
    .filter((word) => !FILLER.test(word) && !COUNTED.some((part) => part.words.test(word)))
    .filter((word) => !/^\d+$/.test(word))
    .join(" ");
  if (from === undefined || to === undefined) {
    const serial = readDateText(whole);
    return serial === null ? null : placeDay(isWeek ? "week" : "date", serial, rest);
  }
  const last = readDateText(to);
  const first = readDateText(`${from}${fromYear ?? /[./]\d+$/.exec(to)?.[0] ?? ""}`);
  if (first === null || last === null || last < first) return null;
  return { ...placeDay("week", first, rest), span: last - first + 1 };
}

/** Does a text say of what the numbers under it are: «Месяц», «Недели 2024 г.», "Days of January"? */
export function namesCountedPeriod(text: string): boolean {
  const words = headingWords(text).filter((word) => !FILLER.test(word) && !/^\d+$/.test(word));
  return (
    words.length > 0 &&
    words.every(
      (word) => COUNTED.some((part) => part.words.test(word)) || readMonthName(word) !== null
    )
  );
}

/** The word, digit and letter by letter, of a heading: `янв24` and `2024Q1` are two. */
type Tokens = { readonly words: readonly string[]; readonly isGlued: readonly boolean[] };

function splitTokens(heading: string): Tokens {
  const words: string[] = [];
  const isGlued: boolean[] = [];
  for (const word of headingWords(heading)) {
    const parts = word.match(/\p{L}+|\p{N}+|[%№]/gu) ?? [];
    words.push(...parts);
    isGlued.push(...parts.map((_, index) => index > 0));
  }
  return { words, isGlued };
}

function readWords(heading: string): PeriodHeading | null {
  const tokens = splitTokens(heading);
  const { words } = tokens;
  const used = new Set<number>();
  const monthAt = words.findIndex((word) => readMonthName(word) !== null);
  const month = monthAt < 0 ? null : readMonthName(words[monthAt] ?? "");
  if (month !== null) used.add(monthAt);
  let year = takeYear(words, used);
  const counted = takeCounted(tokens, used);
  if (year === 0) year = takeShortYear(words, used);
  const day = month !== null && counted === null ? takeDay(words, used, monthAt) : null;
  const rest = words
    .filter((word, at) => !used.has(at) && !FILLER.test(word) && !ORDINAL.test(word))
    .join(" ");
  if (month !== null && counted?.kind === "week")
    return placePeriod("week", { year, month, day: (counted.number - 1) * 7 + 1 }, rest);
  if (month !== null && counted?.kind === "day")
    return placePeriod("day", { year, month, day: counted.number }, rest);
  if (day !== null && month !== null) return placePeriod("day", { year, month, day }, rest);
  if (month !== null) return placePeriod("month", { year, month }, rest);
  if (counted !== null) {
    const { kind, number } = counted;
    return placePeriod(kind, { year, day: (number - 1) * SPANS[kind] + 1 }, rest);
  }
  if (year === 0) return null;
  // The number of a month under its year.
  if (/^(?:[1-9]|1[0-2])$/.test(rest))
    return placePeriod("month", { year, month: Number(rest) }, "");
  return rest === "" ? placePeriod("year", { year }, "") : null;
}

/** `2024`, `2023/24`, `2023-2024`, `FY24`; 0: no year. */
function takeYear(words: readonly string[], used: Set<number>): number {
  const at = words.findIndex((word) => /^(?:19|20)\d\d$/.test(word));
  if (at < 0) {
    const short = words.findIndex(
      (word, index) => word === "fy" && /^\d\d$/.test(words[index + 1] ?? "")
    );
    if (short < 0) return 0;
    used.add(short + 1);
    return takeSecondYear(words, used, short + 2, 2000 + Number(words[short + 1]));
  }
  used.add(at);
  return takeSecondYear(words, used, at + 1, Number(words[at]));
}

/** A financial year names two years. */
function takeSecondYear(
  words: readonly string[],
  used: Set<number>,
  at: number,
  year: number
): number {
  const next = String(year + 1);
  if (words[at] === next || words[at] === next.slice(2)) used.add(at);
  return year;
}

/** The two digits behind a month or a quarter: `янв 24`, `Q1'24`. */
function takeShortYear(words: readonly string[], used: Set<number>): number {
  const at = Math.max(-1, ...used) + 1;
  if (used.size === 0 || !/^\d\d$/.test(words[at] ?? "")) return 0;
  used.add(at);
  return 2000 + Number(words[at]);
}

/** `5 янв`, `Jan 5`: the day of a month. */
function takeDay(words: readonly string[], used: Set<number>, month: number): number | null {
  for (const at of [month - 1, month + 1]) {
    const number = /^\d{1,2}$/.test(words[at] ?? "") && !used.has(at) ? Number(words[at]) : 0;
    if (number < 1 || number > MONTH) continue;
    used.add(at);
    return number;
  }
  return null;
}

/** `q1`, `1 кв`, `квартал 2`, `iii квартал`, `1-я неделя`, `W05`, `Month 7`. */
function takeCounted(
  { words, isGlued }: Tokens,
  used: Set<number>
): { kind: PeriodKind; number: number } | null {
  for (const [at, word] of words.entries()) {
    for (const { kind, last, words: named, letters } of COUNTED) {
      const isLetter = letters.test(word);
      if (!isLetter && !named.test(word)) continue;
      for (const place of findNumberPlaces(words, at)) {
        const isBeside = isGlued[Math.max(at, place)] ?? false;
        const number = readCount(words[place] ?? "");
        if (number < 1 || number > last || used.has(place) || (isLetter && !isBeside)) continue;
        used.add(at).add(place);
        return { kind, number };
      }
    }
  }
  return null;
}

/** Where the number of a counted period may stand: beside its word, an ordinal's ending or `№` between them. */
function findNumberPlaces(words: readonly string[], at: number): readonly number[] {
  const before = ORDINAL.test(words[at - 1] ?? "") ? at - 2 : at - 1;
  const after = /^(?:л|№)$/.test(words[at + 1] ?? "") ? at + 2 : at + 1;
  return [before, after];
}

function readCount(word: string): number {
  return /^\d{1,2}$/.test(word) ? Number(word) : (ROMAN[word] ?? 0);
}

/**
 * The text of a heading cell; a date serial under a date format becomes `2026-03` where all dates of its line are the
 * first day of a month, and a day otherwise (METHOD 1a: days, weeks and months never push each other out).
 */
export function headingText(cells: Cells, row: number, column: number): string {
  const value = cells.values[row]?.[column];
  if (typeof value === "number" && isDateHeading(cells, row, column, value)) {
    const label = dayLabel(value);
    return label.endsWith("-01") && !hasOtherDay(cells, row) ? label.slice(0, 7) : label;
  }
  return shownName(value);
}

/** Has a line a date that is not the first of a month? */
function hasOtherDay(cells: Cells, row: number): boolean {
  return (cells.values[row] ?? []).some(
    (value, column) =>
      typeof value === "number" &&
      isDateHeading(cells, row, column, value) &&
      !dayLabel(value).endsWith("-01")
  );
}

/** Is a number in a heading line a date by its format? */
export function isDateHeading(cells: Cells, row: number, column: number, value: number): boolean {
  return (
    value >= EARLIEST_DATE && value <= LATEST_DATE && isDateFormat(cells.formats[row]?.[column])
  );
}
