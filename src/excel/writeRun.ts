import type { Cells } from "../core/reading/values/cells";
import {
  DEFAULT_OPTIONS,
  type Classification,
  type ParetoClass,
} from "../core/classes/classification";
import type { RenameDecisions } from "../core/classes/movement/renames";
import type { Reading } from "../core/reading/model/reading";
import { buildClientTable } from "../core/report/build";
import type { LiveRule, NotLive } from "../core/report/live";
import type {
  BesideReport,
  ChosenColumn,
  ClientTable,
  Report,
  ResultColumn,
} from "../core/report/report";
import { describeColumn } from "../strings/headingNotes";
import type { InTable } from "../core/report/tableColumns";
import type { Language } from "../strings/language";
import { sheetTexts } from "../strings/sheet";
import { besideValues } from "./result/columns";
import type { CellBackup } from "./result/cellBackup";
import {
  changesNotes,
  MOST_MESSAGE,
  MOST_TITLE,
  NO_NOTE,
  planNotes,
  printNotes,
  writeNotes,
  type HeadingNote,
  type NoteImage,
} from "./cells/headingNotes";
import { arrangeValues, printOmitted, type KeptLayout } from "./result/keptLayout";
import { makeUnique, resizeTable } from "./result/changeTable";
import { addFormulas, printLive } from "./result/addFormulas";
import { blockText, rangeOf, type Block } from "./cells/area";
import {
  chooseClientsTarget,
  tableValues,
  clientsWrites,
  type ClientsTarget,
  type EarlierClients,
} from "./result/clientsSheet";
import { printFormatting } from "./cells/formattingText";
import { blockWrites, type Cell, type CellFormatting } from "./cells/formatting";
import type { Located } from "./read/locate";
import {
  freeNumber,
  hiddenName,
  setHiddenName,
  type Mark,
  type MarkKind as HiddenNameKind,
} from "./stored/hiddenNames";
import {
  isUsualDisplay,
  MEMORY_KEY,
  printMemory,
  rememberChoice,
  type DisplayOptions,
  type RoleChoice,
} from "./stored/workbookSettings";
import { chooseMoneyFormat } from "./read/moneyFormat";
import { callWrite, type QueuedWrite } from "./cells/writeQueue";
import type { KeptSnapshot } from "../core/report/snapshots";
import type { ThinnedSnapshot } from "../core/report/thinSnapshots";
import {
  changesReport,
  chooseReportTarget,
  reportWrites,
  type ReportTarget,
  type ReportToWrite,
} from "./report/reportSheet";
import { findClientRows, findResultRanges } from "./report/resultRanges";
import type { StoredSnapshots } from "./stored/snapshots";
import { planSnapshot, type PlannedSnapshots } from "./stored/storeSnapshots";
import { storeNumbers, type Assumptions } from "./stored/assumptions";
import { LAST_RESULT_KEY, printLastResult, type LastResult } from "./stored/lastResult";
import { storeSettings } from "./stored/storedSettings";
import { clearResults } from "./result/clear";
import { keepLastRun, type RunRecord } from "./undo/lastRun";
import { changesNothing } from "./undo/chooseRun";
import { addRecord } from "./undo/records";
import type { StoredRecords } from "./stored/recordsPart";
import type { Target } from "./result/target";
import { printAnswers, refuseCorrected } from "./result/corrected";
import { checkBlock, isColouredAlready } from "./result/writeChecks";
import { flush, type CheckedWrite } from "./unit/flush";
import type { Expected } from "./unit/touches";
import type { Pin, Unit } from "./unit/unit";

export type WrittenPlace = { readonly sheet: string; readonly address: string };

