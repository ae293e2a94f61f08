import { ApiError } from "../apiError";
import { holdsArea, type Area } from "../area";
import type { Hyperlink } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells } from "./cells";
import { changeStyle } from "./formats";
import { requireWritable } from "./guard";

/** As Excel.RangeHyperlink. */
export type WrittenLink = {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
};

/** The colour of links in Office's theme. */
const LINK_COLOR = "#0563C1";

/** The hyperlink that a cell lies in. */
export function linkAt(sheet: Sheet, area: Area): Hyperlink | undefined {
  return sheet.hyperlinks.find((link) => holdsArea(link.area, area));
}

/**
 * Gives an area a hyperlink: its top left cell shows `textToDisplay` (or the address, when the cell is empty), all in
 * the look of links. Errors: `InvalidArgument` without a place to lead to, `AccessDenied`.
 */
export function setLink(workbook: Workbook, sheet: Sheet, area: Area, link: WrittenLink): void {
  const { address, documentReference, screenTip, textToDisplay } = link;
  if (!address && !documentReference) {
    throw new ApiError(
      "InvalidArgument",
      "A hyperlink needs an address or a place in the workbook."
    );
  }
  requireWritable(workbook, sheet, area, "allowInsertHyperlinks");
  const kept = sheet.hyperlinks.filter((old) => !holdsArea(area, old.area));
  const made: Hyperlink = {
    area,
    ...(address ? { address } : {}),
    ...(documentReference ? { documentReference } : {}),
    ...(screenTip ? { screenTip } : {}),
  };
  sheet.hyperlinks.splice(0, sheet.hyperlinks.length, ...kept, made);
  sheet.touched.add("hyperlinks");
  const first = { ...area, rows: 1, columns: 1 };
  const isEmpty = sheet.valueAt(area.row, area.column) === null;
  const text = textToDisplay ?? (isEmpty ? (address ?? documentReference) : undefined);
  if (text !== undefined) {
    editCells(workbook, sheet, first, () => sheet.put(area.row, area.column, text));
  }
  changeStyle(workbook, sheet, area, (style) => ({
    ...style,
    font: { ...style.font, color: LINK_COLOR, underline: "Single" },
  }));
  workbook.tell({ kind: "other", sheet: sheet.id, what: "hyperlinks" });
}
