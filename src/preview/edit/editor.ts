import { makeElement } from "../dom";
import type { Grid } from "../grid/grid";
import { fontOf } from "../grid/fonts";
import { cellArea, growOverMerges, type Position } from "../select/cursor";
import type { Session } from "../session";
import { cellText } from "./cellText";
import { typeIntoCell } from "./actions";

/** Where the cursor goes after an entry. */
export type Leave = "down" | "up" | "right" | "left" | "stay";

/**
 * The field in which a cell is typed, over the cell, and its twin in the formula bar. While it is open the workbook is
 * in Excel's edit mode: the host knows.
 */
export class CellEditor {
  readonly field: HTMLTextAreaElement;
  private cell: Position | undefined;
  /** Typing began over the old contents: arrows then end the entry, as in Excel. */
  private isFresh = false;

  constructor(
    private readonly session: Session,
    private readonly grid: Grid,
    readonly bar: HTMLInputElement,
    private readonly after: { leave(to: Leave): void; refuse(failure: unknown): void }
  ) {
    this.field = makeElement("textarea", { class: "cell-editor", rows: "1", spellcheck: "false" });
    this.field.hidden = true;
    this.field.setAttribute("aria-label", session.texts.formulaBar);
    grid.overlay.append(this.field);
    grid.onPaint(() => this.place());
    this.listen();
    session.listen(({ kind }) => {
      if (kind === "opened" || kind === "sheetActivated") this.cancel();
    });
  }

  get isOpen(): boolean {
    return this.cell !== undefined;
  }

  /** Opens the active cell: with its contents, or empty for typing over them. */
  start(how: "keep" | "over", where: HTMLElement = this.field): void {
    if (this.isOpen) return;
    const { session } = this;
    const { row, column } = session.cursor.active;
    this.cell = { row, column };
    this.isFresh = how === "over";
    const text =
      how === "over"
        ? ""
        : cellText(session.workbook, session.sheet, row, column, session.officeLanguage);
    this.field.value = text;
    this.bar.value = text;
    this.field.hidden = false;
    session.setEditing(true);
    this.grid.reveal(row, column);
    this.place();
    if (where === this.field) {
      this.field.focus({ preventScroll: true });
      this.field.setSelectionRange(text.length, text.length);
    }
  }

  /** Writes what was typed; false when the cell refused it, and the field stays open. */
  commit(to: Leave): boolean {
    const { cell } = this;
    if (!cell) return true;
    try {
      const { workbook, sheet, officeLanguage } = this.session;
      const before = cellText(workbook, sheet, cell.row, cell.column, officeLanguage);
      if (this.field.value !== before) typeIntoCell(this.session, cell, this.field.value);
    } catch (failure) {
      this.after.refuse(failure);
      this.field.focus({ preventScroll: true });
      this.field.select();
      return false;
    }
    this.close();
    this.after.leave(to);
    return true;
  }

  cancel(): void {
    if (!this.isOpen) return;
    this.close();
    this.grid.requestPaint();
  }

  private close(): void {
    this.cell = undefined;
    const hadFocus = [this.field, this.bar].includes(document.activeElement as HTMLTextAreaElement);
    this.field.hidden = true;
    this.session.setEditing(false);
    if (hadFocus) this.grid.focus();
  }

  private listen(): void {
    const { field, bar } = this;
    field.addEventListener("input", () => {
      bar.value = field.value;
      this.place();
    });
    bar.addEventListener("focus", () => this.start("keep", bar));
    bar.addEventListener("input", () => {
      this.start("keep", bar);
      field.value = bar.value;
      this.place();
    });
    for (const input of [field, bar]) {
      input.addEventListener("keydown", (event) => this.press(event as KeyboardEvent));
      input.addEventListener("blur", (event) => this.leaveTo((event as FocusEvent).relatedTarget));
    }
  }

  /** A click elsewhere ends the entry; a step from the field to its twin does not. */
  private leaveTo(next: EventTarget | null): void {
    if (next === this.field || next === this.bar) return;
    if (this.isOpen && document.hasFocus()) this.commit("stay");
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    const leave = this.leaveBy(event);
    if (key === "Escape") this.cancel();
    else if (key === "Enter" && event.altKey && event.target === this.field) this.breakLine();
    else if (leave !== undefined) this.commit(leave);
    else {
      if (key === "F2") this.isFresh = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private leaveBy({ key, shiftKey, altKey, target }: KeyboardEvent): Leave | undefined {
    if (key === "Enter" && !altKey) return shiftKey ? "up" : "down";
    if (key === "Tab") return shiftKey ? "left" : "right";
    if (!this.isFresh || target !== this.field) return undefined;
    const arrows: Readonly<Record<string, Leave>> = {
      ArrowDown: "down",
      ArrowUp: "up",
      ArrowLeft: "left",
      ArrowRight: "right",
    };
    return arrows[key];
  }

  private breakLine(): void {
    const { field } = this;
    field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
    this.bar.value = field.value;
    this.place();
  }

  /** Keeps the field on its cell, at least as large as the cell and as what is typed. */
  private place(): void {
    if (!this.cell || this.field.hidden) return;
    const { field, grid, session } = this;
    const box = grid.boxOnPage(growOverMerges(session.sheet, cellArea(this.cell)));
    const { look } = grid.shownCells.at(this.cell.row, this.cell.column);
    field.style.font = fontOf(look.font);
    field.style.left = `${box.x - grid.left}px`;
    field.style.top = `${box.y - grid.overlay.offsetTop}px`;
    field.style.minWidth = `${box.width + 1}px`;
    field.style.width = `${box.width + 1}px`;
    field.style.height = `${box.height + 1}px`;
    const room = grid.overlay.clientWidth - (box.x - grid.left) - 4;
    field.style.width = `${Math.min(Math.max(box.width + 1, field.scrollWidth + 6), Math.max(room, 60))}px`;
    field.style.height = `${Math.max(box.height + 1, field.scrollHeight + 2)}px`;
  }
}
