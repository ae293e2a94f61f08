import type { Reading } from "../model/reading";
import { scoreHeading } from "./roleWords";

/**
 * How likely a block that could be read is the turnover sheet of its workbook, to choose among sheets: up to about 10
 * for headings that name client, turnover and more roles, times the share of rows that are plain rows of clients, a
 * trifle more for more rows. A flat ledger stands above the pivot table that was made of it.
 */
export function rateReading({ plan, clients, firstRow, lastRow }: Reading): number {
  let said = 1;
  for (const role of ["client", "turnover", "date", "territory", "agent", "profit"] as const) {
    const column = plan.columns[role];
    if (column === undefined) continue;
    const score = scoreHeading(plan.headings[column] ?? "").get(role) ?? 0;
    said += (score * (role === "client" || role === "turnover" ? 3 : 1)) / 10;
  }
  const usable = clients.reduce((count, client) => count + client.rowCount, 0);
  return said * (usable / (lastRow - firstRow + 1)) * (1 + Math.log10(usable) / 10);
}
