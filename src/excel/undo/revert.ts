import {
  areEqual,
  blockText,
  partsOf,
  rangeOf,
  subtract,
  type Block,
  loadBlock,
  readBlock,
} from "../cells/area";
import { isAlone } from "../result/clientsSheet";
import type { CellBackup } from "../result/cellBackup";
import { backupWrites } from "../result/restoreBackup";
import { restoreFormats, coversFormats } from "../result/formatBackup";
import {
  loadHiddenNames,
  readMarks,
  removeHiddenName,
  setHiddenName,
  type Mark,
} from "../stored/hiddenNames";
import { callWrite, type QueuedWrite } from "../cells/writeQueue";
import { loadRules, type Rules } from "../cells/conditionalFormats";
import { bringReportBack, loadRefreshedReport } from "../report/reportBack";
import { loadReportCells } from "../report/earlierReport";
import { isReportUntouched } from "../report/reportMark";
import { chooseRun, listDiffering } from "./chooseRun";
import { keepFirstRuns, listRuns, type RunRecord } from "./lastRun";
import { parseRecords, printRun, replaceRecords } from "./records";
import { isSameXml } from "../stored/snapshotPart";
import { loadStoredSnapshots } from "../stored/snapshots";
import { replaceSnapshots, withoutSnapshot } from "../stored/storeSnapshots";
import { loadRecords, loadRecordsPart, type StoredRecords } from "../stored/recordsPart";

import { loadNotes, NO_NOTE, planNotes, writeNotes, type NoteImage } from "../cells/headingNotes";
import type { TouchedTable } from "../read/locate";
import { resizeTable } from "../result/changeTable";
import { clearResults } from "../result/clear";
import {
  canResizeTables,
  changeWidth,
  isInTable,
  loadOwnTable,
  rightOf,
  type OwnTable,
} from "../result/ownTable";
import { stop } from "../host/failures";
import { runExcel } from "../host/session";
import { flush, type CheckedWrite } from "../unit/flush";
import { loadExpected } from "../unit/images";
import type { CellsImage, Expected, Touch } from "../unit/touches";
import { contentAt, loadCells, MOST_ASKED } from "../unit/cellsImage";
import type { Cell } from "../cells/formatting";
import { toA1 } from "../../core/reading/values/cells";
import { finishUnfinished, hasUnfinished, runUnit, type Pin, type Unit } from "../unit/unit";

/** What was done with the places that a run had written. */
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
 * Takes back what a command left that failed in the middle; else the last run of this session, or of an earlier one
 * as the workbook keeps it (up to three, one after another): what its blocks held before comes back. A run that Ctrl+Z
 * has taken back already is passed over. Without any, the columns that stand marked on the active sheet are taken away.
 * Never touches a cell outside our blocks. Throws `FailureError`, `nothingToRevert` when there is none of ours.
 */
export async function revertLastRun(): Promise<Reverted> {
  const left = hasUnfinished() ? await finishUnfinished() : undefined;
  if (left) return { places: left.map((place) => ({ ...place, what: "restored" })) };
  const { places, rest } = await runUnit(undoLast, { isUndo: true });
  keepFirstRuns(rest);
  return places.length > 0 ? { places } : stop({ code: "nothingToRevert" });
}

/** A place of the run, and what takes it back. */
type Undoing = {
  readonly place: RevertedPlace;
  readonly block: Block | undefined;
  /** The hidden name of the block. */
  readonly mark: Mark;
  /** What the run wrote there; undefined: that is not known. */
  readonly values?: readonly (readonly Cell[])[] | undefined;
  readonly writes: readonly QueuedWrite[];
  /** Cells beside the block that get back what they held before the run; they have to be empty. */
  readonly more?: readonly Block[];
  /** What the writes touch, as it was read; absent: the block, with its looks and rules. */
  readonly touches?: readonly Expected[];
  /** The person's table that changes with it, as it was. */
  readonly extent?: Expected | undefined;
  /** The sheet goes as a whole. */
  readonly isDeleted?: boolean;
};

