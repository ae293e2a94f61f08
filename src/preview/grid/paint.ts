import { holdsArea, intersectAreas, type Area } from "../../officeHost/model/area";
import type { ShownCells } from "./cells";
import { paintBorders } from "./paintBorders";
import { paintMarks } from "./paintShares";
import { paintText, sideOf } from "./paintText";
import { boxOfArea, type Box, type Region, type View } from "./view";

/** How far to look for texts that run over into the screen from cells beside it. */
const RUN_OVER = 12;

/** Draws the cells of one part of the screen: paper, lines, fills, borders, texts. */
export function paintRegion(
  context: CanvasRenderingContext2D,
  view: View,
  cells: ShownCells,
  region: Region
): void {
  const { sheet } = cells;
  const { box } = region;
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.fillStyle = "#FFFFFF";
  context.fillRect(box.x, box.y, box.width, box.height);
  if (sheet.showGridlines) paintGridlines(context, view, region);
  const merges = sheet.merges.filter((merge) => intersectAreas(merge, region.cells));
  const shown = listShown(view, region, merges);
  for (const item of shown) paintFill(context, cells, item);
  for (const { area, box: cell } of shown) {
    paintBorders(context, cells.at(area.row, area.column).look, cell);
  }
  for (const { area, box: cell } of shown) {
    const content = cells.at(area.row, area.column);
    if (cell.width === 0 || cell.height === 0) continue;
    paintMarks(context, content.marks, cell);
    if (content.text === "") continue;
    const isMerged = area.columns > 1 || area.rows > 1;
    const room = isMerged ? { left: 0, right: 0 } : roomBeside(view, cells, area);
    paintText(context, content, { cell, ...room });
  }
  paintRunOver(context, view, cells, region);
  context.restore();
}

type Shown = { readonly area: Area; readonly box: Box };

/** The shown cells of a part of the screen, merged ones once and whole. */
function listShown(view: View, region: Region, merges: readonly Area[]): Shown[] {
  const shown: Shown[] = [];
  const add = (area: Area): void => {
    shown.push({ area, box: boxOfArea(view, area) });
  };
  const { row, column, rows, columns } = region.cells;
  for (let r = row; r < row + rows; r += 1) {
    if (view.rows.sizeAt(r) === 0) continue;
    for (let c = column; c < column + columns; c += 1) {
      if (view.columns.sizeAt(c) === 0) continue;
      const area = { row: r, column: c, rows: 1, columns: 1 };
      if (!merges.some((merge) => holdsArea(merge, area))) add(area);
    }
  }
  merges.forEach(add);
  return shown;
}

function paintGridlines(context: CanvasRenderingContext2D, view: View, region: Region): void {
  const { box, cells } = region;
  context.fillStyle = "#E1E4E8";
  for (let r = cells.row; r < cells.row + cells.rows; r += 1) {
    const line = boxOfArea(view, { row: r, column: cells.column, rows: 1, columns: 1 });
    if (line.height > 0) context.fillRect(box.x, line.y + line.height - 1, box.width, 1);
  }
  for (let c = cells.column; c < cells.column + cells.columns; c += 1) {
    const line = boxOfArea(view, { row: cells.row, column: c, rows: 1, columns: 1 });
    if (line.width > 0) context.fillRect(line.x + line.width - 1, box.y, 1, box.height);
  }
}

function paintFill(context: CanvasRenderingContext2D, cells: ShownCells, shown: Shown): void {
  const { area, box } = shown;
  const { fill } = cells.at(area.row, area.column).look;
  const isMerged = area.rows > 1 || area.columns > 1;
  const color = fill?.color ?? (isMerged ? "#FFFFFF" : undefined);
  if (color === undefined || fill?.pattern === "None") {
    if (!isMerged) return;
  }
  // A fill covers the lines on all four sides, a merged cell only those inside.
  context.fillStyle = color ?? "#FFFFFF";
  if (fill?.color === undefined) context.fillRect(box.x, box.y, box.width - 1, box.height - 1);
  else context.fillRect(box.x - 1, box.y - 1, box.width + 1, box.height + 1);
}

/** How far a text may run over its neighbours: as long as they are empty; numbers and wrapped texts never do. */
function roomBeside(view: View, cells: ShownCells, area: Area): { left: number; right: number } {
  const cell = cells.at(area.row, area.column);
  if (typeof cell.value !== "string" || cell.look.alignment?.wrapText) return { left: 0, right: 0 };
  const side = sideOf(cell);
  return {
    left: side === "left" ? 0 : emptyRoom(view, cells, area, -1),
    right: side === "right" ? 0 : emptyRoom(view, cells, area, 1),
  };
}

function emptyRoom(view: View, cells: ShownCells, area: Area, sign: 1 | -1): number {
  const { sheet } = cells;
  let room = 0;
  for (let step = 1; step <= RUN_OVER; step += 1) {
    const column = area.column + sign * step;
    if (column < 0 || column >= view.columns.count) break;
    if (sheet.valueAt(area.row, column) !== null) break;
    const neighbour = { ...area, column };
    if (sheet.merges.some((merge) => holdsArea(merge, neighbour))) break;
    room += view.columns.sizeAt(column);
  }
  return room;
}

/** Texts of cells left of the screen whose end is on it. */
function paintRunOver(
  context: CanvasRenderingContext2D,
  view: View,
  cells: ShownCells,
  region: Region
): void {
  const { row, column, rows } = region.cells;
  for (let r = row; r < row + rows; r += 1) {
    if (view.rows.sizeAt(r) === 0) continue;
    for (let c = column - 1; c >= Math.max(0, column - RUN_OVER); c -= 1) {
      const value = cells.sheet.valueAt(r, c);
      if (value === null) continue;
      if (typeof value !== "string") break;
      const area = { row: r, column: c, rows: 1, columns: 1 };
      if (cells.sheet.merges.some((merge) => holdsArea(merge, area))) break;
      // Measured as if it scrolled along, even where the cell itself is frozen: then only while nothing is scrolled.
      const box = boxOfArea(view, { row: r, column, rows: 1, columns: 1 });
      const x = box.x - (view.columns.offsetOf(column) - view.columns.offsetOf(c));
      const room = roomBeside(view, cells, area);
      if (room.right > 0 && (c >= view.frozenColumns || view.scrollLeft === 0)) {
        const width = view.columns.sizeAt(c);
        paintText(context, cells.at(r, c), { cell: { ...box, x, width }, ...room });
      }
      break;
    }
  }
}
