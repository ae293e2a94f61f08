import {
  boundAreas,
  holdsCell,
  intersectAreas,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from "../area";
import type { Sheet } from "../sheet";
import { askOfFormulas, type FormulasDo } from "../otherChanges";
import type { Change, Workbook } from "../workbook";
import type { FormulaCell } from "./formulaCell";
import { clearFilled, forgetFilled } from "./fill";
import { areaOf, FormulaGraph } from "./graph";
import { runPass } from "./pass";
import { Reader } from "./reader";

/** A formula that the stand-in cannot compute. */
export type NotComputed = {
  /** The sheet's id. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The function or the piece of the formula that it does not know. */
  readonly what: string;
};

const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

const attached = new WeakMap<Workbook, Calculator>();

/**
 * Lets a workbook compute its formulas: at once those that came without a result, later, right after each change that
 * it tells, those that depend on the change. Results that came with the file stand until then. Attaching twice is
 * attaching once. A workbook without formulas costs a look at its rows.
 */
export function attachCalculator(workbook: Workbook): Calculator {
  let calculator = attached.get(workbook);
  if (!calculator) attached.set(workbook, (calculator = new Calculator(workbook)));
  return calculator;
}

/**
 * Computes the formulas of one workbook. Results are told as `{kind: "other", what: "calculated"}` per sheet, not as
 * edits. `workbook.calculation` holds the mode: manual and suspended calculation let changes gather until someone tells
 * `{kind: "other", what: "calculate"}`; "calculateFull" computes every formula.
 */
export class Calculator {
  private readonly graph: FormulaGraph;
  private readonly reader: Reader;
  private dirty = new Set<FormulaCell>();
  private waiting: Change[] = [];

  constructor(private readonly workbook: Workbook) {
    this.graph = new FormulaGraph(workbook);
    this.reader = new Reader(workbook);
    this.readSheets();
    for (const cell of this.graph.all()) {
      if (cell.sheet.valueAt(cell.row, cell.column) === null) this.dirty.add(cell);
    }
    this.calculate();
    workbook.listen((change) => this.follow(change));
  }

  /** The formulas whose results are not the stand-in's: kept from the file, or #NAME? where they were written here. */
  get notComputed(): readonly NotComputed[] {
    const found: NotComputed[] = [];
    for (const { sheet, row, column, formula, failure } of this.graph.all()) {
      if (failure !== undefined)
        found.push({ sheet: sheet.id, row, column, formula, what: failure });
    }
    return found;
  }

  /** While calculation is suspended, changes gather: many of them ask for the same reading anew. */
  private follow(change: Change): void {
    const { mode, isSuspended } = this.workbook.calculation;
    const task = taskOf(change);
    if (change.kind === "happened" || (change.kind === "other" && task === "nothing")) return;
    if (isSuspended && task !== "compute" && task !== "computeAll") {
      this.waiting.push(change);
      return;
    }
    this.catchUp();
    this.followNow(change);
    if (mode !== "Manual") this.calculate();
  }

  /** Follows what has gathered, as far as it goes with a single reading of the formulas. */
  private catchUp(): void {
    const changes = this.waiting;
    this.waiting = [];
    const tests = changes.flatMap((change) => this.anewTest(change) ?? []);
    if (tests.length === 0) {
      const tabs = changes.filter(isNewTab);
      if (tabs.length > 0) this.readTabs(tabs);
      for (const change of changes) if (!isNewTab(change)) this.followNow(change);
      return;
    }
    if (changes.some(isNewTab)) tests.push(isLost);
    this.readAnew((cell) => tests.some((test) => test(cell)));
    const moved = new Set(changes.flatMap((change) => (isMove(change) ? change.sheet : [])));
    // What was edited before something moved on its sheet may stand anywhere on it now.
    for (const sheet of moved) this.markEdited(sheet, WHOLE_SHEET, false);
    for (const change of changes) {
      if (isNewTab(change)) continue;
      if (change.kind === "cells") {
        if (!moved.has(change.sheet)) this.markEdited(change.sheet, change.area, true);
      } else if (change.kind === "other" && this.anewTest(change) === undefined)
        this.followNow(change);
    }
  }

  private markEdited(id: string, area: Area, isNew: boolean): void {
    const sheet = this.workbook.sheetById(id);
    if (!sheet) return;
    for (const cell of this.graph.readArea(sheet, area, isNew)) this.dirty.add(cell);
    this.graph.readersOf(sheet, area, this.dirty);
  }

  private followNow(change: Change): void {
    if (isNewTab(change)) return this.readTabs([change]);
    const test = this.anewTest(change);
    if (test) this.readAnew(test);
    if (change.kind === "cells") this.followCells(change);
    else this.followTask(taskOf(change));
  }

  /** Which formulas have to be computed after a change that makes all be read anew; undefined: it does not. */
  private anewTest(change: Change): ((cell: FormulaCell) => boolean) | undefined {
    if (change.kind === "sheetDeleted") return isLost;
    // What moved may have cut a spill short, or made room for it.
    const isTorn = (cell: FormulaCell): boolean =>
      BROKEN.test(cell.formula) || cell.sheet.extraAt(cell.row, cell.column)?.spills === true;
    if (change.kind === "cells") return isMove(change) ? isTorn : undefined;
    return ANEW[taskOf(change)];
  }
  private followCells(change: Extract<Change, { kind: "cells" }>): void {
    const { area, type } = change;
    const sheet = this.workbook.sheetById(change.sheet);
    if (!sheet) return;
    if (type === "RangeEdited") {
      if (change.isReplay) this.restoreFills(sheet, area);
      else this.followFills(sheet, area);
      for (const cell of this.graph.readArea(sheet, area, true)) this.dirty.add(cell);
    }
    if (!this.graph.isEmpty) this.graph.readersOf(sheet, movedArea(area, type), this.dirty);
  }

  /**
   * What was edited among the cells that a result fills is no longer the result's: it may be in its way now, or out of
   * it. A formula that was edited itself takes its other cells away with it.
   */
  private followFills(sheet: Sheet, area: Area): void {
    for (const cell of [...this.graph.filling]) {
      if (cell.sheet !== sheet || !cell.reach || !intersectAreas(cell.reach, area)) continue;
      forgetFilled(cell, area);
      if (holdsCell(area, cell.row, cell.column)) {
        const left = clearFilled(cell);
        if (left) this.graph.readersOf(sheet, left, this.dirty);
      } else this.dirty.add(cell);
    }
  }

  /** What came back by an undo is what formulas had filled then: each says with its cell which cells those are. */
  private restoreFills(sheet: Sheet, area: Area): void {
    for (const cell of [...this.graph.filling]) {
      if (cell.sheet !== sheet || !cell.reach || !intersectAreas(cell.reach, area)) continue;
      for (const again of this.graph.readArea(sheet, areaOf(cell), true)) this.dirty.add(again);
    }
  }

  private followTask(task: FormulasDo): void {
    if (task === "computeAll") for (const cell of this.graph.all()) this.dirty.add(cell);
    if (task === "compute" || task === "computeAll") this.calculate();
    if (task === "leaveOut") this.markWhere(leavesHiddenOut);
  }

  private markWhere(isDirty: (cell: FormulaCell) => boolean): void {
    for (const cell of this.graph.all()) {
      if (!isDirty(cell)) continue;
      this.dirty.add(cell);
      this.graph.readersOf(cell.sheet, areaOf(cell), this.dirty);
    }
  }

  private readSheets(): void {
    for (const sheet of this.workbook.sheets) this.graph.readArea(sheet, WHOLE_SHEET, false);
  }

  /** After what moves cells or changes the meaning of formulas: all are read again, those that fit are computed. */
  private readAnew(isDirty: (cell: FormulaCell) => boolean): void {
    const waiting = [...this.dirty];
    this.dirty = new Set();
    this.graph.clear();
    this.readSheets();
    for (const { sheet, row, column } of waiting) {
      for (const cell of this.graph.cellsIn(sheet, areaOf({ row, column }))) this.dirty.add(cell);
    }
    this.markWhere(isDirty);
  }

  /**
   * After sheets came or got another name: what came is read, and of the other formulas those that are written otherwise
   * now or did not find what they name. The name alone changes no result.
   */
  private readTabs(changes: readonly NewTab[]): void {
    const added = changes.filter(({ kind }) => kind === "sheetAdded");
    for (const { sheet: id } of added) {
      const sheet = this.workbook.sheetById(id);
      if (sheet) this.graph.readArea(sheet, WHOLE_SHEET, false);
    }
    for (const cell of [...this.graph.all()]) {
      const formula = cell.sheet.extraAt(cell.row, cell.column)?.formula;
      if (formula === cell.formula && !cell.isWanting && !isLost(cell)) continue;
      const isDirty = this.dirty.delete(cell);
      const again = this.graph.readArea(cell.sheet, areaOf(cell), false);
      if (isDirty) for (const one of again) this.dirty.add(one);
    }
    if (added.length > 0) this.markWhere(isLost);
  }

  private calculate(): void {
    if (this.dirty.size === 0) return;
    this.markWhere((cell) => cell.isVolatile);
    const areas = new Map<Sheet, Area>();
    const note = (sheet: Sheet, area: Area): void => {
      const known = areas.get(sheet);
      areas.set(sheet, known ? boundAreas(known, area) : area);
    };
    for (let round = 0; round < MOST_ROUNDS && this.dirty.size > 0; round += 1) {
      const dirty = this.dirty;
      this.dirty = new Set();
      const { changed, filled } = runPass(this.reader, dirty);
      for (const cell of changed) note(cell.sheet, areaOf(cell));
      for (const { sheet, area } of filled) {
        note(sheet, area);
        this.graph.readersOf(sheet, area, this.dirty);
      }
      for (const cell of dirty) if (cell.reach) this.graph.filling.add(cell);
      this.followWandering(dirty, new Set(changed), round);
    }
    this.dirty.clear();
    for (const sheet of areas.keys()) {
      this.workbook.tell({ kind: "other", sheet: sheet.id, what: "calculated" });
    }
  }

  /** Formulas whose cells are known late are computed again until what they read stands still. */
  private followWandering(
    dirty: ReadonlySet<FormulaCell>,
    changed: ReadonlySet<FormulaCell>,
    round: number
  ): void {
    for (const cell of dirty) {
      if (!cell.wanders || (round > 0 && !changed.has(cell))) continue;
      this.dirty.add(cell);
      this.graph.readersOf(cell.sheet, areaOf(cell), this.dirty);
    }
  }
}

/** How often results are computed that others move; more means that they chase each other. */
const MOST_ROUNDS = 12;

/** What a change beside cells and tabs asks of the formulas. */
function taskOf(change: Change): FormulasDo {
  return change.kind === "other" ? askOfFormulas(change.what) : "nothing";
}

/** Where a change makes all formulas be read anew: those that are computed then. */
const ANEW: { readonly [Task in FormulasDo]?: (cell: FormulaCell) => boolean } = {
  readAnew: () => true,
  tableAnew: ({ formula }) => formula.includes("["),
  nameAnew: usesName,
};

/** Does a formula use a name? What may be one is taken for one, references to cells too. */
function usesName({ formula }: FormulaCell): boolean {
  return /[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/u.test(formula);
}

/** Does the result of a formula depend on which rows are hidden? */
function leavesHiddenOut({ formula }: FormulaCell): boolean {
  return /(?:SUBTOTAL|AGGREGATE)\(/i.test(formula);
}

const BROKEN = /#REF!/;

/** Does a formula lack what it speaks of, or a function? */
function isLost({ failure, formula }: FormulaCell): boolean {
  return failure !== undefined || BROKEN.test(formula);
}

type NewTab = Extract<Change, { kind: "sheetAdded" | "sheetRenamed" }>;

/** Did a sheet come, or get another name? */
function isNewTab(change: Change): change is NewTab {
  return change.kind === "sheetAdded" || change.kind === "sheetRenamed";
}

/** Does a change move cells, rather than write into them? */
function isMove(change: Change): change is Extract<Change, { kind: "cells" }> {
  return change.kind === "cells" && change.type !== "RangeEdited";
}

/** What an insertion or a deletion moves: everything from there to the sheet's end. */
function movedArea(area: Area, type: string): Area {
  switch (type) {
    case "RowInserted":
    case "RowDeleted":
      return { ...area, rows: SHEET_ROWS - area.row };
    case "ColumnInserted":
    case "ColumnDeleted":
      return { ...area, columns: SHEET_COLUMNS - area.column };
    case "CellInserted":
    case "CellDeleted":
      return { ...area, rows: SHEET_ROWS - area.row, columns: SHEET_COLUMNS - area.column };
    default:
      return area;
  }
}
