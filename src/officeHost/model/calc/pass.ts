import { holdsCell } from "../area";
import { NO_SHIFT, resultOfFormula } from "./evaluate";
import { putResult, type Put } from "./fill";
import { NotComputable } from "./formula";
import type { FormulaCell } from "./formulaCell";
import { FEW_CELLS, keyOfCell, sourceKey } from "./graph";
import type { Reader } from "./reader";
import type { Sheet } from "../sheet";
import { errorValue, type Reference } from "./value";

/** A cell on the way, with the cells it waits for. */
type Step = { readonly cell: FormulaCell; readonly before: FormulaCell[] };

/** What stops a formula that goes in a circle; Excel shows 0 then. */
export const CIRCULAR = "a circular reference";
/** What a calculation changed: formula cells with another result, and areas that results were filled into. */
export type PassResult = {
  readonly changed: readonly FormulaCell[];
  readonly filled: readonly Reference[];
};

/**
 * Computes formula cells, each after those of them that it reads, and puts the results into their sheets; a row whose
 * result changed counts as changed against the file. A result of several cells fills those below and beside its formula,
 * or is #SPILL! where something is in the way. A formula that cannot be computed keeps the result it came with; a new
 * one gets #NAME?, and `failure` says why.
 */
export function runPass(reader: Reader, dirty: ReadonlySet<FormulaCell>): PassResult {
  reader.forget();
  for (const cell of dirty) if (cell.failure === CIRCULAR) cell.failure = undefined;
  const waiting = new DirtyIndex(dirty);
  const open = new Set<FormulaCell>();
  const done = new Set<FormulaCell>();
  const settled = new Set<string>();
  const changed: FormulaCell[] = [];
  const filled: Reference[] = [];
  const precedents = (cell: FormulaCell): FormulaCell[] => {
    const before: FormulaCell[] = [];
    for (const read of cell.reads) {
      const key = sourceKey(read);
      if (settled.has(key)) continue;
      const found = waiting.cellsIn(read);
      if (found.length === 0) settled.add(key);
      else for (const other of found) before.push(other);
    }
    return before;
  };
  for (const start of dirty) {
    if (done.has(start)) continue;
    const way: Step[] = [{ cell: start, before: precedents(start) }];
    open.add(start);
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const next = step.before.pop();
      if (next) {
        if (done.has(next)) continue;
        if (open.has(next)) {
          // Every cell on the way from `next` to here waits for itself.
          for (const { cell } of way.slice(way.findIndex((other) => other.cell === next))) {
            cell.failure = CIRCULAR;
          }
          continue;
        }
        open.add(next);
        way.push({ cell: next, before: precedents(next) });
        continue;
      }
      way.pop();
      open.delete(step.cell);
      done.add(step.cell);
      waiting.delete(step.cell);
      const { isChanged, area } = compute(step.cell, reader);
      if (isChanged) changed.push(step.cell);
      if (area) filled.push({ sheet: step.cell.sheet, area });
    }
  }
  return { changed, filled };
}

/** The cells that are still to be computed, found by what a formula reads. */
class DirtyIndex {
  private readonly sheets = new Map<
    Sheet,
    { readonly cells: Map<number, FormulaCell>; readonly columns: Map<number, Set<FormulaCell>> }
  >();

  constructor(dirty: Iterable<FormulaCell>) {
    for (const cell of dirty) {
      let known = this.sheets.get(cell.sheet);
      if (!known) this.sheets.set(cell.sheet, (known = { cells: new Map(), columns: new Map() }));
      known.cells.set(keyOfCell(cell.row, cell.column), cell);
      const column = known.columns.get(cell.column);
      if (column) column.add(cell);
      else known.columns.set(cell.column, new Set([cell]));
    }
  }

  delete({ sheet, row, column }: FormulaCell): void {
    const known = this.sheets.get(sheet);
    const key = keyOfCell(row, column);
    const cell = known?.cells.get(key);
    if (cell) known?.columns.get(column)?.delete(cell);
    known?.cells.delete(key);
  }

  cellsIn({ sheet, area }: Reference): FormulaCell[] {
    const known = this.sheets.get(sheet);
    const found: FormulaCell[] = [];
    if (!known) return found;
    if (area.rows * area.columns > FEW_CELLS) {
      for (const [column, cells] of known.columns) {
        if (column < area.column || column >= area.column + area.columns) continue;
        for (const cell of cells) if (holdsCell(area, cell.row, cell.column)) found.push(cell);
      }
      return found;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = known.cells.get(keyOfCell(row, column));
        if (cell) found.push(cell);
      }
    }
    return found;
  }
}

/** Computes one cell and puts the result. */
function compute(cell: FormulaCell, reader: Reader): Put {
  if (cell.failure === CIRCULAR) return putResult(reader, cell, 0);
  if (!cell.tree) return failed(cell, reader);
  const { sheet, row, column, intersects } = cell;
  const scope = { reader, sheet, row, column, shift: NO_SHIFT, depth: 0, intersects };
  try {
    const result = resultOfFormula(cell.tree, scope);
    cell.failure = undefined;
    return putResult(reader, cell, result);
  } catch (error) {
    if (!(error instanceof NotComputable)) throw error;
    cell.failure = error.what;
    return failed(cell, reader);
  }
}

function failed(cell: FormulaCell, reader: Reader): Put {
  return cell.isNew ? putResult(reader, cell, errorValue("#NAME?")) : { isChanged: false };
}
