import type { Classification } from "../core/classes/classification";
import type { Movement } from "../core/classes/movement/movement";
import type { RenameDecisions } from "../core/classes/movement/renames";
import type { Reading } from "../core/reading/model/reading";
import { localDay } from "../core/reading/values/localDay";
import { buildReport, listEmptyColumns } from "../core/report/build";
import { planLive, type LiveRule, type NotLive } from "../core/report/live";
import { buildDirectorReport } from "../core/report/director/director";
import { RESULT_COLUMNS, type ChosenColumn, type Report } from "../core/report/report";
import type { Language } from "../strings/language";
import { loadEarlierClients } from "./result/clientsSheet";
import { decideRun, type DecideRequest } from "./decide";
import { describe, findObstacle, type Selection } from "./inspect";
import { DEFAULT_DISPLAY, type DisplayOptions, type Memory } from "./stored/workbookSettings";
import { loadEarlierReport } from "./report/earlierReport";
import { USUAL_NUMBERS, type Assumptions } from "./stored/assumptions";
import { runExcel } from "./host/session";
import type { ResultPlace } from "./result/place";
import { loadTarget } from "./result/target";
import { stop } from "./host/failures";
import { runUnit, type Unit } from "./unit/unit";
import { loadStrategyTabs } from "./strategy/linkedTabs";
import { writeRun, type Written } from "./writeRun";

/** What a run is asked for. */
export type ClassifyRequest = DecideRequest & {
  /** The language of what is written. */
  readonly language: Language;
  /** Stored in the workbook, without effect on this run. Absent: the stored ones stay. */
  readonly display?: DisplayOptions;
  /**
   * Write the results beside the data as formulas that Excel recalculates by itself, where they give the same classes
   * (`planLive`); remembered in the workbook. Absent: as `display` says, else as remembered.
   */
  readonly isLive?: boolean;
  /** The columns of results that are written beside the data, likewise. */
  readonly columns?: readonly ChosenColumn[];
  /** Add them to the person's table as columns of it, where the data are one; likewise. */
  readonly inTable?: boolean;
  /** Likewise stored: numbers that a person put in for value and activity. */
  readonly numbers?: Assumptions;
  /** Keep a snapshot of this day (`2026-03-31`) in the workbook, unless `isSnapshotKept` says otherwise. */
  readonly snapshotDay?: string;
  /** `asSet`: unless the workbook's settings have switched snapshots off. Absent: yes. */
  readonly isSnapshotKept?: "asSet";
  /** What the workbook is to remember of the result, asked when the classes are known; absent: nothing. */
  readonly remember?: () => { readonly day: string; readonly digest: string };
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
 * The main job: finds the cells, reads them, decides the classes, and writes them. Three requests (find, read, write)
 * as long as the sizes allow, more for larger ones. Doing it twice equals doing it once: columns and sheet of an earlier
 * run on the same data are refreshed, in any language. No cell is written that held something not ours. Throws
 * `FailureError`; when Excel refuses in the middle of writing, what was written is taken back where that is possible.
 */
export async function classifySelection(request: ClassifyRequest): Promise<Classified> {
  const goal = request.write ?? "beside";
  const classify = async (unit: Unit): Promise<Classified> => {
    const { context } = unit;
    let chooseTarget: ReturnType<typeof loadTarget> | undefined;
    let readEarlier: ReturnType<typeof loadEarlierClients> | undefined;
    let readReport: ReturnType<typeof loadEarlierReport> | undefined;
    let readTabs: ReturnType<typeof loadStrategyTabs> | undefined;
    let display: DisplayOptions | undefined;
    const run = await decideRun(context, request, {
      hasRecords: goal !== "nowhere",
      load: (sheet, located, source) => {
        const { state } = located;
        display = chooseDisplay(request, state.memory);
        if (goal === "beside" && !state.isProtected) {
          chooseTarget = loadTarget(sheet, located, {
            mayBeLive: display?.live === true,
            columns: display?.columns,
            inTable: display?.inTable,
          });
        }
        context.workbook.load("name");
        if (goal === "nowhere") return;
        readEarlier = loadEarlierClients(context.workbook, located);
        readReport = loadEarlierReport(context.workbook, state, source);
        readTabs = loadStrategyTabs(context.workbook, state);
      },
    });
    const { located, cells, reading, classification, movement, source, treatments } = run;
    const { state } = located;
    const report = buildReport(reading, classification);
    const done = { ...describe(located, cells), reading, classification, report, movement };

    const earlierReport = readReport?.();
    const withCharts = request.withCharts === true || earlierReport !== undefined;
    const numbers = { ...USUAL_NUMBERS, ...state.memory.numbers, ...request.numbers };
    const obstacle = goal === "beside" ? findObstacle(located, cells) : undefined;
    if (obstacle) stop(obstacle);
    const live = display?.live === true ? planLive(cells, reading, classification) : undefined;
    const { columns = RESULT_COLUMNS } = display ?? {};
    const target = chooseTarget?.({
      isLive: live !== undefined && !("code" in live),
      empty: listEmptyColumns(classification, columns),
      headingRow: reading.plan.headingRow,
    });
    const written = await writeRun(unit, {
      located,
      cells,
      reading,
      classification,
      report,
      number: run.number,
      language: request.language,
      choice: request.choice && { ...request.choice, ...(treatments ? { treatments } : {}) },
      display:
        request.display ||
        request.isLive !== undefined ||
        request.columns ||
        request.inTable !== undefined
          ? display
          : undefined,
      numbers: request.numbers,
      renames: run.renames,
      snapshot:
        request.snapshotDay === undefined || !isSnapshotKept(request, state.memory)
          ? undefined
          : { ...run.stored, added: { source, snapshot: run.snapshot } },
      charts: withCharts
        ? {
            source,
            earlier: earlierReport,
            tabs: readTabs?.() ?? new Map(),
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
      live: target ? checkRoom(live, target) : undefined,
      earlierClients: readEarlier?.(),
      records: run.records ?? { id: undefined, xml: "" },
      remembered: request.remember?.(),
      isClientsSheetWanted:
        goal === "clientsSheet" || (goal === "beside" && report.clientTable !== null),
    });
    return { ...done, renames: run.renames, written };
  };
  return runUnit(classify, { isOneStep: true });
}

function isSnapshotKept(request: ClassifyRequest, memory: Memory): boolean {
  if (request.isSnapshotKept === undefined) return true;
  return (chooseDisplay(request, memory) ?? DEFAULT_DISPLAY).snapshots;
}

/** What is shown and kept with every run, as asked for, else as the workbook remembers. */
function chooseDisplay(
  {
    display,
    isLive,
    columns,
    inTable,
  }: Pick<ClassifyRequest, "display" | "isLive" | "columns" | "inTable">,
  memory: Memory
): DisplayOptions | undefined {
  const chosen = display ?? memory.display;
  if (isLive === undefined && columns === undefined && inTable === undefined) return chosen;
  return {
    ...DEFAULT_DISPLAY,
    ...chosen,
    ...(isLive === undefined ? {} : { live: isLive }),
    ...(columns ? { columns } : {}),
    ...(inTable === undefined ? {} : { inTable }),
  };
}

function checkRoom(
  live: LiveRule | NotLive | undefined,
  { isLive, table }: Pick<ResultPlace, "isLive" | "table">
): LiveRule | NotLive | undefined {
  if (!live || "code" in live || isLive) return live;
  return { code: table ? "inTable" : "noRoom" };
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
