import type { Alert, MoveKind, Standing } from "../core/classes/movement/movement";
import type { SnapshotDetail } from "../core/classes/movement/snapshot";
import type { RenameOffer } from "../core/classes/movement/renames";
import { localeOf, type Language } from "./language";
import { count, showCount } from "./numbers";

/** The words of what moved since an earlier snapshot (METHOD 5). */
const ru = {
  title: "Движение",
  since: (day: string) => `С ${day}, когда сохранён прошлый снимок.`,
  otherSettings: "Правила с тех пор другие: часть движения может быть от этого.",
  none: "Сравнить не с чем: снимки выключены. Снимок итога хранится в самой книге, и по снимку другого дня видно движение.",
  noneYet:
    "Снимок этого итога сохранён. Запишите данные в другой день, и здесь будет видно, кто пришёл, ушёл, поднялся и опустился, с деньгами.",
  keep: "Сохранять снимки",
  keepNote:
    "Сохранит снимок этого итога и дальше будет сохранять при каждой записи. Выключается в настройках.",
  line: (day: string, kinds: readonly (readonly [string, number])[]) =>
    `Движение с ${day}: ${kinds.map(([kind, clients]) => `${kind.toLowerCase()} ${clients}`).join(", ")}`,
  nothing: "Никто не пришёл, не ушёл и не сменил класс.",
  change: "Изменение",
  clients: "Клиенты",
  atStake: "Сумма под риском",
  atStakeNote:
    "Для потерянных и опустившихся это прежний оборот, для новых и поднявшихся нынешний.",
  kinds: {
    lost: "Потеряны",
    down: "Опустились",
    new: "Новые",
    up: "Поднялись",
    same: "Без изменений",
  } satisfies Record<MoveKind, string>,
  alert: (code: Alert["code"], client: string, from: string, to: string, money: string): string => {
    switch (code) {
      case "keyClientLost":
        return `Ключевой клиент потерян: ${client}. Приносил ${money}.`;
      case "keyClientFell":
        return `Ключевой клиент опустился: ${client}, ${from} → ${to}. Приносил ${money}.`;
      case "keyClientNoMore":
        return `Больше не ключевой: ${client}, на своей территории уже не A. Приносил ${money}.`;
    }
  },
  offer: ({ by, before, after }: RenameOffer) =>
    `«${before.name}» теперь «${after.name}»? ${by === "id" ? "Код тот же." : "Имена похожи."}`,
  offersTitle: "Возможно, переименованы",
  offersNote:
    "Пока это не решено, прежнее имя числится потерянным, а новое новым. Решение хранится в книге.",
  isRenamed: "Один клиент",
  isDifferent: "Два разных",
  renamed: (before: string, after: string) => `Переименован: «${before}» теперь «${after}».`,
  passed: (from: string, to: string) => `Из класса в класс: ${from} → ${to}`,
  showMoved: "Показать",
  flows: "Кто куда перешёл",
  flowsNote: "Слева класс в прошлом снимке, справа сейчас; толщина полосы: сколько клиентов.",
  flowsThen: "Было",
  flowsNow: "Стало",
  flow: (from: string, to: string, clients: number, before: string, after: string) =>
    `${from} → ${to}: ${count("ru", clients, "client")}, оборот был ${before}, стал ${after}`,
  flowsSummary: (up: number, down: number, same: number) =>
    `Поднялись или пришли: ${showCount("ru", up)}. Опустились или ушли: ${showCount("ru", down)}. Остались в своём классе: ${showCount("ru", same)}.`,
  moves: "Кто двигался",
  move: (kind: MoveKind, from: string, to: string) =>
    kind === "new" ? `новый, ${to}` : kind === "lost" ? `потерян, был ${from}` : `${from} → ${to}`,
  compareTitle: "Сравнить два дня",
  compareFrom: "С какого дня",
  compareTo: "По какой день",
  oneDay: "Для сравнения нужны снимки хотя бы за два дня, в книге их пока меньше.",
  between: (since: string, until: string) => `С ${since} по ${until}, по снимкам этих дней.`,
  day: (day: string, period: string | null, detail: SnapshotDetail | null) =>
    [
      day,
      ...(period === null ? [] : [`данные за ${period}`]),
      ...(detail === null ? [] : [detail === "keys" ? "ключевые и суммы" : "только суммы"]),
    ].join(" · "),
  sumsTitle: "Классы целиком",
  classHead: "Класс",
  sumBefore: "Было",
  sumAfter: "Стало",
  matrix: "Из класса в класс",
  matrixCorner: "Был ↓ стал →",
  standing: (standing: Standing): string =>
    standing === "absent" ? "нет" : standing === "0/returns" ? "0" : standing,
};

