import type { CellValue } from "../../cell";
import { failWith, isReference, type Reference, type Value } from "../value";
import { MANY, ofValues, oneNumber, type Functions, type Given, type Scope } from "./kinds";
import { statistics } from "./statistics";

/** What the first argument asks for; with 100 added rows hidden by hand are left out too. */
const ASKED = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV",
  "STDEVP",
  "SUM",
  "VAR",
  "VARP",
] as const;

/** Rows hidden by a filter and cells that hold a SUBTOTAL themselves never count. */
function shownCells({ sheet, area }: Reference, scope: Scope, skipsHidden: boolean): CellValue[] {
  const cells: CellValue[] = [];
  const end = area.row + scope.reader.usedRows(sheet, area);
  for (let r = area.row; r < end; r += 1) {
    const line = sheet.rows[r];
    if (!line || line.filtered || (skipsHidden && line.hidden)) continue;
    for (let c = area.column; c < area.column + area.columns; c += 1) {
      const formula = line.extras?.get(c)?.formula;
      if (formula !== undefined && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula)) continue;
      cells.push(line.values[c] ?? null);
    }
  }
  return cells;
}

function subtotal(given: readonly Given[], scope: Scope): Value {
  const asked = Math.trunc(oneNumber(given[0], scope));
  const name = ASKED[(asked > 100 ? asked - 100 : asked) - 1] ?? failWith("#VALUE!");
  const blocks = given.slice(1).map((value): Given => {
    if (value === undefined || !isReference(value)) return failWith("#VALUE!");
    const cells = shownCells(value, scope, asked > 100);
    return { rows: cells.length, columns: 1, cells };
  });
  const known = statistics[name];
  return known?.kind === "values" ? known.compute(blocks, scope) : failWith("#VALUE!");
}

/** SUBTOTAL, which knows of filters. */
export const subtotals: Functions = { SUBTOTAL: ofValues(2, MANY, subtotal) };
