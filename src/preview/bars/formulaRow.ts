import { areaText } from "../../officeHost/model/area";
import { makeElement } from "../dom";
import { cellText } from "../edit/cellText";
import type { Session } from "../session";

/** The row with the name box and the formula bar. */
export type FormulaRow = { readonly element: HTMLElement; readonly bar: HTMLInputElement };

/**
 * `go` selects what was typed into the name box; it says itself what is wrong with it. `leave` gives the focus back to
 * the cells.
 */
export function makeFormulaRow(
  session: Session,
  go: (address: string) => boolean,
  leave: () => void
): FormulaRow {
  const { texts } = session;
  const plain = { type: "text", spellcheck: "false", autocomplete: "off" };
  const box = makeElement("input", { ...plain, class: "name-box", "aria-label": texts.nameBox });
  const bar = makeElement("input", {
    ...plain,
    class: "formula-bar",
    "aria-label": texts.formulaBar,
  });
  const show = (): void => {
    if (document.activeElement !== box) box.value = nameOfSelection(session);
    if (session.isEditing) return;
    const { workbook, sheet, officeLanguage, cursor } = session;
    const { row, column } = cursor.active;
    bar.value =
      workbook.selection.kind === "cells"
        ? cellText(workbook, sheet, row, column, officeLanguage)
        : "";
  };
  box.addEventListener("focus", () => box.select());
  box.addEventListener("blur", show);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || (event.key === "Enter" && go(box.value))) leave();
  });
  session.listen(show);
  show();
  const sign = makeElement("span", { class: "formula-sign", "aria-hidden": "true" }, "fx");
  return { element: makeElement("div", { class: "formula-row" }, box, sign, bar), bar };
}

/** The active cell, or the one selected area where it has a name of its own. */
function nameOfSelection(session: Session): string {
  const { workbook, sheet, cursor } = session;
  const { selection } = workbook;
  if (selection.kind === "chart") {
    return sheet.charts.find(({ id }) => id === selection.chart)?.name ?? "";
  }
  const [area] = cursor.areas;
  if (area && cursor.areas.length === 1) {
    const table = sheet.tables.find(
      (one) =>
        areaText(one.area) === areaText(area) || areaText(bodyOf(one.area)) === areaText(area)
    );
    if (table) return table.name;
  }
  return areaText({ ...cursor.active, rows: 1, columns: 1 });
}

function bodyOf(area: { row: number; column: number; rows: number; columns: number }) {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}
