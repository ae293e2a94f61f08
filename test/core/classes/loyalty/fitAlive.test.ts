import {
  findAlive,
  type BgNbd,
  type PurchaseHistory,
} from "../../../../src/core/classes/loyalty/alive";
import {
  fitAlive,
  fitAliveToClients,
  measureLikelihood,
} from "../../../../src/core/classes/loyalty/fitAlive";
import { findMinimum } from "../../../../src/core/classes/loyalty/minimum";
import { startRandom } from "../../../bench/data";
import { amountsSheet, classify } from "../../sheet";

test("the deepest place of Rosenbrock's valley, and of a bowl with no numbers around", () => {
  const [x = 0, y = 0] = findMinimum(
    ([a = 0, b = 0]) => (1 - a) ** 2 + 100 * (b - a * a) ** 2,
    [-1, 1]
  );
  expect(x).toBeCloseTo(1, 3);
  expect(y).toBeCloseTo(1, 3);
  const [low = 0] = findMinimum(([a = 0]) => (a < 0 ? Number.NaN : (a - 2) ** 2), [0.1]);
  expect(low).toBeCloseTo(2, 3);
});

/** Clients who buy at a rate of their own and leave after a purchase with a chance of their own; `a` of zero: never. */
function simulate(
  count: number,
  model: BgNbd,
  watchedOf: (client: number) => number,
  seed = 7
): PurchaseHistory[] {
  const random = startRandom(seed);
  const gamma = startGamma(random);
  return Array.from({ length: count }, (_, client) => {
    const watched = watchedOf(client);
    const rate = gamma(model.r) / model.alpha;
    const x = model.a === 0 ? 0 : gamma(model.a);
    const leaving = x / (x + gamma(model.b));
    let repeats = 0;
    let last = 0;
    for (;;) {
      const next = last - Math.log(1 - random()) / rate;
      if (next > watched) break;
      repeats++;
      last = next;
      if (random() < leaving) break;
    }
    return { repeats, last, watched };
  });
}

/** Gamma numbers of any shape, by Marsaglia and Tsang. */
function startGamma(random: () => number): (shape: number) => number {
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const draw = (shape: number): number => {
    if (shape < 1) return draw(shape + 1) * (1 - random()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v <= 0) continue;
      if (Math.log(1 - random()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return draw;
}

function fitted(histories: readonly PurchaseHistory[]): BgNbd {
  const { model, doubt } = fitAlive(histories);
  if (!model) throw new Error(doubt.code);
  return model;
}

/** The parameters of the paper's CDNOW clients, watched for 27 to 39 weeks as they were. */
const CDNOW: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

test("the likelihood of histories told in the paper's formula 6", () => {
  // x = 0: (α/(α+T))^r; x = 1, all gamma functions cancel to r/α · α^(r+1)/(α+T)^(r+1) · b/(a+b) and the like for gone.
  const { r, alpha, a, b } = CDNOW;
  expect(
    measureLikelihood([{ history: { repeats: 0, last: 0, watched: 38.86 }, count: 1 }], CDNOW)
  ).toBeCloseTo(r * Math.log(alpha / (alpha + 38.86)), 12);
  const alive = (b / (a + b)) * (alpha / (alpha + 38.86)) ** (r + 1);
  const gone = (a / (a + b)) * (alpha / (alpha + 30.43)) ** (r + 1);
  expect(
    measureLikelihood([{ history: { repeats: 1, last: 30.43, watched: 38.86 }, count: 1 }], CDNOW)
  ).toBeCloseTo(Math.log((r / alpha) * (alive + gone)), 12);
});

test.each([
  ["the paper's clients", CDNOW, (client: number) => 27 + (client % 84) / 7],
  ["clients who buy more, watched alike", { r: 2, alpha: 8, a: 1, b: 3 }, () => 40],
  ["clients few of whom leave", { r: 5, alpha: 20, a: 0.1, b: 2 }, () => 40],
])("simulated from known parameters, they are found again: %s", (_, truth, watchedOf) => {
  const histories = simulate(1500, truth, watchedOf);
  const model = fitted(histories);
  const sum = (own: BgNbd): number =>
    measureLikelihood(
      histories.map((history) => ({ history, count: 1 })),
      own
    );
  expect(sum(model)).toBeGreaterThanOrEqual(sum(truth));
  // Four parameters: twice the gain over the truth is χ² of four, above 18.5 once in a thousand.
  expect(sum(model) - sum(truth)).toBeLessThan(9.25);
  expect(Math.abs(model.r / model.alpha / (truth.r / truth.alpha) - 1)).toBeLessThan(0.15);
  expect(Math.abs(model.a / (model.a + model.b) - truth.a / (truth.a + truth.b))).toBeLessThan(
    0.05
  );
  const wrong = histories.map((history) => {
    const [told, known] = [model, truth].map((own) => findAlive(history, own)?.probability ?? NaN);
    return Math.abs((told ?? NaN) - (known ?? NaN));
  });
  expect(Math.max(...wrong)).toBeLessThan(0.12);
});

test.each([1, 2, 3])("where nobody ever leaves, that is said: no model (seed %d)", (seed) => {
  const staying = simulate(
    400,
    { r: 0.8, alpha: 9, a: 0, b: 1 },
    (client) => 10 + (client % 40),
    seed
  );
  expect(fitAlive(staying)).toEqual({ model: null, doubt: { code: "noLeavers" } });
});

test("who all buy in every period do not leave either, however large the search may let parameters grow", () => {
  const steady = Array.from({ length: 200 }, () => ({ repeats: 11, last: 11, watched: 11 }));
  expect(fitAlive(steady).doubt).toEqual({ code: "noLeavers" });
});

test("too few who bought twice give no model; nonsense is left out", () => {
  const once = Array.from({ length: 500 }, () => ({ repeats: 0, last: 0, watched: 10 }));
  const twice = Array.from({ length: 29 }, () => ({ repeats: 1, last: 5, watched: 10 }));
  const wrong = Array.from({ length: 50 }, () => ({ repeats: 3, last: 20, watched: 10 }));
  const half = Array.from({ length: 50 }, () => ({ repeats: 1.5, last: 5, watched: 10 }));
  expect(fitAlive([...once, ...twice, ...wrong, ...half])).toEqual({
    model: null,
    doubt: { code: "tooFewRepeaters", repeaters: 29, least: 30 },
  });
  const enough = fitAlive([...once, ...twice, { repeats: 1, last: 4, watched: 10 }]);
  expect(enough.doubt?.code).not.toBe("tooFewRepeaters");
});

test("a sheet without dates or periods says so", () => {
  expect(fitAliveToClients(classify(amountsSheet([5, 4, 3]))).doubt).toEqual({ code: "noTimes" });
});
