import {
  DEFAULT_OPTIONS,
  type Classification,
  type ClassifyOptions,
} from "../core/classes/classification";
import { compareSnapshots, type Movement } from "../core/classes/movement/movement";
import {
  addDecisions,
  carryRenamed,
  NO_RENAMES,
  type RenameDecisions,
} from "../core/classes/movement/renames";
import { quadrantsOf, takeSnapshot, type Snapshot } from "../core/classes/movement/snapshot";
import { noteFormats } from "../core/reading/model/account";
import { periodOf, type Reading } from "../core/reading/model/reading";
import type { Treatments } from "../core/reading/model/treatments";
import type { NamedHeadings } from "../core/reading/plan/propose";
import type { Cells } from "../core/reading/values/cells";
import { findLastSnapshot } from "../core/report/snapshots";
import { computeHere, type Compute } from "../core/steps/runInSteps";
import { watchPart, type StepWatch } from "../core/steps/steps";
import { areEqual, loadBlock, rangeOf, readBlock, type Block } from "./cells/area";
import { stop } from "./host/failures";
import { understand } from "./inspect";
import { locate, type Located, type Place } from "./read/locate";
import { readCells, type LocatedCells, type ReadRequest } from "./read/read";
import { loadOtherSheets } from "./read/sameSheets";
import type { SheetState } from "./read/sheetState";
import { freeNumber } from "./stored/hiddenNames";
import { isKeptInWorkbook, loadRecords, type StoredRecords } from "./stored/recordsPart";
import { loadSnapshots, NO_SNAPSHOTS, type StoredSnapshots } from "./stored/snapshots";
import { recallSettings } from "./stored/storedSettings";
import { listUnread, type Memory, type RoleChoice } from "./stored/workbookSettings";
import { parseRecords } from "./undo/records";
import { passOverUndone, type StandingResults } from "./undo/undoneSnapshots";
import { loadCells } from "./unit/cellsImage";
import type { CellsImage } from "./unit/touches";

/** What decides the classes of a run, whether or not it is written. */
export type DecideRequest = {
  /** Absent: what is selected. */
  readonly place?: Place;
  /** Heading texts by role; they win over what is proposed. */
  readonly headings?: NamedHeadings;
  /** Columns by role as a person chose them for these headings. */
  readonly choice?: RoleChoice;
  /** They win over what the workbook remembers; limits without a scheme mean the usual scheme. */
  readonly options?: Partial<ClassifyOptions>;
  /** What is done about findings; absent: as remembered with the columns, else the usual. */
  readonly treatments?: Treatments;
  /** The cells of this very place, where they were read before and have not changed since. */
  readonly cells?: Cells;
  /** A block of so many rows or more is not read (`cancelled`): nobody asked for it. */
  readonly mostRows?: number;
  /** What the person says of renamed clients, beside what the workbook remembers (METHOD 1b). */
  readonly renames?: RenameDecisions;
  /** The day of the run (`2026-03-31`): it is compared with the last snapshot of an earlier one. Absent: with the last. */
  readonly snapshotDay?: string;
  /** How far the work is before anything is written, and whether it is to stop (`cancelled`). */
  readonly watch?: StepWatch;
  /** Where reading and classifying are done, such as in a worker; absent: in this thread. The result is the same. */
  readonly compute?: Compute;
};

/** A run as it was decided, and all that was read for it. */
export type DecidedRun = {
  readonly located: Located;
  readonly cells: Cells;
  readonly reading: Reading;
  readonly classification: Classification;
  /** What changed since the last snapshot of an earlier day; null: there is none. */
  readonly movement: { readonly since: string; readonly movement: Movement } | null;
  /** The number of the run's hidden names. */
  readonly number: number;
  /** What these data are called in the snapshots. */
  readonly source: string;
  readonly stored: StoredSnapshots;
  /** The records of earlier runs; undefined: nobody had to know them. */
  readonly records: StoredRecords | undefined;
  /** What is to be kept of this run. */
  readonly snapshot: Snapshot;
  readonly treatments: Treatments | undefined;
  readonly renames: RenameDecisions;
};