/** Where a run wrote; null: it did not. */
export type Written = {
  readonly beside: WrittenPlace | null;
  readonly clientsSheet: WrittenPlace | null;
  /** The report. `isStale`: a person has changed it, so it stays and says that it is out of date. */
  readonly charts: (WrittenPlace & { readonly isStale?: true }) | null;
  /** An earlier run's columns or sheet were refreshed in place. */
  readonly isRefresh: boolean;
  /** What is to be told of the snapshots; absent: nothing. */
  readonly snapshots?: WrittenSnapshots;
  /** Chosen columns for which there is no room beside the data; absent: all of them are written that say anything. */
  readonly omitted?: readonly ChosenColumn[];
  /** Are the results beside the data formulas, or why not? Absent: they were not wanted. */
  readonly live?: "live" | NotLive;
  /** Do the results stand in the person's table as columns of it, or why not? Absent: that was not wanted. */
  readonly inTable?: InTable;
};

/** Earlier snapshots that were thinned for want of room, or that what is kept cannot be read, so that none was added. */
export type WrittenSnapshots =
  { readonly thinned: readonly ThinnedSnapshot[] } | { readonly isUnread: true };

const NOTHING_WRITTEN: Written = {
  beside: null,
  clientsSheet: null,
  charts: null,
  isRefresh: false,
};

/** Everything a run decided before it writes. */
export type RunToWrite = {
  readonly located: Located;
  readonly cells: Cells;
  readonly reading: Reading;
  readonly classification: Classification;
  readonly report: Report;
  readonly number: number;
  readonly language: Language;
  readonly choice: RoleChoice | undefined;
  readonly display: DisplayOptions | undefined;
  /** undefined: the stored ones stay. */
  readonly numbers: Assumptions | undefined;
  /** All that is decided of renamed clients. */
  readonly renames: RenameDecisions;
  /** What is kept already and what is added; undefined: no snapshot is wanted. */
  readonly snapshot: (StoredSnapshots & { readonly added: KeptSnapshot }) | undefined;
  /** undefined: no report is wanted. */
  readonly charts: Omit<ReportToWrite, "ranges" | "rows" | "money"> | undefined;
  /** Where the columns go; undefined: no columns. */
  readonly target: Target | undefined;
  /** How the columns are written as formulas, or why they are not; undefined: they were not wanted. */
  readonly live: LiveRule | NotLive | undefined;
  readonly earlierClients: EarlierClients | undefined;
  /** What the workbook keeps of the runs before. */
  readonly records: StoredRecords;
  readonly isClientsSheetWanted: boolean;
  /** What is to be remembered of the result beside its places; undefined: nothing. */
  readonly remembered: { readonly day: string; readonly digest: string } | undefined;
};

/**
 * Writes a run in one request where it fits, and keeps what is needed to take it back. The unit of work takes a failure
 * back.
 */
