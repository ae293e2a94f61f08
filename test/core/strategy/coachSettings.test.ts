import { isCoachSettings, USUAL_COACHING } from "../../../src/core/strategy/coachSettings";
import { PARTS } from "../../../src/core/strategy/points";

it("takes weights from 0 to 100, not all of them 0, and limits within their ranges", () => {
  const { weights, limits } = USUAL_COACHING;
  expect(isCoachSettings(USUAL_COACHING)).toBe(true);
  expect(isCoachSettings({ weights: { ...weights, people: 0 }, limits })).toBe(true);
  const nothing = Object.fromEntries(PARTS.map((part) => [part, 0]));
  for (const wrong of [
    { weights: nothing, limits },
    { weights: { ...weights, people: -1 }, limits },
    { weights: { ...weights, people: 101 }, limits },
    { weights: { ...weights, people: NaN }, limits },
    { weights, limits: { ...limits, silentDays: 0 } },
    { weights, limits: { ...limits, priceMark: -6 } },
    { weights, limits: { ...limits, highProbability: 1.1 } },
    { weights: { people: 9 }, limits },
    { weights },
    null,
  ]) {
    expect(isCoachSettings(wrong)).toBe(false);
  }
});
