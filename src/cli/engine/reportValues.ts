import { NON_NUMERIC } from "../../core/reading/columns/columnValues";
import { currencyOfCell } from "../../core/reading/findings/currencies";
import { type KindColumn, partKinds, rememberKinds } from "../../core/reading/findings/documents";
import type { FindingList } from "../../core/reading/model/findingList";
import { type FindingCode, levelOf } from "../../core/reading/model/findingTable";
import { ROW } from "../../core/reading/model/rowKinds";
import { chooseTreatment } from "../../core/reading/model/treatments";
import { findCurrency } from "../../core/reading/values/currencies";
import type { DocumentKind } from "../../core/reading/values/documentKinds";
import { EARLIEST_DATE, LATEST_DATE } from "../../core/reading/values/dates";
import { findTurnoverColumn } from "../../core/reading/plan/turnoverColumn";
import type { Kept } from "./kept";
import {
  findRows,
  isData,
  leaveRows,
  markRows,
  oddTextAt,
  type LedgerRows,
  type NumberColumn,
} from "./rows";
import { readField } from "./source";

/** What is told of the rows, and which treatments have left rows out (their numbers are in `rows.left`). */
export type Told = {
  readonly rows: LedgerRows;
  readonly kept: Kept;
  readonly kindColumns: readonly KindColumn[];
  readonly findings: FindingList;
  readonly leftCodes: FindingCode[];
  readonly decimalComma: boolean;
};

/**
 * Reports values that can be read but are doubtful, and does with their rows what the treatments say, over all rows, in
 * the order in which the core's `applyTreatments` does. Returns the currencies that the amounts name.
 */
export function reportValues(told: Told): readonly string[] {
  const { rows, kept, findings, leftCodes } = told;
  const { plan } = kept;
  const { treatments } = plan;
  const money = rows.numbers.slice(0, kept.amounts.length);
  const profit = rows.numbers[kept.amounts.length];
  for (const number of money) reportOddCells(told, number, true);
  if (profit) reportProfit(told, profit);
  for (const number of money)
    if (number.column !== plan.columns.quantity) reportDateLike(told, number);
  const turned = reportDocuments(told);
  const column = findTurnoverColumn(plan);
  const { turnover, kinds } = rows;
  const isCounted = (at: number): boolean => kinds[at] === ROW.client || kinds[at] === ROW.nameless;
  const isNegative = (at: number): boolean =>
    (turnover[at] ?? 0) < 0 && isCounted(at) && turned?.[at] !== 1;
  findings.addCounted(
    "negativeAmount",
    column,
    findRows(rows, isNegative, (at) => turnover[at])
  );
  leaveRows(rows, "negativeAmount", isNegative, { treatments, leftCodes });
  const [first] = money;
  if (plan.columns.turnover !== undefined && first) {
    const isBlank = (at: number): boolean =>
      Number.isNaN(turnover[at]) && kinds[at] === ROW.client && !hasOddText(first, at);
    findings.addCounted("blankAmount", column, findRows(rows, isBlank));
    leaveRows(rows, "blankAmount", isBlank, { treatments, leftCodes });
  }
  return reportCurrencies(told);
}

function hasOddText({ odd }: NumberColumn, at: number): boolean {
  return oddTextAt(odd, at) !== undefined;
}

/** Cells that hold no plain number: texts that say one, texts that say none, errors. */
function reportOddCells(told: Told, number: NumberColumn, isMoney: boolean): void {
  const { rows, findings, kept, leftCodes } = told;
  const { numbers, odd, codes, column } = number;
  if (odd.rows.length === 0) return;
  const { treatments } = kept.plan;
  for (const [code, own] of Object.entries(NON_NUMERIC) as [keyof typeof NON_NUMERIC, number][]) {
    const isToldSo = (text: number): boolean =>
      codes[text] === own || (code === "textNumber" && codes[text] === NON_NUMERIC.ambiguousNumber);
    if (!codes.some((_, text) => isToldSo(text))) continue;
    const told = markRows(rows, odd, isToldSo);
    const found = findRows(
      rows,
      (at) => told[at] === 1 && isData(rows, at),
      (at) => oddTextAt(odd, at)
    );
    findings.addCounted(code, column, found);
    if (found.count > 0 && isDoubt(rows, number, code, isToldSo)) findings.doubt(code, column);
    const own1 = markRows(rows, odd, (text) => codes[text] === own);
    if (isMoney) leaveRows(rows, code, (at) => own1[at] === 1, { treatments, leftCodes });
    else if (chooseTreatment(treatments, code) === "leaveOut")
      for (const row of odd.rows) if (own1[row] === 1) numbers[row] = Number.NaN;
  }
}

