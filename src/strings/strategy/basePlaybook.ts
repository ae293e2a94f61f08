import type { Quadrant } from "../../core/classes/classification";
import type { Language } from "../language";
import { showCount } from "../numbers";
import { playbook } from "../playbook";

/** Columns of the lists of clients, in their order. */
export const PLAN_COLUMNS = [
  "client",
  "agent",
  "territory",
  "class",
  "turnover",
  "settled",
  "due",
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** Columns of who came in by month, and of firms to be won by source; "" is left free. */
export const MONTH_COLUMNS = ["month", "prospects", "clients", "best", "turnover", "", ""] as const;
export const SOURCE_COLUMNS = ["source", "firms", "bought", "part", "expected", "", ""] as const;
type InflowColumn = Exclude<
  (typeof MONTH_COLUMNS)[number] | (typeof SOURCE_COLUMNS)[number],
  "" | "turnover"
>;
/** Months after the first one that the quadrants of new clients are told for; 0: now. */
export const REACHED_AFTER = [0, 3, 6, 12] as const;
type ReachedAfter = (typeof REACHED_AFTER)[number];

const ru = {
  sheet: "План по квадрантам",
  title: "План по квадрантам: что делать с какими клиентами и кто делает",
  note: "Порядок: сначала те, кого обслуживают первыми. Оборот, «Сделано» и «Срок» у клиентов с листом стратегии считаются по их листам сами; остальное обновляется кнопкой.",
  quadrant: (quadrant: string, name: string) => `${quadrant} · ${name}`,
  count: (clients: number) => `клиентов: ${showCount("ru", clients)}`,
  task: (text: string) => `Задача. ${text}`,
  goals: (text: string) => `Цели. ${text}`,
  action: (text: string) => `• ${text}`,
  who: "Кто делает: ",
  noAgent: "без агента",
  agent: (name: string, clients: number) => `${name} (${showCount("ru", clients)})`,
  nobody: "в этом квадранте пока никого",
  more: (clients: number) => `и ещё клиентов: ${showCount("ru", clients)}`,
  total: "Итого названо",
  without: (clients: number) => `Без квадранта, данных мало: клиентов ${showCount("ru", clients)}`,
  columns: {
    client: "Клиент",
    agent: "Кто делает",
    territory: "Территория",
    class: "Класс",
    turnover: "Оборот",
    settled: "Сделано",
    due: "Срок",
  } satisfies Record<PlanColumn, string>,
  inflow: {
    title: "Приток: новые клиенты по месяцам",
    note: "Новый клиент – тот, чья первая покупка в данных пришлась на этот месяц, а в более ранних снимках его не было. Покупавшие уже в первом месяце данных новыми не считаются. Показаны последние 12 месяцев.",
    nobody: "новых клиентов данные и снимки пока не показывают",
    leads: "Поток будущих клиентов: откуда приходят",
    leadsNote:
      "Считаются листы будущих клиентов и тех, кто уже покупает, но у кого в листе отмечен источник или этап. Источник берётся из листа стратегии, поле «Откуда узнали».",
    noLeads:
      "будущих клиентов ещё не записали: для любой фирмы можно завести лист стратегии, отметив, откуда она о нас знает",
    noSource: "источник не указан",
    total: "Всего",
    reached: {
      0: "Где новые клиенты теперь (квадрант: сколько): ",
      3: "Где они были через 3 месяца: ",
      6: "Где они были через 6 месяцев: ",
      12: "Где они были через 12 месяцев: ",
    } satisfies Record<ReachedAfter, string>,
    notYet: "снимков за это время пока нет",
    columns: {
      month: "Месяц",
      prospects: "Записано будущих",
      clients: "Новых клиентов",
      best: "из них A",
      source: "Источник",
      firms: "Записано фирм",
      bought: "Уже покупают",
      part: "Доля",
      expected: "Ожидаем в год",
    } satisfies Record<InflowColumn, string>,
  },
};

const en: typeof ru = {
  sheet: "Quadrant playbook",
  title: "Playbook by quadrant: what to do with which clients, and who does it",
  note: 'Those who are served first come first. Turnover, "Done" and "Due" of clients with a strategy sheet follow their sheets by themselves; the rest is refreshed by the button.',
  quadrant: (quadrant, name) => `${quadrant} · ${name}`,
  count: (clients) => `clients: ${showCount("en", clients)}`,
  task: (text) => `Task. ${text}`,
  goals: (text) => `Goals. ${text}`,
  action: (text) => `• ${text}`,
  who: "Who does it: ",
  noAgent: "no agent",
  agent: (name, clients) => `${name} (${showCount("en", clients)})`,
  nobody: "nobody is in this quadrant yet",
  more: (clients) => `and clients besides: ${showCount("en", clients)}`,
  total: "Named here",
  without: (clients) => `No quadrant, too little is known: clients ${showCount("en", clients)}`,
  columns: {
    client: "Client",
    agent: "Who does it",
    territory: "Territory",
    class: "Class",
    turnover: "Turnover",
    settled: "Done",
    due: "Due",
  },
  inflow: {
    title: "Inflow: new clients by month",
    note: "A client is new in the month of its first purchase in the data, if no earlier snapshot has it. Who bought in the first month of the data already is not new. The last 12 months are shown.",
    nobody: "data and snapshots show no new clients yet",
    leads: "Flow of leads: where they come from",
    leadsNote:
      'Sheets of future clients count, and of those that buy already but have a source or a stage on their sheet. The source is taken from the strategy sheet, field "Source".',
    noLeads:
      "no future clients are written down yet: any firm can have a strategy sheet that says how it knows of us",
    noSource: "source not told",
    total: "In all",
    reached: {
      0: "Where the new clients are now (quadrant: how many): ",
      3: "Where they were after 3 months: ",
      6: "Where they were after 6 months: ",
      12: "Where they were after 12 months: ",
    },
    notYet: "there are no snapshots of that time yet",
    columns: {
      month: "Month",
      prospects: "Leads written down",
      clients: "New clients",
      best: "of them A",
      source: "Source",
      firms: "Firms written down",
      bought: "Buy already",
      part: "Part",
      expected: "Expected a year",
    },
  },
};

export function basePlaybookTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}

/** Headings over who came in by month or by source, as wide as the sheet. */
export function inflowHeadings(language: Language, kind: "months" | "sources"): string[] {
  const { inflow, columns } = basePlaybookTexts(language);
  const all: Readonly<Record<string, string>> = {
    ...inflow.columns,
    turnover: columns.turnover,
    "": "",
  };
  return (kind === "months" ? MONTH_COLUMNS : SOURCE_COLUMNS).map((column) => all[column] ?? "");
}

/** The lines that tell what a quadrant asks for: group, task, goals, actions. */
export function listAsked(language: Language, quadrant: Quadrant): string[] {
  const texts = basePlaybookTexts(language);
  const { group, task, goals, actions } = playbook(language)[quadrant];
  return [
    group,
    texts.task(task),
    texts.goals(goals.join(" ")),
    ...actions.map((action) => texts.action(action)),
  ];
}
