import { classifyClients } from "../core/classes/classify";
import {
  DEFAULT_OPTIONS,
  type Classification,
  type ClassifyOptions,
} from "../core/classes/classification";
import type { Reading, Role } from "../core/reading/reading";
import { readClients } from "../core/reading/read";
import { buildReport } from "../core/report/build";
import type { Report } from "../core/report/report";
import type { Language } from "../strings/language";
import { loadEarlierClients } from "./clientsSheet";
import { locate, sheetOf, type Place } from "./locate";
import { describe, findObstacle, understand, type Selection } from "./look";
import { freeNumber } from "./marks";
import type { RoleChoice } from "./memory";
import { readCells } from "./read";
import { runExcel } from "./run";
import { loadTarget } from "./target";
import { stop } from "./trouble";
import { writeRun, type Written } from "./writeRun";

/** What a run is asked for. */
export type ClassifyRequest = {
  /** Of what is written. */
  readonly language: Language;
  /** Absent: what is selected. */
  readonly place?: Place;
  /** Heading texts by role; they win over what is proposed. */
  readonly headings?: Readonly<Partial<Record<Role, string>>>;
  /** Columns by role as a person chose them for these headings; remembered in the workbook. */
  readonly choice?: RoleChoice;
  readonly options?: Partial<ClassifyOptions>;
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
};

/**
 * The main job: finds the cells, reads them, decides the classes, and writes them. Three requests (find, read, write)
 * as long as the sizes allow, more for larger ones. Doing it twice equals doing it once: columns and sheet of an earlier
 * run on the same data are refreshed, in any language. No cell is written that held something not ours. Throws
 * `TroubleError`; when Excel refuses in the middle of writing, what was written is taken back where that is possible.
 */
export async function classifySelection(request: ClassifyRequest): Promise<Classified> {
  const place = request.place ?? {};
  const goal = request.write ?? "beside";
  return runExcel(async (context) => {
    const located = await locate(context, place);
    const { state } = located;
    const sheet = sheetOf(context, place);
    const number = located.earlier?.number ?? freeNumber(state.sheetMarks);

    let chooseTarget: ReturnType<typeof loadTarget> | undefined;
    let readEarlier: ReturnType<typeof loadEarlierClients> | undefined;
    const cells = await readCells(context, sheet, located, undefined, () => {
      if (goal === "beside" && !state.isProtected) chooseTarget = loadTarget(sheet, located, false);
      if (goal !== "nowhere") readEarlier = loadEarlierClients(context.workbook, located);
    });

    const { plan, trouble } = understand(cells, state.memory, request.choice, request.headings);
    if (trouble) stop(trouble);
    const reading = readClients(cells, plan);
    if ("code" in reading) stop(reading);
    const classification = classifyClients(reading, { ...DEFAULT_OPTIONS, ...request.options });
    const report = buildReport(reading, classification);
    const done = { ...describe(located, cells), reading, classification, report };

    const obstacle = goal === "beside" ? findObstacle(located, cells) : undefined;
    if (obstacle) stop(obstacle);
    const written = await writeRun(context, {
      located,
      cells,
      reading,
      classification,
      report,
      number,
      language: request.language,
      choice: request.choice,
      target: chooseTarget?.(),
      earlierClients: readEarlier?.(),
      isClientsSheetWanted:
        goal === "clientsSheet" || (goal === "beside" && report.clientTable !== null),
    });
    return { ...done, written };
  }, true);
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
