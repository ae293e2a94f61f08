import { parseAreas } from "../../model/area";
import type { SheetSurroundings } from "./cells";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { type Area } from "../../model/area";
import { CLOSE, EMPTY, END, OPEN, Scanner } from "../xml/scan";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  readElement,
  type XmlElement,
} from "../xml/tree";
import { FileFailure } from "../../model/fileFailure";
import { readSheetData } from "./cells";
import type { Colors } from "./colors";
import { relatedPart } from "../parts/relations";
import { readComments } from "./comments";
import { readCharts } from "./drawing";
import { shortenTableReferences } from "../../model/edit/tableReferences";
import { readAutoFilter } from "./filters";
import { readConditionalFormats } from "./rules";
import { readPageSetup } from "./pageSetup";
import { readProtection } from "./protection";
import { readHyperlinks, readValidations } from "./validations";
import { readTables } from "./tables";
import { readSheetProperties } from "./properties";

/** Fills a sheet from its part (`sheet.source`). */
export function readSheet(sheet: Sheet, around: SheetSurroundings): void {
  const part = sheet.source ?? "";
  const { root, elements } = readFrame(around.opened.file.text(part), sheet, around);
  if (root !== "worksheet") throw new FileFailure("damaged", part);
  const one = (local: string) => elements.find((element) => element.local === local);
  readProperties(sheet, one("sheetPr"), around.colors);
  readView(sheet, one("sheetViews"), around.workbook);
  sheet.merges = areasOf(childrenOf(one("mergeCells"), "mergeCell"));
  sheet.protection = readProtection(one("sheetProtection"));
  sheet.pageLayout = readPageSetup(elements);
  sheet.autoFilter = readAutoFilter(one("autoFilter"), around.styles.looks);
  const all = (local: string) => elements.filter((element) => element.local === local);
  sheet.conditionalFormats.push(
    ...readConditionalFormats(all("conditionalFormatting"), one("extLst"), around)
  );
  sheet.validations.push(...readValidations(one("dataValidations"), one("extLst"), around.opened));
  sheet.hyperlinks.push(...readHyperlinks(one("hyperlinks"), around.opened.file, part));
  sheet.tables.push(...readTables(one("tableParts"), around, part));
  markFilteredRows(sheet);
  shortenOwnReferences(sheet);
  readSheetProperties(sheet, one("customProperties"), around.opened.file, part);
  if (one("drawing")) readCharts(sheet, around, part);
  const { file, workbookPart } = around.opened;
  readComments(sheet, file, part, {
    boxes: one("legacyDrawing"),
    people: relatedPart(file, workbookPart, "person"),
  });
}

/** Reads the cells into the sheet on the way; gives the other elements directly below the root. */
function readFrame(
  xml: string,
  sheet: Sheet,
  around: SheetSurroundings
): { root: string; elements: XmlElement[] } {
  const scanner = new Scanner(xml);
  if (scanner.next() !== OPEN) throw new FileFailure("damaged", sheet.source);
  const root = scanner.local;
  const elements: XmlElement[] = [];
  for (;;) {
    const kind = scanner.next();
    if (kind === END) throw new FileFailure("damaged", sheet.source);
    if (kind === CLOSE) return { root, elements };
    if (scanner.local === "sheetData" && kind === OPEN) {
      const one = (local: string) => elements.find((element) => element.local === local);
      // Before the cells: a cell that names no style has the plain one, not its column's.
      readColumns(sheet, one("sheetFormatPr"), one("cols"));
      around.opened.rows.set(sheet, readSheetData(scanner, sheet, around));
    } else elements.push(readElement(scanner, kind === EMPTY));
  }
}

/** Formulas in a table leave its name out, as Excel shows them; the file has it. */
function shortenOwnReferences(sheet: Sheet): void {
  for (const table of sheet.tables) {
    const { area } = table;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      sheet.rows[row]?.extras?.forEach((extra, column, extras) => {
        if (column < area.column || column >= area.column + area.columns) return;
        const formula = extra.formula && shortenTableReferences(extra.formula, table);
        if (formula !== extra.formula) extras.set(column, { ...extra, formula });
      });
    }
  }
}

/** Rows that a filter hides are not hidden by hand: taking the filter away shows them again. */
function markFilteredRows(sheet: Sheet): void {
  for (const filter of [sheet.autoFilter, ...sheet.tables.map((table) => table.filter)]) {
    if (!filter || filter.criteria.size === 0) continue;
    for (let index = filter.area.row + 1; index < filter.area.row + filter.area.rows; index += 1) {
      const row = sheet.rows[index];
      if (!row?.hidden) continue;
      row.hidden = false;
      row.filtered = true;
    }
  }
}

function readProperties(sheet: Sheet, element: XmlElement | undefined, colors: Colors): void {
  sheet.tabColor = colors.read(childOf(element, "tabColor")) ?? "";
}

function readView(sheet: Sheet, views: XmlElement | undefined, workbook: Workbook): void {
  const view = childOf(views, "sheetView");
  if (!view) return;
  sheet.showGridlines = flagOf(view, "showGridLines", true);
  sheet.showHeadings = flagOf(view, "showRowColHeaders", true);
  sheet.zoom = numberOf(view, "zoomScale") ?? 100;
  const pane = childOf(view, "pane");
  if (pane && (attributeOf(pane, "state") ?? "split").startsWith("frozen")) {
    const rows = numberOf(pane, "ySplit") ?? 0;
    const columns = numberOf(pane, "xSplit") ?? 0;
    if (rows > 0 || columns > 0) sheet.frozen = { rows, columns };
  }
  const active = attributeOf(pane, "activePane") ?? "topLeft";
  const selections = childrenOf(view, "selection");
  const selection =
    selections.find((entry) => (attributeOf(entry, "pane") ?? "topLeft") === active) ??
    selections[0];
  const areas = parseAreas(attributeOf(selection, "sqref") ?? "A1");
  if (areas.length > 0) workbook.selections.set(sheet.id, areas);
}

function readColumns(
  sheet: Sheet,
  format: XmlElement | undefined,
  columns: XmlElement | undefined
): void {
  const base = numberOf(format, "baseColWidth");
  sheet.defaultColumnWidth =
    numberOf(format, "defaultColWidth") ?? (base === undefined ? 8.43 : base + 0.43);
  sheet.defaultRowHeight = numberOf(format, "defaultRowHeight") ?? 15;
  for (const element of childrenOf(columns, "col")) {
    const first = (numberOf(element, "min") ?? 1) - 1;
    const last = Math.min((numberOf(element, "max") ?? 1) - 1, 16_383);
    const style = numberOf(element, "style");
    const width = numberOf(element, "width");
    const level = numberOf(element, "outlineLevel");
    for (let column = first; column <= last; column += 1) {
      sheet.columns[column] = {
        ...(width !== undefined && { width }),
        ...(flagOf(element, "hidden") && { hidden: true }),
        ...(style !== undefined && { style }),
        ...(level !== undefined && { outlineLevel: level }),
        ...(flagOf(element, "collapsed") && { collapsed: true }),
        ...(flagOf(element, "bestFit") && { bestFit: true }),
      };
    }
  }
}

function areasOf(elements: readonly XmlElement[]): Area[] {
  return elements.flatMap((element) => parseAreas(attributeOf(element, "ref") ?? ""));
}
