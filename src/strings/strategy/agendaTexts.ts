import type { AgendaGoal, PlannedVisit } from "../../core/strategy/agenda";
import type { Language } from "../language";
import { showCount, showPercent } from "../numbers";

const signed = (language: Language, share: number): string =>
  `${share > 0 ? "+" : ""}${showPercent(language, share, 0)}`;

/** Words of an agent's agenda. */
const ru = {
  /** Name of the sheet, the agent's name behind it. */
  sheet: "Повестка",
  title: (agent: string, day: string) => `Повестка: ${agent}, ${day}`,
  noAgent: "без агента",
  decisionHint:
    "Впишите решение, кто сделает и срок. Команда «Забрать решения» перенесёт их на листы клиентов и отметит там день беседы.",
  noClients: "У этого агента нет листов стратегии.",
  completeness: "заполнено",
  visit: "визит",
  noVisit: "визит не назначен",
  overdue: { talk: "просрочена беседа", review: "просрочен разбор" },
  atStake: (amount: number) => `можем потерять ${showCount("ru", Math.round(amount))}`,
  missingSince: (day: string) => `нет в данных с ${day}`,
  handed: "Перешли к другим",
  handedOver: (client: string, to: string) => `${client} (${to || "без агента"})`,
  agentChanged: (from: string, to: string) => `агент был ${from}, стал ${to}`,
  territoryChanged: (from: string, to: string) => `территория была ${from}, стала ${to}`,
  answered: (where: string, before: string, after: string) =>
    `${where}: было «${before}», стало «${after}»`,
  moreAnswers: (more: number) => `и ещё изменено ответов: ${showCount("ru", more)}`,
  turnover: (amount: number) => `оборот ${showCount("ru", amount)}`,
  trend: (share: number) => `тренд ${signed("ru", share)}`,
  gap: (amount: number) => `до потенциала ${showCount("ru", amount)}`,
  expected: (amount: number) => `ожидаем ${showCount("ru", amount)}`,
  changed: (since: string) => `Изменилось с ${since}`,
  nothingChanged: "ничего не записано",
  classChanged: (from: string, to: string) => `класс был ${from}, стал ${to}`,
  turnoverChanged: (from: number, to: number) =>
    `оборот был ${showCount("ru", from)}, стал ${showCount("ru", to)}`,
  visited: (day: string, result: string) => `визит ${day}: ${result}`,
  settled: (what: string) => `сделано: ${what}`,
  goal: "Цель",
  goalOf: ({ goal, measure, isOverdue }: AgendaGoal, due: string) =>
    [goal, measure, due && `срок ${due}${isOverdue ? ", просрочена" : ""}`]
      .filter((part) => part !== "")
      .join("; "),
  noGoal: "не поставлена",
  strategy: "Стратегия",
  noStrategy: "не написана",
  noGoalNorStrategy: "Цель не поставлена, стратегия не написана.",
  notBegun: (point: string) =>
    `Лист ещё не заполняли.${point === "" ? "" : ` Начните с пункта «${point}».`}`,
  ask: "Спросить",
  askNextStep: "Какой следующий шаг и к какому дню?",
  remarks: "Обратить внимание",
  risk: "Риск",
  visitOf: "Ближайший визит",
  visitPlan: ({ goal, owner, withWhom, isFirstStage }: PlannedVisit, day: string) =>
    [
      day,
      goal,
      owner && `едет ${owner}`,
      withWhom && `к кому: ${withWhom}`,
      isFirstStage && "первый этап: кто кого готовит?",
    ]
      .filter(Boolean)
      .join("; "),
  training: "Подготовка",
  decision: "В работе",
  newDecisions: "Решили сегодня",
  owner: "Кто",
  due: "Срок",
  others: (clients: number) => `Остальные клиенты (${showCount("ru", clients)})`,
  othersHint: "Решения по ним впишите на листах этих клиентов.",
  andMore: (more: number) => `и ещё ${showCount("ru", more)}`,
};

const en: typeof ru = {
  sheet: "Agenda",
  title: (agent, day) => `Agenda: ${agent}, ${day}`,
  noAgent: "no agent",
  decisionHint:
    'Write the decision, who does it and by when. "Take decisions" carries them to the clients\' sheets and notes the day of the talk there.',
  noClients: "This agent has no strategy sheets.",
  completeness: "complete",
  visit: "visit",
  noVisit: "no visit planned",
  overdue: { talk: "the talk is overdue", review: "the review is overdue" },
  atStake: (amount) => `${showCount("en", Math.round(amount))} may be lost`,
  missingSince: (day) => `not in the data since ${day}`,
  handed: "Went to others",
  handedOver: (client, to) => `${client} (${to || "no agent"})`,
  agentChanged: (from, to) => `agent was ${from}, is ${to}`,
  territoryChanged: (from, to) => `territory was ${from}, is ${to}`,
  answered: (where, before, after) => `${where}: was "${before}", is "${after}"`,
  moreAnswers: (more) => `${showCount("en", more)} more answers changed`,
  turnover: (amount) => `turnover ${showCount("en", amount)}`,
  trend: (share) => `trend ${signed("en", share)}`,
  gap: (amount) => `${showCount("en", amount)} below potential`,
  expected: (amount) => `${showCount("en", amount)} expected`,
  changed: (since) => `Changed since ${since}`,
  nothingChanged: "nothing is noted",
  classChanged: (from, to) => `class was ${from}, is ${to}`,
  turnoverChanged: (from, to) => `turnover was ${showCount("en", from)}, is ${showCount("en", to)}`,
  visited: (day, result) => `visit on ${day}: ${result}`,
  settled: (what) => `done: ${what}`,
  goal: "Goal",
  goalOf: ({ goal, measure, isOverdue }, due) =>
    [goal, measure, due && `due ${due}${isOverdue ? ", overdue" : ""}`]
      .filter((part) => part !== "")
      .join("; "),
  noGoal: "none set",
  strategy: "Strategy",
  noStrategy: "not written",
  noGoalNorStrategy: "No goal is set, no strategy is written.",
  notBegun: (point) =>
    `Nobody has filled in the sheet yet.${point === "" ? "" : ` Begin with "${point}".`}`,
  ask: "To ask",
  askNextStep: "What is the next step, and by which day?",
  remarks: "Worth a word",
  risk: "Risk",
  visitOf: "Next visit",
  visitPlan: ({ goal, owner, withWhom, isFirstStage }, day) =>
    [
      day,
      goal,
      owner && `by ${owner}`,
      withWhom && `with ${withWhom}`,
      isFirstStage && "first stage: who trains whom?",
    ]
      .filter(Boolean)
      .join("; "),
  training: "Preparation",
  decision: "Under way",
  newDecisions: "Decided today",
  owner: "Owner",
  due: "Due",
  others: (clients) => `Other clients (${showCount("en", clients)})`,
  othersHint: "Write decisions about them on the sheets of these clients.",
  andMore: (more) => `and ${showCount("en", more)} more`,
};

export function agendaTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}
