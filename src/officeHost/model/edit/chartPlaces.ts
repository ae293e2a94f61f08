import { SHEET_COLUMNS, SHEET_ROWS } from "../area";
import type { Chart } from "../parts";
import type { Sheet } from "../sheet";
import { shiftSpan, type Shift } from "./shiftSpan";
import { columnPoints, columnsPoints, rowPoints, rowsPoints } from "./sizes";

/** A row or column, and how many points a place lies inside of it. */
export type CellPlace = { readonly index: number; readonly rest: number };

/** The row in which a distance from the sheet's top ends. */
export function rowAt(sheet: Sheet, points: number): CellPlace {
  return lineAt(points, SHEET_ROWS, (index) => rowPoints(sheet, index));
}

/** The column in which a distance from the sheet's left edge ends. */
export function columnAt(sheet: Sheet, points: number): CellPlace {
  return lineAt(points, SHEET_COLUMNS, (index) => columnPoints(sheet, index));
}

function lineAt(points: number, count: number, sizeOf: (index: number) => number): CellPlace {
  let rest = points;
  let index = 0;
  for (; index < count - 1; index += 1) {
    const size = sizeOf(index);
    if (rest < size) break;
    rest -= size;
  }
  return { index, rest };
}

/**
 * Remembers between which cells the charts of a sheet stand; the function it gives puts them there again once whole rows
 * or columns came or went. A chart over cells that are gone keeps what is left of it.
 */
export function holdCharts(sheet: Sheet): (shift: Shift) => void {
  const held = sheet.charts.map((chart) => ({
    chart,
    rows: [rowAt(sheet, chart.top), rowAt(sheet, chart.top + chart.height)] as const,
    columns: [columnAt(sheet, chart.left), columnAt(sheet, chart.left + chart.width)] as const,
  }));
  return (shift) => {
    for (const { chart, rows, columns } of held) {
      const ends = shift.axis === "rows" ? rows : columns;
      const [start, end] = ends.map((place) => shiftPlace(place, shift)) as [CellPlace, CellPlace];
      if (isSame(start, ends[0]) && isSame(end, ends[1])) continue;
      putBetween(sheet, chart, shift.axis, start, end);
    }
  };
}

function isSame(a: CellPlace, b: CellPlace): boolean {
  return a.index === b.index && a.rest === b.rest;
}

function shiftPlace(place: CellPlace, shift: Shift): CellPlace {
  const span = shiftSpan(place.index, place.index, shift);
  return span ? { index: span.start, rest: place.rest } : { index: shift.at, rest: 0 };
}

function putBetween(
  sheet: Sheet,
  chart: Chart,
  axis: Shift["axis"],
  start: CellPlace,
  end: CellPlace
): void {
  if (axis === "rows") {
    chart.top = rowsPoints(sheet, 0, start.index) + start.rest;
    chart.height = Math.max(rowsPoints(sheet, 0, end.index) + end.rest - chart.top, 0);
  } else {
    chart.left = columnsPoints(sheet, 0, start.index) + start.rest;
    chart.width = Math.max(columnsPoints(sheet, 0, end.index) + end.rest - chart.left, 0);
  }
  chart.source = undefined;
  sheet.touched.add("charts");
}
