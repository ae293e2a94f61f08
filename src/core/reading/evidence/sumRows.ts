import type { AmountColumn } from "./amountColumn";
import { findScatteredSums } from "./scatteredSums";
import { LEAST_EVIDENCE, type SumRow, type Weighing, growBlock } from "./sumBlocks";
import { openSums, voteOn } from "./sumVotes";

/** No table of people has more levels. */
const MOST_LEVELS = 8;
/** How often the columns are weighed anew by what was found with the weights before. */
const PASSES = 3;
/** Before anything is known a column's disagreement counts little: it may hold percents, prices, years. */
const UNKNOWN_COLUMN = 0.2;

/**
 * Finds the rows that are sums of other rows, by arithmetic alone: of a block above or below, of the heads of the next
 * lower level, of every n-th row, over any number of levels. `rows` is the length of the columns. A column that agrees
 * nowhere is not additive and gets no vote. Takes time in the square of the rows: for tables of some hundred rows.
 *
 * The measure of what arithmetic alone can find (`npm run sums`), on statistics where sums overlap: men and women of all
 * provinces beside all people of each. A reading counts each row once, so it needs one tree (`explainRows`), which weighs
 * its rows by the same votes (`openSums`) but also by words, formulas and insets; sums that overlap have no place in it.
 */
export function findSumRows(columns: readonly AmountColumn[], rows: number): SumRow[] {
  const used = columns.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
  const sums = openSums(used);
  let weights = used.map(() => UNKNOWN_COLUMN);
  let found: SumRow[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    found = searchLevels({ columns: used, sums, weights }, rows, pass === PASSES - 1);
    weights = used.map((column) => weighColumn(column, found));
  }
  const places = used.map((column) => columns.indexOf(column));
  return found
    .map((sum) => ({ ...sum, columns: sum.columns.map((at) => places[at] ?? 0) }))
    .sort((left, right) => left.row - right.row);
}

/** The share of sums a column agrees with, of those it says something to. */
function weighColumn(column: AmountColumn, found: readonly SumRow[]): number {
  let agreed = 0;
  let asked = 0;
  for (const { row, members } of found) {
    const vote = voteOn(column, row, members);
    if (vote !== 0) asked++;
    if (vote > 0) agreed++;
  }
  return asked === 0 ? 0 : agreed / asked;
}

/**
 * Level by level: the best blocks that do not share a row are taken, their members are put aside, and the heads that
 * remain stand side by side for the next level. Then what is no block.
 */
function searchLevels(weighing: Weighing, rows: number, isLast: boolean): SumRow[] {
  const found = new Map<number, SumRow>();
  let open = filledRows(weighing.columns, rows);
  const levels = [open];
  for (let level = 0; level < MOST_LEVELS; level++) {
    const gone = takeBlocks(findBlocks(weighing, open), found);
    if (gone.size === 0) break;
    open = open.filter((row) => !gone.has(row));
    levels.push(open);
  }
  // Slow to find and of little weight for what columns hold: once, at the end.
  for (const level of isLast ? levels : []) findScatteredSums(weighing, level, found);
  return [...found.values()];
}

function filledRows(columns: readonly AmountColumn[], rows: number): number[] {
  const filled: number[] = [];
  for (let row = 0; row < rows; row++)
    if (columns.some(({ values }) => !Number.isNaN(values[row] ?? Number.NaN))) filled.push(row);
  return filled;
}

/** Each open row's best block on either side, best first. */
function findBlocks(weighing: Weighing, open: readonly number[]): SumRow[] {
  const least = LEAST_EVIDENCE + Math.log10(Math.max(1, open.length));
  const blocks: SumRow[] = [];
  for (let at = 0; at < open.length; at++) {
    for (const step of [-1, 1]) {
      const block = growBlock(weighing, open, { at, from: at + step, step, least });
      if (block) blocks.push(block);
    }
  }
  return blocks.sort((left, right) => right.evidence - left.evidence);
}

/** Takes the blocks that share no member; gives the rows that are members now. */
function takeBlocks(blocks: readonly SumRow[], found: Map<number, SumRow>): Set<number> {
  const gone = new Set<number>();
  for (const block of blocks) {
    if (block.members.some((member) => gone.has(member))) continue;
    // A row and its head cannot be sums of each other.
    if (block.members.some((member) => found.get(member)?.members.includes(block.row))) continue;
    for (const member of block.members) gone.add(member);
    if (!found.has(block.row)) found.set(block.row, block);
  }
  return gone;
}
