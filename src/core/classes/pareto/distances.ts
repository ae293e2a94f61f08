import { findFirst, listOthers, listTests, type Others, type Test } from "./boundaryTests";
import type { Pareto } from "./pareto";
import type { CrossedScheme } from "./scheme";

/**
 * The least more turnover that puts the client with `turnover`, of the class at `place` (A is 0), into a higher class,
 * the others as they are: in minor units, exact, O(log n). null: none does.
 */
export function findRise(
  pareto: Pareto,
  scheme: CrossedScheme,
  turnover: number,
  place: number
): number | null {
  const others = listOthers(pareto, turnover);
  const ends = listTests(others, scheme, place - 1).map((test) => raise(others, test));
  const end = Math.min(...ends);
  return end > Number.MAX_SAFE_INTEGER ? null : end - turnover;
}

/** The least loss that puts it into a lower class while something is left of its turnover; null: none does. */
export function findFall(
  pareto: Pareto,
  scheme: CrossedScheme,
  turnover: number,
  place: number
): number | null {
  const others = listOthers(pareto, turnover);
  // Below the amount at which the first test fails it fails for good; from there on the second test is looked for.
  const end = listTests(others, scheme, place).reduce(
    (from, test) => (from < 1 ? from : lower(others, test, from)),
    turnover - 1
  );
  return end < 1 ? null : turnover - end;
}

function isUpper(others: Others, test: Test, amount: number): boolean {
  return holdsAt(test, amount, others.countAbove(amount), others.countAbove(amount - 1));
}

function holdsAt(test: Test, amount: number, above: number, atLeast = above): boolean {
  const near = test.near(amount, above, atLeast);
  if (!Number.isNaN(near)) return near > 0;
  const { slope, rest } = test.line(above, atLeast);
  return slope * BigInt(amount) + rest > 0n;
}

/*
 * How the search works. Between two neighbouring amounts of the others, a test is a straight line in the client's own
 * amount; passing a neighbour can only help. So among "just above the amount of each other client" the test fails from
 * the smallest up to some place, and holds from there on, under every scheme. Between the last failing and the first
 * holding place, the line may turn from failing to holding.
 */

/** The least larger turnover with which a test holds that does not hold now; Infinity: there is none. */
function raise(others: Others, test: Test): number {
  const { turnover } = others;
  const most = others.countAbove(turnover);
  const startAt = (above: number): number =>
    (above === most ? turnover : others.amountAt(above)) + 1;
  // The largest count of others still above the client with which the test does not hold yet.
  const failing = findFirst(0, most + 1, (above) => !holdsAt(test, startAt(above), above));
  const holding = failing - 1;
  if (holding === most) return turnover + 1;
  // The other client whose passing makes the test hold; without one there is no upper end.
  const end = holding < 0 ? Infinity : others.amountAt(holding);
  const above = holding < 0 ? 0 : others.countAbove(end - 1);
  const { slope, rest } = test.line(above, above);
  // Solves slope · amount > -rest, from an amount for which it does not hold.
  const within = slope > 0n ? Number(-rest / slope) + 1 : Infinity;
  if (within < end) return within;
  return end === Infinity || isUpper(others, test, end) ? end : end + 1;
}

/** The largest amount up to `from`, one at least, with which a test fails; 0: there is none. */
function lower(others: Others, test: Test, from: number): number {
  if (!isUpper(others, test, from)) return from;
  const first = others.countAbove(from);
  const failing = findFirst(
    first,
    others.count + 1,
    (above) => !holdsAt(test, others.amountAt(above) + 1, above)
  );
  // Others with equal amounts are passed together.
  const isTied = failing > first && failing < others.count;
  const room =
    isTied && others.amountAt(failing) === others.amountAt(failing - 1)
      ? others.countAbove(others.amountAt(failing) - 1)
      : failing;
  return Math.max(
    failAtEnd(others, test, first, Math.min(room, others.count)),
    room > others.count ? 0 : failWithin(others, test, room, room === first ? from : undefined)
  );
}

/**
 * The largest amount with which the test fails, between the other client at `room` and the one before it (or `from`).
 */
function failWithin(others: Others, test: Test, room: number, from: number | undefined): number {
  const end = from ?? others.amountAt(room - 1);
  if (!isUpper(others, test, end)) return end;
  const { slope, rest } = test.line(room, room);
  if (slope <= 0n) return end - 1;
  return Math.min(Number(-rest / slope), end - 1);
}

/**
 * Under `lower` and `nearest` the client's own turnover counts against it, so a test may fail at the upper end of an
 * interval and hold at its lower end. Of the others from `first` to before `last`, finds the first at whose amount (or
 * just below it) the test fails. Within a run (no amount less than half of the one before) a failure only becomes
 * likelier.
 */
function failAtEnd(others: Others, test: Test, first: number, last: number): number {
  if (test.crossing === "upper") return 0;
  const endAt = (index: number): number =>
    others.amountAt(index) - (test.crossing === "lower" ? 0 : 1);
  const fails = (index: number): boolean => !holdsAt(test, endAt(index), index + 1);
  let begin = first;
  for (const place of others.runEnds) {
    // The client itself counts, too: it stands before all of these.
    const end = Math.min(place, last);
    if (end <= begin) continue;
    if (fails(end - 1)) return endAt(findFirst(begin, end, fails));
    begin = end;
  }
  return 0;
}
