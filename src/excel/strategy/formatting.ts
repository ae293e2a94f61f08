import { toA1 } from "../../core/reading/values/cells";
import type { SectionCode } from "../../core/strategy/layout";
import { rangeOf, type Block } from "../cells/area";
import { setPrintedPage } from "../cells/printedPage";
import { HEADING_PAINT, INPUT_FILL, LINE_COLOR, LINK_FONT, QUIET_FONT } from "../cells/palette";
import {
  ANSWER,
  ANSWER_WIDTH,
  ASK,
  ASK_WIDTH,
  CAPTION_ROW,
  CLIENT_ROW,
  COLUMNS,
  EXTRA_ROWS,
  GIVEN,
  GIVEN_WIDTH,
  HEAD_COLUMNS,
  HEAD_ROW,
  HEAD_ROWS,
  headPlace,
  KNOWLEDGE,
  LABEL,
  LEGEND_ROW,
  PLACED,
  SHORT_ANSWER_WIDTH,
  SIGN,
  type PlacedField,
  type PlacedSection,
  type PlacedTable,
} from "./place";

/** Points; Excel fits them to the width of an A4 page. */
export const WIDTHS: readonly number[] = [20, 140, 100, 56, 62, 85, 85, 64, 78];
const SIZE = 10;
/** The smallest letters: fitted to the width of a page they are seven points high. */
const SMALL = 9;
/** Letters of answers and the height of a line of them. */
export const TEXT_LINE = { size: SIZE, height: 14.5 } as const;
export const TABLE_LINE = { size: 9, height: 12 } as const;
const SECTION_HEIGHT = 25;
const HEADING_HEIGHT = 24;
const CLOSING_HEIGHT = 5;
/** Three lines of small text. */
const TASK_HEIGHT = 38;
/** An answer is dark text on white; an empty field is tinted with a dotted line below. */
const FILLED_FILL = "#FFFFFF";
const ANSWER_FONT = "#101820";
const LIGHTS = {
  red: ["#F9DEDC", "#6E1410"],
  amber: ["#FDEFC0", "#573D00"],
  green: ["#D3EFDC", "#0B4A22"],
} as const;

/** Height of a row for some lines of text. */
export function heightFor(lines: number, line: number = TEXT_LINE.height): number {
  return lines * line + 2;
}

const block = (row: number, column: number, rows: number, columns: number): Block => ({
  row,
  column,
  rows,
  columns,
});

/**
 * Gives a new sheet its look: as wide as a page of A4 upright, on as many pages as its answers take, so that letters stay
 * readable after years of visits.
 */
export function formatSheet(sheet: Excel.Worksheet): void {
  WIDTHS.forEach((width, column) => {
    rangeOf(sheet, block(0, column, 1, 1)).format.columnWidth = width;
  });
  const all = rangeOf(sheet, block(0, 0, PLACED.rows, COLUMNS));
  all.format.font.size = SIZE;
  all.format.verticalAlignment = "Center";
  const signs = rangeOf(sheet, block(LEGEND_ROW, SIGN, PLACED.rows - LEGEND_ROW, 1));
  signs.format.horizontalAlignment = "Center";
  signs.format.font.color = QUIET_FONT;
  formatHead(sheet);
  for (const section of PLACED.sections) formatSection(sheet, section);
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(CLIENT_ROW + 1);
  setPrintedPage(sheet, {
    orientation: "Portrait",
    titleRows: CLIENT_ROW + 1,
    area: block(0, 0, PLACED.rows, COLUMNS),
  });
}

