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
};

export function basePlaybookTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
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
