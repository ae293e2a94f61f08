import type { Movement } from "../core/classes/movement/movement";
import type { ThinnedSnapshot } from "../core/report/thinSnapshots";
import { showSnapshotDay } from "./movement";
import { showCount } from "./numbers";
import type { Language } from "./language";

/** What of a movement has to be told before its numbers (METHOD 5). */
export type Comparison = Pick<Movement, "months" | "isPerMonth" | "isPartial">;

/** Periods of different lengths, or a thinned snapshot; empty: nothing of the kind. */
export function describeComparison(
  language: Language,
  { months: { before, after }, isPerMonth, isPartial }: Comparison
): string[] {
  const isRussian = language === "ru";
  const show = (months: number | null): string => showCount(language, months ?? 0);
  const lines: string[] = [];
  if (isPerMonth)
    lines.push(
      isRussian
        ? `Периоды разной длины: было ${show(before)} мес., стало ${show(after)} мес. Обороты сравниваются в расчёте на месяц.`
        : `The periods differ in length: ${show(before)} months before, ${show(after)} now. Turnovers are compared per month.`
    );
  else if ((before === null) !== (after === null))
    lines.push(
      isRussian
        ? "Длина одного из периодов неизвестна, поэтому обороты сравниваются как есть."
        : "The length of one period is not known, so turnovers are compared as they are."
    );
  if (isPartial)
    lines.push(
      isRussian
        ? "В снимке остались только ключевые клиенты и суммы по классам: по клиентам сравниваются только они."
        : "Of a snapshot only key clients and the sums of classes are left: only these clients are compared."
    );
  return lines;
}

/** What became of the workbook's snapshots when one was added. */
export type SnapshotOutcome =
  { readonly thinned: readonly ThinnedSnapshot[] } | { readonly isUnread: true };

/** Says that earlier snapshots hold less now, or that none could be added. */
export function describeSnapshots(language: Language, outcome: SnapshotOutcome): string {
  const isRussian = language === "ru";
  if ("isUnread" in outcome)
    return isRussian
      ? "Снимки в этой книге не читаются: их записала более новая версия надстройки, или они повреждены. Они не изменены, и новый снимок не добавлен. Обновите надстройку или уберите снимки в настройках."
      : "The snapshots of this workbook cannot be read: a later version of the add-in wrote them, or they are damaged. They were not changed, and no snapshot was added. Update the add-in, or remove them in the settings.";
  const days = outcome.thinned.map(({ date }) => showSnapshotDay(language, date));
  const shown = days.slice(0, MOST_DAYS).join("; ");
  const rest = days.length - MOST_DAYS;
  const more = rest <= 0 ? "" : isRussian ? ` и ещё ${rest}` : ` and ${rest} more`;
  return isRussian
    ? `Для всех снимков целиком в книге не хватает места. От прежних (${shown}${more}) остались ключевые клиенты и суммы по классам и квадрантам, от самых давних только суммы.`
    : `The workbook has no room for all snapshots in full. Of earlier ones (${shown}${more}) the key clients and the sums by class and quadrant were kept, of the earliest the sums alone.`;
}

const MOST_DAYS = 3;
