import type { Quadrant } from "../../../src/core/classes/classification";
import type { KnownClient } from "../../../src/core/strategy/client";
import { findFirstMonth, lastMonth, readMonths } from "../../../src/core/strategy/firstMonth";
import { measureInflow, type BuyersThen } from "../../../src/core/strategy/inflow";
import { caseOf } from "./sample";

/* Who came in: new clients by month, the quadrants they reach, and firms to be won by source (METHOD 8). */

/** `2026-03` as months are counted. */
const monthOf = (year: number, month: number): number => 12 * year + month - 1;

function clientOf(key: string, given: Partial<KnownClient> = {}): KnownClient {
  return {
    ...{ key, name: key, territory: null, agent: null, class: "B", quadrant: "I", turnover: 100 },
    ...{ profit: null, share: 0.1, money: "#,##0", isKey: false, keyBecause: [] },
    ...given,
  };
}

/** A run whose data end in a month, and who bought then. */
function runOf(
  month: number,
  quadrants: Readonly<Record<string, Quadrant | null>>,
  isThinned = false
): BuyersThen {
  return { month, quadrants: new Map(Object.entries(quadrants)), isThinned };
}

test("the first month of the data tells nothing, a later first purchase does", () => {
  const months = readMonths(["2026-01", "2026-02", "2026-03"]) ?? [];
  expect(months).toEqual([0, 1, 2].map((at) => monthOf(2026, 1) + at));
  expect(findFirstMonth(months, [5, 0, 0])).toBeNull();
  expect(findFirstMonth(months, [0, -5, 7])).toBe(monthOf(2026, 3));
  expect(findFirstMonth(months, [0, 0, 0])).toBeNull();
  expect(readMonths(["Декабрь 2025", "Январь 2026"])).toEqual([
    monthOf(2025, 12),
    monthOf(2026, 1),
  ]);
  // Years, quarters and months of no year are no months.
  for (const labels of [["2025", "2026"], ["Q1 2026"], ["янв", "фев"], ["Север"], []]) {
    expect(readMonths(labels)).toBeNull();
  }
  expect(lastMonth({ period: "2025-01 – 2025-12", date: "2026-02-03" })).toBe(monthOf(2025, 12));
  expect(lastMonth({ period: null, date: "2026-02-03" })).toBe(monthOf(2026, 2));
});

test("counts new clients by month, and not those whom an earlier run has", () => {
  const march = monthOf(2026, 3);
  const clients = [
    clientOf("new", { firstMonth: march, class: "A", turnover: 700, quadrant: "III" }),
    clientOf("known", { firstMonth: march }),
    clientOf("renamed", { firstMonth: march, formerKeys: ["was"] }),
    clientOf("old", { firstMonth: null }),
    clientOf("late", { firstMonth: monthOf(2026, 5), turnover: 30 }),
    clientOf("returns", { firstMonth: march, turnover: 0 }),
  ];
  const before = runOf(monthOf(2026, 2), { known: "I", was: null });
  const { months, reached } = measureInflow(clients, [], [before]);
  expect(months).toHaveLength(12);
  expect(months[0]?.month).toBe(monthOf(2025, 6));
  expect(months.filter((one) => one.clients > 0)).toEqual([
    { month: march, prospects: 0, clients: 1, best: 1, turnover: 700 },
    { month: monthOf(2026, 5), prospects: 0, clients: 1, best: 0, turnover: 30 },
  ]);
  expect(reached[0]).toEqual({ after: 0, quadrants: { I: 1, II: 0, III: 1, IV: 0 } });
});

test("tells the quadrant after three, six and twelve months by the runs of that time", () => {
  const client = clientOf("new", { firstMonth: monthOf(2025, 1), quadrant: "III" });
  const runs = [
    runOf(monthOf(2025, 3), { new: "I" }),
    runOf(monthOf(2025, 6), { new: "II" }),
    // Twelve months on there was none, and none in the two months after.
    runOf(monthOf(2026, 4), { new: "III" }),
  ];
  const told = measureInflow([client], [], runs).reached;
  const reached = told.map(({ after, quadrants }) => [
    after,
    Object.entries(quadrants).flatMap(([quadrant, count]) => (count > 0 ? [quadrant] : [])),
  ]);
  expect(reached).toEqual([
    [0, ["III"]],
    [3, ["II"]],
    [6, []],
    [12, []],
  ]);
});

test("data without months go by runs that name all", () => {
  const clients = ["a", "b", "c"].map((key) => clientOf(key));
  const first = runOf(monthOf(2026, 1), { a: "I" });
  const second = runOf(monthOf(2026, 2), { a: "I", b: "I" });
  const monthsOf = (runs: readonly BuyersThen[]): number[] =>
    measureInflow(clients, [], runs).months.flatMap((one) => (one.clients > 0 ? [one.month] : []));
  expect(monthsOf([second, first])).toEqual([monthOf(2026, 2)]);
  // A thinned one does not say that a client was missing.
  expect(monthsOf([second, { ...first, isThinned: true }])).toEqual([]);
  expect(monthsOf([second])).toEqual([]);
  expect(measureInflow(clients, [], []).reached).toEqual([]);
});

test("counts firms to be won by source: how many came, how many buy, what the rest may bring", () => {
  const made = 46_351;
  const lead = (source: string | null, expected: number | null): Parameters<typeof caseOf>[0] => ({
    client: { state: "prospect", class: "0/returns" },
    fields: { source, expected },
    made,
  });
  const { leads, months } = measureInflow(
    [],
    [
      caseOf(lead("Выставка", 500)),
      caseOf(lead("выставка ", null)),
      caseOf({ ...lead("Выставка", 900), client: { state: "key" }, figures: { turnover: 10 } }),
      caseOf(lead("?", 50)),
      // A client that never was a lead.
      caseOf({ client: { state: "key" }, figures: { turnover: 10 }, made }),
    ],
    []
  );
  expect(leads).toEqual([
    { source: "Выставка", firms: 3, bought: 1, expected: 500 },
    { source: null, firms: 1, bought: 0, expected: 50 },
  ]);
  expect(months.at(-1)).toMatchObject({ month: monthOf(2026, 11), prospects: 4, clients: 0 });
});
