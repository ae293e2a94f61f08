import type { ParetoClass, Quadrant } from "../../core/classes/classification";
import type { ClientTableColumn, ResultColumn } from "../../core/report/report";
import { rangeOf, type Block } from "./area";
import { CLASS_PAINTS, HEADING_PAINT, LINE_COLOR, QUADRANT_PAINTS, type Paint } from "./palette";
import { callWrite, valueWrites, type GetSheet, type QueuedWrite } from "./writeQueue";

export type WrittenColumn = ResultColumn | ClientTableColumn;
/** What goes into a cell. */
export type Cell = string | number | boolean;

/** How a block of ours looks. */
export type CellFormatting = {
  readonly columns: readonly WrittenColumn[];
  /** Its first row holds headings. */
  readonly hasHeadings: boolean;
  /** Number format of amounts, en-US. */
  readonly money: string;
  /** Its colour rules are there already: none are added. */
  readonly isColoured?: boolean;
};

const CENTRED: ReadonlySet<WrittenColumn> = new Set(["class", "territoryClass", "quadrant", "key"]);

/** Number formats, en-US; texts are `@`, so that nothing in them becomes a number or a date. */
function formatOf(column: WrittenColumn, { columns, money }: CellFormatting): string {
  // A formula in a cell of texts would be shown as it is typed.
  if (column === "class" && columns.includes("counted")) return "General";
  switch (column) {
    case "share":
    case "cumulativeShare":
      return "0.0%";
    case "rank":
      // In front of a name that may be a number itself, with a little room behind it.
      return columns.includes("client") ? "0_m" : "0";
    case "loyalty":
    case "counted":
      return "0";
    case "turnover":
    case "profit":
      return money;
    default:
      return "@";
  }
}

/**
 * All writes for a block of ours: number formats first, then values, then formatting and colour rules. The number of
 * calls depends on the columns, never on the rows.
 */
export function blockWrites(
  getSheet: GetSheet,
  block: Block,
  values: readonly (readonly Cell[])[],
  formatting: CellFormatting
): QueuedWrite[] {
  const formats = formatting.columns.map((column, index) =>
    callWrite(() => {
      const range = rangeOf(getSheet(), columnOf(block, index));
      range.numberFormat = everywhere(formatOf(column, formatting));
      if (CENTRED.has(column)) range.format.horizontalAlignment = "Center";
    })
  );
  const rules = formatting.isColoured ? [] : listColourRules(formatting, values);
  const colours = formatting.columns.flatMap((_, index) => {
    const own = rules.filter(({ column }) => column === index);
    return own.length > 0 ? [colourWrite(getSheet, columnOf(block, index), own)] : [];
  });
  const finish = callWrite(() => {
    if (formatting.hasHeadings) styleHeadings(rangeOf(getSheet(), { ...block, rows: 1 }));
    rangeOf(getSheet(), block).format.autofitColumns();
  });
  return [...formats, ...valueWrites(getSheet, block, values), ...colours, finish];
}

/** One number format for every cell of a range, sent once. */
export function everywhere(format: string): string[][] {
  return format as unknown as string[][];
}

/** Formats a row of headings. */
export function styleHeadings(range: Excel.Range): void {
  range.format.font.bold = true;
  range.format.font.color = HEADING_PAINT.font;
  range.format.fill.color = HEADING_PAINT.fill;
  range.format.verticalAlignment = "Center";
  const line = range.format.borders.getItem("EdgeBottom");
  line.style = "Continuous";
  line.color = LINE_COLOR;
}

type Paints = readonly (readonly [ParetoClass | Quadrant, Paint])[];

function paintsOf(column: WrittenColumn): Paints | undefined {
  if (column === "class" || column === "territoryClass") {
    return Object.entries(CLASS_PAINTS) as [ParetoClass, Paint][];
  }
  return column === "quadrant"
    ? (Object.entries(QUADRANT_PAINTS) as [Quadrant, Paint][])
    : undefined;
}

/**
 * The three usual classes and the quadrants are always coloured; D and E only where a scheme has put somebody there, or a
 * formula may.
 */
function isPaintUsed(
  name: ParetoClass | Quadrant,
  values: readonly (readonly Cell[])[],
  index: number
): boolean {
  if (name !== "D" && name !== "E") return true;
  return values.some((row) => {
    const cell = row[index];
    return cell === name || (String(cell).startsWith("=") && String(cell).includes(`"${name}"`));
  });
}

/** The colour rules of a block: a few for a column, however many rows it has. */
function listColourRules(
  formatting: CellFormatting,
  values: readonly (readonly Cell[])[]
): (ColourRule & { readonly column: number })[] {
  return formatting.columns.flatMap((name, column) =>
    (paintsOf(name) ?? [])
      .filter(([word]) => isPaintUsed(word, values, column))
      .map(([word, paint]) => {
        const isBeginning = word === "0/returns";
        return { column, text: isBeginning ? "0/" : word, isBeginning, ...paint };
      })
  );
}

/** Are these the rules that a block of this size and formatting would get? */
export function isColouredAs(
  found: readonly (ColourRule & { readonly column: number })[],
  formatting: CellFormatting,
  values: readonly (readonly Cell[])[]
): boolean {
  const print = (rules: readonly (ColourRule & { readonly column: number })[]): string =>
    rules
      .map(({ column, text, fill, font }) => `${column} ${text} ${fill} ${font}`.toLowerCase())
      .sort()
      .join("\n");
  return print(found) === print(listColourRules(formatting, values));
}

function colourWrite(getSheet: GetSheet, column: Block, rules: readonly ColourRule[]): QueuedWrite {
  return callWrite(() => {
    const range = rangeOf(getSheet(), column);
    for (const rule of rules) addColourRule(range, rule);
  });
}

/**
 * A rule that colours the cells with a text, or (`isBeginning`) with a text that begins so: «0/returns» has another
 * ending in each language, but always begins the same.
 */
export type ColourRule = Paint & { readonly text: string; readonly isBeginning: boolean };

/** Adds a colour rule to a range, before all others. */
export function addColourRule(range: Excel.Range, rule: ColourRule): void {
  const format = rule.isBeginning
    ? addBeginningRule(range, rule.text)
    : addEqualRule(range, rule.text);
  format.fill.color = rule.fill;
  format.font.color = rule.font;
}

function addEqualRule(range: Excel.Range, text: string): Excel.ConditionalRangeFormat {
  const { cellValue } = range.conditionalFormats.add("CellValue");
  cellValue.rule = { formula1: `="${text}"`, operator: "EqualTo" };
  return cellValue.format;
}

function addBeginningRule(range: Excel.Range, text: string): Excel.ConditionalRangeFormat {
  const { textComparison } = range.conditionalFormats.add("ContainsText");
  textComparison.rule = { operator: "BeginsWith", text };
  return textComparison.format;
}

function columnOf(block: Block, index: number): Block {
  return { ...block, column: block.column + index, columns: 1 };
}
