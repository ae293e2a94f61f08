import { type AmountColumn, toleranceOf } from "./amountColumn";
import { LEAST_EVIDENCE, type SumRow, type Weighing, growBlock } from "./sumBlocks";

/** The further a claim reaches, the more blocks could have fitted by chance: what must speak for it besides. */
const BLOCK_ELSEWHERE = 3.6;
const EVERY_NTH = 2.6;
const PAIR = 3.5;

/** Totals by kind stand under each of so many kinds at most: men and women, plan and fact, twelve months. */
const MOST_KINDS = 12;
/** Where the first of its kind may stand. */
const NEAREST = 14;
/** The pairs of more rows than this are not tried: their number grows with the square. */
const MOST_FOR_PAIRS = 150;
/** And no rows out of reach are looked for in longer lists. */
const MOST_ROWS = 400;

/**
 * Sums whose members stand apart: every n-th row (men of all provinces), a block elsewhere (first quarter = January to
 * March, below the other quarters), two rows anywhere (grand total = men + women). Adds them to what was found.
 */
export function findScatteredSums(
  weighing: Weighing,
  open: readonly number[],
  found: Map<number, SumRow>
): void {
  if (open.length > MOST_ROWS) return;
  const accept = (sum: SumRow | null): void => {
    if (sum && !sum.members.some((member) => restsOn(found, member, sum.row)))
      found.set(sum.row, sum);
  };
  for (const [at, row] of open.entries())
    if (!found.has(row)) accept(findApart(weighing, open, at));
  if (open.length > MOST_FOR_PAIRS) return;
  for (const row of open) if (!found.has(row)) accept(findPair(weighing, open, row));
}

/** Is one row a sum over the other, directly or through others? */
function restsOn(found: ReadonlyMap<number, SumRow>, sum: number, row: number): boolean {
  const members = found.get(sum)?.members ?? [];
  return members.some((member) => member === row || restsOn(found, member, row));
}

function findApart(weighing: Weighing, open: readonly number[], at: number): SumRow | null {
  const places = 2 * Math.log10(open.length);
  let best: SumRow | null = null;
  const weigh = (from: number, step: number, extra: number): void => {
    const least = best?.evidence ?? LEAST_EVIDENCE + extra + places;
    best = growBlock(weighing, open, { at, from, step, least }) ?? best;
  };
  for (let step = 2; step <= MOST_KINDS && step * 2 < open.length; step++) {
    for (let near = 1; near < NEAREST; near++) {
      weigh(at + near, step, EVERY_NTH);
      weigh(at - near, -step, EVERY_NTH);
    }
  }
  for (let from = 0; from < open.length; from++) if (from !== at) weigh(from, 1, BLOCK_ELSEWHERE);
  return best;
}

/** Two rows anywhere whose sum the row is; at least two columns must say so and none against it. */
function findPair(weighing: Weighing, open: readonly number[], row: number): SumRow | null {
  const { columns, sums, weights } = weighing;
  const least = LEAST_EVIDENCE + PAIR + 2 * Math.log10(open.length);
  let best: SumRow | null = null;
  for (let at = 0; at < open.length; at++) {
    const first = open[at] ?? -1;
    for (let next = at + 1; next < open.length; next++) {
      const second = open[next] ?? -1;
      if (first === row || second === row || !isPair(columns, row, first, second)) continue;
      sums.clear();
      sums.add(first);
      sums.add(second);
      const { evidence, agreeing, against, isExact } = sums.judge(row, weights);
      if (agreeing.length < 2 || against > 0 || evidence <= (best?.evidence ?? least)) continue;
      best = { row, members: [first, second], evidence, columns: agreeing, isExact };
    }
  }
  return best;
}

/** Does any column say that two rows make the third? A quick look, for there are many pairs. */
function isPair(
  columns: readonly AmountColumn[],
  row: number,
  first: number,
  second: number
): boolean {
  for (const column of columns) {
    const { values } = column;
    const off = Math.abs(
      (values[row] ?? Number.NaN) - (values[first] ?? Number.NaN) - (values[second] ?? Number.NaN)
    );
    if (off <= toleranceOf(column, row, 2)) return true;
  }
  return false;
}
