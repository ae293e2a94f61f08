import { toA1 } from "../../core/reading/values/cells";
import {
  areEqual,
  blockText,
  SHEET_COLUMNS,
  SHEET_ROWS,
  untracked,
  type Block,
} from "../cells/area";
import {
  excelCode,
  FailureError,
  readFailure,
  stop,
  type Failure,
  type LeftPlace,
} from "../host/failures";
import { runExcel } from "../host/session";
import { compareContents } from "./cellsImage";
import { loadImage, namesOf } from "./images";
import { settle, type Sent } from "./settle";
import { canGroupUndo, isRefusedAsGroup } from "./undoGroup";
import type { Expected, Image, Touch } from "./touches";

/**
 * One unit of work: a command that writes goes through it from its first look at the workbook to its end. Excel is
 * shared and busy: between our request and the next one people type, sort and insert, and any request may fail, or be
 * carried out and its answer lost. So a writing request says what it touches, and the unit
 * - loads what is there, in that very request and before anything is written;
 * - compares it with what the command had read, and brings back what was overwritten where they differ;
 * - keeps it, so that a command that fails later is taken back as a whole;
 * - and alone says what became of the workbook.
 */
export type Unit = {
  readonly context: Excel.RequestContext;
  /** Sends one writing request. Throws `FailureError` `changedMeanwhile` after it was taken back, or what Excel throws. */
  write(request: Writing): Promise<readonly Image[]>;
  /** Tells that sheets with these ids are the command's own: a failure from now on takes them away. */
  adopt(ids: readonly string[]): void;
};

/** What a writing request touches and does. */
export type Writing = {
  readonly touches: readonly Expected[];
  /** Cells that are not written but have to be as they were read, such as the clients' names beside the results. */
  readonly guards?: readonly Guard[];
  /** Blocks that have to be where they were read: else Excel stops before anything is written. */
  readonly pins?: readonly Pin[];
  /** Asks for the changes, in the request under way. */
  readonly write: () => void;
};

/** A block with a hidden name, of its sheet or (undefined) of the workbook; or the table of that name on a sheet. */
export type Pin = {
  readonly sheetId: string | undefined;
  readonly sheet: string;
  readonly name: string;
  readonly isTable?: true;
  readonly block: Block;
};

/** Asks in the request under way; after the sync says what stops the command, undefined: nothing. */
export type Guard = () => () => Failure | undefined;

/** A command that failed and could not be taken back, since Excel did not answer any more. */
let unfinished: readonly Sent[] | undefined;
/** It was taking a run back when it failed: that run stands again once the rest is put back. */
let isUnfinishedUndo = false;

/** Has a command failed, other than one that took a run back, and left something in the workbook? */
export function hasUnfinished(): boolean {
  return unfinished !== undefined && !isUnfinishedUndo;
}

/** Forgets what was left: another workbook is open. */
export function forgetUnfinished(): void {
  unfinished = undefined;
}

/**
 * Takes back what a command left when Excel did not answer any more, and tells where it had been at work; undefined:
 * there was nothing. Throws `FailureError` with "partly" where that fails again.
 */
export async function finishUnfinished(): Promise<readonly LeftPlace[] | undefined> {
  if (!unfinished) return undefined;
  const { left, places, isUnknown } = await settle(unfinished, true);
  // What could be taken back is; the rest was typed over or moved, and stays.
  if (left === "partly" && isUnknown) {
    throw new FailureError({ code: "connectionLost" }, "partly", undefined, places);
  }
  unfinished = undefined;
  return places;
}

/**
 * Runs a command that writes. What an earlier one could not take back is taken back first, so that a repeated command
 * ends as one undisturbed run does. `waitForCell`: while a person types in a cell, wait, or (false) fail at once with
 * `cellEditing`. `isOneStep`: one Ctrl+Z of the person's takes all of it back where Excel can do that; where it refuses,
 * what was written is taken back and the command runs anew without. Throws `FailureError`, which says what became of the
 * workbook, or a bug as it came.
 */
export async function runUnit<T>(
  body: (unit: Unit) => Promise<T>,
  { waitForCell = true, isUndo = false, isOneStep = false } = {}
): Promise<T> {
  await finishUnfinished();
  const isGroup = isOneStep && canGroupUndo();
  const sent: Sent[] = [];
  try {
    const start = (context: Excel.RequestContext): Promise<T> =>
      body(makeUnit(context, sent, isOneStep));
    return await runExcel(start, waitForCell, isGroup);
  } catch (error) {
    const failed = await endFailed(error, sent, isUndo);
    const isLeft = failed instanceof FailureError && failed.left === "partly";
    if (!isGroup || isLeft || !isRefusedAsGroup(error, sent.length > 0)) throw failed;
  }
  return runUnit(body, { waitForCell, isUndo });
}

/** What is told of a command that failed, once the workbook was looked at. */
async function endFailed(error: unknown, sent: readonly Sent[], isUndo: boolean): Promise<unknown> {
  if (sent.length === 0) return readFailure(error);
  const { left, places } = await settle(sent, false);
  if (left === "partly") {
    unfinished = sent;
    isUnfinishedUndo = isUndo;
  }
  return readFailure(error, left, left === "partly" ? places : []);
}

/**
 * `isOneStep`: a writing request also tells what its cells hold after it, so that what people type between requests is
 * told from what the command wrote when all of it is taken back.
 */
