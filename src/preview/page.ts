import type { Workbook } from "../officeHost/model/workbook";
import { resolveReference } from "../officeHost/api/resolve";
import { makeSample } from "./sample/sample";
import { connectFrame } from "../officeHost/browser/office";
import { ApiError } from "../officeHost/model/apiError";
import { makeFormulaRow } from "./bars/formulaRow";
import { Notice } from "./bars/notice";
import { PaneBeside } from "./bars/paneBeside";
import { makeStatus } from "./bars/status";
import { SheetTabs } from "./bars/tabs";
import { makeToolbar } from "./bars/toolbar";
import { ChartLayer } from "./charts/layer";
import { makeElement } from "./dom";
import { listenToClipboard } from "./edit/clipboard";
import { clearCells, explainFailure } from "./edit/actions";
import { CellEditor } from "./edit/editor";
import { openCellList, openFilterMenu } from "./edit/pickers";
import { Files } from "./files";
import { Grid } from "./grid/grid";
import { Headings } from "./grid/headings";
import { Keyboard } from "./grid/keyboard";
import { Pointer } from "./grid/pointer";
import { cursorOver } from "./select/cursor";
import { usedSize } from "./select/moves";
import { listenToPartKeys } from "./parts";
import { Session, type PageLanguage } from "./session";

/** So many columns a run writes beside the data. */
const RESULT_COLUMNS = 5;

/** Builds the page around a workbook and joins its parts; once per page. */
export function startPage(language: PageLanguage, workbook: Workbook): void {
  const session = new Session(language, workbook);
  const { texts } = session;
  document.documentElement.lang = language;
  const notice = new Notice(texts.close);
  const refuse = (failure: unknown): void => notice.show(explainFailure(session, failure));
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (failure) {
      refuse(failure);
    }
  };
  // What nobody foresaw is a mistake of the page; whoever pressed the button still learns that it did not work.
  addEventListener("error", ({ message }) => notice.show(texts.failed(message)));
  addEventListener("unhandledrejection", ({ reason }) => notice.show(texts.failed(String(reason))));
  connectPane(session);
  const pane = new PaneBeside(session);
  const files = new Files(session, pane, (sentence) => notice.show(sentence));
  const grid = new Grid(session);
  const goTo = (address: string): boolean => {
    const isFound = selectAddress(session, grid, address);
    if (!isFound) notice.show(texts.notAnAddress(address));
    return isFound;
  };
  const formulas = makeFormulaRow(session, goTo, () => grid.focus());
  const editor: CellEditor = new CellEditor(session, grid, formulas.bar, {
    leave: (to) => keyboard.leave(to),
    refuse,
  });
  const charts = new ChartLayer(session, grid, attempt);
  const tabs = new SheetTabs(session, {
    say: (sentence) => notice.show(sentence),
    focusCells: () => grid.focus(),
  });
  const keyboard = new Keyboard(session, grid, editor, {
    clear: () => attempt(() => clearCells(session, session.cursor.areas)),
    openList: () => {
      const { active } = session.cursor;
      if (openCellList(session, grid, active, attempt)) return;
      openFilterMenu(session, grid, active, attempt);
    },
    undo: () => {
      if (!session.host.history.undo()) notice.show(texts.noUndo);
    },
    redo: () => {
      if (!session.host.history.redo()) notice.show(texts.noRedo);
    },
    showSheet: (step) => tabs.step(step),
    deleteChart: () => charts.deleteSelected(),
  });
  new Pointer(session, grid, editor, {
    pressButton: (button) => {
      if (button.kind === "list") openCellList(session, grid, button, attempt);
      else openFilterMenu(session, grid, button, attempt);
    },
    follow: goTo,
  });
  new Headings(session, grid, editor, refuse);
  listenToClipboard(session, grid, editor, attempt);
  revealSelection(session, grid);
  const toolbar = makeToolbar(
    session,
    {
      open: () => files.pick(),
      save: () => files.save(),
      newSample: () =>
        void files.replaceBy(() => makeSample(language)).then(() => revealEnd(session, grid)),
    },
    pane.button
  );
  const bottom = makeElement("div", { class: "bottom" }, tabs.element, makeStatus(session));
  const header = makeElement("header", { "aria-label": texts.tools }, toolbar, formulas.element);
  document.body.append(
    header,
    makeElement(
      "div",
      { class: "middle" },
      makeElement("main", { "aria-label": texts.workbook }, grid.element, bottom),
      pane.element
    ),
    notice.element,
    files.dropZone
  );
  addEventListener("keydown", (event) => {
    // By place on the keyboard: in a Russian layout the letters are others.
    const action = { KeyS: () => files.save(), KeyO: () => files.pick() }[event.code];
    if (!action || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (editor.commit("stay")) action();
  });
  const listenToFrame = listenToPartKeys([
    { element: grid.element, focus: () => grid.focus() },
    { element: tabs.element, focus: () => tabs.focus() },
    { element: pane.element, focus: () => pane.focus() },
    { element: header, focus: () => header.querySelector("button")?.focus() },
  ]);
  pane.onLoad(listenToFrame);
  files.exposeTo(window, (address) => {
    editor.commit("stay");
    if (!selectAddress(session, grid, address)) throw new Error(texts.notAnAddress(address));
  });
  revealEnd(session, grid);
  grid.focus();
}

/** Shows the end of the active row with room beside it, where the classes will stand; the active cell stays in sight. */
function revealEnd(session: Session, grid: Grid): void {
  const { row, column } = session.cursor.active;
  grid.reveal(row, usedSize(session.sheet).columns + RESULT_COLUMNS - 1);
  grid.reveal(row, column);
}

/** Gives every frame of the pane that asks the host of the workbook that is open then. */
function connectPane(session: Session): void {
  Object.assign(window, {
    connectPane: (frame: Window) => connectFrame(session.host, frame),
  });
}

/** Selects what an address or a name means, on its sheet; false when it means nothing. */
function selectAddress(session: Session, grid: Grid, address: string): boolean {
  try {
    const { sheet, areas } = resolveReference(session.host, address.trim(), session.sheet);
    session.activate(sheet);
    const cursor = cursorOver(areas);
    session.select(cursor);
    grid.reveal(cursor.active.row, cursor.active.column);
    return true;
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return false;
  }
}

/** Scrolls to what the pane selects. */
function revealSelection(session: Session, grid: Grid): void {
  session.listen(({ kind }) => {
    if (kind !== "selection" && kind !== "opened") return;
    if (session.isSelecting || session.workbook.selection.kind !== "cells") return;
    const { row, column } = session.cursor.active;
    grid.reveal(row, column);
  });
}
