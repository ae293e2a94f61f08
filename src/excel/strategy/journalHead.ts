import { dateOf, type CellPlace, type StrategyAnswers } from "../../core/strategy/answers";
import { listChanges } from "../../core/strategy/journal";
import { journalTexts, tellsSinceReview } from "../../strings/strategy/journalTexts";
import { showDay } from "../../strings/strategy/parts";
import { rangeOf, type Block } from "../cells/area";
import { inTurn } from "../host/session";
import { loadExpected } from "../unit/images";
import type { Pin, Unit } from "../unit/unit";
import { headName } from "./names";
import { headPlace } from "./place";
import { keepQuiet } from "./quiet";
import type { ReadSheet } from "./read";
import { readDay, type SeenRow } from "./seenSheet";
import { parseAnswers } from "./storedAnswers";
import { pinSheet } from "./touches";

/** What the head of a sheet is to say of its answers since the last review. */
export type HeadText = {
  readonly sheet: ReadSheet;
  readonly place: CellPlace;
  readonly text: string;
  /** The cell has no name yet: the sheet was made before heads said this. */
  readonly isNamed: boolean;
};

/** Heads that go in one request. */
const PER_REQUEST = 100;
const NAME = headName("changes");

/**
 * The line of a sheet's head: how many answers say something else than in the copy of the review that the sheet tells
 * (METHOD 7, "what changed since"). None where the head says so already, where a person uses the cell, where the sheet
 * is protected, and where there was no review.
 */
export function planHeads(
  sheet: ReadSheet,
  answers: StrategyAnswers,
  copies: readonly SeenRow[]
): HeadText[] {
  const { lines } = sheet.places.head;
  const place = lines.changes ?? placeOfChanges(sheet);
  if (!place || sheet.isProtected) return [];
  const review = dateOf(answers.fields.lastReview.value);
  const copy = copies.find((row) => readDay(row.day, "review") === review);
  const reviewed = copy && parseAnswers(copy.text);
  const texts = journalTexts(sheet.language);
  const text =
    review === null || !reviewed
      ? ""
      : texts.sinceReview(showDay(sheet.language, review), listChanges(reviewed, answers).length);
  const held = String(sheet.valueAt(place) ?? "");
  // What a person wrote there stays, and so does the note of a short form.
  if (held === text || (held !== "" && !tellsSinceReview(held))) return [];
  return [{ sheet, place, text, isNamed: lines.changes !== undefined }];
}

/** The free cell beside the captions of the head; undefined where something stands in it. */
function placeOfChanges({ block, valueAt }: ReadSheet): CellPlace | undefined {
  if (!block) return undefined;
  const { row, column } = headPlace("changes");
  const place = { row: block.row + row, column: block.column + column };
  return (valueAt(place) ?? "") === "" ? place : undefined;
}

/** Writes these lines of heads, a hundred in a request; `seen`: where that stands by which they were decided. */
export async function writeHeads(
  unit: Unit,
  heads: readonly HeadText[],
  seen: readonly Pin[]
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(heads.length / PER_REQUEST) }, (_, index) =>
    heads.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST)
  );
  const { context } = unit;
  await inTurn(parts, async (part) => {
    const read = loadExpected(
      context,
      part.flatMap(({ sheet: { id, sheet }, place, isNamed }) => {
        const spot = { sheetId: id, sheet, block: cellOf(place) };
        const cell = { kind: "cells", spot, depth: "whole" } as const;
        return isNamed ? [cell] : [cell, { kind: "names", sheetId: id, names: [NAME] } as const];
      })
    );
    await context.sync();
    await unit.write({
      touches: read(),
      pins: [...seen, ...part.flatMap(({ sheet }) => pinSheet(sheet))],
      write: () => {
        keepQuiet(context);
        for (const { sheet, place, text, isNamed } of part) {
          const worksheet = context.workbook.worksheets.getItem(sheet.id);
          const range = rangeOf(worksheet, cellOf(place));
          range.values = [[text]];
          if (!isNamed) worksheet.names.add(NAME, range).visible = false;
        }
      },
    });
  });
}

function cellOf(place: CellPlace): Block {
  return { ...place, rows: 1, columns: 1 };
}
