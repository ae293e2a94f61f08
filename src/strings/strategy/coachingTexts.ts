import type { TeamLine } from "../../core/strategy/team";
import type { Language } from "../language";

/** Columns of the page of the team, in their order. */
export const TEAM_COLUMNS = [
  "day",
  "agent",
  "sheets",
  "completeness",
  "talks",
  "overdueTalks",
  "visits",
  "openDecisions",
  "doneDecisions",
  "gained",
  "lost",
] as const satisfies readonly (keyof TeamLine)[];

/** Words of the executives' call list and of the page of the team. */
const ru = {
  calls: {
    sheet: "Звонки руководителей",
    title: "Кто кому звонит: ключевые моменты по всем клиентам",
    note: "Из пункта 9 листов стратегии. Чтобы изменить строку, откройте лист клиента и обновите список.",
    nothing: "Незакрытых моментов нет.",
    columns: {
      date: "Когда",
      client: "Клиент",
      moment: "Момент",
      effect: "Риск или рычаг",
      whoCalls: "Кто звонит",
      whomCalled: "Кому",
      owner: "Ответственный",
      state: "Срок",
    },
    effects: { risk: "риск", lever: "рычаг" },
    noDate: "без даты",
    nobody: "не решено",
    overdue: "просрочено",
  },
  team: {
    sheet: "Команда",
    title: "Агенты по датам",
    note: "Каждое обновление в новый день добавляет строки сверху; прежние остаются. Беседы, визиты и новые клиенты считаются с прошлой даты, в первый раз — за 30 дней.",
    nothing: "Листов стратегии нет.",
    noAgent: "без агента",
    columns: {
      day: "Дата",
      agent: "Агент",
      sheets: "Листов",
      completeness: "Заполнено в среднем",
      talks: "Бесед",
      overdueTalks: "Просрочено бесед",
      visits: "Визитов с итогом",
      openDecisions: "Решений в работе",
      doneDecisions: "Решений сделано",
      gained: "Новых клиентов",
      lost: "Теряем или потеряли",
    },
  },
};

const en: typeof ru = {
  calls: {
    sheet: "Executive calls",
    title: "Who calls whom: key moments of all clients",
    note: "From point 9 of the strategy sheets. To change a line, open the client's sheet and refresh the list.",
    nothing: "No moment is open.",
    columns: {
      date: "When",
      client: "Client",
      moment: "Moment",
      effect: "Risk or lever",
      whoCalls: "Who calls",
      whomCalled: "Whom",
      owner: "Owner",
      state: "Due",
    },
    effects: { risk: "risk", lever: "lever" },
    noDate: "no date",
    nobody: "undecided",
    overdue: "overdue",
  },
  team: {
    sheet: "Team",
    title: "Agents over time",
    note: "Each refresh on a new day adds lines on top; earlier ones stay. Talks, visits and new clients count since the day before, the first time over 30 days.",
    nothing: "There are no strategy sheets.",
    noAgent: "no agent",
    columns: {
      day: "Day",
      agent: "Agent",
      sheets: "Sheets",
      completeness: "Complete on average",
      talks: "Talks",
      overdueTalks: "Talks overdue",
      visits: "Visits with a result",
      openDecisions: "Decisions under way",
      doneDecisions: "Decisions done",
      gained: "New clients",
      lost: "At risk or lost",
    },
  },
};

export function coachingTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}
