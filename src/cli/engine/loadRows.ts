import type { ReadingPlan } from "../../core/reading/model/reading";
import { ROW } from "../../core/reading/model/rowKinds";
import { beginsAsTotal, isTotalLabel, TOTAL_HINT } from "../../core/reading/plan/totalWords";
import { findTurnoverColumn } from "../../core/reading/plan/turnoverColumn";
import { toFifteenDigits } from "../../core/reading/values/decimal";
import { findEncoding, type Encoding } from "../../officeHost/csv/encoding";
import { openCutter, type CutRow } from "./cutBytes";
import { EngineRefusal } from "./refusal";
import { isPlainNumber, plainNumber, readPlainDay } from "./fieldBytes";
import type { LabelColumn, LedgerRows, OddFields, UnnamedRow } from "./rows";
import type { Source } from "./source";
import { decodeBytes, listTexts, numberText, openTexts, widen, type Texts } from "./texts";
import { encodingRead, readStretches, sizeOf } from "./textSource";

/** The columns of a ledger that are kept, by what they mean. */
export type Kept = {
  readonly plan: ReadingPlan;
  /** The turnover's column, or quantity and unit price. */
  readonly amounts: readonly number[];
  /** Columns that name kinds or states of documents. */
  readonly kinds: readonly number[];
  /** The column that names currencies; -1: none. */
  readonly currency: number;
};

/** Thrown where the names of a text that began as UTF-8 are none. */
export class OtherEncoding extends Error {}

/** The columns of numbers, the turnover's first and the profit's last. */
export function listNumbers({ amounts, plan }: Kept): readonly number[] {
  const { profit } = plan.columns;
  return profit === undefined ? amounts : [...amounts, profit];
}

/** Is the turnover the product of quantity and price? */
export function isProduct({ amounts }: Kept): boolean {
  return amounts.length > 1;
}

/** Puts the product of a row's quantity and price, as a sheet shows it, into a column; NaN where it has none. */
export function multiplyRow(
  products: Float64Array,
  at: number,
  quantities: Float64Array | undefined,
  prices: Float64Array | undefined
): void {
  const product = (quantities?.[at] ?? Number.NaN) * (prices?.[at] ?? Number.NaN);
  const whole = Math.round(product * 10_000);
  const near = whole / 10_000;
  // Most products have four decimals at most and are told by that, as `toFifteenDigits` does.
  if (Math.abs(product - near) <= Math.abs(product) * 4e-16 && Math.abs(whole) < 1e15)
    products[at] = near + 0;
  else products[at] = Number.isInteger(product) ? product + 0 : toFifteenDigits(product);
}

/**
 * Takes the columns out of all rows of a ledger, from row `first` on, in one go through its bytes: texts as numbers of the
 * different ones, numbers and days where they are plainly written. What is written otherwise is kept as text, for the core
 * to be asked; of rows without a name also what they say in other columns. `show` is told how much is read, 0..1. Throws
 * `EngineRefusal` where the text cannot be cut, or a row is wider than those of the beginning.
 */
export async function loadRows(
  source: Source,
  kept: Kept,
  first: number,
  show: (done: number) => void
): Promise<LedgerRows> {
  const taker = openTaker(source, kept, first);
  const sizes = source.files.map(sizeOf);
  const whole = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0)
  );
  let done = 0;
  for (const file of source.files) {
    const cutter = openCutter(source.dialect, taker.take);
    for await (const stretch of readStretches(file, source.encoding)) {
      cutter.push(stretch);
      done += stretch.length;
      show(Math.min(1, done / whole));
    }
    cutter.end();
  }
  return taker.close();
}

/** Fields that are no plain number or day, while they are gathered. */
type OpenOdd = { readonly texts: Texts; rows: Int32Array; at: Int32Array; count: number };

function openOdd(): OpenOdd {
  return { texts: openTexts(), rows: new Int32Array(64), at: new Int32Array(64), count: 0 };
}

function addOdd(odd: OpenOdd, row: number, bytes: Uint8Array, start: number, end: number): void {
  const place = odd.count++;
  if (place >= odd.rows.length) {
    odd.rows = widen(odd.rows, 2 * place);
    odd.at = widen(odd.at, 2 * place);
  }
  odd.rows[place] = row;
  odd.at[place] = numberText(odd.texts, bytes, start, end);
}

function closeOdd({ texts, rows, at, count }: OpenOdd, encoding: Encoding): OddFields {
  return {
    texts: listTexts(texts, encoding),
    rows: rows.subarray(0, count),
    at: at.subarray(0, count),
  };
}

/** A column of texts, while it is filled. */
type OpenLabels = { readonly column: number; readonly texts: Texts; at: Int32Array };
type OpenNumbers = { readonly column: number; numbers: Float64Array; readonly odd: OpenOdd };

/** What takes the columns out of rows, one after the other. */
type Taker = { readonly take: (row: CutRow) => void; readonly close: () => LedgerRows };

/** Rows by which a first estimate of their number may be exceeded before everything is laid into wider columns. */
const SPARE = 1.1;

