import fc from "fast-check";
import { LEDGER_PLAN, makeLedger } from "../../bench/data";
import type { CellValue, Cells } from "../../../src/core/reading/values/cells";
import { readClients, readInSteps } from "../../../src/core/reading/read";
import type { ReadingPlan } from "../../../src/core/reading/model/reading";
import { watchSteps } from "../../../src/core/steps/steps";
import { sheetOf } from "../sheet";

/** More rows and more clients than one step takes. */
const LARGE = makeLedger(140_000, 40_000);

test("a large sheet is read in steps: many while cells are taken, more while clients are gathered", async () => {
  const progress: number[] = [];
  const reading = await watchSteps(readInSteps(LARGE, LEDGER_PLAN), {
    onProgress: (done) => progress.push(done),
  });
  // As texts: comparing a million values one by one takes seconds.
  expect(JSON.stringify(reading) === JSON.stringify(readClients(LARGE, LEDGER_PLAN))).toBe(true);
  expect(progress).toEqual([...progress].sort((left, right) => left - right));
  expect(progress.at(-1)).toBe(1);
  const told = [...new Set(progress)];
  // Two pauses while the cells are taken, two inside the clients.
  expect(told.filter((done) => done < 0.45)).toHaveLength(2);
  expect(told.filter((done) => done > 0.85 && done < 0.9)).toHaveLength(2);
});

test("reading ends without a result where it is cancelled, inside the names too", async () => {
  const progress: number[] = [];
  const reading = await watchSteps(readInSteps(LARGE, LEDGER_PLAN), {
    onProgress: (done) => progress.push(done),
    isCancelled: () => progress.length === 1,
  });
  expect(reading).toBeNull();
  expect(progress).toHaveLength(1);
  expect(progress[0]).toBeLessThan(0.45);
});

const row = fc.tuple(
  fc.constantFrom<CellValue>("Ромашка", "ромашка ", "Лютик", "Мак", "Итого", "", null, "#N/A"),
  fc.oneof(fc.integer({ min: 45000, max: 45400 }), fc.constantFrom<CellValue>("01.02.2026", "")),
  fc.oneof(fc.integer({ min: -5, max: 50 }), fc.constantFrom<CellValue>("1 234,56 ₽", "н/д", null))
);
const ledger = fc
  .array(row, { minLength: 1, maxLength: 60 })
  .map((rows) => sheetOf([["Client", "Date", "Amount"], ...rows]));

test("two sheets read in steps by turns come out as if each were read alone", () => {
  fc.assert(
    fc.property(ledger, ledger, (one, other) => {
      expect(readByTurns([one, other], LEDGER_PLAN)).toEqual(
        [one, other].map((cells) => readClients(cells, LEDGER_PLAN))
      );
    })
  );
});

/** A step of each, again and again, until all are done. */
function readByTurns(sheets: readonly Cells[], plan: ReadingPlan): unknown[] {
  const works = sheets.map((cells) => readInSteps(cells, plan));
  const results: unknown[] = sheets.map(() => undefined);
  while (results.includes(undefined)) {
    for (const [index, work] of works.entries()) {
      if (results[index] !== undefined) continue;
      const step = work.next();
      if (step.done) results[index] = step.value;
    }
  }
  return results;
}
