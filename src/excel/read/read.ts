import { jsonBytes } from "../cells/writeQueue";
import type { Cells, CellValue } from "../../core/reading/values/cells";
import { isFrom1904 } from "../../core/reading/values/dateSystem";
import type { StepWatch } from "../../core/steps/steps";
import { partsOf, rangeOf, type Block } from "../cells/area";
import type { Located } from "./locate";
import { completeFormats, loadFormats, type FormatRows } from "./readFormats";
import { MOST_CELLS } from "./farCells";
import { inTurn } from "../host/session";
import { excelCode, stop } from "../host/failures";

/** Cells of the first read, before it is known how long the texts are. */
const FIRST_CELLS = 120_000;
/** Later reads aim at this size; Excel on the web refuses answers above 5 MB. */
const AIM_BYTES = 3_000_000;
const MOST_ROWS_OF_FLAGS = 100_000;
/**
 * Formulas take as much room as values, so they are read for blocks up to this size only. They show which rows are
 * subtotals.
 */
const FORMULA_CELLS = 40_000;
/** These formulas add up filtered rows: Excel's own sign of a total row. */
const SUBTOTAL = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/** How a block is read; absent: all of it, unwatched. */
export type ReadRequest = {
  /** The first ones only. */
  readonly rows?: number;
  /** Asks for something in the same request as the first read; once more where another block proves to be meant. */
  readonly alsoLoad?: (located: Located) => void;
  /** Called after each request; between two of them the reading can be cancelled. */
  readonly watch?: StepWatch;
};

/** Cells together with where they stand. */
export type LocatedCells = { readonly located: Located; readonly cells: Cells };

/**
 * Reads the located block, or its first rows, in as few requests as its size allows, together with what `alsoLoad` asks
 * for; one request more where the cells show that another block is meant (`loadMeant`): then that one comes back. Columns that are not meant come back empty; `hiddenRows` is there (maybe empty) as soon as any
 * row of the whole block is hidden. Throws `FailureError` `tooManyCells`, `cancelled`.
 */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  located: Located,
  request: ReadRequest = {}
): Promise<LocatedCells> {
  const { rows, alsoLoad, watch = {} } = request;
  const block = { ...located.block, rows: Math.min(located.block.rows, rows ?? Infinity) };
  const size = block.rows * block.columns;
  if (size > MOST_CELLS) stop({ code: "tooManyCells", cells: size, limit: MOST_CELLS });

  const firstRows = Math.max(1, Math.min(block.rows, Math.floor(FIRST_CELLS / block.columns)));
  const isLook = rows !== undefined;
  let readMeant: (() => Located) | undefined;
  const loadFirst = (): (() => FormatRows) => {
    readMeant = located.loadMeant?.(sheet);
    alsoLoad?.(located);
    return loadFormats(sheet, block, isLook);
  };
  const first = await readFirst(context, sheet, located, { ...block, rows: firstRows }, loadFirst);
  const meant = readMeant?.() ?? located;
  if (meant !== located) return readCells(context, sheet, meant, request);
  const { values, flags, hiddenColumns, subtotalRows, sumRows } = first;

  const bytesPerRow = Math.max(1, jsonBytes(values.slice(0, 500)) / Math.min(500, values.length));
  const rowsPerRead = Math.max(1, Math.floor(AIM_BYTES / bytesPerRow));
  const rest = partsOf(block, values.length, rowsPerRead);
  const report = ({ row, rows: read }: Block): void => {
    if (watch.isCancelled?.()) stop({ code: "cancelled" });
    watch.onProgress?.((row - block.row + read) / block.rows);
  };
  report({ ...block, rows: values.length });
  const more = await inTurn(rest, async (part) => {
    const read = await readRows(context, sheet, part);
    report(part);
    return read;
  });
  const all = more.length === 0 ? values : values.concat(...more);
  const seen = await completeFormats(context, sheet, block, first.formats, all);
  const { formats, known, texts } = seen;
  const hiddenRows = flags === false ? undefined : await readHiddenRows(context, sheet, block);
  const cells: Cells = {
    sheet: located.state.sheet,
    origin: { row: block.row, column: block.column },
    values: blankOut(all, located.blankColumns),
    formats,
    ...(known === undefined || isLook ? {} : { formatRows: known }),
    ...(hiddenRows ? { hiddenRows } : {}),
    ...(hiddenColumns.size > 0 ? { hiddenColumns } : {}),
    ...(subtotalRows.size > 0 ? { subtotalRows } : {}),
    ...(sumRows.size > 0 ? { sumRows } : {}),
    ...(isFrom1904(values, formats, texts) ? { date1904: true } : {}),
  };
  return { located, cells };
}

type FirstRead = {
  readonly values: CellValue[][];
  readonly formats: FormatRows;
  /** Of all rows: false none is hidden, null some are. */
  readonly flags: boolean | null;
  /** Offsets of hidden columns. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows with a subtotal's formula; empty for large blocks. */
  readonly subtotalRows: ReadonlySet<number>;
  /** Rows with a SUM over cells of other rows; empty for large blocks. */
  readonly sumRows: ReadonlySet<number>;
};

