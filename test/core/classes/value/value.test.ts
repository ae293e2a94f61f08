import { LEVERS, QUADRANT_LEVERS } from "../../../../src/core/classes/value/levers";
import { buildMargin } from "../../../../src/core/classes/value/margins";
import {
  findLossCost,
  findBaseValue,
  findGain,
  findValue,
  type ValueTerms,
} from "../../../../src/core/classes/value/value";
import { readingOf, sheetOf } from "../../sheet";

const TERMS: ValueTerms = { margin: 1000, retention: 0.8, discount: 0.1, isPaidNow: false };

test("CLV = m·r/(1+d−r), one margin more when it is paid now", () => {
  expect(findValue(TERMS)).toBeCloseTo(800 / 0.3);
  expect(findValue({ ...TERMS, isPaidNow: true })).toBeCloseTo(800 / 0.3 + 1000);
  expect(findValue({ ...TERMS, retention: 0 })).toBe(0);
  expect(findValue({ ...TERMS, margin: -100 })).toBeCloseTo(-80 / 0.3);
});

test("five points more of retention", () => {
  expect(findGain(TERMS, 0.05)).toBeCloseTo(850 / 0.25 - 800 / 0.3);
  expect(findGain(TERMS, 0.3)).toBeNull();
});

test.each([
  ["for ever, without discount", { retention: 1, discount: 0 }],
  ["retention above one", { retention: 1.05 }],
  ["retention below zero", { retention: -0.1 }],
  ["discount below zero", { discount: -0.1 }],
  ["no number", { margin: Number.NaN }],
  ["no end", { margin: Infinity }],
  ["too large to tell", { margin: 1e308, retention: 1, discount: 1e-9 }],
])("%s: no value", (_, terms) => {
  expect(findValue({ ...TERMS, ...terms })).toBeNull();
});

test("losing a client: six times the cost of keeping, eight offers for a sale", () => {
  expect(findLossCost(TERMS, 50)).toEqual({
    cost: 300,
    extraCost: 250,
    newOffers: 8,
    oldOffers: 1 / 0.65,
    loss: 800 / (1 + 0.1 - 0.8) + 300,
  });
  const own = { acquisitionRatio: 2, oldChance: 0.5, newChance: 0.25 };
  expect(findLossCost(TERMS, 50, own)).toMatchObject({ cost: 100, newOffers: 4, oldOffers: 2 });
  expect(findLossCost({ ...TERMS, retention: 2 }, 50)).toMatchObject({ cost: 300, loss: null });
  expect(findLossCost(TERMS, -1)).toBeNull();
  expect(findLossCost(TERMS, Number.NaN)).toBeNull();
  expect(findLossCost(TERMS, 50, { ...own, newChance: 0 })).toBeNull();
});

test("the base is worth what its clients are", () => {
  const { margin: _, ...terms } = TERMS;
  expect(findBaseValue([600, 500, -100], terms)).toBeCloseTo(800 / 0.3);
  expect(findBaseValue([], terms)).toBe(0);
  expect(findBaseValue([Number.NaN], terms)).toBeNull();
});

test("a year's margin is profit by years, else a share of turnover", () => {
  const [withProfit] = readingOf(
    sheetOf([
      ["Client", "Turnover", "Profit"],
      ["A", 400.5, 60.25],
    ])
  ).clients;
  const [without] = readingOf(
    sheetOf([
      ["Client", "Turnover"],
      ["A", 400],
    ])
  ).clients;
  if (!withProfit || !without) throw new Error("no client");
  expect(buildMargin(withProfit, 2, { years: 0.5, shareOfTurnover: 0.9 })).toBe(120.5);
  expect(buildMargin(without, 0, { years: 2, shareOfTurnover: 0.1 })).toBe(20);
  expect(buildMargin(without, 0, { years: 2, shareOfTurnover: null })).toBeNull();
  expect(buildMargin(without, 0, { years: 0, shareOfTurnover: 0.1 })).toBeNull();
});

test("every quadrant has every lever once, in its own order", () => {
  for (const levers of Object.values(QUADRANT_LEVERS)) {
    expect([...levers].sort()).toEqual([...LEVERS].sort());
  }
  expect(new Set(Object.values(QUADRANT_LEVERS).map(([first]) => first)).size).toBe(4);
});
