import {
  chooseScale,
  countDecimals,
  fitsScale,
  fromMinor,
  toMinor,
  type Minor,
} from "../../../../src/core/reading/values/decimal";

test.each([
  [12.5, 1],
  [0.1 + 0.2, 1],
  [300, 0],
  [1e14, 0],
  [37.62, 2],
  [1.005, 3],
  [-0.07, 2],
  [0, 0],
  [1 / 3, 15],
])("%d has %i decimal places", (value, places) => {
  expect(countDecimals(value)).toBe(places);
});

test("amounts become whole numbers, and come back", () => {
  expect(toMinor(1.005, 3)).toBe(1005);
  expect(toMinor(1097087.92, 2)).toBe(109708792);
  expect(toMinor(-0.5, 0)).toBe(-1);
  expect(Object.is(toMinor(-0, 2), 0)).toBe(true);
  expect(fromMinor(109708792 as Minor, 2)).toBe(1097087.92);
});

test("the finest scale is taken while the sum stays exact", () => {
  expect(chooseScale([Float64Array.of(1.5, 2.25, Number.NaN)])).toBe(2);
  expect(chooseScale([Float64Array.of(1e13, 0.0001)])).toBe(1);
  expect(chooseScale([Float64Array.of(9e307, 9e307)])).toBeLessThan(-290);
  expect(fitsScale(0.25, 2)).toBe(true);
  expect(fitsScale(0.255, 2)).toBe(false);
});