function makeUnit(context: Excel.RequestContext, sent: Sent[], isOneStep: boolean): Unit {
  return {
    context,
    adopt(own) {
      const touch = { kind: "sheets", added: [], own } as const;
      const request = { isUnanswered: false };
      sent.push({ touch, expected: undefined, before: undefined, after: undefined, request });
    },
    async write({ touches, guards = [], pins = [], write }) {
      const reads = touches.map(({ touch }) => loadImage(context, touch));
      const checks = guards.map((guard) => guard());
      let afters: readonly (LoadAfter | undefined)[] = [];
      const note = (error?: unknown): Image[] => {
        const found = reads.map(readIfLoaded);
        const asked = found.filter((_, index) => isAsked(touches[index]?.touch));
        const isUnanswered = asked.every((image) => image === undefined);
        // Everything is looked at before anything is written: who did not see it all has written nothing.
        const isStopped = excelCode(error) === "ItemNotFound" || !isUnanswered;
        if (isStopped && asked.some((image) => image === undefined)) return [];
        const request = { isUnanswered };
        touches.forEach(({ touch, expected }, index) =>
          sent.push({
            touch,
            expected,
            before: found[index] ?? expected,
            after: readIfLoaded(afters[index]),
            request,
          })
        );
        return found.flatMap((image) => image ?? []);
      };
      try {
        for (const pin of pins) holdInPlace(context, pin);
        write();
        if (isOneStep) afters = touches.map(({ touch }) => loadAfter(context, touch));
        await context.sync();
      } catch (error) {
        note(error);
        const [pin] = pins;
        if (pin && isMoved(error))
          stop({ code: "changedMeanwhile", sheet: pin.sheet, address: "" });
        throw error;
      }
      const images = note();
      for (const check of checks) {
        const failure = check();
        if (failure) stop(failure);
      }
      touches.forEach(({ touch, expected }, index) => {
        const found = images[index];
        if (expected && found) refuseOther(touch, expected, found);
      });
      return images;
    },
  };
}

/**
 * Makes the request fail when a named block stands elsewhere or has another size: moved by what its place should be, it
 * would leave the sheet at one end or the other.
 */
function holdInPlace(context: Excel.RequestContext, { sheetId, name, isTable, block }: Pin): void {
  const { row, column, rows, columns } = block;
  const owner = isTable ? context.workbook.tables : namesOf(context, sheetId);
  const range = untracked(owner.getItem(name).getRange());
  const toEnd = [SHEET_ROWS - row - rows, SHEET_COLUMNS - column - columns] as const;
  for (const [down, right] of [[-row, -column], toEnd] as const) {
    untracked(range.getOffsetRange(down, right)).load("rowIndex");
  }
}

function isMoved(error: unknown): boolean {
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: string } };
  return /OffsetRange/i.test(debugInfo?.errorLocation ?? "");
}

/** Does looking at it ask Excel for anything? A list without names does not. */
function isAsked(touch: Touch | undefined): boolean {
  if (touch?.kind === "names") return touch.names.length > 0;
  return touch?.kind !== "charts" || touch.charts.length > 0;
}

type LoadAfter = () => Image;

/** Asks what cells hold once they are written; not of rows that the command inserts, nor of large blocks of results. */
function loadAfter(context: Excel.RequestContext, touch: Touch): LoadAfter | undefined {
  if (touch.kind !== "cells" || touch.inserted) return undefined;
  const isForm = touch.depth === "form" || touch.depth === "formats";
  return isForm ? loadImage(context, { ...touch, depth: "formulas" }) : undefined;
}

/** Excel's answers up to the action that failed are there; later ones are not. */
function readIfLoaded(read: (() => Image) | undefined): Image | undefined {
  try {
    return read?.();
  } catch {
    return undefined;
  }
}

/** Stops the command where something else stands than it had read. */
function refuseOther(touch: Touch, expected: Image, found: Image): void {
  if (
    (touch.kind === "cells" && expected.kind === "cells" && found.kind === "cells") ||
    (touch.kind === "table" && expected.kind === "table" && found.kind === "table")
  ) {
    const { sheet } = touch.kind === "cells" ? touch.spot : touch;
    const [was, is] = [expected.cells, found.cells];
    if (!was || !is) return;
    const differing = compareContents(was, is);
    const [first] = differing ?? [{ row: 0, column: 0 }];
    if (!first) return;
    const address = toA1(is.place.row + first.row, is.place.column + first.column);
    stop({ code: "changedMeanwhile", sheet, address });
  }
  if (touch.kind === "sheets" && expected.kind === "sheets" && found.kind === "sheets") {
    for (const { id, name } of expected.sheets) {
      if (!touch.named?.includes(id)) continue;
      const isSame = found.sheets.some((sheet) => sheet.id === id && sheet.name === name);
      if (!isSame) stop({ code: "changedMeanwhile", sheet: name, address: "" });
    }
  }
  if (touch.kind === "extent" && expected.kind === "extent" && found.kind === "extent") {
    const [was, is] = [expected.block, found.block];
    if (!was || !is || areEqual(was, is)) return;
    stop({ code: "changedMeanwhile", sheet: touch.sheet, address: blockText(is) });
  }
  if (touch.kind === "setting" && expected.kind === "setting" && found.kind === "setting") {
    if (expected.value !== found.value) stop({ code: "changedMeanwhile", sheet: "", address: "" });
  }
  if (touch.kind === "xml" && expected.kind === "xml" && found.kind === "xml") {
    const isSame =
      JSON.stringify([...expected.parts].sort()) === JSON.stringify([...found.parts].sort());
    if (!isSame) stop({ code: "changedMeanwhile", sheet: "", address: "" });
  }
}
