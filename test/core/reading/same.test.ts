import fc from "fast-check";
import type { CellValue } from "../../../src/core/reading/values/cells";
import type { Reading } from "../../../src/core/reading/model/reading";
import { periodsOf, readingOf, sheetOf, signalsOf } from "../sheet";

const RUSSIAN = ["Клиент", "Дата", "Регион", "Оборот", "Прибыль"];
const ENGLISH = ["Customer", "Date", "Region", "Revenue", "Profit"];

const row = fc.tuple(
  fc.constantFrom("Ромашка", "Лютик", "Мак", "Клевер", "Василёк"),
  fc.integer({ min: 45000, max: 45400 }),
  fc.constantFrom("Север", "Юг", "Центр"),
  fc.integer({ min: -500, max: 100_000 }).map((kopecks) => kopecks / 100),
  fc.integer({ min: 0, max: 9999 }).map((kopecks) => kopecks / 100)
);
const rows = fc.array(row, { minLength: 12, maxLength: 40 });

/** What a reading says of its clients, by name. */
function tell(reading: Reading): unknown {
  const { clients, reconciliation, scale, periods, lastDate } = reading;
  const sorted = [...clients].sort((left, right) => (left.key < right.key ? -1 : 1));
  return {
    clients: sorted.map((client) => ({
      ...client,
      at: null,
      firstRow: null,
      byPeriod: periodsOf(reading, client),
      signals: signalsOf(reading, client),
    })),
    reconciliation,
    scale,
    periods,
    lastDate,
  };
}

function read(headings: readonly string[], lines: readonly (readonly CellValue[])[]): unknown {
  // A client that certainly has turnover, so that there is something to read.
  return tell(readingOf(sheetOf([headings, ["Дуб", 45100, "Юг", 7, 1], ...lines])));
}

test("the order of rows changes nothing", () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (lines, random) => {
      const keyed = lines.map((line) => ({ line, key: random.next().value as number }));
      const shuffled = keyed.sort((left, right) => left.key - right.key).map(({ line }) => line);
      expect(read(RUSSIAN, shuffled)).toEqual(read(RUSSIAN, lines));
    }),
    { numRuns: 200 }
  );
});

test("Russian and English headings give the same", () => {
  fc.assert(
    fc.property(rows, (lines) => {
      expect(read(ENGLISH, lines)).toEqual(read(RUSSIAN, lines));
    }),
    { numRuns: 200 }
  );
});
