import type { NotLive } from "../core/report/live";
import type { ChosenColumn } from "../core/report/report";
import type { InTable } from "../core/report/tableColumns";
import type { Language } from "./language";
import { showNumber } from "./numbers";
import { sheetTexts } from "./sheet";

type Live = "live" | NotLive;

const ru = {
  described: (live: Live): string => {
    if (live === "live") return "Классы записаны формулами: Excel пересчитывает их сам.";
    return `Классы записаны значениями, а не формулами: ${ruWhy(live)}`;
  },
  inTable: (where: InTable): string =>
    where === "table"
      ? "Столбцы вашей таблицы: сортируются и отбираются вместе с ней."
      : `В таблицу не добавлено: ${ruWhyBeside(where)}`,
  omitted: (columns: readonly ChosenColumn[]): string =>
    `Рядом с данными не поместилось: ${columns.map((column) => `«${sheetTexts("ru").headings[column]}»`).join(", ")}. Справа заняты ячейки; освободите их и запишите ещё раз.`,
};

function ruWhyBeside(where: Exclude<InTable, "table">): string {
  switch (where.code) {
    case "noTable":
      return "данные не оформлены таблицей Excel (Вставка → Таблица) или это несколько таблиц.";
    case "excelTooOld":
      return "этот Excel не даёт надстройке расширять таблицы (нужен Excel 2021 или Microsoft 365).";
    case "otherBlock":
      return "прочитана не вся таблица с её заголовками; выделите одну её ячейку.";
    case "standsBeside":
      return "прошлые результаты уже стоят рядом с ней, а на них могут ссылаться ваши формулы. Отмените прошлую запись и запишите ещё раз.";
    case "noRoom":
      return "ячейки справа от таблицы заняты; освободите их.";
  }
}

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
    case "inTable":
      return "столбцы стоят внутри вашей таблицы, а она копировала бы формулы в новые строки по-своему.";
    case "noRoom":
      return "справа от результатов занят столбец, который нужен формулам; освободите его.";
  }
}

const en: typeof ru = {
  described: (live) => {
    if (live === "live") return "Classes are written as formulas: Excel recalculates them itself.";
    return `Classes are written as values, not formulas: ${enWhy(live)}`;
  },
  inTable: (where) =>
    where === "table"
      ? "Columns of your table: sorted and filtered together with it."
      : `Not added to a table: ${enWhyBeside(where)}`,
  omitted: (columns) =>
    `No room beside the data for: ${columns.map((column) => `“${sheetTexts("en").headings[column]}”`).join(", ")}. The cells at the right are taken; free them and write again.`,
};

function enWhyBeside(where: Exclude<InTable, "table">): string {
  switch (where.code) {
    case "noTable":
      return "the data are no Excel table (Insert → Table), or several.";
    case "excelTooOld":
      return "this Excel lets no add-in widen tables (Excel 2021 or Microsoft 365 is needed).";
    case "otherBlock":
      return "what was read is not the whole table with its headings; select one cell of it.";
    case "standsBeside":
      return "earlier results stand beside it already, and formulas of yours may refer to them. Undo the last run and write again.";
    case "noRoom":
      return "the cells right of the table are taken; free them.";
  }
}

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
    case "inTable":
      return "the columns are part of your table, which would copy formulas into new rows in its own way.";
    case "noRoom":
      return "the column right of the results that formulas need is taken; free it.";
  }
}

/** Says how the classes beside the data were written. */
export function liveTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}
