import fc from "fast-check";
import { explainClass, type WhyClass } from "../../../../src/core/classes/pareto/explain";
import { findFall, findRise } from "../../../../src/core/classes/pareto/distances";
import { classifyAmounts } from "../../../../src/core/classes/pareto/pareto";
import type { ClassScheme } from "../../../../src/core/classes/pareto/scheme";
import type { Crossing } from "../../../../src/core/classes/pareto/schemeTable";
import { amountsSheet, classify } from "../../sheet";

function explain(
  amounts: readonly number[],
  which: number,
  scheme: ClassScheme | null = null
): WhyClass {
  const result = classify(amountsSheet(amounts), { scheme });
  const place = result.clients.findIndex((one) => one.client.name === `Client ${which + 1}`);
  return explainClass(result, place);
}

test("why a client is B: 85 % stand before it, 63 more would lift it, 31 less let it fall", () => {
  expect(explain([850, 50, 40, 30, 20, 10], 1)).toEqual({
    class: "B",
    share: 0.05,
    largerClients: 1,
    larger: 850,
    largerShare: 0.85,
    // 850 is less than 80 % of a total of 1063, now 1000.
    moneyUp: 63,
    // With 20 it has 920 of 970 before it, 94.8 %; with 19 the other 20, too: 940 of 969, 97 %.
    moneyDown: 31,
    noUp: null,
    noDown: null,
  });
});

test("the top class has no way up, the last none down, returns only up", () => {
  const amounts = [80, 15, 5, -3];
  expect(explain(amounts, 0)).toMatchObject({ class: "A", moneyUp: null });
  expect(explain(amounts, 2)).toMatchObject({ class: "C", moneyDown: null, largerShare: 0.95 });
  expect(explain(amounts, 3)).toMatchObject({
    class: "0/returns",
    share: 0,
    largerClients: 3,
    moneyUp: 4,
    moneyDown: null,
  });
});

test("where the crosser falls, what it brings itself counts against it", () => {
  const lower: ClassScheme = { by: "share", limits: [80, 95], crossing: "lower" };
  // With 21 it and the larger one still hold 51 of 71; with 20 it stands beside the other: 70 of 70.
  expect(explain([50, 30, 20], 0, lower)).toMatchObject({ class: "A", moneyDown: 30 });
  // B at 98 % alone: no more turnover brings it to A, and whatever it loses it stays the first until it has one of two.
  expect(explain([98, 1, 1], 0, lower)).toMatchObject({
    class: "B",
    moneyUp: null,
    noUp: "never",
    moneyDown: null,
    noDown: "never",
  });
});

test("limits from the data move with every turnover: no money is told; with too few clients the usual limits hold", () => {
  const data: ClassScheme = { by: "data" };
  const many = Array.from({ length: 40 }, (_, at) => 1000 - 20 * at);
  expect(explain(many, 20, data)).toMatchObject({
    moneyUp: null,
    noUp: "fromData",
    noDown: "fromData",
  });
  expect(explain(many, 0, data)).toMatchObject({ class: "A", noUp: "noClass" });
  const few = [850, 50, 40, 30, 20, 10];
  expect(explain(few, 1, data)).toEqual(explain(few, 1));
});

test("fixed amounts: up to the limit, down below it", () => {
  const scheme: ClassScheme = { by: "amount", limits: [100, 1] };
  expect(explain([150, 99.5, 0.5], 0, scheme)).toMatchObject({ moneyUp: null, moneyDown: 501 });
  expect(explain([150, 99.5, 0.5], 1, scheme)).toMatchObject({ moneyUp: 5, moneyDown: 986 });
});

const LIMITS: fc.Arbitrary<number[]> = fc
  .uniqueArray(fc.constantFrom(5, 20, 33.3, 40, 50, 60.5, 80, 90, 95, 100), {
    minLength: 1,
    maxLength: 4,
  })
  .map((limits) => limits.sort((left, right) => left - right));
const CROSSINGS = fc.constantFrom<Crossing>("upper", "lower", "nearest");
const PERCENTS: fc.Arbitrary<ClassScheme> = fc
  .tuple(fc.constantFrom("share", "count", "sum"), LIMITS, CROSSINGS)
  .map(([by, limits, crossing]) => ({
    by,
    limits: by === "sum" ? limits.map((limit) => limit * 2) : limits,
    crossing,
  }));
const SCHEMES = fc.oneof(
  { weight: 9, arbitrary: PERCENTS },
  { weight: 1, arbitrary: fc.constant<ClassScheme>({ by: "amount", limits: [40, 7] }) }
);
/** Few different amounts make ties and neighbours, many make gaps. */
const AMOUNTS = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }),
  fc.array(fc.integer({ min: -5, max: 90 }), { maxLength: 9 }),
  fc.array(fc.constantFrom(1, 2, 3, 7, 20, 21, 60, 200), { maxLength: 9 })
);

test("the money is the least that moves the class, found by trying one amount after another", () => {
  fc.assert(
    fc.property(AMOUNTS, fc.integer({ min: -3, max: 120 }), SCHEMES, (rest, own, scheme) => {
      const all = Float64Array.from([own, ...rest, 11]);
      const classWith = (amount: number): number => {
        all[0] = amount;
        return classifyAmounts(all, scheme).classes[0] ?? Number.NaN;
      };
      const why = explain([own, ...rest, 11], 0, scheme);
      const place = classWith(own);
      const reach = why.moneyUp === null ? 1000 : own + why.moneyUp;
      let up: number | null = null;
      for (let amount = own + 1; up === null && amount <= reach; amount++)
        if (classWith(amount) < place) up = amount - own;
      expect(up).toBe(why.moneyUp);
      let down: number | null = null;
      for (let amount = own - 1; down === null && amount > 0; amount--)
        if (classWith(amount) > place) down = own - amount;
      expect(down).toBe(why.moneyDown);
      expect([why.noUp === null, why.noDown === null]).toEqual([up !== null, down !== null]);
    }),
    { numRuns: 250 }
  );
});

test("amounts of many digits are told to the last of them", () => {
  const large = fc.integer({ min: 1, max: 2 ** 44 });
  const many = fc.array(large, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(many, large, PERCENTS, (rest, own, scheme) => {
      const all = Float64Array.from([own, ...rest]);
      const pareto = classifyAmounts(all, scheme);
      const place = pareto.classes[0] ?? Number.NaN;
      const classWith = (amount: number): number =>
        classifyAmounts(Float64Array.from([amount, ...rest]), scheme).classes[0] ?? Number.NaN;
      if (scheme.by !== "share" && scheme.by !== "count" && scheme.by !== "sum") return;
      const up = place > 0 ? findRise(pareto, scheme, own, place) : null;
      const isLast = place === scheme.limits.length;
      const down = isLast ? null : findFall(pareto, scheme, own, place);
      if (up !== null && up < 2 ** 48) {
        expect(classWith(own + up)).toBeLessThan(place);
        expect(classWith(own + up - 1)).toBeGreaterThanOrEqual(place);
      }
      if (down !== null) {
        expect(classWith(own - down)).toBeGreaterThan(place);
        expect(classWith(own - down + 1)).toBeLessThanOrEqual(place);
      }
    }),
    { numRuns: 1000 }
  );
});
