import { attachCalculator } from "../officeHost/model/calc/calculator";
import { activateSheet, selectCells } from "../officeHost/model/edit/selection";
import type { Sheet } from "../officeHost/model/sheet";
import type { Change, Workbook } from "../officeHost/model/workbook";
import { saveWorkbook } from "../officeHost/files/save";
import { Host } from "../officeHost/wire/host";
import { readCursor, type Cursor } from "./select/cursor";
import { PAGE_TEXTS, type PageTexts } from "./texts";

export type PageLanguage = "ru" | "en";

/** What the page hears: every change of the workbook, that another was opened or this one saved, that typing began or ended. */
export type PageChange = Change | { readonly kind: "opened" | "saved" | "editing" };

/** Changes of what a person looks at, not of what a file would hold. */
const PASSING = new Set<Change["kind"]>(["selection", "sheetActivated", "sheetDeactivated"]);

/** The open workbook with the host that answers for it, and what is selected; one for the life of the page. */
export class Session {
  host: Host;
  readonly texts: PageTexts;
  /** Office's name of the language, which also says how typed texts are read. */
  readonly officeLanguage: "ru-RU" | "en-US";
  isEditing = false;
  /** The workbook has changed since it was opened or saved. */
  isUnsaved = false;
  /** The page itself is selecting, not the pane: the page then scrolls as it needs. */
  isSelecting = false;
  private known: Cursor | undefined;
  private stopListening: () => void = () => undefined;
  private readonly listeners = new Set<(change: PageChange) => void>();

  constructor(
    readonly language: PageLanguage,
    workbook: Workbook
  ) {
    this.texts = PAGE_TEXTS[language];
    this.officeLanguage = language === "ru" ? "ru-RU" : "en-US";
    this.host = this.attach(workbook);
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  /** The active sheet. Throws for a workbook without sheets, which the files' reader never gives. */
  get sheet(): Sheet {
    const sheet = this.workbook.sheetById(this.workbook.activeSheet) ?? this.workbook.sheets[0];
    if (!sheet) throw new Error("The workbook has no sheet.");
    return sheet;
  }

  get cursor(): Cursor {
    this.known = readCursor(this.workbook, this.known);
    return this.known;
  }

  /** Puts another workbook in the place of the open one, with a host of its own. */
  open(workbook: Workbook): void {
    this.stopListening();
    this.known = undefined;
    this.host = this.attach(workbook);
    this.isUnsaved = false;
    this.tell({ kind: "opened" });
  }

  /** Says that the workbook as it is now lies in a file. */
  setSaved(): void {
    this.isUnsaved = false;
    this.tell({ kind: "saved" });
  }

  /** Says that a cell is open for typing, or no longer. */
  setEditing(isEditing: boolean): void {
    this.isEditing = isEditing;
    this.tell({ kind: "editing" });
  }

  /** Selects cells of the active sheet. */
  select(cursor: Cursor): void {
    this.known = cursor;
    this.isSelecting = true;
    try {
      selectCells(this.workbook, this.sheet, cursor.areas);
    } finally {
      this.isSelecting = false;
    }
  }

  /** Brings a sheet to the front, with the cells that were selected there last. */
  activate(sheet: Sheet): void {
    activateSheet(this.workbook, sheet);
  }

  /** Tells of every change from now on, of workbooks opened later too. */
  listen(listener: (change: PageChange) => void): void {
    this.listeners.add(listener);
  }

  private attach(workbook: Workbook): Host {
    attachCalculator(workbook);
    const host = new Host(workbook, this.officeLanguage, {
      hasHistory: true,
      save: saveWorkbook,
    });
    this.stopListening = workbook.listen((change) => {
      if (!PASSING.has(change.kind)) this.isUnsaved = true;
      // Each of the person's actions ends with the event that it began in: that is one step of Ctrl+Z.
      queueMicrotask(() => host.endPersonsStep());
      this.tell(change);
    });
    return host;
  }

  private tell(change: PageChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
