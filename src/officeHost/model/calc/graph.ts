import { holdsCell, intersectAreas, SHEET_COLUMNS, type Area } from "../area";
import type { CellExtra } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { readFormulaCell, type FormulaCell } from "./formulaCell";
import type { Reference } from "./value";

/** Cells that formulas read, and the formulas that do. */
type Source = Reference & { readonly readers: Set<FormulaCell> };

/** Ranges above this size are kept once for all formulas that read them, smaller ones cell by cell. */
export const FEW_CELLS = 64;

/** One number for one cell of a sheet. */
export function keyOfCell(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

/** Which formulas a workbook has and which cells they read. */
export class FormulaGraph {
  private readonly cells = new Map<string, Map<number, FormulaCell>>();
  /** The formulas whose results fill several cells, or would. */
  readonly filling = new Set<FormulaCell>();
  private readonly singles = new Map<string, Map<number, Set<FormulaCell>>>();
  private readonly ranges = new Map<string, Source>();

  constructor(private readonly workbook: Workbook) {}

  /** Takes in the formulas of an area of a sheet anew; data tables are left as they are. */
  readArea(sheet: Sheet, area: Area, isNew: boolean): FormulaCell[] {
    for (const cell of this.cellsIn(sheet, area)) this.remove(cell);
    const found: FormulaCell[] = [];
    const end = Math.min(area.row + area.rows, sheet.rows.length);
    for (let row = area.row; row < end; row += 1) {
      const extras = sheet.rows[row]?.extras;
      if (!extras) continue;
      for (const [column, extra] of extras) {
        const isInside = column >= area.column && column < area.column + area.columns;
        if (!isInside || extra.formula === undefined || isDataTable(extra)) continue;
        found.push(this.add({ sheet, row, column }, extra, isNew));
      }
    }
    return found;
  }

  /** Every formula cell, sheet by sheet in the order they were taken in. */
  *all(): Iterable<FormulaCell> {
    for (const cells of this.cells.values()) yield* cells.values();
  }

  clear(): void {
    this.cells.clear();
    this.filling.clear();
    this.singles.clear();
    this.ranges.clear();
  }

  get isEmpty(): boolean {
    for (const cells of this.cells.values()) if (cells.size > 0) return false;
    return true;
  }

  /** The formula cells of an area. */
  cellsIn(sheet: Sheet, area: Area): FormulaCell[] {
    const cells = this.cells.get(sheet.id);
    if (!cells || cells.size === 0) return [];
    if (area.rows * area.columns > cells.size) {
      return [...cells.values()].filter((cell) => holdsCell(area, cell.row, cell.column));
    }
    const found: FormulaCell[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = cells.get(keyOfCell(row, column));
        if (cell) found.push(cell);
      }
    }
    return found;
  }

  /** The formulas that read any cell of an area, and those that read their results, and so on. */
  readersOf(sheet: Sheet, area: Area, found = new Set<FormulaCell>()): Set<FormulaCell> {
    const waiting: Reference[] = [{ sheet, area }];
    let sources = [...this.ranges.values()];
    const take = (readers: Iterable<FormulaCell>): void => {
      for (const cell of readers) {
        if (found.has(cell)) continue;
        found.add(cell);
        waiting.push({ sheet: cell.sheet, area: areaOf(cell) });
      }
    };
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const quiet: Source[] = [];
      for (const source of sources) {
        if (source.sheet === next.sheet && intersectAreas(source.area, next.area))
          take(source.readers);
        else quiet.push(source);
      }
      sources = quiet;
      this.takeSingles(next, take);
    }
    return found;
  }

  private takeSingles(
    { sheet, area }: Reference,
    take: (readers: Iterable<FormulaCell>) => void
  ): void {
    const singles = this.singles.get(sheet.id);
    if (!singles) return;
    if (area.rows * area.columns > singles.size) {
      for (const [key, readers] of singles) {
        const place = { row: Math.floor(key / SHEET_COLUMNS), column: key % SHEET_COLUMNS };
        if (holdsCell(area, place.row, place.column)) take(readers);
      }
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const readers = singles.get(keyOfCell(row, column));
        if (readers) take(readers);
      }
    }
  }

  private add(
    place: Pick<FormulaCell, "sheet" | "row" | "column">,
    extra: CellExtra,
    isNew: boolean
  ): FormulaCell {
    const { sheet, row, column } = place;
    const cell = readFormulaCell(this.workbook, place, extra, isNew);
    let cells = this.cells.get(sheet.id);
    if (!cells) this.cells.set(sheet.id, (cells = new Map()));
    cells.set(keyOfCell(row, column), cell);
    if (cell.reach) this.filling.add(cell);
    for (const read of cell.reads) for (const readers of this.readersAt(read)) readers.add(cell);
    return cell;
  }

  private remove(cell: FormulaCell): void {
    this.cells.get(cell.sheet.id)?.delete(keyOfCell(cell.row, cell.column));
    this.filling.delete(cell);
    for (const read of cell.reads) for (const readers of this.readersAt(read)) readers.delete(cell);
  }

  /** The sets of readers that stand for a reference. */
  private readersAt({ sheet, area }: Reference): Set<FormulaCell>[] {
    if (area.rows * area.columns > FEW_CELLS) {
      const key = sourceKey({ sheet, area });
      let source = this.ranges.get(key);
      if (!source) this.ranges.set(key, (source = { sheet, area, readers: new Set() }));
      return [source.readers];
    }
    let singles = this.singles.get(sheet.id);
    if (!singles) this.singles.set(sheet.id, (singles = new Map()));
    const sets: Set<FormulaCell>[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = keyOfCell(row, column);
        let readers = singles.get(key);
        if (!readers) singles.set(key, (readers = new Set()));
        sets.push(readers);
      }
    }
    return sets;
  }
}

/** Is a cell's formula a data table's, which only Excel computes? */
function isDataTable(extra: CellExtra): boolean {
  return extra.formulaAttributes?.t === "dataTable";
}

/** One text for one range of one sheet. */
export function sourceKey({ sheet, area }: Reference): string {
  return `${sheet.id}|${area.row}|${area.column}|${area.rows}|${area.columns}`;
}

/** The cell alone as an area. */
export function areaOf({ row, column }: { readonly row: number; readonly column: number }): Area {
  return { row, column, rows: 1, columns: 1 };
}
