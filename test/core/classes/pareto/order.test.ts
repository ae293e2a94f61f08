import fc from "fast-check";
import { orderByAmount } from "../../../../src/core/classes/pareto/order";

/** What comparing says: largest first, equals in their given order. */
function compareAll(amounts: Float64Array): number[] {
  return Array.from(amounts.keys()).sort(
    (left, right) => (amounts[right] ?? 0) - (amounts[left] ?? 0) || left - right
  );
}

test.each([
  ["of few digits", 100],
  ["of more digits than one pass takes", 1e6],
  ["of a whole word", 2 ** 32 - 1],
  ["of more than a word", 2 ** 32],
  ["as large as sums may be", 2 ** 52],
])("amounts %s stand in order, equals as they came", (_, largest) => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -largest, max: largest }), { minLength: 5, maxLength: 40 }),
      (few) => {
        // Enough for the sort by digits, with many equals.
        const amounts = Float64Array.from({ length: 3000 }, (_, at) => few[at % few.length] ?? 0);
        expect([...orderByAmount(amounts)]).toEqual(compareAll(amounts));
      }
    ),
    { numRuns: 20 }
  );
});

test("few amounts, equal amounts, none", () => {
  expect([...orderByAmount(Float64Array.of(1, 3, 2, 3))]).toEqual([1, 3, 2, 0]);
  expect([...orderByAmount(new Float64Array(3000).fill(7))].slice(0, 3)).toEqual([0, 1, 2]);
  expect(orderByAmount(new Float64Array(0))).toHaveLength(0);
});
