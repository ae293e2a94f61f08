import type { Language } from "./language";
import { showNumber, showPercent, showPlaces } from "./numbers";

/** The words of METHOD 6: how often clients are seen, and what that asks of agents. */
const ru = {
  title: "Занятость агентов",
  note: "Сколько контактов и часов в неделю требуют клиенты. Ключевых посещают как класс A. Часы указаны для примера: поставьте свои.",
  agent: "Агент",
  noAgent: "без агента",
  contacts: (contacts: number) => `контактов: ${showPlaces("ru", contacts)}`,
  hours: "Часы",
  keyShare: "Доля ключевых",
  load: "Загрузка",
  overloaded: (agents: readonly string[]) => `Перегружены: ${agents.join(", ")}.`,
  rules: "Раз в сколько недель и на сколько часов",
  weeks: (name: string) => `${name}, недель`,
  time: (name: string) => `${name}, часов`,
  hoursAWeek: "Часов в неделю у агента",
  none: "–",
  percent: (share: number) => showPercent("ru", share, 0),
  value: "Ценность и потеря клиента",
  valueNote:
    "Калькулятор; числа запоминаются в этой книге. Потеря считается для одного клиента: выберите его.",
  retention: "Доля клиентов, остающихся через год",
  discount: "Ставка дисконта в год",
  marginShare: "Маржа в обороте",
  marginProfit: "Маржа берётся из столбца прибыли.",
  years: "За сколько лет обороты в таблице",
  paidNow: "Первый платёж в начале года",
  gain: "Рост удержания, процентных пунктов",
  keeping: "Затраты на удержание клиента в год",
  ratio: "Во сколько раз привлечение дороже удержания",
  oldChance: "Вероятность продажи действующему клиенту",
  newChance: "Вероятность продажи новому клиенту",
  ruleOfThumb:
    "Практическое правило из исходного текста: исследования, которое его подтверждает, не нашлось. Поставьте свои числа.",
  whose: "Чья ценность",
  base: "Все клиенты",
  margin: "Маржа в год",
  clv: "Ценность (CLV)",
  gained: (points: number) => `Рост при удержании выше на ${showNumber("ru", points)} п. п.`,
  replacing: "Затраты на замену клиента",
  lost: "Потеря: ценность и замена",
  offers: "Предложений на одну продажу: действующему, новому",
  noValue: "не считается: удержание должно быть меньше 1 + дисконт",
  noMargin: "В таблице нет прибыли: задайте долю маржи в обороте.",
};

type ActivityTexts = typeof ru;

const en: ActivityTexts = {
  title: "Load of agents",
  note: "The contacts and hours a week that clients ask for. Key clients are seen as class A is. The hours are a guess to begin with: put in your own.",
  agent: "Agent",
  noAgent: "no agent",
  contacts: (contacts) => `contacts: ${showPlaces("en", contacts)}`,
  hours: "Hours",
  keyShare: "To key",
  load: "Load",
  overloaded: (agents) => `Overloaded: ${agents.join(", ")}.`,
  rules: "Every how many weeks, for how many hours",
  weeks: (name) => `${name}, weeks`,
  time: (name) => `${name}, hours`,
  hoursAWeek: "Hours a week an agent has",
  none: "–",
  percent: (share) => showPercent("en", share, 0),
  value: "Value and loss of a client",
  valueNote:
    "A calculator; the numbers are remembered in this workbook. The loss is told for one client: choose one.",
  retention: "Stays for another year",
  discount: "Discount a year",
  marginShare: "Margin in turnover",
  marginProfit: "The margin is taken from the profit column.",
  years: "Years that the table's turnovers are of",
  paidNow: "The first payment is now",
  gain: "Retention grows by, points",
  keeping: "Keeping a client costs a year",
  ratio: "How many times winning costs more than keeping",
  oldChance: "Selling to one you have",
  newChance: "Selling to a new one",
  ruleOfThumb:
    "A rule of thumb from the source text: no study that confirms it could be found. Put in your own numbers.",
  whose: "Whose value",
  base: "All clients",
  margin: "Margin a year",
  clv: "Value (CLV)",
  gained: (points) => `Gain at ${showNumber("en", points)} points more retention`,
  replacing: "Replacing a lost one costs",
  lost: "The loss: value and replacement",
  offers: "Offers per sale: to an old, to a new one",
  noValue: "has none: retention must be below 1 + discount",
  noMargin: "The table has no profit: set the share of margin in turnover.",
};

export function activityTexts(language: Language): ActivityTexts {
  return language === "ru" ? ru : en;
}
