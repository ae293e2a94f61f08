import { columnLetters, quoteSheetName, SHEET_COLUMNS, SHEET_ROWS } from "../area";
import { mapReferences, type End } from "./references";

/** A formula of the cell at a zero-based place in R1C1 notation: `=B1*$C$2` in A1 is `=RC[1]*R2C3`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return mapReferences(formula, (reference) => {
    const end = (index: 0 | 1): string =>
      part("R", reference.rows?.[index], row) + part("C", reference.columns?.[index], column);
    const target = reference.isRange && end(0) !== end(1) ? `${end(0)}:${end(1)}` : end(0);
    return reference.sheet === undefined ? target : `${quoteSheetName(reference.sheet)}!${target}`;
  });
}

function part(letter: string, end: End | undefined, home: number): string {
  if (!end) return "";
  if (end.isFixed) return `${letter}${end.at + 1}`;
  return end.at === home ? letter : `${letter}[${end.at - home}]`;
}

const PLACE = String.raw`(?:\d+|\[-?\d+\])?`;
const END = `R${PLACE}C${PLACE}|R${PLACE}|C${PLACE}`;
/** Texts and names of sheets first, to step over them; then cells, whole rows, whole columns and ranges of them. */
const REFERENCES = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\\]])(?<first>${END})(?::(?<second>${END}))?(?![\p{L}\p{N}_.(!\[])`,
  "giu"
);

/** What a formula in R1C1 notation is in the cell at a zero-based place: `=RC[1]*R2C3` in A1 is `=B1*$C$2`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(REFERENCES, (piece, ...rest: unknown[]) => {
    const { first, second } = rest[rest.length - 1] as Record<string, string | undefined>;
    if (first === undefined) return piece;
    const ends = [first, second ?? first].map((end) => readEnd(end, row, column));
    if (ends.includes(undefined)) return "#REF!";
    const isCell = /^R.*C/i.test(first);
    return isCell && second === undefined ? (ends[0] ?? piece) : ends.join(":");
  });
}

/** One end in A1 notation; undefined where it lies outside of the sheet. */
function readEnd(text: string, row: number, column: number): string | undefined {
  const parts = /^(?:R(?<row>\d+|\[-?\d+\])?)?(?:C(?<column>\d+|\[-?\d+\])?)?$/i.exec(text);
  const hasRow = /^R/i.test(text);
  const hasColumn = /C/i.test(text);
  const down = hasRow ? readPlace(parts?.groups?.row, row, SHEET_ROWS) : undefined;
  const across = hasColumn ? readPlace(parts?.groups?.column, column, SHEET_COLUMNS) : undefined;
  if ((hasRow && !down) || (hasColumn && !across)) return undefined;
  const letters = across ? `${across.mark}${columnLetters(across.at)}` : "";
  return `${letters}${down ? `${down.mark}${down.at + 1}` : ""}`;
}

function readPlace(
  text: string | undefined,
  home: number,
  size: number
): { readonly at: number; readonly mark: string } | undefined {
  const relative = text === undefined ? "0" : /^\[(-?\d+)\]$/.exec(text)?.[1];
  const at = relative === undefined ? Number(text) - 1 : home + Number(relative);
  if (at < 0 || at >= size) return undefined;
  return { at, mark: relative === undefined ? "$" : "" };
}