/** What the caller has to know beside what decides the classes. */
export type Wanted = {
  /** Asks for it, in the request that reads the first cells. */
  readonly load: (sheet: Excel.Worksheet, located: Located, source: string) => void;
  /** The records of earlier runs are wanted in any case. */
  readonly hasRecords?: boolean;
};

/** Reading a large table from Excel takes longer than all computing on it, so this share of the progress is for reading. */
const CELLS_READ = 0.6;

/**
 * Finds the cells, reads them and decides the classes (METHOD 1-5); nothing is written. Two requests as long as the size
 * allows, more for larger blocks; one more where the cells show that another block is meant. Throws `FailureError`.
 */
export async function decideRun(
  context: Excel.RequestContext,
  request: DecideRequest,
  wanted: Wanted
): Promise<DecidedRun> {
  const { watch = {}, compute = computeHere } = request;
  const chosen = await locate(context, request.place ?? {});
  const { state } = chosen;
  const { snapshotParts } = state;
  const { mostRows = Infinity } = request;
  const sheet = context.workbook.worksheets.getItem(state.sheetId);

  let readResults: (() => CellsImage | undefined) | undefined;
  let readRecords: ReturnType<typeof loadRecords> | undefined;
  let readStored: ReturnType<typeof loadSnapshots> | undefined;
  let used: Excel.Range | undefined;
  let noteOtherSheets: ReturnType<typeof loadOtherSheets> | undefined;
  const loadRest = (located: Located): void => {
    if (located.block.rows >= mostRows) stop({ code: "cancelled" });
    noteOtherSheets = loadOtherSheets(context, state);
    used = loadBlock(sheet.getUsedRangeOrNullObject(true));
    wanted.load(sheet, located, nameSource(located));
    if (wanted.hasRecords || snapshotParts.length > 0)
      readRecords = loadRecords(context.workbook, state.recordsPart);
    if (snapshotParts.length === 0) return;
    // Several of them fill an answer of Excel by themselves.
    if (snapshotParts.length === 1) readStored = loadSnapshots(context.workbook, snapshotParts);
    const own = located.earlier?.result;
    if (own && isKeptInWorkbook(own)) readResults = loadCells(rangeOf(sheet, own), own, "values");
  };
  const { located, cells } = await readUnlessKnown(context, sheet, chosen, {
    known: request.cells,
    alsoLoad: loadRest,
    watch: watchPart(watch, 0, CELLS_READ),
  });
  const number = numberOf(located);
  const source = nameSource(located);
  if (used) refuseMoved(state, readBlock(used));

  const understood = understand(cells, state.memory, request.choice, request.headings);
  if (understood.failure) stop(understood.failure);
  const { treatments = understood.plan.treatments } = request;
  const plan = { ...understood.plan, ...(treatments ? { treatments } : {}) };
  const records = readRecords?.();
  if (snapshotParts.length > 1) {
    readStored = loadSnapshots(context.workbook, snapshotParts);
    await context.sync();
  }
  const stored = await chooseSnapshots(await readStored?.(), records, {
    sheet: state.sheet,
    number,
    isMarked: state.sheetMarks.some((mark) => mark.kind === "Result" && mark.number === number),
    cells: readResults?.(),
  });
  const last = findLastSnapshot(stored.kept, source, request.snapshotDay);
  const renames = addDecisions(state.memory.renames ?? NO_RENAMES, request.renames ?? NO_RENAMES);
  const options = carryOptions(chooseOptions(state.memory, request.options, last), renames);
  const outcome = await compute({ cells, plan, options }, watchPart(watch, CELLS_READ, 1));
  if (!outcome) stop({ code: "cancelled" });
  if ("code" in outcome) stop(outcome);
  const classification = noteUnread(outcome.classification, state.memory);
  const read = noteFormats(outcome.reading, cells);
  // What was noted of a reading that is used again stays.
  const isNoted = read.findings.some(({ code }) => code === "partSheets" || code === "otherSheets");
  const reading = isNoted ? read : ((await noteOtherSheets?.(read, cells)) ?? read);
  const snapshot = takeSnapshot(classification, request.snapshotDay ?? "", periodOf(reading));
  return {
    located,
    cells,
    reading,
    classification,
    movement: last
      ? { since: last.date, movement: compareSnapshots(last, snapshot, renames) }
      : null,
    number,
    source,
    stored,
    records,
    snapshot,
    treatments,
    renames,
  };
}

