import fc from "fast-check";
import {
  amountAt,
  dayAt,
  groupRows,
  openRecords,
  rowAt,
} from "../../../src/core/columnar/groupedRows";

type Row = readonly [group: number, amount: number, day: number];

function layOut(rows: readonly Row[], groups: number, hasDays: boolean): unknown[][] {
  const columns = {
    groupOf: Int32Array.from(rows, ([group]) => group),
    amounts: Float64Array.from(rows, ([, amount]) => amount),
    days: hasDays ? Int32Array.from(rows, ([, , day]) => day) : null,
  };
  const { starts, records } = groupRows(columns, groups, openRecords(rows.length));
  return Array.from({ length: groups }, (_, group) =>
    Array.from({ length: (starts[group + 1] ?? 0) - (starts[group] ?? 0) }, (_, at) => {
      const position = (starts[group] ?? 0) + at;
      return [rowAt(records, position), amountAt(records, position), dayAt(records, position)];
    })
  );
}

test("every group has its own rows in their order, with amount and day", () => {
  const row = fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer(), fc.nat(60_000));
  fc.assert(
    fc.property(fc.array(row), fc.boolean(), (rows, hasDays) => {
      const naive = [0, 1, 2, 3, 4, 5].map((group) =>
        rows.flatMap(([own, amount, day], at) =>
          own === group ? [[at, amount, hasDays ? day : 0]] : []
        )
      );
      expect(layOut(rows, 6, hasDays)).toEqual(naive);
    })
  );
});

test("records are laid anew into the same memory", () => {
  const records = openRecords(2);
  const amounts = Float64Array.of(5, 6);
  groupRows({ groupOf: Int32Array.of(0, 0), amounts, days: Int32Array.of(7, 8) }, 1, records);
  const again = groupRows({ groupOf: Int32Array.of(-1, 0), amounts, days: null }, 1, records);
  expect([...again.starts]).toEqual([0, 1]);
  expect([rowAt(records, 0), amountAt(records, 0), dayAt(records, 0)]).toEqual([1, 6, 0]);
});