/** `rest`: how many runs of this session are left. */
async function undoLast(
  unit: Unit
): Promise<{ readonly places: readonly RevertedPlace[]; readonly rest: number }> {
  const { context } = unit;
  const readPart = loadRecordsPart(context.workbook);
  await context.sync();
  const readStored = loadRecords(context.workbook, readPart());
  if (readPart() !== undefined) await context.sync();
  const stored = readStored();
  const kept = await parseRecords(stored.xml);
  const session = listRuns();
  const runs = session.length > 0 ? session : kept;
  const isSure = runs.length === 1 && session.length === 1;
  const [only] = runs;
  const chosen = isSure && only ? { run: only, at: 0 } : await chooseRun(context, runs);
  const rest = chosen?.at ?? runs.length;
  // Another author's runs may stand between those of this session.
  const gone = new Set(runs.slice(rest).map(printRun));
  const left = kept.filter((run) => !gone.has(printRun(run)));
  const places = await undo(unit, chosen?.run, { stored, left });
  return { places, rest: Math.min(rest, session.length) };
}

async function undo(
  unit: Unit,
  record: RunRecord | undefined,
  records: { readonly stored: StoredRecords; readonly left: readonly RunRecord[] }
): Promise<readonly RevertedPlace[]> {
  const { context } = unit;
  const { workbook } = context;
  const found = await findTouched(context, record);
  const { sheet, marks, workbookMarks } = found;
  const rules = new Map(
    marks.flatMap(({ kind, number, block }) =>
      kind === "Result" && block ? [[number, loadRules(rangeOf(sheet, block))] as const] : []
    )
  );
  const notes = new Map(
    marks.flatMap(({ kind, number, block }) =>
      kind === "Result" && block ? [[number, loadNotes(sheet, { ...block, rows: 1 })] as const] : []
    )
  );
  const results = marks.filter(({ kind, block }) => kind === "Result" && block);
  const readTables = results.length > 0 ? loadTables(sheet, found.tables) : () => [];
  const clients = found.clients;
  const readClientRules =
    clients?.mark.block && loadRules(rangeOf(clients.sheet, clients.mark.block));
  if (rules.size > 0 || readClientRules) await context.sync();
  const numbers = record ? [record.number] : [...new Set(marks.map((mark) => mark.number))];
  const undoings = [
    ...(found.isThere ? numbers : []).flatMap((number) =>
      undoBeside(sheet, marks, record, {
        number,
        rules: rules.get(number)?.(),
        notes: notes.get(number)?.() ?? [],
        tables: readTables(),
      })
    ),
    ...(record?.clients && clients
      ? undoClients(workbook, workbookMarks, record.clients, clients, readClientRules?.())
      : []),
    ...undoCharts(workbook, workbookMarks, record, found),
  ];
  if (found.isProtected && undoings.some(({ place }) => place.sheet === sheet.name)) {
    stop({ code: "sheetProtected", sheet: sheet.name });
  }
  if (undoings.length === 0) return [];
  const stores = [...(await undoStores(context, record)), ...(await undoSnapshot(context, record))];
  const rest = await replaceRecords(workbook, records.stored, records.left);
  const planHiding = lookAtAdded(context, undoings);
  const looks = await lookAtPlaces(context, found, undoings);
  await flush(unit, [
    ...planHiding(),
    ...looks,
    ...stores,
    ...undoings.flatMap(({ writes }) => writes),
    ...(rest ? [rest] : []),
  ]);
  await deleteHidden(unit, undoings, workbookMarks);
  return undoings.map(({ place }) => place);
}

/** What is there of what a run has touched. */
type FoundTouched = {
  readonly sheet: Excel.Worksheet;
  readonly isThere: boolean;
  readonly isProtected: boolean;
  readonly marks: readonly Mark[];
  readonly workbookMarks: readonly Mark[];
  /** The sheet's Excel tables. */
  readonly tables: readonly TouchedTable[];
  readonly clients: FoundClients | undefined;
  /** The sheet with charts that the run added and that nobody has typed on since. */
  readonly newCharts: string | undefined;
  readonly oldCharts: ReturnType<ReturnType<typeof loadRefreshedReport>>;
};
type FoundClients = {
  readonly sheet: Excel.Worksheet;
  readonly mark: Mark;
  readonly used: Block | undefined;
};