type MovementTexts = typeof ru;

const en: MovementTexts = {
  title: "Movement",
  since: (day) => `Since ${day}, the day of the last snapshot.`,
  otherSettings: "The rules were others then: a part of the movement may come from that.",
  none: "There is nothing to compare with: snapshots are switched off. A snapshot of the result is kept in the workbook itself, and one of another day tells the movement.",
  noneYet:
    "A snapshot of this result is kept. Write the data on another day, and this shows who came, left, rose and fell, with the money.",
  keep: "Keep snapshots",
  keepNote:
    "Keeps a snapshot of this result, and of each one that is written from now on. The settings switch it off.",
  line: (day, kinds) =>
    `Movement since ${day}: ${kinds.map(([kind, clients]) => `${kind.toLowerCase()} ${clients}`).join(", ")}`,
  nothing: "Nobody came, left or changed class.",
  change: "Change",
  clients: "Clients",
  atStake: "At stake",
  atStakeNote:
    "At stake: the turnover before for those lost or down, the turnover now for those new or up.",
  kinds: { lost: "Lost", down: "Down", new: "New", up: "Up", same: "Unchanged" },
  alert: (code, client, from, to, money) => {
    switch (code) {
      case "keyClientLost":
        return `Key client lost: ${client}. Brought ${money}.`;
      case "keyClientFell":
        return `Key client fell: ${client}, ${from} → ${to}. Brought ${money}.`;
      case "keyClientNoMore":
        return `No key client any longer: ${client}, it is no A in its territory now. Brought ${money}.`;
    }
  },
  offer: ({ by, before, after }) =>
    `Is "${before.name}" now "${after.name}"? ${by === "id" ? "The id is the same." : "The names look alike."}`,
  offersTitle: "Renamed, perhaps",
  offersNote:
    "Until this is decided, the old name counts as lost and the new one as new. The decision is kept in the workbook.",
  isRenamed: "One client",
  isDifferent: "Two clients",
  renamed: (before, after) => `Renamed: "${before}" is "${after}" now.`,
  passed: (from, to) => `From class to class: ${from} → ${to}`,
  showMoved: "Show",
  flows: "Who went where",
  flowsNote:
    "On the left the class in the last snapshot, on the right the class now; the wider, the more clients.",
  flowsThen: "Was",
  flowsNow: "Is",
  flow: (from, to, clients, before, after) =>
    `${from} → ${to}: ${count("en", clients, "client")}, turnover was ${before}, is ${after}`,
  flowsSummary: (up, down, same) =>
    `Rose or came: ${showCount("en", up)}. Fell or left: ${showCount("en", down)}. Stayed in their class: ${showCount("en", same)}.`,
  moves: "Who moved",
  move: (kind, from, to) =>
    kind === "new" ? `new, ${to}` : kind === "lost" ? `lost, was ${from}` : `${from} → ${to}`,
  compareTitle: "Compare two days",
  compareFrom: "From",
  compareTo: "To",
  oneDay: "That takes snapshots of at least two days, and the workbook has fewer so far.",
  between: (since, until) => `From ${since} to ${until}, by the snapshots of these days.`,
  day: (day, period, detail) =>
    [
      day,
      ...(period === null ? [] : [`data of ${period}`]),
      ...(detail === null ? [] : [detail === "keys" ? "key clients and sums" : "sums only"]),
    ].join(" · "),
  sumsTitle: "Classes as a whole",
  classHead: "Class",
  sumBefore: "Before",
  sumAfter: "Now",
  matrix: "From class to class",
  matrixCorner: "Was ↓ is →",
  standing: (standing) =>
    standing === "absent" ? "none" : standing === "0/returns" ? "0" : standing,
};

export function movementTexts(language: Language): MovementTexts {
  return language === "ru" ? ru : en;
}

/** The day of a snapshot (`2026-03-31`) as a person reads it: `31 марта 2026 г.`, `March 31, 2026`. */
export function showSnapshotDay(language: Language, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const options = { dateStyle: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(date);
}
