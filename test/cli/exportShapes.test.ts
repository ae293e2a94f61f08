import { compareShape, countOutcomes, listShapes, type Outcome } from "./exportShapes";

/** So many of the files that need no word may carry a doubt. */
const MOST_ALARMS = 0.05;

test("reports of other programs are read rightly, and what is not is told", async () => {
  const outcomes: Outcome[] = [];
  for (const expected of listShapes()) outcomes.push(await compareShape(expected));
  const counts = countOutcomes(outcomes);
  const silent = outcomes.filter(({ isSilent }) => isSilent).map(({ file }) => file);
  expect(counts.files).toBe(207);
  expect(silent).toEqual([]);
  expect(counts.right).toBeGreaterThanOrEqual(190);
  // That dollars and roubles were added up is told wherever it happens: it is no false alarm.
  expect(counts.alarms - counts.currencyAlarms).toBeLessThanOrEqual(counts.clean * MOST_ALARMS);
});
