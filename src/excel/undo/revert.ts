import { areEqual, blockText, rangeOf, type Block } from "../cells/area";
import { isAlone } from "../result/clientsSheet";
import { printFormatting, clearCellsAndFormats } from "../cells/formatting";
import { backupWrites, type CellBackup } from "../result/cellBackup";
import { restoreFormats, coversFormats } from "../result/formatBackup";
import {
  loadHiddenNames,
  hiddenName,
  readMarks,
  removeHiddenName,
  setHiddenName,
  type Mark,
} from "../stored/hiddenNames";
import { callWrite, perform, type QueuedWrite } from "../cells/writeQueue";
import { loadRules, type Rules } from "../result/conditionalFormats";
import { bringReportBack, loadRefreshedReport } from "../report/reportBack";
import { isUntouched, loadReportCells } from "../report/reportSheet";
import { runExcel } from "../host/session";
import { getLastRun, keepLastRun, type RunRecord } from "./lastRun";
import { loadBlock, readBlock } from "../read/sheetState";
import { clearResults } from "../result/clear";
import { stop } from "../host/failures";

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
 * `FailureError`, `nothingToRevert` when there is none of ours.
 */
export async function revertLastRun(): Promise<Reverted> {
  return runExcel(async (context) => {
    const places = await undo(context, getLastRun());
    keepLastRun(undefined);
    return places.length > 0 ? { places } : stop({ code: "nothingToRevert" });
  }, true);
}

/**
 * Takes a run that failed in the middle of writing back: its marks were set before its cells. A sheet it had added and
 * not marked yet goes as well, as long as it is empty.
 */
export async function rollBack(context: Excel.RequestContext, record: RunRecord): Promise<void> {
  await undo(context, record, true);
}

type Undoing = { readonly place: RevertedPlace; readonly writes: readonly QueuedWrite[] };

async function undo(
  context: Excel.RequestContext,
  record: RunRecord | undefined,
  isHalfDone = false
): Promise<readonly RevertedPlace[]> {
  const { worksheets, names } = context.workbook;
  const sheet = record ? worksheets.getItem(record.sheetId) : worksheets.getActiveWorksheet();
  sheet.load("id,name");
  sheet.protection.load("protected");
  const sheetNames = loadHiddenNames(sheet.names);
  const workbookNames = loadHiddenNames(names);
  const clientsSheet = record?.clients && worksheets.getItemOrNullObject(record.clients.sheet);
  const charts =
    record?.newCharts === undefined
      ? undefined
      : worksheets.getItemOrNullObject(record.newCharts).load("name");
  const readCharts = charts && loadReportCells(charts);
  const readOldCharts =
    record?.oldCharts && loadRefreshedReport(context.workbook, record.oldCharts);
  const used = clientsSheet && loadBlock(clientsSheet.getUsedRangeOrNullObject(true));
  await context.sync();

  const marks = readMarks(sheetNames);
  const rules = new Map(
    marks.flatMap(({ kind, number, block }) =>
      kind === "Result" && block ? [[number, loadRules(rangeOf(sheet, block))] as const] : []
    )
  );
  if (rules.size > 0) await context.sync();
  const numbers = record ? [record.number] : [...new Set(marks.map((mark) => mark.number))];
  const undoings = [
    ...numbers.flatMap((number) => undoBeside(sheet, marks, number, record, rules.get(number)?.())),
    ...(isHalfDone && record ? undoMarks(sheet, marks, record) : []),
    ...(record?.clients && clientsSheet && !clientsSheet.isNullObject
      ? undoClients(
          context.workbook,
          readMarks(workbookNames),
          record.clients,
          used && readBlock(used),
          isHalfDone
        )
      : []),
  ];
  if (charts && readCharts && !charts.isNullObject) {
    const own = readMarks(workbookNames).find(
      (m) => m.kind === "Report" && m.sheet === charts.name
    );
    // What a person wrote on it meanwhile keeps it.
    if (isHalfDone || (own && isUntouched(own, readCharts()))) {
      const place = { sheet: charts.name, address: "", what: "sheetDeleted" as const };
      undoings.push({
        place,
        writes: [callWrite(() => deleteCharts(context.workbook, charts, own))],
      });
    }
  }
  if (record?.oldCharts && readOldCharts) {
    const { sheet: name, mark } = record.oldCharts;
    const own = readMarks(workbookNames);
    const writes = bringReportBack(
      context.workbook,
      own,
      record.oldCharts,
      readOldCharts(),
      isHalfDone
    );
    const address = mark.block ? blockText(mark.block) : "";
    if (writes.length > 0)
      undoings.push({ place: { sheet: name, address, what: "restored" }, writes });
  }
  if (sheet.protection.protected && undoings.some(({ place }) => place.sheet === sheet.name)) {
    stop({ code: "sheetProtected", sheet: sheet.name });
  }
  await perform(
    context,
    undoings.flatMap(({ writes }) => writes)
  );
  return undoings.map(({ place }) => place);
}

