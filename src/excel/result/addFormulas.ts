import type { LiveRule } from "../../core/report/live";
import { toA1 } from "../../core/reading/values/cells";
import type { Language } from "../../strings/language";
import type { Block } from "../cells/area";
import type { Cell, WrittenColumn } from "../cells/formatting";
import { isLiveColumn, writeFormula, type KnownFormulas } from "./liveFormulas";

/** Where the formulas of a run go, and what is known of each of its rows. */
export type LivePlace = {
  /** The results, headings included. */
  readonly block: Block;
  readonly hasHeadings: boolean;
  readonly columns: readonly WrittenColumn[];
  /** First column of the data on the sheet. */
  readonly dataColumn: number;
  /** Does a row of the sheet belong to a client? */
  readonly isClientRow: (row: number) => boolean;
};

/** The values of a block of results with formulas in place of what can follow the data by itself. */
export function addFormulas(
  values: readonly (readonly Cell[])[],
  place: LivePlace,
  rule: LiveRule,
  language: Language
): Cell[][] {
  const { block, columns, hasHeadings, dataColumn, isClientRow } = place;
  const column = block.column + columns.indexOf("counted");
  const first = toAbsolute(block.row + (hasHeadings ? 1 : 0), column, "$");
  const all = `${first}:${toAbsolute(block.row + block.rows - 1, column, "$")}`;
  const spans = joinNeighbours(rule.amounts.map((offset) => dataColumn + offset));
  return values.map((line, index) => {
    const row = block.row + index;
    if (!isClientRow(row)) return [...line];
    const own = toAbsolute(row, column, "");
    const areas = spans.map(({ from, to }) =>
      [...new Set([from, to])].map((at) => toAbsolute(row, at, "")).join(":")
    );
    const only = areas.length === 1 && !areas[0]?.includes(":") ? areas[0] : undefined;
    const amount = only ?? `SUM(${areas.join(",")})`;
    return line.map((value, at) => {
      const name = columns[at];
      return isLiveColumn(name) ? writeFormula(name, { amount, own, all }, rule, language) : value;
    });
  });
}

/** `$H$2`, or with a row that follows where the formula goes, `$H2`. */
function toAbsolute(row: number, column: number, rowSign: "$" | ""): string {
  return toA1(row, column).replace(/^([A-Z]+)/, `$$$1${rowSign === "$" ? "$$" : ""}`);
}

function joinNeighbours(columns: readonly number[]): { readonly from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last && last.to + 1 === column) last.to = column;
    else spans.push({ from: column, to: column });
  }
  return spans;
}

/** As it is kept in the comment of the results' hidden name: `live:2:80,95`. */
export function printLive({ scale, limits }: KnownFormulas): string {
  return `live:${scale}:${limits.join(",")}`;
}
