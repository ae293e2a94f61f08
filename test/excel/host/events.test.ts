import { watchSelection } from "../../../src/excel/index";
import { selectCells } from "../../../src/officeHost/model/edit/selection";
import { openBench, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

const PAUSE_MS = 350;
const pause = () => new Promise((resume) => setTimeout(resume, PAUSE_MS));

describe("watchSelection", () => {
  it("tells once after the last of several changes, and no more after its end", async () => {
    bench = await openBench({ One: [["a"]], Two: [["b"]] });
    let told = 0;
    const end = await watchSelection(() => (told += 1));
    const select = (sheet: string, row: number): void =>
      selectCells(bench.workbook, bench.sheet(sheet), [{ row, column: 0, rows: 1, columns: 1 }]);
    select("One", 1);
    select("One", 2);
    select("Two", 1);
    await pause();
    expect(told).toBe(1);
    await end();
    select("One", 3);
    await pause();
    expect(told).toBe(1);
  });
});
