import { boundAreas, type Area } from "../model/area";
import { autoFillCells, FILL_WORDS } from "../model/edit/autofill";
import { findEdge, type Direction } from "../model/edit/edge";
import { changeLevels, setGroupShown, type GroupBy } from "../model/edit/outline";
import { findDependents, findPrecedents, type CellsOfSheet } from "../model/calc/precedents";
import type { CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readBlock, readWord } from "./arguments";
import { RangeActions } from "./rangeActions";
import { WorkbookRangeAreasApi } from "./workbookRangeAreas";

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;

/** What reaches from a range to other cells: edges, fills, groups, the cells it depends on. */
export class RangeReach extends RangeActions {
  /** The cell at the end of a region, as Ctrl and an arrow key find it from the active cell (the top left one). */
  GetRangeEdge(direction: unknown, activeCell?: unknown): CellsApi {
    const { row, column } = this.edge(direction, activeCell);
    return this.place(row, column, 1, 1);
  }
  /** This range and all cells up to that edge. */
  GetExtendedRange(direction: unknown, activeCell?: unknown): CellsApi {
    const { row, column } = this.edge(direction, activeCell);
    return this.range(boundAreas(this.area, { row, column, rows: 1, columns: 1 }));
  }
  /** Without a destination Excel fills as far as the neighbouring cells go. */
  AutoFill(destination?: unknown, type?: unknown): void {
    const word = type === undefined ? "FillDefault" : readWord(type, [...FILL_WORDS, "FlashFill"]);
    const to = destination === undefined ? this.besideFilled() : this.otherBlock(destination);
    autoFillCells(this.host.workbook, this.sheet, this.area, to, word);
  }
  /** The same as clearing with "ResetContents". */
  ClearOrResetContents(): void {
    this.Clear("ResetContents");
  }

  Group(option: unknown): void {
    changeLevels(this.host.workbook, this.sheet, this.area, readGroup(option), 1);
  }
  Ungroup(option: unknown): void {
    changeLevels(this.host.workbook, this.sheet, this.area, readGroup(option), -1);
  }
  HideGroupDetails(option: unknown): void {
    setGroupShown(this.host.workbook, this.sheet, this.area, readGroup(option), false);
  }
  ShowGroupDetails(option: unknown): void {
    setGroupShown(this.host.workbook, this.sheet, this.area, readGroup(option), true);
  }

  GetPrecedents(): WorkbookRangeAreasApi {
    return this.found(findPrecedents(this.host.workbook, this.here, true));
  }
  GetDirectPrecedents(): WorkbookRangeAreasApi {
    return this.found(findPrecedents(this.host.workbook, this.here, false));
  }
  GetDependents(): WorkbookRangeAreasApi {
    return this.found(findDependents(this.host.workbook, this.here, true));
  }
  GetDirectDependents(): WorkbookRangeAreasApi {
    return this.found(findDependents(this.host.workbook, this.here, false));
  }

  /** Errors: `ItemNotFound` where there are none (office-js#2733). */
  private found(cells: readonly CellsOfSheet[]): WorkbookRangeAreasApi {
    if (cells.length === 0) {
      throw new ApiError("ItemNotFound", "The range has no such cells.", 404);
    }
    return new WorkbookRangeAreasApi(this.host, cells);
  }

  private edge(direction: unknown, activeCell: unknown): { row: number; column: number } {
    const way: Direction = readWord(direction, DIRECTIONS);
    const from = activeCell === undefined ? this.area : this.otherBlock(activeCell);
    const { row, column, rows, columns } = this.area;
    const isInside =
      from.row >= row &&
      from.row < row + rows &&
      from.column >= column &&
      from.column < column + columns;
    if (!isInside)
      throw new ApiError("InvalidArgument", "The active cell lies outside of the range.");
    return findEdge(this.sheet, from, way);
  }

  private otherBlock(argument: unknown): Area {
    const { sheet, area } = readBlock(this.host, argument, this.sheet);
    if (sheet === this.sheet) return area;
    throw new ApiError("InvalidArgument", "The ranges lie on different sheets.");
  }

  /** Down to where the column before (else behind) this range is filled. */
  private besideFilled(): Area {
    const { row, column, rows, columns } = this.area;
    for (const beside of [column - 1, column + columns]) {
      if (beside < 0 || this.sheet.valueAt(row, beside) === null) continue;
      const edge = findEdge(this.sheet, { row: row + rows - 1, column: beside }, "Down");
      const isFilled = this.sheet.valueAt(row + rows, beside) !== null;
      if (isFilled) return { ...this.area, rows: edge.row - row + 1 };
    }
    throw new ApiError("InvalidArgument", "There is nothing beside the range to fill along.");
  }
}

function readGroup(option: unknown): GroupBy {
  return readWord(option, ["ByRows", "ByColumns"] as const) === "ByRows" ? "rows" : "columns";
}
