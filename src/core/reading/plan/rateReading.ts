import type { Reading } from "../model/reading";
import { scoreHeading } from "./roleWords";

/** From this score on a heading names its role without doubt; how much above it depends on the language alone. */
const SURE_SCORE = 7;

const ROLES = ["client", "turnover", "date", "territory", "agent", "profit", "loyalty"] as const;

/**
 * How likely a block that could be read is the turnover sheet of its workbook, to choose among sheets: up to 12 for
 * headings that name client, turnover and more roles, times the share of rows that are plain rows of clients, a trifle
 * more for more rows. A flat ledger stands above the pivot table that was made of it; a sheet of clients with profit and
 * loyalty stands above the ledger behind it, which has neither.
 */
export function rateReading({ plan, clients, firstRow, lastRow }: Reading): number {
  let said = 1;
  for (const role of ROLES) {
    const column = plan.columns[role];
    if (column === undefined) continue;
    const score = scoreHeading(plan.headings[column] ?? "").get(role) ?? 0;
    const weight = role === "client" || role === "turnover" ? 3 : 1;
    said += weight * (Math.min(score, SURE_SCORE) / SURE_SCORE);
  }
  const usable = clients.reduce((count, client) => count + client.rowCount, 0);
  return said * (usable / (lastRow - firstRow + 1)) * (1 + Math.log10(usable) / 20);
}
