import { intersectAreas, type Area } from "../../officeHost/model/area";
import type { Cursor } from "../select/cursor";
import { growOverMerges, cellArea } from "../select/cursor";
import type { Sheet } from "../../officeHost/model/sheet";
import { boxOfArea, type Box, type Region, type View } from "./view";

/** Side of the small square buttons in cells (filters, lists). */
export const CELL_BUTTON = 17;

/** Draws what is selected over one part of the screen. */
export function paintSelection(
  context: CanvasRenderingContext2D,
  view: View,
  sheet: Sheet,
  cursor: Cursor,
  region: Region,
  accent: string
): void {
  const { box } = region;
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  const active = growOverMerges(sheet, cellArea(cursor.active));
  const isSingle = cursor.areas.length === 1;
  for (const area of cursor.areas) {
    const seen = intersectAreas(area, region.cells);
    if (!seen) continue;
    const drawn = boxOfArea(view, seen);
    const inner = intersectAreas(area, active) ? boxOfArea(view, active) : undefined;
    context.fillStyle = withAlpha(accent, 0.13);
    context.beginPath();
    context.rect(drawn.x - 1, drawn.y - 1, drawn.width + 1, drawn.height + 1);
    // The cell that typing goes to stays white: a hole in the veil.
    if (inner) context.rect(inner.x, inner.y, inner.width - 1, inner.height - 1);
    context.fill("evenodd");
  }
  context.strokeStyle = accent;
  if (isSingle) {
    const [area] = cursor.areas;
    if (area) strokeArea(context, view, area, region, 2);
  } else {
    for (const area of cursor.areas) strokeArea(context, view, area, region, 1);
    strokeArea(context, view, active, region, 2);
  }
  context.restore();
}

function strokeArea(
  context: CanvasRenderingContext2D,
  view: View,
  area: Area,
  region: Region,
  width: number
): void {
  const seen = intersectAreas(area, region.cells);
  if (!seen) return;
  // Of areas larger than the screen only the part around it is drawn: canvas lines have their limits.
  const around = intersectAreas(area, {
    row: Math.max(0, region.cells.row - 2),
    column: Math.max(0, region.cells.column - 2),
    rows: region.cells.rows + 4,
    columns: region.cells.columns + 4,
  });
  if (!around) return;
  const box = boxInRegion(view, around, region);
  context.lineWidth = width;
  const half = width === 2 ? 0 : 0.5;
  // The frame lies on the line before the cell; where that is off the screen, inside the cell.
  const left = box.x === region.box.x ? box.x + 1 - half : box.x - 1 + half;
  const top = box.y === region.box.y ? box.y + 1 - half : box.y - 1 + half;
  const right = box.x + box.width - half;
  const bottom = box.y + box.height - half;
  context.strokeRect(left, top, right - left, bottom - top);
}

/** Like `boxOfArea`, every edge measured as this part of the screen scrolls. */
function boxInRegion(view: View, area: Area, region: Region): Box {
  const isFrozenRow = region.cells.row < view.frozenRows;
  const isFrozenColumn = region.cells.column < view.frozenColumns;
  const x = view.columns.offsetOf(area.column) - (isFrozenColumn ? 0 : view.scrollLeft);
  const y = view.rows.offsetOf(area.row) - (isFrozenRow ? 0 : view.scrollTop);
  return {
    x,
    y,
    width: view.columns.offsetOf(area.column + area.columns) - view.columns.offsetOf(area.column),
    height: view.rows.offsetOf(area.row + area.rows) - view.rows.offsetOf(area.row),
  };
}

/** Lines where the sheet is frozen. */
export function paintFreeze(context: CanvasRenderingContext2D, view: View): void {
  context.fillStyle = "#8C959F";
  if (view.frozenHeight > 0) context.fillRect(0, view.frozenHeight - 1, view.width, 1);
  if (view.frozenWidth > 0) context.fillRect(view.frozenWidth - 1, 0, 1, view.height);
}

/** A small button in a cell's lower right corner: a triangle, filled where a filter is at work. */
export function paintCellButton(
  context: CanvasRenderingContext2D,
  cell: Box,
  isAtWork: boolean,
  accent: string
): void {
  const box = cellButtonBox(cell);
  context.fillStyle = "#FFFFFF";
  context.fillRect(box.x, box.y, box.width, box.height);
  context.strokeStyle = isAtWork ? accent : "#8C959F";
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  context.fillStyle = isAtWork ? accent : "#424A53";
  const middle = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  context.beginPath();
  context.moveTo(middle - 4, y - 2);
  context.lineTo(middle + 4, y - 2);
  context.lineTo(middle, y + 3);
  context.fill();
}

export function cellButtonBox(cell: Box): Box {
  const size = Math.min(CELL_BUTTON, cell.height - 2, cell.width - 2);
  return {
    x: cell.x + cell.width - size - 2,
    y: cell.y + cell.height - size - 2,
    width: size,
    height: size,
  };
}

/** A `#RRGGBB` colour made translucent. */
export function withAlpha(color: string, alpha: number): string {
  const number = parseInt(color.replace("#", ""), 16);
  return `rgba(${(number >> 16) & 255}, ${(number >> 8) & 255}, ${number & 255}, ${alpha})`;
}
