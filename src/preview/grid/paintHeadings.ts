import { columnLetters, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../officeHost/model/area";
import { boxOfArea, type Region, type View } from "./view";

/** Height of the column headings in pixels. */
export const HEADING_HEIGHT = 24;

/** Width of the row headings: as wide as the largest number on screen. */
export function headingWidth(lastRow: number): number {
  return Math.max(40, 18 + 8 * String(lastRow + 1).length);
}

/** The colours of the frame around the cells, from the page's light or dark theme. */
export type FrameColors = {
  readonly heading: string;
  readonly headingText: string;
  readonly line: string;
  readonly chosen: string;
  readonly chosenText: string;
  readonly accent: string;
};

/** Draws the headings of rows and columns around the cells; those of selected cells stand out. */
export function paintHeadings(
  context: CanvasRenderingContext2D,
  view: View,
  regions: readonly Region[],
  areas: readonly Area[],
  left: number,
  colors: FrameColors
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = '12px "Segoe UI", system-ui, Arial, sans-serif';
  for (const { box, cells } of regions) {
    context.save();
    context.beginPath();
    context.rect(left + box.x, 0, box.width, HEADING_HEIGHT);
    context.clip();
    context.fillStyle = colors.heading;
    context.fillRect(left + box.x, 0, box.width, HEADING_HEIGHT);
    for (let column = cells.column; column < cells.column + cells.columns; column += 1) {
      const cell = boxOfArea(view, { row: 0, column, rows: 1, columns: 1 });
      if (cell.width === 0) continue;
      const state = lineState(areas, column, "column");
      paintHeading(context, columnLetters(column), state, colors, {
        x: left + cell.x,
        y: 0,
        width: cell.width,
        height: HEADING_HEIGHT,
      });
    }
    context.restore();
    context.save();
    context.beginPath();
    context.rect(0, HEADING_HEIGHT + box.y, left, box.height);
    context.clip();
    context.fillStyle = colors.heading;
    context.fillRect(0, HEADING_HEIGHT + box.y, left, box.height);
    for (let row = cells.row; row < cells.row + cells.rows; row += 1) {
      const cell = boxOfArea(view, { row, column: 0, rows: 1, columns: 1 });
      if (cell.height === 0) continue;
      const state = lineState(areas, row, "row");
      paintHeading(context, String(row + 1), state, colors, {
        x: 0,
        y: HEADING_HEIGHT + cell.y,
        width: left,
        height: cell.height,
      });
    }
    context.restore();
  }
  context.fillStyle = colors.heading;
  context.fillRect(0, 0, left, HEADING_HEIGHT);
  context.fillStyle = colors.line;
  context.fillRect(left - 1, 0, 1, HEADING_HEIGHT + view.height);
  context.fillRect(0, HEADING_HEIGHT - 1, left + view.width, 1);
  context.beginPath();
  context.moveTo(left - 5, HEADING_HEIGHT - 15);
  context.lineTo(left - 5, HEADING_HEIGHT - 5);
  context.lineTo(left - 15, HEADING_HEIGHT - 5);
  context.fill();
}

type LineState = "plain" | "touched" | "whole";

function lineState(areas: readonly Area[], index: number, direction: "row" | "column"): LineState {
  let state: LineState = "plain";
  for (const area of areas) {
    const [first, count, isWhole] =
      direction === "row"
        ? [area.row, area.rows, area.columns === SHEET_COLUMNS]
        : [area.column, area.columns, area.rows === SHEET_ROWS];
    if (index < first || index >= first + count) continue;
    if (isWhole) return "whole";
    state = "touched";
  }
  return state;
}

function paintHeading(
  context: CanvasRenderingContext2D,
  text: string,
  state: LineState,
  colors: FrameColors,
  box: { x: number; y: number; width: number; height: number }
): void {
  if (state !== "plain") {
    context.fillStyle = state === "whole" ? colors.accent : colors.chosen;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  context.fillStyle = colors.line;
  context.fillRect(box.x + box.width - 1, box.y, 1, box.height);
  context.fillRect(box.x, box.y + box.height - 1, box.width, 1);
  if (box.height < 9) return;
  context.fillStyle =
    state === "whole" ? "#FFFFFF" : state === "touched" ? colors.chosenText : colors.headingText;
  context.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 1);
}
