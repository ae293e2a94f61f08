import type { Column } from "../../../../src/core/columnar/column";
import { findAlive } from "../../../../src/core/classes/loyalty/alive";
import { describeHistory, describePurchases } from "../../../../src/core/classes/loyalty/purchases";
import { gradeByDistinct, gradeRfm } from "../../../../src/core/classes/loyalty/rfm";
import { describeEvenness } from "../../../../src/core/classes/loyalty/xyz";
import { classify } from "../../sheet";
import { measurePeriodSignals } from "../../../../src/core/reading/clients/signals";
import type { Client, PurchaseTable } from "../../../../src/core/reading/model/reading";
import type { Minor } from "../../../../src/core/reading/values/decimal";

function periodsOf(...amounts: readonly number[]): Float64Array {
  return Float64Array.from(amounts);
}

/** Clients with their purchases by period, as a reading holds them. */
function clientsOf(...periods: readonly (readonly number[])[]): {
  readonly clients: Client[];
  readonly table: PurchaseTable;
} {
  const clients = periods.map((amounts, at) => ({
    name: `Client ${at}`,
    key: `client ${at}`,
    at,
    firstRow: at + 1,
    rowCount: 1,
    turnover: amounts.reduce((sum, amount) => sum + amount, 0) as Minor,
    profit: null,
    territory: null,
    agent: null,
    loyaltyMark: null,
  }));
  const sums = Float64Array.from(periods.flat()) as Column<Minor>;
  const byPeriod = { count: periods[0]?.length ?? 0, sums };
  return { clients, table: measurePeriodSignals(byPeriod, clients.length).purchases };
}

/** The published estimates for the CDNOW data, in weeks. */
const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

test.each([
  [2, 30.43, 0.7266],
  [10, 38, 0.9214],
  [10, 20, 0.0393],
  [1, 20, 0.6003],
])("alive after %i repeats, the last at %d of 38.86 weeks: %d", (repeats, last, probability) => {
  const alive = findAlive({ repeats, last, watched: 38.86 }, CDNOW);
  expect(alive?.probability).toBeCloseTo(probability, 4);
  expect(alive?.caveat).toBeNull();
});

test("a one-time buyer is alive by the model, with its caveat", () => {
  expect(findAlive({ repeats: 0, last: 0, watched: 1000 }, CDNOW)).toEqual({
    probability: 1,
    caveat: "oneTimeBuyer",
  });
});

test("a long history does not overflow; nonsense is no number", () => {
  expect(findAlive({ repeats: 1e6, last: 1, watched: 1e6 }, CDNOW)?.probability).toBe(0);
  expect(findAlive({ repeats: 1e6, last: 1e6, watched: 1e6 }, CDNOW)?.probability).toBeCloseTo(1);
  expect(findAlive({ repeats: 2, last: 40, watched: 38 }, CDNOW)).toBeNull();
  expect(findAlive({ repeats: 2, last: Number.NaN, watched: 38 }, CDNOW)).toBeNull();
  expect(findAlive({ repeats: 2, last: 1, watched: 38 }, { ...CDNOW, alpha: 0 })).toBeNull();
});

test("purchases by period: returns and gaps are none", () => {
  const { table } = clientsOf([0, 5, -5, 7, 0, 0], [0, -1, 0, 0, 0, 0]);
  const bought = { count: 2, lastAfter: 2, watched: 4, since: 2 };
  expect(describePurchases(table, { at: 0 })).toEqual(bought);
  expect(describePurchases(table, { at: 1 })).toBeNull();
  expect(describePurchases(undefined, { at: 0 })).toBeNull();
  expect(describeHistory(table, { at: 0 })).toEqual({ repeats: 1, last: 2, watched: 4 });
});

test("purchases of a ledger: days, several rows of a day once, returns never; weeks for the model", () => {
  const { purchases } = classify([
    ["Client", "Date", "Amount"],
    ["Ann", 45658, 10],
    ["Ann", 45658, 5],
    ["Ann", 45660, -5],
    ["Ann", 45672, 7],
    ["Bob", 45693, 1],
    ["Ben", 45670, -1],
  ]);
  const ofAnn = describePurchases(purchases, { at: 0 });
  expect(ofAnn).toEqual({ count: 2, lastAfter: 14, watched: 35, since: 21 });
  expect(describeHistory(purchases, { at: 0 })).toEqual({ repeats: 1, last: 2, watched: 5 });
  expect(describePurchases(purchases, { at: 1 })).toMatchObject({ count: 1, since: 0 });
  expect(describePurchases(purchases, { at: 2 })).toBeNull();
});

test("grades go by distinct values: a hundred equal clients count once", () => {
  const grade = gradeByDistinct([...new Array<number>(100).fill(1), 2, 3, 4, 5]);
  expect([1, 2, 3, 4, 5].map(grade)).toEqual([1, 2, 3, 4, 5]);
  expect(gradeByDistinct([7, 7])(7)).toBe(5);
  const ten = gradeByDistinct(Array.from({ length: 10 }, (_, at) => at));
  expect([0, 1, 2, 8, 9].map(ten)).toEqual([1, 1, 2, 5, 5]);
});

test("RFM: late, often and much are best", () => {
  const { clients, table } = clientsOf([9, 9, 9, 9], [0, 0, 0, 9], [9, 0, 0, 0], [0, 0, 0, 0]);
  expect(gradeRfm(clients, table)).toEqual([
    { recency: 5, frequency: 5, money: 5 },
    { recency: 5, frequency: 3, money: 3 },
    { recency: 3, frequency: 3, money: 3 },
    null,
  ]);
});

test("XYZ: coefficient of variation over all periods, a missing one is zero", () => {
  expect(describeEvenness(periodsOf(10, 10, 10))).toEqual({ class: "X", variation: 0 });
  expect(describeEvenness(periodsOf(8, 10, 12))?.variation).toBeCloseTo(Math.sqrt(8 / 3) / 10);
  expect(describeEvenness(periodsOf(8, 10, 12))?.class).toBe("Y");
  expect(describeEvenness(periodsOf(0, 0, 30))).toMatchObject({ class: "Z" });
  // Exactly a tenth and a quarter stand within their limits.
  expect(describeEvenness(periodsOf(9, 11, 9, 11))).toEqual({ class: "X", variation: 0.1 });
  expect(describeEvenness(periodsOf(75, 125, 75, 125))).toEqual({ class: "Y", variation: 0.25 });
  expect(describeEvenness(periodsOf(8, 10, 12), { x: 0.2, y: 0.3 })?.class).toBe("X");
});

test("two periods, or nothing bought, say nothing of evenness", () => {
  expect(describeEvenness(periodsOf(10, 10))).toBeNull();
  expect(describeEvenness(periodsOf(10, -10, 0))).toBeNull();
  expect(describeEvenness(null)).toBeNull();
});
