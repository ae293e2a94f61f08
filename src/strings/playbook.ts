import type { Quadrant } from "../core/classes/classification";
import type { Language } from "./language";

/** What a quadrant is, and what to do there (METHOD 4, the second text). */
type Play = { readonly name: string; readonly headline: string };

const ru: Readonly<Record<Quadrant, Play>> = {
  I: {
    name: "Низкая лояльность, низкая прибыльность",
    headline:
      "Ровный, предсказуемо хороший сервис без лишних затрат; знакомить новых клиентов с нами.",
  },
  II: {
    name: "Высокая лояльность, низкая прибыльность",
    headline: "Золотой фонд: удержать лояльность, давать поводы покупать чаще и рекомендовать нас.",
  },
  III: {
    name: "Высокая лояльность, высокая прибыльность",
    headline: "Обслуживать первыми: лучший сервис, близкие отношения, партнёрство на равных.",
  },
  IV: {
    name: "Низкая лояльность, высокая прибыльность",
    headline: "Понять, почему они ещё не наши: исправить недостатки и сделать покупки регулярными.",
  },
};

const en: Readonly<Record<Quadrant, Play>> = {
  I: {
    name: "Low loyalty, low profit",
    headline:
      "Even, reliably good service without extra cost; introduce new clients to what we do.",
  },
  II: {
    name: "High loyalty, low profit",
    headline: "The reserve: keep them loyal, give reasons to buy more often and to recommend us.",
  },
  III: {
    name: "High loyalty, high profit",
    headline: "Serve them first: the best service, close relations, a partnership where both win.",
  },
  IV: {
    name: "Low loyalty, high profit",
    headline: "Find out why they are not ours yet: mend what is wrong, make their orders regular.",
  },
};

/** The quadrants' names and headlines in a language. */
export function playbook(language: Language): Readonly<Record<Quadrant, Play>> {
  return language === "ru" ? ru : en;
}