export async function writeRun(unit: Unit, run: RunToWrite): Promise<Written> {
  const { context } = unit;
  const { located } = run;
  const beside = run.target && planBeside(run, run.target);
  const clients = run.isClientsSheetWanted ? planClients(run) : undefined;
  if (!beside && !clients) return NOTHING_WRITTEN;
  if (beside && run.target?.before) {
    const manualAt = (row: number): ParetoClass | undefined => findManualClass(run, row);
    const { block, plain: values } = beside;
    refuseCorrected(located.state.sheet, run.target.before, { block, values, manualAt });
  }

  const charts = run.charts && planCharts(run, clients?.target);
  const memory = printChangedMemory(run);
  const snapshot =
    run.snapshot && (await planSnapshot(context.workbook, run.snapshot, run.snapshot.added));
  const places = {
    beside: beside ? { sheet: located.state.sheet, address: blockText(beside.block) } : null,
    clientsSheet: clients
      ? { sheet: clients.target.sheet, address: blockText(clients.target.block) }
      : null,
    charts: charts
      ? {
          sheet: charts.sheet,
          address: charts.address,
          ...(charts.isStale ? { isStale: true as const } : {}),
        }
      : null,
  };
  const lastResult = printChangedResult(run, places);
  const record = {
    ...recordOf(run, { beside: beside?.block, clients: clients?.target }, charts, {
      beside: beside?.values,
      clients: clients && tableValues(clients.table, run.language),
    }),
    stores: [
      ...(memory === undefined
        ? []
        : [{ setting: MEMORY_KEY, before: located.state.memoryText, after: memory }]),
      ...(lastResult === undefined
        ? []
        : [
            {
              setting: LAST_RESULT_KEY,
              before: located.state.lastResultText,
              after: lastResult,
            },
          ]),
    ],
    snapshot: snapshot?.record,
  };
  const report = planReport(run, { beside, clients });
  const isChange =
    !changesNothing(record) ||
    (beside !== undefined && changesNotes(beside.notes.now, beside.notes.planned)) ||
    (charts !== undefined && report !== undefined && changesReport(charts, report, run.language));
  const kept = isChange ? await addRecord(context.workbook, run.records, record) : undefined;
  const writes: CheckedWrite[] = [
    checkRest(run, clients, charts),
    ...(beside && run.target ? piecesBeside(context, run, run.target, beside) : []),
    ...(clients ? piecesClients(context, run, clients) : []),
    ...(charts && report
      ? reportWrites(context.workbook, located.state, charts, report, run.language)
      : []),
    ...piecesMemory(context, MEMORY_KEY, memory),
    ...piecesMemory(context, LAST_RESULT_KEY, lastResult),
    ...(snapshot?.writes ?? []),
    ...(kept ? [kept] : []),
  ];
  await flush(unit, writes);
  if (isChange) keepLastRun(record);
  return {
    ...places,
    isRefresh: run.target?.isRefresh ?? (clients ? !clients.target.isNew : false),
    ...describeSnapshots(run.snapshot, snapshot),
    ...(run.target && run.target.noRoom.length > 0 ? { omitted: run.target.noRoom } : {}),
    ...(run.live ? { live: "code" in run.live ? run.live : "live" } : {}),
    ...(run.target?.inTable ? { inTable: run.target.inTable } : {}),
  };
}

/** What is to be told of a snapshot that was to be added. */
export function describeSnapshots(
  stored: Pick<StoredSnapshots, "isUnread"> | undefined,
  planned: PlannedSnapshots | undefined
): Pick<Written, "snapshots"> {
  if (stored?.isUnread) return { snapshots: { isUnread: true } };
  const { thinned = [] } = planned ?? {};
  return thinned.length > 0 ? { snapshots: { thinned } } : {};
}

/** Which client's a row of the sheet is; -1: of none. */
function clientIndexAt(
  { reading, cells }: Pick<RunToWrite, "reading" | "cells">,
  row: number
): number {
  return reading.clientAt[row - cells.origin.row - reading.firstRow] ?? -1;
}

/** The class that was given by hand to the client in a row of the sheet. */
function findManualClass(
  { reading, classification, cells }: RunToWrite,
  row: number
): ParetoClass | undefined {
  const client = reading.clients[clientIndexAt({ reading, cells }, row)];
  return classification.clients.find((one) => one.client === client)?.manual?.class;
}

type BesidePlan = {
  readonly block: Block;
  readonly values: Cell[][];
  /** The same, where formulas are written what they give. */
  readonly plain: Cell[][];
  readonly formatting: CellFormatting;
  /** What the hidden name keeps of it. */
  readonly comment: string;
  /** What its headings show, and are to show. */
  readonly notes: HeadingNotes;
};

/** A row of headings from the block's first column on; as many cells as the wider one of the old and the new block has. */
type HeadingNotes = {
  readonly block: Block;
  readonly now: readonly (NoteImage | undefined)[];
  readonly planned: readonly (NoteImage | undefined)[];
};