/** Reads the cells, or takes those that are known where they are of this very place; the rest is asked for in any case. */
async function readUnlessKnown(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  located: Located,
  request: ReadRequest & { readonly known: Cells | undefined }
): Promise<LocatedCells> {
  const { known, alsoLoad } = request;
  if (!known || !isOf(known, located)) return readCells(context, sheet, located, request);
  const readMeant = located.loadMeant?.(sheet);
  alsoLoad?.(located);
  await context.sync();
  const meant = readMeant?.() ?? located;
  if (meant !== located) return readUnlessKnown(context, sheet, meant, request);
  return { located, cells: known };
}

function numberOf({ earlier, state }: Located): number {
  return earlier?.number ?? freeNumber(state.sheetMarks);
}

function nameSource(located: Located): string {
  return `${located.state.sheetId} ${numberOf(located)}`;
}

/** What is kept of earlier days, as far as it is to be believed. */
async function chooseSnapshots(
  stored: StoredSnapshots | undefined,
  records: StoredRecords | undefined,
  now: StandingResults
): Promise<StoredSnapshots> {
  if (!stored) return NO_SNAPSHOTS;
  return records ? passOverUndone(stored, await parseRecords(records.xml), now) : stored;
}

function isOf({ sheet, origin, values }: Cells, { state, block }: Located): boolean {
  const { row, column } = origin;
  const hasPlace = sheet === state.sheet && row === block.row && column === block.column;
  return hasPlace && values.length === block.rows && (values[0]?.length ?? 0) === block.columns;
}

/**
 * Between finding the data and reading them a person may have inserted or deleted rows, so that they stand elsewhere.
 */
function refuseMoved(state: SheetState, used: Block | undefined): void {
  if (used && state.used && areEqual(used, state.used)) return;
  stop({ code: "changedMeanwhile", sheet: state.sheet, address: "" });
}

/** The classification with a warning of remembered settings that could not be used. */
function noteUnread(classification: Classification, memory: Memory): Classification {
  const names = listUnread(memory);
  if (names.length === 0) return classification;
  const own = classification.warnings.filter(({ code }) => code !== "unknownSettings");
  return { ...classification, warnings: [...own, { code: "unknownSettings", names }] };
}

/** What was asked for, else what the workbook remembers, else the usual. */
function chooseOptions(
  { limits, settings }: Memory,
  asked: Partial<ClassifyOptions> = {},
  last: Snapshot | undefined
): ClassifyOptions {
  const saysLimits = asked.a !== undefined || asked.b !== undefined;
  return {
    ...DEFAULT_OPTIONS,
    ...limits,
    ...recallSettings(settings),
    ...(saysLimits ? { scheme: null } : {}),
    ...(last ? { lastQuadrants: quadrantsOf(last) } : {}),
    ...asked,
  };
}

/** The options with what is known of renamed clients under their new keys, too. */
function carryOptions(options: ClassifyOptions, { same }: RenameDecisions): ClassifyOptions {
  if (same.length === 0) return options;
  const { manualClasses, lastQuadrants } = options;
  return {
    ...options,
    manualClasses: carryRenamed(manualClasses, same),
    ...(lastQuadrants ? { lastQuadrants: carryRenamed(lastQuadrants, same) } : {}),
  };
}
