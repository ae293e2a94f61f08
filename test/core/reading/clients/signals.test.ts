import fc from "fast-check";
import type { Column } from "../../../../src/core/columnar/column";
import { groupRows, openRecords } from "../../../../src/core/columnar/groupedRows";
import { findDayRange } from "../../../../src/core/reading/clients/groups";
import { findMonths } from "../../../../src/core/reading/clients/months";
import {
  measureLedgerSignals,
  measureRowSignals,
} from "../../../../src/core/reading/clients/signals";
import type { CellValue, Cells } from "../../../../src/core/reading/values/cells";
import type { Minor } from "../../../../src/core/reading/values/decimal";
import { monthIndex } from "../../../../src/core/reading/values/dates";
import { readClients } from "../../../../src/core/reading/read";
import { type Reading, turnoverByLabel } from "../../../../src/core/reading/model/reading";
import { SEED } from "../../../runs";
import { periodsOf, planOf, readingOf, sheetOf, signalsOf, listFindings } from "../../sheet";

const HEAD = ["Клиент", "Дата", "Оборот"];

function ledger(rows: readonly (readonly CellValue[])[], rest: Partial<Cells> = {}): Reading {
  const cells = sheetOf([HEAD, ...rows], rest);
  const plan = {
    ...planOf(cells),
    layout: "ledger",
    columns: { client: 0, date: 1, turnover: 2 },
  } as const;
  const reading = readClients(cells, plan);
  if ("code" in reading) throw new Error(reading.code);
  return reading;
}

test("the signals of a ledger: months with a purchase, recency by the own gap, tenure, trend", () => {
  const reading = ledger([
    ["Ромашка", "01.01.2026", 10],
    ["Ромашка", "11.01.2026", 10],
    ["Ромашка", "31.01.2026", 30],
    ["Лютик", "01.03.2026", 5],
    ["Лютик", "01.03.2026", 5],
    ["Мак", "01.04.2026", 7],
    ["Мак", "02.04.2026", -7],
  ]);
  expect(reading.periods).toEqual(["2026-01", "2026-02", "2026-03", "2026-04"]);
  expect(reading.lastDate).toBe("2026-04-02");
  const [daisy, buttercup, poppy] = reading.clients;
  // The last day is 2 April: 61 days since 31 January, gaps of 10 and 20 days.
  expect(daisy && signalsOf(reading, daisy)).toEqual({
    purchasePeriods: 1 / 4,
    recency: 1 - Math.min(1, 61 / 45),
    tenure: 1,
    trend: 0,
  });
  expect(daisy && periodsOf(reading, daisy)).toEqual([50, 0, 0, 0]);
  // One day of purchase has no gap.
  expect(buttercup && signalsOf(reading, buttercup)).toEqual({
    purchasePeriods: 1 / 4,
    tenure: 32 / 91,
    trend: 1,
  });
  // A return is no purchase; halves that come to nothing have no trend.
  expect(poppy && signalsOf(reading, poppy)).toEqual({ purchasePeriods: 1 / 4, tenure: 1 / 91 });
});

test("the order of rows changes no signal", () => {
  const rows = Array.from({ length: 200 }, (_, index): CellValue[] => [
    `Клиент ${index % 3}`,
    45000 + ((index * 37) % 200),
    (index % 11) - 2,
  ]);
  const forward = ledger(rows);
  const backward = ledger(rows.slice().reverse());
  const byName = (reading: Reading): Record<string, unknown> =>
    Object.fromEntries(
      reading.clients.map((client) => [
        client.name,
        { signals: signalsOf(reading, client), byPeriod: periodsOf(reading, client) },
      ])
    );
  expect(byName(backward)).toEqual(byName(forward));
});

test("serials of the 1904 system are the same days", () => {
  const rows = [
    ["Ромашка", 45000, 10],
    ["Лютик", 45100, 10],
  ];
  const later = rows.map(([name, day, amount]) => [
    name ?? null,
    Number(day) - 1462,
    amount ?? null,
  ]);
  const reading = ledger(later, { date1904: true });
  expect(reading.lastDate).toBe(ledger(rows).lastDate);
  expect(listFindings(reading)).toContain("date1904 1,1 ×1");
});

test("day or month first is told by the column, by default the day, or by a person", () => {
  const rows = [
    ["Ромашка", "03/04/2026", 10],
    ["Лютик", "05/06/2026", 10],
  ];
  expect(ledger(rows).lastDate).toBe("2026-06-05");
  expect(listFindings(ledger(rows))).toContain("ambiguousDate 1,1 ×2");
  const told = ledger([...rows, ["Мак", "04/25/2026", 1]]);
  expect(told.lastDate).toBe("2026-05-06");
  expect(listFindings(told)).not.toContain("ambiguousDate 1,1 ×2");
  const cells = sheetOf([HEAD, ...rows]);
  const chosen = readClients(cells, {
    ...planOf(cells),
    layout: "ledger",
    treatments: { ambiguousDate: "monthFirst" },
  });
  expect("code" in chosen ? chosen.code : chosen.lastDate).toBe("2026-05-06");
});

test("what is no date is told and not used", () => {
  const reading = ledger([
    ["Ромашка", "вчера", 10],
    ["Ромашка", 12, 10],
    ["Ромашка", "#Н/Д", 10],
    ["Ромашка", 45000.75, 10],
  ]);
  expect(reading.lastDate).toBe("2023-03-15");
  expect(listFindings(reading)).toEqual(["notADate 1,1 ×2", "errorCell 3,1 ×1"]);
});

