import { parseMemory, printMemory } from "../../../src/excel/stored/workbookSettings";
import { parseNumbers, storeNumbers, USUAL_NUMBERS } from "../../../src/excel/stored/assumptions";

const OWN = {
  ...USUAL_NUMBERS,
  risers: { trendFrom: 0.6, shareFrom: 0.2 },
  xyz: { x: 0.3, y: 0.6 },
  value: { ...USUAL_NUMBERS.value, keeping: 10 },
};

test("numbers that are not the usual ones are kept with the rest of what is remembered", () => {
  expect(storeNumbers(USUAL_NUMBERS)).toBeUndefined();
  const kept = storeNumbers(OWN);
  expect(kept).toEqual({ risers: OWN.risers, xyz: OWN.xyz, value: OWN.value });
  const memory = { choices: [], ...(kept ? { numbers: kept } : {}) };
  expect(parseMemory(printMemory(memory))).toEqual(memory);
});

test.each<[string, unknown]>([
  ["no record", "x"],
  ["a share of time above one", { risers: { trendFrom: 1.1, shareFrom: 0.1 } }],
  ["limits the wrong way round", { xyz: { x: 0.5, y: 0.2 } }],
  ["a retention above one", { value: { ...OWN.value, retention: 1.5 } }],
  ["text for a number", { value: { ...OWN.value, years: "1" } }],
  ["a class without hours", { activity: { ...OWN.activity, hours: { A: 1 } } }],
  ["a number below zero", { activity: { ...OWN.activity, hoursAWeek: -1 } }],
])("%s is left out", (_, stored) => {
  expect(parseNumbers(stored)).toBeUndefined();
});
