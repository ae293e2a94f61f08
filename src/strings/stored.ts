import type { StoredItem, StoredKind } from "../core/report/stored";
import type { Language } from "./language";
import { showNumber } from "./numbers";

const ru = {
  title: "Что хранится в этой книге",
  note: "Кроме ячеек, которые видны всем. Уходит вместе с файлом, когда вы его отправляете.",
  show: "Показать",
  nothing: "Надстройка ничего не хранит в этой книге.",
  kinds: {
    memory: "Настройки, выбор столбцов, классы вручную",
    snapshots: "Снимки: клиенты, обороты и классы по датам",
    records: "Записи последних запусков, чтобы их можно было отменить",
    registry: "Реестр листов стратегии",
    written: "Отпечатки листов, которые пишет надстройка",
    otherParts: "Записи другой версии надстройки",
    resultNames: "Скрытые имена результатов",
    sheetNames: "Скрытые имена листов стратегии",
  } satisfies Record<StoredKind, string>,
  kind: "Что",
  size: "Размер",
  bytes: (bytes: number) => `${showNumber("ru", kilobytes(bytes))} КБ`,
  removeForSending: "Убрать перед отправкой",
  removeForSendingHint:
    "Настройки, снимки, записи запусков, реестр и отпечатки. Ячейки и листы не меняются, результаты по-прежнему обновляются.",
  removeAll: "Убрать всё",
  removeAllHint:
    "Ещё и скрытые имена результатов: классы станут обычными ячейками, следующий запуск запишет новые рядом. Имена листов стратегии остаются: по ним считают формулы этих листов.",
  removed: (items: readonly StoredItem[]) =>
    items.length === 0
      ? "Убирать нечего: книга не изменена."
      : `Убрано из книги: ${ruList(items)}. Ячейки и листы не изменены.`,
  stays: (items: readonly StoredItem[]) => `Осталось: ${ruList(items)}.`,
  putBack: "Вернуть",
  saved: (file: string) => `Книга сохранена: ${file}`,
  line: (item: StoredItem) => `  ${ru.kinds[item.kind]}: ${ru.bytes(item.bytes)}`,
};

function ruList(items: readonly StoredItem[]): string {
  return items.map(({ kind, bytes }) => `${lower(ru.kinds[kind])} (${ru.bytes(bytes)})`).join(", ");
}

const en: typeof ru = {
  title: "What is stored in this workbook",
  note: "Beside the cells that everybody sees. It goes with the file when you send it.",
  show: "Show",
  nothing: "The add-in keeps nothing in this workbook.",
  kinds: {
    memory: "Settings, choices of columns, classes by hand",
    snapshots: "Snapshots: clients, turnovers and classes by day",
    records: "Records of the last runs, to take them back",
    registry: "Registry of strategy sheets",
    written: "Prints of the sheets that the add-in writes",
    otherParts: "Records of another version of the add-in",
    resultNames: "Hidden names of results",
    sheetNames: "Hidden names of strategy sheets",
  },
  kind: "What",
  size: "Size",
  bytes: (bytes) => `${showNumber("en", kilobytes(bytes))} KB`,
  removeForSending: "Remove before sending",
  removeForSendingHint:
    "Settings, snapshots, records of runs, registry and prints. Cells and sheets do not change, and results are still refreshed.",
  removeAll: "Remove all",
  removeAllHint:
    "The hidden names of results, too: classes become plain cells, and the next run writes new ones beside them. Names of strategy sheets stay: formulas of these sheets count with them.",
  removed: (items) =>
    items.length === 0
      ? "There is nothing to remove: the workbook is unchanged."
      : `Removed from the workbook: ${enList(items)}. Cells and sheets are unchanged.`,
  stays: (items) => `What stays: ${enList(items)}.`,
  putBack: "Put back",
  saved: (file) => `The workbook was saved: ${file}`,
  line: (item) => `  ${en.kinds[item.kind]}: ${en.bytes(item.bytes)}`,
};

function enList(items: readonly StoredItem[]): string {
  return items.map(({ kind, bytes }) => `${lower(en.kinds[kind])} (${en.bytes(bytes)})`).join(", ");
}

/** One decimal, and never 0 for something. */
function kilobytes(bytes: number): number {
  return Math.max(0.1, Math.round(bytes / 102.4) / 10);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The words about what a workbook keeps for the add-in. */
export function storedTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}
