import { SHEET_COLUMNS, SHEET_ROWS } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { shiftSpan, type Shift } from "./shiftSpan";

export type BreakAxis = "rows" | "columns";

/** The rows or columns before which a page ends by hand, in their order. */
export function breaksOf(sheet: Sheet, axis: BreakAxis): readonly number[] {
  return sheet.pageLayout.breaks?.[axis] ?? [];
}

/** Puts other breaks in place of a sheet's own; equal ones count once. */
export function setBreaks(
  workbook: Workbook,
  sheet: Sheet,
  axis: BreakAxis,
  breaks: readonly number[]
): void {
  putBreaks(sheet, axis, breaks);
  workbook.tell({ kind: "other", sheet: sheet.id, what: "pageBreaks" });
}

/** Lets breaks follow rows or columns that come and go; a break at lines that are gone goes with them. */
export function shiftBreaks(sheet: Sheet, shift: Shift): void {
  const breaks = breaksOf(sheet, shift.axis);
  const across = shift.axis === "rows" ? SHEET_COLUMNS : SHEET_ROWS;
  const isWhole = shift.band.from === 0 && shift.band.to >= across - 1;
  if (breaks.length === 0 || !isWhole) return;
  putBreaks(
    sheet,
    shift.axis,
    breaks.flatMap((at) => shiftSpan(at, at, shift)?.start ?? [])
  );
}

function putBreaks(sheet: Sheet, axis: BreakAxis, breaks: readonly number[]): void {
  const known = sheet.pageLayout.breaks ?? { rows: [], columns: [] };
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  sheet.pageLayout = { ...sheet.pageLayout, breaks: { ...known, [axis]: sorted } };
  sheet.touched.add("pageLayout");
}
