import fc from "fast-check";
import { listFlows } from "../../../../src/core/classes/movement/flows";
import { compareSnapshots } from "../../../../src/core/classes/movement/movement";
import { takeSnapshot, type Snapshot } from "../../../../src/core/classes/movement/snapshot";
import { classify } from "../../sheet";

function snapshotOf(rows: readonly (readonly [string, number])[], day: string): Snapshot {
  return takeSnapshot(classify([["Client", "Turnover"], ...rows]), day, null);
}

test("flows say who went where, with the money before and after, best standings first", () => {
  const before = snapshotOf(
    [
      ["Stays", 800],
      ["Falls", 150],
      ["Leaves", 50],
    ],
    "2026-01-31"
  );
  const after = snapshotOf(
    [
      ["Stays", 900],
      ["Comes", 80],
      ["Falls", 20],
    ],
    "2026-02-28"
  );
  expect(listFlows(compareSnapshots(before, after))).toEqual([
    { from: "A", to: "A", clients: 1, before: 800, after: 900, way: "same" },
    { from: "B", to: "C", clients: 1, before: 150, after: 20, way: "down" },
    { from: "C", to: "absent", clients: 1, before: 50, after: 0, way: "down" },
    { from: "absent", to: "B", clients: 1, before: 0, after: 80, way: "up" },
  ]);
});

test("flows hold every client and all money of both snapshots once", () => {
  const month = fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
        fc.integer({ min: -5, max: 1000 })
      ),
      { selector: ([name]) => name, minLength: 2 }
    )
    // Where nobody has a turnover there is nothing to classify, which is another test's.
    .filter((clients) => clients.some(([, turnover]) => turnover > 0));
  fc.assert(
    fc.property(month, month, (one, other) => {
      const [before, after] = [snapshotOf(one, "2026-01-31"), snapshotOf(other, "2026-02-28")];
      const flows = listFlows(compareSnapshots(before, after));
      const sum = (end: "before" | "after"): number =>
        flows.reduce((total, flow) => total + flow[end], 0);
      const own = (snapshot: Snapshot): number =>
        snapshot.clients.reduce((total, { turnover }) => total + turnover, 0);
      expect([sum("before"), sum("after")]).toEqual([own(before), own(after)]);
      const names = new Set([...before.clients, ...after.clients].map(({ key }) => key));
      expect(flows.reduce((total, { clients }) => total + clients, 0)).toBe(names.size);
    })
  );
});
