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
import { quote, type Duck } from "./duck";
import { findRows, IS_DATA, leaveRows } from "./findRows";
import { listNumbers, type Kept, type NumberName } from "./loadRows";
import { readField } from "./source";

/** What is told of the rows, and which treatments have left rows out (their numbers are `l` in the rows). */
export type Told = {
  readonly duck: Duck;
  readonly kept: Kept;
  readonly kindColumns: readonly KindColumn[];
  readonly findings: FindingList;
  readonly leftCodes: FindingCode[];
  readonly decimalComma: boolean;
  /** Does any row hold a text in place of a number or a day? */
  readonly hasTexts: boolean;
};

/**
 * Reports values that can be read but are doubtful, and does with their rows what the treatments say, by SQL over all
 * rows, in the order in which the core's `applyTreatments` does. Returns the currencies that the amounts name.
 */
export async function reportValues(told: Told): Promise<readonly string[]> {
  const { duck, kept, findings } = told;
  const { plan } = kept;
  const numbers = listNumbers(kept);
  const money = numbers.slice(0, kept.amounts.length);
  const profit = numbers[kept.amounts.length];
  for (const number of money) await reportOddCells(told, number, true);
  if (profit) await reportProfit(told, profit);
  for (const number of money)
    if (number.column !== plan.columns.quantity) await reportDateLike(told, number);
  const turned = await reportDocuments(told);
  const column = findTurnoverColumn(plan);
  const negative = `t < 0 AND k IN (${ROW.client}, ${ROW.nameless}) AND NOT (${turned})`;
  await report(told, "negativeAmount", column, negative, "t");
  if (plan.columns.turnover !== undefined)
    await report(told, "blankAmount", column, `t IS NULL AND o0 IS NULL AND k = ${ROW.client}`);
  return reportCurrencies(told, numbers);
  function report(
    { leftCodes }: Told,
    code: FindingCode,
    at: number,
    where: string,
    sample?: string
  ): Promise<void> {
    return findRows(duck, where, sample).then(async (found) => {
      findings.addCounted(code, at, found);
      if (found.count > 0)
        await leaveRows(duck, code, where, { treatments: plan.treatments, leftCodes });
    });
  }
}

/** Cells that hold no plain number: texts that say one, texts that say none, errors. */
async function reportOddCells(told: Told, number: NumberName, isMoney: boolean): Promise<void> {
  const { duck, findings, kept, leftCodes } = told;
  if (!told.hasTexts) return;
  const { a, x, o, column } = number;
  const [present = []] = await duck.rows(
    `SELECT ${Object.values(NON_NUMERIC)
      .map((odd) => `count(*) FILTER (${x} = ${odd})::INTEGER`)
      .join(", ")} FROM v WHERE ${IS_DATA}`
  );
  const isThere = (odd: number): boolean => Number(present[odd] ?? 0) > 0;
  for (const [code, odd] of Object.entries(NON_NUMERIC) as [keyof typeof NON_NUMERIC, number][]) {
    const isText = code === "textNumber";
    if (!isThere(odd) && !(isText && isThere(NON_NUMERIC.ambiguousNumber))) continue;
    const which = isText ? `${x} IN (${odd}, ${NON_NUMERIC.ambiguousNumber})` : `${x} = ${odd}`;
    const where = `${IS_DATA} AND ${which}`;
    const found = await findRows(duck, where, o);
    findings.addCounted(code, column, found);
    if (await isDoubt(told, code, number, where)) findings.doubt(code, column);
    const { treatments } = kept.plan;
    if (isMoney) await leaveRows(duck, code, `${x} = ${odd}`, { treatments, leftCodes });
    else if (chooseTreatment(treatments, code) === "leaveOut")
      await duck.run(`UPDATE r SET ${a} = NULL WHERE ${x} = ${odd}`);
  }
}

/** Is any of the texts a doubt? One text for each way of writing is enough. */
async function isDoubt(
  { duck }: Told,
  code: FindingCode,
  { o }: NumberName,
  where: string
): Promise<boolean> {
  const texts = await duck.rows(
    `SELECT any_value(${o}) FROM v WHERE ${where} GROUP BY regexp_replace(${o}, '[0-9]+', '0', 'g') LIMIT 10000`
  );
  return texts.some(([text]) => levelOf(code, String(text ?? "")) === "doubt");
}

