import { beginsAsTotal, isTotalLabel, TOTAL_HINT } from "../../core/reading/plan/totalWords";
import { findTurnoverColumn } from "../../core/reading/plan/turnoverColumn";
import type { Encoding } from "../../officeHost/csv/encoding";
import type { CutRows } from "./cutBytes";
import { isPlainNumber } from "./fieldBytes";
import { listNumbers, type Kept } from "./kept";
import { EngineRefusal } from "./refusal";
import type { LedgerRows, UnnamedRow } from "./rows";
import type { Source } from "./source";
import { decodeBytes, numberText, openTexts } from "./texts";

/**
 * A word of every label of a total (the core's `mayNameTotal`) anywhere in a text as it was typed, in letters of any case,
 * with spaces of any width; or an invisible sign, which may stand in the middle of such a word.
 */
const MAY_SAY_TOTAL = new RegExp(
  `${TOTAL_HINT.source.replaceAll(/[$^]/g, "").replaceAll(" ", ".{1,3}")}|[\u00ad\u200b-\u200f\u2060\ufeff]`,
  "i"
);

/** Is there a sign that no number, day or time has? An asterisk names a total, too. */
function holdsSigns(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = bytes[at] as number;
    if (code > COLON || code === ASTERISK) return true;
  }
  return false;
}

const [ASTERISK, COLON] = [42, 58] as const;

/** More rows of nothing but amounts are a column of names that is mostly empty. */
const MOST_BARE = 10_000;
/** A longer text is no label. */
const LONGEST_LABEL = 100;

/** Looks at what rows without a name say in other columns. */
export function openUnnamed(
  { width, cells, decimalComma }: Source,
  kept: Kept,
  encoding: Encoding
): {
  /** Looks at cut row `row`, row `at` of the ledger; `hasAmount`: a field of an amount is filled. */
  readonly take: (rows: CutRows, row: number, at: number, hasAmount: boolean) => void;
  readonly refuseWider: (rows: CutRows, row: number) => void;
  readonly close: () => Pick<LedgerRows, "saidTotals" | "bare">;
} {
  const { client, date } = kept.plan.columns;
  const numbers = listNumbers(kept);
  const taken = new Set([client, date, ...numbers]);
  const columns = Array.from({ length: width }, (_, column) => column);
  // Columns beside name and amounts whose texts may say "total".
  const said = columns
    .filter(
      (column) =>
        !taken.has(column) &&
        cells.values.some((row) => typeof row[column] === "string" && HAS_WORD.test(row[column]))
    )
    .map((column) => ({ column, texts: openTexts(), isTotal: [] as boolean[] }));
  const amounts = new Set([findTurnoverColumn(kept.plan), ...numbers]);
  const isSaid = (column: number): boolean => said.some((one) => one.column === column);
  const others = columns
    .filter((column) => column !== client && !amounts.has(column))
    // Words tell soonest that a row is not bare.
    .sort((one, other) => Number(isSaid(other)) - Number(isSaid(one)));
  const saidTotals: UnnamedRow[] = [];
  const bare: UnnamedRow[] = [];
  const isFilled = ({ firsts, starts, ends }: CutRows, row: number, column: number): boolean => {
    const place = (firsts[row] as number) + column;
    return (
      place < (firsts[row + 1] as number) && (ends[place] as number) > (starts[place] as number)
    );
  };
  const labelOf = (rows: CutRows, row: number): string =>
    said
      .filter(({ column }) => isFilled(rows, row, column))
      .map(({ column }) => {
        const place = (rows.firsts[row] ?? 0) + column;
        const bytes = rows.bytes.subarray(rows.starts[place], rows.ends[place]);
        return decodeBytes(bytes, encoding);
      })
      .join("\u001f");
  const isBare = (rows: CutRows, row: number): boolean => {
    for (let index = 0; index < others.length; index++) {
      const column = others[index] as number;
      if (!isFilled(rows, row, column)) continue;
      if (column === date) return false;
      const place = (rows.firsts[row] as number) + column;
      const start = rows.starts[place] as number;
      const end = rows.ends[place] as number;
      if (!isPlainNumber(rows.bytes, start, end, decimalComma)) return false;
    }
    return true;
  };
  const saysTotal = (text: string): boolean =>
    text.length <= LONGEST_LABEL &&
    MAY_SAY_TOTAL.test(text) &&
    (isTotalLabel(text) || beginsAsTotal(text));
  return {
    take(rows, row, at, hasAmount) {
      const { bytes, starts, ends } = rows;
      let isTotal = false;
      for (let index = 0; index < said.length; index++) {
        const { column, texts, isTotal: known } = said[index] as (typeof said)[number];
        if (!isFilled(rows, row, column)) continue;
        const place = (rows.firsts[row] as number) + column;
        const start = starts[place] as number;
        const end = ends[place] as number;
        if (!holdsSigns(bytes, start, end)) continue;
        const text = numberText(texts, rows, place);
        known[text] ??= saysTotal(decodeBytes(bytes.subarray(start, end), encoding));
        if (known[text]) isTotal = true;
      }
      if (isTotal) saidTotals.push({ row: at, label: labelOf(rows, row) });
      else if (hasAmount && bare.length < MOST_BARE && isBare(rows, row))
        bare.push({ row: at, label: labelOf(rows, row) });
    },
    refuseWider({ firsts, starts, ends }, row) {
      for (let place = (firsts[row] ?? 0) + width; place < (firsts[row + 1] ?? 0); place++)
        if ((ends[place] ?? 0) > (starts[place] ?? 0)) throw new EngineRefusal("ragged");
    },
    close: () => ({ saidTotals, bare }),
  };
}

/** Two letters side by side: codes and numbers of documents say nothing. */
const HAS_WORD = /\p{L}{2}/u;
