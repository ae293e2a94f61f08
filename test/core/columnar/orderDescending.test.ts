import fc from "fast-check";
import { SCRATCH_BYTES, orderDescending } from "../../../src/core/columnar/orderDescending";

/** What comparing says: largest first, equals in their given order. */
function compareAll(amounts: Float64Array): number[] {
  return Array.from(amounts.keys()).sort(
    (left, right) => (amounts[right] ?? 0) - (amounts[left] ?? 0) || left - right
  );
}

test.each([
  ["of few digits", 100],
  ["of as many digits as one pass takes", 2 ** 12 - 1],
  ["of more digits than that", 1e6],
  ["of more digits than two passes take", 2 ** 25],
  ["of a whole word", 2 ** 31 - 1],
  ["of more than a word", 2 ** 32],
  ["as large as sums may be", 2 ** 52],
])("amounts %s stand in order, equals as they came", (_, largest) => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -largest, max: largest }), { minLength: 5, maxLength: 40 }),
      fc.integer(),
      (few, noise) => {
        // Enough for the sort by digits, with many equals.
        const amounts = Float64Array.from({ length: 3000 }, (_, at) => few[at % few.length] ?? 0);
        const used = new ArrayBuffer(SCRATCH_BYTES * amounts.length);
        new Int32Array(used).fill(noise);
        const naive = compareAll(amounts);
        expect([...orderDescending(amounts)]).toEqual(naive);
        expect([...orderDescending(amounts, used)]).toEqual(naive);
      }
    ),
    { numRuns: 10 }
  );
});

test("few amounts, equal amounts, none", () => {
  expect([...orderDescending(Float64Array.of(1, 3, 2, 3))]).toEqual([1, 3, 2, 0]);
  expect([...orderDescending(new Float64Array(3000).fill(7))].slice(0, 3)).toEqual([0, 1, 2]);
  expect(orderDescending(new Float64Array(0))).toHaveLength(0);
});
