import { addColourRule, styleHeadings } from "../cells/formatting";
import { blockText, rangeOf, type Block } from "../cells/area";
import {
  CLASS_PAINTS,
  HEADING_PAINT,
  LINK_COLOR,
  INPUT_FILL,
  LINE_COLOR,
  QUADRANT_PAINTS,
  QUIET_FONT,
} from "../cells/palette";
import { setPrintedPage } from "../cells/printedPage";
import { INPUT_BLOCKS } from "./reportMark";
import type { Parts } from "./reportParts";
import { HEAD_HEIGHT, listPageBreaks, ROW_HEIGHT, TITLE_HEIGHT } from "./rowHeights";
import {
  BLOCK_WITHOUT_PROFIT,
  DATA_BLOCKS,
  PRINTED_BLOCK,
  ROOM_NAMES,
  ROOMS,
  SCALE,
  WIDTHS,
  type RoomName,
} from "./rooms";

/** Points. */
const SHEET_TITLE_HEIGHT = 26.25;
/** Widths do not depend on the workbook's own font, and neither do the letters. */
const FONT = "Calibri";
const FONT_SIZE = 9;
/** Points. */
const MARGIN = 18;

/** Rooms whose first column holds sentences or whose other columns hold texts: nothing is put to the right there. */
const TEXTS: ReadonlySet<RoomName> = new Set([
  "title",
  "stale",
  "facts",
  "pair",
  "warnings",
  "pareto",
  "paretoNote",
  "curves",
  "curveNotes",
  "scatterNote",
  "movement",
  "playbook",
  "profit",
  "profitNote",
]);
/** Columns of letters, such as classes. */
const CENTRED: Readonly<Partial<Record<RoomName, readonly number[]>>> = {
  strategic: [1],
  keyClients: [1, 5, 6],
  atRisk: [1, 3],
  matrix: [1, 2, 3, 4, 5, 6, 7],
  activity: [1, 2, 3, 4, 5, 6],
};

/** Everything about the looks of a report that no run changes: sizes, alignment, headings, colours, pages. */
export function formatReport(sheet: Excel.Worksheet, parts: Parts): void {
  for (const block of DATA_BLOCKS) setFont(sheet, block);
  formatRows(sheet, PRINTED_BLOCK);
  WIDTHS.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  for (const block of DATA_BLOCKS) rangeOf(sheet, block).format.font.color = QUIET_FONT;
  for (const name of ROOM_NAMES) formatRoom(sheet, name);
  for (const block of INPUT_BLOCKS) {
    const cells = rangeOf(sheet, block);
    cells.format.fill.color = INPUT_FILL;
    for (const side of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideVertical",
    ] as const) {
      if (side === "InsideVertical" && block.columns === 1) continue;
      const line = cells.format.borders.getItem(side);
      line.style = "Continuous";
      line.color = LINE_COLOR;
    }
  }
  addRules(sheet);
  const breaksBefore = listPageBreaks(parts);
  setPrintedPage(sheet, {
    orientation: "Portrait",
    titleRows: 0,
    scale: SCALE,
    margin: MARGIN,
    areas: [PRINTED_BLOCK],
    breaksBefore,
  });
}

/** What a report made before there was a whale curve lacks of its looks: the rows of that curve, printed with the rest. */
export function formatProfit(sheet: Excel.Worksheet): void {
  const { rows } = BLOCK_WITHOUT_PROFIT;
  formatRows(sheet, { ...PRINTED_BLOCK, row: rows, rows: PRINTED_BLOCK.rows - rows });
  for (const name of ["profit", "profitChart", "profitNote"] as const) formatRoom(sheet, name);
  sheet.pageLayout.setPrintArea(blockText(PRINTED_BLOCK));
}

function setFont(sheet: Excel.Worksheet, block: Block): void {
  const { font } = rangeOf(sheet, block).format;
  font.name = FONT;
  font.size = FONT_SIZE;
}

function formatRows(sheet: Excel.Worksheet, block: Block): void {
  setFont(sheet, block);
  const { format } = rangeOf(sheet, block);
  format.rowHeight = ROW_HEIGHT;
  format.verticalAlignment = "Center";
}

