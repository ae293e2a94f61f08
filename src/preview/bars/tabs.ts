import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../../officeHost/model/edit/sheets";
import { nextSheetName } from "../../officeHost/model/edit/sheetNames";
import type { Sheet } from "../../officeHost/model/sheet";
import { ApiError } from "../../officeHost/model/apiError";
import { makeButton, makeElement } from "../dom";
import { showMenu } from "../menu";
import type { Session } from "../session";

/** The tabs of the sheets, with a menu for each and a button for one more. */
export class SheetTabs {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;
  private drawn = "";

  constructor(
    private readonly session: Session,
    private readonly page: { say(sentence: string): void; focusCells(): void }
  ) {
    const { texts } = session;
    this.list = makeElement("div", { role: "tablist", class: "tabs", "aria-label": texts.sheets });
    const add = makeButton("+", () => this.add(), { class: "add", "aria-label": texts.addSheet });
    add.title = texts.addSheet;
    const more = makeButton("⋯", () => this.openMenu(session.sheet, more), { class: "add" });
    more.setAttribute("aria-label", texts.sheetMenu(""));
    this.element = makeElement("div", { class: "tab-row" }, more, this.list, add);
    this.list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
      if (step === undefined || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      this.step(step);
      this.focus();
    });
    session.listen(({ kind }) => {
      if (kind !== "cells" && kind !== "selection" && kind !== "formats") this.draw();
    });
    this.draw();
  }

  /** Brings the next or previous visible sheet to the front. */
  step(by: 1 | -1): void {
    const visible = this.visible();
    const next = visible[visible.indexOf(this.session.sheet) + by];
    if (next) this.session.activate(next);
  }

  /** Does something with the sheets, or says why it cannot be done. */
  private attempt(action: () => void): void {
    try {
      action();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      const { texts } = this.session;
      if (failure.code === "AccessDenied") this.page.say(texts.protectedStructure);
      else if (failure.code === "InvalidOperation") this.page.say(texts.lastSheet);
      else this.page.say(texts.badSheetName);
    }
  }

  /** Puts the focus on the tab of the sheet in front. */
  focus(): void {
    this.list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  private visible(): Sheet[] {
    return this.session.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  }

  private draw(): void {
    const active = this.session.sheet;
    const wanted = JSON.stringify([
      active.id,
      this.visible().map(({ id, name, tabColor }) => [id, name, tabColor]),
    ]);
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...this.visible().map((sheet) => this.makeTab(sheet, active)));
    const chosen = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) chosen?.focus();
  }

  private makeTab(sheet: Sheet, active: Sheet): HTMLElement {
    const choose = ({ detail }: MouseEvent): void => {
      this.session.activate(sheet);
      // Whoever comes by mouse goes on in the cells; with the keyboard one stays among the tabs.
      if (detail > 0) this.page.focusCells();
    };
    const tab = makeButton(sheet.name, choose, {
      role: "tab",
      "aria-selected": String(sheet === active),
      tabindex: sheet === active ? "0" : "-1",
    });
    if (sheet.tabColor !== "") tab.style.setProperty("--tab-color", sheet.tabColor);
    tab.addEventListener("dblclick", () => this.startRename(sheet));
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.session.activate(sheet);
      this.openMenu(sheet, tab);
    });
    return tab;
  }

  private add(): void {
    const { workbook, officeLanguage } = this.session;
    this.attempt(() => {
      const sheet = addSheet(workbook, nextSheetName(workbook, officeLanguage));
      this.session.activate(sheet);
    });
  }

  private openMenu(sheet: Sheet, anchor: HTMLElement): void {
    const { workbook, texts } = this.session;
    const place = workbook.sheets.indexOf(sheet);
    const action = (text: string, choose: () => void, isDisabled = false) => ({
      text,
      isDisabled,
      choose: () => this.attempt(choose),
    });
    const hidden = workbook.sheets.filter(({ visibility }) => visibility === "Hidden");
    const box = anchor.getBoundingClientRect();
    showMenu(
      [
        action(texts.rename, () => this.startRename(sheet)),
        action(texts.moveLeft, () => moveSheet(workbook, sheet, place - 1), place === 0),
        action(
          texts.moveRight,
          () => moveSheet(workbook, sheet, place + 1),
          place === workbook.sheets.length - 1
        ),
        action(texts.hide, () => setVisibility(workbook, sheet, "Hidden")),
        action(texts.remove, () => deleteSheet(workbook, sheet)),
        ...hidden.map((other) =>
          action(`${texts.unhide}: ${other.name}`, () => {
            setVisibility(workbook, other, "Visible");
            this.session.activate(other);
          })
        ),
      ],
      { x: box.left, y: box.top - 4 - 30 * (5 + hidden.length) },
      anchor
    );
  }

  /** Puts a field in the place of the tab's name. */
  private startRename(sheet: Sheet): void {
    const tab = this.list.children[this.visible().indexOf(sheet)];
    if (!tab) return;
    const field = makeElement("input", {
      class: "rename",
      "aria-label": this.session.texts.rename,
      maxlength: "31",
    });
    field.value = sheet.name;
    let isDone = false;
    const finish = (isWanted: boolean): void => {
      if (isDone) return;
      isDone = true;
      if (isWanted) {
        this.attempt(() => renameSheet(this.session.workbook, sheet, field.value.trim()));
      }
      this.drawn = "";
      this.draw();
    };
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") finish(true);
      if (event.key === "Escape") finish(false);
    });
    field.addEventListener("blur", () => finish(true));
    tab.replaceWith(field);
    field.focus();
    field.select();
  }
}
