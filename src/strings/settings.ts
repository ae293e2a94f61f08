import type { LoyalRule, ProfitableRule } from "../core/classes/settings";
import type { SignalName } from "../core/reading/model/signalTable";
import type { Language } from "./language";
import { showNumber } from "./numbers";

/** The words of the settings beside the rule of the classes. */
const ru = {
  numberWrong: (most: number | null, inForce: number, least = 0) =>
    `Нужно число ${most === null ? `не меньше ${showNumber("ru", least)}` : `от ${showNumber("ru", least)} до ${showNumber("ru", most)}`}. Действует прежнее: ${showNumber("ru", inForce)}.`,
  oneClient: "Предупредить, если у одного клиента больше",
  loyalBy: "Лоялен",
  loyalRules: {
    limit: "с заданной оценки",
    median: "лучше половины (медиана)",
  } satisfies Record<LoyalRule, string>,
  profitableBy: "Прибылен",
  profitableRules: {
    classA: "относится к классу A",
    median: "лучше половины (медиана)",
    limit: "с заданной суммы",
  } satisfies Record<ProfitableRule["by"], string>,
  profitableFrom: "Прибылен от",
  profitableHint: "Сумма прибыли, а без столбца прибыли оборота, в единицах таблицы",
  weights: "Из чего складывается лояльность",
  weightsNote:
    "Вес каждого признака; 0: не учитывать. Веса приводятся к единице по тем признакам, которые у клиента есть.",
  signals: {
    purchasePeriods: "Сколько периодов покупает",
    recency: "Давно ли покупал",
    tenure: "Как давно клиент",
    trend: "Растёт ли",
    shareOfWallet: "Доля в его закупках",
    recommendation: "Рекомендует ли",
  } satisfies Record<SignalName, string>,
  used: "есть в последнем итоге",
  unused: "в последнем итоге нет",
  risers: "Кого считать растущим",
  risersNote:
    "Ещё не ключевой, I или II квадрант. 50 %: вторая половина срока как первая. На классы не влияет.",
  trendFrom: "Доля второй половины: от",
  shareFrom: "К среднему клиенту A: от",
  profiles: "Наборы настроек",
  profilesNote:
    "Хранятся в книге под своими именами. Выбранный набор действует сразу; классы, заданные вручную, остаются.",
  profile: "Набор",
  noProfile: "не выбран",
  profileName: "Имя набора",
  profileNeedsName: "Сначала введите имя набора",
  keepProfile: "Сохранить текущие",
  renameProfile: (name: string) => `Переименовать «${name}»`,
  deleteProfile: (name: string) => `Удалить «${name}»`,
  everyRun: "При каждом запуске",
  snapshots: "Сохранять снимок дня",
  snapshotsHint:
    "Классы и обороты клиентов с датой. Лежит в самой книге, невидимо, и никуда не отправляется; по нему видно движение.",
  columns: "Столбцы рядом с данными",
  lastColumn: "Один столбец должен остаться: без него записывать нечего.",
  columnsHint:
    "«Квадрант» появится, когда он есть хотя бы у одного клиента. Новый выбор действует со следующей записи: лишние столбцы будут убраны, недостающие добавлены справа.",
  live: "Классы формулами",
  liveHint:
    "Класс, доли и ранг пересчитываются в Excel сами, и без надстройки. Для таблиц с одной строкой на клиента, до 2 000 клиентов; рядом добавится столбец оборота в минимальных единицах. Где формулы дали бы другие классы, записываются значения.",
  inTable: "Добавлять столбцы в таблицу",
  inTableHint:
    "Если данные — таблица Excel, результаты становятся её столбцами: сортируются, отбираются и доступны формулам по имени. Ячейки справа должны быть свободны; итоговая строка не меняется. Нужен Excel 2021 или Microsoft 365.",
  autoOpen: "Открывать панель вместе с этой книгой",
  autoOpenHint:
    "Запоминается в книге сразу. Панель откроется у тех, кому надстройку установил администратор; закрыть её можно как обычно.",
  more: "О клиенте дополнительно",
  moreNote: "Показывается в «почему такой класс»; на классы не влияет. Нужны даты или периоды.",
  rfm: "RFM: давность, частота, деньги",
  rfmHint: "Оценки 1–5 по месту среди разных значений.",
  xyz: "XYZ: ровность покупок",
  xyzHint: "X: разброс мал, Y: заметен, Z: велик. Период без покупок считается нулём.",
  xyzLimits: "Границы XYZ",
  xyzLimit: (name: string) => `${name}: разброс до`,
  alive: "Вероятность, что ещё покупает",
  aliveHint:
    "Модель BG/NBD по этим же клиентам; нужно 30 купивших не раз. О купившем однажды она не говорит ничего.",
  handClasses: (clients: number) => `Классов, заданных вручную: ${clients}`,
  clearHandClasses: "Вернуть всем посчитанные",
};

