import type { CellPlace } from "../../core/strategy/answers";
import { strategyTexts } from "../../strings/strategy/texts";
import { rangeOf } from "../cells/area";
import { contentAt } from "../unit/cellsImage";
import type { Expected } from "../unit/touches";
import { dateFormat } from "./head";
import type { SheetLife } from "./life";
import { headName } from "./names";
import { CAPTION_ROW, HEAD_COLUMNS } from "./place";
import type { ReadSheet } from "./read";

/** Where a sheet of the earlier layouts gets the lines of the head that it was made without. */
export type StateRoom = { readonly state: CellPlace; readonly missingSince: CellPlace };

const NAMES = [headName("state"), headName("missingSince")] as const;

/**
 * The row above the head's figures, beside the caption of what stood there before: it is empty on the sheets of earlier
 * layouts. undefined where a person has written there: then the state is told by the program alone.
 */
export function placeOfState({ block, form }: ReadSheet): StateRoom | undefined {
  if (!block || !form) return undefined;
  const sides = [HEAD_COLUMNS.left, HEAD_COLUMNS.right];
  const isFree = sides.every(([label, value]) =>
    [label, value].every((column) => contentAt(form, CAPTION_ROW, column) === "")
  );
  const at = (column: number): CellPlace => ({
    row: block.row + CAPTION_ROW,
    column: block.column + column,
  });
  return isFree
    ? { state: at(HEAD_COLUMNS.left[1]), missingSince: at(HEAD_COLUMNS.right[1]) }
    : undefined;
}

/** Writes the state and the day from which the data lack the client, with their labels, and names both cells. */
export function addState(
  worksheet: Excel.Worksheet,
  { state, missingSince }: StateRoom,
  life: SheetLife,
  { language }: ReadSheet
): void {
  const texts = strategyTexts(language);
  const [, value] = HEAD_COLUMNS.right;
  const put = (place: CellPlace, content: string | number, format?: string): Excel.Range => {
    const range = rangeOf(worksheet, { ...place, rows: 1, columns: 1 });
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[content]];
    return range;
  };
  put({ ...state, column: state.column - 1 }, texts.head.state);
  put(
    { ...missingSince, column: missingSince.column - value + HEAD_COLUMNS.right[0] },
    texts.head.missingSince
  );
  const cells = [
    put(state, texts.states[life.state]),
    put(missingSince, life.missingSince ?? "", dateFormat(language)),
  ];
  cells.forEach((cell, index) => {
    cell.format.font.bold = true;
    worksheet.names.add(NAMES[index] ?? "", cell).visible = false;
  });
}

/** What `addState` touches beside the sheet's cells. */
export function touchState({ id }: ReadSheet): Expected {
  return { touch: { kind: "names", sheetId: id, names: [...NAMES] } };
}