async function findTouched(
  context: Excel.RequestContext,
  record: RunRecord | undefined
): Promise<FoundTouched> {
  const { worksheets, names } = context.workbook;
  const sheet = record
    ? worksheets.getItemOrNullObject(record.sheetId)
    : worksheets.getActiveWorksheet();
  sheet.load("id,name");
  sheet.protection.load("protected");
  sheet.tables.load("items/name,items/showHeaders,items/showTotals");
  const sheetNames = loadHiddenNames(sheet.names);
  const workbookNames = loadHiddenNames(names);
  const clientsSheet = record?.clients && worksheets.getItemOrNullObject(record.clients.sheet);
  const used = clientsSheet && loadBlock(clientsSheet.getUsedRangeOrNullObject(true));
  const charts =
    record?.newCharts === undefined
      ? undefined
      : worksheets.getItemOrNullObject(record.newCharts).load("name");
  const readCharts = charts && loadReportCells(charts);
  const readOldCharts =
    record?.oldCharts && loadRefreshedReport(context.workbook, record.oldCharts);
  await context.sync();
  const workbookMarks = readMarks(workbookNames);
  const mark = workbookMarks.find(
    ({ kind, sheet: on }) => kind === "Clients" && on === record?.clients?.sheet
  );
  const report = charts && !charts.isNullObject ? charts.name : undefined;
  const own = workbookMarks.find(({ kind, sheet: on }) => kind === "Report" && on === report);
  return {
    sheet,
    isThere: !sheet.isNullObject,
    isProtected: !sheet.isNullObject && sheet.protection.protected,
    marks: sheet.isNullObject ? [] : readMarks(sheetNames),
    workbookMarks,
    tables: sheet.isNullObject
      ? []
      : sheet.tables.items.map(({ name, showHeaders, showTotals }) => ({
          name,
          hasHeadings: showHeaders,
          hasTotals: showTotals,
        })),
    clients:
      clientsSheet && !clientsSheet.isNullObject && mark
        ? { sheet: clientsSheet, mark, used: used && readBlock(used) }
        : undefined,
    newCharts: own && readCharts && isReportUntouched(own, readCharts()) ? report : undefined,
    oldCharts: readOldCharts?.(),
  };
}

function undoCharts(
  workbook: Excel.Workbook,
  marks: readonly Mark[],
  record: RunRecord | undefined,
  { newCharts, oldCharts }: FoundTouched
): Undoing[] {
  const added = marks.find(({ kind, sheet }) => kind === "Report" && sheet === newCharts);
  if (newCharts !== undefined && added) {
    const place = { sheet: newCharts, address: "", what: "sheetDeleted" as const };
    return [{ place, block: added.block, mark: added, writes: [], isDeleted: true }];
  }
  if (!record?.oldCharts || !oldCharts) return [];
  const { sheet, mark: before } = record.oldCharts;
  const writes = bringReportBack(workbook, marks, record.oldCharts, oldCharts);
  if (writes.length === 0) return [];
  // Its block may have been another one before the run.
  const mark = marks.find(({ name }) => name === before.name) ?? before;
  const address = before.block ? blockText(before.block) : "";
  const place = { sheet, address, what: "restored" as const };
  return [{ place, block: mark.block, mark, writes, touches: oldCharts.touches }];
}

