import {
  classifyAmounts,
  listDescending,
  NO_CLASS,
} from "../../../../src/core/classes/pareto/pareto";
import { DEFAULT_SCHEME } from "../../../../src/core/classes/pareto/scheme";
import { amountsSheet, classByName, classify, countClasses } from "../../sheet";

test.each([
  ["850,50,40,30,20,10", [850, 50, 40, 30, 20, 10], "1/3/2"],
  ["30 and seven 10s", [30, 10, 10, 10, 10, 10, 10, 10], "8/0/0"],
  ["50,30,10,6,4", [50, 30, 10, 6, 4], "2/2/1"],
  ["all equal", [7, 7, 7, 7], "4/0/0"],
  ["a client with 98 %", [98, 1, 0.5, 0.5], "1/0/3"],
  ["one client", [5], "1/0/0"],
  ["80 % exactly before the second", [80, 20], "1/1/0"],
  ["a kopeck less than 80 % before the second", [79.99, 20.01], "2/0/0"],
  ["95 % exactly before the third", [80, 15, 5], "1/1/1"],
  ["nets of zero and below", [80, 20, 0, -5], "1/1/0/2"],
])("%s", (_, amounts, counts) => {
  expect(countClasses(classify(amountsSheet(amounts)))).toBe(counts);
});

test("30 clients of 37.62 stay together on either side of a border", () => {
  const thirty = Array.from({ length: 30 }, () => 37.62);
  const equal = classify(amountsSheet([5000, ...thirty, 10]));
  expect(countClasses(equal)).toBe("1/30/1");
  expect(countClasses(classify(amountsSheet(thirty)))).toBe("30/0/0");
});

test("an amount that floats would put on the wrong side of the border", () => {
  // Exactly 80 % and 95 % stand before the third and the fifth, but 0.7 + 0.1 is less than 0.8 in floats.
  const classes = classByName(classify(amountsSheet([0.7, 0.1, 0.09, 0.06, 0.05])));
  expect(classes).toEqual({
    "Client 1": "A",
    "Client 2": "A",
    "Client 3": "B",
    "Client 4": "B",
    "Client 5": "C",
  });
});

test("too many in class A, and one client who holds it all, are warned of", () => {
  expect(classify(amountsSheet([7, 7, 7, 7, 7])).warnings).toEqual([
    { code: "noPareto", clientShare: 1 },
  ]);
  expect(classify(amountsSheet([98, 1, 1])).warnings).toEqual([
    { code: "oneClient", client: "Client 1", share: 0.98 },
  ]);
  expect(classify(amountsSheet([98, 1, 1]), { oneClientWarning: 99 }).warnings).toEqual([]);
  // 7 of 100: 0.07 · 100 is a trifle above 7 in floats, and seven is not more than seven.
  const sevens = [...Array.from({ length: 14 }, () => 7), 2];
  const { warnings } = classify(amountsSheet(sevens), { oneClientWarning: 7 });
  expect(warnings.map(({ code }) => code)).toEqual(["noPareto"]);
  expect(classify(amountsSheet([80, 20, 10, 10, -13])).warnings).toContainEqual({
    code: "returnsLarge",
    share: 13 / 120,
  });
});

test("the pair says what class A really is", () => {
  const { pair } = classify(amountsSheet([850, 50, 40, 30, 20, 10]));
  expect(pair.clientShare).toBeCloseTo(1 / 6);
  expect(pair.turnoverShare).toBeCloseTo(0.85);
});

test("columns: rank shared by equals, share, cumulative share, none for zero and below", () => {
  const pareto = classifyAmounts(Float64Array.of(0, 10, 30, -5, 10, 50), DEFAULT_SCHEME);
  expect([...pareto.order]).toEqual([5, 2, 1, 4, 0, 3]);
  expect([...pareto.ranks]).toEqual([5, 3, 2, 6, 3, 1]);
  expect([...pareto.shares]).toEqual([0, 0.1, 0.3, 0, 0.1, 0.5]);
  // In order: what each of them and all larger ones have.
  expect([...pareto.cumulative]).toEqual([0.5, 0.8, 0.9, 1, Number.NaN, Number.NaN]);
  expect([...pareto.running]).toEqual([50, 80, 90, 100]);
  expect([...listDescending(pareto)]).toEqual([50, 30, 10, 10]);
  expect([...pareto.classes]).toEqual([NO_CLASS, 1, 0, NO_CLASS, 1, 0]);
  expect(pareto.total).toBe(100);
  expect(pareto.positive).toBe(4);
});

test("no amounts, and none above zero, give no classes", () => {
  expect(classifyAmounts(new Float64Array(0), DEFAULT_SCHEME).borders).toEqual([0, 0]);
  expect([...classifyAmounts(Float64Array.of(0, -1), DEFAULT_SCHEME).classes]).toEqual([
    NO_CLASS,
    NO_CLASS,
  ]);
});

test("many amounts keep 33 bytes each: fresh memory is dearer than the arithmetic", () => {
  const count = 5000;
  const pareto = classifyAmounts(
    Float64Array.from({ length: count }, (_, at) => 1 + ((at * 7919) % 4001)),
    DEFAULT_SCHEME
  );
  const memory = new Set(
    Object.values(pareto).flatMap((part) => (ArrayBuffer.isView(part) ? [part.buffer] : []))
  );
  const bytes = [...memory].reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(bytes / count).toBe(33);
});