async function reportProfit(told: Told, number: NumberName): Promise<void> {
  const { duck, findings, kept } = told;
  const { a, column } = number;
  await reportOddCells(told, number, false);
  const above = `t > 0 AND ${a} > t AND ${IS_DATA}`;
  const found = await findRows(duck, above, a);
  findings.addCounted("profitAboveTurnover", column, found);
  const places = await findDateLike(told, number);
  if (places !== null)
    findings.addCounted("dateLikeNumber", column, await findRows(duck, places, a));
  const { treatments } = kept.plan;
  if (chooseTreatment(treatments, "profitAboveTurnover") === "ignore" && found.count > 0)
    await dropProfit(duck, a, above);
  if (places !== null && chooseTreatment(treatments, "dateLikeNumber") === "leaveOut")
    await dropProfit(duck, a, places);
}

async function dropProfit(duck: Duck, a: string, where: string): Promise<void> {
  await duck.run(`UPDATE r SET ${a} = NULL WHERE rowid IN (SELECT place FROM v WHERE ${where})`);
}

async function reportDateLike(told: Told, number: NumberName): Promise<void> {
  const { duck, findings, kept, leftCodes } = told;
  const where = await findDateLike(told, number);
  if (where === null) return;
  findings.addCounted("dateLikeNumber", number.column, await findRows(duck, where, number.a));
  const { treatments } = kept.plan;
  await leaveRows(duck, "dateLikeNumber", where, { treatments, leftCodes });
}

/** As the core's rule of the same name has it: so large a share with decimals, so many times the typical amount. */
const [FRACTIONAL, STANDS_OUT, MANY_AMOUNTS] = [0.8, 10, 2000] as const;

/**
 * SQL of the rows whose whole amount has the size of a date among amounts with decimals, ten times the median and more
 * (the core's `findDateLike`; these tables have no formats); null: none has.
 */
async function findDateLike({ duck }: Told, { a }: NumberName): Promise<string | null> {
  const isOfSize = `${a} BETWEEN ${EARLIEST_DATE} AND ${LATEST_DATE}`;
  const isSuspect = `${isOfSize} AND ${a} = trunc(${a})`;
  const [counts = []] = await duck.rows(
    `SELECT count(*)::INTEGER, count(*) FILTER (${a} <> trunc(${a}))::INTEGER, count(*) FILTER (${isSuspect})::INTEGER, count(*) FILTER (abs(${a}) BETWEEN ${EARLIEST_DATE} AND ${LATEST_DATE})::INTEGER, count(*) FILTER (${a} = trunc(${a}) AND NOT abs(${a}) BETWEEN ${EARLIEST_DATE} AND ${LATEST_DATE})::INTEGER FROM v WHERE ${IS_DATA} AND ${a} IS NOT NULL`
  );
  const [count = 0, fractional = 0, suspects = 0, inRange = 0, wholeOutside = 0] =
    counts.map(Number);
  if (suspects === 0 || fractional < count * FRACTIONAL) return null;
  const [middle = []] = await duck.rows(
    `SELECT quantile_disc(abs(${a}), ${(count >> 1) / Math.max(1, count)}) FROM v WHERE ${IS_DATA} AND ${a} IS NOT NULL`
  );
  const where = `${IS_DATA} AND ${isSuspect} AND ${a} > ${STANDS_OUT * Number(middle[0] ?? 0)}`;
  const [[found = 0] = []] = await duck.rows(`SELECT count(*)::INTEGER FROM v WHERE ${where}`);
  const outside = count - inRange;
  if (Number(found) < 2 && count >= MANY_AMOUNTS) return null;
  if (3 * ((wholeOutside * inRange) / Math.max(1, outside)) >= Number(found)) return null;
  return where;
}

