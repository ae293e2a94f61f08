import { isStep } from "../otherChanges";
import type { Sheet } from "../sheet";
import type { Change, Workbook } from "../workbook";
import { changedParts, putParts, readSheetParts, readWorkbookParts, type Parts } from "./parts";
import { findChangedAreas, putRows, type ChangedAreas } from "./putRows";
import { joinRows, RowJournal, type RowsBefore } from "./rowJournal";

/** One step that the person can take back with Ctrl+Z. */
export type UndoStep = {
  readonly author: "addIn" | "person";
  /** Names of the sheets that it changed, as they are called now. */
  readonly sheets: readonly string[];
};

type SheetBefore = { readonly rows: RowsBefore | undefined; readonly parts: Parts };
type Before = { readonly sheets: ReadonlyMap<Sheet, SheetBefore>; readonly parts: Parts };
type Kept = {
  readonly author: UndoStep["author"];
  /** The group that the step belongs to: the next step of the same group joins it. */
  readonly group?: string;
  readonly before: Before;
  /** Rows, columns and cells that came or went, in their order. */
  readonly moves: readonly CellsChange[];
};
type CellsChange = Extract<Change, { kind: "cells" }>;

/** Excel's own limit of the steps that can be taken back. */
const MOST_STEPS = 100;

const NO_PARTS: Parts = new Map();

/**
 * What the person can take back in a workbook. Everything that changes between two calls of {@link endStep} is one
 * step. Cells, formats, rules, tables, charts and names come back; custom XML parts and settings stay as they are
 * (office-js#6415). At most 100 steps are kept, as in Excel.
 */
export class History {
  private undone: Kept[] = [];
  private done: Kept[] = [];
  private readonly journals = new Map<Sheet, RowJournal>();
  /** The parts as they were when the running step began. */
  private readonly known = new Map<Sheet | Workbook, Parts>();
  /** Ids of the sheets that a change of the running step named. */
  private readonly told = new Set<string>();
  private moves: CellsChange[] = [];
  private hasChanged = false;
  private isReplaying = false;

  constructor(private readonly workbook: Workbook) {
    for (const sheet of workbook.sheets) this.watch(sheet);
    this.known.set(workbook, readWorkbookParts(workbook));
    workbook.touched.takeRecent();
    for (const sheet of workbook.sheets) sheet.touched.takeRecent();
  }

  /** What Ctrl+Z would take back, the next step last. */
  get steps(): readonly UndoStep[] {
    return this.done.map(describeStep);
  }
  /** What Ctrl+Y would do again, the next step last. */
  get undoneSteps(): readonly UndoStep[] {
    return this.undone.map(describeStep);
  }
  /** Has anything changed that is no step yet? */
  get isOpen(): boolean {
    return this.hasChanged;
  }

  /** Hears of every change of the workbook. */
  follow(change: Change): void {
    if (this.isReplaying || change.kind === "selection" || change.kind === "happened") return;
    if (change.kind === "sheetActivated" || change.kind === "sheetDeactivated") return;
    if (change.kind === "other" && !isStep(change.what)) return;
    this.hasChanged = true;
    if (change.sheet !== undefined) this.told.add(change.sheet);
    if (change.kind === "cells" && change.type !== "RangeEdited") this.moves.push(change);
    if (change.kind !== "sheetAdded") return;
    const sheet = this.workbook.sheetById(change.sheet);
    if (sheet) this.watch(sheet);
  }

  /**
   * What has changed since the last step becomes one; without a change there is none. A step of a group joins the step
   * before when that one is of the same group.
   */
  endStep(author: UndoStep["author"], group?: string): void {
    const { hasChanged, moves } = this;
    const before = this.takeBefore();
    if (!hasChanged || (before.sheets.size === 0 && before.parts.size === 0)) return;
    this.undone = [];
    const last = this.done.at(-1);
    if (group !== undefined && last?.group === group) {
      this.done.pop();
      this.done.push({
        ...last,
        before: joinBefore(last.before, before),
        moves: [...last.moves, ...moves],
      });
      return;
    }
    this.done.push({ author, before, moves, ...(group === undefined ? {} : { group }) });
    if (this.done.length > MOST_STEPS) this.done.shift();
  }

  /** Nothing of what happened so far can be taken back any more. */
  forget(): void {
    this.takeBefore();
    this.done = [];
    this.undone = [];
  }

  /** Takes the last step back; false where there is none. */
  undo(): boolean {
    return this.replay(this.done, this.undone);
  }

  /** Does again what was taken back last; false where there is none. */
  redo(): boolean {
    return this.replay(this.undone, this.done);
  }

