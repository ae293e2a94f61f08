import {
  DEFAULT_OPTIONS,
  type Classification,
  type ClassifyOptions,
} from "../core/classes/classification";
import { compareSnapshots, type Movement } from "../core/classes/movement/movement";
import { quadrantsOf, takeSnapshot, type Snapshot } from "../core/classes/movement/snapshot";
import {
  addDecisions,
  carryRenamed,
  NO_RENAMES,
  type RenameDecisions,
} from "../core/classes/movement/renames";
import type { NamedHeadings } from "../core/reading/plan/propose";
import { periodOf, type Reading } from "../core/reading/model/reading";
import { localDay } from "../core/reading/values/localDay";
import type { Treatments } from "../core/reading/model/treatments";
import { noteFormats } from "../core/reading/model/account";
import { watchPart, type StepWatch } from "../core/steps/steps";
import { buildReport } from "../core/report/build";
import { planLive, type LiveRule, type NotLive } from "../core/report/live";
import { buildDirectorReport } from "../core/report/director/director";
import type { Report } from "../core/report/report";
import { findLastSnapshot } from "../core/report/snapshots";
import { computeHere, type Compute } from "../core/steps/runInSteps";
import type { Language } from "../strings/language";
import { loadEarlierClients } from "./result/clientsSheet";
import { areEqual, type Block, loadBlock, readBlock } from "./cells/area";
import { locate, type Place } from "./read/locate";
import { type SheetState } from "./read/sheetState";
import { describe, findObstacle, understand, type Selection } from "./inspect";
import { freeNumber } from "./stored/hiddenNames";
import {
  DEFAULT_DISPLAY,
  listUnread,
  type DisplayOptions,
  type Memory,
  type RoleChoice,
} from "./stored/workbookSettings";
import { readCells } from "./read/read";
import { loadOtherSheets } from "./read/sameSheets";
import { loadEarlierReport } from "./report/earlierReport";
import { loadSnapshots } from "./stored/snapshots";
import { loadRecords } from "./stored/recordsPart";
import { USUAL_NUMBERS, type Assumptions } from "./stored/assumptions";
import { recallSettings } from "./stored/storedSettings";
import { runExcel } from "./host/session";
import { loadTarget } from "./result/target";
import { stop } from "./host/failures";
import { runUnit, type Unit } from "./unit/unit";
import { writeRun, type Written } from "./writeRun";

/** What a run is asked for. */
export type ClassifyRequest = {
  /** The language of what is written. */
  readonly language: Language;
  /** Absent: what is selected. */
  readonly place?: Place;
  /** Heading texts by role; they win over what is proposed. */
  readonly headings?: NamedHeadings;
  /** Columns by role as a person chose them for these headings; remembered in the workbook. */
  readonly choice?: RoleChoice;
  /** They win over what the workbook remembers; limits without a scheme mean the usual scheme. */
  readonly options?: Partial<ClassifyOptions>;
  /** What is done about findings; absent: as remembered with the columns, else the usual. */
  readonly treatments?: Treatments;
  /** Stored in the workbook, without effect on this run. Absent: the stored ones stay. */
  readonly display?: DisplayOptions;
  /**
   * Write the results beside the data as formulas that Excel recalculates by itself, where they give the same classes
   * (`planLive`); remembered in the workbook. Absent: as `display` says, else as remembered.
   */
  readonly isLive?: boolean;
  /** Likewise stored: numbers that a person put in for value and activity. */
  readonly numbers?: Assumptions;
  /** What the person says of renamed clients; stored in the workbook beside what was said before (METHOD 1b). */
  readonly renames?: RenameDecisions;
  /** Keep a snapshot of this day (`2026-03-31`) in the workbook. */
  readonly snapshotDay?: string;
  /**
   * Write the report (only together with classes). One that an earlier run wrote of these data is refreshed in any case; where
   * a person has changed it, it is told to be out of date.
   */
  readonly withCharts?: boolean;
  /** The day that the report is of (`2026-03-31`); absent: that of the snapshot, else today. */
  readonly day?: string;
  /**
   * Where the classes go: beside the data (and, where a client has several rows, to a sheet of clients too), only to a
   * sheet of clients, or nowhere. Absent: beside.
   */
  readonly write?: "beside" | "clientsSheet" | "nowhere";
  /** How far the run is before it writes, and whether it is to stop (`cancelled`; nothing is written then). */
  readonly watch?: StepWatch;
  /** Where reading and classifying are done, such as in a worker; absent: in this thread. The result is the same. */
  readonly compute?: Compute;
};

