import type { Package } from "./package";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { Chart, ConditionalFormat, DefinedName, Table, Validation } from "../../model/parts";

/** What `files/` remembers of the package a workbook was read from; kept on `Workbook.source`. */
export type OpenedFile = {
  readonly file: Package;
  /** `xl/workbook.xml`, as a rule. */
  readonly workbookPart: string;
  /** The sheets of the file in its order, also those that are no worksheets. */
  readonly sheets: readonly OpenedSheet[];
  /** The file's own XML or part of objects that may have lost their `source` by a change. */
  readonly origin: WeakMap<Table | Chart | ConditionalFormat | Validation | DefinedName, string>;
  /** Charts as they were read, as JSON, to see what of them was changed. */
  readonly charts: WeakMap<Chart, string>;
  readonly activeSheet: string;
  /** Where the rows of each sheet stand, counted from the start of its `<sheetData>`. */
  readonly rows: WeakMap<Sheet, RowPlaces>;
};
/** Rows in the order of the file: `[start, end)` of each, and the index (from 0) that it has. */
export type RowPlaces = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly indexes: readonly number[];
};
export type OpenedSheet = {
  readonly name: string;
  readonly part: string;
  readonly relationId: string;
  readonly isWorksheet: boolean;
};

/** The package behind a workbook; undefined for one that was made here or came from text. */
export function openedFileOf(workbook: Workbook): OpenedFile | undefined {
  return workbook.source as OpenedFile | undefined;
}

/** Where the names of elements and relations live: Office's usual dialect or the strict one (ISO 29500-1). */
export type Dialect = {
  readonly main: string;
  readonly relations: string;
  readonly drawing: string;
  readonly sheetDrawing: string;
  readonly chart: string;
};

const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
};
const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
};

/** The dialect of a workbook part's text. */
export function dialectOf(workbookXml: string): Dialect {
  return workbookXml.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
