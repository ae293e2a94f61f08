import fc from "fast-check";
import type { SnapshotClient } from "../../../src/core/classes/movement/snapshot";
import { DEFAULT_SCHEME } from "../../../src/core/classes/pareto/scheme";
import type { Minor } from "../../../src/core/reading/values/decimal";
import {
  addSnapshot,
  findLastSnapshot,
  parseSnapshots,
  printSnapshots,
  type KeptSnapshot,
} from "../../../src/core/report/snapshots";

const client: fc.Arbitrary<SnapshotClient> = fc.record({
  key: fc.string({ minLength: 1, unit: "grapheme" }),
  name: fc.string({ minLength: 1, unit: "grapheme" }),
  turnover: fc.maxSafeInteger().map((units) => units as Minor),
  class: fc.constantFrom("A", "B", "C", "D", "E", "0/returns"),
  quadrant: fc.constantFrom("I", "II", "III", "IV", null),
  loyalty: fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)),
  isKey: fc.boolean(),
  territory: fc.option(fc.string()),
  agent: fc.option(fc.string()),
});

function keep(source: string, date: string, clients: readonly SnapshotClient[] = []): KeptSnapshot {
  return {
    source,
    snapshot: {
      version: 1,
      date,
      period: null,
      settings: {
        scheme: DEFAULT_SCHEME,
        loyalFrom: 50,
        loyalBy: "limit",
        profitableBy: { by: "classA" },
        territoryAIsKey: true,
      },
      scale: 2,
      clients,
    },
  };
}

test("what is stored is read back", () => {
  fc.assert(
    fc.property(fc.array(client, { maxLength: 20 }), (clients) => {
      const kept = [keep("S 1", "2026-02-28", clients), keep("S 1", "2026-01-31")];
      expect(parseSnapshots(printSnapshots(kept))).toEqual(kept);
    })
  );
});

test("whatever else stands there gives no snapshot, and throws nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseSnapshots(text)).toEqual([]);
    })
  );
  expect(parseSnapshots('{"version":2,"snapshots":[]}')).toEqual([]);
  const bare = {
    source: "s",
    date: "2026-01-31",
    period: null,
    settings: {},
    scale: 0,
    clients: [],
  };
  expect(parseSnapshots(JSON.stringify({ version: 1, snapshots: [bare] }))).toEqual([]);
  expect(parseSnapshots('{"version":1,"snapshots":[1,{"settings":{},"clients":[]}]}')).toEqual([]);
});

test("the latest day stands first, and a day of the same data is replaced", () => {
  const days = (kept: readonly KeptSnapshot[]): string[] =>
    kept.map(({ source, snapshot }) => `${source} ${snapshot.date}`);
  let kept: KeptSnapshot[] = [];
  for (const [source, day] of [
    ["a", "2026-02-28"],
    ["a", "2026-01-31"],
    ["b", "2026-02-28"],
    ["a", "2026-02-28"],
  ] as const) {
    kept = addSnapshot(kept, keep(source, day));
  }
  expect(days(kept)).toEqual(["a 2026-02-28", "b 2026-02-28", "a 2026-01-31"]);
});

test("the one to compare with is of the same data if there is one, and of an earlier day", () => {
  const kept = [keep("a", "2026-03-31"), keep("b", "2026-02-28"), keep("a", "2026-01-31")];
  expect(findLastSnapshot(kept, "a")?.date).toBe("2026-03-31");
  expect(findLastSnapshot(kept, "a", "2026-03-31")?.date).toBe("2026-01-31");
  expect(findLastSnapshot(kept, "c", "2026-03-31")?.date).toBe("2026-02-28");
  expect(findLastSnapshot(kept, "a", "2026-01-31")?.date).toBeUndefined();
});

test("the oldest are dropped before the workbook grows heavy; the latest is kept alone", () => {
  const many = Array.from({ length: 4000 }, (_, at) => ({
    key: `клиент с довольно длинным именем ${at}`,
    name: `Клиент с довольно длинным именем ${at}`,
    turnover: (at * 100) as Minor,
    class: "C" as const,
    quadrant: null,
    loyalty: null,
    isKey: false,
    territory: "Северо-Запад",
    agent: null,
  }));
  const kept = ["2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"].map((day) =>
    keep("a", day, many)
  );
  const text = printSnapshots(kept);
  expect(text.length).toBeLessThan(1_000_000);
  expect(parseSnapshots(text).length).toBeLessThan(4);
  expect(parseSnapshots(text)[0]).toEqual(kept[0]);
});