function formatHead(sheet: Excel.Worksheet): void {
  const title = rangeOf(sheet, block(0, LABEL, 1, COLUMNS - 1));
  title.format.font.color = QUIET_FONT;
  title.format.horizontalAlignment = "Left";
  const { row, column } = headPlace("index");
  const link = rangeOf(sheet, block(row, column, 1, 1));
  link.format.font.color = LINK_FONT;
  link.format.font.underline = "Single";
  const client = rangeOf(sheet, block(CLIENT_ROW, LABEL, 1, COLUMNS - 1));
  client.merge();
  client.format.wrapText = true;
  client.format.font.bold = true;
  client.format.font.size = 16;
  const caption = rangeOf(sheet, block(CAPTION_ROW, LABEL, 1, COLUMNS - 1));
  caption.format.font.size = SMALL;
  caption.format.font.italic = true;
  caption.format.font.color = QUIET_FONT;
  caption.format.horizontalAlignment = "Left";
  formatHeadRows(sheet, HEAD_ROW, HEAD_ROWS);
  const legend = rangeOf(sheet, block(LEGEND_ROW, LABEL, 1, COLUMNS - 1));
  legend.format.font.size = SMALL;
  legend.format.font.italic = true;
  legend.format.font.color = QUIET_FONT;
  legend.format.rowHeight = 18;
  addLights(sheet);
}

/** Formats rows of the head. */
export function formatHeadRows(sheet: Excel.Worksheet, row: number, rows: number): void {
  for (const side of ["left", "right"] as const) {
    const [label, value, before] = HEAD_COLUMNS[side];
    const lines = rangeOf(sheet, block(row, label, rows, before - label + 1));
    lines.format.horizontalAlignment = "Left";
    drawLines(lines, "Continuous");
    const labels = rangeOf(sheet, block(row, label, rows, 1));
    labels.format.font.color = QUIET_FONT;
    if (side === "right") labels.format.indentLevel = 1;
    rangeOf(sheet, block(row, value, rows, 1)).format.font.bold = true;
    const old = rangeOf(sheet, block(row, before, rows, 1));
    old.format.font.italic = true;
    old.format.font.size = SMALL;
    old.format.font.color = QUIET_FONT;
  }
  rangeOf(sheet, block(row, 0, rows, 1)).format.rowHeight = 15;
}

/** Colours of the completeness; its circles say the same in black and white. */
function addLights(sheet: Excel.Worksheet): void {
  const place = headPlace("completeness");
  const cell = rangeOf(sheet, block(place.row, place.column, 1, 1));
  // On a sheet that nobody has begun nothing is amiss yet.
  const updated = headPlace("updated");
  const [score, day] = [place, updated].map(({ row, column }) => toA1(row, column));
  const { custom } = cell.conditionalFormats.add("Custom");
  custom.rule.formula = `=AND(${score}<50,OR(${score}>0,${day}<>""))`;
  paintLight(custom, "red");
  const rules = {
    amber: { formula1: "=50", formula2: "=79", operator: "Between" },
    green: { formula1: "=80", operator: "GreaterThanOrEqual" },
  } as const;
  for (const light of ["amber", "green"] as const) {
    const { cellValue } = cell.conditionalFormats.add("CellValue");
    cellValue.rule = rules[light];
    paintLight(cellValue, light);
  }
}

function paintLight(
  { format }: Excel.CustomConditionalFormat | Excel.CellValueConditionalFormat,
  light: keyof typeof LIGHTS
): void {
  const [fill, font] = LIGHTS[light];
  format.fill.color = fill;
  format.font.color = font;
}

function formatSection(sheet: Excel.Worksheet, section: PlacedSection): void {
  formatTitle(sheet, section.row);
  if (EXTRA_ROWS[section.code]) formatExtra(sheet, section.code, section.row + 1);
  formatParts(sheet, section.parts);
}