/** Settings (and snapshots of the first version) as they were before the run, as long as they say what the run wrote. */
async function undoStores(
  context: Excel.RequestContext,
  record: RunRecord | undefined
): Promise<CheckedWrite[]> {
  const { settings, customXmlParts } = context.workbook;
  const changes = record?.stores ?? [];
  const asked = changes.map(({ setting, namespace }) => ({
    setting:
      setting === undefined ? undefined : settings.getItemOrNullObject(setting).load("value"),
    parts:
      namespace === undefined
        ? undefined
        : customXmlParts.getByNamespace(namespace).load("items/id"),
  }));
  if (changes.length > 0) await context.sync();
  const xml = asked.map(({ parts }) => parts?.items.map((part) => ({ part, text: part.getXml() })));
  if (xml.some((parts) => parts !== undefined)) await context.sync();
  return changes.flatMap(({ setting, namespace, before, after }, index): CheckedWrite[] => {
    const found = asked[index]?.setting;
    if (setting !== undefined && found && !found.isNullObject && found.value === after) {
      const write = (): void => {
        if (before === undefined) found.delete();
        else settings.add(setting, before);
      };
      const value = after;
      const touch = { kind: "setting", key: setting } as const;
      return [{ ...callWrite(write), touches: [{ touch, expected: { kind: "setting", value } }] }];
    }
    const only = xml[index]?.find(({ text }) => isSameXml(text.value, after));
    if (namespace === undefined || !only) return [];
    const { part, text } = only;
    const write = (): void => (before === undefined ? part.delete() : part.setXml(before));
    const touch = { kind: "xml", namespace, partId: part.id } as const;
    const parts = new Map([[part.id, text.value]]);
    return [{ ...callWrite(write), touches: [{ touch, expected: { kind: "xml", parts } }] }];
  });
}

/** The snapshots without the one that the run added; those of later runs stay. */
async function undoSnapshot(
  context: Excel.RequestContext,
  record: RunRecord | undefined
): Promise<CheckedWrite[]> {
  if (!record?.snapshot) return [];
  const stored = await loadStoredSnapshots(context);
  return replaceSnapshots(context.workbook, stored, withoutSnapshot(stored.kept, record.snapshot));
}

/** Larger blocks than `MOST_ASKED` are looked at only in the requests that write, so many rows together. */
const ROWS = 2_000;

/** Everything that is about to be changed is looked at now and in the writing request: a failure takes it back. */
async function lookAtPlaces(
  context: Excel.RequestContext,
  { sheet, isThere, marks, workbookMarks }: FoundTouched,
  undoings: readonly Undoing[]
): Promise<CheckedWrite[]> {
  const spots = undoings.flatMap(({ place, block, touches: known, isDeleted, more = [] }) => {
    if (!block || known || isDeleted) return [];
    const sheetId = isThere && place.sheet === sheet.name ? sheet.id : place.sheet;
    return [block, ...more].map((one) => ({ sheetId, sheet: place.sheet, block: one }));
  });
  const isLarge = ({ block }: { readonly block: Block }): boolean =>
    block.rows * block.columns > MOST_ASKED;
  const looks = spots.flatMap((spot): Touch[] => [
    { kind: "cells", spot, depth: "looks" },
    { kind: "rules", spot },
    { kind: "notes", spot: { ...spot, block: { ...spot.block, rows: 1 } } },
    ...(isLarge(spot) ? [] : [{ kind: "cells", spot, depth: "values" } as const]),
  ]);
  const kept = new Set(undoings.flatMap(({ mark, isDeleted }) => (isDeleted ? [] : [mark.number])));
  const changed = new Set(
    undoings.flatMap(({ mark, isDeleted }) => (isDeleted ? [] : [mark.name]))
  );
  const ownNames = marks.filter(({ number }) => kept.has(number)).map(({ name }) => name);
  const otherNames = workbookMarks.map(({ name }) => name).filter((name) => changed.has(name));
  const read = loadExpected(context, [
    ...looks,
    ...(isThere ? [{ kind: "names", sheetId: sheet.id, names: ownNames } as const] : []),
    { kind: "names", sheetId: undefined, names: otherNames },
  ]);
  await context.sync();
  const touches = [
    ...read(),
    ...undoings.flatMap(({ touches: known = [], extent }) => [
      ...known,
      ...(extent ? [extent] : []),
    ]),
  ];
  undoings.forEach((one) => refuseTyped(one, touches));
  const tables = undoings.flatMap(({ extent }) => (extent ? pinTable(extent) : []));
  const pins = undoings.flatMap(({ place, block, mark }) =>
    block
      ? [
          {
            sheetId: isBeside(mark) ? sheet.id : undefined,
            sheet: place.sheet,
            name: mark.name,
            block,
          },
        ]
      : []
  );
  const nothing = (): void => undefined;
  const large = spots.filter(isLarge).flatMap((spot) =>
    partsOf(spot.block, 0, ROWS).map((block): CheckedWrite => ({
      bytes: 0,
      write: nothing,
      answerBytes: block.rows * block.columns * 14,
      touches: [{ touch: { kind: "cells", spot: { ...spot, block }, depth: "formulas" } }],
    }))
  );
  return [{ bytes: 0, write: nothing, touches, pins: [...pins, ...tables] }, ...large];
}

