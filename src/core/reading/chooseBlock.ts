import type { Cells } from "./cells";
import { proposeReading } from "./propose";
import { readClients } from "./read";
import type { Role } from "./reading";
import { scoreHeading } from "./roleWords";

/**
 * Chooses among the sheets of a workbook the one that most likely is the turnover sheet: its headings name client and
 * turnover (and more roles), and most of its rows are plain rows of clients. -1: none can be read. Ties go to the first.
 */
export function chooseBlock(
  blocks: readonly Cells[],
  headings: Partial<Record<Role, string>> = {}
): number {
  let best = -1;
  let bestRate = 0;
  for (const [index, cells] of blocks.entries()) {
    const rate = rateBlock(cells, headings);
    if (rate > bestRate) {
      best = index;
      bestRate = rate;
    }
  }
  return best;
}

/** 0: cannot be read. Up to about 10 for what the headings say, times the share of rows that are clients' rows. */
function rateBlock(cells: Cells, headings: Partial<Record<Role, string>>): number {
  const plan = proposeReading(cells, headings);
  if ("code" in plan) return 0;
  const reading = readClients(cells, plan);
  if ("code" in reading) return 0;
  let said = 1;
  for (const role of ["client", "turnover", "date", "territory", "agent", "profit"] as const) {
    const column = plan.columns[role];
    if (column === undefined) continue;
    const score = scoreHeading(plan.headings[column] ?? "").get(role) ?? 0;
    said += (score * (role === "client" || role === "turnover" ? 3 : 1)) / 10;
  }
  const rows = reading.lastRow - reading.firstRow + 1;
  const usable = reading.clients.reduce((count, client) => count + client.rows.length, 0);
  return said * (usable / rows) * (1 + Math.log10(usable) / 10);
}
