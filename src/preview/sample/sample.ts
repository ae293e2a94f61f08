import { columnLetters, type Area } from "../../officeHost/model/area";
import type { Sheet } from "../../officeHost/model/sheet";
import { Workbook } from "../../officeHost/model/workbook";
import { makeStyles, type SampleStyles } from "./styles";
import { makeClients, makeDocuments, type SampleClient } from "./trade";
import { SAMPLE_WORDS, type SampleWords } from "./words";

/** Row of the headings on both sheets: a title and an empty row stand above. */
const HEADING_ROW = 2;
const FIRST_ROW = HEADING_ROW + 1;
const YEAR = 2025;

/**
 * The workbook that the preview starts with: 120 invented clients with twelve months, turnover, profit and a loyalty
 * mark, and the ledger those months come from. One cell of the turnover is selected. Nothing in it is random: two
 * calls give equal workbooks.
 */
export function makeSample(language: "ru" | "en"): Workbook {
  const words = SAMPLE_WORDS[language];
  const workbook = new Workbook(words.file);
  const styles = makeStyles(workbook, language);
  const clients = makeClients(words);
  const turnover = workbook.makeSheet(words.sheets.turnover);
  const ledger = workbook.makeSheet(words.sheets.ledger);
  workbook.sheets.push(turnover, ledger);
  fillTurnover(turnover, clients, words, styles);
  fillLedger(ledger, clients, words, styles);
  for (const sheet of [turnover, ledger]) {
    sheet.pageLayout = {
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: `${HEADING_ROW + 1}:${HEADING_ROW + 1}`,
      headersFooters: { centerFooter: "&8&A  ·  &P / &N" },
    };
  }
  workbook.activeSheet = turnover.id;
  const turnoverColumn = 3 + words.months.length;
  const start: Area = { row: FIRST_ROW, column: turnoverColumn, rows: 1, columns: 1 };
  workbook.selection = { kind: "cells", sheet: turnover.id, areas: [start] };
  workbook.selections.set(turnover.id, [start]);
  return workbook;
}

function fillTurnover(
  sheet: Sheet,
  clients: readonly SampleClient[],
  words: SampleWords,
  styles: SampleStyles
): void {
  const { columns } = words;
  const months = words.months.map((month) => `${month} ${YEAR}`);
  const headings = [
    columns.client,
    columns.territory,
    columns.agent,
    ...months,
    columns.turnover,
    columns.profit,
    columns.loyalty,
  ];
  const total = 3 + months.length;
  const span = (row: number): string =>
    `${columnLetters(3)}${row + 1}:${columnLetters(total - 1)}${row + 1}`;
  putHead(sheet, words.titles.turnover, headings, styles);
  clients.forEach((client, index) => {
    const row = FIRST_ROW + index;
    sheet.put(row, 0, client.name, styles.text);
    sheet.put(row, 1, client.territory, styles.text);
    sheet.put(row, 2, client.agent, styles.text);
    client.months.forEach((amount, month) => {
      // A month without trade is an empty cell, as in a report from an accounting program.
      sheet.put(row, 3 + month, amount === 0 ? null : amount, styles.money);
    });
    sheet.put(row, total, client.turnover, styles.sum, { formula: `=SUM(${span(row)})` });
    sheet.put(row, total + 1, client.profit, styles.money);
    sheet.put(row, total + 2, client.loyalty, styles.mark);
  });
  putTotals(sheet, clients, words.total, total, styles);
  setWidths(sheet, [34, 16, 20, ...months.map(() => 10.5), 14, 13, 13]);
  sheet.frozen = { rows: FIRST_ROW, columns: 1 };
}

function putTotals(
  sheet: Sheet,
  clients: readonly SampleClient[],
  label: string,
  total: number,
  styles: SampleStyles
): void {
  const row = FIRST_ROW + clients.length;
  const add = (amount: (client: SampleClient) => number): number =>
    clients.reduce((sum, client) => sum + amount(client), 0);
  for (let column = 0; column <= total + 2; column += 1) sheet.put(row, column, null, styles.total);
  sheet.put(row, 0, label, styles.total);
  for (let column = 3; column <= total + 1; column += 1) {
    const letters = columnLetters(column);
    const sum =
      column < total
        ? add((client) => client.months[column - 3] ?? 0)
        : add((client) => (column === total ? client.turnover : client.profit));
    sheet.put(row, column, sum, styles.total, {
      formula: `=SUM(${letters}${FIRST_ROW + 1}:${letters}${row})`,
    });
  }
}

function fillLedger(
  sheet: Sheet,
  clients: readonly SampleClient[],
  words: SampleWords,
  styles: SampleStyles
): void {
  const { columns } = words;
  const headings = [
    columns.date,
    columns.document,
    columns.client,
    columns.territory,
    columns.agent,
    columns.amount,
  ];
  putHead(sheet, words.titles.ledger, headings, styles);
  const documents = makeDocuments(clients);
  documents.forEach(({ client, month, day, amount }, index) => {
    const row = FIRST_ROW + index;
    const kind = amount < 0 ? words.giveBack : words.sale;
    sheet.put(row, 0, serialOf(month, day), styles.date);
    sheet.put(row, 1, `${kind}-${String(index + 1).padStart(5, "0")}`, styles.text);
    sheet.put(row, 2, client.name, styles.text);
    sheet.put(row, 3, client.territory, styles.text);
    sheet.put(row, 4, client.agent, styles.text);
    sheet.put(row, 5, amount, styles.money);
  });
  setWidths(sheet, [12, 13, 34, 16, 20, 14]);
  sheet.frozen = { rows: FIRST_ROW, columns: 0 };
  sheet.autoFilter = {
    area: { row: HEADING_ROW, column: 0, rows: documents.length + 1, columns: headings.length },
    criteria: new Map(),
  };
}

function putHead(
  sheet: Sheet,
  title: string,
  headings: readonly string[],
  styles: SampleStyles
): void {
  sheet.put(0, 0, title, styles.title);
  sheet.rowForChange(0).height = 24;
  sheet.rowForChange(HEADING_ROW).height = 33;
  headings.forEach((heading, column) => sheet.put(HEADING_ROW, column, heading, styles.heading));
}

function setWidths(sheet: Sheet, widths: readonly number[]): void {
  widths.forEach((width, column) => {
    sheet.columns[column] = { width };
  });
}

/** The serial number of a day of the sample's year in the 1900 date system. */
function serialOf(month: number, day: number): number {
  return (Date.UTC(YEAR, month, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
