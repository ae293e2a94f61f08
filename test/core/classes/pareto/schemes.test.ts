import { findDataBorders } from "../../../../src/core/classes/pareto/dataLimits";
import { classifyAmounts } from "../../../../src/core/classes/pareto/pareto";
import {
  checkScheme,
  makeScheme,
  parseScheme,
  scaleScheme,
  type ClassScheme,
} from "../../../../src/core/classes/pareto/scheme";
import {
  CROSSINGS,
  ruleOf,
  SCHEME_KINDS,
  type Crossing,
} from "../../../../src/core/classes/pareto/schemeTable";
import { fitSpline } from "../../../../src/core/classes/pareto/spline";
import { amountsSheet, classify } from "../../sheet";

/** Classes by place from the top, as letters. */
function letters(amounts: readonly number[], scheme: ClassScheme): string {
  const { classes } = classifyAmounts(Float64Array.from(amounts), scheme);
  return [...classes].map((number) => "ABCDE"[number] ?? "0").join("");
}

const share = (limits: readonly number[], crossing: Crossing = "upper"): ClassScheme => ({
  by: "share",
  limits,
  crossing,
});

test.each([
  ["two classes", share([80]), "AABBB"],
  ["five classes", share([50, 80, 90, 96]), "ABCDE"],
  ["half a percent matters", share([49.5, 50.5]), "ABCCC"],
  ["the crosser falls", share([79, 95], "lower"), "ABBCC"],
  ["exactly on the limit is not crossing", share([80, 95], "lower"), "AABCC"],
  ["nearest: 90 is nearer to 88 than 80", share([88, 95], "nearest"), "AAABC"],
  ["nearest: 80 is nearer to 84 than 90", share([84, 95], "nearest"), "AABBC"],
  ["half-way goes up", share([85, 95], "nearest"), "AAABC"],
])("share of turnover, %s", (_, scheme, classes) => {
  expect(letters([50, 30, 10, 6, 4], scheme)).toBe(classes);
});

test("the crosser falls by one class only, however much it holds", () => {
  expect(letters([98, 1, 1], share([80, 95], "lower"))).toBe("BCC");
  expect(letters([5, 5, 5], share([80, 95], "lower"))).toBe("BBB");
  expect(letters([98, 1, 1], share([10, 20], "nearest"))).toBe("BCC");
});

test("by count: the first fifth of the clients, the first half", () => {
  const scheme: ClassScheme = { by: "count", limits: [20, 50], crossing: "upper" };
  expect(letters([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], scheme)).toBe("AABBBCCCCC");
  expect(letters([10, 9, 9, 9, 6, 5, 4, 3, 2, 1], scheme)).toBe("AAAABCCCCC");
  expect(letters([3, 2, 1], scheme)).toBe("ABC");
});

test("by sum: share of turnover plus share of clients against 100 and 145 %", () => {
  const scheme: ClassScheme = { by: "sum", limits: [100, 145], crossing: "upper" };
  // Before each: 0, 50+20, 80+40, 90+60, 96+80.
  expect(letters([50, 30, 10, 6, 4], scheme)).toBe("AABCC");
  // With each: 70, 120, 150, 176, 200.
  expect(letters([50, 30, 10, 6, 4], { ...scheme, crossing: "lower" })).toBe("ABCCC");
  // Exactly 100 before the third: 60 % + 40 %.
  expect(letters([40, 20, 19, 16, 5], scheme)).toBe("AABBC");
});

test("by fixed amounts, in the sheet's unit", () => {
  const scheme: ClassScheme = { by: "amount", limits: [100, 10] };
  expect(letters([100, 99, 10, 9], scheme)).toBe("ABBC");
  expect(scaleScheme({ by: "amount", limits: [100.005, 0.1] }, 2)).toEqual({
    by: "amount",
    limits: [10001, 10],
  });
  const { classes } = classify(amountsSheet([100.5, 100.49, 3]), {
    scheme: { by: "amount", limits: [100.5] },
  });
  expect([classes.A.clients, classes.B.clients]).toEqual([1, 2]);
});

