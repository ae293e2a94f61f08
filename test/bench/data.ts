import type { CellValue, Cells } from "../../src/core/reading/values/cells";
import type { ReadingPlan } from "../../src/core/reading/model/reading";

/** Even numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function startRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Turnovers in kopecks, few large and many small, from 1 rouble to 160,000. */
export function makeTurnovers(count: number): Float64Array {
  const random = startRandom(1);
  return Float64Array.from({ length: count }, () => Math.round(100 * Math.exp(12 * random())));
}

/** A ledger as Excel hands it out: client, serial date within two years, amount with kopecks, some of them returns. */
export function makeLedger(rows: number, clients: number): Cells {
  const random = startRandom(2);
  const values: CellValue[][] = [["Client", "Date", "Amount"]];
  for (let row = 0; row < rows; row++) {
    const client = Math.floor(clients * random());
    const amount = Math.round(100 * (1000 * random() - 30)) / 100;
    values.push([`Client ${client}`, 45658 + Math.floor(730 * random()), amount]);
  }
  return { sheet: "Ledger", origin: { row: 0, column: 0 }, values, formats: [] };
}

export const LEDGER_PLAN: ReadingPlan = {
  layout: "ledger",
  headingRow: 0,
  headings: ["Client", "Date", "Amount"],
  columns: { client: 0, date: 1, turnover: 2 },
};

export const GROUPS_PLAN: ReadingPlan = {
  layout: "turnoverSheet",
  headingRow: 0,
  headings: ["Client", "Amount"],
  columns: { client: 0, turnover: 1 },
};

/** The bare loop a ledger is compared with: it sums by client, and does nothing else. */
export function sumByClient(cells: Cells): Map<CellValue, number> {
  const sums = new Map<CellValue, number>();
  for (let row = 1; row < cells.values.length; row++) {
    const [client = null, , amount] = cells.values[row] ?? [];
    sums.set(client, (sums.get(client) ?? 0) + Number(amount));
  }
  return sums;
}

/** Clients under territories, ten each, every territory on a row above with the sum of its clients; or the clients alone. */
export function makeGroups(rows: number, isGrouped: boolean): Cells {
  const random = startRandom(3);
  const values: CellValue[][] = [["Client", "Amount"]];
  while (values.length <= rows) {
    const start = values.length;
    const count = Math.min(isGrouped ? 11 : 10, rows + 1 - start);
    let sum = 0;
    if (isGrouped) values.push([`Total for territory ${start}`, 0]);
    while (values.length < start + count) {
      const cents = Math.round(100_000 * random());
      sum += cents;
      values.push([`Client ${values.length}`, cents / 100]);
    }
    if (isGrouped) values[start] = [`Total for territory ${start}`, sum / 100];
  }
  return { sheet: "Groups", origin: { row: 0, column: 0 }, values, formats: [] };
}
