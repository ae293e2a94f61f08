import { ROW } from "../../core/reading/model/rowKinds";
import type { Cells } from "../../core/reading/values/cells";
import { toFifteenDigits } from "../../core/reading/values/decimal";
import { findEncoding } from "../../officeHost/csv/encoding";
import { openCutter, ROWS_TOGETHER, type CutRows } from "./cutBytes";
import { isProduct, listNumbers, type Kept } from "./kept";
import {
  closeLabels,
  closeNumbers,
  closeOdd,
  openDays,
  openLabels,
  openNumbers,
  openOdd,
  type OpenLabels,
  takeDays,
  takeLabels,
  takeNumbers,
} from "./openColumns";
import type { LabelColumn, LedgerRows } from "./rows";
import type { Source } from "./source";
import { widen } from "./texts";
import { encodingRead, readStretches, sizeOf } from "./textSource";
import { openUnnamed } from "./unnamedRows";
import { hashValues } from "./valueHashes";
import { isWrittenVariously, noteFields, noteTexts, openWriting, type Writing } from "./writings";

/** Thrown where the names of a text that began as UTF-8 are none. */
export class OtherEncoding extends Error {}

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
  const rows = taker.close();
  if (!taker.isWrittenVariously()) return rows;
  await hashValues(source, first, rows.hashes);
  return { ...rows, areValuesHashed: true };
}

/** What takes the columns out of rows, one after the other. */
type Taker = {
  readonly take: (rows: CutRows) => void;
  readonly close: () => LedgerRows;
  /** To be asked when all rows are taken: may fields of the same value be different texts? */
  readonly isWrittenVariously: () => boolean;
};

/** Rows by which a first estimate of their number may be exceeded before everything is laid into wider columns. */
const SPARE = 1.1;

