import type { AnswerPlaces } from "../../core/strategy/answers";
import { weighExtent } from "../../core/strategy/completeness";
import type { Weights } from "../../core/strategy/weights";
import { asksFor, type Extent } from "../../core/strategy/extent";
import { SECTIONS } from "../../core/strategy/layout";
import { LANGUAGES } from "../../strings/language";
import { strategyTexts } from "../../strings/strategy/texts";
import { rangeOf } from "../cells/area";
import { stop } from "../host/failures";
import { loadExpected } from "../unit/images";
import { runUnit } from "../unit/unit";
import { coachingOf, findSheets } from "./find";
import { printWide } from "./shortForm";
import { SHORT_NAME } from "./names";
import { CAPTION_ROW, EXTRA_ROWS, LABEL } from "./place";
import { keepQuiet } from "./quiet";
import { readSheets } from "./read";
import { reweigh } from "./reweigh";
import { refuseProtected } from "./sheets";
import { expectForm, pinSheet } from "./touches";

/**
 * Gives a sheet the other form: shows or hides the rows of points 2, 3, 6, 7 and 9 and counts completeness by what is
 * asked. What is typed there stays. Nothing happens where it has the form already. Throws `FailureError` `sheetNotFound`,
 * `sheetProtected`.
 */
export async function changeSheetExtent(
  name: string,
  extent: Extent,
  weights?: Weights
): Promise<void> {
  await runUnit(async (unit) => {
    const { context } = unit;
    const state = await findSheets(context);
    const { found } = state;
    const weighed = weighExtent(extent, coachingOf(state, weights).weights);
    const own = found.find(({ sheet }) => sheet === name);
    if (!own) stop({ code: "sheetNotFound", sheet: name });
    refuseProtected(own);
    const { id: sheetId, sheet } = own;
    const readZoom = loadExpected(context, [{ kind: "zoom", sheetId, sheet }]);
    const [read] = await readSheets(context, [own], true);
    if (!read || read.places.extent === extent || !read.block) return;
    const { block, places, formula } = read;
    const note = { row: block.row + CAPTION_ROW, column: block.column + LABEL };
    await unit.write({
      touches: [
        ...expectForm(read, [], []),
        ...readZoom(),
        {
          touch: { kind: "names", sheetId: read.id, names: [SHORT_NAME] },
          ...(extent === "short" ? { expected: { kind: "names", items: new Map() } } : {}),
        },
      ],
      pins: pinSheet(read),
      write: () => {
        keepQuiet(context);
        const sheet = context.workbook.worksheets.getItem(read.id);
        for (const { row, rows } of rowsOfOmitted(places.answers)) {
          rangeOf(sheet, { row, column: 0, rows, columns: 1 }).rowHidden = extent === "short";
        }
        const cell = places.head.lines.completeness;
        const counted = formula && reweigh(formula, weighed);
        if (cell && counted) {
          rangeOf(sheet, { ...cell, rows: 1, columns: 1 }).formulas = [[counted]];
        }
        const noteCell = rangeOf(sheet, { ...note, rows: 1, columns: 1 });
        const isFree = (read.valueAt(note) ?? "") === "";
        if (extent === "full") {
          sheet.names.getItem(SHORT_NAME).delete();
          if (isNote(read.valueAt(note))) noteCell.values = [[""]];
        } else {
          if (isFree) noteCell.values = [[strategyTexts(read.language).shortForm]];
          sheet.names.add(SHORT_NAME, noteCell).visible = false;
        }
        printWide(sheet);
      },
    });
  });
}

function isNote(value: unknown): boolean {
  return LANGUAGES.some((one) => strategyTexts(one).shortForm === value);
}

/** The rows of the sections that the short form leaves out, wherever they stand now, their titles with them. */
function rowsOfOmitted({ fields, tables }: AnswerPlaces): { row: number; rows: number }[] {
  return SECTIONS.filter(({ code }) => !asksFor("short", code)).flatMap(({ code, parts }) => {
    const spans = parts.flatMap((part) => {
      if (part.kind === "field") {
        const row = fields[part.code]?.value.row;
        return row === undefined ? [] : [[row, row]];
      }
      const table = tables[part.code];
      return table ? [[table.row, table.row + table.rows]] : [];
    });
    if (spans.length === 0) return [];
    const first = Math.min(...spans.map(([from = 0]) => from)) - 1 - (EXTRA_ROWS[code] ?? 0);
    const last = Math.max(...spans.map(([, to = 0]) => to));
    return [{ row: first, rows: last - first + 1 }];
  });
}
