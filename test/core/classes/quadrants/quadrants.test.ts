import type { ClassifyOptions, Quadrant } from "../../../../src/core/classes/classification";
import {
  findQuadrant,
  isNearLimit,
  SERVICE_ORDER,
  settleQuadrant,
} from "../../../../src/core/classes/quadrants/quadrants";
import { listRisers } from "../../../../src/core/classes/quadrants/risers";
import { classify } from "../../sheet";

test("the numbering of the text", () => {
  expect(findQuadrant(false, false)).toBe("I");
  expect(findQuadrant(true, false)).toBe("II");
  expect(findQuadrant(true, true)).toBe("III");
  expect(findQuadrant(false, true)).toBe("IV");
  expect(SERVICE_ORDER).toEqual(["III", "IV", "II", "I"]);
});

test("±5 % of a limit is on the border", () => {
  expect([47.4, 47.5, 50, 52.5, 52.6].map((value) => isNearLimit(value, 50))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test("near a limit a client keeps its side of it, and only of that one", () => {
  const above = { isAbove: true, isNear: false };
  const justAbove = { isAbove: true, isNear: true };
  const justBelow = { isAbove: false, isNear: true };
  expect(settleQuadrant(justAbove, above, undefined)).toBe("III");
  expect(settleQuadrant(justAbove, above, "IV")).toBe("IV");
  expect(settleQuadrant(justBelow, above, "III")).toBe("III");
  expect(settleQuadrant(justBelow, above, "II")).toBe("III");
  expect(settleQuadrant(above, justBelow, "III")).toBe("III");
  expect(settleQuadrant(above, above, "I")).toBe("III");
});

/** Turnover 800, 100, 60, 40 with these marks 0-100; profits where given. */
function quadrants(
  marks: readonly (number | null)[],
  options: Partial<ClassifyOptions> = {},
  profits?: readonly number[]
): (Quadrant | null)[] {
  const turnovers = [800, 100, 60, 40];
  const result = classify(
    [
      ["Client", "Turnover", "Loyalty", ...(profits ? ["Profit"] : [])],
      ...turnovers.map((turnover, at) => [
        `Client ${at + 1}`,
        turnover,
        marks[at] ?? null,
        ...(profits ? [profits[at] ?? null] : []),
      ]),
    ],
    options
  );
  return result.clients.map((one) => one.quadrant);
}

test("loyal from 50, profitable in class A on turnover; without a mark there is no quadrant", () => {
  expect(quadrants([80, 50, 49, null])).toEqual(["III", "II", "I", null]);
});

test("loyal by an own limit, by the median", () => {
  expect(quadrants([80, 70, 60, 90], { loyalFrom: 75 })).toEqual(["III", "I", "I", "II"]);
  expect(quadrants([80, 70, 60, 90], { loyalBy: "median" })).toEqual(["III", "I", "I", "II"]);
});

test("profitable by class A on profit, by the median, by an own limit", () => {
  const marks = [90, 90, 90, 90];
  expect(quadrants(marks, {}, [-10, 85, 10, 5])).toEqual(["II", "III", "II", "II"]);
  expect(quadrants(marks, { profitableBy: { by: "median" } }, [-10, 85, 10, 5])).toEqual([
    "II",
    "III",
    "III",
    "II",
  ]);
  expect(quadrants(marks, { profitableBy: { by: "limit", from: 60 } })).toEqual([
    "III",
    "III",
    "III",
    "II",
  ]);
});

test("a client on the border keeps the quadrant of the last snapshot, and says so", () => {
  const sheet = [
    ["Client", "Turnover", "Loyalty"],
    ["Client 1", 800, 51],
    ["Client 2", 200, 90],
  ];
  const fresh = classify(sheet);
  expect(fresh.clients[0]).toMatchObject({
    quadrant: "III",
    onBorder: true,
    isQuadrantKept: false,
  });
  const key = fresh.clients[0]?.client.key ?? "";
  const kept = classify(sheet, { lastQuadrants: new Map([[key, "IV" as const]]) });
  expect(kept.clients[0]).toMatchObject({ quadrant: "IV", onBorder: true, isQuadrantKept: true });
});

test("risers: small clients that grow towards the median A client, farthest first", () => {
  const months = ["2025-01", "2025-02", "2025-03", "2025-04"];
  const result = classify([
    ["Client", ...months],
    ["Large", 1000, 1000, 1000, 1000],
    ["Another large", 1000, 1000, 1000, 1000],
    ["Doubles", 30, 90, 120, 160],
    ["Quarter more", 90, 90, 115, 115],
    ["Falls", 200, 200, 100, 60],
    ["Tiny", 1, 1, 9, 9],
  ]);
  const risers = listRisers(result);
  expect(risers.map(({ one }) => one.client.name)).toEqual(["Doubles", "Quarter more"]);
  expect(risers[0]).toMatchObject({ trend: 0.7, shareOfMedianA: 0.1 });
  expect(risers[0]?.reach).toBeCloseTo(0.1 * (280 / 120));
  expect(
    listRisers(result, { trendFrom: 0.6, shareFrom: 0 }).map(({ one }) => one.client.name)
  ).toEqual(["Doubles", "Tiny"]);
});