/** Is any of the texts in rows that count a doubt? */
function isDoubt(
  rows: LedgerRows,
  { odd }: NumberColumn,
  code: FindingCode,
  isMeant: (text: number) => boolean
): boolean {
  const asked = new Set<number>();
  for (const [place, row] of odd.rows.entries()) {
    const text = odd.at[place] ?? 0;
    if (asked.has(text) || !isMeant(text) || !isData(rows, row)) continue;
    asked.add(text);
    if (levelOf(code, odd.texts[text] ?? "") === "doubt") return true;
  }
  return false;
}

function reportProfit(told: Told, number: NumberColumn): void {
  const { rows, findings, kept } = told;
  const { numbers, column } = number;
  const { turnover } = rows;
  reportOddCells(told, number, false);
  const isAbove = (at: number): boolean =>
    (turnover[at] ?? 0) > 0 && (numbers[at] ?? 0) > (turnover[at] ?? 0) && isData(rows, at);
  const sampleOf = (at: number): unknown => numbers[at];
  const found = findRows(rows, isAbove, sampleOf);
  findings.addCounted("profitAboveTurnover", column, found);
  const isDateLike = findDateLike(rows, number);
  if (isDateLike)
    findings.addCounted("dateLikeNumber", column, findRows(rows, isDateLike, sampleOf));
  const { treatments } = kept.plan;
  const drop = (is: (at: number) => boolean): void => {
    for (let at = rows.first; at < rows.count; at++) if (is(at)) numbers[at] = Number.NaN;
  };
  if (chooseTreatment(treatments, "profitAboveTurnover") === "ignore" && found.count > 0)
    drop(isAbove);
  if (isDateLike && chooseTreatment(treatments, "dateLikeNumber") === "leaveOut") drop(isDateLike);
}

function reportDateLike({ rows, findings, kept, leftCodes }: Told, number: NumberColumn): void {
  const is = findDateLike(rows, number);
  if (!is) return;
  const found = findRows(rows, is, (at) => number.numbers[at]);
  findings.addCounted("dateLikeNumber", number.column, found);
  leaveRows(rows, "dateLikeNumber", is, { treatments: kept.plan.treatments, leftCodes });
}

/** As the core's rule of the same name has it: so large a share with decimals, so many times the typical amount. */
const [FRACTIONAL, STANDS_OUT, MANY_AMOUNTS] = [0.8, 10, 2000] as const;

/**
 * The rows whose whole amount has the size of a date among amounts with decimals, ten times the median and more (the
 * core's `findDateLike`; these tables have no formats); null: none has.
 */
function findDateLike(
  rows: LedgerRows,
  { numbers }: NumberColumn
): ((at: number) => boolean) | null {
  let [count, fractional, suspects, inRange, wholeOutside] = [0, 0, 0, 0, 0];
  for (let at = rows.first; at < rows.count; at++) {
    const amount = numbers[at] ?? Number.NaN;
    if (amount !== amount || !isData(rows, at)) continue;
    count++;
    const isWhole = amount === Math.trunc(amount);
    if (!isWhole) fractional++;
    const size = Math.abs(amount);
    if (size >= EARLIEST_DATE && size <= LATEST_DATE) {
      inRange++;
      if (isWhole && amount > 0) suspects++;
    } else if (isWhole) wholeOutside++;
  }
  if (suspects === 0 || fractional < count * FRACTIONAL) return null;
  const sizes = new Float64Array(count);
  let filled = 0;
  for (let at = rows.first; at < rows.count; at++) {
    const amount = numbers[at] ?? Number.NaN;
    if (amount === amount && isData(rows, at)) sizes[filled++] = Math.abs(amount);
  }
  const usual = STANDS_OUT * (sizes.sort()[count >> 1] ?? 0);
  const is = (at: number): boolean => {
    const amount = numbers[at] ?? Number.NaN;
    const isOfSize = amount >= EARLIEST_DATE && amount <= LATEST_DATE;
    return isOfSize && amount === Math.trunc(amount) && amount > usual && isData(rows, at);
  };
  const found = findRows(rows, is).count;
  const outside = count - inRange;
  if (found < 2 && count >= MANY_AMOUNTS) return null;
  if (3 * ((wholeOutside * inRange) / Math.max(1, outside)) >= found) return null;
  return is;
}