/** What kinds and states of documents decide; returns SQL of the rows whose sign was turned. */
async function reportDocuments(told: Told): Promise<string> {
  const { duck, findings, kindColumns, kept, leftCodes, decimalComma } = told;
  const { treatments, layout } = kept.plan;
  const parts = { returns: [] as string[], others: [] as string[], voids: [] as string[] };
  let column = -1;
  for (const [at, one] of kindColumns.entries()) {
    const kindOf = rememberKinds(layout === "ledger" || one.isOfDocuments);
    const found = new Map<DocumentKind, string[]>();
    const texts = await duck.rows(
      `SELECT DISTINCT kind${at} FROM v WHERE kind${at} IS NOT NULL AND ${IS_DATA}`
    );
    for (const [text] of texts) {
      const kind = kindOf(readField(String(text), decimalComma));
      if (kind !== null) found.set(kind, [...(found.get(kind) ?? []), String(text)]);
    }
    const parted = partKinds(found);
    for (const part of ["returns", "others", "voids"] as const) {
      if (parted[part].length === 0) continue;
      if (column < 0) column = one.column;
      parts[part].push(`kind${at} IN (${parted[part].map(quote).join(", ")})`);
    }
  }
  if (column < 0) return "false";
  const sample =
    kindColumns.length === 1
      ? "kind0"
      : `coalesce(${kindColumns.map((_, at) => `kind${at}`).join(", ")})`;
  const any = (list: readonly string[]): string => (list.length > 0 ? list.join(" OR ") : "false");
  const treat = async (code: FindingCode, where: string): Promise<void> => {
    const found = await findRows(duck, `${IS_DATA} AND (${where})`, sample);
    findings.addCounted(code, column, found);
    await leaveRows(duck, code, where, { treatments, leftCodes });
  };
  await treat("voidDocument", any(parts.voids));
  await treat("otherDocument", any(parts.others));
  const positive = `t > 0 AND k = ${ROW.client} AND (${any(parts.returns)})`;
  const before = await findRows(duck, positive, sample);
  findings.addCounted("returnDocument", column, before);
  if (chooseTreatment(treatments, "returnDocument") !== "subtract" || before.count === 0) {
    await leaveRows(duck, "returnDocument", positive, { treatments, leftCodes });
    return "false";
  }
  const isProfit = kept.plan.columns.profit !== undefined;
  const profit = `a${kept.amounts.length}`;
  await duck.run(
    `UPDATE r SET turned = true, ${kept.amounts.length > 1 ? "t = -t" : "a0 = -a0"}${isProfit ? `, ${profit} = -abs(${profit})` : ""} WHERE rowid IN (SELECT place FROM v WHERE ${positive})`
  );
  return "coalesce(turned, false)";
}

/** Currencies that texts of amounts or a column of currencies name, most frequent first; amounts of others are told. */
async function reportCurrencies(
  { duck, kept, findings, decimalComma }: Told,
  numbers: readonly NumberName[]
): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  const seen: { currency: string; column: number; where: string }[] = [];
  for (const { column, a, x, o } of numbers) {
    const isNamed = kept.currency >= 0 && kept.currency !== column;
    const text = isNamed ? "currency" : o;
    const which = isNamed
      ? `${a} IS NOT NULL`
      : `${x} IN (${NON_NUMERIC.textNumber}, ${NON_NUMERIC.ambiguousNumber})`;
    // One text stands for all that differ in their digits alone.
    const form = `regexp_replace(${text}, '[0-9][0-9 .,''’\u00a0\u202f]*', '1 ', 'g')`;
    const forms = await duck.rows(
      `SELECT ${form} AS form, count(*)::INTEGER FROM v WHERE ${IS_DATA} AND ${text} IS NOT NULL AND ${which} GROUP BY 1`
    );
    for (const [shown, rows] of forms) {
      const value = String(shown);
      const currency = isNamed
        ? currencyOfCell(readField(value, decimalComma))
        : /[^\d\s.,()+-]/.test(value)
          ? findCurrency(value)
          : null;
      if (currency === null) continue;
      counts.set(currency, (counts.get(currency) ?? 0) + Number(rows));
      seen.push({
        currency,
        column,
        where: `${IS_DATA} AND ${which} AND ${form} = ${quote(value)}`,
      });
    }
  }
  const names = [...counts.entries()]
    .sort((left, right) => right[1] - left[1])
    .map(([currency]) => currency);
  for (const column of new Set(seen.map((one) => one.column))) {
    const others = seen.filter((one) => one.column === column && one.currency !== names[0]);
    if (others.length === 0) continue;
    const where = others.map((one) => `(${one.where})`).join(" OR ");
    const found = await findRows(duck, where);
    findings.addCounted("mixedCurrencies", column, { ...found, sample: names.join(", ") });
  }
  return names;
}
