import { resolveReference } from "../../../../src/officeHost/api/resolve";
import { selectCells } from "../../../../src/officeHost/model/edit/selection";
import type { Host } from "../../../../src/officeHost/wire/host";
import { program, type Family } from "../program";

const reference = (member: string): string => `reference: Excel.Range#${member}`;
const plain = (address: string): string => address.replace(/^.*!/, "");

/** Loads the address of a range and gives it without the sheet. */
async function addressOf(range: Excel.Range, sync: () => Promise<void>): Promise<string> {
  range.load("address");
  await sync();
  return plain(range.address);
}

/** Several areas are selected by the person: Office.js of npm has no call for it. */
function selectAreas(host: Host, address: string): void {
  const { sheet, areas } = resolveReference(host, address);
  selectCells(host.workbook, sheet, areas);
}

const SALES = [
  ["Product", "Qty", "Price"],
  ["Almonds", 2, 7.5],
  ["Coffee", 1, 34.5],
  ["Chocolate", 5, 9.5],
];

/** Ranges that stand in a relation to another, moved and filled cells. */
export const ranges: Family = {
  name: "ranges",
  programs: [
    program(
      "a block of values is written and read",
      "docs/excel/excel-add-ins-ranges-set-get-values.md",
      async ({ sheet, sync }) => {
        const range = sheet.getRange("B2:D5");
        range.values = SALES;
        range.load("values,text,address,cellCount");
        await sync();
        return [range.values[3], range.text[1], plain(range.address), range.cellCount];
      },
      { answer: [["Chocolate", 5, 9.5], ["Almonds", "2", "7.5"], "B2:D5", 12] }
    ),
    program(
      "a block of another size is refused",
      "docs/excel/excel-add-ins-ranges-set-get-values.md",
      ({ sheet }) => {
        sheet.getRange("A1:C2").values = [[1, 2, 3]];
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a cell holds 32,767 characters",
      "support: Excel specifications and limits; the code: assumed",
      async ({ sheet, sync }) => {
        sheet.getRange("A1").values = [["x".repeat(32_767)]];
        await sync();
        sheet.getRange("A2").values = [["x".repeat(32_768)]];
      },
      { error: "InvalidArgument", cells: { A1: "x".repeat(32_767), A2: "" } }
    ),
    program(
      "the category of a number format: a language is no currency",
      "reference: Excel.NumberFormatCategory",
      async ({ sheet, sync }) => {
        const formats = [
          "[$-409]m/d/yy h:mm AM/PM;@",
          "[$-F800]dddd, mmmm dd, yyyy",
          "[$-F400]h:mm:ss AM/PM",
          "[$€-407]#,##0.00",
          "[$EUR] #,##0.00",
          "m/d/yyyy",
          "0.00",
        ];
        const cells = sheet.getRange(`A1:A${formats.length}`);
        cells.numberFormat = formats.map((format) => [format]);
        cells.load("numberFormatCategories");
        await sync();
        return cells.numberFormatCategories.flat();
      },
      { answer: ["Date", "Date", "Time", "Currency", "Currency", "Date", "Number"] }
    ),
    program(
      "getResizedRange grows downwards and to the right",
      reference("getResizedRange"),
      ({ sheet, sync }) => addressOf(sheet.getRange("B2").getResizedRange(2, 3), sync),
      { answer: "B2:E4" }
    ),
    program(
      "getResizedRange shrinks",
      reference("getResizedRange"),
      ({ sheet, sync }) => addressOf(sheet.getRange("B2:E5").getResizedRange(-1, -2), sync),
      { answer: "B2:C4" }
    ),
    program(
      "getResizedRange goes to the left of its first cell",
      reference("getResizedRange"),
      ({ sheet, sync }) => addressOf(sheet.getRange("E5").getResizedRange(0, -3), sync),
      { answer: "B5:E5" }
    ),
    program(
      "getResizedRange does not leave the sheet",
      reference("getResizedRange"),
      ({ sheet, sync }) => addressOf(sheet.getRange("B2").getResizedRange(0, -4), sync),
      { error: "InvalidArgument" }
    ),
    program(
      "getAbsoluteResizedRange keeps the top left cell",
      reference("getAbsoluteResizedRange"),
      ({ sheet, sync }) => addressOf(sheet.getRange("C3:D4").getAbsoluteResizedRange(1, 3), sync),
      { answer: "C3:E3" }
    ),
    program(
      "getOffsetRange moves the whole range",
      reference("getOffsetRange"),
      ({ sheet, sync }) => addressOf(sheet.getRange("D4:F6").getOffsetRange(-1, 2), sync),
      { answer: "F3:H5" }
    ),
    program(
      "getOffsetRange does not leave the sheet",
      reference("getOffsetRange"),
      ({ sheet, sync }) => addressOf(sheet.getRange("A1").getOffsetRange(-1, 0), sync),
      { error: "InvalidArgument" }
    ),
    program(
      "getCell counts from the range's corner and may leave the range",
      reference("getCell"),
      ({ sheet, sync }) => addressOf(sheet.getRange("B2:C3").getCell(4, 1), sync),
      { answer: "C6" }
    ),
    program(
      "getRow and getColumn, the last ones too",
      reference("getLastRow"),
      async ({ sheet, sync }) => {
        const range = sheet.getRange("B2:D5");
        return [
          await addressOf(range.getRow(1), sync),
          await addressOf(range.getColumn(2), sync),
          await addressOf(range.getLastRow(), sync),
          await addressOf(range.getLastColumn(), sync),
          await addressOf(range.getLastCell(), sync),
        ];
      },
      { answer: ["B3:D3", "D2:D5", "B5:D5", "D2:D5", "D5"] }
    ),
    program(
      "getRowsAbove, getRowsBelow, getColumnsBefore, getColumnsAfter",
      reference("getColumnsAfter"),
      async ({ sheet, sync }) => {
        const range = sheet.getRange("C3:D4");
        return [
          await addressOf(range.getRowsAbove(2), sync),
          await addressOf(range.getRowsBelow(), sync),
          await addressOf(range.getColumnsBefore(), sync),
          await addressOf(range.getColumnsAfter(2), sync),
        ];
      },
      { answer: ["C1:D2", "C5:D5", "B3:B4", "E3:F4"] }
    ),
    program(
      "getBoundingRect holds both ranges",
      reference("getBoundingRect"),
      ({ sheet, sync }) => addressOf(sheet.getRange("B2:C5").getBoundingRect("E10:F15"), sync),
      { answer: "B2:F15" }
    ),
    program(
      "getIntersection of ranges that share cells",
      reference("getIntersection"),
      ({ sheet, sync }) => addressOf(sheet.getRange("A1:F6").getIntersection("D4:H8"), sync),
      { answer: "D4:F6" }
    ),
    program(
      "getIntersection of ranges that share none",
      reference("getIntersection"),
      ({ sheet, sync }) => addressOf(sheet.getRange("A1:B2").getIntersection("D4"), sync),
      { error: "ItemNotFound" }
    ),
    program(
      "getIntersectionOrNullObject of ranges that share none",
      reference("getIntersectionOrNullObject"),
      async ({ sheet, sync }) => {
        const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4");
        await sync();
        return none.isNullObject;
      },
      { answer: true }
    ),
    program(
      "getEntireRow and getEntireColumn",
      reference("getEntireRow"),
      async ({ sheet, sync }) => [
        await addressOf(sheet.getRange("B2:C3").getEntireRow(), sync),
        await addressOf(sheet.getRange("B2:C3").getEntireColumn(), sync),
      ],
      { answer: ["2:3", "B:C"] }
    ),
    program(
      "getUsedRange counts formats, with valuesOnly it does not",
      reference("getUsedRange"),
      async ({ sheet, sync }) => {
        sheet.getRange("B2").values = [[1]];
        sheet.getRange("D5").format.fill.color = "#FFFF00";
        return [
          await addressOf(sheet.getUsedRange(), sync),
          await addressOf(sheet.getUsedRange(true), sync),
        ];
      },
      { answer: ["B2:D5", "B2"] }
    ),
    program(
      "getUsedRange of an empty sheet is its first cell, getUsedRangeOrNullObject is null",
      reference("getUsedRangeOrNullObject"),
      async ({ sheet, sync }) => {
        const none = sheet.getUsedRangeOrNullObject();
        const address = await addressOf(sheet.getUsedRange(), sync);
        return [address, none.isNullObject];
      },
      { answer: ["A1", true] }
    ),
    program(
      "getSurroundingRegion stops at blank rows and columns",
      reference("getSurroundingRegion"),
      ({ sheet, sync }) => {
        sheet.getRange("B2:D5").values = SALES;
        sheet.getRange("F2").values = [[1]];
        return addressOf(sheet.getRange("C3").getSurroundingRegion(), sync);
      },
      { answer: "B2:D5" }
    ),
    program(
      "getRangeEdge goes to the end of a filled run",
      reference("getRangeEdge"),
      ({ sheet, sync }) => {
        sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
        return addressOf(sheet.getRange("A1").getRangeEdge("Down"), sync);
      },
      { answer: "A4" }
    ),
    program(
      "getRangeEdge goes over blank cells to the next filled one, else to the sheet's edge",
      reference("getRangeEdge"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:E1").values = [[1, "", "", 4, 5]];
        return [
          await addressOf(sheet.getRange("A1").getRangeEdge("Right"), sync),
          await addressOf(sheet.getRange("E1").getRangeEdge("Right"), sync),
          await addressOf(sheet.getRange("E1").getRangeEdge("Left"), sync),
          await addressOf(sheet.getRange("B5").getRangeEdge("Up"), sync),
        ];
      },
      { answer: ["D1", "XFD1", "D1", "B1"] }
    ),
    program(
      "getRangeEdge starts at the active cell that is named",
      reference("getRangeEdge"),
      ({ sheet, sync }) => {
        sheet.getRange("A1:B3").values = [
          [1, 1],
          [2, 2],
          ["", 3],
        ];
        return addressOf(sheet.getRange("A1:B1").getRangeEdge("Down", "B1"), sync);
      },
      { answer: "B3" }
    ),
    program(
      "getRangeEdge refuses an active cell outside of the range",
      reference("getRangeEdge"),
      ({ sheet, sync }) => addressOf(sheet.getRange("A1:B1").getRangeEdge("Down", "C9"), sync),
      { error: "InvalidArgument" }
    ),
    program(
      "getExtendedRange reaches to that edge",
      reference("getExtendedRange"),
      ({ sheet, sync }) => {
        sheet.getRange("A1:C3").values = [
          [1, 2, 3],
          [1, 2, 3],
          [1, 2, 3],
        ];
        return addressOf(
          sheet.getRange("A1").getExtendedRange("Right").getExtendedRange("Down"),
          sync
        );
      },
      { answer: "A1:C3" }
    ),
    program(
      "copyFrom fills a target that is a multiple of the source",
      "docs/excel/excel-add-ins-ranges-cut-copy-paste.md",
      ({ sheet }) => {
        sheet.getRange("A1:B1").values = [[1, 2]];
        sheet.getRange("A3:D4").copyFrom("A1:B1");
      },
      {
        cells: {
          "A3:D4": [
            [1, 2, 1, 2],
            [1, 2, 1, 2],
          ],
        },
      }
    ),
    program(
      "copyFrom into one cell copies the whole source",
      "docs/excel/excel-add-ins-ranges-cut-copy-paste.md",
      ({ sheet }) => {
        sheet.getRange("A1:C1").values = [[1, 2, 3]];
        sheet.getRange("E5").copyFrom("A1:C1");
      },
      { cells: { "E5:G5": [[1, 2, 3]] } }
    ),
    program(
      "copyFrom with skipBlanks leaves what is there",
      "docs/excel/excel-add-ins-ranges-cut-copy-paste.md",
      ({ sheet }) => {
        sheet.getRange("A1:E1").values = [["a", "", "b", "", "c"]];
        sheet.getRange("A2:E2").values = [[1, 2, 3, 4, 5]];
        sheet.getRange("A2").copyFrom("A1:E1", "All", true, false);
      },
      { cells: { "A2:E2": [["a", 2, "b", 4, "c"]] } }
    ),
    program(
      "copyFrom transposes cells and their references",
      reference("copyFrom"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:B1").values = [[3, 4]];
        sheet.getRange("C1").formulas = [["=A1+B1"]];
        sheet.getRange("G7").copyFrom("A1:C1", "All", false, true);
        const sum = sheet.getRange("G9").load("formulas");
        await sync();
        return sum.formulas;
      },
      { answer: [["=G7+G8"]], cells: { "G7:G9": [[3], [4], [7]] } }
    ),
    program(
      "copyFrom moves relative references and holds fixed ones",
      reference("copyFrom"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:A2").values = [[2], [5]];
        sheet.getRange("B1").formulas = [["=A1*$A$1"]];
        sheet.getRange("B2").copyFrom("B1");
        const copy = sheet.getRange("B2").load("formulas");
        await sync();
        return copy.formulas;
      },
      { answer: [["=A2*$A$1"]], cells: { B2: 10 } }
    ),
    program(
      "copyFrom of values leaves formulas and formats behind",
      reference("copyFrom"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1").formulas = [["=1+1"]];
        sheet.getRange("A1").format.fill.color = "#FF0000";
        sheet.getRange("B1").copyFrom("A1", "Values");
        const copy = sheet.getRange("B1").load("formulas,format/fill/color");
        await sync();
        return [copy.formulas, copy.format.fill.color];
      },
      { answer: [[[2]], "#FFFFFF"] }
    ),
    program(
      "copyFrom of formats leaves contents behind",
      reference("copyFrom"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:B1").values = [[0.5, 7]];
        sheet.getRange("A1").numberFormat = [["0%"]];
        sheet.getRange("B1").copyFrom("A1", "Formats");
        const copy = sheet.getRange("B1").load("text");
        await sync();
        return copy.text;
      },
      { answer: [["700%"]] }
    ),
    program(
      "copyFrom brings rules, validations, merges and links along",
      reference("copyFrom"),
      async ({ sheet, sync }) => {
        const source = sheet.getRange("A1:A3");
        source.values = [[1], [20], [""]];
        sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=A1>10";
        sheet.getRange("A2").dataValidation.rule = {
          wholeNumber: { formula1: 0, operator: "GreaterThan" },
        };
        sheet.getRange("A3:B3").merge();
        sheet.getRange("A1").hyperlink = { address: "https://example.com", textToDisplay: "1" };
        sheet.getRange("D1").copyFrom("A1:B3");
        const [rules, validation, merged, link] = [
          sheet.getRange("D2").conditionalFormats,
          sheet.getRange("E2").dataValidation,
          sheet.getRange("D3:E3").getMergedAreasOrNullObject(),
          sheet.getRange("D1"),
        ];
        const own = sheet.getRange("D2").dataValidation.load("type");
        rules.load("count");
        validation.load("type");
        merged.load("address");
        link.load("hyperlink");
        await sync();
        return [
          rules.getCount(),
          own.type,
          validation.type,
          plain(merged.address),
          (link.hyperlink as { address: string }).address,
        ];
      },
      { answer: [1, "WholeNumber", "None", "D3:E3", "https://example.com"] }
    ),
    program(
      "moveTo leaves empty cells and formulas that follow",
      "docs/excel/excel-add-ins-ranges-cut-copy-paste.md",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:C1").values = [[3, 5, 7]];
        sheet.getRange("E1").formulas = [["=SUM(A1:D1)"]];
        sheet.getRange("A3").formulas = [["=SUM(A1:C1)"]];
        sheet.getRange("A1:E1").moveTo("G12");
        const formulas = [sheet.getRange("K12"), sheet.getRange("A3")];
        for (const cell of formulas) cell.load("formulas");
        await sync();
        return formulas.map((cell) => cell.formulas[0]?.[0] as unknown);
      },
      {
        answer: ["=SUM(G12:J12)", "=SUM(G12:I12)"],
        cells: { "G12:K12": [[3, 5, 7, "", 15]], A3: 15, "A1:E1": [["", "", "", "", ""]] },
      }
    ),
    program(
      "moveTo takes a cell's look and rules along",
      reference("moveTo"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1").values = [[5]];
        sheet.getRange("A1").format.fill.color = "#00FF00";
        sheet.getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "5,6" },
        };
        sheet.getRange("A1").moveTo("C3");
        const [before, after] = [sheet.getRange("A1"), sheet.getRange("C3")];
        for (const cell of [before, after]) {
          cell.load("format/fill/color");
          cell.dataValidation.load("type");
        }
        await sync();
        return [before, after].map((cell) => [cell.format.fill.color, cell.dataValidation.type]);
      },
      {
        answer: [
          ["#FFFFFF", "None"],
          ["#00FF00", "List"],
        ],
        cells: { C3: 5 },
      }
    ),
    program(
      "insert moves cells down and gives the new, empty ones",
      "docs/excel/excel-add-ins-ranges-insert.md",
      ({ sheet }) => {
        sheet.getRange("B2:B4").values = [[1], [2], [3]];
        const fresh = sheet.getRange("B3").insert("Down");
        fresh.values = [["new"]];
      },
      { cells: { "B2:B5": [[1], ["new"], [2], [3]] } }
    ),
    program(
      "insert to the right moves the row alone",
      "docs/excel/excel-add-ins-ranges-insert.md",
      ({ sheet }) => {
        sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange("A1").insert("Right");
      },
      {
        cells: {
          "A1:C2": [
            ["", 1, 2],
            [3, 4, ""],
          ],
        },
      }
    ),
    program(
      "delete closes the gap",
      "docs/excel/excel-add-ins-ranges-delete.md",
      ({ sheet }) => {
        sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
        sheet.getRange("A2:A3").delete("Up");
      },
      { cells: { "A1:A3": [[1], [4], [""]] } }
    ),
    program(
      "delete of referred cells leaves #REF!",
      reference("delete"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:A2").values = [[1], [2]];
        sheet.getRange("C1").formulas = [["=A2"]];
        sheet.getRange("2:2").delete("Up");
        const cell = sheet.getRange("C1").load("formulas,values");
        await sync();
        return [cell.formulas, cell.values];
      },
      { answer: [[["=#REF!"]], [["#REF!"]]] }
    ),
    program(
      "clear takes contents, formats and merges",
      "docs/excel/excel-add-ins-ranges-clear-delete.md; of merges: assumed",
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:B2");
        range.values = [
          [1, 2],
          [3, 4],
        ];
        range.format.fill.color = "#FF0000";
        range.merge();
        range.clear();
        const merged = range.getMergedAreasOrNullObject();
        range.load("format/fill/color");
        await sync();
        return [range.format.fill.color, merged.isNullObject];
      },
      {
        answer: ["#FFFFFF", true],
        cells: {
          "A1:B2": [
            ["", ""],
            ["", ""],
          ],
        },
      }
    ),
    program(
      "clear of contents keeps formats and merges",
      reference("clear"),
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:B1");
        range.values = [[1, 2]];
        range.format.font.bold = true;
        range.merge();
        range.clear("Contents");
        range.load("format/font/bold");
        const merged = range.getMergedAreasOrNullObject();
        merged.load("address");
        await sync();
        return [range.format.font.bold, plain(merged.address)];
      },
      { answer: [true, "A1:B1"], cells: { A1: "" } }
    ),
    program(
      "merge keeps the top left cell alone",
      reference("merge"),
      ({ sheet }) => {
        sheet.getRange("A1:B2").values = [
          ["a", "b"],
          ["c", "d"],
        ];
        sheet.getRange("A1:B2").merge();
      },
      {
        cells: {
          "A1:B2": [
            ["a", ""],
            ["", ""],
          ],
        },
      }
    ),
    program(
      "merge across makes one of each row",
      reference("merge"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:C2").merge(true);
        const merged = sheet.getRange("A1:C2").getMergedAreasOrNullObject();
        merged.load("address,areaCount");
        await sync();
        return [merged.areaCount, plain(merged.address.split(",")[1] ?? "")];
      },
      { answer: [2, "A2:C2"] }
    ),
    program(
      "removeDuplicates keeps the first of equal rows",
      "docs/excel/excel-add-ins-ranges-remove-duplicates.md",
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:B5");
        range.values = [
          ["Name", "City"],
          ["Ann", "Oslo"],
          ["Bob", "Rome"],
          ["ann", "Oslo"],
          ["Cid", "Rome"],
        ];
        const result = range.removeDuplicates([0], true);
        result.load("removed,uniqueRemaining");
        await sync();
        return [result.removed, result.uniqueRemaining];
      },
      {
        answer: [1, 3],
        cells: {
          "A1:B5": [
            ["Name", "City"],
            ["Ann", "Oslo"],
            ["Bob", "Rome"],
            ["Cid", "Rome"],
            ["", ""],
          ],
        },
      }
    ),
    program(
      "getSpecialCells finds formulas, constants and blanks",
      "docs/excel/excel-add-ins-ranges-special-cells.md",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:C2").formulas = [
          [1, "=A1", "x"],
          ["", "=1/0", 5],
        ];
        const range = sheet.getRange("A1:C2");
        const found = [
          range.getSpecialCells("Formulas"),
          range.getSpecialCells("Constants"),
          range.getSpecialCells("Blanks"),
          range.getSpecialCells("Formulas", "Errors"),
        ];
        for (const areas of found) areas.load("address");
        await sync();
        return found.map(({ address }) => address.split(",").map(plain).join(","));
      },
      { answer: ["B1:B2", "A1,C1:C2", "A2", "B2"] }
    ),
    program(
      "getSpecialCells without such cells ends the batch",
      "docs/excel/excel-add-ins-ranges-special-cells.md",
      ({ sheet }) => {
        sheet.getRange("A1:C2").getSpecialCells("Formulas");
      },
      { error: "ItemNotFound" }
    ),
    program(
      "getVisibleView leaves hidden rows out",
      reference("getVisibleView"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
        sheet.getRange("2:3").rowHidden = true;
        const view = sheet.getRange("A1:A4").getVisibleView().load("values,rowCount");
        await sync();
        return [view.values, view.rowCount];
      },
      { answer: [[[1], [4]], 2] }
    ),
    program(
      "find goes by rows and can go backwards",
      "docs/excel/excel-add-ins-ranges-string-match.md",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:B3").values = [
          ["food", "x"],
          ["y", "Food court"],
          ["food", "z"],
        ];
        const range = sheet.getRange("A1:B3");
        return [
          await addressOf(range.find("food", {}), sync),
          await addressOf(range.find("food", { searchDirection: "Backwards" }), sync),
          await addressOf(range.find("Food", { matchCase: true }), sync),
          await addressOf(range.find("food court", { completeMatch: true }), sync),
        ];
      },
      { answer: ["A1", "A3", "B2", "B2"] }
    ),
    program(
      "find of a text that is nowhere",
      "docs/excel/excel-add-ins-ranges-string-match.md",
      ({ sheet }) => {
        sheet.getRange("A1:B3").find("food", {});
      },
      { error: "ItemNotFound" }
    ),
    program(
      "findAll gives all cells of the sheet",
      "reference: Excel.Worksheet#findAll",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:C2").values = [
          ["Complete", "no", "Complete"],
          ["complete", "yes", "incomplete"],
        ];
        const [whole, exact] = [
          sheet.findAll("complete", {}),
          sheet.findAll("Complete", { completeMatch: true, matchCase: true }),
        ];
        for (const areas of [whole, exact]) areas.load("cellCount,address");
        await sync();
        return [whole.cellCount, exact.address.split(",").map(plain)];
      },
      { answer: [4, ["A1", "C1"]] }
    ),
    program(
      "findAllOrNullObject of a text that is nowhere",
      "reference: Excel.Worksheet#findAllOrNullObject",
      async ({ sheet, sync }) => {
        const none = sheet.findAllOrNullObject("nothing", {});
        await sync();
        return none.isNullObject;
      },
      { answer: true }
    ),
    program(
      "replaceAll counts what it replaced",
      reference("replaceAll"),
      ({ sheet }) => {
        sheet.getRange("A1:A3").values = [["a-a"], ["b"], ["A"]];
        return sheet.getRange("A1:A3").replaceAll("a", "z", { matchCase: true });
      },
      { answer: 2, cells: { "A1:A3": [["z-z"], ["b"], ["A"]] } }
    ),
    program(
      "autoFill goes on with a series of numbers",
      reference("autoFill"),
      ({ sheet }) => {
        sheet.getRange("A1:A2").values = [[1], [3]];
        sheet.getRange("A1:A2").autoFill("A1:A5", "FillDefault");
      },
      { cells: { "A1:A5": [[1], [3], [5], [7], [9]] } }
    ),
    program(
      "autoFill copies one number, and counts it with FillSeries",
      reference("autoFill"),
      ({ sheet }) => {
        sheet.getRange("A1:B1").values = [[7, 7]];
        sheet.getRange("A1").autoFill("A1:A3");
        sheet.getRange("B1").autoFill("B1:B3", "FillSeries");
      },
      {
        cells: {
          "A1:B3": [
            [7, 7],
            [7, 8],
            [7, 9],
          ],
        },
      }
    ),
    program(
      "autoFill knows days, months and texts that end in a number",
      reference("autoFill"),
      ({ sheet }) => {
        sheet.getRange("A1:C1").values = [["Mon", "November", "Item 9"]];
        sheet.getRange("A1:C1").autoFill("A1:C4");
      },
      {
        cells: {
          "A1:C4": [
            ["Mon", "November", "Item 9"],
            ["Tue", "December", "Item 10"],
            ["Wed", "January", "Item 11"],
            ["Thu", "February", "Item 12"],
          ],
        },
      }
    ),
    program(
      "autoFill copies formulas with their references",
      reference("autoFill"),
      ({ sheet }) => {
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        sheet.getRange("B1").formulas = [["=A1*10"]];
        sheet.getRange("B1").autoFill("B1:B3");
      },
      { cells: { "B1:B3": [[10], [20], [30]] } }
    ),
    program(
      "autoFill of dates goes by days, or by months to the month's end",
      reference("autoFill"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:B1").values = [["1/31/2026", "1/31/2026"]];
        sheet.getRange("A1").autoFill("A1:A3");
        sheet.getRange("B1").autoFill("B1:B3", "FillMonths");
        const range = sheet.getRange("A2:B3").load("text");
        await sync();
        return range.text;
      },
      {
        answer: [
          ["2/1/2026", "2/28/2026"],
          ["2/2/2026", "3/31/2026"],
        ],
      }
    ),
    program(
      "autoFill with FillFormats leaves the values",
      reference("autoFill"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:A2").values = [[1], [9]];
        sheet.getRange("A1").numberFormat = [["0.00"]];
        sheet.getRange("A1").autoFill("A1:A2", "FillFormats");
        const cell = sheet.getRange("A2").load("text");
        await sync();
        return cell.text;
      },
      { answer: [["9.00"]] }
    ),
    program(
      "autoFill refuses a destination that does not hold its source",
      reference("autoFill"),
      ({ sheet }) => {
        sheet.getRange("A1").autoFill("B1:B3");
      },
      { error: "InvalidArgument" }
    ),
    program(
      "getDirectPrecedents gives what the formula names, on every sheet",
      "docs/excel/excel-add-ins-ranges-precedents-dependents.md",
      async ({ workbook, sheet, sync }) => {
        workbook.worksheets.getItemOrNullObject("Inputs").delete();
        workbook.worksheets.add("Inputs");
        sheet.getRange("A1:A2").formulas = [[1], ["=A1"]];
        sheet.getRange("C1").formulas = [["=A2+Inputs!B2"]];
        const found = sheet.getRange("C1").getDirectPrecedents().load("addresses");
        await sync();
        return found.addresses.map(plain);
      },
      { answer: ["A2", "B2"] }
    ),
    program(
      "getPrecedents goes on to what those read",
      "docs/excel/excel-add-ins-ranges-precedents-dependents.md",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:C1").formulas = [[1, "=A1", "=B1"]];
        const found = sheet.getRange("C1").getPrecedents().load("addresses");
        await sync();
        return found.addresses.map((address) => address.split(",").map(plain).join(","));
      },
      { answer: ["A1,B1"] }
    ),
    program(
      "getDirectDependents and getDependents",
      "docs/excel/excel-add-ins-ranges-precedents-dependents.md",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:C1").formulas = [[1, "=A1", "=B1"]];
        const [direct, all] = [
          sheet.getRange("A1").getDirectDependents(),
          sheet.getRange("A1").getDependents(),
        ];
        for (const found of [direct, all]) found.load("addresses");
        await sync();
        return [direct, all].map(({ addresses }) => addresses[0]?.split(",").map(plain).join(","));
      },
      { answer: ["B1", "B1,C1"] }
    ),
    program(
      "a cell without precedents",
      "office-js#2733",
      ({ sheet }) => {
        sheet.getRange("A1").getPrecedents();
      },
      { error: "ItemNotFound" }
    ),
    program(
      "groups are hidden, shown and shown by level",
      "docs/excel/excel-add-ins-ranges-group.md",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:A8").values = [[1], [2], [3], [4], [5], [6], [7], [8]];
        sheet.getRange("2:6").group("ByRows");
        sheet.getRange("3:4").group("ByRows");
        const hidden = async (): Promise<unknown[]> => {
          const rows = [2, 3, 5, 8].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
          await sync();
          return rows.map((row) => row.rowHidden);
        };
        sheet.getRange("3:4").hideGroupDetails("ByRows");
        const inner = await hidden();
        sheet.showOutlineLevels(1, 0);
        const top = await hidden();
        sheet.showOutlineLevels(3, 0);
        const all = await hidden();
        return [inner, top, all];
      },
      {
        answer: [
          [false, true, false, false],
          [true, true, true, false],
          [false, false, false, false],
        ],
      }
    ),
    program(
      "whole rows are not grouped by columns",
      reference("group"),
      ({ sheet }) => {
        sheet.getRange("2:3").group("ByColumns");
      },
      { error: "InvalidArgument" }
    ),
    program(
      "formulasR1C1 is written and read",
      reference("formulasR1C1"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:A2").values = [[2], [3]];
        sheet.getRange("B1:B2").formulasR1C1 = [["=RC[-1]*R1C1"], ["=SUM(R[-1]C[-1]:RC[-1])"]];
        const range = sheet.getRange("B1:B2").load("formulas,formulasR1C1");
        await sync();
        return [range.formulas, range.formulasR1C1];
      },
      {
        answer: [
          [["=A1*$A$1"], ["=SUM(A1:A2)"]],
          [["=RC[-1]*R1C1"], ["=SUM(R[-1]C[-1]:RC[-1])"]],
        ],
        cells: { "B1:B2": [[4], [5]] },
      }
    ),
    program(
      "several areas are one object",
      "docs/excel/excel-add-ins-multiple-ranges.md",
      async ({ sheet, sync }) => {
        const areas = sheet.getRanges("B2:C3, E5");
        areas.format.fill.color = "#FFC0CB";
        areas.load("areaCount,cellCount,isEntireColumn");
        const one = sheet.getRange("E5").load("format/fill/color");
        await sync();
        return [areas.areaCount, areas.cellCount, areas.isEntireColumn, one.format.fill.color];
      },
      { answer: [2, 5, false, "#FFC0CB"] }
    ),
    program(
      "several areas take the cells of one",
      "reference: Excel.RangeAreas#copyFrom",
      ({ sheet }) => {
        sheet.getRange("A1").values = [["x"]];
        sheet.getRanges("C1:C2,E1").copyFrom("A1");
      },
      {
        cells: {
          "C1:E2": [
            ["x", "", "x"],
            ["x", "", ""],
          ],
        },
      }
    ),
    program(
      "getOffsetRangeAreas and getIntersection of several areas",
      "docs/excel/excel-add-ins-multiple-ranges.md",
      async ({ sheet, sync }) => {
        const areas = sheet.getRanges("A1:B2,D4");
        const [moved, common] = [areas.getOffsetRangeAreas(1, 1), areas.getIntersection("B2:D4")];
        for (const one of [moved, common]) one.load("address");
        await sync();
        return [moved, common].map(({ address }) => address.split(",").map(plain));
      },
      {
        answer: [
          ["B2:C3", "E5"],
          ["B2", "D4"],
        ],
      }
    ),
    program(
      "a selection of several areas is no selected range",
      "office-js#2268",
      async ({ workbook, host }) => {
        selectAreas(host, "A1,C3");
        workbook.getSelectedRange().load("address");
      },
      { error: "InvalidSelection" }
    ),
    program(
      "getSelectedRanges gives all areas of a selection",
      "reference: Excel.Workbook#getSelectedRanges",
      async ({ workbook, host, sync }) => {
        selectAreas(host, "A1,C3:D4");
        const selected = workbook.getSelectedRanges().load("address");
        await sync();
        return selected.address.split(",").map(plain);
      },
      { answer: ["A1", "C3:D4"] }
    ),
  ],
};