  private replay(from: Kept[], to: Kept[]): boolean {
    const step = from.pop();
    if (!step) return false;
    this.isReplaying = true;
    const sheets = new Map<Sheet, SheetBefore>();
    const areas: [Sheet, ChangedAreas][] = [];
    for (const [sheet, { rows, parts }] of step.before.sheets) {
      if (rows) areas.push([sheet, findChangedAreas(sheet, rows)]);
      sheets.set(sheet, {
        rows: rows && putRows(sheet, rows),
        parts: this.swapParts(sheet, parts),
      });
    }
    const parts = this.swapParts(this.workbook, step.before.parts);
    this.tellReplayed(step, areas);
    // What formulas made of it is part of no step.
    this.takeBefore();
    to.push({
      author: step.author,
      before: { sheets, parts },
      moves: step.moves.map(reverseMove).reverse(),
    });
    this.isReplaying = false;
    return true;
  }

  /** Formulas, references, the page and the add-in's event handlers learn what has come back. */
  private tellReplayed(step: Kept, areas: readonly (readonly [Sheet, ChangedAreas])[]): void {
    for (const move of [...step.moves].reverse()) this.workbook.tell(reverseMove(move));
    for (const [sheet, { contents, formats }] of areas) {
      if (contents) {
        const type = "RangeEdited";
        this.workbook.tell({
          kind: "cells",
          sheet: sheet.id,
          area: contents,
          type,
          isReplay: true,
        });
      }
      if (formats) this.workbook.tell({ kind: "formats", sheet: sheet.id, area: formats });
    }
    for (const [sheet, { parts }] of step.before.sheets) {
      if (parts.size > 0) this.workbook.tell({ kind: "other", sheet: sheet.id, what: "undone" });
    }
    if (step.before.parts.size > 0) this.workbook.tell({ kind: "other", what: "undone" });
  }

  /** Puts parts back and gives those that they replace. */
  private swapParts(owner: Sheet | Workbook, parts: Parts): Parts {
    const known = this.known.get(owner) ?? NO_PARTS;
    putParts(owner, parts);
    this.known.set(owner, new Map([...known, ...parts]));
    return new Map([...known].filter(([name]) => parts.has(name)));
  }

  private watch(sheet: Sheet): void {
    if (this.journals.has(sheet)) return;
    const journal = new RowJournal();
    this.journals.set(sheet, journal);
    this.known.set(sheet, readSheetParts(sheet));
    sheet.journal = journal;
  }

  /** The state before of all that changed, after which everything counts as unchanged. */
  private takeBefore(): Before {
    const marks = this.workbook.touched.takeRecent();
    const areAllAsked = marks.has("names") || marks.has("sheets");
    const sheets = new Map<Sheet, SheetBefore>();
    for (const [sheet, journal] of [...this.journals]) {
      const rows = journal.take();
      const isAsked = sheet.touched.takeRecent().size > 0 || areAllAsked || this.told.has(sheet.id);
      const parts = isAsked ? this.takeChanged(sheet, readSheetParts(sheet)) : NO_PARTS;
      if (rows || parts.size > 0) sheets.set(sheet, { rows, parts });
    }
    for (const sheet of [...this.journals.keys()]) {
      if (!this.workbook.sheets.includes(sheet)) this.leave(sheet);
    }
    const isAsked = marks.size > 0;
    const parts = isAsked
      ? this.takeChanged(this.workbook, readWorkbookParts(this.workbook))
      : NO_PARTS;
    this.moves = [];
    this.told.clear();
    this.hasChanged = false;
    return { sheets, parts };
  }

  private takeChanged(owner: Sheet | Workbook, now: Parts): Parts {
    const before = this.known.get(owner) ?? NO_PARTS;
    this.known.set(owner, now);
    return changedParts(before, now);
  }

  private leave(sheet: Sheet): void {
    this.journals.delete(sheet);
    this.known.delete(sheet);
    sheet.journal = undefined;
  }
}

function describeStep({ author, before }: Kept): UndoStep {
  return { author, sheets: [...before.sheets.keys()].map(({ name }) => name) };
}

function joinBefore(first: Before, second: Before): Before {
  const sheets = new Map(first.sheets);
  for (const [sheet, later] of second.sheets) {
    const known = sheets.get(sheet);
    sheets.set(sheet, {
      rows: joinRows(known?.rows, later.rows),
      parts: new Map([...later.parts, ...(known?.parts ?? NO_PARTS)]),
    });
  }
  return { sheets, parts: new Map([...second.parts, ...first.parts]) };
}

/** The change that takes a move of cells back. */
function reverseMove(move: CellsChange): CellsChange {
  const type = move.type.endsWith("Inserted")
    ? move.type.replace("Inserted", "Deleted")
    : move.type.replace("Deleted", "Inserted");
  return { ...move, type: type as CellsChange["type"] };
}
