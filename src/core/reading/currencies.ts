import type { Cells } from "./cells";
import { type NumberColumn, ODD, type RowSpan } from "./columnValues";
import { findCurrency } from "./numbers";
import { type SortedRows, isDataRow } from "./rowKinds";

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

/** The currency that a number format shows, such as `RUB` for `#,##0 [$₽-419]`; null: none. */
export function currencyOfFormat(format: string): string | null {
  return findCurrency(format.replace(/\[\$([^-\]]*)(?:-[^\]]*)?\]/g, "$1").replace(/["\\]/g, ""));
}

/** Finds the currencies of the amounts of the rows that count, in number formats and in text numbers (METHOD 1). */
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
  const ofFormat = rememberByText(currencyOfFormat);
  const ofText = rememberByText(findCurrency);
  for (const { column, numbers, oddAt, oddAs } of columns) {
    const last = Math.min(span.last, cells.formats.length - 1);
    for (let row = span.first; row <= last; row++) {
      const format = cells.formats[row]?.[column];
      if (format && format !== "General" && !Number.isNaN(numbers[row - span.first] ?? Number.NaN))
        note(row - span.first, column, ofFormat(format));
    }
    for (const [index, at] of oddAt.entries()) {
      const value = cells.values[span.first + at]?.[column];
      if (oddAs[index] !== ODD.textNumber && oddAs[index] !== ODD.ambiguousNumber) continue;
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
