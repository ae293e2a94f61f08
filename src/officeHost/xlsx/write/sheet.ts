import { areaText } from "../../model/area";
import type { Facet, Sheet } from "../../model/sheet";
import { changeTag } from "../xml/patch";
import { Frame, WORKSHEET_ORDER } from "../xml/frame";
import { writeComments } from "./comments";
import { DECLARATION, type SaveContext } from "./context";
import { writeCharts } from "./drawing";
import { autoFilterXml } from "./filters";
import { writeHyperlinks, writeSheetProperties } from "./links";
import { isFittedToPages, writePageLayout } from "./page";
import { writeProtection } from "./protection";
import { dimensionOf, sheetDataXml } from "./rows";
import { writeConditionalFormats } from "./rules";
import { writeTables } from "./tables";
import { writeValidations } from "./validations";
import {
  writeColumns,
  writeProperties,
  writeRowOutline,
  writeTabSelected,
  writeView,
} from "./view";

/**
 * Writes one sheet into its part: cells that were changed and facets that were touched; a sheet without either is left
 * to the letter.
 */
export function writeSheet(sheet: Sheet, part: string, context: SaveContext): void {
  const { file } = context;
  const isNew = sheet.source === undefined;
  if (isNew) file.setText(part, blankSheet(sheet, context));
  const frame = new Frame(file.text(part), WORKSHEET_ORDER);
  const isCellChanged = writeCells(frame, sheet, context);
  const touched = facetsToWrite(sheet);
  touched.forEach((facet) => writeFacet(facet, frame, sheet, part, context));
  const isFront = sheet.id === context.workbook.activeSheet;
  const isTabChanged =
    (isNew || context.opened.activeSheet !== context.workbook.activeSheet) &&
    writeTabSelected(frame, isFront);
  if (isNew || isCellChanged || touched.length > 0 || isTabChanged)
    file.setText(part, ...frame.parts());
}

function writeCells(frame: Frame, sheet: Sheet, context: SaveContext): boolean {
  const xml = sheetDataXml(sheet, frame.get("sheetData") ?? "", frame.prefix, context);
  if (xml === undefined) return false;
  frame.set("sheetData", xml);
  frame.set("dimension", `<${frame.prefix}dimension ref="${dimensionOf(sheet)}"/>`);
  writeRowOutline(frame, sheet);
  return true;
}

/** What is written of the sheet beside its cells: for a new one, all that it has. */
function facetsToWrite(sheet: Sheet): Facet[] {
  if (sheet.source !== undefined) {
    const touched = new Set(sheet.touched);
    // A filter's or table's own change shows in its lost source, too.
    if (sheet.tables.some(({ source }) => source === undefined)) touched.add("tables");
    return [...touched].filter((facet) => facet !== "rows");
  }
  const has: Readonly<Record<Exclude<Facet, "rows">, boolean>> = {
    columns: true,
    merges: sheet.merges.length > 0,
    view: true,
    properties: sheet.tabColor !== "",
    protection: sheet.protection.protected,
    pageLayout: Object.keys(sheet.pageLayout).length > 0,
    customProperties: sheet.customProperties.size > 0,
    tables: sheet.tables.length > 0,
    autoFilter: sheet.autoFilter !== undefined,
    conditionalFormats: sheet.conditionalFormats.length > 0,
    validations: sheet.validations.length > 0,
    hyperlinks: sheet.hyperlinks.length > 0,
    charts: sheet.charts.length > 0,
    comments: sheet.comments.length > 0,
  };
  return Object.entries(has)
    .filter(([, isThere]) => isThere)
    .map(([facet]) => facet as Facet);
}

function writeFacet(
  facet: Facet,
  frame: Frame,
  sheet: Sheet,
  part: string,
  context: SaveContext
): void {
  const p = frame.prefix;
  switch (facet) {
    case "columns":
      return writeColumns(frame, sheet, context.styles);
    case "merges": {
      const items = sheet.merges.map((area) => `<${p}mergeCell ref="${areaText(area)}"/>`);
      const count = items.length;
      return frame.set(
        "mergeCells",
        count === 0 ? "" : `<${p}mergeCells count="${count}">${items.join("")}</${p}mergeCells>`
      );
    }
    case "view":
      return writeView(frame, sheet);
    case "properties":
      return writeProperties(frame, sheet, undefined);
    case "protection":
      return writeProtection(frame, sheet.protection);
    case "pageLayout":
      writePageLayout(frame, sheet.pageLayout);
      return writeProperties(frame, sheet, isFittedToPages(sheet.pageLayout));
    case "customProperties":
      return writeSheetProperties(frame, sheet, part, context);
    case "tables":
      return writeTables(frame, sheet, part, context);
    case "autoFilter":
      return frame.set(
        "autoFilter",
        sheet.autoFilter ? autoFilterXml(sheet.autoFilter, p, context.styles) : ""
      );
    case "comments":
      return writeComments(frame, sheet, part, context);
    case "conditionalFormats":
      return writeConditionalFormats(frame, sheet, context);
    case "validations":
      return writeValidations(frame, sheet);
    case "hyperlinks":
      return writeHyperlinks(frame, sheet, part, context);
    case "charts":
      return writeCharts(frame, sheet, part, context);
    case "rows":
      return;
  }
}

function blankSheet(sheet: Sheet, { dialect }: SaveContext): string {
  const format = changeTag("<sheetFormatPr/>", {
    defaultRowHeight: String(sheet.defaultRowHeight),
  });
  return (
    `${DECLARATION}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relations}">` +
    `<sheetViews><sheetView workbookViewId="0"/></sheetViews>${format}<sheetData/></worksheet>`
  );
}