function planBeside(run: RunToWrite, target: Target): BesidePlan {
  const { language, located, live } = run;
  const rule = live && !("code" in live) ? live : undefined;
  const report = rule ? withCounted(run.report.beside) : run.report.beside;
  const { topRow, values: usual } = besideValues(report, language);
  const hasHeadings = report.headingRow >= 0;
  const { omitted, table } = target;
  const layout = table ? nameApart(target.layout, table.taken, language) : target.layout;
  const { columns } = layout;
  const { row, column } = target.block;
  const arranged = arrangeValues(usual, report.columns, layout, hasHeadings);
  // What a person counts in the last row of their table is theirs.
  const plain = table ? arranged.slice(0, target.block.rows - topRow) : arranged;
  const block = { row: row + topRow, column, rows: plain.length, columns: columns.length };
  const formatting = { columns, hasHeadings, money: "General" };
  const dataColumn = located.block.column;
  const isClientRow = (at: number): boolean => clientIndexAt(run, at) >= 0;
  const values = rule
    ? addFormulas(plain, { block, hasHeadings, columns, dataColumn, isClientRow }, rule, language)
    : plain;
  const answers = printAnswers(values, hasHeadings);
  const wanted = hasHeadings ? columns.map((name) => describeHeading(run, name)) : [];
  const notes = planHeadingNotes(run, target, block, wanted);
  const comment = [
    ...[printFormatting(formatting), answers],
    ...printOmitted(omitted),
    ...printNotes(notes.planned, wanted),
    ...(rule ? [printLive(rule)] : []),
  ];
  return { block, values, plain, formatting, comment: comment.join("|"), notes };
}

/** Headings of ours that other columns of the table have already get another name. */
function nameApart(layout: KeptLayout, taken: readonly string[], language: Language): KeptLayout {
  const { headings } = sheetTexts(language);
  const wanted = layout.columns.map((column, at) => layout.renamed[at] ?? headings[column]);
  const names = makeUnique(wanted, taken);
  const renamed = names.map((name, at) => (name === wanted[at] ? layout.renamed[at] : name));
  return { ...layout, renamed };
}

/** What a heading shows when it is selected: the rule of its column. */
function describeHeading(
  { language, classification }: RunToWrite,
  column: ResultColumn
): HeadingNote {
  return {
    title: sheetTexts(language).headings[column].slice(0, MOST_TITLE),
    message: describeColumn(language, column, classification.scheme).slice(0, MOST_MESSAGE),
  };
}

/**
 * Notes for the headings, but where a person has put something of their own. Where the headings stand in another row than
 * before, only the old notes go.
 */
function planHeadingNotes(
  { located: { earlier, state }, number }: RunToWrite,
  { isRefresh, notes = [], formatBackup, widened, block: place }: Target,
  block: Block,
  wanted: readonly HeadingNote[]
): HeadingNotes {
  const old = isRefresh ? earlier?.result : undefined;
  const isSameRow = !old || (old.row === block.row && old.column === place.column);
  const row = { ...(isSameRow ? block : (old ?? block)), rows: 1 };
  const columns = Math.max(old?.columns ?? 0, isSameRow ? block.columns : 0);
  const isFree = (column: number): boolean =>
    [formatBackup, widened].some(
      (look) => look && look.hasNotes?.[row.column + column - look.place.column] === false
    );
  const now = Array.from({ length: columns }, (_, at) =>
    at < notes.length ? notes[at] : isFree(at) ? NO_NOTE : undefined
  );
  const { comment = "" } =
    state.sheetMarks.find((mark) => mark.kind === "Result" && mark.number === number) ?? {};
  const planned = planNotes({ now, wanted: isSameRow ? wanted : [], comment });
  return { block: { ...row, columns }, now, planned };
}

/** The results with the column that formulas count from; it is filled by a formula itself. */
function withCounted(report: BesideReport): BesideReport {
  return {
    ...report,
    columns: [...report.columns, "counted"],
    rows: report.rows.map((row) => [...row, null]),
  };
}

