import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../model/area";
import { findAllCells, type FindCriteria } from "../model/edit/find";
import { showLevels } from "../model/edit/outline";
import { activateSheet } from "../model/edit/selection";
import { copySheet } from "../model/edit/sheetCopy";
import { deleteSheet } from "../model/edit/sheets";
import { usedAreaOf } from "../model/edit/used";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../model/apiError";
import { readBlock, readCells, readText } from "./arguments";
import { ChartCollectionApi } from "./charts";
import { CommentCollectionApi } from "./comments";
import { WorksheetCustomPropertyCollectionApi } from "./customProperties";
import { AutoFilterApi } from "./filters";
import { WorksheetFreezePanesApi } from "./freeze";
import { NamedItemCollectionApi } from "./names";
import { PageBreakCollectionApi } from "./pageBreaks";
import { PageLayoutApi } from "./pageLayout";
import { WorksheetProtectionApi } from "./protection";
import { RangeApi } from "./range";
import { RangeAreasApi } from "./rangeAreas";
import { positionOf, readPositionWord } from "./sheetLookup";
import { TableCollectionApi } from "./tables";
import { WorksheetLook } from "./worksheetLook";

const WHOLE: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Excel.Worksheet. */
export class WorksheetApi extends WorksheetLook {
  get AutoFilter(): AutoFilterApi {
    return new AutoFilterApi(this.host, this.sheet);
  }
  get Charts(): ChartCollectionApi {
    return new ChartCollectionApi(this.host, this.sheet);
  }
  get Comments(): CommentCollectionApi {
    return new CommentCollectionApi(this.host, this.sheet);
  }
  get CustomProperties(): WorksheetCustomPropertyCollectionApi {
    return new WorksheetCustomPropertyCollectionApi(this.host, this.sheet);
  }
  get FreezePanes(): WorksheetFreezePanesApi {
    return new WorksheetFreezePanesApi(this.host, this.sheet);
  }
  get HorizontalPageBreaks(): PageBreakCollectionApi {
    return new PageBreakCollectionApi(this.host, this.sheet, "rows");
  }
  get VerticalPageBreaks(): PageBreakCollectionApi {
    return new PageBreakCollectionApi(this.host, this.sheet, "columns");
  }
  get Names(): NamedItemCollectionApi {
    return new NamedItemCollectionApi(this.host, this.sheet);
  }
  get PageLayout(): PageLayoutApi {
    return new PageLayoutApi(this.host, this.sheet);
  }
  get Protection(): WorksheetProtectionApi {
    return new WorksheetProtectionApi(this.host, this.sheet);
  }
  get Tables(): TableCollectionApi {
    return new TableCollectionApi(this.host, this.sheet);
  }

  /** Errors: `InvalidOperation` for a hidden sheet. */
  Activate(): void {
    if (this.sheet.visibility !== "Visible") {
      throw new ApiError("InvalidOperation", "A hidden worksheet cannot be activated.");
    }
    activateSheet(this.host.workbook, this.sheet);
  }
  /** Asks for the formulas to be computed anew; `markAllDirty`: also those whose cells did not change. */
  Calculate(markAllDirty?: boolean): void {
    const what = markAllDirty ? "calculateFull" : "calculate";
    this.host.workbook.tell({ kind: "other", sheet: this.sheet.id, what });
  }
  Delete(): void {
    deleteSheet(this.host.workbook, this.sheet);
  }
  /** "None" and "End" put the copy behind the last sheet; "Before" and "After" need a sheet to stand beside. */
  Copy(positionType?: unknown, relativeTo?: unknown): WorksheetApi {
    const { workbook } = this.host;
    const word = readPositionWord(positionType);
    const beside = relativeTo instanceof WorksheetApi ? relativeTo.sheet : undefined;
    if (!beside && (word === "Before" || word === "After")) {
      throw new ApiError("InvalidArgument", `"${word}" needs a worksheet to stand beside.`);
    }
    return this.wrap(copySheet(workbook, this.sheet, positionOf(workbook, word, beside)));
  }

