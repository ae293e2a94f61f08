import { deriveSeries, type SeriesBy } from "../../../../src/officeHost/model/edit/chartSource";
import type { CellValue } from "../../../../src/officeHost/model/cell";
import { at, bookOf } from "./book";

function seriesOf(
  values: readonly (readonly CellValue[])[],
  area: string,
  type = "ColumnClustered",
  by: SeriesBy = "Auto"
) {
  const { workbook, sheet } = bookOf(values);
  return deriveSeries(workbook, { sheet, area: at(area) }, type, by).map(
    ({ name, nameReference, categories, values: cells }) => [name, nameReference, categories, cells]
  );
}

describe("series derived from a block of cells", () => {
  const table = [
    ["Client", "Turnover", "Profit"],
    ["Alpha", 10, 1],
    ["Beta", 20, 2],
    ["Gamma", 30, 3],
  ];

  test("texts in the first column are categories, texts above are names", () => {
    expect(seriesOf(table, "A1:C4")).toEqual([
      ["Turnover", "Data!$B$1", "Data!$A$2:$A$4", "Data!$B$2:$B$4"],
      ["Profit", "Data!$C$1", "Data!$A$2:$A$4", "Data!$C$2:$C$4"],
    ]);
  });

  test("by rows, and by rows of itself when the block is wider than high", () => {
    expect(seriesOf(table, "A1:C3", "ColumnClustered", "Rows")[0]).toEqual([
      "Alpha",
      "Data!$A$2",
      "Data!$B$1:$C$1",
      "Data!$B$2:$C$2",
    ]);
    expect(seriesOf(table, "A1:C2")).toHaveLength(1);
  });

  test("numbers alone have neither names nor categories", () => {
    expect(
      seriesOf(
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        "A1:B3"
      )
    ).toEqual([
      ["", undefined, undefined, "Data!$A$1:$A$3"],
      ["", undefined, undefined, "Data!$B$1:$B$3"],
    ]);
  });

  test("an empty corner makes headings of numbers too: years", () => {
    expect(
      seriesOf(
        [
          [null, 2023],
          [1, 10],
          [2, 20],
        ],
        "A1:B3"
      )
    ).toEqual([["2023", "Data!$B$1", "Data!$A$2:$A$3", "Data!$B$2:$B$3"]]);
  });

  test("dates in the first column are categories", () => {
    const { workbook, sheet } = bookOf([
      ["Day", "Sum"],
      [45292, 1],
      [45293, 2],
    ]);
    const date = workbook.styles.derive(0, () => ({ numberFormat: "dd.mm.yyyy" }));
    sheet.put(1, 0, 45292, date);
    const [only] = deriveSeries(workbook, { sheet, area: at("A1:B3") }, "Line", "Auto");
    expect(only?.categories).toBe("Data!$A$2:$A$3");
  });

  test("a scatter chart takes its first column as x values", () => {
    expect(
      seriesOf(
        [
          ["x", "y"],
          [1, 10],
          [2, 20],
        ],
        "A1:B3",
        "XYScatter"
      )
    ).toEqual([["y", "Data!$B$1", "Data!$A$2:$A$3", "Data!$B$2:$B$3"]]);
  });

  test("one column with a heading is one series with a name", () => {
    expect(seriesOf([["Sum"], [1], [2]], "A1:A3")).toEqual([
      ["Sum", "Data!$A$1", undefined, "Data!$A$2:$A$3"],
    ]);
  });
});
