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
  // What comes first falls for good; below it the second is looked for.
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
  const { slope, rest } = test.line(above, atLeast);
  return slope * BigInt(amount) + rest > 0n;
}

/*
 * Between two neighbours among the others the test is a line, and to pass one of them helps. So with just more than each
 * of the others the test fails from the smallest up to some one and holds from there on, whatever the scheme. Between
 * the last that fails and the first that holds the line may hold already towards its upper end.
 */

/** The least larger turnover with which a test holds that does not hold now; Infinity: there is none. */
function raise(others: Others, test: Test): number {
  const { turnover } = others;
  const most = others.countAbove(turnover);
  const startAt = (above: number): number =>
    (above === most ? turnover : others.amountAt(above)) + 1;
  // Of the counts of others still above it, the largest that is small enough.
  const failing = findFirst(0, most + 1, (above) => !holdsAt(test, startAt(above), above));
  const holding = failing - 1;
  if (holding === most) return turnover + 1;
  // The end of the room below: the one whose passing helps; without one, no end.
  const end = holding < 0 ? Infinity : others.amountAt(holding);
  const above = holding < 0 ? 0 : others.countAbove(end - 1);
  const { slope, rest } = test.line(above, above);
  // slope · amount > -rest, from a place where it does not hold.
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
  // Equal ones are passed together.
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

/** The largest failing amount below the one before `room` (or up to `from`) and above the one at it. */
function failWithin(others: Others, test: Test, room: number, from: number | undefined): number {
  const end = from ?? others.amountAt(room - 1);
  if (!isUpper(others, test, end)) return end;
  const { slope, rest } = test.line(room, room);
  if (slope <= 0n) return end - 1;
  return Math.min(Number(-rest / slope), end - 1);
}

/**
 * Where its own turnover weighs against it, the test may fail at the upper end of a room and hold at its lower one. Of
 * the others from `first` to before `last`, finds the first at whose amount (or just below it) it fails. Along a run
 * without a fall to less than half this only becomes likelier.
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
