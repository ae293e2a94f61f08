import fc from "fast-check";
import type { SeriesData } from "../../src/preview/charts/chartData";
import { stackSeries } from "../../src/preview/charts/drawSeries";
import { makeScale } from "../../src/preview/charts/scale";

function seriesOf(values: readonly (number | null)[], more: Partial<SeriesData> = {}): SeriesData {
  return {
    name: "",
    family: "column",
    stacking: "none",
    values,
    xs: [],
    texts: [],
    color: "#000000",
    isSecondary: false,
    hasLine: false,
    hasMarkers: false,
    hasLabels: false,
    gap: 150,
    numberFormat: "General",
    ...more,
  };
}

test("a scale goes from and to round numbers", () => {
  expect(makeScale([120, 17], undefined, true).ticks).toEqual([0, 50, 100, 150]);
  expect(makeScale([-12, 100], undefined, true).ticks).toEqual([-50, 0, 50, 100]);
  expect(makeScale([0.34, 1], undefined, false).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test("values close together and far from zero leave it out, unless marks stand on it", () => {
  expect(makeScale([1000, 1010], undefined, false).ticks[0]).toBe(1000);
  expect(makeScale([1000, 1010], undefined, true).ticks[0]).toBe(0);
});

test("an axis' own ends and unit are kept; a reversed one runs the other way", () => {
  const axis = { visible: true, title: "", minimum: 0, maximum: 1, majorUnit: 0.25 };
  expect(makeScale([0.3], axis, true).ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(makeScale([0.3], { ...axis, reverse: true }, true).at(0.25)).toBe(0.75);
});

test("every value lies on its scale, whatever the values", () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
  const numbers = fc.array(fc.oneof(amount, fc.integer({ min: -3, max: 3 })), { maxLength: 30 });
  fc.assert(
    fc.property(numbers, fc.boolean(), (values, fromZero) => {
      const scale = makeScale(values, undefined, fromZero);
      const slack = 1e-9;
      for (const value of values) {
        expect(scale.at(value)).toBeGreaterThanOrEqual(-slack);
        expect(scale.at(value)).toBeLessThanOrEqual(1 + slack);
      }
      expect(scale.ticks.length).toBeGreaterThan(1);
    })
  );
});

test("stacked values stand on those before them, negative ones below zero", () => {
  const stacked = { stacking: "stacked" } as const;
  const series = [
    seriesOf([3, -1], stacked),
    seriesOf([2, -4], stacked),
    seriesOf([null, 5], stacked),
  ];
  expect(stackSeries(series)).toEqual([
    [
      [0, 3],
      [0, -1],
    ],
    [
      [3, 5],
      [-1, -5],
    ],
    [null, [0, 5]],
  ]);
});

test("parts of a whole add up to it", () => {
  const percent = { stacking: "percent" } as const;
  expect(stackSeries([seriesOf([1], percent), seriesOf([3], percent)])).toEqual([
    [[0, 0.25]],
    [[0.25, 1]],
  ]);
});

test("lines and points do not stand on zero", () => {
  expect(stackSeries([seriesOf([7], { family: "line" })])).toEqual([[[7, 7]]]);
});
