import type { Area } from "../model/area";
import { clearArea, type ClearWord } from "../model/edit/clear";
import { copyCells, type CopyWord } from "../model/edit/copy";
import type { Place } from "../model/edit/copyParts";
import { moveCells } from "../model/edit/moveCells";
import { removeDuplicateRows } from "../model/edit/duplicates";
import { findCell, replaceInCells, type FindCriteria } from "../model/edit/find";
import { isUnbounded } from "../model/edit/guard";
import { mergeCells, unmergeCells } from "../model/edit/merge";
import { deleteCells, insertCells } from "../model/edit/insert";
import { spillAt } from "../model/edit/spill";
import { type ApiHost, ApiObject, type CellsApi } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { readBlock, readText, readWord } from "./arguments";
import { RangeCells } from "./rangeCells";
import { readProperties } from "./getProperties";
import { applyCellProperties, applyProperties, type PropertyKind } from "./setProperties";

const CLEAR_WORDS = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;
const COPY_WORDS = ["All", "Formulas", "Values", "Formats"] as const;

/** What `applyTo` of `clear` means; nothing: everything. Errors: `InvalidArgument`. */
export function readClearWord(applyTo: unknown): ClearWord {
  return applyTo === undefined ? "All" : readWord(applyTo, CLEAR_WORDS);
}

/** What can be done to the cells of a range as a whole. */
export class RangeActions extends RangeCells {
  Clear(applyTo?: unknown): void {
    clearArea(this.host.workbook, this.sheet, this.area, readClearWord(applyTo));
  }
  /** Answers the new, empty cells, which lie where this range was. */
  Insert(shift: unknown): CellsApi {
    const way = readWord(shift, ["Down", "Right"] as const);
    insertCells(this.host.workbook, this.sheet, this.area, way);
    return this.range(this.area);
  }
  Delete(shift: unknown): void {
    const way = readWord(shift, ["Up", "Left"] as const);
    deleteCells(this.host.workbook, this.sheet, this.area, way);
  }
  Merge(across = false): void {
    mergeCells(this.host.workbook, this.sheet, this.area, across);
  }
  Unmerge(): void {
    unmergeCells(this.host.workbook, this.sheet, this.area);
  }
  CopyFrom(source: unknown, type?: unknown, skipBlanks = false, transpose = false): void {
    if (type === "Link") throw notImitated("Range.copyFrom with links");
    const word: CopyWord = type === undefined ? "All" : readWord(type, COPY_WORDS);
    const from = readBlock(this.host, source, this.sheet);
    copyCells(this.host.workbook, from, this.here, { word, skipBlanks, transpose });
  }
  MoveTo(destination: unknown): void {
    const to = readBlock(this.host, destination, this.sheet);
    moveCells(this.host.workbook, this.here, to);
  }
  Find(text: unknown, criteria: FindCriteria = {}): CellsApi {
    const found = this.FindOrNullObject(text, criteria);
    if (!found) throw new ApiError("ItemNotFound", "The text was not found.", 404);
    return found;
  }
  FindOrNullObject(text: unknown, criteria: FindCriteria = {}): CellsApi | null {
    const found = findCell(this.sheet, this.area, readText(text), criteria);
    return found ? this.range(found) : null;
  }
  /** Answers the number of replacements. */
  ReplaceAll(text: unknown, replacement: unknown, criteria: FindCriteria = {}): number {
    const [wanted, other] = [readText(text), readText(replacement)];
    return replaceInCells(this.host.workbook, this.sheet, this.area, wanted, other, criteria);
  }
  RemoveDuplicates(columns: readonly number[], includesHeader: boolean): RemoveDuplicatesResultApi {
    const { workbook } = this.host;
    const result = removeDuplicateRows(workbook, this.sheet, this.area, columns, includesHeader);
    return new RemoveDuplicatesResultApi(this.host, result.removed, result.uniqueRemaining);
  }

  GetCellProperties(options: unknown): unknown[][] {
    const { row, column, rows, columns } = this.bounded();
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) =>
        this.read(row + r, column + c, "cell", options)
      )
    );
  }
  GetRowProperties(options: unknown): unknown[] {
    const { row, column, rows } = this.bounded();
    return Array.from({ length: rows }, (_, r) => this.read(row + r, column, "row", options));
  }
  GetColumnProperties(options: unknown): unknown[] {
    const { row, column, columns } = this.bounded();
    return Array.from({ length: columns }, (_, c) => this.read(row, column + c, "column", options));
  }
  SetCellProperties(data: unknown): void {
    const { area } = this;
    const lines = listOf(data, area.rows).map((line) => listOf(line, area.columns));
    applyCellProperties(this.host.workbook, this.sheet, area, lines);
  }
  SetRowProperties(data: unknown): void {
    const { area } = this;
    listOf(data, area.rows).forEach((properties, r) => {
      const row = { ...area, row: area.row + r, rows: 1 };
      applyProperties(this.host.workbook, this.sheet, row, "row", properties);
    });
  }
  SetColumnProperties(data: unknown): void {
    const { area } = this;
    listOf(data, area.columns).forEach((properties, c) => {
      const column = { ...area, column: area.column + c, columns: 1 };
      applyProperties(this.host.workbook, this.sheet, column, "column", properties);
    });
  }
  GetSpillParent(): CellsApi {
    return this.GetSpillParentOrNullObject() ?? this.noSpill();
  }
  GetSpillParentOrNullObject(): CellsApi | null {
    const spill = spillAt(this.sheet, this.area.row, this.area.column);
    return spill ? this.place(spill.row, spill.column, 1, 1) : null;
  }
  GetSpillingToRange(): CellsApi {
    return this.GetSpillingToRangeOrNullObject() ?? this.noSpill();
  }
  GetSpillingToRangeOrNullObject(): CellsApi | null {
    const spill = spillAt(this.sheet, this.area.row, this.area.column);
    const isParent = spill?.row === this.area.row && spill.column === this.area.column;
    return spill && isParent ? this.range(spill) : null;
  }

  private noSpill(): never {
    throw new ApiError("ItemNotFound", "No spilled array begins here.", 404);
  }

  protected get here(): Place {
    return { sheet: this.sheet, area: this.area };
  }

  private read(row: number, column: number, kind: PropertyKind, options: unknown): unknown {
    const cell = { row, column, rows: 1, columns: 1 };
    return readProperties(this.host.workbook, this.sheet, cell, kind, options);
  }

  /** Properties of a million cells are refused as Excel's documentation advises against them. */
  private bounded(): Area {
    if (!isUnbounded(this.area)) return this.area;
    throw new ApiError("InvalidArgument", "Properties are read of bounded ranges only.");
  }
}

/** Rows or cells of properties: as many as there are rows or columns. Errors: `InvalidArgument`. */
function listOf(data: unknown, length: number): readonly unknown[] {
  if (Array.isArray(data) && data.length === length) return data as unknown[];
  throw new ApiError("InvalidArgument", "The properties' dimensions are not those of the range.");
}

/** Excel.RemoveDuplicatesResult. */
export class RemoveDuplicatesResultApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly removed: number,
    private readonly uniqueRemaining: number
  ) {
    super(host);
  }
  get Removed(): number {
    return this.removed;
  }
  get UniqueRemaining(): number {
    return this.uniqueRemaining;
  }
}
