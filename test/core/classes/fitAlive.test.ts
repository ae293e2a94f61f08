import type { BgNbd, PurchaseHistory } from "../../../src/core/classes/alive";
import { fitAlive, measureLikelihood } from "../../../src/core/classes/fitAlive";
import { findLogGamma } from "../../../src/core/classes/logGamma";
import { findMinimum } from "../../../src/core/classes/minimum";
import { startRandom } from "../../bench/data";

test.each([
  [1, 0],
  [2, 0],
  [5, Math.log(24)],
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [0.001, 6.907178885383853],
  [171, 706.5730622457874],
])("ln Γ(%d) = %d", (value, expected) => {
  expect(findLogGamma(value)).toBeCloseTo(expected, 9);
});

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

/** Clients who buy at a rate of their own and leave after a purchase with a chance of their own. */
function simulate(count: number, model: BgNbd, watched: number): PurchaseHistory[] {
  const random = startRandom(7);
  const gamma = (shape: number): number => {
    // Of whole shapes: the sum of waiting times.
    let sum = 0;
    for (let at = 0; at < shape; at++) sum -= Math.log(1 - random());
    return sum;
  };
  return Array.from({ length: count }, () => {
    const rate = gamma(model.r) / model.alpha;
    const x = gamma(model.a);
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

test("the fitted model is at least as likely as the true one, and near it", () => {
  const truth = { r: 2, alpha: 8, a: 1, b: 3 };
  const histories = simulate(800, truth, 40);
  const model = fitAlive(histories);
  if (!model) throw new Error("nothing was fitted");
  const sum = (own: BgNbd): number =>
    histories.reduce((total, history) => total + measureLikelihood(history, own), 0);
  expect(sum(model)).toBeGreaterThanOrEqual(sum(truth));
  expect(model.r / model.alpha).toBeCloseTo(truth.r / truth.alpha, 1);
  expect(model.a / (model.a + model.b)).toBeCloseTo(0.25, 1);
});

test("too few who bought twice give no model; nonsense is left out", () => {
  const once = Array.from({ length: 500 }, () => ({ repeats: 0, last: 0, watched: 10 }));
  const twice = Array.from({ length: 29 }, () => ({ repeats: 1, last: 5, watched: 10 }));
  const wrong = Array.from({ length: 50 }, () => ({ repeats: 3, last: 20, watched: 10 }));
  expect(fitAlive([...once, ...twice, ...wrong])).toBeNull();
  const model = fitAlive([...once, ...twice, { repeats: 1, last: 4, watched: 10 }]);
  expect(Object.values(model ?? {}).every((value) => Number.isFinite(value) && value > 0)).toBe(
    true
  );
});