/** What kinds and states of documents decide; returns by row 1 where the sign was turned, null: nowhere. */
function reportDocuments(told: Told): Uint8Array | null {
  const { rows, findings, kindColumns, kept, leftCodes, decimalComma } = told;
  const { treatments, layout } = kept.plan;
  /** By column and text: which part of the documents it is. */
  const partOf = rows.documents.map(({ texts }) => new Uint8Array(texts.length));
  let column = -1;
  for (const [at, { at: texts, texts: all }] of rows.documents.entries()) {
    const one = kindColumns[at];
    const kindOf = rememberKinds(layout === "ledger" || one?.isOfDocuments === true);
    const found = new Map<DocumentKind, number[]>();
    for (const text of listPresent(rows, texts, all.length)) {
      const kind = kindOf(readField(all[text] ?? "", decimalComma));
      if (kind !== null) found.set(kind, [...(found.get(kind) ?? []), text]);
    }
    const parted = partKinds(found);
    for (const part of ["returns", "others", "voids"] as const) {
      if (parted[part].length === 0) continue;
      if (column < 0) column = one?.column ?? 0;
      for (const text of parted[part]) (partOf[at] as Uint8Array)[text] = PARTS[part];
    }
  }
  if (column < 0) return null;
  const isOf =
    (part: number) =>
    (at: number): boolean =>
      rows.documents.some(({ at: texts }, one) => partOf[one]?.[texts[at] ?? -1] === part);
  const sampleOf = (at: number): unknown => {
    const filled = rows.documents.find(({ at: texts }) => (texts[at] ?? -1) >= 0);
    return filled?.texts[filled.at[at] ?? 0];
  };
  const treat = (code: FindingCode, is: (at: number) => boolean): void => {
    const found = findRows(rows, (at) => isData(rows, at) && is(at), sampleOf);
    findings.addCounted(code, column, found);
    leaveRows(rows, code, is, { treatments, leftCodes });
  };
  treat("voidDocument", isOf(PARTS.voids));
  treat("otherDocument", isOf(PARTS.others));
  const isReturn = isOf(PARTS.returns);
  const { turnover, kinds } = rows;
  const isPositive = (at: number): boolean =>
    (turnover[at] ?? 0) > 0 && kinds[at] === ROW.client && isReturn(at);
  const before = findRows(rows, isPositive, sampleOf);
  findings.addCounted("returnDocument", column, before);
  if (chooseTreatment(treatments, "returnDocument") !== "subtract" || before.count === 0) {
    leaveRows(rows, "returnDocument", isPositive, { treatments, leftCodes });
    return null;
  }
  const turned = new Uint8Array(rows.count);
  const profit = rows.numbers[kept.amounts.length]?.numbers;
  for (let at = rows.first; at < rows.count; at++) {
    if (!isPositive(at)) continue;
    turned[at] = 1;
    turnover[at] = 0 - (turnover[at] ?? 0);
    if (profit) profit[at] = 0 - Math.abs(profit[at] ?? Number.NaN);
  }
  return turned;
}

/** Which part of the documents a kind is. */
const PARTS = { returns: 1, others: 2, voids: 3 } as const;

/** The numbers of texts that stand in rows that count. */
function listPresent(rows: LedgerRows, at: Int32Array, texts: number): Int32Array {
  const present = new Uint8Array(texts);
  for (let row = rows.first; row < rows.count; row++) {
    const text = at[row] ?? -1;
    if (text >= 0 && isData(rows, row)) present[text] = 1;
  }
  return Int32Array.from(present.keys()).filter((text) => present[text] === 1);
}

/** Currencies that texts of amounts or a column of currencies name, most frequent first; amounts of others are told. */
function reportCurrencies({ rows, kept, findings, decimalComma }: Told): readonly string[] {
  const counts = new Map<string, number>();
  const seen: { currency: string; column: number; is: (at: number) => boolean }[] = [];
  for (const number of rows.numbers) {
    const isNamed = rows.currency !== null && kept.currency !== number.column;
    const texts = isNamed ? rows.currency.texts : number.odd.texts;
    const byCurrency = new Map<string, Uint8Array>();
    for (const [text, written] of texts.entries()) {
      const currency = isNamed
        ? currencyOfCell(readField(written, decimalComma))
        : saysNumber(number.codes[text]) && /[^\d\s.,()+-]/.test(written)
          ? findCurrency(written)
          : null;
      if (currency === null) continue;
      const own = byCurrency.get(currency) ?? new Uint8Array(texts.length);
      byCurrency.set(currency, own);
      own[text] = 1;
    }
    for (const [currency, own] of byCurrency) {
      const marks = isNamed ? null : markRows(rows, number.odd, (text) => own[text] === 1);
      const is = (at: number): boolean => {
        if (!isData(rows, at)) return false;
        if (marks) return marks[at] === 1;
        return !Number.isNaN(number.numbers[at]) && own[rows.currency?.at[at] ?? -1] === 1;
      };
      const { count } = findRows(rows, is);
      if (count === 0) continue;
      counts.set(currency, (counts.get(currency) ?? 0) + count);
      seen.push({ currency, column: number.column, is });
    }
  }
  const names = [...counts.entries()]
    .sort((left, right) => right[1] - left[1])
    .map(([currency]) => currency);
  for (const column of new Set(seen.map((one) => one.column))) {
    const others = seen.filter((one) => one.column === column && one.currency !== names[0]);
    if (others.length === 0) continue;
    const found = findRows(rows, (at) => others.some(({ is }) => is(at)));
    findings.addCounted("mixedCurrencies", column, { ...found, sample: names.join(", ") });
  }
  return names;
}

/** Is the text a number, by its code? */
function saysNumber(code: number | undefined): boolean {
  return code === NON_NUMERIC.textNumber || code === NON_NUMERIC.ambiguousNumber;
}
