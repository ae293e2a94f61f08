import { areaText, SHEET_COLUMNS, SHEET_ROWS } from "../../officeHost/model/area";
import { makeElement } from "../dom";
import { cellArea } from "../select/cursor";
import type { Session } from "../session";
import type { Box, View } from "./view";

/**
 * Tells screen readers (and tests) about the canvas: the size of the grid, and the active cell with its `text` as an
 * element of its own in `row`, laid over the painted cell. The canvas itself says nothing.
 */
export function speakActiveCell(
  grid: HTMLElement,
  row: HTMLElement,
  session: Session,
  text: string,
  where: { readonly view: View; readonly box: Box }
): void {
  const { sheet, cursor, texts } = session;
  const { active } = cursor;
  const address = areaText(cellArea(active));
  grid.setAttribute("aria-label", texts.grid(sheet.name));
  grid.setAttribute("aria-rowcount", String(SHEET_ROWS));
  grid.setAttribute("aria-colcount", String(SHEET_COLUMNS));
  const { view, box } = where;
  row.style.transform = `translate(${box.x + view.scrollLeft}px, ${box.y + view.scrollTop}px)`;
  row.style.width = `${box.width}px`;
  row.style.height = `${box.height}px`;
  const said = `${address} ${text === "" ? texts.empty : text}`;
  const known = row.firstElementChild;
  if (known?.getAttribute("aria-label") === said) return;
  row.setAttribute("aria-rowindex", String(active.row + 1));
  // A new id each time: readers speak when the active descendant changes.
  const cell = makeElement(
    "div",
    {
      role: "gridcell",
      id: `cell-${address}-${known?.id.endsWith("b") ? "a" : "b"}`,
      "aria-colindex": String(active.column + 1),
      "aria-selected": "true",
      "aria-label": said,
    },
    text
  );
  row.replaceChildren(cell);
  grid.setAttribute("aria-activedescendant", cell.id);
}