/** The first rows with everything else that is asked for (`loadRest`); fewer of them where Excel finds the answer too large. */
async function readFirst(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  located: Located,
  part: Block,
  loadRest: () => () => FormatRows
): Promise<FirstRead> {
  const range = rangeOf(sheet, part).load("values");
  const hasFormulas = located.block.rows * located.block.columns <= FORMULA_CELLS;
  const formulas = hasFormulas ? rangeOf(sheet, part).load("formulas") : undefined;
  const all = rangeOf(sheet, located.block).load("rowHidden");
  const columns = rangeOf(sheet, { ...part, rows: 1 }).getColumnProperties({ columnHidden: true });
  const readFormats = loadRest();
  try {
    await context.sync();
  } catch (error) {
    if (!isAnswerTooLarge(error) || part.rows === 1) throw error;
    const rows = Math.ceil(part.rows / 4);
    return readFirst(context, sheet, located, { ...part, rows }, loadRest);
  }
  return {
    // Excel gives null in place of more cells than it hands out, without an error.
    values: (range.values as CellValue[][] | null) ?? stop({ code: "tooLargeForExcel" }),
    formats: readFormats(),
    flags: all.rowHidden as boolean | null,
    hiddenColumns: new Set(
      columns.value.flatMap(({ columnHidden }, offset) => (columnHidden ? [offset] : []))
    ),
    subtotalRows: findSubtotals((formulas?.formulas as CellValue[][] | undefined) ?? []),
    sumRows: findSums((formulas?.formulas as CellValue[][] | undefined) ?? [], part.row),
  };
}

/** Offsets of rows that hold a SUBTOTAL or AGGREGATE formula. */
function findSubtotals(formulas: readonly (readonly CellValue[])[]): ReadonlySet<number> {
  return new Set(
    formulas.flatMap((row, offset) =>
      row.some(
        (formula) =>
          typeof formula === "string" && formula.startsWith("=") && SUBTOTAL.test(formula)
      )
        ? [offset]
        : []
    )
  );
}

/** `SUM(B3:B14)` or `СУММ(...)` as Excel hands it out in English: a range of at least two rows. */
const SUM_OF_ROWS = /^=\s*\+?SUM\(\s*\$?[A-Z]{1,3}\$?(\d+)\s*:\s*\$?[A-Z]{1,3}\$?(\d+)/i;
/** `=B3+B9+B14`: sums of sums. */
const SUM_OF_CELLS = /^=\s*\+?\$?[A-Z]{1,3}\$?\d+(?:\s*\+\s*\$?[A-Z]{1,3}\$?\d+)+\s*$/i;

/** Offsets of rows whose formulas add up cells of other rows; the row's own cells (`=SUM(B4:M4)`) are no such sum. */
function findSums(
  formulas: readonly (readonly CellValue[])[],
  firstRow: number
): ReadonlySet<number> {
  return new Set(
    formulas.flatMap((row, offset) => {
      const own = firstRow + offset + 1;
      return row.some((formula) => typeof formula === "string" && addsOtherRows(formula, own))
        ? [offset]
        : [];
    })
  );
}

function addsOtherRows(formula: string, own: number): boolean {
  const range = SUM_OF_ROWS.exec(formula);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return from !== to || from !== own;
  }
  if (!SUM_OF_CELLS.test(formula)) return false;
  const rows = [...formula.matchAll(/[A-Z]\$?(\d+)/gi)].map((cell) => Number(cell[1]));
  return rows.every((row) => row !== own);
}

function isAnswerTooLarge(error: unknown): boolean {
  return excelCode(error) === "ResponsePayloadSizeLimitExceeded";
}

/** The values of some rows; halves them as long as Excel finds the answer too large. */
async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: Block
): Promise<CellValue[][]> {
  const range = rangeOf(sheet, part).load("values");
  try {
    await context.sync();
  } catch (error) {
    if (!isAnswerTooLarge(error) || part.rows === 1) throw error;
    const half = Math.ceil(part.rows / 2);
    const upper = await readRows(context, sheet, { ...part, rows: half });
    const lower = await readRows(context, sheet, {
      ...part,
      row: part.row + half,
      rows: part.rows - half,
    });
    return upper.concat(lower);
  }
  return range.values as CellValue[][];
}

async function readHiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Block
): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  await inTurn(partsOf(block, 0, MOST_ROWS_OF_FLAGS), async (part) => {
    const flags = rangeOf(sheet, part).getRowProperties({ rowHidden: true });
    await context.sync();
    flags.value.forEach((row, offset) => {
      if (row.rowHidden) hidden.add(part.row - block.row + offset);
    });
  });
  return hidden;
}

function blankOut(
  values: readonly (readonly CellValue[])[],
  columns: ReadonlySet<number>
): readonly (readonly CellValue[])[] {
  if (columns.size === 0) return values;
  return values.map((row) => row.map((value, column) => (columns.has(column) ? "" : value)));
}
