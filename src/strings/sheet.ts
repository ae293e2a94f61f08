import type { ParetoClass } from "../core/classes/classification";
import type { ClientTableColumn, ResultColumn } from "../core/report/report";
import type { Language } from "./language";

/** Words that are written into the workbook. */
type SheetTexts = {
  readonly headings: Readonly<Record<ResultColumn, string>>;
  readonly tableHeadings: Readonly<Record<ClientTableColumn, string>>;
  readonly classes: Readonly<Record<ParetoClass, string>>;
  /** Name of the sheet with the table of clients. */
  readonly clientsSheet: string;
  readonly yes: string;
};

const ru: SheetTexts = {
  headings: {
    class: "Класс",
    share: "Доля",
    cumulativeShare: "Накопленная доля",
    rank: "Ранг",
    quadrant: "Квадрант",
    counted: "Оборот, мин. ед.",
  },
  tableHeadings: {
    rank: "Ранг",
    client: "Клиент",
    territory: "Территория",
    agent: "Агент",
    turnover: "Оборот",
    profit: "Прибыль",
    share: "Доля",
    cumulativeShare: "Накопленная доля",
    class: "Класс",
    territoryClass: "Класс на территории",
    loyalty: "Лояльность",
    quadrant: "Квадрант",
    key: "Ключевой",
  },
  classes: { A: "A", B: "B", C: "C", D: "D", E: "E", "0/returns": "0/возвраты" },
  clientsSheet: "Клиенты",
  yes: "да",
};

const en: SheetTexts = {
  headings: {
    class: "Class",
    share: "Share",
    cumulativeShare: "Cumulative share",
    rank: "Rank",
    quadrant: "Quadrant",
    counted: "Turnover, minor units",
  },
  tableHeadings: {
    rank: "Rank",
    client: "Client",
    territory: "Territory",
    agent: "Agent",
    turnover: "Turnover",
    profit: "Profit",
    share: "Share",
    cumulativeShare: "Cumulative share",
    class: "Class",
    territoryClass: "Class in territory",
    loyalty: "Loyalty",
    quadrant: "Quadrant",
    key: "Key",
  },
  classes: { A: "A", B: "B", C: "C", D: "D", E: "E", "0/returns": "0/returns" },
  clientsSheet: "Clients",
  yes: "yes",
};

/** The words for the workbook in a language. */
export function sheetTexts(language: Language): SheetTexts {
  return language === "ru" ? ru : en;
}