export type Classified = Selection & {
  readonly reading: Reading;
  readonly classification: Classification;
  readonly report: Report;
  readonly written: Written;
  /** What changed since the last snapshot of an earlier day; null: there is none. */
  readonly movement: { readonly since: string; readonly movement: Movement } | null;
  /** What a person decided of clients that seemed renamed, now and earlier. */
  readonly renames: RenameDecisions;
};

/**
 * Reading a large table from Excel takes longer than all computing on it, so this share of the progress is for reading.
 */
const CELLS_READ = 0.6;

/**
 * The main job: finds the cells, reads them, decides the classes, and writes them. Three requests (find, read, write)
 * as long as the sizes allow, more for larger ones. Doing it twice equals doing it once: columns and sheet of an earlier
 * run on the same data are refreshed, in any language. No cell is written that held something not ours. Throws
 * `FailureError`; when Excel refuses in the middle of writing, what was written is taken back where that is possible.
 */
export async function classifySelection(request: ClassifyRequest): Promise<Classified> {
  const place = request.place ?? {};
  const goal = request.write ?? "beside";
  const { watch = {}, compute = computeHere } = request;
  const classify = async (unit: Unit): Promise<Classified> => {
    const { context } = unit;
    const located = await locate(context, place);
    const { state } = located;
    const sheet = context.workbook.worksheets.getItem(state.sheetId);
    const number = located.earlier?.number ?? freeNumber(state.sheetMarks);

    let chooseTarget: ReturnType<typeof loadTarget> | undefined;
    let readEarlier: ReturnType<typeof loadEarlierClients> | undefined;
    let readSnapshots: ReturnType<typeof loadSnapshots> | undefined;
    let readReport: ReturnType<typeof loadEarlierReport> | undefined;
    let readRecords: ReturnType<typeof loadRecords> | undefined;
    const source = `${state.sheetId} ${number}`;
    let used: Excel.Range | undefined;
    let noteOtherSheets: ReturnType<typeof loadOtherSheets> | undefined;
    const display = chooseDisplay(request, state.memory);
    const mayBeLive = display?.live === true;
    const alsoLoad = (): void => {
      noteOtherSheets = loadOtherSheets(context, state);
      used = loadBlock(sheet.getUsedRangeOrNullObject(true));
      if (goal === "beside" && !state.isProtected) {
        chooseTarget = loadTarget(sheet, located, mayBeLive);
      }
      if (goal !== "nowhere") readEarlier = loadEarlierClients(context.workbook, located);
      context.workbook.load("name");
      readSnapshots = loadSnapshots(context.workbook, state.snapshotPart);
      readRecords = loadRecords(context.workbook, state.recordsPart);
      if (goal !== "nowhere") readReport = loadEarlierReport(context.workbook, state, source);
    };
    const cells = await readCells(context, sheet, located, {
      alsoLoad,
      watch: watchPart(watch, 0, CELLS_READ),
    });

    if (used) refuseMoved(state, readBlock(used));
    const understood = understand(cells, state.memory, request.choice, request.headings);
    if (understood.failure) stop(understood.failure);
    const { treatments = understood.plan.treatments } = request;
    const plan = { ...understood.plan, ...(treatments ? { treatments } : {}) };
    const stored = readSnapshots?.() ?? { kept: [], xml: undefined };
    const { kept } = stored;
    const last = findLastSnapshot(kept, source, request.snapshotDay);
    const renames = addDecisions(state.memory.renames ?? NO_RENAMES, request.renames ?? NO_RENAMES);
    const options = carryOptions(chooseOptions(state.memory, request.options, last), renames);
    const work = { cells, plan, options };
    const outcome = await compute(work, watchPart(watch, CELLS_READ, 1));
    if (!outcome) stop({ code: "cancelled" });
    if ("code" in outcome) stop(outcome);
    const classification = noteUnread(outcome.classification, state.memory);
    const read = noteFormats(outcome.reading, cells);
    const reading = (await noteOtherSheets?.(read, cells)) ?? read;
    const report = buildReport(reading, classification);
    const now = takeSnapshot(classification, request.snapshotDay ?? "", periodOf(reading));
    const movement = last
      ? { since: last.date, movement: compareSnapshots(last, now, renames) }
      : null;
    const done = { ...describe(located, cells), reading, classification, report, movement };

    const earlierReport = readReport?.();
    const withCharts = request.withCharts === true || earlierReport !== undefined;
    const numbers = { ...USUAL_NUMBERS, ...state.memory.numbers, ...request.numbers };
    const obstacle = goal === "beside" ? findObstacle(located, cells) : undefined;
    if (obstacle) stop(obstacle);
    const live = mayBeLive ? planLive(cells, reading, classification) : undefined;
    const target = chooseTarget?.(live !== undefined && !("code" in live));
    const written = await writeRun(unit, {
      located,
      cells,
      reading,
      classification,
      report,
      number,
      language: request.language,
      choice: request.choice && { ...request.choice, ...(treatments ? { treatments } : {}) },
      display: request.display || request.isLive !== undefined ? display : undefined,
      numbers: request.numbers,
      renames,
      snapshot:
        request.snapshotDay === undefined
          ? undefined
          : { ...stored, added: { source, snapshot: now } },
      charts: withCharts
        ? {
            source,
            earlier: earlierReport,
            numbers: numbers.value,
            report: buildDirectorReport(reading, classification, {
              last: movement,
              activity: numbers.activity,
            }),
            origin: {
              file: context.workbook.name,
              sheet: state.sheet,
              address: done.address,
              row: cells.origin.row,
              column: cells.origin.column,
              day: request.day ?? request.snapshotDay ?? localDay(new Date()),
            },
          }
        : undefined,
      target,
      live: target ? checkRoom(live, target.isLive) : undefined,
      earlierClients: readEarlier?.(),
      records: readRecords?.() ?? { id: undefined, xml: "" },
      isClientsSheetWanted:
        goal === "clientsSheet" || (goal === "beside" && report.clientTable !== null),
    });
    return { ...done, renames, written };
  };
  return runUnit(classify, { isOneStep: true });
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
  return {
    ...classification,
    warnings: [...classification.warnings, { code: "unknownSettings", names }],
  };
}

/** What is shown and kept with every run, as asked for, else as the workbook remembers. */
function chooseDisplay(
  { display, isLive }: Pick<ClassifyRequest, "display" | "isLive">,
  memory: Memory
): DisplayOptions | undefined {
  const chosen = display ?? memory.display;
  return isLive === undefined ? chosen : { ...DEFAULT_DISPLAY, ...chosen, live: isLive };
}

function checkRoom(
  live: LiveRule | NotLive | undefined,
  hasRoom: boolean
): LiveRule | NotLive | undefined {
  return live && !("code" in live) && !hasRoom ? { code: "noRoom" } : live;
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

/** The names of the workbook's sheets that a person can see, in their order. */
export async function listSheets(): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items
      .filter((sheet) => sheet.visibility === "Visible")
      .map((sheet) => sheet.name);
  }, true);
}
