import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { BESIDE, LEDGER } from "./cells";

/** A formula, and how many cells of its result are asked for. */
export type Asked = { readonly formula: string; readonly rows: number; readonly columns: number };

/** What IronCalc shows for formulas over the cells of this folder; undefined where it does not take one. */
export function computeWithSecondEngine(
  formulas: readonly Asked[]
): readonly (readonly (readonly string[])[] | undefined)[] {
  const blocks = [
    { row: 1, column: 1, rows: LEDGER },
    { row: 1, column: 9, rows: BESIDE },
  ];
  const script = join(import.meta.dirname, "ironCalc.mjs");
  const input = JSON.stringify({ blocks, formulas });
  const output = execFileSync(process.execPath, [script], { input, maxBuffer: 50_000_000 });
  return (JSON.parse(output.toString()) as (string[][] | null)[]).map(
    (cells) => cells ?? undefined
  );
}
