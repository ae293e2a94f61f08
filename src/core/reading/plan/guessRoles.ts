import type { Cells } from "../values/cells";
import { type ColumnKind, looksLikeSerials } from "./columnKinds";
import type { Headings } from "./headingRows";
import type { Role } from "../model/reading";
import { findHeadingCurrency } from "../values/currencies";
import { headingWords } from "../values/text";
import { findUnit } from "../values/units";

/** Without a better one, the day of shipping or delivery says when a client bought. */
export function takeOnlyDate(
  columns: Partial<Record<Role, number>>,
  kinds: readonly ColumnKind[],
  taken: Set<number>,
  headings: Headings
): void {
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
 * speaks least against money of this period, and of these the one with the largest sum.
 */
export function guessTurnover(
  columns: Partial<Record<Role, number>>,
  kinds: readonly ColumnKind[],
  taken: Set<number>,
  cells: Cells,
  headings: Headings
): void {
  let best = -1;
  let bestDoubt = Infinity;
  for (const [column, kind] of kinds.entries()) {
    if (taken.has(column) || kind.numbers <= 0.5 || kind.isPercent) continue;
    const heading = headings.texts[column] ?? "";
    if (namesSomethingElse(heading) || looksLikeCodes(kind)) continue;
    if (looksLikeSerials(cells, column, headings.row + 1) && !kind.isWhole) continue;
    const isHidden = cells.hiddenColumns?.has(column) ?? false;
    const doubt = doubtMoney(heading) + (isHidden ? OTHER_AMOUNTS.length : 0);
    if (doubt > bestDoubt) continue;
    if (doubt === bestDoubt && kind.size <= (kinds[best]?.size ?? 0)) continue;
    best = column;
    bestDoubt = doubt;
  }
  if (best < 0) return;
  columns.turnover = best;
  taken.add(best);
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
  /^(?:кол|количеств|count|qty|quantity|заказ|orders|дней|days|частот|frequency|балл|score|рейтинг|rating)/,
  /^(?:долг|задолж|debt|остат|сальдо|balance|лимит|limit|кредит|credit|просроч|overdue|due|outstanding|receivable|возврат|return|refund|штраф)/,
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

/** Without a telling heading: the text column with the most different values, the leftmost of equals; else the id. */
export function guessClient(
  columns: Partial<Record<Role, number>>,
  kinds: readonly ColumnKind[],
  taken: Set<number>,
  headings: Headings,
  isTold: boolean
): void {
  if (columns.clientId !== undefined) {
    columns.client = columns.clientId;
    delete columns.clientId;
    return;
  }
  if (!isTold) return;
  let best = -1;
  for (const [column, kind] of kinds.entries()) {
    // A few words beside the table are no column of names.
    const isSparse = kind.filled < 0.3 * Math.max(...kinds.map(({ filled }) => filled));
    if (taken.has(column) || kind.texts <= 0.5 || isSparse) continue;
    if (headingWords(headings.texts[column] ?? "").some((word) => NOT_A_CLIENT.test(word)))
      continue;
    if (
      best < 0 ||
      kind.distinct * kind.filled > (kinds[best]?.distinct ?? 0) * (kinds[best]?.filled ?? 0)
    ) {
      best = column;
    }
  }
  if (best >= 0) columns.client = best;
}
