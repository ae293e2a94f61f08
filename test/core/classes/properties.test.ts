import fc from "fast-check";
import type { Classification } from "../../../src/core/classes/classification";
import type { ClassScheme } from "../../../src/core/classes/pareto/scheme";
import { amountsSheet, classByName, classify } from "../sheet";

/** Turnovers in kopecks, often equal, some returned; the first keeps the sheet readable. */
const turnovers = fc
  .array(
    fc.oneof(
      fc.integer({ min: -500, max: 5000 }),
      fc.constantFrom(3762, 3762, 100, 0),
      fc.integer({ min: 1, max: 10_000_000 })
    ),
    { maxLength: 40 }
  )
  .map((amounts) => [1000, ...amounts]);

const scheme = fc.constantFrom<ClassScheme | null>(
  null,
  { by: "share", limits: [60, 85, 97.5], crossing: "lower" },
  { by: "share", limits: [50, 70, 80, 90], crossing: "nearest" },
  { by: "count", limits: [20, 50], crossing: "upper" },
  { by: "sum", limits: [100, 145], crossing: "upper" },
  { by: "data" }
);

function classifyKopecks(
  kopecks: readonly number[],
  chosen: ClassScheme | null,
  unit = 100
): Classification {
  return classify(amountsSheet(kopecks.map((amount) => amount / unit)), { scheme: chosen });
}

test("the order of rows changes no class", () => {
  fc.assert(
    fc.property(turnovers, scheme, fc.infiniteStream(fc.nat(1000)), (amounts, chosen, keys) => {
      const rows = amountsSheet(amounts).slice(1);
      const mixed = rows
        .map((row) => ({ row, key: keys.next().value ?? 0 }))
        .sort((left, right) => left.key - right.key)
        .map(({ row }) => row);
      const heading = ["Client", "Turnover"];
      const plain = classify([heading, ...rows], { scheme: chosen });
      const other = classify([heading, ...mixed], { scheme: chosen });
      expect(classByName(other)).toEqual(classByName(plain));
      expect(other.clients.map((one) => one.client.name)).toEqual(
        plain.clients.map((one) => one.client.name)
      );
      expect([other.gini, other.hhi, other.pair]).toEqual([plain.gini, plain.hhi, plain.pair]);
    })
  );
});

test("kopecks, roubles, thousands: the unit changes no class", () => {
  fc.assert(
    fc.property(
      turnovers,
      scheme,
      fc.constantFrom(1, 1000, 100_000, 0.25),
      (amounts, chosen, unit) => {
        expect(classByName(classifyKopecks(amounts, chosen, unit))).toEqual(
          classByName(classifyKopecks(amounts, chosen))
        );
      }
    )
  );
});

test("a client under another name keeps its class", () => {
  fc.assert(
    fc.property(turnovers, scheme, (amounts, chosen) => {
      const sheet = amountsSheet(amounts);
      const renamed = sheet.map(([name, amount], row) =>
        row === 0 ? ["Client", "Turnover"] : [`Zzz ${String(name)}`, amount ?? null]
      );
      const names = Object.entries(classByName(classify(sheet, { scheme: chosen }))).map(
        ([name, own]) => [`Zzz ${name}`, own]
      );
      expect(classByName(classify(renamed, { scheme: chosen }))).toEqual(Object.fromEntries(names));
    })
  );
});

test("a client's row split in two changes no class", () => {
  fc.assert(
    fc.property(turnovers, scheme, fc.nat(), fc.nat(5000), (amounts, chosen, which, part) => {
      const sheet = amountsSheet(amounts);
      const row = 1 + (which % amounts.length);
      const [name = null] = sheet[row] ?? [];
      const amount = amounts[row - 1] ?? 0;
      const split = [
        ...sheet.slice(0, row),
        [name, amount - part],
        ...sheet.slice(row + 1),
        [name, part],
      ];
      expect(classByName(classify(split, { scheme: chosen }))).toEqual(
        classByName(classify(sheet, { scheme: chosen }))
      );
    })
  );
});

test("A ∪ B ∪ … = all, turnover too; equals share their class; classes fall with turnover", () => {
  fc.assert(
    fc.property(turnovers, scheme, (amounts, chosen) => {
      const result = classifyKopecks(amounts, chosen);
      const summaries = Object.values(result.classes);
      expect(summaries.reduce((sum, one) => sum + one.clients, 0)).toBe(amounts.length);
      expect(summaries.reduce((sum, one) => sum + one.turnover, 0)).toBe(
        result.clients.reduce((sum, one) => sum + one.client.turnover, 0)
      );
      for (const [at, one] of result.clients.entries()) {
        expect(one.class === "0/returns").toBe(one.client.turnover <= 0);
        expect(result.classNames).toContain(one.class);
        const next = result.clients[at + 1];
        if (!next) continue;
        const places = [one, next].map((each) => result.classNames.indexOf(each.class));
        expect(places[0]).toBeLessThanOrEqual(places[1] ?? 0);
        if (one.client.turnover === next.client.turnover) expect(next.class).toBe(one.class);
      }
    })
  );
});

test("raising a turnover never lowers its class where the crosser stays above", () => {
  const rising = fc.constantFrom<ClassScheme | null>(
    null,
    { by: "share", limits: [20, 40, 60, 90], crossing: "upper" },
    { by: "count", limits: [20, 50], crossing: "upper" },
    { by: "sum", limits: [100, 145], crossing: "upper" },
    { by: "amount", limits: [30, 2] }
  );
  fc.assert(
    fc.property(
      turnovers,
      rising,
      fc.nat(),
      fc.integer({ min: 1, max: 100_000 }),
      (amounts, chosen, which, more) => {
        const at = which % amounts.length;
        const name = `Client ${at + 1}`;
        const before = classifyKopecks(amounts, chosen);
        const raised = amounts.map((amount, index) => (index === at ? amount + more : amount));
        const after = classifyKopecks(raised, chosen);
        const place = (result: Classification): number =>
          result.classNames.findIndex((own) => own === classByName(result)[name]);
        expect(place(after)).toBeLessThanOrEqual(place(before));
      }
    )
  );
});

test("class A is never empty by the default rule", () => {
  fc.assert(
    fc.property(turnovers, (amounts) => {
      expect(classifyKopecks(amounts, null).classes.A.clients).toBeGreaterThan(0);
    })
  );
});