function pinTable({ touch, expected }: Expected): Pin[] {
  if (touch.kind !== "extent" || expected?.kind !== "extent" || !expected.block) return [];
  const { sheetId, sheet, table: name } = touch;
  return [{ sheetId, sheet, name, isTable: true, block: expected.block }];
}

/** Names of blocks beside the data are the sheet's own. */
function isBeside({ kind }: Mark): boolean {
  return kind === "Result" || kind === "Data";
}

/** A run can be taken back while nobody has typed into what it wrote. Throws `FailureError` `typedInResult`. */
function refuseTyped(
  { place, block, values, more = [] }: Undoing,
  touches: readonly Expected[]
): void {
  const imageAt = (at: Block): CellsImage | undefined =>
    touches.flatMap(({ touch, expected }) =>
      touch.kind === "cells" &&
      touch.depth === "values" &&
      touch.spot.sheet === place.sheet &&
      areEqual(touch.spot.block, at) &&
      expected?.kind === "cells"
        ? (expected.cells ?? [])
        : []
    )[0];
  const image = block && imageAt(block);
  if (image && values) refuseOther(place.sheet, image, values);
  for (const beside of more) {
    if (imageAt(beside)?.filled) {
      stop({ code: "typedInResult", sheet: place.sheet, address: blockText(beside), count: 1 });
    }
  }
}

function refuseOther(sheet: string, image: CellsImage, values: readonly (readonly Cell[])[]): void {
  const typed = listDiffering(image, values);
  const [first] = typed;
  if (!first) return;
  const address = toA1(image.place.row + first.row, image.place.column + first.column);
  stop({ code: "typedInResult", sheet, address, count: typed.length });
}

/**
 * Looks at sheets that the run had added, in the request under way; afterwards hides them. They go in two steps: hidden
 * first, and looked at once more in the same request, which comes before all others; only if nobody has typed on them up
 * to that moment they are deleted when everything else is written. Throws `FailureError` `typedInResult`.
 */
function lookAtAdded(
  context: Excel.RequestContext,
  undoings: readonly Undoing[]
): () => CheckedWrite[] {
  const { worksheets } = context.workbook;
  const added = undoings.flatMap(({ place: { sheet: name }, block, isDeleted, mark, values }) => {
    if (!isDeleted || !block) return [];
    const sheet = worksheets.getItem(name);
    const spot = { sheetId: name, sheet: name, block: withMargin(block) };
    const read = loadExpected(context, [{ kind: "cells", spot, depth: "values" }]);
    const readOwn = loadCells(rangeOf(sheet, block), block, "values");
    const used = loadBlock(sheet.getUsedRangeOrNullObject(true));
    return [{ name, sheet, block, mark, values, read, readOwn, used }];
  });
  if (added.length === 0) return () => [];
  const readSheets = loadExpected(context, [{ kind: "sheets", added: [] }]);
  return () => {
    for (const { name, block, mark, values, readOwn, used } of added) {
      const own = readOwn();
      const isOurs = mark.kind !== "Report" || (own && isReportUntouched(mark, cellsOf(own)));
      if (!isAlone(readBlock(used), block) || !isOurs) {
        stop({ code: "typedInResult", sheet: name, address: blockText(block), count: 1 });
      }
      if (own && values) refuseOther(name, own, values);
    }
    const hide = (): void => {
      for (const { sheet } of added) sheet.visibility = "Hidden";
    };
    return [
      { ...callWrite(hide), touches: [...added.flatMap(({ read }) => read()), ...readSheets()] },
    ];
  };
}

