import { pickTenths } from "../../src/pane/charts/tenths";
import { chooseTicks } from "../../src/pane/charts/ticks";

test.each<[low: number, high: number, ticks: number[]]>([
  [0, 135, [0, 50, 100, 150]],
  [-40, 120, [-50, 0, 50, 100, 150]],
  [0, 100, [0, 20, 40, 60, 80, 100]],
  [0, 0, [0, 1]],
  [-0.2, 0, [-1, 0]],
  [0, 4_208_566, [0, 1e6, 2e6, 3e6, 4e6, 5e6]],
])("from %p to %p the marks are %p", (low, high, ticks) => {
  expect(chooseTicks(low, high, 5, 1)).toEqual(ticks);
});

test("of many points those nearest to each tenth are listed, of few all", () => {
  const shares = (count: number): number[] =>
    Array.from({ length: count + 1 }, (_, at) => at / count);
  const same = (share: number): number => share;
  expect(pickTenths(shares(4), same)).toEqual([0.25, 0.5, 0.75, 1]);
  expect(pickTenths(shares(200), same)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  expect(pickTenths([], same)).toEqual([]);
});