test("a mistyped year makes no table of months, and the days still count", () => {
  const reading = ledger([
    ["Ромашка", 45000, 10],
    ["Ромашка", 65000, 10],
  ]);
  expect(reading.periods).toBeUndefined();
  expect(signalsOf(reading, { at: 0 })).toEqual({ tenure: 1, recency: 1 });
});

test("the signals of period columns count in periods", () => {
  const reading = readingOf(
    sheetOf([
      ["Клиент", "янв", "фев", "мар", "апр"],
      ["Ромашка", 10, 0, 10, 0],
      ["Лютик", 0, 0, 0, 5],
    ])
  );
  expect(reading.clients.map((client) => signalsOf(reading, client))).toEqual([
    { purchasePeriods: 0.5, recency: 1 - 1 / 6, tenure: 1, trend: 0.5 },
    { purchasePeriods: 0.25, tenure: 0, trend: 1 },
  ]);
});

test("territories and agents: the one with the largest turnover, all of them beside", () => {
  const reading = readingOf(
    sheetOf([
      ["Клиент", "Регион", "Менеджер", "Оборот"],
      ["Ромашка", "Юг", "Иванов", 5],
      ["Ромашка", "Север", "Иванов", 7],
      ["Ромашка", "ЮГ", null, 1],
      ["Лютик", "#Н/Д", "Петров", 3],
      ["Мак", "Юг", "Петров", 2],
      ["Мак", "Север", "Петров", 2],
    ])
  );
  const [daisy, buttercup, poppy] = reading.clients;
  expect(daisy).toMatchObject({
    territory: "Север",
    agent: "Иванов",
    territories: [
      { name: "Север", turnover: 7 },
      { name: "Юг", turnover: 6 },
    ],
    agents: [{ name: "Иванов", turnover: 12 }],
  });
  expect(buttercup).toMatchObject({ territory: null, agent: "Петров" });
  expect(buttercup && turnoverByLabel(buttercup, "territory")).toEqual([]);
  // All under one label: nothing is kept beside it.
  expect(buttercup).not.toHaveProperty("agents");
  expect(buttercup && turnoverByLabel(buttercup, "agent")).toEqual([
    { name: "Петров", turnover: 3 },
  ]);
  // Equal parts: by name.
  expect(poppy?.territory).toBe("Север");
});

test("the signals are those of the days, however many rows a client has and however far apart they are", () => {
  const purchases = fc.array(
    fc.record({
      name: fc.constantFrom("А", "Б", "В"),
      day: fc.nat(),
      amount: fc.integer({ min: -3, max: 9 }),
    }),
    { minLength: 1, maxLength: 120 }
  );
  fc.assert(
    fc.property(purchases, fc.constantFrom(20, 700, 9000), (rows, range) => {
      const bought = rows.map(({ name, day, amount }) => ({
        name,
        day: 45000 + (day % range),
        amount,
      }));
      const reading = ledger([
        ...bought.map(({ name, day, amount }): CellValue[] => [name, day, amount]),
        ["Г", 45000, 1],
      ]);
      const first = 45000;
      const last = Math.max(first, ...bought.map(({ day }) => day));
      for (const client of reading.clients) {
        const { name } = client;
        const signals = signalsOf(reading, client);
        if (name === "Г") continue;
        const days = bought
          .filter((row) => row.name === name && row.amount > 0)
          .map(({ day }) => day);
        const distinct = [...new Set(days)].sort((left, right) => left - right);
        const [begin] = distinct;
        const gaps = distinct.slice(1).map((day, at) => day - (distinct[at] ?? 0));
        gaps.sort((left, right) => left - right);
        const middle = (gaps.length - 1) / 2;
        const median = ((gaps[Math.floor(middle)] ?? 0) + (gaps[Math.ceil(middle)] ?? 0)) / 2;
        const hasRange = last > first;
        expect(signals.tenure).toBe(
          hasRange && begin !== undefined ? (last - begin) / (last - first) : undefined
        );
        expect(signals.recency).toBe(
          hasRange && gaps.length > 0
            ? 1 - Math.min(1, (last - (distinct.at(-1) ?? 0)) / (3 * median))
            : undefined
        );
        const months = new Set(distinct.map(monthIndex));
        const count = monthIndex(last) - monthIndex(first) + 1;
        expect(signals.purchasePeriods).toBe(
          count > 1 && count <= 240 ? months.size / count : undefined
        );
      }
    })
  );
});

test("rows as they come tell the same as rows laid client after client, however few clients are looked at together", () => {
  const row = fc.record({
    client: fc.integer({ min: -1, max: 6 }),
    amount: fc.integer({ min: -50, max: 200 }),
    day: fc.oneof(fc.constant(0), fc.integer({ min: 45_000, max: 46_200 })),
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 80 }),
      fc.integer({ min: 1, max: 200 }),
      (rows, words) => {
        const clientOf = Int32Array.from(rows, ({ client }) => client);
        const amounts = Float64Array.from(rows, ({ amount }) => amount) as Column<Minor>;
        const days = Int32Array.from(rows, ({ day }) => day);
        const clients = 7;
        const range = findDayRange(days, clientOf);
        const months = findMonths({ clients, days: range });
        if (!months) return;
        const laid = groupRows({ groupOf: clientOf, amounts, days }, clients + 1, openRecords(80));
        const { mayRepeat: _, ...told } = measureLedgerSignals(
          { ...laid, clients, days: range },
          months
        );
        expect(measureRowSignals({ clients, clientOf, amounts, days }, months, words)).toEqual(
          told
        );
      }
    ),
    { seed: SEED }
  );
});