/** Formats the title of a section. */
export function formatTitle(sheet: Excel.Worksheet, row: number): void {
  const title = rangeOf(sheet, block(row, 0, 1, COLUMNS));
  title.format.fill.color = HEADING_PAINT.fill;
  title.format.rowHeight = SECTION_HEIGHT;
  const name = rangeOf(sheet, block(row, 0, 1, LABEL + 1));
  name.format.font.bold = true;
  name.format.font.color = HEADING_PAINT.font;
  const ask = rangeOf(sheet, block(row, ASK, 1, ASK_WIDTH));
  ask.merge();
  ask.format.wrapText = true;
  ask.format.font.size = SMALL;
  ask.format.font.italic = true;
  ask.format.font.color = HEADING_PAINT.font;
  const done = rangeOf(sheet, block(row, KNOWLEDGE, 1, 1));
  done.format.horizontalAlignment = "Center";
  done.format.font.bold = true;
}

/** Formats answers on lines of their own and tables. */
export function formatParts(sheet: Excel.Worksheet, parts: PlacedSection["parts"]): void {
  for (const run of groupRuns(parts)) {
    if (Array.isArray(run)) formatFields(sheet, run);
    else formatTable(sheet, run);
  }
}

/** Lines between the title of a section and its answers: what follows from the answers, or what the quadrant asks. */
export function formatExtra(sheet: Excel.Worksheet, code: SectionCode, row: number): void {
  if (code === "playbook") {
    const task = rangeOf(sheet, block(row, LABEL, 1, COLUMNS - 1));
    task.merge();
    task.format.wrapText = true;
    task.format.font.size = SMALL;
    task.format.verticalAlignment = "Center";
    task.format.rowHeight = TASK_HEIGHT;
    return;
  }
  const rows = EXTRA_ROWS[code] ?? 0;
  const all = rangeOf(sheet, block(row, LABEL, rows, COLUMNS - 1));
  all.format.rowHeight = 15;
  all.format.horizontalAlignment = "Left";
  drawLines(all, "Dot");
  for (const side of ["left", "right"] as const) {
    const [label, value] = HEAD_COLUMNS[side];
    const labels = rangeOf(sheet, block(row, label, rows, 1));
    labels.format.font.color = QUIET_FONT;
    labels.format.font.size = SMALL;
    if (side === "right") labels.format.indentLevel = 1;
    rangeOf(sheet, block(row, value, rows, 1)).format.font.bold = true;
  }
}

type Runs = (PlacedTable | PlacedField[])[];