function openTaker(source: Source, kept: Kept, first: number): Taker {
  const { clientId, client = 0, territory, agent, date = -1 } = kept.plan.columns;
  const encoding = encodingRead(source.encoding);
  const { width } = source;
  const bytes = source.files.reduce((sum, file) => sum + sizeOf(file), 0);
  let room = Math.ceil((SPARE * bytes) / source.bytesOfRow) + 64;
  const open = (column: number): OpenLabels => openLabels(column, room);
  const openIf = (column = -1): OpenLabels | null => (column < 0 ? null : open(column));
  const names = open(client);
  const id = openIf(clientId === client ? undefined : clientId);
  const ofTerritory = openIf(territory);
  const ofAgent = openIf(agent);
  const currency = openIf(kept.currency);
  const documents = kept.kinds.map(open);
  const labels = [names, id, ofTerritory, ofAgent, currency, ...documents].filter(
    (one) => one !== null
  );
  const numbers = listNumbers(kept).map((column) => openNumbers(column, room, source));
  const [quantity, price] = numbers;
  const { amounts } = kept;
  let product = isProduct(kept) ? new Float64Array(room) : null;
  const days = date < 0 ? null : openDays(date, room, source);
  let kinds = new Uint8Array(room);
  let hashes = new Int32Array(room);
  const unnamed = openUnnamed(source, kept, encoding);
  const others = listOthers(width, [...labels, ...numbers, ...(days ? [days] : [])]);
  const writings = others.map(() => openWriting(source));
  const brokenRows: number[] = [];
  const bareNames: number[] = [];
  let count = 0;

  const grow = (): void => {
    room = Math.ceil(1.5 * room) + ROWS_TOGETHER;
    for (const one of labels) one.at = widen(one.at, room);
    for (const one of numbers) one.numbers = widen(one.numbers, room);
    if (product) product = widen(product, room);
    if (days) days.days = widen(days.days, room);
    kinds = widen(kinds, room);
    hashes = widen(hashes, room);
  };

  const take = (rows: CutRows): void => {
    const at = count;
    count += rows.count;
    if (count > room) grow();
    const from = Math.max(0, first - at);
    for (let row = 0; row < rows.count; row++)
      if (rows.broken[row] === 1) brokenRows.push(at + row);
    for (const one of labels) takeLabels(one, rows, from, at);
    for (const one of numbers) takeNumbers(one, rows, from, at);
    if (days) takeDays(days, rows, from, at);
    for (const [index, column] of others.entries())
      noteFields(writings[index] as Writing, rows, column, from);
    if (product)
      for (let row = from; row < rows.count; row++)
        multiplyRow(product, at + row, quantity?.numbers, price?.numbers);
    for (let row = from; row < rows.count; row++) takeKind(rows, row, at + row);
  };
  const takeKind = (rows: CutRows, row: number, at: number): void => {
    const begin = rows.firsts[row] as number;
    const fields = (rows.firsts[row + 1] as number) - begin;
    if (fields > width) unnamed.refuseWider(rows, row);
    hashes[at] = rows.rowHashes[row] as number;
    if (client < fields && holdsMore(rows, begin + client)) {
      kinds[at] = ROW.client;
      if ((at === first || bareNames.length > 0) && holdsOnly(rows, row, client))
        bareNames.push(at);
      return;
    }
    let isFilled = false;
    for (let index = 0; index < amounts.length; index++) {
      const column = amounts[index] as number;
      const place = begin + column;
      if (column < fields && (rows.ends[place] as number) > (rows.starts[place] as number))
        isFilled = true;
    }
    kinds[at] = isFilled ? ROW.nameless : ROW.blank;
    unnamed.take(rows, row, at, isFilled);
  };
  const close = (): LedgerRows => {
    for (const { texts } of encoding === "utf-8" ? labels : [])
      if (findEncoding(texts.bytes.subarray(0, texts.ends[texts.count - 1] ?? 0)) !== "utf-8")
        throw new OtherEncoding();
    const show = (one: OpenLabels): LabelColumn => closeLabels(one, { first, count, encoding });
    const read = numbers.map((one) => closeNumbers(one, { first, count, encoding }));
    product?.fill(Number.NaN, 0, first);
    return {
      width: findWidth(
        source.cells,
        others.filter((_, at) => writings[at]?.last !== 0)
      ),
      ...{ count, first, kinds: kinds.subarray(0, count), hashes: hashes.subarray(0, count) },
      names: show(names),
      id: id && show(id),
      territory: ofTerritory && show(ofTerritory),
      agent: ofAgent && show(ofAgent),
      currency: currency && show(currency),
      documents: documents.map(show),
      numbers: read,
      turnover: product?.subarray(0, count) ?? read[0]?.numbers ?? new Float64Array(0),
      days: days?.days.subarray(0, count) ?? null,
      oddDays: closeOdd(days?.odd ?? openOdd(), encoding),
      ...unnamed.close(),
      ...{ bareNames, brokenRows },
      areValuesHashed: false,
      left: null,
    };
  };
  const areVarious = (): boolean => {
    const read = [...numbers, ...(days ? [days] : [])];
    for (const { writing, odd } of read) noteTexts(writing, odd.texts);
    const ofLabels = labels.map(({ texts }) => noteTexts(openWriting(source), texts));
    return [...writings, ...ofLabels, ...read.map(({ writing }) => writing)].some(
      isWrittenVariously
    );
  };
  return { take, close, isWrittenVariously: areVarious };
}

/** The columns that are not kept. */
function listOthers(width: number, kept: readonly { readonly column: number }[]): number[] {
  const taken = new Set(kept.map(({ column }) => column));
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => !taken.has(column)
  );
}

/** Columns up to the last one with anything in it: in the rows that were looked at, or these. */
function findWidth({ values }: Cells, filled: readonly number[]): number {
  const ofRows = values.map((row) => {
    let last = row.length - 1;
    while (last >= 0 && row[last] === "") last--;
    return last;
  });
  return 1 + [...ofRows, ...filled].reduce((most, column) => Math.max(most, column), -1);
}

/** Is a field the only one of its row that is filled? */
function holdsOnly(rows: CutRows, row: number, field: number): boolean {
  const first = rows.firsts[row] as number;
  for (let place = first; place < (rows.firsts[row + 1] as number); place++)
    if (place !== first + field && holdsMore(rows, place)) return false;
  return true;
}

const BLANK = 32;

/** Is there anything but blanks in a field? */
function holdsMore({ bytes, starts, ends }: CutRows, place: number): boolean {
  const end = ends[place] as number;
  for (let at = starts[place] as number; at < end; at++) if (bytes[at] !== BLANK) return true;
  return false;
}
