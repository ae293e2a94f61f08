import { turnIntoStarts } from "./prefixSums";

/** Below this, comparing is as quick as counting. */
const SMALL = 2048;
/** What a whole number of 32 bits can hold. */
const WORD = 2 ** 32;
/** With more values of a digit than 2^12, what is counted by digit no longer stays near the processor. */
const MOST_BITS = 12;

/** How much memory `orderDescending` may be lent, in bytes per amount. */
export const SCRATCH_BYTES = 12;

/**
 * The order of amounts, largest first, as offsets; equal amounts keep their order. Amounts must be safe whole numbers,
 * of either sign. A radix sort, so that a million amounts take less than comparing them would. `scratch` is memory to work
 * in, `SCRATCH_BYTES` per amount: what stands in it is overwritten, and when the work is done it is free again. Who needs memory
 * anyway lends it: a page of memory that was never touched costs more than the sorting of what fits into it.
 */
export function orderDescending(
  amounts: Float64Array,
  scratch: ArrayBuffer = new ArrayBuffer(SCRATCH_BYTES * amounts.length)
): Uint32Array {
  const count = amounts.length;
  const order = new Uint32Array(count);
  let smallest = Infinity;
  let largest = -Infinity;
  for (let at = 0; at < count; at++) {
    const amount = amounts[at] ?? 0;
    if (amount < smallest) smallest = amount;
    if (amount > largest) largest = amount;
  }
  const range = largest - smallest;
  if (count < SMALL || range > Number.MAX_SAFE_INTEGER) return orderByComparing(amounts, order);
  const work = layOut(scratch, order);
  // By `largest - amount`: ascending distance is descending amount. The low word first, then the high one.
  for (let at = 0; at < count; at++) work.words[at] = (largest - (amounts[at] ?? 0)) >>> 0;
  sortByWord(work, Math.min(range, WORD - 1), true);
  if (range < WORD) return order;
  for (let position = 0; position < count; position++)
    work.words[position] = (largest - (amounts[order[position] ?? 0] ?? 0)) / WORD;
  sortByWord(work, Math.floor(range / WORD), false);
  return order;
}

function orderByComparing(amounts: Float64Array, order: Uint32Array): Uint32Array {
  for (let at = 0; at < order.length; at++) order[at] = at;
  return order.sort((left, right) => (amounts[right] ?? 0) - (amounts[left] ?? 0) || left - right);
}

/** What is being sorted: words with the offset that belongs to each, and room for both. */
type Sorting = {
  readonly order: Uint32Array;
  readonly words: Uint32Array;
  readonly otherOrder: Uint32Array;
  readonly otherWords: Uint32Array;
};

function layOut(scratch: ArrayBuffer, order: Uint32Array): Sorting {
  const count = order.length;
  const view = (part: number): Uint32Array => new Uint32Array(scratch, part * 4 * count, count);
  return { order, words: view(0), otherOrder: view(1), otherWords: view(2) };
}

/**
 * Sorts `order` by the words that stand at the same positions, digit by digit from the lowest; equal words keep their order.
 * Words and offsets move together, so that reading never jumps. `isUnordered`: the offsets are still 0, 1, 2, ..., and need
 * not be read. The words are used up.
 */
function sortByWord(work: Sorting, largest: number, isUnordered: boolean): void {
  const bits = Math.max(1, 32 - Math.clz32(largest));
  const passes = Math.ceil(bits / MOST_BITS);
  const width = Math.ceil(bits / passes);
  let from = { words: work.words, order: work.order };
  let to = { words: work.otherWords, order: work.otherOrder };
  for (let pass = 0; pass < passes; pass++) {
    const digit = { shift: pass * width, mask: (1 << width) - 1 };
    if (pass === 0 && isUnordered)
      for (let at = 0; at < from.order.length; at++) from.order[at] = at;
    moveByDigit(from, to, digit);
    [from, to] = [to, from];
  }
  if (from.order !== work.order) work.order.set(from.order);
}

type Words = { readonly words: Uint32Array; readonly order: Uint32Array };

function moveByDigit(from: Words, to: Words, { shift, mask }: Digit): void {
  const { words, order } = from;
  const { words: toWords, order: toOrder } = to;
  const next = findStarts(words, { shift, mask });
  for (let position = 0; position < words.length; position++) {
    const word = words[position] ?? 0;
    const digit = (word >>> shift) & mask;
    const target = next[digit] ?? 0;
    next[digit] = target + 1;
    toWords[target] = word;
    toOrder[target] = order[position] ?? 0;
  }
}

type Digit = { readonly shift: number; readonly mask: number };

/** Where the words of each value of a digit begin once they are sorted by it. */
function findStarts(words: Uint32Array, { shift, mask }: Digit): Uint32Array {
  const counts = new Uint32Array(mask + 1);
  for (let position = 0; position < words.length; position++) {
    const digit = ((words[position] ?? 0) >>> shift) & mask;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  return turnIntoStarts(counts);
}
