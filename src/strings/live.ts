import type { NotLive } from "../core/report/live";
import type { ChosenColumn } from "../core/report/report";
import type { Language } from "./language";
import { showNumber } from "./numbers";
import { sheetTexts } from "./sheet";

type Live = "live" | NotLive;

const ru = {
  described: (live: Live): string => {
    if (live === "live") return "Классы записаны формулами: Excel пересчитывает их сам.";
    return `Классы записаны значениями, а не формулами: ${ruWhy(live)}`;
  },
  omitted: (columns: readonly ChosenColumn[]): string =>
    `Рядом с данными не поместилось: ${columns.map((column) => `«${sheetTexts("ru").headings[column]}»`).join(", ")}. Справа заняты ячейки; освободите их и запишите ещё раз.`,
};

function ruWhy(why: NotLive): string {
  const number = (value: number): string => showNumber("ru", value);
  switch (why.code) {
    case "tooManyClients":
      return `клиентов ${number(why.clients)}, а формулы считаются быстро до ${number(why.limit)}.`;
    case "otherScheme":
      return "формулами считается только правило по доле более крупных клиентов, где клиент на границе остаётся в верхнем классе.";
    case "severalRows":
      return `у части клиентов (${number(why.clients)}) несколько строк, а формуле нужна одна строка на клиента.`;
    case "unplainAmounts":
      return `в строке ${why.row} сумма записана не просто числом или разобрана иначе (таких строк: ${number(why.rows)}); исправьте её в таблице.`;
    case "amountsTooLarge":
      return "суммы такие большие, что Excel сравнил бы их неточно.";
    case "noRoom":
      return "справа от результатов занят столбец, который нужен формулам; освободите его.";
  }
}

const en: typeof ru = {
  described: (live) => {
    if (live === "live") return "Classes are written as formulas: Excel recalculates them itself.";
    return `Classes are written as values, not formulas: ${enWhy(live)}`;
  },
  omitted: (columns) =>
    `No room beside the data for: ${columns.map((column) => `“${sheetTexts("en").headings[column]}”`).join(", ")}. The cells at the right are taken; free them and write again.`,
};

function enWhy(why: NotLive): string {
  const number = (value: number): string => showNumber("en", value);
  switch (why.code) {
    case "tooManyClients":
      return `there are ${number(why.clients)} clients, and formulas are quick up to ${number(why.limit)}.`;
    case "otherScheme":
      return "only the rule by the share of larger clients, with the client at a limit staying above it, is counted by formulas.";
    case "severalRows":
      return `some clients (${number(why.clients)}) have several rows, and a formula needs one row a client.`;
    case "unplainAmounts":
      return `the amount in row ${why.row} is no plain number or was read otherwise (rows of this kind: ${number(why.rows)}); mend it in the table.`;
    case "amountsTooLarge":
      return "the sums are so large that Excel would not compare them exactly.";
    case "noRoom":
      return "the column right of the results that formulas need is taken; free it.";
  }
}

/** Says how the classes beside the data were written. */
export function liveTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}
