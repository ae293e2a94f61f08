import type { Language } from "../language";

/** Columns of the index of key clients. */
export const INDEX_COLUMNS = [
  "client",
  "open",
  "territory",
  "agent",
  "class",
  "quadrant",
  "completeness",
  "nextVisit",
  "nextReview",
  "overdue",
  "updated",
] as const;
export type IndexColumn = (typeof INDEX_COLUMNS)[number];

/** Words of the sheets about strategy sheets: the index, an agent's agenda, the territory boards. */
type BoardTexts = {
  readonly index: {
    readonly sheet: string;
    readonly columns: Readonly<Record<IndexColumn, string>>;
    readonly noSheet: string;
    readonly link: string;
    readonly talk: string;
    readonly review: string;
  };
  readonly agenda: {
    /** Name of the sheet, the agent's name behind it. */
    readonly sheet: string;
    readonly title: (agent: string, day: string) => string;
    readonly noAgent: string;
    readonly completeness: string;
    readonly nextVisit: string;
    readonly notPlanned: string;
    readonly overdue: Readonly<Record<"talk" | "review", string>>;
    readonly open: string;
    readonly remarks: string;
    readonly risks: string;
    readonly decisions: string;
    readonly newDecisions: string;
    readonly owner: string;
    readonly due: string;
    readonly decisionHint: string;
    readonly nothing: string;
    readonly noClients: string;
  };
  readonly boards: {
    readonly sheet: string;
    readonly title: string;
    readonly noTerritory: string;
    readonly client: string;
    readonly gaps: string;
    readonly gapsOf: (gaps: number, all: number) => string;
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
  agenda: {
    sheet: "Повестка",
    title: (agent, day) => `Повестка: ${agent}, ${day}`,
    noAgent: "без агента",
    completeness: "заполнено",
    nextVisit: "визит",
    notPlanned: "не назначен",
    overdue: { talk: "просрочена беседа", review: "просрочен разбор" },
    open: "Открытые вопросы",
    remarks: "На что обратить внимание",
    risks: "Риски",
    decisions: "Решения в работе",
    newDecisions: "Решили сегодня",
    owner: "Кто",
    due: "Срок",
    decisionHint: "Впишите решение, кто сделает и срок: они перейдут в лист клиента.",
    nothing: "нет",
    noClients: "У этого агента нет листов стратегии.",
  },
  boards: {
    sheet: "Территории",
    title: "Ключевые клиенты по территориям: три вопроса",
    noTerritory: "без территории",
    client: "Клиент",
    gaps: "Пробелов",
    gapsOf: (gaps, all) => `без ответа ${gaps} из ${all}`,
    openAnswer: "○ нет ответа",
  },
};

const en: BoardTexts = {
  index: {
    sheet: "Key clients",
    columns: {
      client: "Client",
      open: "Sheet",
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
  agenda: {
    sheet: "Agenda",
    title: (agent, day) => `Agenda: ${agent}, ${day}`,
    noAgent: "no agent",
    completeness: "complete",
    nextVisit: "visit",
    notPlanned: "not planned",
    overdue: { talk: "the talk is overdue", review: "the review is overdue" },
    open: "Open questions",
    remarks: "Worth a word",
    risks: "Risks",
    decisions: "Decisions under way",
    newDecisions: "Decided today",
    owner: "Owner",
    due: "Due",
    decisionHint: "Write the decision, who does it and by when: they go to the client's sheet.",
    nothing: "none",
    noClients: "This agent has no strategy sheets.",
  },
  boards: {
    sheet: "Territories",
    title: "Key clients by territory: three questions",
    noTerritory: "no territory",
    client: "Client",
    gaps: "Gaps",
    gapsOf: (gaps, all) => `${gaps} of ${all} open`,
    openAnswer: "○ open",
  },
};

export function boardTexts(language: Language): BoardTexts {
  return language === "ru" ? ru : en;
}
