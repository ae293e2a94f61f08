import type { SectionCode } from "../../core/strategy/layout";
import type { Language } from "../language";

/** Questions of sections as sheets had them before they were made to fit one line: they give way to today's. */
export const FORMER_ASKS: Readonly<
  Record<Language, Readonly<Partial<Record<SectionCode, string>>>>
> = {
  ru: {
    scale: "Сколько он покупает и сколько мог бы? Что сделаем сегодня, завтра, через месяц?",
    criteria: "На каком основании решат? Мы и конкурент по каждому критерию, от 1 до 5.",
    visits: "Три этапа: подготовка, беседа со знающим проблему, анализ сильных и слабых сторон.",
    playbook:
      "Что делаем, к какому дню. Сначала действия квадранта, ниже рычаги, которыми растёт ценность нашего товара.",
    value:
      "Числа по данным и настройкам можно заменить своими. Правило «в 6 раз» взято из текста-источника, поставьте своё.",
    relation: "Откуда он, на каком мы этапе, чего ждём? Расстаются с клиентом только по решению.",
  },
  en: {
    scale:
      "What does the client buy, and what could it? What do we do today, tomorrow, in a month?",
    criteria: "On what grounds will they decide? We and the rival by each, from 1 to 5.",
    visits:
      "Three stages: prepare, talk to the one who knows the problem, weigh strengths and weaknesses.",
    playbook:
      "What we do, and by when. First the quadrant's actions, then the levers that raise the value of what we sell.",
    value:
      "Put your own numbers below those of the data and the settings. The ratio of 6 is a rule of thumb from the source text.",
    relation:
      "Where from, how far are we, what do we expect? We part with a client by decision only.",
  },
};
