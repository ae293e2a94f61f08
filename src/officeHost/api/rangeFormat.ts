import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../model/area";
import { autofitColumns, autofitRows } from "../model/edit/autofit";
import { changeStyle } from "../model/edit/formats";
import { columnPoints, rowPoints, setColumnWidth, setRowHeight } from "../model/edit/sizes";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../model/apiError";
import { RangeBorderCollectionApi } from "./rangeBorders";
import { FormatProtectionApi, LookApi, RangeFillApi, RangeFontApi } from "./rangeLook";

/** Excel.RangeFormat. */
export class RangeFormatApi extends LookApi {
  get Fill(): RangeFillApi {
    return new RangeFillApi(this.host, this.look);
  }
  get Font(): RangeFontApi {
    return new RangeFontApi(this.host, this.look);
  }
  get Borders(): RangeBorderCollectionApi {
    return new RangeBorderCollectionApi(this.host, this.sheet, this.areas);
  }
  get Protection(): FormatProtectionApi {
    return new FormatProtectionApi(this.host, this.look);
  }
  get AutoIndent(): unknown {
    return this.readAspect("autoIndent");
  }
  set AutoIndent(value: unknown) {
    this.writeAspect("autoIndent", value);
  }
  get HorizontalAlignment(): unknown {
    return this.readAspect("horizontalAlignment");
  }
  set HorizontalAlignment(value: unknown) {
    this.writeAspect("horizontalAlignment", value);
  }
  get VerticalAlignment(): unknown {
    return this.readAspect("verticalAlignment");
  }
  set VerticalAlignment(value: unknown) {
    this.writeAspect("verticalAlignment", value);
  }
  get WrapText(): unknown {
    return this.readAspect("wrapText");
  }
  set WrapText(value: unknown) {
    this.writeAspect("wrapText", value);
  }
  get ShrinkToFit(): unknown {
    return this.readAspect("shrinkToFit");
  }
  set ShrinkToFit(value: unknown) {
    this.writeAspect("shrinkToFit", value);
  }
  get IndentLevel(): unknown {
    return this.readAspect("indentLevel");
  }
  set IndentLevel(value: unknown) {
    this.writeAspect("indentLevel", value);
  }
  get TextOrientation(): unknown {
    return this.readAspect("textOrientation");
  }
  set TextOrientation(value: unknown) {
    this.writeAspect("textOrientation", value);
  }
  get ReadingOrder(): unknown {
    return this.readAspect("readingOrder");
  }
  set ReadingOrder(value: unknown) {
    this.writeAspect("readingOrder", value);
  }
  /** Points. */
  get ColumnWidth(): number | null {
    return this.common(
      (area) => columnsOf(this.sheet, area),
      (column) => columnPoints(this.sheet, column)
    );
  }
  set ColumnWidth(points: unknown) {
    const width = pointsOf(points);
    if (width === undefined) return;
    for (const area of this.areas) setColumnWidth(this.host.workbook, this.sheet, area, width);
  }
  /** Points. */
  get RowHeight(): number | null {
    return this.common(
      (area) => rowsOf(this.sheet, area),
      (row) => rowPoints(this.sheet, row)
    );
  }
  set RowHeight(points: unknown) {
    const height = pointsOf(points);
    if (height === undefined) return;
    for (const area of this.areas) setRowHeight(this.host.workbook, this.sheet, area, height);
  }
  get UseStandardWidth(): boolean | null {
    return this.common(
      (area) => columnsOf(this.sheet, area),
      (column) => {
        const record = this.sheet.columns[column];
        return record?.width === undefined && record?.hidden !== true;
      }
    );
  }
  set UseStandardWidth(isStandard: unknown) {
    if (isStandard !== true) return;
    for (const area of this.areas) setColumnWidth(this.host.workbook, this.sheet, area, undefined);
  }
  get UseStandardHeight(): boolean | null {
    return this.common(
      (area) => rowsOf(this.sheet, area),
      (row) => {
        const line = this.sheet.rows[row];
        return line?.height === undefined && line?.hidden !== true;
      }
    );
  }
  set UseStandardHeight(isStandard: unknown) {
    if (isStandard !== true) return;
    for (const area of this.areas) setRowHeight(this.host.workbook, this.sheet, area, undefined);
  }
  AutofitColumns(): void {
    for (const area of this.areas) {
      autofitColumns(this.host.workbook, this.sheet, area, this.host.language);
    }
  }
  AutofitRows(): void {
    for (const area of this.areas) {
      autofitRows(this.host.workbook, this.sheet, area, this.host.language);
    }
  }
  /** Changes the indent of every cell by an amount, not below 0. */
  AdjustIndent(amount: number): void {
    for (const area of this.areas) {
      changeStyle(this.host.workbook, this.sheet, area, (style) => {
        const indent = Math.max((style.alignment?.indent ?? 0) + amount, 0);
        return { ...style, alignment: { ...style.alignment, indent: indent || undefined } };
      });
    }
  }

  private common<T>(lines: (area: Area) => readonly number[], read: (line: number) => T): T | null {
    let found: T | undefined;
    for (const area of this.areas) {
      for (const line of lines(area)) {
        const value = read(line);
        if (found !== undefined && value !== found) return null;
        found = value;
      }
    }
    return found ?? null;
  }
}

/** The columns of an area; of all columns those with a record and one that has none. */
function columnsOf(sheet: Sheet, area: Area): number[] {
  const count =
    area.columns === SHEET_COLUMNS
      ? Math.min(sheet.columns.length + 1, SHEET_COLUMNS)
      : area.columns;
  return Array.from({ length: count }, (_, offset) => area.column + offset);
}

/** The rows of an area; of all rows those up to the last record and one that has none. */
function rowsOf(sheet: Sheet, area: Area): number[] {
  const count = area.rows === SHEET_ROWS ? Math.min(sheet.rows.length + 1, SHEET_ROWS) : area.rows;
  return Array.from({ length: count }, (_, offset) => area.row + offset);
}

function pointsOf(value: unknown): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") return value;
  throw new ApiError("InvalidArgument", "A size in points was expected.");
}
