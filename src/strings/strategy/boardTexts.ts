import type { Language } from "../language";

/** Columns of the index of key clients. */
export const INDEX_COLUMNS = [
  "client",
  "open",
  "state",
  "atStake",
  "territory",
  "agent",
  "class",
  "quadrant",
  "turnover",
  "trend",
  "completeness",
  "probability",
  "nextVisit",
  "nextReview",
  "overdue",
  "updated",
  "missingSince",
  "strategy",
] as const;
export type IndexColumn = (typeof INDEX_COLUMNS)[number];

/** Words of the sheets about strategy sheets: the index and the territory boards. */
type BoardTexts = {
  readonly index: {
    readonly sheet: string;
    readonly columns: Readonly<Record<IndexColumn, string>>;
    readonly noSheet: string;
    readonly link: string;
    readonly talk: string;
    readonly review: string;
  };
  readonly boards: {
    readonly sheet: string;
    readonly title: string;
    readonly noTerritory: string;
    readonly client: string;
    readonly state: string;
    readonly atStake: string;
    readonly gaps: string;
    readonly gapsOf: (gaps: number, all: number) => string;
    readonly inDanger: (clients: number) => string;
    /** Stands in place of an answer. */
    readonly openAnswer: string;
  };
};

const ru: BoardTexts = {
  index: {
    sheet: "Ключевые клиенты",
    columns: {
      client: "Клиент",
      open: "Лист",
      state: "Состояние",
      atStake: "Можем потерять",
      turnover: "Оборот",
      trend: "Динамика",
      probability: "Вероятность",
      missingSince: "Нет в данных с",
      strategy: "Стратегия",
      territory: "Территория",
      agent: "Агент",
      class: "Класс",
      quadrant: "Квадрант",
      completeness: "Заполнено",
      nextVisit: "Следующий визит",
      nextReview: "Следующий разбор",
      overdue: "Просрочено",
      updated: "Последние ответы",
    },
    noSheet: "нет листа",
    link: "открыть",
    talk: "беседа",
    review: "разбор",
  },
  boards: {
    sheet: "Территории",
    title: "Ключевые клиенты по территориям: три вопроса",
    noTerritory: "без территории",
    client: "Клиент",
    state: "Состояние",
    atStake: "Можем потерять",
    gaps: "Пробелов",
    gapsOf: (gaps, all) => `без ответа ${gaps} из ${all}`,
    inDanger: (clients) => `под угрозой или ушли: ${clients}`,
    openAnswer: "○ нет ответа",
  },
};

const en: BoardTexts = {
  index: {
    sheet: "Key clients",
    columns: {
      client: "Client",
      open: "Sheet",
      state: "State",
      atStake: "May be lost",
      turnover: "Turnover",
      trend: "Trend",
      probability: "Probability",
      missingSince: "Not in data since",
      strategy: "Strategy",
      territory: "Territory",
      agent: "Agent",
      class: "Class",
      quadrant: "Quadrant",
      completeness: "Complete",
      nextVisit: "Next visit",
      nextReview: "Next review",
      overdue: "Overdue",
      updated: "Last answers",
    },
    noSheet: "no sheet",
    link: "open",
    talk: "talk",
    review: "review",
  },
  boards: {
    sheet: "Territories",
    title: "Key clients by territory: three questions",
    noTerritory: "no territory",
    client: "Client",
    state: "State",
    atStake: "May be lost",
    gaps: "Gaps",
    gapsOf: (gaps, all) => `${gaps} of ${all} open`,
    inDanger: (clients) => `at risk or left: ${clients}`,
    openAnswer: "○ open",
  },
};

export function boardTexts(language: Language): BoardTexts {
  return language === "ru" ? ru : en;
}
