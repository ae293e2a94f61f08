import { areEqual, rangeOf, type Block, loadBlock, readBlock } from "../cells/area";
import type { CellValue } from "../../core/reading/values/cells";
import { isAlone } from "../result/clientsSheet";
import {
  loadHiddenNames,
  readMarks,
  setHiddenName,
  freeNumber,
  type Mark,
  type MarkKind,
} from "../stored/hiddenNames";
import { freeSheetName } from "../cells/sheetNames";

import { stop } from "../host/failures";

/** A sheet of ours that is written anew as a whole. */
export type OwnSheet = {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly isNew: boolean;
  /** It already holds what is to be written, so nothing was cleared. */
  readonly isSame: boolean;
  readonly mark: Mark | undefined;
  readonly marks: readonly Mark[];
  readonly number: number;
};

/**
 * Finds the sheet of a kind by its mark (`comment` tells sheets of one kind apart), or adds one. What stood in our block
 * is cleared; where a person wrote around it, that sheet is left alone and a new one is added. Two requests; the
 * clearing waits for the next. Throws `FailureError` `sheetProtected`, `workbookProtected`.
 */
export async function openOwnSheet(
  context: Excel.RequestContext,
  kind: MarkKind,
  comment: string,
  wanted: string,
  values: readonly (readonly CellValue[])[]
): Promise<OwnSheet> {
  const { workbook } = context;
  const names = loadHiddenNames(workbook.names);
  workbook.worksheets.load("items/name");
  workbook.protection.load("protected");
  await context.sync();
  const marks = readMarks(names).filter((mark) => mark.kind === kind);
  const mark = marks.find((one) => one.comment === comment && one.sheet !== undefined);
  const sheetNames = workbook.worksheets.items.map(({ name }) => name);
  const number = mark?.number ?? freeNumber(marks);
  if (mark?.sheet !== undefined && mark.block) {
    const sheet = workbook.worksheets.getItem(mark.sheet);
    const protection = sheet.protection.load("protected");
    const used = loadBlock(sheet.getUsedRangeOrNullObject(true));
    const backup = rangeOf(sheet, mark.block).load("values");
    await context.sync();
    const base = { sheet, name: mark.sheet, isNew: false, mark, marks, number };
    if (isSame(values, backup.values as CellValue[][])) return { ...base, isSame: true };
    if (protection.protected) stop({ code: "sheetProtected", sheet: mark.sheet });
    if (isAlone(readBlock(used), mark.block)) {
      const old = rangeOf(sheet, mark.block);
      old.conditionalFormats.clearAll();
      old.dataValidation.clear();
      old.unmerge();
      old.clear("All");
      return { ...base, isSame: false };
    }
  }
  if (workbook.protection.protected) stop({ code: "workbookProtected" });
  const name = freeSheetName(wanted, sheetNames, wanted);
  const sheet = workbook.worksheets.add(name);
  return { sheet, name, isNew: true, isSame: false, mark, marks, number };
}

/** Texts made safe have an apostrophe in front, which cells do not return. */
function isSame(
  wanted: readonly (readonly CellValue[])[],
  backup: readonly (readonly CellValue[])[]
): boolean {
  const plain = (value: CellValue | undefined): CellValue =>
    typeof value === "string" ? value.replace(/^'/, "") : (value ?? "");
  return (
    wanted.length === backup.length &&
    wanted.every((row, r) => row.every((value, c) => plain(value) === (backup[r]?.[c] ?? "")))
  );
}

/** Sets the hidden name on the block that was written; it stays where nothing around the block was deleted. */
export function markOwnSheet(
  context: Excel.RequestContext,
  own: OwnSheet,
  kind: MarkKind,
  comment: string,
  block: Block
): void {
  const isMarked =
    own.mark?.block && own.mark.sheet === own.name && areEqual(own.mark.block, block);
  if (isMarked) return;
  const { names } = context.workbook;
  setHiddenName(names, own.marks, kind, own.number, rangeOf(own.sheet, block), comment);
}
