import { program, type Bench, type Family } from "../program";

const reference = (member: string): string => `reference: Excel.${member}`;
const TABLES = "docs/excel/excel-add-ins-tables.md";
const plain = (address: string): string => address.replace(/^.*!/, "");

const EXPENSES = [
  ["Merchant", "Category", "Amount"],
  ["Bellows", "Education", 350],
  ["Coho", "Transport", 33],
  ["Best", "Transport", 120],
  ["Phone", "Communications", 120],
];

let made = 0;
/** A table of expenses at A1:C5, with a name of its own. */
function addTable({ sheet }: Pick<Bench, "sheet">): Excel.Table {
  sheet.getRange("A1:C5").values = EXPENSES;
  const table = sheet.tables.add("A1:C5", true);
  made += 1;
  table.name = `Expenses${made}`;
  return table;
}

/** Tables, sorting and filters. */
export const tables: Family = {
  name: "tables, sorting and filters",
  programs: [
    program(
      "a table has headings, a body and a name",
      TABLES,
      async (bench) => {
        const table = addTable(bench);
        const ranges = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()];
        for (const range of ranges) range.load("address");
        table.load("showHeaders,showTotals,showBandedRows");
        await bench.sync();
        return [
          ...ranges.map(({ address }) => plain(address)),
          ...[table.showHeaders, table.showTotals, table.showBandedRows],
        ];
      },
      { answer: ["A1:C1", "A2:C5", "A1:C5", true, false, true] }
    ),
    program(
      "a table without headings gets some",
      reference("TableCollection#add"),
      ({ sheet }) => {
        sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ];
        sheet.tables.add("A1:B2", false);
      },
      {
        cells: {
          "A1:B3": [
            ["Column1", "Column2"],
            [1, 2],
            [3, 4],
          ],
        },
      }
    ),
    program(
      "equal and empty headings are made different",
      reference("TableCollection#add"),
      ({ sheet }) => {
        sheet.getRange("A1:C1").values = [["Sum", "Sum", ""]];
        sheet.tables.add("A1:C2", true);
      },
      { cells: { "A1:C1": [["Sum", "Sum2", "Column1"]] } }
    ),
    program(
      "two tables do not share cells",
      reference("TableCollection#add"),
      (bench) => {
        addTable(bench);
        bench.sheet.tables.add("C3:D9", true);
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a table's name is taken once",
      reference("Table#name"),
      async (bench) => {
        const first = addTable(bench);
        first.load("name");
        await bench.sync();
        bench.sheet.tables.add("F1:G2", true).name = first.name.toUpperCase();
      },
      { error: "InvalidArgument" }
    ),
    program(
      "rows are added at the end and in between",
      TABLES,
      (bench) => {
        const table = addTable(bench);
        table.rows.add(undefined, [["Last", "x", 1]]);
        table.rows.add(0, [["First", "y", 2]]);
      },
      {
        cells: {
          "A1:A7": [["Merchant"], ["First"], ["Bellows"], ["Coho"], ["Best"], ["Phone"], ["Last"]],
        },
      }
    ),
    program(
      "a row of another width is refused",
      reference("TableRowCollection#add"),
      (bench) => {
        addTable(bench).rows.add(undefined, [["too", "short"]]);
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a row is deleted with its cells",
      reference("TableRow#delete"),
      (bench) => {
        addTable(bench).rows.getItemAt(1).delete();
      },
      { cells: { "A1:A5": [["Merchant"], ["Bellows"], ["Best"], ["Phone"], [""]] } }
    ),
    program(
      "a column is added with its heading and formulas",
      TABLES,
      (bench) => {
        addTable(bench).columns.add(undefined, [
          ["Double"],
          ["=[@Amount]*2"],
          ["=[@Amount]*2"],
          ["=[@Amount]*2"],
          ["=[@Amount]*2"],
        ]);
      },
      { cells: { "D1:D5": [["Double"], [700], [66], [240], [240]] } }
    ),
    program(
      "a column is found by its name, whatever its case",
      reference("TableColumnCollection#getItem"),
      async (bench) => {
        const column = addTable(bench).columns.getItem("amount").load("index,values");
        await bench.sync();
        return [column.index, column.values];
      },
      { answer: [2, [["Amount"], [350], [33], [120], [120]]] }
    ),
    program(
      "a renamed column changes its heading and the formulas that name it",
      reference("TableColumn#name"),
      async (bench) => {
        const table = addTable(bench);
        table.load("name");
        await bench.sync();
        bench.sheet.getRange("E1").formulas = [[`=SUM(${table.name}[Amount])`]];
        table.columns.getItem("Amount").name = "Cost";
        const cell = bench.sheet.getRange("E1").load("formulas");
        await bench.sync();
        return (cell.formulas[0]?.[0] as string).replace(table.name, "T");
      },
      { answer: "=SUM(T[Cost])", cells: { C1: "Cost", E1: 623 } }
    ),
    program(
      "the row of totals sums the last column, by the column's own name",
      reference("Table#showTotals"),
      async (bench) => {
        const table = addTable(bench);
        table.showTotals = true;
        const total = table.getTotalRowRange().load("formulas");
        await bench.sync();
        return total.formulas[0]?.[2] as unknown;
      },
      { answer: "=SUBTOTAL(109,[Amount])", cells: { A6: "Total", C6: 623 } }
    ),
    program(
      "a table grows over other cells with resize",
      reference("Table#resize"),
      async (bench) => {
        const table = addTable(bench);
        table.resize("A1:C8");
        const body = table.getDataBodyRange().load("address");
        await bench.sync();
        return plain(body.address);
      },
      { answer: "A2:C8" }
    ),
    program(
      "columns that come with resize are named by their cells, those that leave keep them; formulas that named them are lost",
      reference("Table#resize"),
      async (bench) => {
        const table = addTable(bench);
        bench.sheet.getRange("D1:D2").values = [["Class"], ["A"]];
        table.resize("A1:D5");
        bench.sheet.getRange("F1").formulas = [[`=INDEX(Expenses${made}[Class],1)`]];
        await bench.sync();
        table.resize("A1:C5");
        const columns = table.columns.load("items/name");
        const formula = bench.sheet.getRange("F1").load("formulas");
        await bench.sync();
        return [...columns.items.map(({ name }) => name), formula.formulas[0]?.[0]];
      },
      {
        answer: ["Merchant", "Category", "Amount", "=INDEX(#REF!,1)"],
        cells: { "D1:D2": [["Class"], ["A"]] },
      }
    ),
    program(
      "a table that becomes a range leaves its cells",
      reference("Table#convertToRange"),
      async (bench) => {
        const table = addTable(bench);
        const range = table.convertToRange().load("address");
        const count = bench.sheet.tables.getCount();
        await bench.sync();
        return [plain(range.address), count.value];
      },
      { answer: ["A1:C5", 0], cells: { A2: "Bellows" } }
    ),
    program(
      "a deleted table takes its cells along",
      reference("Table#delete"),
      (bench) => {
        addTable(bench).delete();
      },
      { cells: { "A1:C1": [["", "", ""]], A3: "" } }
    ),
    program(
      "rows below a table become part of it by the API's own call alone",
      TABLES,
      async (bench) => {
        const table = addTable(bench);
        table.rows.load("count");
        bench.sheet.getRange("E9").values = [[1]];
        await bench.sync();
        return table.rows.count;
      },
      { answer: 4 }
    ),
    program(
      "getTables gives the tables that a range meets",
      reference("Range#getTables"),
      async (bench) => {
        addTable(bench);
        const [met, held] = [
          bench.sheet.getRange("C5:D9").getTables(),
          bench.sheet.getRange("C5:D9").getTables(true),
        ].map((found) => found.getCount());
        await bench.sync();
        return [met?.value, held?.value];
      },
      { answer: [1, 0] }
    ),
    program(
      "a table is sorted by one column, then by another",
      "docs/excel/excel-add-ins-tables.md (sort data)",
      (bench) => {
        addTable(bench).sort.apply([
          { key: 2, ascending: false },
          { key: 0, ascending: true },
        ]);
      },
      { cells: { "A2:A5": [["Bellows"], ["Best"], ["Phone"], ["Coho"]] } }
    ),
    program(
      "a table that was sorted says how",
      reference("TableSort#fields"),
      async (bench) => {
        const table = addTable(bench);
        table.sort.apply([{ key: 1, ascending: true }]);
        table.sort.load("fields,matchCase");
        await bench.sync();
        return [table.sort.fields.map(({ key }) => key), table.sort.matchCase];
      },
      { answer: [[1], false] }
    ),
    program(
      "a filter by values hides the other rows",
      "docs/excel/excel-add-ins-tables.md (apply filters)",
      async (bench) => {
        const table = addTable(bench);
        table.columns.getItem("Category").filter.applyValuesFilter(["Transport"]);
        const view = table.getDataBodyRange().getVisibleView().load("values");
        await bench.sync();
        return view.values.map((row) => row[0] as unknown);
      },
      { answer: ["Coho", "Best"] }
    ),
    program(
      "filters of two columns hold together, and are cleared",
      TABLES,
      async (bench) => {
        const table = addTable(bench);
        table.columns.getItem("Category").filter.applyValuesFilter(["Transport", "Education"]);
        table.columns.getItem("Amount").filter.applyCustomFilter(">100");
        const some = table.getDataBodyRange().getVisibleView().load("rowCount");
        await bench.sync();
        const before = some.rowCount;
        table.clearFilters();
        const all = table.getDataBodyRange().getVisibleView().load("rowCount");
        await bench.sync();
        return [before, all.rowCount];
      },
      { answer: [2, 4] }
    ),
    program(
      "the largest and those above the average",
      reference("Filter#applyTopItemsFilter"),
      async (bench) => {
        const { filter } = addTable(bench).columns.getItem("Amount");
        const seen = async (): Promise<unknown[]> => {
          const view = bench.sheet.getRange("A2:A5").getVisibleView().load("values");
          await bench.sync();
          return view.values.flat();
        };
        filter.applyTopItemsFilter(1);
        const top = await seen();
        filter.applyDynamicFilter("AboveAverage");
        const above = await seen();
        filter.applyBottomItemsFilter(1);
        return [top, above, await seen()];
      },
      { answer: [["Bellows"], ["Bellows"], ["Coho"]] }
    ),
    program(
      "a filter of the sheet itself",
      "reference: Excel.AutoFilter",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:C5").values = EXPENSES;
        sheet.autoFilter.apply(sheet.getRange("A1:C5"), 2, {
          filterOn: "Custom",
          criterion1: ">=120",
          criterion2: "<300",
          operator: "And",
        });
        sheet.autoFilter.load("enabled,isDataFiltered");
        const view = sheet.getRange("A2:A5").getVisibleView().load("values");
        await sync();
        const [enabled, isFiltered] = [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
        sheet.autoFilter.remove();
        sheet.autoFilter.load("enabled");
        await sync();
        return [enabled, isFiltered, view.values.flat(), sheet.autoFilter.enabled];
      },
      { answer: [true, true, ["Best", "Phone"], false] }
    ),
    program(
      "a block over filtered rows is not written",
      "office-js#224",
      async (bench) => {
        const table = addTable(bench);
        table.columns.getItem("Category").filter.applyValuesFilter(["Transport"]);
        await bench.sync();
        bench.sheet.getRange("C2:C5").values = [[1], [2], [3], [4]];
      },
      { error: "FilteredRangeConflict" }
    ),
    program(
      "a range is sorted: numbers, texts, booleans, and blanks last",
      "reference: Excel.RangeSort#apply; order: documentation of Excel's sort",
      ({ sheet }) => {
        sheet.getRange("A1:A6").values = [["b"], [""], [true], [2], ["A"], [1]];
        sheet.getRange("A1:A6").sort.apply([{ key: 0, ascending: true }]);
      },
      { cells: { "A1:A6": [[1], [2], ["A"], ["b"], [true], [""]] } }
    ),
    program(
      "a range with headings is sorted below them",
      "reference: Excel.RangeSort#apply",
      ({ sheet }) => {
        sheet.getRange("A1:A4").values = [["Name"], ["c"], ["a"], ["b"]];
        sheet.getRange("A1:A4").sort.apply([{ key: 0, ascending: false }], false, true);
      },
      { cells: { "A1:A4": [["Name"], ["c"], ["b"], ["a"]] } }
    ),
    program(
      "columns are sorted by a row",
      "reference: Excel.SortOrientation",
      ({ sheet }) => {
        sheet.getRange("A1:C2").values = [
          [3, 1, 2],
          ["c", "a", "b"],
        ];
        sheet.getRange("A1:C2").sort.apply([{ key: 0, ascending: true }], false, false, "Columns");
      },
      {
        cells: {
          "A1:C2": [
            [1, 2, 3],
            ["a", "b", "c"],
          ],
        },
      }
    ),
    program(
      "a sort by values pays no heed to an empty colour",
      "reference: Excel.SortField#color",
      ({ sheet }) => {
        const range = sheet.getRange("A1:A3");
        range.values = [[2], [3], [1]];
        range.sort.apply([
          { key: 0, ascending: false, sortOn: "Value", color: "", dataOption: "Normal" },
        ]);
      },
      { cells: { "A1:A3": [[3], [2], [1]] } }
    ),
    program(
      "a sort by colour needs a colour that is one",
      "reference: Excel.SortField#color",
      ({ sheet }) => {
        sheet.getRange("A1:A3").sort.apply([{ key: 0, sortOn: "CellColor", color: "no colour" }]);
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a key outside of the range",
      "reference: Excel.SortField#key",
      ({ sheet }) => {
        sheet.getRange("A1:B2").sort.apply([{ key: 2 }]);
      },
      { error: "InvalidArgument" }
    ),
  ],
};
