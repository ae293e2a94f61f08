import { findGini, findHhi } from "../../../src/core/classes/concentration";
import { amountsSheet, classify } from "../sheet";

test("Gini by hand: 0 for equals, (n−1)/n where one holds all, 0.4 for 1..4 and 6 apart", () => {
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
