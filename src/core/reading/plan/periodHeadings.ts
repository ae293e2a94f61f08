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

/** A heading that names a stretch of time. `order` grows with time; `rest` is what else the heading says. */
export type PeriodHeading = {
  readonly kind: "month" | "quarter" | "half" | "year" | "day";
  readonly order: number;
  readonly rest: string;
};

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * Reads a heading as a period: `янв`, `Январь 2026`, `2026-01`, `Q1 2026`, `1 квартал`, `II кв. 2025`, `1 полугодие`,
 * `2025`, `Выручка март`. null: it names no period. Without a year the order counts within one year.
 */
export function readPeriodHeading(heading: string): PeriodHeading | null {
  const folded = foldHeading(heading);
  const whole = readDateText(folded);
  if (whole !== null && whole >= EARLIEST_DATE) {
    const isMonth = /^\d{1,2}[-./]\d{4}$|^\d{4}[-./]\d{1,2}$|^\p{L}+\.?[ -]?\d+/u.test(folded);
    return {
      kind: isMonth || dayLabel(whole).endsWith("-01") ? "month" : "day",
      order: whole,
      rest: "",
    };
  }
  const words = headingWords(heading);
  const year = findYear(words);
  const rest = (used: readonly number[]): string =>
    words.filter((_, index) => !used.includes(index) && index !== year.index).join(" ");
  for (const [index, word] of words.entries()) {
    const month = readMonthName(word);
    if (month !== null)
      return { kind: "month", order: year.value * 372 + month * 31, rest: rest([index]) };
    const part = readPart(words, index);
    if (part) {
      const months = part.kind === "quarter" ? 3 : 6;
      return {
        kind: part.kind,
        order: year.value * 372 + part.number * months * 31,
        rest: rest(part.used),
      };
    }
  }
  if (year.index < 0) return null;
  const others = words.filter(
    (word, index) => index !== year.index && !/^(?:г|год|года|year|fy)$/.test(word)
  );
  return others.length === 0 ? { kind: "year", order: year.value * 372, rest: "" } : null;
}

function findYear(words: readonly string[]): { index: number; value: number } {
  const index = words.findIndex((word) => /^(?:19|20)\d\d$/.test(word));
  return { index, value: index < 0 ? 0 : Number(words[index]) };
}

/** `q1`, `1 кв`, `квартал 2`, `iii квартал`, `h1`, `1 полугодие` at this word. */
function readPart(
  words: readonly string[],
  index: number
): { kind: "quarter" | "half"; number: number; used: number[] } | null {
  const word = words[index] ?? "";
  const joined = /^([qh])([1-4])$/.exec(word) ?? /^([1-4])([qhк]|кв)$/.exec(word);
  if (joined) {
    const [, first = "", second = ""] = joined;
    const letter = /\d/.test(first) ? second : first;
    return {
      kind: letter === "h" ? "half" : "quarter",
      number: Number(/\d/.test(first) ? first : second),
      used: [index],
    };
  }
  const kind = /^(?:кв|квартал\p{L}*|quarter|qtr)$/u.test(word)
    ? "quarter"
    : /^(?:полугоди\p{L}+|half)$/u.test(word)
      ? "half"
      : null;
  if (kind === null) return null;
  for (const at of [index - 1, index + 1]) {
    const number = /^[1-4]$/.test(words[at] ?? "") ? Number(words[at]) : ROMAN[words[at] ?? ""];
    // `1 й квартал`: the ending of an ordinal stands between.
    if (number) return { kind, number, used: [at, index] };
    const ordinal = /^([1-4])(?:й|ый|ой|st|nd|rd|th)$/.exec(words[at] ?? "");
    if (ordinal) return { kind, number: Number(ordinal[1]), used: [at, index] };
  }
  return null;
}

/** The text of a heading cell; a date serial under a date format becomes `2026-03` (a month's first day) or a day. */
export function headingText(cells: Cells, row: number, column: number): string {
  const value = cells.values[row]?.[column];
  if (typeof value === "number" && isDateHeading(cells, row, column, value)) {
    const label = dayLabel(value);
    return label.endsWith("-01") ? label.slice(0, 7) : label;
  }
  return shownName(value);
}

/** Is a number in a heading line a date by its format? */
export function isDateHeading(cells: Cells, row: number, column: number, value: number): boolean {
  return (
    value >= EARLIEST_DATE && value <= LATEST_DATE && isDateFormat(cells.formats[row]?.[column])
  );
}

/**
 * Picks the period columns from headings: at least two columns of one kind that differ only in the period, such as
 * twelve months. Where there are several such sets (turnover and profit by month), the one that names turnover best,
 * then the largest. In order of time; empty when there is no such set (METHOD 1, layout "periods").
 */
export function findPeriodColumns(
  headings: readonly string[],
  isAmount: (column: number) => boolean,
  rateRest: (rest: string) => number
): number[] {
  const sets = new Map<string, { column: number; order: number }[]>();
  for (const [column, heading] of headings.entries()) {
    const period = heading === "" ? null : readPeriodHeading(heading);
    if (!period || !isAmount(column)) continue;
    const name = `${period.kind} ${period.rest}`;
    const set = sets.get(name) ?? [];
    if (!set.some((member) => member.order === period.order))
      set.push({ column, order: period.order });
    sets.set(name, set);
  }
  let best: { column: number; order: number }[] = [];
  let bestRate = -1;
  for (const [name, set] of sets) {
    const rest = name.slice(name.indexOf(" ") + 1);
    const rate = rateRest(rest);
    if (set.length < 2 || rate < 0) continue;
    // Months beat the quarters made of them.
    const score = rate * 100 + set.length;
    if (score > bestRate) {
      best = set;
      bestRate = score;
    }
  }
  return best.sort((left, right) => left.order - right.order).map((member) => member.column);
}