/** Deletes the sheets that were hidden, with their hidden names. */
async function deleteHidden(
  unit: Unit,
  undoings: readonly Undoing[],
  marks: readonly Mark[]
): Promise<void> {
  const { worksheets } = unit.context.workbook;
  const names = undoings.flatMap(({ place, block, isDeleted }) =>
    isDeleted && block ? [place.sheet] : []
  );
  if (names.length === 0) return;
  const own = marks.filter(({ sheet }) => sheet !== undefined && names.includes(sheet));
  try {
    await unit.write({
      touches: [],
      write: () => {
        for (const { name } of own) unit.context.workbook.names.getItem(name).delete();
        for (const name of names) worksheets.getItem(name).delete();
      },
    });
  } catch (error) {
    // A deleted sheet cannot be put back, so what was begun is brought to its end.
    await deleteRest(names, own).catch(() => {
      throw error;
    });
  }
}

/** Deletes what a request that failed midway has left of sheets and their hidden names. */
async function deleteRest(names: readonly string[], marks: readonly Mark[]): Promise<void> {
  await runExcel(async (context) => {
    const { workbook } = context;
    const sheets = names.map((name) => workbook.worksheets.getItemOrNullObject(name).load("name"));
    const items = marks.map(({ name }) => workbook.names.getItemOrNullObject(name).load("name"));
    await context.sync();
    for (const one of [...items, ...sheets]) if (!one.isNullObject) one.delete();
    await context.sync();
  }, true);
}

function cellsOf(image: CellsImage): Cell[][] {
  const { rows, columns } = image.place;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => contentAt(image, row, column))
  );
}

/** The block with a margin, to see what a person has typed beside or below it. */
function withMargin(block: Block): Block {
  return { ...block, rows: block.rows + 200, columns: block.columns + 30 };
}

