import { YEAR, readPeriodHeading, type PeriodHeading, type PeriodKind } from "./periodHeadings";

/** A column of amounts of one period. */
type Member = PeriodHeading & { readonly column: number };

/** The last period of a year ends here or later on the scale of `order`: 52 weeks of seven days are the shortest year. */
const LAST_DAY = 365;

/** The years of a set are not added to its months: they are what was before, or their sum. */
const ADDED: readonly PeriodKind[] = ["day", "week", "month", "quarter", "half"];

/**
 * Picks the period columns from headings: at least two columns of one kind that differ only in the period, such as
 * twelve months. Where there are several such sets (turnover and profit by month), the one that names turnover best,
 * then the largest; periods of other lengths join it where they do not overlap it (days of this month after months). A
 * period that stands over several columns is there with each. In order of time; empty when there is no such set (METHOD
 * 1, layout "periods"; 1a).
 */
export function findPeriodColumns(
  headings: readonly string[],
  isAmount: (column: number) => boolean,
  rateRest: (rest: string) => number
): number[] {
  const sets = new Map<string, Member[]>();
  for (const [column, heading] of headings.entries()) {
    const period = heading === "" ? null : readPeriodHeading(heading);
    if (!period || !isAmount(column)) continue;
    const set = sets.get(period.rest) ?? [];
    set.push({ ...period, column });
    sets.set(period.rest, set);
  }
  let best: readonly Member[] = [];
  let bestScore = -1;
  for (const [rest, set] of sets) {
    const rate = rateRest(rest);
    if (rate < 0) continue;
    const members = fillYears(nameKinds(set, headings));
    for (const kind of new Set(members.map((member) => member.kind))) {
      const same = members.filter((member) => member.kind === kind);
      const periods = new Set(same.map(({ order }) => order)).size;
      // Months beat the quarters made of them.
      const score = rate * 100 + periods;
      if (periods < 2 || score <= bestScore) continue;
      best = [...same, ...findBeside(members, same)];
      bestScore = score;
    }
  }
  return orderColumns(best);
}

/**
 * Says which columns of an axis are of one period: `[0, 1, 0]` where the first and the third heading name the same one. A
 * heading that names no period is one of its own.
 */
export function numberPeriods(headings: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return headings.map((heading, at) => {
    const period = readPeriodHeading(heading);
    const key = period ? `${period.order} ${period.span} ${period.rest}` : `column ${at}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Tells days from months that are named by their first day, and financial years (`2010-11`) from months. */
function nameKinds(set: readonly Member[], headings: readonly string[]): Member[] {
  const dates = set.filter(({ kind }) => kind === "date");
  const isDaily = dates.some(({ order }) => (order - 1) % 31 !== 0);
  const isYearly = (member: Member): boolean => readsAsYear(headings[member.column] ?? "");
  const doubtful = set.filter((member) => /^\d{4}[-/]\d\d$/.test(headings[member.column] ?? ""));
  const areYears = doubtful.length > 1 && doubtful.every(isYearly);
  return set.map((member): Member => {
    if (member.kind === "date")
      return isDaily ? { ...member, kind: "day" } : { ...member, kind: "month", span: 31 };
    if (!areYears || !doubtful.includes(member)) return member;
    return { ...member, kind: "year", order: member.year * YEAR + 1, span: YEAR };
  });
}

function readsAsYear(heading: string): boolean {
  return (Number(heading.slice(0, 4)) + 1) % 100 === Number(heading.slice(5));
}

/** A period without a year is of the year that stands before it: `Ноябрь 2023 | Декабрь | Январь 2024 | Февраль`. */
function fillYears(members: readonly Member[]): Member[] {
  const first = members.find(({ year }) => year > 0)?.year ?? 0;
  let latest = first;
  return members.map((member) => {
    if (member.year > 0) latest = member.year;
    if (member.year > 0 || latest === 0) return member;
    return { ...member, year: latest, order: member.order + latest * YEAR };
  });
}

/** Members of other kinds that stand beside a set in time, and beside one another: the shortest first. */
function findBeside(members: readonly Member[], set: readonly Member[]): Member[] {
  const own = set[0]?.kind;
  if (own === undefined || !ADDED.includes(own)) return [];
  const beside: Member[] = [];
  for (const kind of ADDED) {
    if (kind === own) continue;
    const taken = [...set, ...beside];
    beside.push(
      ...members.filter(
        (member) => member.kind === kind && !taken.some((other) => doOverlap(member, other))
      )
    );
  }
  return beside;
}

function doOverlap(left: Member, right: Member): boolean {
  return left.order < right.order + right.span && right.order < left.order + left.span;
}

/** In order of time; without years a row of months that goes on over the end of a year (April to March) stays as it is. */
function orderColumns(members: readonly Member[]): number[] {
  const sheetOrder = [...members].sort((left, right) => left.column - right.column);
  const columns = sheetOrder.map(({ column }) => column);
  if (members.every(({ year }) => year === 0)) {
    if (goesOn(sheetOrder)) return columns;
    if (goesOn([...sheetOrder].reverse())) return columns.reverse();
  }
  return sheetOrder.sort((left, right) => left.order - right.order).map(({ column }) => column);
}

/** Is each period the one after the period before it, the first of a year after the last? */
function goesOn(members: readonly Member[]): boolean {
  return members.every((member, at) => {
    const before = members[at - 1];
    if (!before) return true;
    if (before.kind !== member.kind || member.kind === "day") return false;
    const end = before.order + before.span;
    return member.order === end || (member.order === 1 && end >= LAST_DAY);
  });
}
