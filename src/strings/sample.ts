import type { Language } from "./language";
import { count } from "./numbers";

/** A line of the sample: turnover and profit in whole units, the agent's mark of loyalty 0-10. */
type SampleFigures = readonly [turnover: number, profit: number, loyalty: number];

/** A few large clients and many small ones, one of the large at a loss; every quadrant has its clients. */
const FIGURES: readonly SampleFigures[] = [
  [4_120_000, 742_000, 9],
  [2_870_000, 315_000, 4],
  [1_960_000, 412_000, 8],
  [1_430_000, 129_000, 7],
  [980_000, -38_000, 3],
  [760_000, 190_000, 9],
  [540_000, 65_000, 6],
  [430_000, 112_000, 2],
  [350_000, 28_000, 8],
  [280_000, 70_000, 5],
  [230_000, 14_000, 4],
  [190_000, 49_000, 9],
  [160_000, 11_000, 7],
  [135_000, 38_000, 3],
  [112_000, 9_000, 8],
  [95_000, 24_000, 6],
  [80_000, 4_000, 2],
  [66_000, 18_000, 9],
  [54_000, 3_000, 5],
  [43_000, 12_000, 7],
  [33_000, 2_000, 1],
  [24_000, 7_000, 8],
  [16_000, 1_000, 4],
  [9_000, 3_000, 6],
];

/** The companies and people are invented; a likeness is chance. */
const ru = {
  headings: ["Клиент", "Территория", "Агент", "Оборот", "Прибыль", "Лояльность, 0–10"],
  territories: ["Север", "Юг", "Восток", "Запад"],
  agents: ["Анна Ветрова", "Павел Снегирёв", "Ольга Ручьёва", "Марк Полянский"],
  names: [
    ...["Хлебный двор", "Морошка", "Третий причал", "Лавка у моста", "Сырная гора", "Кедр и Ко"],
    ...["Семь печей", "Дом пряностей", "Голубая бухта", "Чайная роща", "Мельница", "Кофейный угол"],
    ...["Овощной ряд", "Рыбная слобода", "Ягодный край", "Пасека", "Сад и поле", "Винный погреб"],
    ...[
      "Ореховая лавка",
      "Сладкий остров",
      "Молочный путь",
      "Грибное место",
      "Мятный дом",
      "Каравай",
    ],
  ],
  empty: (sheet: string) =>
    `Лист «${sheet}» пуст. Перейдите на лист с клиентами и оборотом или посмотрите, что получится, на примере.`,
  put: "Вставить пример сюда",
  putNote: `${count("ru", FIGURES.length, "client")} с оборотом, прибылью и лояльностью; названия вымышлены.`,
  isPut: (place: string) => `Это пример: ${place}. Нажмите «Записать», и рядом встанут классы.`,
  remove: "Убрать пример",
};

type SampleTexts = typeof ru;

const en: SampleTexts = {
  headings: ["Client", "Territory", "Agent", "Turnover", "Profit", "Loyalty, 0–10"],
  territories: ["North", "South", "East", "West"],
  agents: ["Anna Weatherby", "Paul Finchley", "Olga Brookes", "Mark Meadows"],
  names: [
    ...[
      "Bread Yard",
      "Cloudberry",
      "Third Pier",
      "Shop by the Bridge",
      "Cheese Hill",
      "Cedar & Co",
    ],
    ...["Seven Ovens", "Spice House", "Blue Bay", "Tea Grove", "The Mill", "Coffee Corner"],
    ...["Green Market", "Fish Quay", "Berry Land", "Apiary", "Garden and Field", "Wine Cellar"],
    ...["Nut Stall", "Sweet Island", "Milk Road", "Mushroom Place", "Mint Cottage", "Round Loaf"],
  ],
  empty: (sheet) =>
    `The sheet "${sheet}" is empty. Go to the sheet with clients and turnover, or see on a sample what comes out.`,
  put: "Put sample data here",
  putNote: `${count("en", FIGURES.length, "client")} with turnover, profit and loyalty; the names are invented.`,
  isPut: (place) => `This is the sample: ${place}. Press "Write", and the classes stand beside it.`,
  remove: "Remove the sample",
};

export function sampleTexts(language: Language): SampleTexts {
  return language === "ru" ? ru : en;
}

/** The sample as cells: a row of headings, then a row for each client. */
export function listSampleRows(language: Language): (string | number)[][] {
  const { headings, territories, agents, names } = sampleTexts(language);
  return [
    [...headings],
    ...FIGURES.map((figures, at) => [
      names[at] ?? "",
      territories[(at * 3) % territories.length] ?? "",
      agents[(at * 3) % agents.length] ?? "",
      ...figures,
    ]),
  ];
}
