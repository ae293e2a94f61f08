import { asksFor } from "../../core/strategy/extent";
import { weighExtent } from "../../core/strategy/completeness";
import { DEFAULT_WEIGHTS, type Weights } from "../../core/strategy/weights";
import type { Language } from "../../strings/language";
import { strategyTexts } from "../../strings/strategy/texts";
import { rangeOf } from "../cells/area";
import { NEW_FORM } from "./form";
import { completenessFormula } from "./formulas";
import { SHORT_NAME } from "./names";
import { CAPTION_ROW, headPlace, LABEL, PLACED } from "./place";

/*
 * The short form is the full one with rows hidden: nothing that was typed is lost when a sheet changes its form, packs
 * merge whichever form each side has, and a person may show the rows without the add-in.
 */

/** Makes a sheet just made one of the short form, in the request under way. */
export function shortenNew(
  sheet: Excel.Worksheet,
  name: string,
  language: Language,
  weights: Weights = DEFAULT_WEIGHTS
): void {
  const omitted = PLACED.sections.filter(({ code }) => !asksFor("short", code));
  for (const { row } of omitted) {
    const next = PLACED.sections.find((section) => section.row > row)?.row ?? PLACED.rows;
    rangeOf(sheet, { row, column: 0, rows: next - row, columns: 1 }).rowHidden = true;
  }
  const place = headPlace("completeness");
  const formula = completenessFormula(NEW_FORM, weighExtent("short", weights));
  rangeOf(sheet, { ...place, rows: 1, columns: 1 }).formulas = [[formula]];
  noteShort(sheet, language);
  const note = `='${name.replaceAll("'", "''")}'!$B$${CAPTION_ROW + 1}`;
  sheet.names.add(SHORT_NAME, note).visible = false;
}

function noteShort(sheet: Excel.Worksheet, language: Language): void {
  const note = rangeOf(sheet, { row: CAPTION_ROW, column: LABEL, rows: 1, columns: 1 });
  note.values = [[strategyTexts(language).shortForm]];
}

/** Fits a sheet to the width of a page, whatever its form: on a given number of pages letters would shrink. */
export function printWide(sheet: Excel.Worksheet): void {
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}
