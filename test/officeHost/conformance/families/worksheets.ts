import { program, type Bench, type Family } from "../program";

const reference = (member: string): string => `reference: Excel.Worksheet#${member}`;
const EVENTS = "docs/excel/excel-add-ins-events.md";
const plain = (address: string): string => address.replace(/^.*!/, "");

/** Adds a handler, does something, and gives what the handler was told. */
async function told<T>(
  { sync, settle }: Bench,
  listen: (hear: (event: T) => Promise<void>) => unknown,
  act: () => void
): Promise<T[]> {
  const heard: T[] = [];
  await sync();
  await settle();
  listen(async (event) => void heard.push(event));
  await sync();
  act();
  await sync();
  await settle();
  return heard;
}

let made = 0;
/** A name that no other program gives to a sheet. */
function newName(): string {
  made += 1;
  return `Made${made}`;
}

/** Worksheets, their order, protection, panes and print settings, and what is told of them. */
export const worksheets: Family = {
  name: "worksheets",
  programs: [
    program(
      "add puts a sheet behind the others, in the background",
      "docs/excel/excel-add-ins-worksheets.md",
      async ({ workbook, sheet, sync }) => {
        const added = workbook.worksheets.add(newName()).load("position,visibility,name");
        const count = workbook.worksheets.getCount();
        const active = workbook.worksheets.getActiveWorksheet().load("name");
        sheet.load("name");
        await sync();
        return [added.position === count.value - 1, added.visibility, active.name === sheet.name];
      },
      { answer: [true, "Visible", true] }
    ),
    program(
      "a sheet's name is taken whatever its case",
      reference("name"),
      ({ workbook }) => {
        const name = newName();
        workbook.worksheets.add(name);
        workbook.worksheets.add(name.toUpperCase());
      },
      { error: "ItemAlreadyExists" }
    ),
    program(
      "a sheet's name has no slash",
      reference("name"),
      ({ workbook }) => {
        workbook.worksheets.add("a/b");
      },
      { error: "InvalidArgument" }
    ),
    program(
      "the sheet is found by its name, whatever its case, and by its id",
      "docs/excel/excel-add-ins-worksheets.md",
      async ({ workbook, sheet, sync }) => {
        sheet.load("id,name");
        await sync();
        const [byName, byId] = [
          workbook.worksheets.getItem(sheet.name.toLowerCase()).load("id"),
          workbook.worksheets.getItem(sheet.id).load("name"),
        ];
        await sync();
        return [byName.id === sheet.id, byId.name === sheet.name];
      },
      { answer: [true, true] }
    ),
    program(
      "getNext and getPrevious, and their ends",
      reference("getNextOrNullObject"),
      async ({ workbook, sync }) => {
        const { worksheets: all } = workbook;
        const [first, second] = [newName(), newName()].map((name) => all.add(name));
        if (!first || !second) throw new Error("no sheets");
        first.load("name");
        const back = second.getPrevious().load("name");
        const none = all.getLast().getNextOrNullObject();
        await sync();
        return [back.name === first.name, none.isNullObject];
      },
      { answer: [true, true] }
    ),
    program(
      "there is nothing before the first sheet",
      reference("getPrevious"),
      ({ workbook }) => {
        workbook.worksheets.getFirst().getPrevious().load("name");
      },
      { error: "ItemNotFound" }
    ),
    program(
      "a very hidden sheet is not deleted",
      reference("delete"),
      ({ workbook }) => {
        const sheet = workbook.worksheets.add(newName());
        sheet.visibility = "VeryHidden";
        sheet.delete();
      },
      { error: "InvalidOperation" }
    ),
    program(
      "a hidden sheet is not activated",
      reference("activate"),
      ({ workbook }) => {
        const sheet = workbook.worksheets.add(newName());
        sheet.visibility = "Hidden";
        sheet.activate();
      },
      { error: "InvalidOperation" }
    ),
    program(
      "a deleted sheet leaves #REF! in formulas, with the cell behind it",
      "assumed (what Excel shows); values: reference of the error #REF!",
      async ({ workbook, sheet, sync }) => {
        const name = newName();
        const other = workbook.worksheets.add(name);
        other.getRange("A1").values = [[5]];
        sheet.getRange("A1").formulas = [[`=${name}!A1*2`]];
        await sync();
        other.delete();
        const cell = sheet.getRange("A1").load("formulas,values");
        await sync();
        return [cell.formulas, cell.values];
      },
      { answer: [[["=#REF!A1*2"]], [["#REF!"]]] }
    ),
    program(
      "a renamed sheet keeps its formulas whole",
      reference("name"),
      async ({ workbook, sheet, sync }) => {
        const other = workbook.worksheets.add(newName());
        other.load("name");
        await sync();
        sheet.getRange("A1").formulas = [[`=${other.name}!B2`]];
        const renamed = `${other.name} new`;
        other.name = renamed;
        const cell = sheet.getRange("A1").load("formulas");
        await sync();
        return cell.formulas[0]?.[0] === `='${renamed}'!B2`;
      },
      { answer: true }
    ),
    program(
      "copy stands beside the sheet it is told to stand beside",
      reference("copy"),
      async ({ workbook, sheet, sync }) => {
        sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
        const copy = sheet.copy("Before", sheet).load("position,name");
        sheet.load("position,name");
        const cells = copy.getRange("A1:B1").load("values");
        await sync();
        const isNamed = copy.name === `${sheet.name} (2)`;
        return [sheet.position - copy.position, isNamed, cells.values, workbook.isNullObject];
      },
      { answer: [1, true, [[2, 20]], false] }
    ),
    program(
      "copy beside nothing is refused",
      reference("copy"),
      ({ sheet }) => {
        sheet.copy("Before");
      },
      { error: "InvalidArgument" }
    ),
    program(
      "protection bars locked cells alone",
      "docs/excel/excel-add-ins-worksheets.md",
      async ({ sheet, sync }) => {
        sheet.getRange("A1").format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange("A1").values = [["free"]];
        await sync();
        sheet.getRange("A2").values = [["barred"]];
      },
      { error: "AccessDenied", cells: { "A1:A2": [["free"], [""]] } }
    ),
    program(
      "protection allows what its options name",
      "reference: Excel.WorksheetProtectionOptions",
      async ({ sheet, sync }) => {
        sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
        sheet.getRange("A1").format.fill.color = "#FFFF00";
        sheet.getRange("3:3").insert("Down");
        await sync();
        sheet.getRange("A:A").insert("Right");
      },
      { error: "AccessDenied" }
    ),
    program(
      "protecting what is protected is refused",
      "office-js#6784",
      async ({ sheet, sync }) => {
        sheet.protection.protect();
        await sync();
        sheet.protection.protect();
      },
      { error: "AccessDenied" }
    ),
    program(
      "a wrong password does not unprotect",
      "reference: Excel.WorksheetProtection#unprotect",
      async ({ sheet, sync }) => {
        sheet.protection.protect({}, "right");
        await sync();
        sheet.protection.unprotect("wrong");
      },
      { error: "AccessDenied" }
    ),
    program(
      "panes are frozen at a range, and let go",
      "docs/excel/excel-add-ins-worksheets.md",
      async ({ sheet, sync }) => {
        sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("address");
        await sync();
        sheet.freezePanes.unfreeze();
        const none = sheet.freezePanes.getLocationOrNullObject();
        await sync();
        return [plain(frozen.address), none.isNullObject];
      },
      { answer: ["A1:B2", true] }
    ),
    program(
      "print settings are kept",
      "reference: Excel.PageLayout",
      async ({ sheet, sync }) => {
        const { pageLayout } = sheet;
        pageLayout.orientation = "Landscape";
        pageLayout.setPrintArea("A1:D100");
        pageLayout.setPrintTitleRows("$1:$1");
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.centerHorizontally = true;
        pageLayout.setPrintMargins("Inches", { top: 1 });
        pageLayout.load("orientation,zoom,centerHorizontally,topMargin");
        const area = pageLayout.getPrintArea().load("address");
        const rows = pageLayout.getPrintTitleRows().load("address");
        await sync();
        return [
          pageLayout.orientation,
          pageLayout.zoom.horizontalFitToPages,
          pageLayout.centerHorizontally,
          pageLayout.topMargin,
          plain(area.address),
          plain(rows.address),
        ];
      },
      { answer: ["Landscape", 1, true, 72, "A1:D100", "1:1"] }
    ),
    program(
      "the order of pages, their first number, comments and errors on paper",
      "reference: Excel.PageLayout#printOrder",
      async ({ sheet, sync }) => {
        const { pageLayout } = sheet;
        pageLayout.printOrder = "OverThenDown";
        pageLayout.firstPageNumber = 5;
        pageLayout.printComments = "EndSheet";
        pageLayout.printErrors = "Dash";
        pageLayout.load("printOrder,firstPageNumber,printComments,printErrors");
        await sync();
        const { printOrder, firstPageNumber, printComments, printErrors } = pageLayout;
        return [printOrder, firstPageNumber, printComments, printErrors];
      },
      { answer: ["OverThenDown", 5, "EndSheet", "Dash"] }
    ),
    program(
      "a page breaks before the range it is given",
      "reference: Excel.PageBreakCollection#add",
      async ({ sheet, sync }) => {
        sheet.horizontalPageBreaks.add("A21:E21");
        sheet.verticalPageBreaks.add("F1");
        const rows = sheet.horizontalPageBreaks.load("items/rowIndex");
        const columns = sheet.verticalPageBreaks.load("items/columnIndex");
        await sync();
        const cell = rows.items[0]?.getCellAfterBreak().load("address");
        await sync();
        return [
          rows.items.map(({ rowIndex }) => rowIndex),
          columns.items.map(({ columnIndex }) => columnIndex),
          plain(cell?.address ?? ""),
        ];
      },
      { answer: [[20], [5], "A21"] }
    ),
    program(
      "page breaks move with their rows and are taken away",
      "reference: Excel.PageBreakCollection#removePageBreaks",
      async ({ sheet, sync }) => {
        sheet.horizontalPageBreaks.add("A10");
        sheet.getRange("1:2").insert("Down");
        const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
        await sync();
        const moved = breaks.items.map(({ rowIndex }) => rowIndex);
        sheet.horizontalPageBreaks.removePageBreaks();
        const left = sheet.horizontalPageBreaks.getCount();
        await sync();
        return [moved, left.value];
      },
      { answer: [[11], 0] }
    ),
    program(
      "own properties of a sheet",
      "docs/excel/excel-add-ins-workbooks.md (custom properties)",
      async ({ sheet, sync }) => {
        sheet.customProperties.add("Key", "1");
        sheet.customProperties.add("KEY", "2");
        const item = sheet.customProperties.getItem("key").load("value");
        const count = sheet.customProperties.getCount();
        await sync();
        return [item.value, count.value];
      },
      { answer: ["2", 1] }
    ),
    program(
      "onChanged tells of cells, with what was there of a single one",
      EVENTS,
      async (bench) => {
        const { sheet } = bench;
        sheet.getRange("A1").values = [[1]];
        const events = await told<Excel.WorksheetChangedEventArgs>(
          bench,
          (hear) => sheet.onChanged.add(hear),
          () => (sheet.getRange("A1").values = [["x"]])
        );
        return events.map(({ address, changeType, source, details }) => [
          address,
          changeType,
          source,
          details.valueBefore as unknown,
          details.valueAfter as unknown,
        ]);
      },
      { answer: [["A1", "RangeEdited", "Local", 1, "x"]] }
    ),
    program(
      "onChanged tells of rows that came",
      "reference: Excel.DataChangeType",
      async (bench) => {
        const { sheet } = bench;
        sheet.getRange("A1").values = [[1]];
        const events = await told<Excel.WorksheetChangedEventArgs>(
          bench,
          (hear) => sheet.onChanged.add(hear),
          () => sheet.getRange("1:1").insert("Down")
        );
        return events.map(({ address, changeType }) => [address, changeType]);
      },
      { answer: [["1:1", "RowInserted"]] }
    ),
    program(
      "onFormulaChanged tells the cells and what their formulas were",
      "reference: Excel.Worksheet#onFormulaChanged",
      async (bench) => {
        const { sheet } = bench;
        sheet.getRange("A1").formulas = [["=1+1"]];
        const events = await told<Excel.WorksheetFormulaChangedEventArgs>(
          bench,
          (hear) => sheet.onFormulaChanged.add(hear),
          () => (sheet.getRange("A1:B1").formulas = [["=2+2", 7]])
        );
        return events.map(({ formulaDetails }) => formulaDetails);
      },
      { answer: [[{ cellAddress: "A1", previousFormula: "=1+1" }]] }
    ),
    program(
      "onCalculated tells the sheet whose formulas have new results",
      "reference: Excel.Worksheet#onCalculated",
      async (bench) => {
        const { sheet } = bench;
        sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
        const events = await told<Excel.WorksheetCalculatedEventArgs>(
          bench,
          (hear) => sheet.onCalculated.add(hear),
          () => (sheet.getRange("A1").values = [[5]])
        );
        return events.map(({ type }) => type);
      },
      { answer: ["WorksheetCalculated"], cells: { B1: 10 } }
    ),
    program(
      "onRowHiddenChanged tells which rows were hidden and shown",
      "reference: Excel.Worksheet#onRowHiddenChanged",
      async (bench) => {
        const { sheet } = bench;
        const events = await told<Excel.WorksheetRowHiddenChangedEventArgs>(
          bench,
          (hear) => sheet.onRowHiddenChanged.add(hear),
          () => {
            sheet.getRange("2:3").rowHidden = true;
            sheet.getRange("2:2").rowHidden = false;
          }
        );
        return events.map(({ address, changeType }) => [address, changeType]);
      },
      {
        answer: [
          ["2:3", "Hidden"],
          ["2:2", "Unhidden"],
        ],
      }
    ),
    program(
      "onProtectionChanged tells the new state",
      "reference: Excel.Worksheet#onProtectionChanged",
      async (bench) => {
        const { sheet } = bench;
        const events = await told<Excel.WorksheetProtectionChangedEventArgs>(
          bench,
          (hear) => sheet.onProtectionChanged.add(hear),
          () => {
            sheet.protection.protect();
            sheet.protection.unprotect();
          }
        );
        return events.map(({ isProtected }) => isProtected);
      },
      { answer: [true, false] }
    ),
    program(
      "onNameChanged, onVisibilityChanged and onMoved tell before and after",
      "reference: Excel.WorksheetCollection#onNameChanged, #onVisibilityChanged, #onMoved",
      async (bench) => {
        const { workbook, sync } = bench;
        const [before, after] = [newName(), newName()];
        const sheet = workbook.worksheets.add(before);
        await sync();
        const heard: unknown[] = [];
        workbook.worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => {
          heard.push([nameBefore === before, nameAfter === after]);
        });
        workbook.worksheets.onVisibilityChanged.add(
          async ({ visibilityBefore, visibilityAfter }) =>
            void heard.push([visibilityBefore, visibilityAfter])
        );
        workbook.worksheets.onMoved.add(
          async ({ positionAfter }) => void heard.push(positionAfter)
        );
        await sync();
        sheet.name = after;
        sheet.visibility = "Hidden";
        sheet.position = 0;
        await sync();
        await bench.settle();
        return heard;
      },
      { answer: [[true, true], ["Visible", "Hidden"], 0] }
    ),
    program(
      "onRowSorted tells the sorted cells",
      "reference: Excel.Worksheet#onRowSorted",
      async (bench) => {
        const { sheet } = bench;
        sheet.getRange("A1:A3").values = [[3], [1], [2]];
        const events = await told<Excel.WorksheetRowSortedEventArgs>(
          bench,
          (hear) => sheet.onRowSorted.add(hear),
          () => sheet.getRange("A1:A3").sort.apply([{ key: 0 }])
        );
        return events.map(({ address }) => address);
      },
      { answer: ["A1:A3"], cells: { "A1:A3": [[1], [2], [3]] } }
    ),
    program(
      "onFormatChanged tells whose look changed",
      "reference: Excel.Worksheet#onFormatChanged",
      async (bench) => {
        const { sheet } = bench;
        const events = await told<Excel.WorksheetFormatChangedEventArgs>(
          bench,
          (hear) => sheet.onFormatChanged.add(hear),
          () => (sheet.getRange("B2:C3").format.font.bold = true)
        );
        return events.map(({ address }) => address);
      },
      { answer: ["B2:C3"] }
    ),
    program(
      "a handler that was taken away hears nothing more",
      EVENTS,
      async ({ sheet, sync, settle }) => {
        let count = 0;
        const handler = sheet.onChanged.add(async () => void (count += 1));
        await sync();
        sheet.getRange("A1").values = [[1]];
        await sync();
        await settle();
        handler.remove();
        await sync();
        sheet.getRange("A1").values = [[2]];
        await sync();
        await settle();
        return count;
      },
      { answer: 1 }
    ),
    program(
      "with events switched off nothing is told",
      EVENTS,
      async ({ context, sheet, sync, settle }) => {
        let count = 0;
        sheet.onChanged.add(async () => void (count += 1));
        await sync();
        context.runtime.enableEvents = false;
        sheet.getRange("A1").values = [[1]];
        await sync();
        await settle();
        context.runtime.enableEvents = true;
        await sync();
        return count;
      },
      { answer: 0 }
    ),
    program(
      "a table tells of its cells by its own id",
      "reference: Excel.Table#onChanged",
      async (bench) => {
        const { sheet } = bench;
        const table = sheet.tables.add("A1:B3", true);
        table.load("id");
        await bench.sync();
        const events = await told<Excel.TableChangedEventArgs>(
          bench,
          (hear) => table.onChanged.add(hear),
          () => {
            sheet.getRange("A2").values = [[5]];
            sheet.getRange("D9").values = [[5]];
          }
        );
        return events.map(({ tableId, address }) => [tableId === table.id, address]);
      },
      { answer: [[true, "A2"]] }
    ),
    program(
      "all tables tell of their cells by the table's id",
      "reference: Excel.TableCollection#onChanged",
      async (bench) => {
        const { sheet, workbook } = bench;
        const table = sheet.tables.add("A1:B3", true).load("id");
        await bench.sync();
        const events = await told<Excel.TableChangedEventArgs>(
          bench,
          (hear) => workbook.tables.onChanged.add(hear),
          () => (sheet.getRange("B3").values = [[5]])
        );
        return events.map(({ tableId, address }) => [tableId === table.id, address]);
      },
      { answer: [[true, "B3"]] }
    ),
    program(
      "a table tells what of it is selected",
      "reference: Excel.Table#onSelectionChanged",
      async (bench) => {
        const { sheet } = bench;
        const table = sheet.tables.add("A1:B3", true);
        const events = await told<Excel.TableSelectionChangedEventArgs>(
          bench,
          (hear) => table.onSelectionChanged.add(hear),
          () => {
            sheet.getRange("B2:C2").select();
            sheet.getRange("D9").select();
          }
        );
        return events.map(({ address, isInsideTable }) => [address, isInsideTable]);
      },
      {
        answer: [
          ["B2", true],
          ["", false],
        ],
      }
    ),
    program(
      "tables that come and go are told",
      "reference: Excel.TableCollection#onAdded",
      async (bench) => {
        const { sheet, workbook, sync } = bench;
        const heard: string[] = [];
        workbook.tables.onAdded.add(async ({ type }) => void heard.push(type));
        workbook.tables.onDeleted.add(async ({ type }) => void heard.push(type));
        await sync();
        const table = sheet.tables.add("A1:B3", true);
        await sync();
        table.delete();
        await sync();
        await bench.settle();
        return heard;
      },
      { answer: ["TableAdded", "TableDeleted"] }
    ),
    program(
      "charts that come, are selected, left and go are told",
      "reference: Excel.ChartCollection#onActivated",
      async (bench) => {
        const { sheet, sync } = bench;
        sheet.getRange("A1:A2").values = [[1], [2]];
        const heard: string[] = [];
        const hear = async ({ type }: { type: string }) => void heard.push(type);
        sheet.charts.onAdded.add(hear);
        sheet.charts.onActivated.add(hear);
        sheet.charts.onDeactivated.add(hear);
        sheet.charts.onDeleted.add(hear);
        await sync();
        const chart = sheet.charts.add("Line", sheet.getRange("A1:A2"));
        await sync();
        chart.activate();
        await sync();
        sheet.getRange("A1").select();
        chart.delete();
        await sync();
        await bench.settle();
        return heard;
      },
      { answer: ["ChartAdded", "ChartActivated", "ChartDeactivated", "ChartDeleted"] }
    ),
    program(
      "a cell that the person presses is told",
      "reference: Excel.Worksheet#onSingleClicked",
      async (bench) => {
        const { sheet, host } = bench;
        const events = await told<Excel.WorksheetSingleClickedEventArgs>(
          bench,
          (hear) => sheet.onSingleClicked.add(hear),
          () => {
            const pressed = host.workbook.sheetById(host.workbook.activeSheet);
            const area = { row: 2, column: 1, rows: 1, columns: 1 };
            if (pressed) {
              host.workbook.tellHandlers(pressed, {
                name: "clicked",
                area,
                offsetX: 3,
                offsetY: 4,
              });
            }
          }
        );
        return events.map(({ address, offsetX, offsetY }) => [address, offsetX, offsetY]);
      },
      { answer: [["B3", 3, 4]] }
    ),
    program(
      "the selection's event names the cells",
      "reference: Excel.Worksheet#onSelectionChanged",
      async (bench) => {
        const { sheet } = bench;
        const events = await told<Excel.WorksheetSelectionChangedEventArgs>(
          bench,
          (hear) => sheet.onSelectionChanged.add(hear),
          () => sheet.getRange("C3:D4").select()
        );
        return events.map(({ address }) => address);
      },
      { answer: ["C3:D4"] }
    ),
    program(
      "a built-in cell style is found and given to cells",
      "reference: Excel.Style, Excel.Range#style",
      async ({ workbook, sheet, sync }) => {
        const style = workbook.styles.getItem("Good").load("builtIn,name");
        sheet.getRange("A1").style = "Good";
        const cell = sheet.getRange("A1").load("style,format/fill/color,format/font/color");
        await sync();
        return [style.builtIn, cell.style, cell.format.fill.color, cell.format.font.color];
      },
      { answer: [true, "Good", "#C6EFCE", "#006100"] }
    ),
    program(
      "a style that was added changes the cells that have it",
      "reference: Excel.StyleCollection#add",
      async ({ workbook, sheet, sync }) => {
        workbook.styles.add("Diagonal");
        const style = workbook.styles.getItem("Diagonal");
        style.textOrientation = 38;
        style.font.color = "#8B0000";
        sheet.getRange("A1").style = "Diagonal";
        await sync();
        style.font.bold = true;
        const cell = sheet
          .getRange("A1")
          .load("format/font/bold,format/font/color,format/textOrientation");
        await sync();
        return [cell.format.font.bold, cell.format.font.color, cell.format.textOrientation];
      },
      { answer: [true, "#8B0000", 38] }
    ),
    program(
      "a style and cells are indented by themselves when text is distributed",
      "reference: Excel.Style#autoIndent, Excel.RangeFormat#autoIndent",
      async ({ workbook, sheet, sync }) => {
        workbook.styles.add("Indented");
        workbook.styles.getItem("Indented").autoIndent = true;
        sheet.getRange("A1").style = "Indented";
        sheet.getRange("A3").format.autoIndent = true;
        const cells = ["A1", "A2", "A3"].map((a1) =>
          sheet.getRange(a1).load("format/autoIndent,values")
        );
        await sync();
        return cells.map(({ format }) => format.autoIndent);
      },
      { answer: [true, false, true] }
    ),
    program(
      "a style's name is taken once",
      "reference: Excel.StyleCollection#add",
      ({ workbook }) => {
        workbook.styles.add("Good");
      },
      { error: "ItemAlreadyExists" }
    ),
    program(
      "a deleted style leaves its cells plain",
      "reference: Excel.Style#delete",
      async ({ workbook, sheet, sync }) => {
        workbook.styles.add("Passing");
        workbook.styles.getItem("Passing").fill.color = "#123456";
        sheet.getRange("A1").style = "Passing";
        await sync();
        workbook.styles.getItem("Passing").delete();
        const cell = sheet.getRange("A1").load("style,format/fill/color");
        await sync();
        return [cell.style, cell.format.fill.color];
      },
      { answer: ["Normal", "#FFFFFF"] }
    ),
    program(
      "a style that is not there",
      "reference: Excel.StyleCollection#getItem",
      ({ workbook }) => {
        workbook.styles.getItem("Nothing").load("name");
      },
      { error: "ItemNotFound" }
    ),
  ],
};