test("from the data: the reference of Ultsch and Lötsch's program", () => {
  const amounts = Float64Array.of(25, 22, 17, 15, 6, 5, 3, 3, 2, 2, 1);
  let sum = 0;
  const running = amounts.map((amount) => (sum += amount));
  expect(findDataBorders(running)).toEqual([3, 5]);
});

test("from the data: 30 clients are enough, 29 fall back to the default and say so", () => {
  const scheme: ClassScheme = { by: "data" };
  const amounts = Array.from({ length: 30 }, (_, at) => Math.round(1000 / (at + 1)));
  const enough = classify(amountsSheet(amounts), { scheme });
  expect(enough.warnings.map(({ code }) => code)).not.toContain("tooFewForData");
  expect(enough.classes.A.clients).toBeLessThan(15);
  const few = classify(amountsSheet(amounts.slice(1)), { scheme });
  expect(few.warnings).toContainEqual({ code: "tooFewForData", clients: 29, least: 30 });
  expect(few.classes).toEqual(classify(amountsSheet(amounts.slice(1))).classes);
  expect(letters(new Array<number>(40).fill(5), scheme)).toBe("A".repeat(40));
});

test("a spline goes through its points and keeps a cubic", () => {
  const cubic = (x: number): number => 2 * x ** 3 - 5 * x ** 2 + x - 7;
  const spline = fitSpline(Float64Array.from({ length: 9 }, (_, x) => cubic(x)));
  for (const x of [0, 0.3, 2, 4.5, 7.9, 8]) {
    expect(spline.valueAt(x)).toBeCloseTo(cubic(x), 8);
    expect(spline.slopeAt(x)).toBeCloseTo(6 * x ** 2 - 10 * x + 1, 7);
  }
  expect(fitSpline(Float64Array.of(1, 3)).valueAt(0.5)).toBe(2);
});

test.each<[ClassScheme, unknown]>([
  [share([80, 95]), null],
  [{ by: "data" }, null],
  [share([]), { code: "limitsCount", count: 0 }],
  [share([1, 2, 3, 4, 5]), { code: "limitsCount", count: 5 }],
  [share([95, 80]), { code: "limitsOrder", at: 1 }],
  [share([80, 80]), { code: "limitsOrder", at: 1 }],
  [share([80, 101]), { code: "limitsRange", at: 1, most: 100 }],
  [share([0, 80]), { code: "limitsRange", at: 0, most: 100 }],
  [share([Number.NaN]), { code: "limitsRange", at: 0, most: 100 }],
  [{ by: "sum", limits: [100, 145], crossing: "upper" }, null],
  [
    { by: "amount", limits: [10, 100] },
    { code: "limitsOrder", at: 1 },
  ],
  [
    { by: "amount", limits: [-1] },
    { code: "limitsRange", at: 0, most: null },
  ],
])("a scheme is judged before it is used", (scheme, failure) => {
  expect(checkScheme(scheme)).toEqual(failure);
});

test.each(SCHEME_KINDS)("a scheme by %s is read back as it was stored", (kind) => {
  const { limits } = ruleOf(kind);
  const usual = limits?.usual ?? (limits ? [100, 10] : []);
  for (const crossing of CROSSINGS) {
    const scheme = makeScheme(kind, usual, crossing);
    expect(checkScheme(scheme)).toBeNull();
    expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
  }
});

test.each([
  ["nothing", null],
  ["a kind of a later version", { by: "weather", limits: [10] }],
  ["limits that are no numbers", { by: "share", limits: ["80", "95"], crossing: "upper" }],
  ["limits out of order", { by: "count", limits: [50, 20], crossing: "upper" }],
  ["no limits where there must be some", { by: "amount" }],
  ["a crossing of a later version", { by: "share", limits: [80], crossing: "both" }],
])("%s is no scheme", (_, stored) => {
  expect(parseScheme(stored)).toBeNull();
});

test("a scheme stored without a crossing has the usual one", () => {
  const stored = { by: "share", limits: [70, 90] };
  expect(parseScheme(stored)).toEqual({ ...stored, crossing: "upper" });
});
