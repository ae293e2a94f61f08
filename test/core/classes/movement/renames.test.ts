import fc from "fast-check";
import { compareSnapshots, listRenamed } from "../../../../src/core/classes/movement/movement";
import {
  addDecisions,
  applyRenames,
  carryRenamed,
  NO_RENAMES,
  proposeRenames,
} from "../../../../src/core/classes/movement/renames";
import { takeSnapshot, type Snapshot } from "../../../../src/core/classes/movement/snapshot";
import { classify } from "../../sheet";

type Row = readonly [name: string, id: string, turnover: number];

function snapshotOf(date: string, ...rows: readonly Row[]): Snapshot {
  return takeSnapshot(classify([["Клиент", "ИНН", "Выручка"], ...rows]), date, null);
}

function propose(before: Snapshot, after: Snapshot): string[] {
  return proposeRenames(before, after).map(
    (offer) => `${offer.by}: ${offer.before.name} > ${offer.after.name}`
  );
}

const BEFORE = snapshotOf(
  "2026-01-31",
  ["ООО Вектор", "7701000001", 500],
  ["Ромашка ООО", "", 300],
  ["Бета", "7701000003", 200]
);
const AFTER = snapshotOf(
  "2026-02-28",
  ["АО Горизонт", "7701000001", 520],
  ["ООО «Ромашка»", "", 310],
  ["Бета", "7701000003", 200],
  ["Новый", "7701000009", 1]
);

test("an id with another name comes first, a look-alike of one that is gone second", () => {
  expect(propose(BEFORE, AFTER)).toEqual([
    "id: ООО Вектор > АО Горизонт",
    "name: Ромашка ООО > ООО «Ромашка»",
  ]);
});

test("nothing is put together until it is decided; then the client is neither lost nor new", () => {
  const open = compareSnapshots(BEFORE, AFTER);
  expect([open.kinds.lost.clients, open.kinds.new.clients]).toEqual([2, 3]);
  expect(open.renameOffers).toHaveLength(2);
  const done = compareSnapshots(BEFORE, AFTER, {
    same: [["ооо вектор", "ао горизонт"]],
    different: [["ромашка ооо", "ооо ромашка"]],
  });
  expect([done.kinds.lost.clients, done.kinds.new.clients]).toEqual([1, 2]);
  expect(listRenamed(done)).toEqual([{ before: "ООО Вектор", after: "АО Горизонт" }]);
  expect(done.moves.find(({ name }) => name === "АО Горизонт")?.change).toBe(20);
  expect(done.renameOffers).toEqual([]);
});

test("two ids that differ speak against names that look alike, and an id of several clients says nothing", () => {
  expect(
    propose(
      snapshotOf("2026-01-31", ["Ромашка", "7701000001", 5], ["Бета", "7701000002", 1]),
      snapshotOf("2026-02-28", ["Ромашко", "7701000005", 5], ["Бета", "7701000002", 1])
    )
  ).toEqual([]);
  const shared = snapshotOf(
    "2026-01-31",
    ["Альфа", "0", 5],
    ["Бета", "0", 4],
    ["Гамма", "0", 3],
    ["Дельта", "0", 2]
  );
  expect(propose(shared, snapshotOf("2026-02-28", ["Икс", "0", 5], ["Бета", "1", 4]))).toEqual([]);
});

test("a name with two look-alikes is offered with neither", () => {
  const before = snapshotOf("2026-01-31", ["Ромашка", "", 5], ["Бета", "", 1]);
  const after = snapshotOf("2026-02-28", ["Ромашко", "", 5], ["Ромашки", "", 4], ["Бета", "", 1]);
  expect(propose(before, after)).toEqual([]);
  const one = snapshotOf("2026-02-28", ["Ромашко", "", 5], ["Бета", "", 1]);
  expect(propose(before, one)).toEqual(["name: Ромашка > Ромашко"]);
});

test("a snapshot without ids, of an earlier version, is compared by names alone", () => {
  const old = { ...BEFORE, clients: BEFORE.clients.map(({ id: _, ...client }) => client) };
  expect(propose(old, AFTER)).toEqual(["name: Ромашка ООО > ООО «Ромашка»"]);
});

test("a client renamed twice takes its last name; a circle of renames, and names that are taken, change nothing", () => {
  const same = [
    ["бета", "гамма"],
    ["гамма", "дельта"],
  ] as const;
  const before = snapshotOf("2026-01-31", ["Бета", "", 5], ["Эта", "", 4]);
  const after = snapshotOf("2026-03-31", ["Дельта", "", 6], ["Эта", "", 4]);
  const keys = (snapshot: Snapshot): string[] => snapshot.clients.map(({ key }) => key);
  expect(keys(applyRenames(before, after, same))).toEqual(["дельта", "эта"]);
  const circle = [...same, ["дельта", "бета"]] as const;
  expect(keys(applyRenames(before, after, circle))).toEqual(["дельта", "эта"]);
  expect(keys(applyRenames(before, after, [["бета", "эта"]]))).toEqual(["бета", "эта"]);
  expect([...carryRenamed(new Map([["бета", "B"]]), same)]).toEqual([
    ["бета", "B"],
    ["дельта", "B"],
  ]);
});

test("the later word about a pair counts", () => {
  const same = addDecisions(NO_RENAMES, { same: [["a", "b"]], different: [] });
  expect(addDecisions(same, { same: [], different: [["a", "b"]] })).toEqual({
    same: [],
    different: [["a", "b"]],
  });
});

test("whatever is decided, no client and no money is lost or counted twice", () => {
  const key = fc.constantFrom("Альфа", "Бета", "Гамма", "Дельта", "Эта");
  const rows = fc
    .uniqueArray(fc.tuple(key, fc.integer({ min: 1, max: 99 })), {
      minLength: 1,
      selector: ([name]) => name,
    })
    .map((list) => list.map(([name, sum]): Row => [name, "", sum]));
  const pair = fc.tuple(key, key).map(([a, b]) => [a.toLowerCase(), b.toLowerCase()] as const);
  fc.assert(
    fc.property(rows, rows, fc.array(pair, { maxLength: 4 }), (old, now, same) => {
      const [before, after] = [snapshotOf("2026-01-31", ...old), snapshotOf("2026-02-28", ...now)];
      const { moves } = compareSnapshots(before, after, { same, different: [] });
      const sum = (list: readonly Row[]): number => list.reduce((all, [, , one]) => all + one, 0);
      const told = (side: "before" | "after"): number =>
        moves.reduce((all, move) => all + (move[side]?.turnover ?? 0), 0);
      expect([told("before"), told("after")]).toEqual([sum(old), sum(now)]);
      expect(moves.filter((move) => move.before)).toHaveLength(old.length);
      expect(moves.filter((move) => move.after)).toHaveLength(now.length);
    }),
    { numRuns: 200, seed: 7 }
  );
});
