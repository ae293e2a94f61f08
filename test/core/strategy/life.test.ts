import {
  decideState,
  LIFE_STATES,
  sortByDanger,
  type LifeFacts,
  type LifeState,
} from "../../../src/core/strategy/life";

const buying = { turnover: 100, isKey: true, monthly: 10 } as const;
const decide = (facts: Partial<LifeFacts>): LifeState =>
  decideState({
    before: "key",
    isParted: false,
    figures: buying,
    earlier: [],
    missed: 0,
    ...facts,
  });

test("key while it is key; at risk once it is not, or buys less than half of the last three", () => {
  expect(decide({ before: null })).toBe("key");
  expect(decide({ figures: { ...buying, isKey: false } })).toBe("atRisk");
  expect(decide({ earlier: [20, 20, 20, 9_999] })).toBe("key");
  expect(decide({ earlier: [20, 20, 21] })).toBe("atRisk");
  expect(decide({ before: "atRisk", earlier: [12, 12, 12] })).toBe("key");
});

test("missing: said at once, left when it is missing a second time, back when it buys again", () => {
  expect(decide({ figures: null, missed: 1 })).toBe("atRisk");
  expect(decide({ figures: null, missed: 2 })).toBe("left");
  expect(decide({ before: "left", figures: null, missed: 1 })).toBe("left");
  expect(decide({ before: "left" })).toBe("key");
});

test("left after a silence of more than twice its own gap, but not over a long weekend", () => {
  const silent = (days: number, gap: number) =>
    decide({ figures: { ...buying, silence: { days, gap } } });
  expect([silent(60, 30), silent(61, 30), silent(5, 1), silent(15, 1)]).toEqual([
    "key",
    "left",
    "key",
    "left",
  ]);
});

test("a prospect stays one until it buys, then it is a client or key", () => {
  expect(decide({ before: "prospect", figures: null, missed: 5 })).toBe("prospect");
  expect(decide({ before: "prospect", figures: { ...buying, turnover: 0 } })).toBe("prospect");
  expect(decide({ before: "prospect" })).toBe("key");
  expect(decide({ before: "prospect", figures: { ...buying, isKey: false } })).toBe("client");
});

test("parted by decision, whatever the data say", () => {
  expect(decide({ isParted: true })).toBe("parted");
  expect(decide({ isParted: true, figures: null, missed: 3 })).toBe("parted");
});

test("who may be lost comes first, the most money first; who parted comes last", () => {
  const items = [...LIFE_STATES].reverse().map((state, atStake) => ({ state, atStake }));
  expect(sortByDanger(items, (item) => item).map(({ state }) => state)).toEqual([
    "atRisk",
    "left",
    "prospect",
    "client",
    "key",
    "parted",
  ]);
});
