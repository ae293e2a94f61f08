import { toA1 } from "../../core/reading/values/cells";
import type { SectionCode } from "../../core/strategy/layout";
import { rangeOf, type Block } from "../cells/area";
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

/**
 * Points, 706 in all: fitted to the width of A4 between narrow margins they are printed at 79 %, at which letters of nine
 * points are seven high.
 */
export const WIDTHS: readonly number[] = [16, 150, 108, 58, 62, 92, 92, 58, 70];
/** Of all letters but the client's name. */
export const SIZE = 9;
const CLIENT_SIZE = 14;
/** An answer is dark text on white; an empty field is tinted with a dotted line below. */
const FILLED_FILL = "#FFFFFF";
const ANSWER_FONT = "#101820";
const LIGHTS = {
  red: ["#F9DEDC", "#6E1410"],
  amber: ["#FDEFC0", "#573D00"],
  green: ["#D3EFDC", "#0B4A22"],
} as const;

const block = (row: number, column: number, rows: number, columns: number): Block => ({
  row,
  column,
  rows,
  columns,
});

/** Gives a new sheet its look, but for how it is printed and the heights of its rows (`paper.ts`). */
export function formatSheet(sheet: Excel.Worksheet): void {
  setWidths(
    sheet,
    WIDTHS.map((_, column) => column)
  );
  const all = rangeOf(sheet, block(0, 0, PLACED.rows, COLUMNS));
  setSizes(sheet, block(0, 0, PLACED.rows, COLUMNS), CLIENT_ROW);
  all.format.verticalAlignment = "Center";
  const signs = rangeOf(sheet, block(LEGEND_ROW, SIGN, PLACED.rows - LEGEND_ROW, 1));
  signs.format.horizontalAlignment = "Center";
  signs.format.font.color = QUIET_FONT;
  formatHead(sheet);
  for (const section of PLACED.sections) formatSection(sheet, section);
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(CLIENT_ROW + 1);
}

/** Gives columns their widths. `columns`: where those of the grid stand; undefined: deleted. */
export function setWidths(sheet: Excel.Worksheet, columns: readonly (number | undefined)[]): void {
  WIDTHS.forEach((width, index) => {
    const column = columns[index];
    if (column === undefined) return;
    rangeOf(sheet, block(0, column, 1, 1)).format.columnWidth = width;
  });
}

/** Gives all letters of a sheet their size. `client`: the row of the client's name. */
export function setSizes(sheet: Excel.Worksheet, all: Block, client: number | undefined): void {
  rangeOf(sheet, all).format.font.size = SIZE;
  if (client === undefined) return;
  rangeOf(sheet, { ...all, row: client, rows: 1 }).format.font.size = CLIENT_SIZE;
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
  const caption = rangeOf(sheet, block(CAPTION_ROW, LABEL, 1, COLUMNS - 1));
  caption.format.font.italic = true;
  caption.format.font.color = QUIET_FONT;
  caption.format.horizontalAlignment = "Left";
  formatHeadRows(sheet, HEAD_ROW, HEAD_ROWS);
  const legend = rangeOf(sheet, block(LEGEND_ROW, LABEL, 1, COLUMNS - 1));
  legend.format.font.italic = true;
  legend.format.font.color = QUIET_FONT;
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
    old.format.font.color = QUIET_FONT;
  }
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
  const name = rangeOf(sheet, block(row, 0, 1, LABEL + 1));
  name.format.font.bold = true;
  name.format.font.color = HEADING_PAINT.font;
  const ask = rangeOf(sheet, block(row, ASK, 1, ASK_WIDTH));
  ask.merge();
  ask.format.wrapText = true;
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
    task.format.verticalAlignment = "Center";
    return;
  }
  const rows = EXTRA_ROWS[code] ?? 0;
  const all = rangeOf(sheet, block(row, LABEL, rows, COLUMNS - 1));
  all.format.horizontalAlignment = "Left";
  drawLines(all, "Dot");
  for (const side of ["left", "right"] as const) {
    const [label, value] = HEAD_COLUMNS[side];
    const labels = rangeOf(sheet, block(row, label, rows, 1));
    labels.format.font.color = QUIET_FONT;
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
  lines.format.wrapText = true;
  lines.format.horizontalAlignment = "Left";
  drawLines(lines, "Dot");
  const labels = rangeOf(sheet, block(row, LABEL, fields.length, 1));
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
  range.format.font.italic = true;
  range.format.font.color = QUIET_FONT;
}

function formatTable(sheet: Excel.Worksheet, { part, row, end }: PlacedTable): void {
  const headings = rangeOf(sheet, block(row, LABEL, 1, COLUMNS - 1));
  headings.format.wrapText = true;
  headings.format.font.bold = true;
  headings.format.font.color = QUIET_FONT;
  headings.format.verticalAlignment = "Bottom";
  const rows = end - row - 1;
  // The closing line is formatted, too: rows inserted above it take its formatting.
  const whole = rangeOf(sheet, block(row + 1, LABEL, rows + 1, COLUMNS - 1));
  whole.format.wrapText = true;
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
