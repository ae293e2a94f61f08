import {
  columnLetters,
  columnNumber,
  quoteSheetName,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from "../area";
import { shiftSpan, type Shift } from "./shiftSpan";

/** One end of a reference: zero-based index, and whether a `$` stands before it. */
export type End = { readonly at: number; readonly isFixed: boolean };
/** A reference of a formula taken apart; whole columns have no rows and whole rows no columns. */
export type FormulaReference = {
  /** The sheet's name without quotes, where the reference names one. */
  readonly sheet: string | undefined;
  readonly rows: readonly [End, End] | undefined;
  readonly columns: readonly [End, End] | undefined;
  /** Written with a colon, even where both ends are one. */
  readonly isRange: boolean;
};

const SHEET = String.raw`(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_\\][\p{L}\p{N}_.\\]*))!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const TARGET = String.raw`(?<target>${CELL}:${CELL}|${CELL}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
/**
 * Everything that must be stepped over as a whole stands before the references: texts, other workbooks' and several
 * sheets' references, brackets of tables; what stands behind them are words and numbers, so that no part of one matches.
 */
const PIECES = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*[[:](?:[^']|'')*'![^\s,;()+*/^&=<>-]*`,
    String.raw`\[\d+\][\p{L}\p{N}_.]*![^\s,;()+*/^&=<>-]*`,
    String.raw`[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*!${CELL}(?::${CELL})?`,
    String.raw`[\p{L}\p{N}_.\\]*\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`,
    String.raw`(?:${SHEET})?${TARGET}(?![\p{L}\p{N}_.(!\[])`,
    String.raw`(?:'(?:[^']|'')+'!)?[\p{L}\p{N}_.$\\?]+!?`,
  ].join("|"),
  "gsu"
);

/**
 * Replaces the references of a formula in en-US syntax: `change` gives the new text of each, or undefined to leave it.
 * Texts, table references, links to other workbooks and references over several sheets stay as they are.
 */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference) => string | undefined
): string {
  return formula.replace(PIECES, (piece, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Record<string, string | undefined>;
    const { target, quoted, plain } = groups;
    if (target === undefined) return piece;
    const reference = readReference(target, quoted?.replaceAll("''", "'") ?? plain);
    return (reference && change(reference)) ?? piece;
  });
}

function readReference(target: string, sheet: string | undefined): FormulaReference | undefined {
  const [first = "", second] = target.split(":");
  const from = readEnds(first);
  const to = second === undefined ? from : readEnds(second);
  const rows = from.row && to.row ? ordered(from.row, to.row) : undefined;
  const columns = from.column && to.column ? ordered(from.column, to.column) : undefined;
  if (rows && (rows[0].at < 0 || rows[1].at >= SHEET_ROWS)) return undefined;
  if (columns && columns[1].at >= SHEET_COLUMNS) return undefined;
  return { sheet, rows, columns, isRange: second !== undefined };
}

function readEnds(text: string): { row: End | undefined; column: End | undefined } {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, mark = "", letters = "", rowMark = "", digits = ""] = parts ?? [];
  return {
    column: letters === "" ? undefined : { at: columnNumber(letters), isFixed: mark === "$" },
    row:
      digits === ""
        ? undefined
        : { at: Number(digits) - 1, isFixed: (letters === "" ? mark : rowMark) === "$" },
  };
}

function ordered(a: End, b: End): readonly [End, End] {
  return a.at <= b.at ? [a, b] : [b, a];
}

/** The text of a reference as a formula has it. */
export function referenceText(reference: FormulaReference): string {
  const { sheet, rows, columns, isRange } = reference;
  const end = (index: 0 | 1): string => {
    const column = columns?.[index];
    const row = rows?.[index];
    const letters = column ? `${column.isFixed ? "$" : ""}${columnLetters(column.at)}` : "";
    return `${letters}${row ? `${row.isFixed ? "$" : ""}${row.at + 1}` : ""}`;
  };
  const target = isRange ? `${end(0)}:${end(1)}` : end(0);
  return sheet === undefined ? target : `${quoteSheetName(sheet)}!${target}`;
}

/** The area a reference covers on its sheet. */
export function referenceArea({ rows, columns }: FormulaReference): Area {
  const row = rows?.[0].at ?? 0;
  const column = columns?.[0].at ?? 0;
  return {
    row,
    column,
    rows: rows ? rows[1].at - row + 1 : SHEET_ROWS,
    columns: columns ? columns[1].at - column + 1 : SHEET_COLUMNS,
  };
}

const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/**
 * A formula after cells moved on the sheet `changed`; `home` is the sheet the formula stands on, to which references
 * without a sheet belong. References to cells that are gone become `#REF!`.
 */
export function shiftFormula(formula: string, home: string, changed: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if (!isSame(reference.sheet ?? home, changed)) return undefined;
    const moved = shiftReference(reference, shift);
    if (moved === reference) return undefined;
    return moved ? referenceText(moved) : "#REF!";
  });
}