  GetCell(row: number, column: number): RangeApi {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetRange(address?: unknown): RangeApi {
    if (address === undefined) return this.range(WHOLE);
    const { sheet, area } = readBlock(this.host, address, this.sheet);
    return this.rangeHere(sheet, area);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeApi {
    const isCount = (n: number, least: number): boolean => Number.isInteger(n) && n >= least;
    if (
      !isCount(row, 0) ||
      !isCount(column, 0) ||
      !isCount(rows, 1) ||
      !isCount(columns, 1) ||
      row + rows > SHEET_ROWS ||
      column + columns > SHEET_COLUMNS
    ) {
      throw new ApiError("InvalidArgument", "The range would lie outside of the sheet.");
    }
    return this.range({ row, column, rows, columns });
  }
  GetRanges(address?: unknown): RangeAreasApi {
    if (address === undefined) return new RangeAreasApi(this.host, this.sheet, [WHOLE]);
    const { sheet, areas } = readCells(this.host, address, this.sheet);
    this.requireHere(sheet);
    return new RangeAreasApi(this.host, this.sheet, areas);
  }
  /** An empty sheet answers with its first cell. */
  GetUsedRange(valuesOnly?: boolean): RangeApi {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): RangeApi | null {
    const area = usedAreaOf(this.sheet, valuesOnly === true);
    return area ? this.range(area) : null;
  }

  /** All cells that hold a text. Errors: `ItemNotFound`. */
  FindAll(text: unknown, criteria: FindCriteria = {}): RangeAreasApi {
    const found = this.FindAllOrNullObject(text, criteria);
    if (!found) throw new ApiError("ItemNotFound", "The text was not found.", 404);
    return found;
  }
  FindAllOrNullObject(text: unknown, criteria: FindCriteria = {}): RangeAreasApi | null {
    const areas = findAllCells(this.sheet, WHOLE, readText(text), criteria);
    return areas.length > 0 ? new RangeAreasApi(this.host, this.sheet, areas) : null;
  }
  /** Answers the number of replacements. */
  ReplaceAll(text: unknown, replacement: unknown, criteria: FindCriteria = {}): number {
    return this.range(WHOLE).ReplaceAll(text, replacement, criteria);
  }
  ShowOutlineLevels(rowLevels: unknown, columnLevels: unknown): void {
    showLevels(this.host.workbook, this.sheet, readLevel(rowLevels), readLevel(columnLevels));
  }

  GetNext(visibleOnly?: boolean): WorksheetApi {
    return this.found(this.GetNextOrNullObject(visibleOnly));
  }
  GetNextOrNullObject(visibleOnly?: boolean): WorksheetApi | null {
    return this.neighbour(1, visibleOnly);
  }
  GetPrevious(visibleOnly?: boolean): WorksheetApi {
    return this.found(this.GetPreviousOrNullObject(visibleOnly));
  }
  GetPreviousOrNullObject(visibleOnly?: boolean): WorksheetApi | null {
    return this.neighbour(-1, visibleOnly);
  }

  private neighbour(step: number, visibleOnly: boolean | undefined): WorksheetApi | null {
    const { sheets } = this.host.workbook;
    let index = sheets.indexOf(this.sheet) + step;
    while (visibleOnly && sheets[index] && sheets[index]?.visibility !== "Visible") index += step;
    const sheet = sheets[index];
    return sheet ? this.wrap(sheet) : null;
  }
  private found(sheet: WorksheetApi | null): WorksheetApi {
    if (!sheet) throw new ApiError("ItemNotFound", "There is no such worksheet.", 404);
    return sheet;
  }
  private wrap(sheet: Sheet): WorksheetApi {
    return new WorksheetApi(this.host, sheet);
  }
  private range(area: Area): RangeApi {
    return new RangeApi(this.host, this.sheet, area);
  }
  private rangeHere(sheet: Sheet, area: Area): RangeApi {
    this.requireHere(sheet);
    return this.range(area);
  }
  private requireHere(sheet: Sheet): void {
    if (sheet === this.sheet) return;
    throw new ApiError("InvalidArgument", "The address names another worksheet.");
  }
}

/** How many levels of an outline to show, 0 to 8. */
function readLevel(given: unknown): number {
  if (given === undefined) return 0;
  if (typeof given === "number" && Number.isInteger(given) && given >= 0 && given <= 8)
    return given;
  throw new ApiError("InvalidArgument", "An outline has 1 to 8 levels.");
}
