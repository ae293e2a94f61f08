import { rangeOf } from "./block";
import { HEADING_PAINT, INPUT_FILL, LINE_COLOR, QUIET_FONT } from "./palette";

/** Where the parts of a strategy sheet stand: first rows, zero-based, and how many. */
export type StrategyRows = {
  readonly head: number;
  readonly headCount: number;
  readonly points: number;
  readonly pointCount: number;
  readonly questions: number;
  readonly questionCount: number;
};

/** Points; together they fill the width of an A4 page with narrow margins. */
const WIDTHS = [26, 210, 284];
const POINT_HEIGHT = 62;
const QUESTION_HEIGHT = 34;
const MARGIN = 36;

/** Gives the sheet its look: one printed page of A4 upright, answers with room to write. */
export function dressStrategySheet(sheet: Excel.Worksheet, rows: StrategyRows): void {
  WIDTHS.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  sheet.showGridlines = false;
  dressTitle(sheet);
  const head = rangeOf(sheet, { row: rows.head, column: 1, rows: rows.headCount, columns: 2 });
  head.format.horizontalAlignment = "Left";
  drawLines(head);
  const labels = rangeOf(sheet, { row: rows.head, column: 1, rows: rows.headCount, columns: 1 });
  labels.format.font.color = QUIET_FONT;
  dressSection(sheet, rows.points, rows.pointCount, POINT_HEIGHT);
  dressSection(sheet, rows.questions, rows.questionCount, QUESTION_HEIGHT);

  const { pageLayout } = sheet;
  pageLayout.orientation = "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.leftMargin = MARGIN;
  pageLayout.rightMargin = MARGIN;
  pageLayout.topMargin = MARGIN;
  pageLayout.bottomMargin = MARGIN;
  pageLayout.centerHorizontally = true;
}

function dressTitle(sheet: Excel.Worksheet): void {
  const title = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  title.format.font.color = QUIET_FONT;
  const name = rangeOf(sheet, { row: 1, column: 0, rows: 1, columns: 1 });
  name.format.font.bold = true;
  name.format.font.size = 16;
  name.format.rowHeight = 27;
}

/** A title line, and under it numbered lines with a field to write in. */
function dressSection(sheet: Excel.Worksheet, first: number, count: number, height: number): void {
  const title = rangeOf(sheet, { row: first - 1, column: 0, rows: 1, columns: 3 });
  title.format.font.bold = true;
  title.format.font.color = HEADING_PAINT.font;
  title.format.fill.color = HEADING_PAINT.fill;
  const lines = rangeOf(sheet, { row: first, column: 0, rows: count, columns: 3 });
  lines.format.rowHeight = height;
  lines.format.verticalAlignment = "Top";
  lines.format.wrapText = true;
  drawLines(lines);
  const numbers = rangeOf(sheet, { row: first, column: 0, rows: count, columns: 1 });
  numbers.format.horizontalAlignment = "Center";
  numbers.format.font.bold = true;
  const answers = rangeOf(sheet, { row: first, column: 2, rows: count, columns: 1 });
  answers.format.fill.color = INPUT_FILL;
  answers.numberFormat = "@" as unknown as string[][];
}

function drawLines(range: Excel.Range): void {
  for (const side of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const) {
    const line = range.format.borders.getItem(side);
    line.style = "Continuous";
    line.color = LINE_COLOR;
  }
}