function shiftReference(reference: FormulaReference, shift: Shift): FormulaReference | undefined {
  const { from, to } = shift.band;
  const isRows = shift.axis === "rows";
  const along = isRows ? reference.rows : reference.columns;
  const across = isRows ? reference.columns : reference.rows;
  if (!along) return reference;
  const acrossEnd = isRows ? SHEET_COLUMNS : SHEET_ROWS;
  const [start, end] = across ? [across[0].at, across[1].at] : [0, acrossEnd - 1];
  if (start < from || end > to) return reference;
  const span = shiftSpan(along[0].at, along[1].at, shift);
  if (!span) return undefined;
  if (span.start === along[0].at && span.end === along[1].at) return reference;
  const ends = [
    { ...along[0], at: span.start },
    { ...along[1], at: span.end },
  ] as const;
  return isRows ? { ...reference, rows: ends } : { ...reference, columns: ends };
}

/** A formula after a sheet got another name. */
export function renameSheetInFormula(formula: string, before: string, after: string): string {
  if (!mayName(formula, before)) return formula;
  const renamed = mapReferences(formula, (reference) =>
    reference.sheet !== undefined && isSame(reference.sheet, before)
      ? referenceText({ ...reference, sheet: after })
      : undefined
  );
  return renamed.replace(NAMES_OF_SHEET, (piece, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Record<string, string | undefined>;
    const sheet = groups.quoted?.replaceAll("''", "'") ?? groups.plain;
    if (sheet === undefined || !isSame(sheet, before)) return piece;
    return `${quoteSheetName(after)}!${groups.rest ?? ""}`;
  });
}

/** Most formulas name no other sheet: they are not taken apart. */
function mayName(formula: string, sheet: string): boolean {
  if (!formula.includes("!")) return false;
  const written = sheet.replaceAll("'", "''").toLocaleLowerCase();
  return formula.toLocaleLowerCase().includes(written);
}

/** Names of a sheet and lost references, `Sheet1!Total` and `Sheet1!#REF!`; texts before, to step over them. */
const NAMES_OF_SHEET = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${SHEET})(?<rest>[\p{L}_\\#][\p{L}\p{N}_.?\\]*!?)`,
  "gsu"
);

/** A formula after a sheet was deleted: in place of the sheet's name its references have `#REF!`. */
export function dropSheetInFormula(formula: string, sheet: string): string {
  if (!mayName(formula, sheet)) return formula;
  return mapReferences(formula, (reference) =>
    reference.sheet !== undefined && isSame(reference.sheet, sheet)
      ? `#REF!${referenceText({ ...reference, sheet: undefined })}`
      : undefined
  );
}

/**
 * A formula as a paste that transposes leaves it: what was so many rows away is as many columns away, a `$` before the
 * column stands before the row (assumed of mixed references); `$A$1` and whole rows and columns stay. What would leave
 * the sheet becomes `#REF!`.
 */
export function transposeFormula(formula: string, from: CellPlace, to: CellPlace): string {
  return mapReferences(formula, (reference) => {
    const { rows, columns } = reference;
    if (!rows || !columns) return undefined;
    const turned = ([0, 1] as const).map((index) => {
      const [row, column] = [rows[index], columns[index]];
      if (row.isFixed && column.isFixed) return { row, column };
      return {
        row: column.isFixed ? column : { ...column, at: to.row + column.at - from.column },
        column: row.isFixed ? row : { ...row, at: to.column + row.at - from.row },
      };
    });
    const [first, last] = turned;
    if (!first || !last) return undefined;
    const isInside = turned.every(
      ({ row, column }) =>
        row.at >= 0 && row.at < SHEET_ROWS && column.at >= 0 && column.at < SHEET_COLUMNS
    );
    if (!isInside) return "#REF!";
    return referenceText({
      ...reference,
      rows: ordered(first.row, last.row),
      columns: ordered(first.column, last.column),
    });
  });
}

type CellPlace = { readonly row: number; readonly column: number };

/**
 * A formula as it stands after being copied `rows` down and `columns` right: relative references go along, `$` holds;
 * what would leave the sheet becomes `#REF!`.
 */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  const move = (ends: readonly [End, End], by: number, size: number) => {
    const moved = ends.map((end) => (end.isFixed ? end : { ...end, at: end.at + by }));
    const [first, last] = moved as [End, End];
    const isInside = moved.every((end) => end.at >= 0 && end.at < size);
    return isInside ? ordered(first, last) : undefined;
  };
  return mapReferences(formula, (reference) => {
    const newRows = reference.rows && move(reference.rows, rows, SHEET_ROWS);
    const newColumns = reference.columns && move(reference.columns, columns, SHEET_COLUMNS);
    if ((reference.rows && !newRows) || (reference.columns && !newColumns)) return "#REF!";
    return referenceText({ ...reference, rows: newRows, columns: newColumns });
  });
}