function formatRoom(sheet: Excel.Worksheet, name: RoomName): void {
  const { block, title, heads = [], total } = ROOMS[name];
  if (block.columns === 0) return;
  if (!TEXTS.has(name) && block.columns > 1) {
    const numbers = { ...block, column: block.column + 1, columns: block.columns - 1 };
    const top = (title ?? -1) + 1;
    rangeOf(sheet, {
      ...numbers,
      row: block.row + top,
      rows: block.rows - top,
    }).format.horizontalAlignment = "Right";
  }
  for (const column of CENTRED[name] ?? []) {
    const cells = { ...block, column: block.column + column, columns: 1 };
    rangeOf(sheet, cells).format.horizontalAlignment = "Center";
  }
  if (name === "keyClients") {
    const agents = rangeOf(sheet, { ...block, column: 7, columns: 1 }).format;
    agents.horizontalAlignment = "Left";
    agents.shrinkToFit = true;
    const links = { ...block, row: block.row + 3, rows: block.rows - 3, column: 5, columns: 2 };
    rangeOf(sheet, links).format.font.color = LINK_COLOR;
    rangeOf(sheet, links).format.font.underline = "Single";
  }
  if (name === "spread") {
    rangeOf(sheet, { ...block, column: 4, columns: 1 }).format.horizontalAlignment = "Left";
  }
  if (ROOMS[name].names) {
    const from = Math.max(...heads) + 1;
    const names = { ...block, row: block.row + from, rows: block.rows - from, columns: 1 };
    rangeOf(sheet, names).format.wrapText = true;
  }
  if (title !== undefined) styleTitle(sheet, { ...block, row: block.row + title, rows: 1 }, name);
  const isData = block.column > 0;
  for (const head of isData ? [] : heads) {
    const { format } = rangeOf(sheet, { ...block, row: block.row + head, rows: 1 });
    styleHeadings(rangeOf(sheet, { ...block, row: block.row + head, rows: 1 }));
    format.wrapText = true;
    format.rowHeight = HEAD_HEIGHT;
    format.font.size = 8;
  }
  if (total !== undefined) {
    rangeOf(sheet, { ...block, row: block.row + total, rows: 1 }).format.font.bold = true;
  }
  if (name === "pair" || name === "stale") rangeOf(sheet, block).format.font.bold = true;
  if (name === "facts") {
    rangeOf(sheet, { ...block, columns: 1 }).format.font.color = QUIET_FONT;
  }
}

function styleTitle(sheet: Excel.Worksheet, row: Block, name: RoomName): void {
  const { format } = rangeOf(sheet, row);
  const isSheetTitle = name === "title";
  format.font.bold = true;
  format.font.size = isSheetTitle ? 16 : 11;
  format.font.color = HEADING_PAINT.font;
  format.rowHeight = isSheetTitle ? SHEET_TITLE_HEIGHT : TITLE_HEIGHT;
  format.verticalAlignment = "Bottom";
}

/** Colours that follow what the cells say: classes, quadrants, a load above one. */
function addRules(sheet: Excel.Worksheet): void {
  const bodyOf = (name: RoomName, column: number): Excel.Range =>
    rangeOf(sheet, { ...ROOMS[name].block, column, columns: 1 });
  for (const [word, paint] of Object.entries(CLASS_PAINTS)) {
    const isBeginning = word === "0/returns";
    const rule = { text: isBeginning ? "0/" : word, isBeginning, ...paint };
    for (const [name, column] of [
      ["keyClients", 1],
      ["classes", 0],
    ] as const) {
      addColourRule(bodyOf(name, column), rule);
    }
  }
  for (const [word, paint] of Object.entries(QUADRANT_PAINTS)) {
    addColourRule(bodyOf("strategic", 1), { text: word, isBeginning: false, ...paint });
  }
  const { block } = ROOMS.playbook;
  const first = `$A${block.row + 1}`;
  const { custom } = bodyOf("playbook", 0).conditionalFormats.add("Custom");
  const heads = ["I. ", "II. ", "III. ", "IV. "].map(
    (head) => `LEFT(${first},${head.length})="${head}"`
  );
  custom.rule.formula = `=OR(${heads.join(",")})`;
  custom.format.font.bold = true;
  const { cellValue } = bodyOf("agents", 6).conditionalFormats.add("CellValue");
  // A text is greater than any number to Excel, and a heading is one.
  cellValue.rule = { formula1: "=1", formula2: "=1000000", operator: "Between" };
  cellValue.format.font.color = CLASS_PAINTS["0/returns"].font;
  cellValue.format.fill.color = CLASS_PAINTS["0/returns"].fill;
}
