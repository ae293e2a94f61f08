import { quoteSheetName } from "../area";
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
