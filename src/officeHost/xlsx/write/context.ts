import type { Workbook } from "../../model/workbook";
import type { Dialect, OpenedFile } from "../parts/opened";
import type { Package } from "../parts/package";
import type { StringWriter } from "./strings";
import type { StyleWriter } from "./styles";

/** What the writers of one saving share. */
export type SaveContext = {
  readonly workbook: Workbook;
  /** The package being made: at first a copy of the opened one. */
  readonly file: Package;
  readonly opened: OpenedFile;
  readonly dialect: Dialect;
  readonly strings: StringWriter;
  readonly styles: StyleWriter;
  /** Set when a cell was written anew: chains of calculation and remembered results may no longer hold. */
  areCellsChanged: boolean;
  /** The number of the metadata that mark dynamic arrays, once a cell has asked for it. */
  dynamicArray?: number;
};

/** The content types of parts that may be added. */
export const CONTENT = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  sharedStrings: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  metadata: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customProperty: "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
