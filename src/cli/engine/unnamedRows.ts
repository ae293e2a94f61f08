import { beginsAsTotal, isTotalLabel, TOTAL_HINT } from "../../core/reading/plan/totalWords";
import { findTurnoverColumn } from "../../core/reading/plan/turnoverColumn";
import type { Encoding } from "../../officeHost/csv/encoding";
import type { CutRow } from "./cutBytes";
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
  /** `hasAmount`: a field of an amount is filled. */
  readonly take: (at: number, row: CutRow, hasAmount: boolean) => void;
  readonly refuseWider: (row: CutRow) => void;
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
  const labelOf = ({ bytes, starts, ends, fields }: CutRow): string =>
    said
      .filter(({ column }) => column < fields && (ends[column] ?? 0) > (starts[column] ?? 0))
      .map(({ column }) => decodeBytes(bytes.subarray(starts[column], ends[column]), encoding))
      .join("\u001f");
  const isBare = ({ bytes, starts, ends, fields }: CutRow): boolean => {
    for (let index = 0; index < others.length; index++) {
      const column = others[index] as number;
      const start = starts[column] as number;
      const end = ends[column] as number;
      if (column >= fields || end === start) continue;
      if (column === date) return false;
      if (!isPlainNumber(bytes, start, end, decimalComma)) return false;
    }
    return true;
  };
  const saysTotal = (text: string): boolean =>
    text.length <= LONGEST_LABEL &&
    MAY_SAY_TOTAL.test(text) &&
    (isTotalLabel(text) || beginsAsTotal(text));
  return {
    take(at, row, hasAmount) {
      const { bytes, starts, ends, fields } = row;
      let isTotal = false;
      for (let index = 0; index < said.length; index++) {
        const { column, texts, isTotal: known } = said[index] as (typeof said)[number];
        const start = starts[column] as number;
        const end = ends[column] as number;
        if (column >= fields || !holdsSigns(bytes, start, end)) continue;
        const text = numberText(texts, row, column);
        known[text] ??= saysTotal(decodeBytes(bytes.subarray(start, end), encoding));
        if (known[text]) isTotal = true;
      }
      if (isTotal) saidTotals.push({ row: at, label: labelOf(row) });
      else if (hasAmount && bare.length < MOST_BARE && isBare(row))
        bare.push({ row: at, label: labelOf(row) });
    },
    refuseWider({ starts, ends, fields }) {
      for (let field = width; field < fields; field++)
        if ((ends[field] ?? 0) > (starts[field] ?? 0)) throw new EngineRefusal("ragged");
    },
    close: () => ({ saidTotals, bare }),
  };
}

/** Two letters side by side: codes and numbers of documents say nothing. */
const HAS_WORD = /\p{L}{2}/u;
