import { compareSnapshots } from "../../../../src/core/classes/movement/movement";
import {
  quadrantsOf,
  takeSnapshot,
  type Snapshot,
} from "../../../../src/core/classes/movement/snapshot";
import type { ClassifyOptions } from "../../../../src/core/classes/classification";
import type { CellValue } from "../../../../src/core/reading/values/cells";
import { thinToRows } from "../../../../src/core/report/thinSnapshots";
import { describeComparison } from "../../../../src/strings/comparison";
import { classify } from "../../sheet";

function snapshotOf(
  rows: readonly (readonly CellValue[])[],
  options: Partial<ClassifyOptions> = {},
  date = "2026-01-31"
): Snapshot {
  return takeSnapshot(
    classify([["Client", "Turnover", "Loyalty"], ...rows], options),
    date,
    "2025"
  );
}

const BEFORE = snapshotOf([
  ["Stays", 500, 60],
  ["Leaves", 300, 60],
  ["Falls", 150, 20],
  ["Rises", 30, 80],
  ["Stops", 15, 80],
  ["Sleeps", 0, 80],
]);
const AFTER = snapshotOf(
  [
    ["Stays", 500.5, 60],
    ["Rises", 400, 80],
    ["Falls", 30, 20],
    ["Comes", 20, 70],
    ["Stops", -5, 80],
    ["Sleeps", 0, 80],
  ],
  {},
  "2026-02-28"
);

test("a snapshot is plain data: what was stored is what comes back", () => {
  expect(JSON.parse(JSON.stringify(BEFORE))).toEqual(BEFORE);
  expect(BEFORE).toMatchObject({
    version: 1,
    date: "2026-01-31",
    period: "2025",
    settings: { scheme: { by: "share", limits: [80, 95] }, loyalFrom: 50 },
  });
  expect(BEFORE.clients[0]).toEqual({
    key: "stays",
    name: "Stays",
    turnover: 500,
    class: "A",
    quadrant: "III",
    loyalty: 60,
    isKey: true,
    territory: null,
    agent: null,
  });
});

test("new, lost, up, down, with the money at stake, in minor units of the finer sheet", () => {
  const { moves, scale } = compareSnapshots(BEFORE, AFTER);
  expect(scale).toBe(1);
  expect(moves.map(({ name, kind, change, atStake }) => [name, kind, change, atStake])).toEqual([
    ["Stays", "same", 5, 5005],
    ["Rises", "up", 3700, 4000],
    ["Leaves", "lost", -3000, 3000],
    ["Falls", "same", -1200, 300],
    ["Comes", "new", 200, 200],
    ["Stops", "lost", -200, 150],
    ["Sleeps", "same", 0, 0],
  ]);
});

test("sums by kind, and the matrix from class to class", () => {
  const { kinds, matrix } = compareSnapshots(BEFORE, AFTER);
  expect(kinds.lost).toEqual({ clients: 2, change: -3200, atStake: 3150 });
  expect(kinds.new).toEqual({ clients: 1, change: 200, atStake: 200 });
  expect(kinds.up).toEqual({ clients: 1, change: 3700, atStake: 4000 });
  expect(matrix.A).toMatchObject({ A: 1, absent: 1 });
  expect(matrix.C).toMatchObject({ "0/returns": 1 });
  expect(matrix.absent.C).toBe(1);
  const counted = Object.values(matrix).flatMap((line) => Object.values(line));
  expect(counted.reduce((sum, count) => sum + count)).toBe(7);
});

test("a key client that falls or disappears is an alert, dearest first", () => {
  const before = snapshotOf([
    ["One", 400, 60],
    ["Two", 390, 60],
    ["Three", 210, 60],
  ]);
  const after = snapshotOf([
    ["One", 30, 60],
    ["Three", 600, 60],
    ["Four", 10, 60],
  ]);
  const { alerts } = compareSnapshots(before, after);
  expect(alerts.map(({ code, move }) => [code, move.name, move.atStake])).toEqual([
    ["keyClientFell", "One", 400],
    ["keyClientLost", "Two", 390],
  ]);
  expect(compareSnapshots(before, before).alerts).toEqual([]);
});