function piecesBeside(
  context: Excel.RequestContext,
  run: RunToWrite,
  target: Target,
  plan: BesidePlan
): CheckedWrite[] {
  const { state, block: data, earlier } = run.located;
  const getSheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(state.sheetId);
  const old = target.isRefresh ? earlier?.result : undefined;
  const { sheet, sheetId } = state;
  const { client } = run.reading.plan.columns;
  const there = { old, block: plan.block, looks: target.looks };
  const isColoured = isColouredAlready(there, plan.formatting, plan.values);
  const rules = isColoured ? target.rules && { ...target.rules, own: [] } : target.rules;
  const checked = checkBlock(
    context,
    {
      sheetId,
      sheet,
      block: plan.block,
      old,
      backup: target.before,
      looks: target.looks,
      formats: target.formatBackup,
      widened: target.widened,
    },
    [
      callWrite(() => {
        const { names } = getSheet();
        const place = rangeOf(getSheet(), plan.block);
        setHiddenName(names, state.sheetMarks, "Data", run.number, rangeOf(getSheet(), data));
        setHiddenName(names, state.sheetMarks, "Result", run.number, place, plan.comment);
      }),
      ...(old ? [callWrite(() => clearResults(getSheet(), old, plan.block, rules))] : []),
      ...blockWrites(getSheet, plan.block, plan.values, { ...plan.formatting, isColoured }),
    ],
    client === undefined ? undefined : { cells: run.cells, column: client }
  );
  const written = [...checked, ...piecesNotes(getSheet, run, plan)];
  const change = target.table?.change;
  if (!change) return written;
  const { name, before, after } = change;
  const extent: CheckedWrite = {
    ...callWrite(() => resizeTable(getSheet(), change)),
    pins: [{ sheetId, sheet, name, isTable: true, block: before }],
    touches: [
      {
        touch: { kind: "extent", sheetId, sheet, table: name },
        expected: { kind: "extent", block: before },
      },
    ],
  };
  // Columns leave a table before they are emptied, and come when they are filled: so Excel names none of them.
  return after.columns < before.columns ? [extent, ...written] : [...written, extent];
}

function piecesNotes(
  getSheet: () => Excel.Worksheet,
  { located: { state } }: RunToWrite,
  { notes: { block, now, planned } }: BesidePlan
): CheckedWrite[] {
  if (!changesNotes(now, planned)) return [];
  const { sheet, sheetId } = state;
  const touch = { kind: "notes", spot: { sheetId, sheet, block } } as const;
  const notes = now.flatMap((note) => note ?? []);
  const isKnown = notes.length === now.length;
  return [
    {
      ...callWrite(() => writeNotes(getSheet(), block, now, planned)),
      touches: [isKnown ? { touch, expected: { kind: "notes", notes } } : { touch }],
    },
  ];
}

/** What a run touches beside blocks of results: hidden names, sheets that it adds, settings, charts. */
function checkRest(
  { located: { state }, number, target, charts, remembered }: RunToWrite,
  clients: ClientsPlan | undefined,
  report: ReportTarget | undefined
): CheckedWrite {
  const { sheetId, workbookMarks, sheetMarks, memoryText, sheets } = state;
  const added = [
    ...(clients?.target.isNew ? [clients.target.sheet] : []),
    ...(report?.isNew ? [report.sheet] : []),
  ];
  const ownNames = [hiddenName("Data", number), hiddenName("Result", number)];
  const earlier = report && !report.isNew ? charts?.earlier : undefined;
  const touches: Expected[] = [
    expectNames(
      undefined,
      [...listNames(workbookMarks, "Clients"), ...listNames(workbookMarks, "Report")],
      workbookMarks
    ),
    ...(target ? [expectNames(sheetId, ownNames, sheetMarks)] : []),
    {
      touch: { kind: "setting", key: MEMORY_KEY },
      expected: { kind: "setting", value: memoryText },
    },
    ...(remembered
      ? [
          {
            touch: { kind: "setting", key: LAST_RESULT_KEY },
            expected: { kind: "setting", value: state.lastResultText },
          } as const,
        ]
      : []),
    ...(added.length > 0
      ? [
          {
            touch: { kind: "sheets", added },
            expected: { kind: "sheets", sheets, active: "" },
          } as const,
        ]
      : []),
    ...(earlier ? earlier.touches : []),
  ];
  const pins = [
    ...(target ? listPins(sheetId, state.sheet, ownNames, sheetMarks) : []),
    ...(earlier ? listPins(undefined, earlier.sheet, [earlier.mark.name], workbookMarks) : []),
    ...(clients && !clients.target.isNew
      ? listPins(
          undefined,
          clients.target.sheet,
          listNames(workbookMarks, "Clients"),
          workbookMarks
        )
      : []),
  ];
  return { bytes: 0, write: () => undefined, touches, pins };
}

