import fc from "fast-check";
import type { SnapshotClient } from "../../../src/core/classes/movement/snapshot";
import { DEFAULT_SCHEME } from "../../../src/core/classes/pareto/scheme";
import type { Minor } from "../../../src/core/reading/values/decimal";
import { parseSnapshots } from "../../../src/core/report/parseSnapshots";
import { printSnapshots } from "../../../src/core/report/printSnapshots";
import {
  addSnapshot,
  findLastSnapshot,
  takeSnapshotBack,
  type KeptSnapshot,
} from "../../../src/core/report/snapshots";
import {
  countRows,
  listThinned,
  MOST_FULL_ROWS,
  thinByRule,
  thinToRows,
} from "../../../src/core/report/thinSnapshots";

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

/** Clients with different keys, as a snapshot has them. */
const clients = fc.uniqueArray(client, { maxLength: 20, selector: ({ key }) => key });

/** What it says of each client, whatever their order. */
function sayClients({ snapshot: { clients: lines, ...rest } }: KeptSnapshot): unknown {
  return { ...rest, clients: new Map(lines.map((line) => [line.key, line])) };
}

test("what is stored is read back", () => {
  fc.assert(
    fc.property(clients, clients, (later, earlier) => {
      const kept = [keep("S 1", "2026-02-28", later), keep("S 1", "2026-01-31", earlier)];
      const read = parseSnapshots(printSnapshots(kept)) ?? [];
      expect(read[0]).toEqual(kept[0]);
      expect(read.map(sayClients)).toEqual(kept.map(sayClients));
      expect(printSnapshots(read)).toBe(printSnapshots(kept));
    })
  );
});

test("what the first version stored is read", () => {
  const { settings } = keep("S 1", "2026-01-31").snapshot;
  const lines = [
    ["альфа", "Альфа", 85000, "A", "III", 61.25, 1, "Юг", "Петров", "7701"],
    ["бета", "", 500, "C", null, null, 0, null, null],
  ];
  const one = { source: "S 1", date: "2026-01-31", period: null, settings, scale: 2 };
  const text = JSON.stringify({ version: 1, snapshots: [{ ...one, clients: lines }] });
  expect(parseSnapshots(text)?.[0]?.snapshot.clients).toEqual([
    {
      ...{ key: "альфа", name: "Альфа", turnover: 85000, class: "A", quadrant: "III" },
      ...{ loyalty: 61.25, isKey: true, territory: "Юг", agent: "Петров", id: "7701" },
    },
    {
      ...{ key: "бета", name: "бета", turnover: 500, class: "C", quadrant: null },
      ...{ loyalty: null, isKey: false, territory: null, agent: null },
    },
  ]);
});

test("whatever else stands there is no text of ours, and throws nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseSnapshots(text)).toBeUndefined();
    })
  );
  expect(parseSnapshots('{"version":3,"snapshots":[]}')).toBeUndefined();
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

function manyClients(count: number): SnapshotClient[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `клиент ${at}`,
    name: `Клиент ${at}`,
    turnover: (at * 100) as Minor,
    class: at % 5 === 0 ? ("A" as const) : ("C" as const),
    quadrant: null,
    loyalty: null,
    isKey: at % 5 === 0,
    territory: "Северо-Запад",
    agent: null,
  }));
}

describe("thinning", () => {
  /** The last days of so many months, the latest first, and a day within the last but two. */
  const days = [
    ...["2026-12-31", "2026-11-30", "2026-10-31", "2026-10-07"],
    ...["2026-09-30", "2026-08-31"],
  ];
  const detailOf = (kept: readonly KeptSnapshot[]): string[] =>
    kept.map(({ snapshot: { date, detail = "all", clients: lines } }) =>
      [date, detail, lines.length].join(" ")
    );

  test("10,000 clients of 24 months stay in full", () => {
    const lines = manyClients(10_000);
    const kept = Array.from({ length: 24 }, (_, at) =>
      keep(
        "a",
        `${2026 - Math.floor(at / 12)}-${String(12 - (at % 12)).padStart(2, "0")}-28`,
        lines
      )
    );
    expect(countRows(kept)).toBe(MOST_FULL_ROWS);
    expect(thinByRule(kept)).toEqual(kept);
  });

  test("above that days within a month go first, then the earliest; the last two of any data stay", () => {
    const lines = manyClients(60_000);
    const kept = days.map((day) => keep("a", day, lines));
    expect(detailOf(thinByRule(kept))).toEqual([
      ...["2026-12-31 all 60000", "2026-11-30 all 60000", "2026-10-31 all 60000"],
      ...["2026-10-07 keys 12000", "2026-09-30 all 60000", "2026-08-31 keys 12000"],
    ]);
    const other = [keep("a", "2026-12-31", lines), keep("b", "2026-01-31", lines)];
    const many = [...other, ...other, ...other].map(({ snapshot }, at) => ({
      source: `data ${Math.floor(at / 2)}`,
      snapshot,
    }));
    expect(thinByRule(many)).toEqual(many);
  });

  test("of a thinned one the key clients stay, and the sums by class and quadrant", () => {
    const [thinned] = thinToRows([keep("a", "2026-12-31", manyClients(10))], 4);
    expect(thinned?.snapshot.clients.map(({ name }) => name)).toEqual(["Клиент 0", "Клиент 5"]);
    expect(thinned?.snapshot.sums).toEqual([
      { class: "A", quadrant: null, clients: 2, turnover: 500 },
      { class: "C", quadrant: null, clients: 8, turnover: 4000 },
    ]);
    const [bare] = thinToRows([keep("a", "2026-12-31", manyClients(10))], 0);
    expect([bare?.snapshot.clients, bare?.snapshot.sums]).toEqual([[], thinned?.snapshot.sums]);
    expect(parseSnapshots(printSnapshots([thinned ?? keep("a", "")]))).toEqual([thinned]);
  });

  test("for want of room the latest one is the last to be thinned", () => {
    const kept = days.map((day) => keep("a", day, manyClients(10)));
    expect(detailOf(thinToRows(kept, 12))).toEqual([
      ...["2026-12-31 all 10", "2026-11-30 keys 2", "2026-10-31 sums 0"],
      ...["2026-10-07 sums 0", "2026-09-30 sums 0", "2026-08-31 sums 0"],
    ]);
    expect(
      listThinned(kept, thinToRows(kept, 52)).map(({ date, detail }) => [date, detail])
    ).toEqual([["2026-10-07", "keys"]]);
  });
});

test("a run is taken back with what it replaced, and what came later stays", () => {
  const [first, second, later] = [
    keep("a", "2026-01-31", manyClients(2)),
    keep("a", "2026-01-31", manyClients(3)),
    keep("a", "2026-02-28", manyClients(4)),
  ] as const;
  const now = [later, second];
  const change = { source: "a", date: "2026-01-31" };
  expect(takeSnapshotBack(now, { ...change, before: [first] })).toEqual([later, first]);
  expect(takeSnapshotBack(now, { ...change, before: [] })).toEqual([later]);
});
