import type { ReadSheet } from "./read";
import { cutText } from "./storedAnswers";

/** Name of the pack's own hidden sheet, and the hidden name by which it is known: what the answers were at parting. */
export const BASE_SHEET = "KeyClients base";
export const BASE_NAME = "KeyClients_Base";

/** The cells of that sheet, a row for each client: its key, and its answers as texts that fit a cell. */
export function listBaseRows(own: readonly ReadSheet[]): string[][] {
  const rows = own.map(({ key, answers }) => [key, ...cutText(JSON.stringify(answers))]);
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ""));
}

/** Is the workbook an agent's pack? */
export async function isPack(context: Excel.RequestContext): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(BASE_SHEET);
  const name = sheet.names.getItemOrNullObject(BASE_NAME).load("name");
  await context.sync();
  return !sheet.isNullObject && !name.isNullObject;
}
