import fc from "fast-check";
import {
  describeConcentration,
  findGini,
  findHhi,
} from "../../../../src/core/classes/concentration/concentration";
import { countBins } from "../../../../src/core/classes/concentration/histogram";
import { drawWhaleCurve } from "../../../../src/core/classes/concentration/whale";
import { amountsSheet, classify, readingOf, sheetOf } from "../../sheet";

test("Gini by hand: 0 for equals, (n−1)/n where one holds all, 0.25 for 1, 2, 3, 4", () => {
  expect(findGini([5, 5, 5, 5])).toBe(0);
  expect(findGini([100, 0, 0, 0])).toBeCloseTo(0.75);
  // ascending 1, 2, 3, 4: 2·(1+4+9+16) / (4·10) − 5/4
  expect(findGini([4, 3, 2, 1])).toBeCloseTo(0.25);
  expect(findGini([])).toBe(0);
});

test("HHI by hand: 1/n for equals, 1 for a single one", () => {
  expect(findHhi([0.25, 0.25, 0.25, 0.25])).toBe(0.25);
  expect(findHhi([1])).toBe(1);
  expect(findHhi([0.5, 0.3, 0.2])).toBeCloseTo(0.38);
});

test("only positive turnovers count, and no rows' order", () => {
  const some = classify(amountsSheet([40, 30, 20, 10]));
  const more = classify(amountsSheet([10, 0, 30, 20, 40, -7]));
  expect(more.gini).toBe(some.gini);
  expect(more.hhi).toBe(some.hhi);
});

test("shares of the largest, clients for 80 %, and what leaves with the largest", () => {
  const { pareto } = classify(amountsSheet([50, 30, 10, 6, 4, -20]));
  const told = describeConcentration(pareto);
  expect(told.cr).toEqual({ 1: 0.5, 3: 0.9, 5: 1, 10: 1 });
  expect(told.for80).toEqual({ clients: 2, clientShare: 0.4 });
  expect(told.losses).toEqual([
    { clients: 1, lost: 50, lostShare: 0.5, left: 50, medianClients: 5 },
    { clients: 3, lost: 90, lostShare: 0.9, left: 10, medianClients: 9 },
    { clients: 5, lost: 100, lostShare: 1, left: 0, medianClients: 10 },
  ]);
  expect(told.lorenz).toEqual([
    { clientShare: 0, turnoverShare: 0 },
    { clientShare: 0.2, turnoverShare: 0.04 },
    { clientShare: 0.4, turnoverShare: 0.1 },
    { clientShare: 0.6, turnoverShare: 0.2 },
    { clientShare: 0.8, turnoverShare: 0.5 },
    { clientShare: 1, turnoverShare: 1 },
  ]);
});

test("80 % exactly is 80 %; fewer than three clients have no loss of three", () => {
  const { pareto } = classify(amountsSheet([0.7, 0.1, 0.2]));
  expect(describeConcentration(pareto).for80.clients).toBe(2);
  const two = describeConcentration(classify(amountsSheet([79.99, 20.01])).pareto);
  expect(two.for80.clients).toBe(2);
  expect(two.losses.map(({ clients }) => clients)).toEqual([1]);
});

test("a Lorenz curve of many clients has 101 points from corner to corner and never falls", () => {
  const amounts = Array.from({ length: 1234 }, (_, at) => 1 + (at % 97) ** 2);
  const { lorenz } = describeConcentration(classify(amountsSheet(amounts)).pareto);
  expect(lorenz).toHaveLength(101);
  expect([lorenz[0], lorenz[100]]).toEqual([
    { clientShare: 0, turnoverShare: 0 },
    { clientShare: 1, turnoverShare: 1 },
  ]);
  for (const [at, point] of lorenz.entries()) {
    expect(point.turnoverShare).toBeLessThanOrEqual(point.clientShare);
    expect(point.turnoverShare).toBeGreaterThanOrEqual(lorenz[at - 1]?.turnoverShare ?? 0);
  }
});

test("bins: few large, many small, in steps of 1-2-5", () => {
  const bins = countBins(Float64Array.of(850, 50, 40, 30, 20, 10), 0);
  expect(bins.map(({ from, to, clients }) => `${from}–${to}: ${clients}`)).toEqual([
    "10–20: 1",
    "20–50: 3",
    "50–100: 1",
    "100–200: 0",
    "200–500: 0",
    "500–1000: 1",
  ]);
});

test("bins of alike turnovers have one round width, in the sheet's unit", () => {
  const bins = countBins(Float64Array.of(1490, 1250, 1201, 1199, 1010), 2);
  expect(bins.map(({ from, to, clients }) => `${from}–${to}: ${clients}`)).toEqual([
    "1000–1200: 2",
    "1200–1400: 2",
    "1400–1600: 1",
  ]);
  expect(countBins(Float64Array.of(5, 5, 5), 0)).toEqual([
    { from: 5, to: 6, clients: 3, turnover: 15 },
  ]);
  expect(countBins(new Float64Array(0), 0)).toEqual([]);
});

test("every client is in one bin, of at most 13, which touch", () => {
  const amount = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2 ** 45 }));
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1 }),
      fc.integer({ min: -2, max: 4 }),
      (some, scale) => {
        const amounts = Float64Array.from(some).sort().reverse();
        const bins = countBins(amounts, scale);
        expect(bins.length).toBeLessThanOrEqual(13);
        expect(bins.reduce((sum, bin) => sum + bin.clients, 0)).toBe(amounts.length);
        expect(bins.reduce((sum, bin) => sum + bin.turnover, 0)).toBe(
          amounts.reduce((sum, each) => sum + each, 0)
        );
        for (const [at, bin] of bins.entries()) {
          expect(bin.to).toBeGreaterThan(bin.from);
          const next = bins[at + 1];
          if (next) expect(next.from).toBe(bin.to);
          const inside = amounts.filter((each) => each >= bin.from && each < bin.to);
          expect(bin.clients).toBe(inside.length);
        }
      }
    )
  );
});

test("the whale curve rises to its peak and comes down to the total", () => {
  const sheet = sheetOf([
    ["Client", "Turnover", "Profit"],
    ["A", 100, 60],
    ["B", 100, -30],
    ["C", 100, 40],
    ["D", 100, 0],
  ]);
  const curve = drawWhaleCurve(readingOf(sheet).clients);
  expect(curve?.points.map(({ clients, profit }) => [clients, profit])).toEqual([
    [0, 0],
    [1, 60],
    [2, 100],
    [3, 100],
    [4, 70],
  ]);
  expect(curve).toMatchObject({
    peak: { clients: 2, clientShare: 0.5, profit: 100 },
    total: 70,
    losing: { clients: 1, loss: -30 },
  });
  expect(curve?.peakShare).toBeCloseTo(100 / 70);
  expect(drawWhaleCurve(readingOf(sheetOf(amountsSheet([5, 4]))).clients)).toBeNull();
});

test("where all lose, the peak is before the first client", () => {
  const sheet = sheetOf([
    ["Client", "Turnover", "Profit"],
    ["A", 100, -60],
    ["B", 100, -30],
  ]);
  expect(drawWhaleCurve(readingOf(sheet).clients)).toMatchObject({
    peak: { clients: 0, profit: 0 },
    total: -90,
    peakShare: null,
    losing: { clients: 2, loss: -90 },
  });
});