type SettingsTexts = typeof ru;

const en: SettingsTexts = {
  numberWrong: (most, inForce, least = 0) =>
    `A number ${most === null ? `of ${showNumber("en", least)} or more` : `from ${showNumber("en", least)} to ${showNumber("en", most)}`} is needed. In force as before: ${showNumber("en", inForce)}.`,
  oneClient: "Warn when one client holds more than",
  loyalBy: "Loyal",
  loyalRules: { limit: "from a mark on", median: "better than half (median)" },
  profitableBy: "Profitable",
  profitableRules: {
    classA: "belongs to class A",
    median: "better than half (median)",
    limit: "from an amount on",
  },
  profitableFrom: "Profitable from",
  profitableHint: "Profit, or turnover where there is no profit column, in the table's unit",
  weights: "What loyalty is made of",
  weightsNote:
    "The weight of each signal; 0: not used. Weights are brought to a sum of one over the signals a client has.",
  signals: {
    purchasePeriods: "In how many periods it buys",
    recency: "How lately it bought",
    tenure: "How long a client",
    trend: "Whether it grows",
    shareOfWallet: "Our share of its purchases",
    recommendation: "Whether it recommends us",
  },
  used: "there in the last result",
  unused: "not in the last result",
  risers: "Who counts as rising",
  risersNote:
    "Not key yet, quadrant I or II. 50%: the later half of the time is as the earlier one. It decides no class.",
  trendFrom: "Later half's share: from",
  shareFrom: "Of the median A client: from",
  profiles: "Profiles of settings",
  profilesNote:
    "Kept in the workbook under their names. The one chosen counts at once; classes given by hand stay.",
  profile: "Profile",
  noProfile: "none chosen",
  profileName: "Name of the profile",
  profileNeedsName: "Type a name for the profile first",
  keepProfile: "Keep the settings of now",
  renameProfile: (name) => `Rename "${name}"`,
  deleteProfile: (name) => `Delete "${name}"`,
  everyRun: "With each run",
  snapshots: "Keep a snapshot of the day",
  snapshotsHint:
    "Classes and turnovers of clients with the date. It lies in the workbook itself, out of sight, and is sent nowhere; movement is told by it.",
  columns: "Columns beside the data",
  lastColumn: "One column has to stay: without it there is nothing to write.",
  columnsHint:
    "“Quadrant” appears once a client has one. A new choice counts from the next time classes are written: columns no longer chosen go, missing ones come at the right.",
  live: "Classes as formulas",
  liveHint:
    "Class, shares and rank recalculate in Excel by themselves, without the add-in too. For tables with one row a client, up to 2,000 clients; a column of the turnover in minor units is added beside them. Where formulas would give other classes, values are written.",
  inTable: "Add the columns to the table",
  inTableHint:
    "Where the data are an Excel table, the results become columns of it: sorted, filtered and named in formulas with it. The cells at its right have to be free; its totals row stays as it is. Needs Excel 2021 or Microsoft 365.",
  autoOpen: "Open the pane together with this workbook",
  autoOpenHint:
    "Kept in the workbook at once. The pane opens for those whom an administrator has given the add-in; it closes as usual.",
  more: "More of a client",
  moreNote: 'Shown in "why this class"; it decides no class. Dates or periods are needed.',
  rfm: "RFM: recency, frequency, money",
  rfmHint: "Grades 1–5 by the place among different values.",
  xyz: "XYZ: how evenly it buys",
  xyzHint: "X: varies little, Y: notably, Z: a lot. A period without purchases counts as zero.",
  xyzLimits: "Limits of XYZ",
  xyzLimit: (name) => `${name}: varies up to`,
  alive: "How likely it still buys",
  aliveHint:
    "The BG/NBD model of these very clients; 30 who bought more than once are needed. It says nothing of who bought once.",
  handClasses: (clients) => `Classes given by hand: ${clients}`,
  clearHandClasses: "Back to the computed ones for all",
};

export function settingsTexts(language: Language): SettingsTexts {
  return language === "ru" ? ru : en;
}
