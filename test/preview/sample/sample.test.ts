import { makeSample } from "../../../src/preview/sample/sample";
import { makeClients, makeDocuments } from "../../../src/preview/sample/trade";
import { SAMPLE_WORDS } from "../../../src/preview/sample/words";
import type { Sheet } from "../../../src/officeHost/model/sheet";

const LANGUAGES = ["ru", "en"] as const;

function columnOf(sheet: Sheet, column: number, first: number, count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => sheet.valueAt(first + index, column));
}

function sumOf(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
}

describe.each(LANGUAGES)("the sample in %s", (language) => {
  const clients = makeClients(SAMPLE_WORDS[language]);
  const workbook = makeSample(language);
  const [turnover, ledger] = workbook.sheets;
  if (!turnover || !ledger) throw new Error("two sheets");

  test("has 120 clients whose names differ, in six territories, each agent in one of them", () => {
    expect(new Set(clients.map(({ name }) => name)).size).toBe(120);
    expect(new Set(clients.map(({ territory }) => territory)).size).toBe(6);
    expect(new Set(clients.map(({ agent }) => agent)).size).toBe(9);
    expect(new Set(clients.map(({ agent, territory }) => agent + territory)).size).toBe(9);
  });

  test("is the same every time", () => {
    const again = makeSample(language);
    expect(again.sheets.map(({ rows }) => rows.map((row) => row?.values))).toEqual(
      workbook.sheets.map(({ rows }) => rows.map((row) => row?.values))
    );
  });

  test("shows a Pareto: 15 to 35 % of the clients give 80 % of the turnover", () => {
    const sorted = clients.map((client) => client.turnover).sort((a, b) => b - a);
    const total = sumOf(sorted);
    let held = 0;
    const needed = sorted.findIndex((amount) => (held += amount) >= total * 0.8) + 1;
    expect(needed / sorted.length).toBeGreaterThan(0.15);
    expect(needed / sorted.length).toBeLessThan(0.35);
  });

  test("has at least four clients in every quadrant of loyalty and profit", () => {
    const sorted = [...clients].sort((a, b) => b.profit - a.profit);
    const total = sumOf(sorted.map(({ profit }) => Math.max(0, profit)));
    let held = 0;
    const counts = { I: 0, II: 0, III: 0, IV: 0 };
    for (const { profit, loyalty } of sorted) {
      const isProfitable = held < total * 0.8;
      held += profit;
      if (isProfitable) counts[loyalty >= 5 ? "III" : "IV"] += 1;
      else counts[loyalty >= 5 ? "II" : "I"] += 1;
    }
    for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(4);
  });

  test("the months of a row add up to its turnover, the rows to the total row", () => {
    for (let row = 3; row < 123; row += 1) {
      const months = Array.from({ length: 12 }, (_, month) => turnover.valueAt(row, 3 + month));
      expect(sumOf(months)).toBe(turnover.valueAt(row, 15));
    }
    for (const column of [3, 14, 15, 16]) {
      expect(sumOf(columnOf(turnover, column, 3, 120))).toBe(turnover.valueAt(123, column));
    }
  });

  test("the ledger of about 1,500 documents gives the same turnover for every client", () => {
    const documents = makeDocuments(clients);
    expect(documents.length).toBeGreaterThan(1300);
    expect(documents.length).toBeLessThan(1700);
    expect(documents.some(({ amount }) => amount < 0)).toBe(true);
    const sums = new Map<unknown, number>();
    for (let row = 3; row < 3 + documents.length; row += 1) {
      const client = ledger.valueAt(row, 2);
      sums.set(client, (sums.get(client) ?? 0) + Number(ledger.valueAt(row, 5)));
    }
    expect(sums).toEqual(new Map([...sums.keys()].map((name) => [name, turnoverOf(name)])));
    expect(sums.size).toBe(120);
  });

  function turnoverOf(name: unknown): number {
    return clients.find((client) => client.name === name)?.turnover ?? NaN;
  }

  test("starts with one cell of the turnover selected", () => {
    expect(workbook.activeSheet).toBe(turnover.id);
    expect(workbook.selection).toEqual({
      kind: "cells",
      sheet: turnover.id,
      areas: [{ row: 3, column: 15, rows: 1, columns: 1 }],
    });
  });
});
