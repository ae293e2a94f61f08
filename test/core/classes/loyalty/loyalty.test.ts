import {
  listSignals,
  scoreLoyalties,
  SIGNAL_WEIGHTS,
  type LoyaltyWeights,
} from "../../../../src/core/classes/loyalty/loyalty";
import { classify } from "../../sheet";
import type { Client, SignalTable } from "../../../../src/core/reading/model/reading";
import { SIGNAL_NAMES, type SignalName } from "../../../../src/core/reading/model/signalTable";
import type { Minor } from "../../../../src/core/reading/values/decimal";

type Signals = Partial<Record<SignalName, number>>;

/** A client with nothing but a mark, if that. */
function clientWith(loyaltyMark: number | null): Client {
  return {
    name: "Client",
    key: "client",
    at: 0,
    firstRow: 1,
    rowCount: 1,
    turnover: 100 as Minor,
    profit: null,
    territory: null,
    agent: null,
    loyaltyMark,
  };
}

/** The signals of one client. */
function tableOf(signals: Signals): SignalTable {
  return Object.fromEntries(
    Object.entries(signals).map(([name, signal]) => [name, Float64Array.of(signal)])
  );
}

function score(signals: Signals, weights?: LoyaltyWeights, mark: number | null = null) {
  const [loyalty = Number.NaN] = scoreLoyalties([clientWith(mark)], tableOf(signals), weights);
  return loyalty;
}

function list(signals: Signals, mark: number | null = null) {
  return listSignals(clientWith(mark), tableOf(signals));
}

test("all signals count by their weights, which sum to one", () => {
  const signals = {
    purchasePeriods: 1,
    recency: 0,
    tenure: 1,
    trend: 0.5,
    shareOfWallet: 0,
    recommendation: 1,
  };
  expect(score(signals)).toBeCloseTo(100 * (0.35 + 0.1 + 0.05 + 0.1));
  expect(Object.values(SIGNAL_WEIGHTS).reduce((sum, weight) => sum + weight)).toBeCloseTo(1);
});

test("weights are brought to one over the signals that are there", () => {
  const signals = { purchasePeriods: 1, recency: 0.5 };
  expect(score(signals)).toBeCloseTo((100 * (0.35 + 0.125)) / 0.6);
  expect(list(signals)).toEqual([
    { name: "purchasePeriods", value: 1, weight: 0.35 / 0.6 },
    { name: "recency", value: 0.5, weight: 0.25 / 0.6 },
  ]);
});

test("one signal or none is not enough; a weight of zero switches a signal off", () => {
  expect(score({})).toBeNaN();
  expect(score({ recency: 1 })).toBeNaN();
  const signals = { recency: 1, trend: 0 };
  expect(score(signals)).toBeCloseTo(100 * (0.25 / 0.35));
  expect(score(signals, { ...SIGNAL_WEIGHTS, trend: 0 })).toBeNaN();
  expect(score(signals, { ...SIGNAL_WEIGHTS, recency: 3, trend: 1 })).toBeCloseTo(75);
});

test("a ready mark overrides every signal", () => {
  const signals = { recency: 1, trend: 1 };
  expect(score(signals, undefined, 30)).toBe(30);
  expect(list(signals, 30)).toEqual([]);
});

test("signals that all say the same make exactly that, whichever there are", () => {
  for (let mask = 0; mask < 64; mask++) {
    const names = SIGNAL_NAMES.filter((_, at) => (mask >> at) & 1);
    for (const value of [0.1, 0.25, 0.5, 0.7, 1]) {
      const signals = Object.fromEntries(names.map((name) => [name, value]));
      expect(score(signals)).toBe(names.length < 2 ? Number.NaN : Math.round(100 * value));
    }
  }
});

test("a mark that is exactly the limit is loyal, whatever it is", () => {
  const marks = Array.from({ length: 101 }, (_, mark) => mark);
  const sheet = [
    ["Client", "Turnover", "Loyalty"],
    ...marks.map((mark) => [`C${mark}`, 1000 - mark, mark]),
  ];
  for (const limit of [29, 50, 57, 58]) {
    const { clients } = classify(sheet, { loyalFrom: limit });
    const loyal = clients.filter(({ quadrant }) => quadrant === "II" || quadrant === "III");
    expect(loyal).toHaveLength(101 - limit);
  }
});
