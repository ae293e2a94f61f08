import type { CellValue } from "../../core/reading/values/cells";
import { currencyOfFormat } from "../../core/reading/values/currencies";
import { partsOf, rangeOf, type Block } from "../cells/area";
import { inTurn } from "../host/session";

/** Number formats and shown texts are always read for so many rows: enough to recognise dates. */
const FIRST_ROWS = 200;
/** Up to this many cells all formats are read: that is a tenth of the largest answer allowed. */
const WHOLE_CELLS = 10_000;
/** In larger blocks so many samples, spread evenly, show whether the currency changes. */
const SAMPLES = 60;
const SAMPLE_ROWS = 3;
/** Rows of one column's formats in one answer: about 3 MB of `#,##0.00 [$₽-419]`. */
const FORMATS_A_READ = 100_000;

/** A row whose formats were not looked at. */
const UNSEEN: readonly string[] = [];

/** Number formats by row of a block, as far as they are known. */
export type FormatRows = {
  /** Empty rows are not known. */
  readonly formats: readonly (readonly string[])[];
  /** How many rows are; undefined: all. */
  readonly known: number | undefined;
  /** What the cells of the first rows show. */
  readonly texts: readonly (readonly string[])[];
};

/**
 * Asks for number formats of a block in the request under way; read after the sync. `whole` is the block, `isLook` where
 * nothing is decided by it yet: then the first rows are enough.
 */
export function loadFormats(
  sheet: Excel.Worksheet,
  whole: Block,
  isLook: boolean
): () => FormatRows {
  const isSmall = whole.rows * whole.columns <= WHOLE_CELLS;
  const rows = isSmall ? whole.rows : Math.min(FIRST_ROWS, whole.rows);
  const first = rangeOf(sheet, { ...whole, rows }).load("numberFormat");
  const shown = rangeOf(sheet, { ...whole, rows: Math.min(FIRST_ROWS, whole.rows) }).load("text");
  const samples = (isLook ? [] : listSamples(rows, whole.rows)).map((row) => {
    const part = { ...whole, row: whole.row + row, rows: SAMPLE_ROWS };
    return { row, range: rangeOf(sheet, part).load("numberFormat") };
  });
  return () => {
    const formats: (readonly string[])[] = [...(first.numberFormat as string[][])];
    for (const { row, range } of samples) {
      for (const [offset, line] of (range.numberFormat as string[][]).entries()) {
        while (formats.length < row + offset) formats.push(UNSEEN);
        formats[row + offset] = line;
      }
    }
    const known = rows + samples.length * SAMPLE_ROWS;
    return { formats, known: known < whole.rows ? known : undefined, texts: shown.text };
  };
}

/** The rows that samples begin at, evenly from `first` to the last; the last one ends with the last row. */
function listSamples(first: number, rows: number): number[] {
  const rest = rows - first;
  if (rest < SAMPLES * SAMPLE_ROWS) {
    const count = Math.floor(rest / SAMPLE_ROWS);
    return Array.from({ length: count }, (_, at) => first + at * SAMPLE_ROWS);
  }
  return Array.from(
    { length: SAMPLES },
    (_, at) => first + Math.floor(((at + 1) * rest) / SAMPLES) - SAMPLE_ROWS
  );
}

/**
 * Where the known formats name more than one currency, those of all rows of these columns are read: each amount of
 * another currency is told with its address, and may be left out or converted. One request more (several for more than
 * 100,000 rows); none where one currency is seen or all formats are known.
 */
export async function completeFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Block,
  seen: FormatRows,
  values: readonly (readonly CellValue[])[]
): Promise<FormatRows> {
  const columns = seen.known === undefined ? [] : findMixed(seen.formats, values);
  if (columns.length === 0) return seen;
  const formats = [...seen.formats];
  while (formats.length < block.rows) formats.push(UNSEEN);
  // Most rows have the same formats, so equal lines are shared.
  const lines = new Map<string, readonly string[]>();
  await inTurn(partsOf(block, 0, Math.ceil(FORMATS_A_READ / columns.length)), async (part) => {
    const ranges = columns.map((column) => {
      const own = { ...part, column: block.column + column, columns: 1 };
      return rangeOf(sheet, own).load("numberFormat");
    });
    await context.sync();
    for (let row = 0; row < part.rows; row++) {
      const at = part.row - block.row + row;
      if ((formats[at] ?? UNSEEN) !== UNSEEN) continue;
      const own = ranges.map(({ numberFormat }) => String(numberFormat[row]?.[0] ?? ""));
      const name = own.join("\n");
      let line = lines.get(name);
      if (!line) {
        const made = new Array<string>(block.columns).fill("");
        for (const [index, column] of columns.entries()) made[column] = own[index] ?? "";
        lines.set(name, (line = made));
      }
      formats[at] = line;
    }
  });
  return { ...seen, formats, known: undefined };
}

/** The columns whose numbers have a currency, where they have more than one of them together. */
function findMixed(
  formats: readonly (readonly string[])[],
  values: readonly (readonly CellValue[])[]
): number[] {
  const currencies = new Set<string>();
  const columns = new Set<number>();
  for (const [row, line] of formats.entries()) {
    for (const [column, format] of line.entries()) {
      if (typeof values[row]?.[column] !== "number") continue;
      const currency = currencyOfFormat(format);
      if (currency === null) continue;
      currencies.add(currency);
      columns.add(column);
    }
  }
  return currencies.size > 1 ? [...columns].sort((left, right) => left - right) : [];
}