function openTaker(source: Source, kept: Kept, first: number): Taker {
  const { clientId, client = 0, territory, agent, date = -1 } = kept.plan.columns;
  const encoding = encodingRead(source.encoding);
  const { decimalComma } = source;
  const bytes = source.files.reduce((sum, file) => sum + sizeOf(file), 0);
  let room = Math.ceil((SPARE * bytes) / source.bytesOfRow) + 64;
  const openLabels = (column: number | undefined): OpenLabels | null =>
    column === undefined || column < 0
      ? null
      : { column, texts: openTexts(), at: new Int32Array(room).fill(-1) };
  const names = openLabels(client) as OpenLabels;
  const [id, ofTerritory, ofAgent, currency] = [
    ...[clientId === client ? undefined : clientId, territory, agent, kept.currency].map(
      openLabels
    ),
  ];
  const documents = kept.kinds.map((column) => openLabels(column) as OpenLabels);
  const labels = [names, id, ofTerritory, ofAgent, currency, ...documents].filter(
    (one) => one != null
  );
  const numbers = listNumbers(kept).map((column): OpenNumbers => ({
    column,
    numbers: new Float64Array(room),
    odd: openOdd(),
  }));
  const [quantity, price] = numbers;
  const amounts = kept.amounts.length;
  let product = isProduct(kept) ? new Float64Array(room) : null;
  let days = date < 0 ? null : new Int32Array(room);
  const oddDays = openOdd();
  let kinds = new Uint8Array(room);
  let hashes = new Int32Array(room);
  const unnamed = openUnnamed(source, kept, encoding);
  const brokenRows: number[] = [];
  let count = 0;

  const grow = (): void => {
    room = Math.ceil(1.5 * room);
    for (const one of labels) one.at = widen(one.at, room).fill(-1, count);
    for (const one of numbers) one.numbers = widen(one.numbers, room);
    if (product) product = widen(product, room);
    if (days) days = widen(days, room);
    kinds = widen(kinds, room);
    hashes = widen(hashes, room);
  };

  // Everything below runs once for each row of the ledger: plain loops, and nothing that asks for memory.
  const take = (row: CutRow): void => {
    const at = count++;
    if (row.isBroken) brokenRows.push(at);
    if (at < first) return;
    if (at >= room) grow();
    const { bytes, starts, ends, fields } = row;
    if (fields > source.width) unnamed.refuseWider(row);
    hashes[at] = row.hash;
    for (let index = 0; index < labels.length; index++) {
      const one = labels[index] as OpenLabels;
      const { column } = one;
      const start = starts[column] as number;
      const end = ends[column] as number;
      if (column < fields && end > start) one.at[at] = numberText(one.texts, bytes, start, end);
    }
    let isFilled = false;
    for (let index = 0; index < numbers.length; index++) {
      const one = numbers[index] as OpenNumbers;
      const { column } = one;
      const start = starts[column] as number;
      const end = ends[column] as number;
      if (column >= fields || end === start) {
        one.numbers[at] = Number.NaN;
        continue;
      }
      if (index < amounts) isFilled = true;
      if (!isPlainNumber(bytes, start, end, decimalComma)) addOdd(one.odd, at, bytes, start, end);
      one.numbers[at] = plainNumber[0] as number;
    }
    if (product) multiplyRow(product, at, quantity?.numbers, price?.numbers);
    if (days !== null && date < fields) {
      const start = starts[date] as number;
      const end = ends[date] as number;
      if (end > start) {
        const day = readPlainDay(bytes, start, end);
        if (day === 0) addOdd(oddDays, at, bytes, start, end);
        else days[at] = day;
      }
    }
    if (client < fields && holdsMore(bytes, starts[client] as number, ends[client] as number))
      kinds[at] = ROW.client;
    else {
      kinds[at] = isFilled ? ROW.nameless : ROW.blank;
      unnamed.take(at, row, isFilled);
    }
  };
  const close = (): LedgerRows => {
    for (const { texts } of encoding === "utf-8" ? labels : [])
      if (findEncoding(texts.bytes.subarray(0, texts.ends[texts.count - 1] ?? 0)) !== "utf-8")
        throw new OtherEncoding();
    const show = (one: OpenLabels): LabelColumn => ({
      texts: listTexts(one.texts, encoding),
      at: one.at.subarray(0, count),
    });
    const read = numbers.map((one) => {
      const odd = closeOdd(one.odd, encoding);
      const values = one.numbers.subarray(0, count);
      values.fill(Number.NaN, 0, first);
      return { column: one.column, numbers: values, odd, codes: new Uint8Array(odd.texts.length) };
    });
    product?.fill(Number.NaN, 0, first);
    return {
      ...{ count, first, kinds: kinds.subarray(0, count), hashes: hashes.subarray(0, count) },
      names: show(names),
      id: id ? show(id) : null,
      territory: ofTerritory ? show(ofTerritory) : null,
      agent: ofAgent ? show(ofAgent) : null,
      currency: currency ? show(currency) : null,
      documents: documents.map(show),
      numbers: read,
      turnover: product?.subarray(0, count) ?? read[0]?.numbers ?? new Float64Array(0),
      days: days?.subarray(0, count) ?? null,
      oddDays: closeOdd(oddDays, encoding),
      ...unnamed.close(),
      brokenRows,
      left: null,
    };
  };
  return { take, close };
}

const BLANK = 32;

/** Is there anything but blanks? */
function holdsMore(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== BLANK) return true;
  return false;
}

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
function openUnnamed(
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
        const text = numberText(texts, bytes, start, end);
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
