import type { CellValue } from "../../cell";
import { failWith, isError, isReference, type Matrix, type Reference, type Value } from "../value";
import { distributions } from "./distributions";
import {
  blockOf,
  MANY,
  ofValues,
  oneNumber,
  type Functions,
  type Given,
  type Scope,
} from "./kinds";
import { statistics } from "./statistics";

/** What AGGREGATE's first argument asks for; from 14 on it takes blocks too, and a further argument. */
const ASKED = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV.S",
  "STDEV.P",
  "SUM",
  "VAR.S",
  "VAR.P",
  "MEDIAN",
  "MODE.SNGL",
  "LARGE",
  "SMALL",
  "PERCENTILE.INC",
  "QUARTILE.INC",
  "PERCENTILE.EXC",
  "QUARTILE.EXC",
] as const;
const FIRST_WITH_FURTHER = 14;

/** Which cells the second argument leaves out. */
type Skips = { readonly totals: boolean; readonly hidden: boolean; readonly errors: boolean };

function skipsOf(option: number): Skips {
  if (option < 0 || option > 7) failWith("#VALUE!");
  return {
    totals: option <= 3,
    hidden: option % 2 === 1,
    errors: [2, 3, 6, 7].includes(option),
  };
}

function cellsOf(value: Value, scope: Scope, skips: Skips): Matrix {
  const cells = isReference(value)
    ? cellsOfRange(value, scope, skips)
    : [...blockOf(value, scope).cells];
  const kept = skips.errors ? cells.filter((cell) => !isError(cell)) : cells;
  return { rows: kept.length, columns: 1, cells: kept };
}

function cellsOfRange({ sheet, area }: Reference, scope: Scope, skips: Skips): CellValue[] {
  const cells: CellValue[] = [];
  const end = area.row + scope.reader.usedRows(sheet, area);
  for (let r = area.row; r < end; r += 1) {
    const line = sheet.rows[r];
    if (!line || (skips.hidden && (line.hidden || line.filtered))) continue;
    for (let c = area.column; c < area.column + area.columns; c += 1) {
      const formula = line.extras?.get(c)?.formula;
      const isTotal = formula !== undefined && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula);
      if (!(skips.totals && isTotal)) cells.push(line.values[c] ?? null);
    }
  }
  return cells;
}

function aggregate([asked, option, ...given]: readonly Given[], scope: Scope): Value {
  const number = Math.trunc(oneNumber(asked, scope));
  const name = ASKED[number - 1] ?? failWith("#VALUE!");
  const skips = skipsOf(Math.trunc(oneNumber(option, scope, 0)));
  const hasFurther = number >= FIRST_WITH_FURTHER;
  if (hasFurther && given.length !== 2) failWith("#VALUE!");
  if (!hasFurther && given.some((value) => value === undefined || !isReference(value)))
    failWith("#VALUE!");
  const blocks = (hasFurther ? given.slice(0, 1) : given).map((value) =>
    cellsOf(value ?? null, scope, skips)
  );
  const known = statistics[name] ?? distributions[name];
  if (known?.kind !== "values") return failWith("#VALUE!");
  return known.compute(hasFurther ? [...blocks, given[1]] : blocks, scope);
}

/** AGGREGATE, which leaves out errors, hidden rows and other totals. */
export const aggregates: Functions = { AGGREGATE: ofValues(3, MANY, aggregate) };
