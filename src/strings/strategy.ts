import type { HeadLine, Point, Question } from "../core/strategy/points";
import type { Language } from "./language";

/** A point of the strategy: its name and the questions to answer there. */
type PointTexts = { readonly name: string; readonly ask: string };

type StrategyTexts = {
  /** Stands above the client's name. */
  readonly title: string;
  /** Name of the sheet where the client's own name gives none. */
  readonly sheet: string;
  readonly head: Readonly<Record<HeadLine, string>>;
  readonly pointsTitle: string;
  readonly points: Readonly<Record<Point, PointTexts>>;
  readonly questionsTitle: string;
  readonly questions: Readonly<Record<Question, string>>;
  readonly notKnown: string;
};

const ru: StrategyTexts = {
  title: "Лист стратегии",
  sheet: "Стратегия",
  head: {
    client: "Клиент",
    territory: "Территория",
    agent: "Агент",
    class: "Класс",
    quadrant: "Квадрант",
    turnover: "Оборот",
    profit: "Прибыль",
    share: "Доля в обороте",
    updated: "Обновлено",
  },
  pointsTitle: "Девять пунктов стратегии",
  points: {
    scale: {
      name: "Масштаб и возможности",
      ask: "Оборот за три года, потенциал, наша доля в его закупках. Что сделаем сегодня, завтра, через месяц?",
    },
    qualification: {
      name: "Классификация",
      ask: "Стоит ли этот клиент усилий? Что говорит за и что против?",
    },
    needs: {
      name: "Потребности и наше предложение",
      ask: "Что ему нужно, чем мы отвечаем, чем это доказываем? Наши сильные и слабые стороны.",
    },
    probability: {
      name: "Вероятность успеха",
      ask: "Каковы наши шансы? Кто конкуренты и что они могут предложить?",
    },
    people: {
      name: "Люди",
      ask: "Кто решает, кто влияет, кто советует, кто пользуется? Кто наш сторонник?",
    },
    decider: {
      name: "Ответственное лицо",
      ask: "За кем последнее слово и почему? Чего он хочет, что предпочитает? С кем беседовать?",
    },
    criteria: {
      name: "Критерии решения",
      ask: "На каком основании примут решение? Какие расчёты нужны? Что менее существенно?",
    },
    visits: {
      name: "Следующий визит",
      ask: "Этап (поиск сведений, беседа с тем, кто знает проблему, анализ достоинств и недостатков), цель, дата, ответственный.",
    },
    interventionPoints: {
      name: "Ключевые моменты вмешательства",
      ask: "Когда мы действительно можем что-то изменить? Кто кому позвонит?",
    },
  },
  questionsTitle: "Три вопроса о клиенте",
  questions: {
    competitors: "Доступен ли этот клиент конкурентам?",
    hopes: "Связываем ли мы с ним большие надежды?",
    strategy: "Какова наша стратегия работы с ним? Одной фразой.",
  },
  notKnown: "нет данных",
};

const en: StrategyTexts = {
  title: "Strategy sheet",
  sheet: "Strategy",
  head: {
    client: "Client",
    territory: "Territory",
    agent: "Agent",
    class: "Class",
    quadrant: "Quadrant",
    turnover: "Turnover",
    profit: "Profit",
    share: "Share of turnover",
    updated: "Updated",
  },
  pointsTitle: "Nine points of the strategy",
  points: {
    scale: {
      name: "Scale and opportunity",
      ask: "Turnover of three years, potential, our share of what he buys. What do we do today, tomorrow, in a month?",
    },
    qualification: {
      name: "Qualification",
      ask: "Does this client deserve the effort? What speaks for it, what against?",
    },
    needs: {
      name: "Needs and our offer",
      ask: "What does he need, what is our answer, what proves it? Our strengths and weaknesses.",
    },
    probability: {
      name: "Probability",
      ask: "What are our chances? Who are the competitors, and what can they offer?",
    },
    people: {
      name: "People",
      ask: "Who decides, who influences, who advises, who uses? Who is on our side?",
    },
    decider: {
      name: "The decider",
      ask: "Who has the last word, and why? What does he want, what does he like? Whom do we talk to?",
    },
    criteria: {
      name: "Decision criteria",
      ask: "On what grounds will they decide? Which calculations are needed? What matters less?",
    },
    visits: {
      name: "The next visit",
      ask: "Stage (find out; talk to the one who knows the problem; weigh strengths and weaknesses), goal, date, owner.",
    },
    interventionPoints: {
      name: "Key intervention points",
      ask: "When can we really change something? Who calls whom?",
    },
  },
  questionsTitle: "Three questions about the client",
  questions: {
    competitors: "Can competitors reach this client?",
    hopes: "Do we place high hopes in him?",
    strategy: "What is our strategy for him? In one sentence.",
  },
  notKnown: "no data",
};

/** The words of the strategy sheet in a language. */
export function strategyTexts(language: Language): StrategyTexts {
  return language === "ru" ? ru : en;
}
