import fc from "fast-check";
import { openColumn, type Column } from "../../../src/core/columnar/column";
import { sumByGroup, sumColumnsByGroup } from "../../../src/core/columnar/groupedSums";
import {
  addUpRunning,
  sumBefore,
  turnIntoStarts,
  valueAt,
} from "../../../src/core/columnar/prefixSums";

/** Whole numbers as money is counted in: so many of them stay far below 2^53. */
const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 40 });

function addUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

test("counts become the sum of those before", () => {
  expect([...turnIntoStarts(Int32Array.of(2, 0, 3, 0))]).toEqual([0, 2, 2, 5]);
  fc.assert(
    fc.property(fc.array(fc.nat(1000)), (counts) => {
      const naive = counts.map((_, at) => addUp(counts.slice(0, at)));
      expect([...turnIntoStarts(Int32Array.from(counts))]).toEqual(naive);
      expect([...turnIntoStarts(Uint32Array.from(counts))]).toEqual(naive);
    })
  );
});

test("running sums give every sum and every value back", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const running = addUpRunning(values);
      for (let count = 0; count <= values.length; count++)
        expect(sumBefore(running, count)).toBe(addUp(values.slice(0, count)));
      expect(values.map((_, position) => valueAt(running, position))).toEqual(values);
      expect([valueAt(running, -1), valueAt(running, values.length)]).toEqual([0, 0]);
    })
  );
});

test("sums by group, column by column; what has no group is in none", () => {
  const row = fc.tuple(fc.integer({ min: -1, max: 4 }), fc.nat(1e9), fc.integer());
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const groupOf = Int32Array.from(rows, ([group]) => group);
      const columns = ([1, 2] as const).map(
        (at) => Float64Array.from(rows, (one) => one[at]) as Column<number>
      );
      const naive = [0, 1, 2, 3, 4].map((group) =>
        ([1, 2] as const).map((at) =>
          addUp(rows.filter(([own]) => own === group).map((one) => one[at]))
        )
      );
      expect([...sumColumnsByGroup(groupOf, columns, 5)]).toEqual(naive.flat());
      const [first = openColumn<number>(0)] = columns;
      expect([...sumByGroup(groupOf, first, 5)]).toEqual(naive.map(([sum]) => sum));
    })
  );
});
