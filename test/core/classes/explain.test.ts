import fc from "fast-check";
import { explainClass, type WhyClass } from "../../../src/core/classes/explain";
import type { ClassScheme } from "../../../src/core/classes/scheme";
import { amountsSheet, classByName, classify } from "../sheet";

function explain(
  amounts: readonly number[],
  which: number,
  scheme: ClassScheme | null = null
): WhyClass {
  const result = classify(amountsSheet(amounts), { scheme });
  const place = result.clients.findIndex((one) => one.client.name === `Client ${which + 1}`);
  return explainClass(result, place);
}

test("why a client is B: 85 % stand before him, 63 more would lift him, 31 less let him fall", () => {
  expect(explain([850, 50, 40, 30, 20, 10], 1)).toEqual({
    class: "B",
    share: 0.05,
    largerClients: 1,
    larger: 850,
    largerShare: 0.85,
    // 850 is less than 80 % of a total of 1063, now 1000.
    moneyUp: 63,
    // With 20 he has 920 of 970 before him, 94.8 %; with 19 the other 20, too: 940 of 969, 97 %.
    moneyDown: 31,
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

test("where the crosser falls, and with limits from the data, no money leads to a border for sure", () => {
  const lower: ClassScheme = { by: "share", limits: [80, 95], crossing: "lower" };
  expect(explain([50, 30, 20], 1, lower)).toMatchObject({ moneyUp: null, moneyDown: null });
});

test("fixed amounts: up to the limit, down below it", () => {
  const scheme: ClassScheme = { by: "amount", limits: [100, 1] };
  expect(explain([150, 99.5, 0.5], 0, scheme)).toMatchObject({ moneyUp: null, moneyDown: 501 });
  expect(explain([150, 99.5, 0.5], 1, scheme)).toMatchObject({ moneyUp: 5, moneyDown: 986 });
});

test("that money moves the class, and a minor unit less does not", () => {
  const schemes = fc.constantFrom<ClassScheme | null>(
    null,
    { by: "share", limits: [20, 40, 60.5, 90], crossing: "upper" },
    { by: "count", limits: [20, 50, 80], crossing: "upper" },
    { by: "sum", limits: [60, 100, 145], crossing: "upper" },
    { by: "amount", limits: [300, 20] }
  );
  const amounts = fc.array(
    fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -20, max: 4000 })),
    { minLength: 1, maxLength: 14 }
  );
  fc.assert(
    fc.property(amounts, schemes, fc.nat(), (some, scheme, which) => {
      const all = [500, ...some];
      const at = which % all.length;
      const before = classify(amountsSheet(all), { scheme });
      const place = before.clients.findIndex((one) => one.client.name === `Client ${at + 1}`);
      const why = explainClass(before, place);
      const classWith = (change: number): string | undefined => {
        const changed = all.map((amount, index) => (index === at ? amount + change : amount));
        return classByName(classify(amountsSheet(changed), { scheme }))[`Client ${at + 1}`];
      };
      const names = before.classNames;
      const isBelow = (own: string | undefined): boolean =>
        names.findIndex((name) => name === own) > names.indexOf(why.class);
      const isAbove = (own: string | undefined): boolean =>
        names.findIndex((name) => name === own) < names.indexOf(why.class);
      if (why.moneyUp !== null) {
        expect(isAbove(classWith(why.moneyUp))).toBe(true);
        expect(classWith(why.moneyUp - 1)).toBe(why.class);
      } else expect(why.class).toBe("A");
      if (why.moneyDown !== null) {
        expect(isBelow(classWith(-why.moneyDown))).toBe(true);
        expect(classWith(1 - why.moneyDown)).toBe(why.class);
      } else if (why.class !== "0/returns" && (all[at] ?? 0) > 1 && at > 0) {
        expect(classWith(1 - (all[at] ?? 0))).toBe(why.class);
      }
    }),
    { numRuns: 400 }
  );
});
