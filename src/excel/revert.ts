import { areEqual, blockText, rangeOf, type Block } from "./block";
import { isAlone } from "./clientsSheet";
import { printDress, wipe } from "./dress";
import { heldPieces, type Held } from "./held";
import { loadMarks, readMarks, removeMark, setMark, type Mark } from "./marks";
import { callPiece, perform, type GetSheet, type Piece } from "./pieces";
import { runExcel } from "./run";
import { getLastRun, keepLastRun, type RunRecord } from "./session";
import { loadBlock, readBlock } from "./sheetState";
import { stop } from "./trouble";

/** What became of the places a run had written. */
export type Reverted = {
  readonly places: readonly RevertedPlace[];
};
export type RevertedPlace = {
  readonly sheet: string;
  readonly address: string;
  /** The run before is back, the block is empty again, or our sheet is gone. */
  readonly what: "restored" | "cleared" | "sheetDeleted";
};

/**
 * Takes the last run of this session back: what its block held before comes back. Without one in this session, the
 * columns that stand marked on the active sheet are taken away. Never touches a cell outside our blocks. Throws
 * `TroubleError`, `nothingToRevert` when there is none of ours.
 */
export async function revertLastRun(): Promise<Reverted> {
  return runExcel(async (context) => {
    const places = await undo(context, getLastRun());
    keepLastRun(undefined);
    return places.length > 0 ? { places } : stop({ code: "nothingToRevert" });
  }, true);
}

/** Takes a run that failed in the middle of writing back: its marks were set before its cells. */
export async function takeBack(context: Excel.RequestContext, record: RunRecord): Promise<void> {
  await undo(context, record);
}

type Undoing = { readonly place: RevertedPlace; readonly pieces: readonly Piece[] };

async function undo(
  context: Excel.RequestContext,
  record: RunRecord | undefined
): Promise<readonly RevertedPlace[]> {
  const { worksheets, names } = context.workbook;
  const sheet = record ? worksheets.getItem(record.sheetId) : worksheets.getActiveWorksheet();
  sheet.load("id,name");
  sheet.protection.load("protected");
  const sheetNames = loadMarks(sheet.names);
  const workbookNames = loadMarks(names);
  const clientsSheet = record?.clients && worksheets.getItemOrNullObject(record.clients.sheet);
  const used = clientsSheet && loadBlock(clientsSheet.getUsedRangeOrNullObject(true));
  await context.sync();

  const marks = readMarks(sheetNames);
  const numbers = record ? [record.number] : [...new Set(marks.map((mark) => mark.number))];
  const undoings = [
    ...numbers.flatMap((number) => undoBeside(sheet, marks, number, record)),
    ...(record?.clients && clientsSheet && !clientsSheet.isNullObject
      ? undoClients(
          context.workbook,
          readMarks(workbookNames),
          record.clients,
          used && readBlock(used)
        )
      : []),
  ];
  if (sheet.protection.protected && undoings.some(({ place }) => place.sheet === sheet.name)) {
    stop({ code: "sheetProtected", sheet: sheet.name });
  }
  await perform(
    context,
    undoings.flatMap(({ pieces }) => pieces)
  );
  return undoings.map(({ place }) => place);
}

function undoBeside(
  sheet: Excel.Worksheet,
  marks: readonly Mark[],
  number: number,
  record: RunRecord | undefined
): Undoing[] {
  const mark = marks.find((m) => m.kind === "Result" && m.number === number);
  if (!mark?.block) return [];
  const { block } = mark;
  const before = fitting(record?.beside, block);
  const place = { sheet: sheet.name, address: blockText(block) };
  const getSheet = (): Excel.Worksheet => sheet;
  if (before) {
    const pieces = restore(getSheet, sheet.names, marks, mark, before, printDress(before.dress));
    return [{ place: { ...place, what: "restored" }, pieces }];
  }
  const clear = callPiece(() => {
    wipe(rangeOf(sheet, block));
    removeMark(sheet.names, marks, "Result", number);
    removeMark(sheet.names, marks, "Data", number);
  });
  return [{ place: { ...place, what: "cleared" }, pieces: [clear] }];
}

function undoClients(
  workbook: Excel.Workbook,
  marks: readonly Mark[],
  clients: NonNullable<RunRecord["clients"]>,
  used: Block | undefined
): Undoing[] {
  const mark = marks.find((m) => m.kind === "Clients" && m.sheet === clients.sheet);
  if (!mark?.block) return [];
  const { block } = mark;
  const place = { sheet: clients.sheet, address: blockText(block) };
  const getSheet = (): Excel.Worksheet => workbook.worksheets.getItem(clients.sheet);
  const before = fitting(clients, block);
  if (before) {
    const pieces = restore(getSheet, workbook.names, marks, mark, before, mark.comment);
    return [{ place: { ...place, what: "restored" }, pieces }];
  }
  const isDeleted = clients.isNew && isAlone(used, block);
  const clear = callPiece(() => {
    removeMark(workbook.names, marks, "Clients", mark.number);
    if (isDeleted) getSheet().delete();
    else wipe(rangeOf(getSheet(), block));
  });
  return [{ place: { ...place, what: isDeleted ? "sheetDeleted" : "cleared" }, pieces: [clear] }];
}

/** What was there before; not when rows inserted since then have moved the block: it would no longer fit. */
function fitting(
  wrote: { readonly block: Block; readonly before: Held | undefined } | undefined,
  now: Block
): Held | undefined {
  return wrote && areEqual(wrote.block, now) ? wrote.before : undefined;
}

function restore(
  getSheet: GetSheet,
  names: Excel.NamedItemCollection,
  marks: readonly Mark[],
  mark: Mark,
  before: Held,
  comment: string
): Piece[] {
  const prepare = callPiece(() => {
    if (mark.block) wipe(rangeOf(getSheet(), mark.block));
    setMark(names, marks, mark.kind, mark.number, rangeOf(getSheet(), before.block), comment);
  });
  return [prepare, ...heldPieces(getSheet, before)];
}
