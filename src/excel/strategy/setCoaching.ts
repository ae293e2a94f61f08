import type { CoachSettings } from "../../core/strategy/coachSettings";
import { weighExtent } from "../../core/strategy/completeness";
import { rangeOf } from "../cells/area";
import { storeNumbers, USUAL_NUMBERS } from "../stored/assumptions";
import { MEMORY_KEY, parseMemory, printMemory } from "../stored/workbookSettings";
import { inTurn, runExcel } from "../host/session";
import { runUnit } from "../unit/unit";
import { findSheets } from "./find";
import { keepQuiet } from "./quiet";
import { readSheets } from "./read";
import { reweigh } from "./reweigh";
import { expectForm, pinSheet } from "./touches";

/** How many sheets are scored anew, and the tabs of protected ones, which are not. */
export type SetCoaching = { readonly weighed: number; readonly locked: readonly string[] };

/** Sheets that one request writes. */
const PER_REQUEST = 25;

/**
 * Stores in the workbook how sheets are scored and from where on the coach speaks, and puts the weights into the sheets'
 * own formulas of completeness, the short form's among its own parts. A formula that a person has made another one stays.
 * Nothing is written where all is so already; the same again with the earlier settings takes it back. Throws
 * `FailureError`.
 */
export async function setCoaching(coaching: CoachSettings): Promise<SetCoaching> {
  return runUnit(
    async (unit) => {
      const { context } = unit;
      const state = await findSheets(context);
      const open = state.found.filter(({ isProtected }) => !isProtected);
      const read = await readSheets(context, open, true);
      const changes = read.flatMap((sheet) => {
        const { completeness: place } = sheet.places.head.lines;
        const { formula, places } = sheet;
        const next = formula && reweigh(formula, weighExtent(places.extent, coaching.weights));
        return place && next && next !== formula ? [{ sheet, place, next }] : [];
      });
      const { memoryText: value } = state;
      const memory = parseMemory(value);
      const own = storeNumbers({ ...USUAL_NUMBERS, ...memory.numbers, coaching });
      const { numbers: _, ...rest } = memory;
      const text = printMemory({ ...rest, ...(own ? { numbers: own } : {}) });
      if (text !== value && !(value === undefined && !own)) {
        await unit.write({
          touches: [
            { touch: { kind: "setting", key: MEMORY_KEY }, expected: { kind: "setting", value } },
          ],
          write: () => void context.workbook.settings.add(MEMORY_KEY, text),
        });
      }
      const parts = Array.from(
        { length: Math.ceil(changes.length / PER_REQUEST) },
        (_part, index) => changes.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST)
      );
      await inTurn(parts, (part) =>
        unit.write({
          touches: part.flatMap(({ sheet }) => expectForm(sheet, [], [])),
          pins: part.flatMap(({ sheet }) => pinSheet(sheet)),
          write: () => {
            keepQuiet(context);
            for (const { sheet, place, next } of part) {
              const worksheet = context.workbook.worksheets.getItem(sheet.id);
              rangeOf(worksheet, { ...place, rows: 1, columns: 1 }).formulas = [[next]];
            }
          },
        })
      );
      const locked = state.found.filter(({ isProtected }) => isProtected);
      return { weighed: changes.length, locked: locked.map(({ sheet }) => sheet) };
    },
    { isOneStep: true }
  );
}

/** How the workbook's settings say that sheets are scored and coached. */
export async function readCoaching(): Promise<CoachSettings> {
  return runExcel(async (context) => (await findSheets(context)).coaching, true);
}