function undoBeside(
  sheet: Excel.Worksheet,
  marks: readonly Mark[],
  record: RunRecord | undefined,
  {
    number,
    rules,
    notes,
    tables,
  }: {
    readonly number: number;
    readonly rules: Rules | undefined;
    readonly notes: readonly NoteImage[];
    readonly tables: readonly OwnTable[];
  }
): Undoing[] {
  const mark = marks.find((m) => m.kind === "Result" && m.number === number);
  if (!mark?.block) return [];
  const { block } = mark;
  const before = fitting(record?.beside, block);
  const place = { sheet: sheet.name, address: blockText(block) };
  const getSheet = (): Excel.Worksheet => sheet;
  const table = leaveTable(sheet, tables, block, before?.block);
  const headings = {
    ...block,
    rows: 1,
    columns: Math.max(block.columns, before?.block.columns ?? 0),
  };
  const now = Array.from({ length: headings.columns }, (_, at) => notes[at] ?? NO_NOTE);
  const planned = planNotes({ now, wanted: before?.notes ?? [], comment: mark.comment });
  const bringNotesBack = callWrite(() => writeNotes(sheet, headings, now, planned));
  if (before) {
    const prepare = callWrite(() => {
      clearResults(sheet, block, before.block, rules);
      restoreWidened(sheet, record?.beside, block);
      const { comment } = before;
      setHiddenName(sheet.names, marks, "Result", number, rangeOf(sheet, before.block), comment);
    });
    const restored = [prepare, ...backupWrites(getSheet, before), bringNotesBack];
    const values = record?.beside?.values;
    const more = [...subtract(before.block, block), ...(table?.totals ?? [])];
    const writes = table ? table.inOrder(restored) : restored;
    const extent = table?.touch;
    return [{ place: { ...place, what: "restored" }, block, mark, values, writes, more, extent }];
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
  const values = wrote?.values;
  const cleared = [clear, bringNotesBack];
  return [
    {
      place: { ...place, what: "cleared" },
      block,
      mark,
      values,
      writes: table ? table.inOrder(cleared) : cleared,
      more: table?.totals ?? [],
      extent: table?.touch,
    },
  ];
}

/** A table that columns of ours leave, or come back to. */
type LeftTable = {
  /** As it is before. */
  readonly touch: Expected;
  /** Cells of its totals row below columns that leave it: they have to be empty. */
  readonly totals: readonly Block[];
  /** The writes with the table's own among them. */
  readonly inOrder: (writes: readonly QueuedWrite[]) => QueuedWrite[];
};

/**
 * What becomes of the person's table that holds a block of ours, when the block becomes `next` (undefined: goes).
 * undefined: no table holds it, or it stays as wide as it is. Throws `FailureError` `columnsInTable` where columns of the
 * person's stand right of ours: emptied ones would leave a hole among them.
 */
function leaveTable(
  sheet: Excel.Worksheet,
  tables: readonly OwnTable[],
  block: Block,
  next: Block | undefined
): LeftTable | undefined {
  const table = tables.find((one) => isInTable(block, one));
  const right = next ? rightOf(next) : block.column;
  const change = table && rightOf(block) !== right ? changeWidth(table, right) : undefined;
  if (!table || !change) return undefined;
  if (rightOf(block) !== rightOf(table.block)) {
    stop({ code: "columnsInTable", sheet: sheet.name, address: blockText(block) });
  }
  if (!canResizeTables()) stop({ code: "excelTooOld", member: "Table.resize" });
  const { name, before, after } = change;
  const touch = { kind: "extent", sheetId: sheet.id, sheet: sheet.name, table: name } as const;
  const resize = callWrite(() => resizeTable(sheet, change));
  const isLeaving = after.columns < before.columns;
  const last = { ...before, row: before.row + before.rows - 1, rows: 1 };
  return {
    touch: { touch, expected: { kind: "extent", block: before } },
    totals: table.hasTotals && isLeaving ? subtract(last, after) : [],
    inOrder: (writes) => (isLeaving ? [resize, ...writes] : [...writes, resize]),
  };
}

/** Asks for the places of the sheet's tables, in the request under way. */
function loadTables(
  sheet: Excel.Worksheet,
  tables: readonly TouchedTable[]
): () => readonly OwnTable[] {
  const reads = tables.map((table) =>
    loadOwnTable(sheet, { table: { ...table, hasHeadings: false } })
  );
  return () => reads.flatMap((read) => read() ?? []);
}

/** Gives a column that had been free the look back that it had before the block was widened by it. */
function restoreWidened(sheet: Excel.Worksheet, wrote: RunRecord["beside"], block: Block): void {
  const look = wrote?.widened;
  if (!look) return;
  const { column, columns } = look.place;
  const part = { ...block, column, columns };
  if (coversFormats(look, part)) restoreFormats(sheet, look, part);
}

function undoClients(
  workbook: Excel.Workbook,
  marks: readonly Mark[],
  clients: NonNullable<RunRecord["clients"]>,
  { sheet, mark, used }: FoundClients,
  rules: Rules | undefined
): Undoing[] {
  const { block } = mark;
  if (!block) return [];
  const { values } = clients;
  const place = { sheet: clients.sheet, address: blockText(block) };
  const before = fitting(clients, block);
  if (before) {
    const prepare = callWrite(() => {
      clearResults(sheet, block, before.block, rules);
      const range = rangeOf(sheet, before.block);
      const comment = clients.earlierMark?.comment ?? mark.comment;
      setHiddenName(workbook.names, marks, "Clients", mark.number, range, comment);
    });
    const writes = [prepare, ...backupWrites(() => sheet, before)];
    return [{ place: { ...place, what: "restored" }, block, mark, values, writes }];
  }
  if (clients.isNew && isAlone(used, block)) {
    return [
      {
        place: { ...place, what: "sheetDeleted" },
        block,
        mark,
        values,
        writes: [],
        isDeleted: true,
      },
    ];
  }
  const clear = callWrite(() => {
    removeHiddenName(workbook.names, marks, "Clients", mark.number);
    clearResults(sheet, block, undefined, rules);
  });
  return [{ place: { ...place, what: "cleared" }, block, mark, values, writes: [clear] }];
}

/** What was there before; not when rows inserted since then have moved the block: it would no longer fit. */
function fitting(
  wrote: { readonly block: Block; readonly before: CellBackup | undefined } | undefined,
  now: Block
): CellBackup | undefined {
  return wrote && areEqual(wrote.block, now) ? wrote.before : undefined;
}
