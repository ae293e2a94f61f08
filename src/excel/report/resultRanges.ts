import type { Cells } from "../../core/reading/values/cells";
import { fromMinor } from "../../core/reading/values/decimal";
import type { Reading } from "../../core/reading/model/reading";
import type { Block } from "../cells/area";
import type { WrittenColumn } from "../cells/formatting";
import type { ClientRows, ResultRanges } from "./context";
import { fixed } from "./rooms";

/** Where a run wrote its results. */
export type ResultPlaces = {
  /** The sheet of the data. */
  readonly sheet: string;
  readonly beside:
    | {
        readonly block: Block;
        readonly columns: readonly WrittenColumn[];
        readonly hasHeadings: boolean;
      }
    | undefined;
  readonly clients:
    | {
        readonly sheet: string;
        readonly block: Block;
        readonly columns: readonly WrittenColumn[];
      }
    | undefined;
};

/**
 * The ranges that the report counts in: of the table of clients where there is one, else of the columns beside the data.
 * Turnovers beside the data are named only where each client has one row, and its cell holds the very turnover that was
 * read.
 */
export function findResultRanges(
  { sheet, beside, clients }: ResultPlaces,
  cells: Cells,
  reading: Reading
): ResultRanges {
  if (clients) {
    const { block, columns } = clients;
    const body = { ...block, row: block.row + 1, rows: block.rows - 1 };
    const range = (name: WrittenColumn): string | undefined =>
      nameColumn(clients.sheet, body, columns.indexOf(name));
    return makeRanges(range("class"), range("quadrant"), range("turnover"));
  }
  if (!beside || reading.clients.some(({ rowCount }) => rowCount !== 1)) return {};
  const { block, columns, hasHeadings } = beside;
  const heads = hasHeadings ? 1 : 0;
  const body = { ...block, row: block.row + heads, rows: block.rows - heads };
  const { turnover } = reading.plan.columns;
  const isPlain = turnover !== undefined && holdsTurnovers(cells, reading, turnover);
  return makeRanges(
    nameColumn(sheet, body, columns.indexOf("class")),
    nameColumn(sheet, body, columns.indexOf("quadrant")),
    isPlain ? nameColumn(sheet, { ...body, column: cells.origin.column }, turnover) : undefined
  );
}

function makeRanges(
  classes: string | undefined,
  quadrant: string | undefined,
  turnover: string | undefined
): ResultRanges {
  return {
    ...(classes === undefined ? {} : { class: classes }),
    ...(quadrant === undefined ? {} : { quadrant }),
    ...(turnover === undefined ? {} : { turnover }),
  };
}

/** `at`: offset of the column in the block; -1: there is none. */
function nameColumn(sheet: string, { row, column, rows }: Block, at: number): string | undefined {
  if (at < 0 || rows < 1) return undefined;
  const first = fixed(row, column + at);
  return `${quoteSheet(sheet)}!${first}:${fixed(row + rows - 1, column + at)}`;
}

/** A tab as formulas name it. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function holdsTurnovers({ values }: Cells, { clients, scale }: Reading, column: number): boolean {
  return clients.every(
    ({ firstRow, turnover }) => values[firstRow]?.[column] === fromMinor(turnover, scale)
  );
}

/** Where the row of each client stands: in the table of clients, else in the data. */
export function findClientRows(
  { sheet, clients }: ResultPlaces,
  { origin }: Cells,
  { plan }: Reading
): ClientRows {
  if (clients) {
    const { block, columns } = clients;
    return {
      sheet: quoteSheet(clients.sheet),
      rowOf: ({ place }) => block.row + 1 + place,
      column: block.column + Math.max(0, columns.indexOf("client")),
    };
  }
  return {
    sheet: quoteSheet(sheet),
    rowOf: ({ row }) => origin.row + row,
    column: origin.column + (plan.columns.client ?? 0),
  };
}
