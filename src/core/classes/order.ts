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
  for (const amount of amounts) {
    if (amount < smallest) smallest = amount;
    if (amount > largest) largest = amount;
  }
  if (count < SMALL || largest - smallest > Number.MAX_SAFE_INTEGER) {
    return order.sort(
      (left, right) => (amounts[right] ?? 0) - (amounts[left] ?? 0) || left - right
    );
  }
  return sortByDigits(amounts, order, largest, largest - smallest);
}

/** Below this, comparing is as quick as counting. */
const SMALL = 2048;
const BITS = 11;
const DIGITS = 1 << BITS;

/** Sorts by `largest - amount`, digit by digit from the lowest: ascending distance is descending amount. */
function sortByDigits(
  amounts: Float64Array,
  order: Uint32Array,
  largest: number,
  range: number
): Uint32Array {
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(order.length);
  const digits = new Uint16Array(order.length);
  for (let power = 1; power <= range; power *= DIGITS) {
    const counts = new Uint32Array(DIGITS + 1);
    for (let at = 0; at < digits.length; at++) {
      const distance = Math.floor((largest - (amounts[at] ?? 0)) / power);
      const digit = distance - Math.floor(distance / DIGITS) * DIGITS;
      digits[at] = digit;
      counts[digit + 1] = (counts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < DIGITS; digit++)
      counts[digit + 1] = (counts[digit + 1] ?? 0) + (counts[digit] ?? 0);
    for (let place = 0; place < from.length; place++) {
      const at = from[place] ?? 0;
      const digit = digits[at] ?? 0;
      const target = counts[digit] ?? 0;
      to[target] = at;
      counts[digit] = target + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
