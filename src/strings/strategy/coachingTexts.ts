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
  training: {
    sheet: "Кто кого готовит",
    title: "Кто кого готовит: визиты первого этапа",
    note: "Из пункта 8 листов стратегии: визиты впереди, этап «подготовка». Последний столбец — поле «Подготовка» листа клиента.",
    nothing: "Визитов первого этапа впереди нет.",
    columns: {
      date: "Когда",
      client: "Клиент",
      goal: "Цель визита",
      goes: "Кто едет",
      withWhom: "К кому",
      training: "Что узнать, кто кого готовит",
    },
    noDate: "без даты",
    nobody: "не решено",
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
  training: {
    sheet: "Who trains whom",
    title: "Who trains whom: visits of the first stage",
    note: 'From point 8 of the strategy sheets: visits to come of the stage "prepare". The last column is the field "Preparation" of the client\'s sheet.',
    nothing: "No visit of the first stage is ahead.",
    columns: {
      date: "When",
      client: "Client",
      goal: "Goal of the visit",
      goes: "Who goes",
      withWhom: "With whom",
      training: "What to find out, who trains whom",
    },
    noDate: "no date",
    nobody: "undecided",
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
