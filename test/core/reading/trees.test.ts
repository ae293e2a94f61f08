import fc from "fast-check";
import { classifyClients } from "../../../src/core/classes/classify";
import { DEFAULT_OPTIONS } from "../../../src/core/classes/classification";
import type { Cells } from "../../../src/core/reading/values/cells";
import { chooseRuns, SEED } from "../../runs";
import { readingOf } from "../sheet";
import { layOutTree, shapes, truths } from "./treeSheets";

const SHEETS = chooseRuns(150, 10_000);

/** `name turnover class`, by name: what no layout may change. */
function tell(cells: Cells): string[] {
  const { clients } = classifyClients(readingOf(cells), DEFAULT_OPTIONS);
  return clients.map((one) => `${one.client.name} ${one.client.turnover} ${one.class}`).sort();
}

test(`${SHEETS} trees of rows around the same clients give the same clients and classes`, () => {
  fc.assert(
    fc.property(truths, shapes, (truth, shape) => {
      const flat = layOutTree(truth, { ...shape, levels: 1, grandTotal: null });
      expect(tell(layOutTree(truth, shape))).toEqual(tell(flat));
      expect(tell(flat)).toHaveLength(truth.length);
    }),
    { numRuns: SHEETS, seed: SEED }
  );
});
