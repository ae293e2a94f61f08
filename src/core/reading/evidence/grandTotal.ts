import { VOTES } from "./headVotes";
import type { RowHints, RowTree, Weighed } from "./treeModel";
import { LEAST_OF_ROUNDED } from "./sumVotes";

/** A total without a word for it adds up so many rows at least. */
const FEWEST_OF_TOTAL = 3;

/** And where it agrees only as far as rounding goes, chance must be as unlikely as this (zeros of the odds). */
const LEAST_OF_NAMELESS = 3.5;

/** A tree without its grand total: the rows on top, and what stands over and under each row. */
type Layout = Pick<RowTree, "parent" | "members"> & {
  readonly top: readonly number[];
  readonly echoes: Uint8Array;
};

/** The row on top that holds the sum of all others there: called so, or the last, or the first. */
export function findTotal(
  table: Weighed,
  { top, parent, members, echoes }: Layout
): { readonly total: number; readonly vote: number } {
  const { hints } = table;
  // A head is the total of its own rows, whatever it is called.
  const isCalled = (at: number): boolean =>
    (hints[at]?.isCalledTotal ?? false) && members[at] === 0;
  const called = [...hints.keys()].filter((at) => isCalled(at));
  let best = { total: -1, vote: 0 };
  const rows = [...top].sort((left, right) => left - right);
  const ends = [rows.at(-1) ?? -1, rows[0] ?? -1];
  for (const at of new Set([...called, ...ends])) {
    // What adds up rows of its own is not the total of the rows beside it as well.
    if ((members[at] ?? 0) > 0) continue;
    const beside = rows.filter((row) => row !== at && !isCalled(row));
    // What one head alone adds up, the total adds up, too.
    const isUnderOne = beside.length === 1 && (members[beside[0] ?? -1] ?? 0) > 1;
    const others = isUnderOne
      ? [...parent.keys()].filter((row) => parent[row] === beside[0])
      : beside;
    const evidence = others.length === 0 ? null : judgeTotal(table, at, others);
    if (evidence === null) continue;
    const hint = hints[at];
    let vote = evidence.zeros;
    if (isCalled(at)) vote = Math.min(vote, VOTES.calledTotal) + VOTES.calledTotalAgrees;
    else if (hint?.isSumFormula) vote += VOTES.formula;
    else if (countRows(table, members, others) < FEWEST_OF_TOTAL) continue;
    else if (!evidence.isExact && evidence.zeros < LEAST_OF_NAMELESS) continue;
    else {
      vote += at === ends[0] ? VOTES.lastRow : VOTES.firstRow;
      if (others.every((row) => hints[row]?.pattern !== hint?.pattern)) vote += VOTES.otherPattern;
      if (hint?.isDocument) vote += VOTES.document;
      if (others.some((row) => hints[row]?.label === hint?.label)) vote += VOTES.itself;
      if (hint && isOneOfMany(hint, others, hints)) vote += VOTES.oneOfMany;
      if (hint?.maybeTotal) vote += VOTES.maybeTotal;
    }
    if (vote > best.vote) best = { total: at, vote };
  }
  if (best.total >= 0) return best;
  // A grand total is what no group is: one called so that agrees with nothing speaks against the tree.
  const isLost = called.some((at) => echoes[at] === 0);
  return { total: -1, vote: isLost ? VOTES.calledTotalDiffers : 0 };
}

/** Is a row named as all others are but for a number: "Client 4" behind "Client 1" to "Client 3"? */
function isOneOfMany(
  { words, pattern }: RowHints,
  others: readonly number[],
  hints: readonly RowHints[]
): boolean {
  return (
    words.length > 0 &&
    others.every((row) => {
      const other = hints[row];
      return other?.pattern === pattern && words.every((word) => other.words.includes(word));
    })
  );
}

/** How many rows with an amount others add up, those under heads counted one by one. */
function countRows(
  { columns, turnover }: Weighed,
  members: Int32Array,
  others: readonly number[]
): number {
  const isFilled = (row: number): boolean => Boolean(columns[turnover]?.values[row]);
  return others.filter(isFilled).reduce((sum, row) => sum + Math.max(1, members[row] ?? 0), 0);
}

/** How surely a row is the sum of the others, in zeros of the odds; null: it is not. */
function judgeTotal(
  { sums, weights }: Weighed,
  at: number,
  others: readonly number[]
): { readonly zeros: number; readonly isExact: boolean } | null {
  sums.clear();
  for (const row of others) sums.add(row);
  const { evidence, agreeing, against, isExact } = sums.judge(at, weights);
  if (agreeing.length === 0 || agreeing.length < against || evidence <= 0) return null;
  if (!isExact && evidence < LEAST_OF_ROUNDED) return null;
  return { zeros: evidence, isExact };
}
