/**
 * The order of amounts, largest first, as offsets: a radix sort over whole numbers, so that a million amounts take less
 * than comparing them would. Equal amounts keep their order. Amounts must be safe whole numbers, of either sign.
 */
export function orderByAmount(amounts: Float64Array): Uint32Array {
  const count = amounts.length;
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) order[at] = at;
  if (count < 2) return order;
  let smallest = Infinity;
  let largest = -Infinity;
  for (let at = 0; at < count; at++) {
    const amount = amounts[at] ?? 0;
    if (amount < smallest) smallest = amount;
    if (amount > largest) largest = amount;
  }
  const range = largest - smallest;
  if (count < SMALL || range > Number.MAX_SAFE_INTEGER) {
    return order.sort(
      (left, right) => (amounts[right] ?? 0) - (amounts[left] ?? 0) || left - right
    );
  }
  return sortByDistance(amounts, order, largest, range);
}

/** Below this, comparing is as quick as counting. */
const SMALL = 2048;
/** What a whole number of 32 bits can hold. */
const WORD = 2 ** 32;
/** More values of a digit than 2^11 no longer stay near the processor. */
const MOST_BITS = 11;

/** Sorts by `largest - amount`: ascending distance is descending amount. The low word first, then the high one. */
function sortByDistance(
  amounts: Float64Array,
  order: Uint32Array,
  largest: number,
  range: number
): Uint32Array {
  const words = new Uint32Array(order.length);
  for (let at = 0; at < words.length; at++) words[at] = (largest - (amounts[at] ?? 0)) >>> 0;
  if (range < WORD) return sortByWord(words, order, range);
  const byLow = sortByWord(words, order, WORD - 1);
  const high = new Uint32Array(order.length);
  for (let place = 0; place < high.length; place++) {
    high[place] = (largest - (amounts[byLow[place] ?? 0] ?? 0)) / WORD;
  }
  return sortByWord(high, byLow, Math.floor(range / WORD));
}

/**
 * Sorts offsets by the word that stands at the same place, digit by digit from the lowest; equal words keep their order.
 * Words and offsets move together, so that reading never jumps. Both arrays are used up.
 */
function sortByWord(words: Uint32Array, order: Uint32Array, largest: number): Uint32Array {
  const bits = Math.max(1, 32 - Math.clz32(largest));
  const passes = Math.ceil(bits / MOST_BITS);
  const width = Math.ceil(bits / passes);
  const mask = (1 << width) - 1;
  let fromWords = words;
  let fromOrder = order;
  let toWords: Uint32Array = new Uint32Array(order.length);
  let toOrder: Uint32Array = new Uint32Array(order.length);
  for (let shift = 0; shift < bits; shift += width) {
    const starts = findStarts(fromWords, shift, mask);
    for (let place = 0; place < fromWords.length; place++) {
      const word = fromWords[place] ?? 0;
      const digit = (word >>> shift) & mask;
      const target = starts[digit] ?? 0;
      starts[digit] = target + 1;
      toWords[target] = word;
      toOrder[target] = fromOrder[place] ?? 0;
    }
    [fromWords, toWords] = [toWords, fromWords];
    [fromOrder, toOrder] = [toOrder, fromOrder];
  }
  return fromOrder;
}

/** Where the words of each value of a digit begin once they are sorted by it. */
function findStarts(words: Uint32Array, shift: number, mask: number): Uint32Array {
  const starts = new Uint32Array(mask + 2);
  for (let place = 0; place < words.length; place++) {
    const next = (((words[place] ?? 0) >>> shift) & mask) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let digit = 0; digit <= mask; digit++)
    starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  return starts;
}
