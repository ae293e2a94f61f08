import type { CellValue } from "../../officeHost/model/cell";
import {
  applyFilter,
  clearCriteria,
  filterChoices,
  type FilterPlace,
} from "../../officeHost/model/edit/filters";
import { listItems } from "../../officeHost/model/edit/validationTests";
import { formatValue } from "../../officeHost/model/show/text";
import { makeButton, makeElement } from "../dom";
import { listFilters, listValidationAt, type ShownFilter } from "../grid/buttons";
import type { Grid } from "../grid/grid";
import { closeMenu, showMenu, showPopup } from "../menu";
import type { Session } from "../session";
import { typeIntoCell } from "./actions";

/** More different values than this are not offered for a filter. */
const MOST_CHOICES = 1000;

/** Opens the list of a cell whose validation has one; false when it has none. Errors: as of typing into the cell. */
export function openCellList(
  session: Session,
  grid: Grid,
  cell: { readonly row: number; readonly column: number },
  attempt: (action: () => void) => void
): boolean {
  const { workbook, sheet, officeLanguage } = session;
  const validation = listValidationAt(session, cell.row, cell.column);
  if (!validation) return false;
  attempt(() => {
    const now = sheet.valueAt(cell.row, cell.column);
    const items = listItems(workbook, sheet, validation, cell.row, cell.column).map((value) => ({
      text: textOf(value, officeLanguage),
      isChosen: value === now,
      choose: () => attempt(() => typeIntoCell(session, cell, textOf(value, officeLanguage, true))),
    }));
    showMenu(items, placeBelow(grid, cell), grid.scroller);
  });
  return true;
}

function textOf(value: CellValue, language: "ru-RU" | "en-US", isTyped = false): string {
  const text = formatValue(value, "General", language);
  // A text that looks like a number or a formula stays the text it is in the list.
  return isTyped && typeof value === "string" && /^[=+\-'\d(]/.test(text) ? `'${text}` : text;
}

function placeBelow(
  grid: Grid,
  cell: { readonly row: number; readonly column: number }
): { x: number; y: number; width: number } {
  const box = grid.boxOnPage({ ...cell, rows: 1, columns: 1 });
  const page = grid.element.getBoundingClientRect();
  return { x: page.left + box.x, y: page.top + box.y + box.height, width: box.width };
}

/** Opens the choices of the filter whose heading a cell is, if it is one: the column's values with boxes to tick. */
export function openFilterMenu(
  session: Session,
  grid: Grid,
  button: { readonly row: number; readonly column: number },
  attempt: (action: () => void) => void
): void {
  const shown = listFilters(session).find(
    ({ filter: { area } }) =>
      area.row === button.row &&
      button.column >= area.column &&
      button.column < area.column + area.columns
  );
  if (!shown) return;
  const { workbook, sheet, officeLanguage: language } = session;
  const place: FilterPlace = { workbook, sheet, table: shown.table, language };
  const column = button.column - shown.filter.area.column;
  const choices = filterChoices(place, column).sort((a, b) =>
    a.localeCompare(b, language, { numeric: true })
  );
  const heading = grid.shownCells.at(button.row, button.column).text;
  const popup = makeFilterForm(session, shown, heading, choices, column, (chosen) => {
    closeMenu();
    attempt(() => {
      if (chosen === undefined) clearCriteria(place, column);
      else applyFilter(place, shown.filter.area, column, { filterOn: "Values", values: chosen });
    });
  });
  showPopup(popup, placeBelow(grid, button), grid.scroller);
  popup.querySelector<HTMLElement>("input, button")?.focus();
}

/** `finish` gets the chosen texts, or undefined for all of them. */
function makeFilterForm(
  session: Session,
  { filter }: ShownFilter,
  heading: string,
  choices: readonly string[],
  column: number,
  finish: (chosen: string[] | undefined) => void
): HTMLElement {
  const { texts } = session;
  const clear = makeButton(texts.clearFilter, () => finish(undefined));
  const form = makeElement("form", {
    class: "popup filter",
    role: "dialog",
    "aria-label": texts.filter(heading),
  });
  if (choices.length > MOST_CHOICES) {
    form.append(makeElement("p", {}, texts.tooManyValues), clear);
    return form;
  }
  const known = filter.criteria.get(column)?.values?.map((value) => value.toLowerCase());
  const boxes = choices.map((choice) => {
    const box = makeElement("input", { type: "checkbox" });
    box.checked = known === undefined || known.includes(choice.toLowerCase());
    return box;
  });
  const all = makeElement("input", { type: "checkbox" });
  const apply = makeElement("button", { type: "submit", class: "primary" }, texts.filterApply);
  const refresh = (): void => {
    const ticked = boxes.filter(({ checked }) => checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    apply.disabled = ticked === 0;
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    refresh();
  });
  const lines = boxes.map((box, index) => {
    box.addEventListener("change", refresh);
    return makeElement("label", {}, box, choices[index] || texts.filterBlank);
  });
  form.append(
    makeElement(
      "div",
      { class: "choices" },
      makeElement("label", {}, all, texts.filterAll),
      ...lines
    ),
    makeElement("div", { class: "buttons" }, apply, clear)
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = choices.filter((_, index) => boxes[index]?.checked);
    finish(chosen.length === choices.length ? undefined : chosen);
  });
  refresh();
  return form;
}