/** The blocks of an earlier run are refreshed where they were found. */
function listPins(
  sheetId: string | undefined,
  sheet: string,
  names: readonly string[],
  marks: readonly Mark[]
): Pin[] {
  return marks.flatMap(({ name, block, sheet: on }) =>
    block && names.includes(name) && on === sheet ? [{ sheetId, sheet, name, block }] : []
  );
}

/** The names of a kind that are there, and the one that a new sheet would get. */
function listNames(marks: readonly Mark[], kind: HiddenNameKind): string[] {
  const own = marks.filter((mark) => mark.kind === kind);
  return [...own.map(({ name }) => name), hiddenName(kind, freeNumber(own))];
}

function expectNames(
  sheetId: string | undefined,
  names: readonly string[],
  marks: readonly Mark[]
): Expected {
  const items = marks.flatMap(({ name, formula, comment, visible }) =>
    names.includes(name) ? [[name, { formula, comment, visible }] as const] : []
  );
  return {
    touch: { kind: "names", sheetId, names },
    expected: { kind: "names", items: new Map(items) },
  };
}

type ClientsPlan = { readonly target: ClientsTarget; readonly table: ClientTable };

function planClients(run: RunToWrite): ClientsPlan {
  const table = run.report.clientTable ?? buildClientTable(run.reading, run.classification);
  const { located, earlierClients, language } = run;
  const size = { rows: table.rows.length + 1, columns: table.columns.length };
  return { target: chooseClientsTarget(located, earlierClients, size, language), table };
}

function piecesClients(
  context: Excel.RequestContext,
  run: RunToWrite,
  { target, table }: ClientsPlan
): CheckedWrite[] {
  const isMarked = run.target !== undefined || run.located.earlier !== undefined;
  const earlier = target.isNew ? undefined : run.earlierClients;
  const writes = clientsWrites(
    context.workbook,
    run.located,
    target,
    earlier,
    isMarked ? run.number : undefined,
    table,
    run.language,
    chooseMoneyFormat(run.cells, run.reading)
  );
  if (!earlier) return writes;
  const { sheet } = target;
  return checkBlock(
    context,
    {
      sheetId: sheet,
      sheet,
      block: target.block,
      old: earlier.block,
      backup: earlier.backup,
      looks: earlier.looks,
      formats: undefined,
    },
    writes
  );
}

function planCharts(run: RunToWrite, clients: ClientsTarget | undefined): ReportTarget {
  const taken = clients?.isNew ? [clients.sheet] : [];
  return chooseReportTarget(run.located.state, run.charts?.earlier, run.language, taken);
}

/** The report with the places that its formulas look at; undefined: none is wanted. */
function planReport(
  run: RunToWrite,
  wrote: { readonly beside: BesidePlan | undefined; readonly clients: ClientsPlan | undefined }
): ReportToWrite | undefined {
  if (!run.charts) return undefined;
  const { charts, located, cells, reading } = run;
  const places = {
    sheet: located.state.sheet,
    beside: wrote.beside && { block: wrote.beside.block, ...wrote.beside.formatting },
    clients: wrote.clients && {
      sheet: wrote.clients.target.sheet,
      block: wrote.clients.target.block,
      columns: wrote.clients.table.columns,
    },
  };
  return {
    ...charts,
    ranges: findResultRanges(places, cells, reading),
    rows: findClientRows(places, cells, reading),
    money: chooseMoneyFormat(cells, reading),
  };
}