test("a key client of its territory that falls in it is an alert, though its class stays", () => {
  const heading = ["Client", "Turnover", "Territory"];
  const shot = (south: number, north: number, territoryAIsKey = true): Snapshot =>
    takeSnapshot(
      classify(
        [heading, ["Giant", 9000, "South"], ["One", south, "North"], ["Two", north, "North"]],
        {
          territoryAIsKey,
        }
      ),
      "2026-01-31",
      null
    );
  const [before, after] = [shot(300, 10), shot(10, 300)];
  const { alerts } = compareSnapshots(before, after);
  expect(alerts.map(({ code, move }) => [code, move.name, move.kind])).toEqual([
    ["keyClientNoMore", "One", "same"],
  ]);
  // Who is no key client for other settings alone fell nowhere.
  expect(compareSnapshots(before, shot(300, 10, false)).alerts).toEqual([]);
});

test("other settings are told, the same settings are the same", () => {
  expect(compareSnapshots(BEFORE, AFTER).hasSameSettings).toBe(true);
  const other = snapshotOf([["Stays", 500, 60]], { a: 70 });
  expect(compareSnapshots(BEFORE, other).hasSameSettings).toBe(false);
  const loyal = snapshotOf([["Stays", 500, 60]], { loyalBy: "median" });
  expect(compareSnapshots(BEFORE, loyal).hasSameSettings).toBe(false);
});

test("the class by hand is the one that moves", () => {
  const manualClasses = new Map([["stays", { class: "C", reason: "leaves" }] as const]);
  const after = snapshotOf([["Stays", 500, 60]], { manualClasses });
  const { alerts } = compareSnapshots(BEFORE, after);
  expect(alerts.map(({ code, move }) => [code, move.name])).toContainEqual([
    "keyClientFell",
    "Stays",
  ]);
});

test("quadrants are kept for the next run, where there is one", () => {
  const snapshot = snapshotOf([
    ["One", 400, 60],
    ["Two", 390, null],
  ]);
  expect([...quadrantsOf(snapshot)]).toEqual([["one", "III"]]);
});

describe("periods of different lengths", () => {
  const over = (period: string | null, rows: readonly (readonly CellValue[])[]): Snapshot => ({
    ...snapshotOf(rows),
    period,
  });
  const year = over("2025-01 – 2025-12", [["Stays", 1200, 60]]);

  test("are compared per month, which is told", () => {
    const movement = compareSnapshots(year, over("2026-01 – 2026-03", [["Stays", 600, 60]]));
    expect([movement.isPerMonth, movement.months]).toEqual([true, { before: 12, after: 3 }]);
    expect(movement.moves.map(({ change, atStake }) => [change, atStake])).toEqual([[100, 200]]);
    const [ru, en] = (["ru", "en"] as const).map((language) =>
      describeComparison(language, movement)
    );
    expect(ru).toEqual([
      "Периоды разной длины: было 12 мес., стало 3 мес. Обороты сравниваются в расчёте на месяц.",
    ]);
    expect(en?.[0]).toMatch(/12 months before, 3 now/);
  });

  test("of one length are compared as they are; an unknown length is told", () => {
    const same = compareSnapshots(year, over("2026-01 – 2026-12", [["Stays", 1500, 60]]));
    expect([same.isPerMonth, same.moves[0]?.change]).toEqual([false, 300]);
    expect(describeComparison("ru", same)).toEqual([]);
    const unknown = compareSnapshots(year, over(null, [["Stays", 1500, 60]]));
    expect([unknown.isPerMonth, unknown.moves[0]?.change]).toEqual([false, 300]);
    expect(describeComparison("ru", unknown)).toHaveLength(1);
  });
});

describe("a thinned snapshot", () => {
  const thin = (snapshot: Snapshot): Snapshot => {
    const [one] = thinToRows([{ source: "s", snapshot }], snapshot.clients.length - 1);
    if (!one) throw new Error("Nothing was thinned");
    return one.snapshot;
  };

  test("is compared by its key clients; nobody counts as new or lost who was not kept", () => {
    const { moves, isPartial, renameOffers } = compareSnapshots(thin(BEFORE), AFTER);
    expect([isPartial, renameOffers]).toEqual([true, []]);
    expect(moves.map(({ name, kind }) => `${kind} ${name}`)).toEqual(["same Stays", "lost Leaves"]);
    const later = compareSnapshots(BEFORE, thin(AFTER));
    expect(later.moves.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      "same Stays",
      "up Rises",
    ]);
  });

  test("tells what the classes came to in full", () => {
    expect(compareSnapshots(thin(BEFORE), AFTER).sums).toEqual(
      compareSnapshots(thin(BEFORE), thin(AFTER)).sums
    );
    expect(compareSnapshots(thin(BEFORE), AFTER).sums?.[0]).toEqual({
      class: "A",
      before: { clients: 2, turnover: 8000 },
      after: { clients: 2, turnover: 9005 },
    });
  });
});
