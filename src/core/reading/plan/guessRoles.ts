import type { Cells } from "../values/cells";
import { type ColumnKind, looksLikeSerials, sampleRows } from "./columnKinds";
import { readPeriodHeading } from "./periodHeadings";
import type { OpenRoles } from "./refineRoles";
import { findHeadingCurrency } from "../values/currencies";
import { headingWords, isBlank } from "../values/text";
import { findUnit } from "../values/units";

/** Without a better one, the day of shipping or delivery says when a client bought. */
export function takeOnlyDate({ columns, kinds, taken, headings }: OpenRoles): void {
  const column = headings.texts.findIndex(
    (text, at) =>
      !taken.has(at) &&
      (kinds[at]?.dates ?? 0) > 0.5 &&
      /(?:^| )(?:ship|deliver|доставк|отправк)/.test(headingWords(text).join(" "))
  );
  if (column < 0) return;
  columns.date = column;
  taken.add(column);
}

/**
 * Without a telling heading: of the columns of plain numbers that are no code, mark or percent, the ones whose heading
 * speaks least against money of this period, and of these the one with the largest sum. Gives how many columns would have
 * done as well.
 */
export function guessTurnover(open: OpenRoles): number {
  const { columns, kinds, taken, cells, headings, proven } = open;
  let best = -1;
  let bestDoubt = Infinity;
  let equals = 0;
  for (const [column, kind] of kinds.entries()) {
    if (taken.has(column) || kind.numbers <= 0.5 || kind.isPercent) continue;
    const heading = headings.texts[column] ?? "";
    if (namesSomethingElse(heading) || looksLikeCodes(kind)) continue;
    if (looksLikeSerials(cells, column, headings.row + 1) && !kind.isWhole) continue;
    const isHidden = cells.hiddenColumns?.has(column) ?? false;
    const isOther = proven.productOf.has(column) || proven.balances.has(column);
    const doubt = doubtMoney(heading) + (isHidden || isOther ? OTHER_AMOUNTS.length : 0);
    if (doubt > bestDoubt) continue;
    equals = doubt === bestDoubt ? equals + 1 : 1;
    if (doubt === bestDoubt && kind.size <= (kinds[best]?.size ?? 0)) continue;
    best = column;
    bestDoubt = doubt;
  }
  if (best < 0) return 0;
  columns.turnover = best;
  taken.add(best);
  return equals - 1;
}

const NOT_MONEY =
  /^(?:id|ид|код|code|номер|number|no|№|инн|кпп|phone|телефон|rank|ранг|год|year|zip|индекс|%|доля|share|дата|date|age|возраст)$/;
function namesSomethingElse(heading: string): boolean {
  return headingWords(heading).some((word) => NOT_MONEY.test(word));
}

/** What an amount may be that is not the turnover, a row a kind: the further down, the less it has to do with it. */
const OTHER_AMOUNTS: readonly RegExp[] = [
  /^(?:бюджет|budget|скид|discount|цена|price|средн|avg|average|себестоим|cost|налог|ндс|tax|vat|доставк|freight|shipping)/,
  /^(?:план|plan|прогноз|forecast|target|цель|прошл|предыдущ|prior|previous|last|ly|py|отклонен|variance|разниц|diff|накоп|cumulative|бонус|bonus)/,
  /^(?:кол|количеств|count|qty|quantity|заказ|orders|дней|days|кредит$|credit$|частот|frequency|балл|score|рейтинг|rating)/,
  /^(?:долг|задолж|debt|остат|сальдо|balance|лимит|limit|кредитн|кредитор|просроч|overdue|due|outstanding|receivable|возврат|return|refund|штраф)/,
];

/** How much a heading speaks against turnover, 0: nothing does. */
function doubtMoney(heading: string): number {
  const words = headingWords(heading);
  const other = OTHER_AMOUNTS.findIndex((kind) => words.some((word) => kind.test(word)));
  const isUnit = findUnit(heading) !== null && findHeadingCurrency(heading) === null;
  return Math.max(other + 1, isUnit ? 3 : 0);
}

/** Running numbers and codes: whole, each but once, and hardly different in size. */
function looksLikeCodes(kind: ColumnKind): boolean {
  const mean = kind.filled > 0 ? kind.size / kind.filled : 0;
  const isRunning = kind.isWhole && kind.distinct === 1 && kind.filled > 2;
  return isRunning && Math.abs(mean - (kind.filled + 1) / 2) < 1e-9;
}

const NOT_A_CLIENT =
  /^(?:payment|method|метод|способ|оплат|addr|адрес|product|продукт|товар|номенклатур|item|descr|описан|status|статус|type|тип|categor|категор|format|формат|fmt|sku|артикул|date|дата|comment|коммент|note|примеч|currenc|валют|priority|приоритет|упаков|pack|group|групп|phone|телефон|email|почт)/;

/**
 * Without a telling heading: the text column with the most different values, the leftmost of equals; else the id. Where
 * nothing tells that this is a sheet of clients (`isTold`), only the one column there is left of the amounts. Columns of periods are none.
 * Gives how many columns would have done as well.
 */
export function guessClient(
  { columns, kinds, taken, cells, headings }: OpenRoles,
  isTold: boolean
): number {
  if (columns.clientId !== undefined) {
    columns.client = columns.clientId;
    delete columns.clientId;
    return 0;
  }
  const fullest = Math.max(...kinds.map(({ filled }) => filled));
  const found = [...kinds.entries()].filter(([column, kind]) => {
    // A few words beside the table are no column of names.
    if (taken.has(column) || kind.texts <= 0.5 || kind.filled < 0.3 * fullest) return false;
    const words = headingWords(headings.texts[column] ?? "");
    return (
      !words.some((word) => NOT_A_CLIENT.test(word)) &&
      !holdsPeriods(cells, column, headings.row + 1)
    );
  });
  // Names stand left of their amounts.
  const isLeft = (found[0]?.[0] ?? Infinity) < (columns.turnover ?? -1);
  if (!isTold && (found.length !== 1 || !isLeft)) return 0;
  const rate = ([, kind]: (typeof found)[number]): number => kind.distinct * kind.filled;
  const best = found.reduce<(typeof found)[number] | null>(
    (most, one) => (!most || rate(one) > rate(most) ? one : most),
    null
  );
  if (best) [columns.client] = best;
  return Math.max(0, found.length - 1);
}

/** Does a column say months, quarters or years down its rows? */
function holdsPeriods(cells: Cells, column: number, firstRow: number): boolean {
  const names = sampleRows(cells, firstRow)
    .slice(0, 50)
    .map((row) => cells.values[row]?.[column])
    .filter((value): value is string => typeof value === "string" && !isBlank(value));
  const periods = names.filter((name) => name.length < 30 && readPeriodHeading(name) !== null);
  return periods.length > names.length * 0.6;
}
