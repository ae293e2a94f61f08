import { columnLetters, quoteSheetName, SHEET_COLUMNS, SHEET_ROWS } from "../../area";
import type { CellValue } from "../../cell";
import { NotComputable, parseFormula, type FormulaNode } from "../formula";
import {
  failWith,
  isReference,
  toBoolean,
  toNumber,
  toText,
  type Reference,
  type Value,
} from "../value";
import {
  first,
  ofValues,
  one,
  oneNumber,
  single,
  type Functions,
  type Given,
  type Scope,
} from "./kinds";

/** ADDRESS: the text of a cell's reference, from its numbers. */
function addressText(values: readonly CellValue[]): string {
  const number = (at: number, otherwise: number): number =>
    at < values.length && values[at] !== null
      ? Math.trunc(toNumber(values[at] ?? null))
      : otherwise;
  const [row, column, fixed] = [number(0, 0), number(1, 0), number(2, 1)];
  const isInside = row >= 1 && row <= SHEET_ROWS && column >= 1 && column <= SHEET_COLUMNS;
  if (!isInside || fixed < 1 || fixed > 4) failWith("#VALUE!");
  const [isRowFixed, isColumnFixed] = [fixed === 1 || fixed === 2, fixed === 1 || fixed === 3];
  const isA1 = values.length < 4 || values[3] === null || toBoolean(values[3] ?? null);
  const text = isA1
    ? `${isColumnFixed ? "$" : ""}${columnLetters(column - 1)}${isRowFixed ? "$" : ""}${row}`
    : `${isRowFixed ? `R${row}` : `R[${row}]`}${isColumnFixed ? `C${column}` : `C[${column}]`}`;
  return values.length > 4 ? `${quoteSheetName(toText(values[4] ?? null))}!${text}` : text;
}

/** OFFSET: a reference moved and, when asked, of another size. Errors: #REF! off the sheet. */
function offset([start, rows, columns, height, width]: readonly Given[], scope: Scope): Value {
  if (start === undefined || !isReference(start)) return failWith("#VALUE!");
  const { area, sheet } = start;
  const whole = (given: Given, otherwise: number): number =>
    Math.trunc(oneNumber(given, scope, otherwise));
  const [down, right] = [whole(height, area.rows), whole(width, area.columns)];
  if (down === 0 || right === 0) failWith("#REF!");
  const top = area.row + whole(rows, 0) + (down < 0 ? down + 1 : 0);
  const left = area.column + whole(columns, 0) + (right < 0 ? right + 1 : 0);
  const moved = { row: top, column: left, rows: Math.abs(down), columns: Math.abs(right) };
  const isInside =
    top >= 0 &&
    left >= 0 &&
    top + moved.rows <= SHEET_ROWS &&
    left + moved.columns <= SHEET_COLUMNS;
  return isInside ? { sheet, area: moved } : failWith("#REF!");
}

/** `R2C3`, `R[1]C[-2]`, `RC` as the cell's own row and column see it, as an A1 text; undefined: none. */
function fromR1C1(text: string, scope: Scope): string | undefined {
  const end = (part: string): string | undefined => {
    const found = /^R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?$/i.exec(part);
    if (!found) return undefined;
    const place = (relative: string | undefined, fixed: string | undefined, home: number) =>
      fixed === undefined ? home + Number(relative ?? 0) : Number(fixed) - 1;
    const row = place(found[1], found[2], scope.row);
    const column = place(found[3], found[4], scope.column);
    return row >= 0 && column >= 0 ? `${columnLetters(column)}${row + 1}` : undefined;
  };
  const bang = text.lastIndexOf("!");
  const [sheet, rest] = [text.slice(0, bang + 1), text.slice(bang + 1)];
  const ends = rest.split(":").map(end);
  return ends.length <= 2 && !ends.includes(undefined) ? `${sheet}${ends.join(":")}` : undefined;
}

const REFERENCES: ReadonlySet<FormulaNode["type"]> = new Set(["range", "name", "structured"]);

/** INDIRECT: the cells that a text names. Errors: #REF! for a text that names none. */
function indirect(
  given: readonly (FormulaNode | undefined)[],
  evaluate: (node: FormulaNode) => Value,
  scope: Scope
): Value {
  const [text, style] = given.map((node) => node && evaluate(node));
  const said = toText(one(text, scope));
  const isA1 = style === undefined || toBoolean(one(style, scope));
  const reference = isA1 ? said : fromR1C1(said, scope);
  if (reference === undefined || reference.trim() === "") return failWith("#REF!");
  let tree: FormulaNode;
  try {
    tree = parseFormula(`=${reference}`);
  } catch {
    return failWith("#REF!");
  }
  const found = REFERENCES.has(tree.type) ? evaluate(tree) : null;
  return found !== null && isReference(found) ? found : failWith("#REF!");
}

/** The formula of a reference's first cell; undefined: it has none. */
function formulaOf(value: Given): string | undefined {
  if (value === undefined || !isReference(value)) return failWith("#VALUE!");
  return value.sheet.extraAt(value.area.row, value.area.column)?.formula;
}

function sheetNumber(value: Given, scope: Scope): number {
  const { sheets } = scope.reader.workbook;
  const place = (found: (typeof sheets)[number] | undefined): number =>
    found ? sheets.indexOf(found) + 1 : failWith("#N/A");
  if (value === undefined) return place(scope.sheet);
  if (isReference(value)) return place(value.sheet);
  return place(scope.reader.workbook.sheetByName(toText(first(value, scope))));
}

/** CELL, of what a cell holds and where it is; its look and the file's name are not asked here. */
function cellInformation([kind, at]: readonly Given[], scope: Scope): Value {
  const reference: Reference =
    at !== undefined && isReference(at)
      ? at
      : { sheet: scope.sheet, area: { row: scope.row, column: scope.column, rows: 1, columns: 1 } };
  const { area, sheet } = reference;
  const value = sheet.valueAt(area.row, area.column);
  switch (toText(one(kind, scope)).toLowerCase()) {
    case "address":
      return `$${columnLetters(area.column)}$${area.row + 1}`;
    case "col":
      return area.column + 1;
    case "row":
      return area.row + 1;
    case "contents":
      return value ?? 0;
    case "type":
      return value === null ? "b" : typeof value === "string" ? "l" : "v";
    default:
      throw new NotComputable(`CELL("${toText(one(kind, scope))}")`);
  }
}

/** References made by numbers and texts, and what stands where they point. */
export const referencePlaces: Functions = {
  ADDRESS: single(2, 5, addressText),
  OFFSET: ofValues(3, 5, offset),
  INDIRECT: { kind: "lazy", least: 1, most: 2, compute: indirect },
  FORMULATEXT: ofValues(1, 1, ([value]) => formulaOf(value) ?? failWith("#N/A")),
  ISFORMULA: ofValues(1, 1, ([value]) => formulaOf(value) !== undefined),
  ISREF: ofValues(1, 1, ([value = null]) => isReference(value)),
  AREAS: ofValues(1, 1, ([value = null]) => (isReference(value) ? 1 : failWith("#VALUE!"))),
  SHEET: ofValues(0, 1, ([value], scope) => sheetNumber(value, scope)),
  SHEETS: ofValues(0, 1, ([value], scope) => {
    if (value === undefined) return scope.reader.workbook.sheets.length;
    return isReference(value) ? 1 : failWith("#N/A");
  }),
  CELL: ofValues(1, 2, cellInformation),
};