function undoBeside(
  sheet: Excel.Worksheet,
  marks: readonly Mark[],
  number: number,
  record: RunRecord | undefined,
  rules: Rules | undefined
): Undoing[] {
  const mark = marks.find((m) => m.kind === "Result" && m.number === number);
  if (!mark?.block) return [];
  const { block } = mark;
  const before = fitting(record?.beside, block);
  const place = { sheet: sheet.name, address: blockText(block) };
  const getSheet = (): Excel.Worksheet => sheet;
  if (before) {
    const prepare = callWrite(() => {
      clearResults(sheet, block, before.block, rules);
      const comment = printFormatting(before.formatting);
      setHiddenName(sheet.names, marks, "Result", number, rangeOf(sheet, before.block), comment);
    });
    const writes = [prepare, ...backupWrites(getSheet, before)];
    return [{ place: { ...place, what: "restored" }, writes }];
  }
  const wrote = record?.beside;
  const look = wrote && areEqual(wrote.block, block) ? wrote.formatBackup : undefined;
  const known = look && coversFormats(look, block) ? look : undefined;
  const clear = callWrite(() => {
    clearResults(sheet, block, known?.cells ? block : undefined, rules);
    if (known) restoreFormats(sheet, known, block);
    removeHiddenName(sheet.names, marks, "Result", number);
    removeHiddenName(sheet.names, marks, "Data", number);
  });
  return [{ place: { ...place, what: "cleared" }, writes: [clear] }];
}

/** Where the run failed while it set its marks: no cell has been written yet. */
function undoMarks(
  sheet: Excel.Worksheet,
  marks: readonly Mark[],
  { number, beside, data }: RunRecord
): Undoing[] {
  if (!beside || marks.some((m) => m.kind === "Result" && m.number === number)) return [];
  const { before } = beside;
  const write = callWrite(() => {
    removeHiddenName(sheet.names, marks, "Data", number);
    if (!before) return;
    sheet.names.add(hiddenName("Data", number), rangeOf(sheet, data)).visible = false;
    const comment = printFormatting(before.formatting);
    setHiddenName(sheet.names, marks, "Result", number, rangeOf(sheet, before.block), comment);
  });
  const place = { sheet: sheet.name, address: blockText(beside.block) };
  return [{ place: { ...place, what: before ? "restored" : "cleared" }, writes: [write] }];
}

function undoClients(
  workbook: Excel.Workbook,
  marks: readonly Mark[],
  clients: NonNullable<RunRecord["clients"]>,
  used: Block | undefined,
  isHalfDone: boolean
): Undoing[] {
  const getSheet = (): Excel.Worksheet => workbook.worksheets.getItem(clients.sheet);
  const mark = marks.find((m) => m.kind === "Clients" && m.sheet === clients.sheet);
  if (!mark?.block) {
    if (!isHalfDone || (clients.isNew && used)) return [];
    const { sheet: name, block: wrote, isNew, earlierMark } = clients;
    const write = callWrite(() => {
      if (isNew) return getSheet().delete();
      if (!earlierMark?.block) return;
      const { kind, number, block: old, comment } = earlierMark;
      setHiddenName(workbook.names, marks, kind, number, rangeOf(getSheet(), old), comment);
    });
    const what = isNew ? "sheetDeleted" : "restored";
    return [{ place: { sheet: name, address: blockText(wrote), what }, writes: [write] }];
  }
  const { block } = mark;
  const place = { sheet: clients.sheet, address: blockText(block) };
  const before = fitting(clients, block);
  if (before) {
    const prepare = callWrite(() => {
      clearCellsAndFormats(rangeOf(getSheet(), block));
      const range = rangeOf(getSheet(), before.block);
      setHiddenName(workbook.names, marks, "Clients", mark.number, range, mark.comment);
    });
    const writes = [prepare, ...backupWrites(getSheet, before)];
    return [{ place: { ...place, what: "restored" }, writes }];
  }
  const isDeleted = clients.isNew && isAlone(used, block);
  const clear = callWrite(() => {
    removeHiddenName(workbook.names, marks, "Clients", mark.number);
    if (isDeleted) getSheet().delete();
    else clearCellsAndFormats(rangeOf(getSheet(), block));
  });
  return [{ place: { ...place, what: isDeleted ? "sheetDeleted" : "cleared" }, writes: [clear] }];
}

/** What was there before; not when rows inserted since then have moved the block: it would no longer fit. */
function fitting(
  wrote: { readonly block: Block; readonly before: CellBackup | undefined } | undefined,
  now: Block
): CellBackup | undefined {
  return wrote && areEqual(wrote.block, now) ? wrote.before : undefined;
}

function deleteCharts(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  own: Mark | undefined
): void {
  if (own) removeHiddenName(workbook.names, [own], "Report", own.number);
  sheet.delete();
}