/** Fields that stand below one another with equal room are formatted together. */
function groupRuns(parts: PlacedSection["parts"]): Runs {
  const runs: Runs = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.kind === "table") runs.push(part);
    else if (Array.isArray(last) && isNextAlike(last.at(-1), part)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

function isNextAlike(last: PlacedField | undefined, { part, row }: PlacedField): boolean {
  if (last === undefined || last.row + 1 !== row) return false;
  return last.part.lines === part.lines && last.part.isGiven === part.isGiven;
}

function formatFields(sheet: Excel.Worksheet, fields: readonly PlacedField[]): void {
  const [first] = fields;
  if (!first) return;
  const { row } = first;
  const lines = rangeOf(sheet, block(row, LABEL, fields.length, COLUMNS - 1));
  lines.format.rowHeight = heightFor(first.part.lines);
  lines.format.wrapText = true;
  lines.format.horizontalAlignment = "Left";
  drawLines(lines, "Dot");
  const labels = rangeOf(sheet, block(row, LABEL, fields.length, 1));
  labels.format.font.size = SMALL;
  labels.format.font.color = QUIET_FONT;
  const width = first.part.isGiven ? SHORT_ANSWER_WIDTH : ANSWER_WIDTH;
  const answers = block(row, ANSWER, fields.length, width);
  if (first.part.isGiven) formatGiven(sheet, block(row, GIVEN, fields.length, GIVEN_WIDTH));
  rangeOf(sheet, answers).merge(true);
  formatAnswers(sheet, answers);
  formatKnowledge(sheet, block(row, KNOWLEDGE, fields.length, 1));
}

/** Makes room for the data's own figure beside an answer that took the whole line. */
export function formatShortAnswer(sheet: Excel.Worksheet, row: number): void {
  rangeOf(sheet, block(row, ANSWER, 1, ANSWER_WIDTH)).unmerge();
  rangeOf(sheet, block(row, ANSWER, 1, SHORT_ANSWER_WIDTH)).merge(true);
  formatGiven(sheet, block(row, GIVEN, 1, GIVEN_WIDTH));
}

/** The data's own figures beside answers. */
function formatGiven(sheet: Excel.Worksheet, cells: Block): void {
  const range = rangeOf(sheet, cells);
  range.merge(true);
  range.format.font.size = SMALL;
  range.format.font.italic = true;
  range.format.font.color = QUIET_FONT;
}

function formatTable(sheet: Excel.Worksheet, { part, row, end }: PlacedTable): void {
  const headings = rangeOf(sheet, block(row, LABEL, 1, COLUMNS - 1));
  headings.format.rowHeight = HEADING_HEIGHT;
  headings.format.wrapText = true;
  headings.format.font.size = SMALL;
  headings.format.font.bold = true;
  headings.format.font.color = QUIET_FONT;
  headings.format.verticalAlignment = "Bottom";
  const rows = end - row - 1;
  const body = rangeOf(sheet, block(row + 1, LABEL, rows, COLUMNS - 1));
  body.format.rowHeight = heightFor(part.lines, TABLE_LINE.height);
  // The closing line is formatted, too: rows inserted above it take its formatting.
  const whole = rangeOf(sheet, block(row + 1, LABEL, rows + 1, COLUMNS - 1));
  whole.format.wrapText = true;
  whole.format.font.size = TABLE_LINE.size;
  whole.format.horizontalAlignment = "Left";
  // Where nobody asks how well a row is known, the last column is no part of the table.
  const columns = COLUMNS - 1 - (part.hasKnowledge ? 0 : 1);
  drawLines(rangeOf(sheet, block(row, LABEL, rows + 1, columns)), "Dot", true);
  for (const { at, width } of part.columns) {
    if (width) rangeOf(sheet, block(row, at, rows + 1, width)).merge(true);
  }
  const from = part.isFixed ? LABEL + (part.columns[0]?.width ?? 1) : LABEL;
  formatAnswers(sheet, block(row + 1, from, rows + 1, KNOWLEDGE - from));
  if (part.isFixed) rangeOf(sheet, block(row + 1, LABEL, rows, 1)).format.font.color = QUIET_FONT;
  if (part.hasKnowledge) formatKnowledge(sheet, block(row + 1, KNOWLEDGE, rows + 1, 1));
  rangeOf(sheet, block(end, 0, 1, 1)).format.rowHeight = CLOSING_HEIGHT;
}

function formatAnswers(sheet: Excel.Worksheet, answers: Block): void {
  const range = rangeOf(sheet, answers);
  range.format.fill.color = INPUT_FILL;
  range.format.font.color = ANSWER_FONT;
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${toA1(answers.row, answers.column)}<>""`;
  custom.format.fill.color = FILLED_FILL;
}

function formatKnowledge(sheet: Excel.Worksheet, cells: Block): void {
  const range = rangeOf(sheet, cells);
  range.format.font.size = SMALL;
  range.format.font.italic = true;
  range.format.horizontalAlignment = "Center";
  range.format.fill.color = INPUT_FILL;
}

function drawLines(range: Excel.Range, style: "Continuous" | "Dot", isTable = false): void {
  const sides = ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const;
  for (const side of isTable ? ([...sides, "InsideVertical"] as const) : sides) {
    const line = range.format.borders.getItem(side);
    line.style = style;
    line.color = LINE_COLOR;
  }
}

/** Characters of the client's name that a line of the title holds. */
const CLIENT_LINE = 62;

/** Height of the title row, so that a long name is not cut off. */
export function heightForClient(name: string): number {
  const lines = Math.min(8, Math.max(1, Math.ceil(name.length / CLIENT_LINE)));
  return 5 + 22 * lines;
}
