import { intersectAreas, SHEET_COLUMNS, type Area } from "../area";
import type { CellExtra } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { readFormulaCell } from "./formulaCell";
import type { Reference } from "./value";

/** Cells of one sheet. */
export type CellsOfSheet = { readonly sheet: Sheet; readonly areas: readonly Area[] };

type Place = { readonly sheet: Sheet; readonly area: Area };

/** The cells that the formulas of an area read; with `isDeep` also those that these read, and so on. */
export function findPrecedents(workbook: Workbook, place: Place, isDeep: boolean): CellsOfSheet[] {
  const found: Reference[] = [];
  const waiting: Place[] = [place];
  const known = new Set<string>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const read of readsOf(workbook, next)) {
      const key = `${read.sheet.id}|${read.area.row}|${read.area.column}|${read.area.rows}|${read.area.columns}`;
      if (known.has(key)) continue;
      known.add(key);
      found.push(read);
      if (isDeep) waiting.push(read);
    }
  }
  return bySheet(workbook, found);
}

/** The formula cells that read an area; with `isDeep` also those that read them, and so on. */
export function findDependents(workbook: Workbook, place: Place, isDeep: boolean): CellsOfSheet[] {
  const cells = workbook.sheets.flatMap((sheet) =>
    formulasIn(sheet).map(({ row, column, extra }) => ({
      place: { sheet, area: { row, column, rows: 1, columns: 1 } },
      reads: readFormulaCell(workbook, { sheet, row, column }, extra, false).reads,
    }))
  );
  const found = new Set<(typeof cells)[number]>();
  const waiting: Place[] = [place];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { sheet, area } = next;
    for (const cell of cells) {
      const isReader = cell.reads.some(
        (read) => read.sheet === sheet && intersectAreas(read.area, area) !== undefined
      );
      if (!isReader || found.has(cell)) continue;
      found.add(cell);
      if (isDeep) waiting.push(cell.place);
    }
  }
  return bySheet(
    workbook,
    [...found].map((cell) => cell.place)
  );
}

function readsOf(workbook: Workbook, { sheet, area }: Place): Reference[] {
  return formulasIn(sheet, area).flatMap(({ row, column, extra }) => [
    ...readFormulaCell(workbook, { sheet, row, column }, extra, false).reads,
  ]);
}

type CellOfFormula = { readonly row: number; readonly column: number; readonly extra: CellExtra };

function formulasIn(sheet: Sheet, area?: Area): CellOfFormula[] {
  const found: CellOfFormula[] = [];
  sheet.rows.forEach((line, row) => {
    if (area && (row < area.row || row >= area.row + area.rows)) return;
    line?.extras?.forEach((extra, column) => {
      if (extra.formula === undefined) return;
      if (area && (column < area.column || column >= area.column + area.columns)) return;
      found.push({ row, column, extra });
    });
  });
  return found;
}

/** In the order of the tabs, on each sheet from top to bottom; cells below each other are one area. */
function bySheet(workbook: Workbook, places: readonly Place[]): CellsOfSheet[] {
  return workbook.sheets.flatMap((sheet) => {
    const areas = places.filter((one) => one.sheet === sheet).map(({ area }) => area);
    return areas.length === 0 ? [] : [{ sheet, areas: joinAreas(areas) }];
  });
}

function joinAreas(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort(
    (a, b) =>
      a.column * SHEET_COLUMNS + a.columns - (b.column * SHEET_COLUMNS + b.columns) || a.row - b.row
  );
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    const isBelow =
      last?.column === area.column &&
      last.columns === area.columns &&
      last.row + last.rows === area.row;
    if (last && isBelow) joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    else joined.push(area);
  }
  return joined.sort((a, b) => a.row - b.row || a.column - b.column);
}
