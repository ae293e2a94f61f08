import type { Quadrant } from "../core/classes/classification";
import type { Language } from "./language";

/** What a quadrant is, and what to do there (METHOD 4, the second text). */
type Play = {
  readonly name: string;
  /** Who stands there. */
  readonly group: string;
  readonly task: string;
  readonly goals: readonly string[];
  readonly actions: readonly string[];
};

const ru: Readonly<Record<Quadrant, Play>> = {
  I: {
    name: "Низкая лояльность, низкая прибыльность",
    group: "Кажется наименее ценной группой, но отсюда начинали многие из тех, кто теперь лоялен.",
    task: "Держать ровный, предсказуемо хороший уровень обслуживания и знакомить с нами больше новых клиентов.",
    goals: ["Больше входящих клиентов, с которыми можно работать дальше."],
    actions: [
      "Сообщать о себе широко, проводить акции.",
      "Обслуживать хорошо, но без лишних затрат.",
      "При споре можно и расстаться, а силы отдать другим группам.",
    ],
  },
  II: {
    name: "Высокая лояльность, низкая прибыльность",
    group: "Золотой фонд и резерв: покупают пока немного, но преданы нам и рекомендуют нас.",
    task: "Удержать лояльность и регулярно давать повод вернуться.",
    goals: ["Покупают чаще и на большую сумму.", "Чаще рекомендуют и приводят новых клиентов."],
    actions: [
      "Поддерживать интерес новостями и поводами для разговора.",
      "Побуждать к недорогим, но регулярным покупкам.",
      "Просить рекомендаций и благодарить за тех, кого привели.",
    ],
  },
  III: {
    name: "Высокая лояльность, высокая прибыльность",
    group:
      "Наши 20 % по Парето: самые прибыльные, требовательные и ценные. Их обслуживают первыми.",
    task: "Дать лучший сервис, сблизиться по-человечески и глубоко понять, что им нужно.",
    goals: ["Удержать их.", "Прийти к партнёрству, в котором выигрывают обе стороны."],
    actions: [
      "Постоянно держать высокое качество продукта и сервиса.",
      "Самим изучать их интересы и предлагать новые решения.",
      "Завести программу лояльности, приятно удивлять.",
      "Вести лист стратегии на каждого.",
    ],
  },
  IV: {
    name: "Низкая лояльность, высокая прибыльность",
    group: "Деньги у них есть, но им всё равно, где покупать, или ближе другой поставщик.",
    task: "Понять, почему они ещё не наши: что они находят у других, чего нет у нас.",
    goals: [
      "Исправить недостатки.",
      "Рассказать о лучших для них условиях.",
      "Сделать покупки регулярными.",
      "Перевести из безразличных в приверженные.",
    ],
    actions: [
      "Изучать их потребности, собирать и разбирать отзывы.",
      "Изучать конкурентов.",
      "Вести лист стратегии на каждого.",
    ],
  },
};

const en: Readonly<Record<Quadrant, Play>> = {
  I: {
    name: "Low loyalty, low profit",
    group: "They look like the least valuable group, yet many who are loyal now began here.",
    task: "Keep an even, reliably good service, and introduce more new clients to what we do.",
    goals: ["More incoming clients to work with later."],
    actions: [
      "Tell many people of us, run campaigns.",
      "Serve them well, without extra cost.",
      "In a dispute it is possible to part, and give the effort to other groups.",
    ],
  },
  II: {
    name: "High loyalty, low profit",
    group: "The gold reserve: they buy little as yet, but are devoted to us and recommend us.",
    task: "Keep them loyal and give them a reason to return regularly.",
    goals: ["They buy more often and for more.", "They recommend us and bring new clients."],
    actions: [
      "Keep up their interest with news and occasions to talk.",
      "Encourage small but regular purchases.",
      "Ask for referrals, and thank for those who came.",
    ],
  },
  III: {
    name: "High loyalty, high profit",
    group:
      "Our 20 % by Pareto: the most profitable, demanding and valuable. They are served first.",
    task: "Give the best service, build close relations, and understand deeply what they need.",
    goals: ["Keep them.", "Reach a partnership in which both sides win."],
    actions: [
      "Hold a high quality of product and service at all times.",
      "Study their interests unasked and offer new solutions.",
      "Set up a loyalty programme, surprise them pleasantly.",
      "Keep a strategy sheet for each.",
    ],
  },
  IV: {
    name: "Low loyalty, high profit",
    group: "They have money, but do not care where they buy, or are closer to another supplier.",
    task: "Find out why they are not ours yet: what do others give them that we do not?",
    goals: [
      "Mend what is wrong.",
      "Tell them of the better terms they can have.",
      "Make their purchases regular.",
      "Turn them from indifferent into devoted.",
    ],
    actions: [
      "Study their needs, gather and work through their feedback.",
      "Study the competitors.",
      "Keep a strategy sheet for each.",
    ],
  },
};

/** The quadrants' playbook in a language. */
export function playbook(language: Language): Readonly<Record<Quadrant, Play>> {
  return language === "ru" ? ru : en;
}
