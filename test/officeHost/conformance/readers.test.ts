import { saveWorkbook } from "../../../src/officeHost/files/save";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { writtenValue } from "../../../src/officeHost/model/edit/cells";
import type { Sheet } from "../../../src/officeHost/model/sheet";
import type { Workbook } from "../../../src/officeHost/model/workbook";
import { openOffice } from "../../../src/officeHost/node/office";
import { startHost } from "../wire/book";
import { readWithOpenpyxl, type ReadCell } from "../xlsx/openpyxl";
import { convertWithLibreOffice } from "../xlsx/soffice";
import { charts } from "./families/charts";
import { comments } from "./families/comments";
import { ranges } from "./families/ranges";
import { rules } from "./families/rules";
import { tables } from "./families/tables";
import { wire } from "./families/wire";
import { workbook } from "./families/workbook";
import { worksheets } from "./families/worksheets";
import { runProgram, settle } from "./runFamily";

const FAMILIES = [wire, ranges, worksheets, tables, rules, charts, workbook, comments];

/** One workbook in which every program of the suite has run, as it is saved. */
async function runAll(): Promise<{ book: Workbook; bytes: Uint8Array }> {
  const host = startHost(["First"]);
  const office = await openOffice(host);
  for (const [family, { programs }] of FAMILIES.entries()) {
    for (const [index, one] of programs.entries()) {
      await runProgram({ host, office }, `F${family + 1}P${index + 1}`, one);
    }
  }
  await settle();
  office.close();
  return { book: host.workbook, bytes: saveWorkbook(host.workbook) };
}

/** What a sheet's cells hold, [row, column, value] for each that holds something. */
function cellsOf(sheet: Sheet): ReadCell[] {
  const found: ReadCell[] = [];
  sheet.rows.forEach((line, row) =>
    line?.values.forEach((value, column) => {
      const written = writtenValue(value);
      if (written !== "") found.push([row, column, written]);
    })
  );
  return found;
}

/** What lies on a sheet beside its cells, as far as a file keeps it word for word. */
function partsOf(sheet: Sheet): unknown {
  const inOrder = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  return {
    rules: inOrder.map(({ rule, areas }) => [rule.type, areas]),
    icons: inOrder.map(({ rule }) => (rule.type === "IconSet" ? rule : null)),
    validations: sheet.validations.map(({ type, areas }) => [type, areas]),
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area }) => [name, area]),
    // To whoever reads the file, markers of a series and slices that stand off are the type that has them.
    charts: sheet.charts.map(({ name, type }) => [name, type.replace(/Markers|Exploded/, "")]),
    paper: {
      order: sheet.pageLayout.printOrder,
      first: sheet.pageLayout.firstPageNumber,
      notes: [sheet.pageLayout.printComments, sheet.pageLayout.printErrors],
    },
    breaks: sheet.pageLayout.breaks ?? { rows: [], columns: [] },
    levels: sheet.rows.map((row) => row?.outlineLevel ?? 0).filter((level) => level > 0),
    comments: sheet.comments,
    isProtected: sheet.protection.protected,
    frozen: sheet.frozen,
  };
}

let saved: { book: Workbook; bytes: Uint8Array };
beforeAll(async () => {
  saved = await runAll();
}, 120_000);

describe("the workbook that all programs leave behind", () => {
  test("is read back by the stand-in itself", () => {
    const again = openWorkbook(saved.bytes, "again.xlsx");
    for (const sheet of saved.book.sheets) {
      const found = again.sheetByName(sheet.name);
      expect([sheet.name, found && cellsOf(found)]).toEqual([sheet.name, cellsOf(sheet)]);
      expect([sheet.name, found && partsOf(found)]).toEqual([sheet.name, partsOf(sheet)]);
    }
  });

  test("is read by openpyxl with the same values", () => {
    const read = readWithOpenpyxl(saved.bytes);
    if (!read) return;
    for (const sheet of saved.book.sheets) {
      expect([sheet.name, read[sheet.name]]).toEqual([sheet.name, cellsOf(sheet)]);
    }
  }, 120_000);

  test("is computed by LibreOffice to the same values", () => {
    const computed = convertWithLibreOffice(saved.bytes, "xlsx");
    if (!computed) return;
    const again = openWorkbook(computed, "computed.xlsx");
    const wrong: unknown[] = [];
    for (const sheet of saved.book.sheets) {
      const other = again.sheetByName(sheet.name);
      for (const [row, column, value] of cellsOf(sheet)) {
        const found = writtenValue(other?.valueAt(row, column));
        if (!isSame(value, found)) wrong.push([sheet.name, row, column, value, found]);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});

/**
 * LibreOffice 7 knows no spills: where one is blocked it shows the first value. Of two errors it may show the other:
 * a lost reference within a formula is a name to it.
 */
function isSame(value: ReadCell[2], found: ReadCell[2]): boolean {
  if (value === "#SPILL!") return true;
  if (typeof value === "string" && value.startsWith("#")) return String(found).startsWith("#");
  if (typeof value !== "number" || typeof found !== "number") return value === found;
  return Math.abs(found - value) <= 1e-9 * Math.abs(value);
}