/** What the setting is to hold after the run; undefined: it stays. */
function printChangedMemory(run: RunToWrite): string | undefined {
  const { memory } = run.located.state;
  const remembered = run.choice ? rememberChoice(memory, run.choice) : memory;
  const { options } = run.classification;
  const { a, b } = options;
  const isUsual = a === DEFAULT_OPTIONS.a && b === DEFAULT_OPTIONS.b && !memory.limits;
  const { settings: _, display: __, numbers: ___, renames: ____, ...rest } = remembered;
  const { same, different } = run.renames;
  const settings = storeSettings(options);
  const { display = memory.display } = run;
  const hasDisplayOptions = display !== undefined && !isUsualDisplay(display);
  const numbers = run.numbers ? storeNumbers(run.numbers) : memory.numbers;
  const text = printMemory({
    ...rest,
    ...(isUsual ? {} : { limits: { a, b } }),
    ...(settings ? { settings } : {}),
    ...(hasDisplayOptions ? { display } : {}),
    ...(numbers ? { numbers } : {}),
    ...(same.length + different.length > 0 ? { renames: run.renames } : {}),
  });
  return text === printMemory(memory) ? undefined : text;
}

/** What the setting with the last result is to hold after the run; undefined: it stays. */
function printChangedResult(
  { remembered, located: { state, block } }: RunToWrite,
  written: LastResult["written"]
): string | undefined {
  if (!remembered) return undefined;
  const { sheet } = state;
  const text = printLastResult({ ...remembered, sheet, address: blockText(block), written });
  return text === state.lastResultText ? undefined : text;
}

function piecesMemory(
  context: Excel.RequestContext,
  key: string,
  text: string | undefined
): QueuedWrite[] {
  if (text === undefined) return [];
  return [callWrite(() => void context.workbook.settings.add(key, text))];
}

/** What a run puts into its blocks. */
type WrittenValues = {
  readonly beside: Cell[][] | undefined;
  readonly clients: Cell[][] | undefined;
};

function recordOf(
  run: RunToWrite,
  {
    beside,
    clients,
  }: { readonly beside: Block | undefined; readonly clients: ClientsTarget | undefined },
  charts: ReportTarget | undefined,
  written: WrittenValues
): RunRecord {
  return {
    sheetId: run.located.state.sheetId,
    sheet: run.located.state.sheet,
    number: run.number,
    data: run.located.block,
    beside: beside && {
      block: beside,
      before: run.target?.before && withNotes(run.target.before, run.target.notes),
      formatBackup: run.target?.formatBackup,
      widened: run.target?.widened,
      values: written.beside,
    },
    newCharts: charts?.isNew ? charts.sheet : undefined,
    oldCharts: charts && !charts.isNew ? pickRefreshed(run.charts?.earlier) : undefined,
    clients: clients && {
      sheet: clients.sheet,
      isNew: clients.isNew,
      earlierMark: clients.isNew ? undefined : run.earlierClients?.mark,
      block: clients.block,
      before: clients.isNew ? undefined : run.earlierClients?.backup,
      values: written.clients,
    },
  };
}

function withNotes(before: CellBackup, notes: readonly NoteImage[] | undefined): CellBackup {
  return notes ? { ...before, notes } : before;
}

function pickRefreshed(earlier: ReportToWrite["earlier"]): RunRecord["oldCharts"] {
  if (!earlier) return undefined;
  const { mark, sheet, changed, isProtected, isOldLayout, touches } = earlier;
  return { mark, sheet, changed, isProtected, isOldLayout, touches };
}
