import { watchSelection } from "../../../src/excel/index";
import { selectCells } from "../../../src/officeHost/model/edit/selection";
import { openBench, type Bench } from "../office";

let bench: Bench;
afterEach(() => {
  jest.useRealTimers();
  bench.office.close();
});

describe("watchSelection", () => {
  it("tells once, a moment after the last of several changes, and no more after its end", async () => {
    bench = await openBench({ One: [["a"]], Two: [["b"]] });
    // Time passes when the test says so.
    jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask"] });
    let told = 0;
    const end = await watchSelection(() => (told += 1));
    const select = (sheet: string, row: number): void =>
      selectCells(bench.workbook, bench.sheet(sheet), [{ row, column: 0, rows: 1, columns: 1 }]);
    select("One", 1);
    select("One", 2);
    select("Two", 1);
    await jest.advanceTimersByTimeAsync(100);
    expect(told).toBe(0);
    await jest.advanceTimersByTimeAsync(1000);
    expect(told).toBe(1);
    await end();
    select("One", 3);
    await jest.advanceTimersByTimeAsync(1000);
    expect(told).toBe(1);
  });
});
