import { currencyOfFormat } from "../values/currencies";
import type { CellValue, Cells } from "../values/cells";
import { type NumberColumn, NON_NUMERIC } from "../columns/columnValues";
import type { RowSpan } from "../columns/scan";
import { findCurrency } from "../values/currencies";
import { type SortedRows, isDataRow } from "../model/rowKinds";
import { headingWords, tidySpaces } from "../values/text";

/** The currencies that formats and texts of the amounts name. */
export type Currencies = {
  /** Codes such as `RUB`, most frequent first. */
  readonly names: readonly string[];
  /** Amounts of another currency than the first, with their places in the span. */
  readonly others: readonly {
    readonly at: number;
    readonly column: number;
    readonly currency: string;
  }[];
};

/** Headings of a column that names the currency of its row's amount. */
const CURRENCY_HEADING =
  /^(?:валюта|вал|currency|curr|ccy)(?: (?:code|\p{L}+))?$|^(?:код|doc|document|transaction|order|invoice) (?:валюты|currency)$/u;
/** So many lines above the rows may be headings. */
const HEADING_LINES = 3;

/** The column whose heading says that it names currencies; -1: none. */
export function findCurrencyColumn(cells: Cells, span: RowSpan): number {
  for (let row = span.first - 1; row >= Math.max(0, span.first - HEADING_LINES); row--) {
    const found = (cells.values[row] ?? []).findIndex(
      (value) => typeof value === "string" && CURRENCY_HEADING.test(headingWords(value).join(" "))
    );
    if (found >= 0) return found;
  }
  return -1;
}

/** `USD`, `руб.`, `€` in a column of currencies; any other code of three letters is one, too. */
export function currencyOfCell(value: CellValue | undefined): string | null {
  if (typeof value !== "string") return null;
  const text = tidySpaces(value);
  return findCurrency(text) ?? (/^[A-Z]{3}$/.test(text) ? text : null);
}

/**
 * Finds the currencies of the amounts of the rows that count, in number formats, in text numbers and in a column that
 * names them (METHOD 1).
 */
export function findCurrencies(
  cells: Cells,
  columns: readonly NumberColumn[],
  span: RowSpan,
  rows: SortedRows
): Currencies {
  const counts = new Map<string, number>();
  const seen: { at: number; column: number; currency: string }[] = [];
  const note = (at: number, column: number, currency: string | null): void => {
    if (currency === null || !isDataRow(rows.kinds[at])) return;
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
    seen.push({ at, column, currency });
  };
  const named = findCurrencyColumn(cells, span);
  const ofFormat = rememberByText(currencyOfFormat);
  const ofText = rememberByText(findCurrency);
  for (const { column, numbers, oddAt, oddAs } of columns) {
    if (named >= 0 && named !== column) {
      for (let row = span.first; row <= span.last; row++) {
        if (Number.isNaN(numbers[row - span.first] ?? Number.NaN)) continue;
        note(row - span.first, column, currencyOfCell(cells.values[row]?.[named]));
      }
      continue;
    }
    const last = Math.min(span.last, cells.formats.length - 1);
    for (let row = span.first; row <= last; row++) {
      const format = cells.formats[row]?.[column];
      if (format && format !== "General" && !Number.isNaN(numbers[row - span.first] ?? Number.NaN))
        note(row - span.first, column, ofFormat(format));
    }
    for (const [index, at] of oddAt.entries()) {
      const value = cells.values[span.first + at]?.[column];
      if (oddAs[index] !== NON_NUMERIC.textNumber && oddAs[index] !== NON_NUMERIC.ambiguousNumber)
        continue;
      if (typeof value !== "string" || !/[^\d\s.,()+-]/.test(value)) continue;
      note(at, column, ofText(value.replace(/\d[\d\s.,’']*/g, "1 ")));
    }
  }
  const names = [...counts.entries()]
    .sort((left, right) => right[1] - left[1])
    .map(([currency]) => currency);
  const others = seen
    .filter(({ currency }) => currency !== names[0])
    .sort((left, right) => left.at - right.at);
  return { names, others };
}

function rememberByText(find: (text: string) => string | null): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = find(text)));
    return found;
  };
}
