import type { NotInTable } from "../../core/report/tableColumns";
import { loadBlock, readBlock, type Block } from "../cells/area";
import type { Located } from "../read/locate";

/** The Excel table that the data are, as it stands. */
export type OwnTable = {
  readonly name: string;
  /** With headings and totals. */
  readonly block: Block;
  /** Texts of its heading row; empty where it shows none. */
  readonly headings: readonly string[];
  readonly hasTotals: boolean;
};

/** A table of the person's that gets another width; nothing moves by that (`Table.resize`, ExcelApi 1.13). */
export type TableChange = { readonly name: string; readonly before: Block; readonly after: Block };

/** Can this Excel give a table another area? */
export function canResizeTables(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

/** Asks, in the request under way, for the one table that the data touch; after the sync undefined where there is none. */
export function loadOwnTable(
  sheet: Excel.Worksheet,
  { table }: Pick<Located, "table">
): () => OwnTable | undefined {
  if (!table) return () => undefined;
  const { name, hasHeadings, hasTotals } = table;
  const one = sheet.tables.getItem(name);
  const range = loadBlock(one.getRange());
  const headings = hasHeadings ? one.getHeaderRowRange().load("values") : undefined;
  return () => {
    const block = readBlock(range);
    const texts = ((headings?.values as unknown[][] | undefined)?.[0] ?? []).map(String);
    return block && { name, block, headings: texts, hasTotals };
  };
}

/** Does a block of results lie in the columns of the table? */
export function isInTable(block: Block, { block: table }: OwnTable): boolean {
  return (
    block.column > table.column &&
    block.column + block.columns <= table.column + table.columns &&
    block.row + block.rows > table.row &&
    block.row < table.row + table.rows
  );
}

/** The column right of a block. */
export function rightOf({ column, columns }: Block): number {
  return column + columns;
}

/**
 * Why results of data read from `block`, with headings in the sheet's row `headingRow`, cannot become columns of this
 * table; undefined: they can. The table has to end where the data end: else our columns would stand among others.
 */
export function findTableObstacle(
  { block: table, headings }: OwnTable,
  block: Block,
  headingRow: number
): NotInTable | undefined {
  const isWhole =
    headings.length > 0 &&
    headingRow === table.row &&
    block.column === table.column &&
    rightOf(block) === rightOf(table) &&
    block.row + block.rows === table.row + table.rows;
  return isWhole ? undefined : { code: "otherBlock" };
}

/** The table with its right edge at another column; undefined: it stands there. */
export function changeWidth({ name, block }: OwnTable, right: number): TableChange | undefined {
  if (rightOf(block) === right) return undefined;
  return { name, before: block, after: { ...block, columns: right - block.column } };
}
