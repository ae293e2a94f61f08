import type { CellValue } from "../../cell";
import type { Sheet } from "../../sheet";
import type { FormulaNode } from "../formula";
import type { Reader } from "../reader";
import type { Shift } from "../resolve";
import { failWith, isError, errorResult, toNumber, type Matrix, type Value } from "../value";

/** Where a formula is computed. */
export type Scope = {
  readonly reader: Reader;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly shift: Shift;
  /** How many names stand around what is being computed. */
  readonly depth: number;
  /** Names of LET and LAMBDA in small letters, with their values. */
  readonly locals?: ReadonlyMap<string, Value>;
  /**
   * Of a plain formula of a file: where one value is wanted, a range gives the cell of the formula's own row or column
   * (implicit intersection). Formulas entered here are computed as arrays.
   */
  readonly intersects?: boolean;
};

/** Computes a part of a formula, in the scope of the whole or in another one. */
export type Evaluate = (node: FormulaNode, scope?: Scope) => Value;

/** An argument; undefined: left out. */
export type Given = Value | undefined;

/** A worksheet function: how many arguments it takes and how it takes them. */
export type WorksheetFunction = { readonly least: number; readonly most: number } & (
  | {
      /** Of single values; blocks are taken cell by cell. An error given is the result unless `takesErrors`. */
      readonly kind: "single";
      readonly takesErrors: boolean;
      readonly compute: (values: readonly CellValue[], scope: Scope) => CellValue;
    }
  | {
      /** Of whole ranges and blocks. */
      readonly kind: "values";
      readonly compute: (given: readonly Given[], scope: Scope) => Value;
    }
  | {
      /** Computes only the arguments it needs. */
      readonly kind: "lazy";
      readonly compute: (
        given: readonly (FormulaNode | undefined)[],
        evaluate: Evaluate,
        scope: Scope
      ) => Value;
    }
);
export type Functions = Readonly<Record<string, WorksheetFunction>>;

/** A function of single values. */
export function single(
  least: number,
  most: number,
  compute: (values: readonly CellValue[], scope: Scope) => CellValue
): WorksheetFunction {
  return { kind: "single", least, most, takesErrors: false, compute };
}

/** A function of ranges and blocks. */
export function ofValues(
  least: number,
  most: number,
  compute: (given: readonly Given[], scope: Scope) => Value
): WorksheetFunction {
  return { kind: "values", least, most, compute };
}

/** As many arguments as a function takes in Excel. */
export const MANY = 255;

/** One value where a function wants one: a block's first cell. Errors: an error given. */
export function one(given: Given, scope: Scope): CellValue {
  const value = first(given, scope);
  if (isError(value)) throw errorResult(value);
  return value;
}

/** The same, an error taken as a value. */
export function first(given: Given, scope: Scope): CellValue {
  return given === undefined ? null : (scope.reader.matrix(given).cells[0] ?? null);
}

/** A number where a function wants one; left out: `otherwise`. */
export function oneNumber(given: Given, scope: Scope, otherwise?: number): number {
  if (given === undefined && otherwise !== undefined) return otherwise;
  return toNumber(one(given, scope));
}

/** A block that must have been given. Errors: #VALUE!. */
export function blockOf(given: Given, scope: Scope): Matrix {
  return given === undefined ? failWith("#VALUE!") : scope.reader.matrix(given);
}
