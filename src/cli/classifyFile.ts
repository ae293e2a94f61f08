import { basename } from "node:path";
import { buildJson, type ResultJson } from "../core/report/contract";
import { buildMovement } from "../core/report/movementJson";
import { DEFAULT_OPTIONS, type Classification } from "../core/classes/classification";
import type { Reading } from "../core/reading/model/reading";
import type { Compute } from "../core/steps/runInSteps";
import { noteBrokenLines } from "../core/reading/findings/brokenLines";
import { localDay } from "../core/reading/values/localDay";
import { rateReading } from "../core/reading/plan/rateReading";
import { classifySelection, listSheets, type Classified, type Written } from "../excel/late";
import { FailureError, type Failure } from "../excel/index";
import { openWorkbook } from "../officeHost/files/open";
import { fileEndingOf, saveWorkbook } from "../officeHost/files/save";
import type { ClassifyRequest } from "./arguments";
import { chooseReader } from "./chooseReader";
import type { ClassifiedLedger, LeftLedger } from "./engine/classifyLedger";
import { FileUseError, readBytes, refuseOtherEnding, refuseSource, writeFile } from "./files";
import { makeLedgerWorkbook } from "./ledgerWorkbook";
import { fitMadeSheet, isMadeFromText, type MadeSheet } from "./printedSheet";
import { openInOffice } from "./openInOffice";

/** What is being done with a file; `done` of reading is 0..1, of one sheet after the other where several are tried. */
export type Stage =
  | { readonly name: "opening" | "saving" }
  | { readonly name: "reading"; readonly done: number }
  | { readonly name: "saved"; readonly file: string };

type Show = (stage: Stage) => void;

export type ClassifiedFile = {
  readonly json: ResultJson;
  readonly reading: Reading;
  /** The report, where there is one. */
  readonly charts: NonNullable<Classified["written"]["charts"]> | undefined;
  readonly classification: Classification;
  /** Whether the classes were written as formulas; undefined: that was not wanted. */
  readonly live: Written["live"];
  /** Whether the columns were added to the table; absent: that was not wanted. */
  readonly inTable?: Written["inTable"];
  /** What is to be told of the snapshots; undefined: nothing. */
  readonly snapshots: Written["snapshots"];
  /** Chosen columns for which there was no room. */
  readonly omitted?: Written["omitted"];
  /** Why the classes went to a sheet of their own instead of beside the data; undefined: they did not. */
  readonly aside: { readonly failure: Failure; readonly sheet: string } | undefined;
  /** Why the engine left the table to the reading row by row; absent: it did not. */
  readonly refusal?: LeftLedger["refusal"];
};

/** Failures of writing beside the data that a sheet of its own is free of. */
const WRITABLE_ELSEWHERE: readonly Failure["code"][] = [
  "filtered",
  "mergedCells",
  "noRoom",
  "sheetProtected",
];

/** Failures of sheets that hold nothing, or nothing below their headings. */
const EMPTY: readonly Failure["code"][] = ["emptySheet", "emptyBlock"];

/**
 * Opens the file in a workbook in memory and does the pane's command on it through the real Office.js. With `--out` the
 * workbook is saved with classes beside the data, or on a sheet of clients where a filter, a protection or merged cells
 * bar the way. Throws `FileUseError`, `FileFailure` or `FailureError`; then nothing is written anywhere.
 */
export async function classifyFile(
  request: ClassifyRequest,
  describeFinding: Parameters<typeof buildJson>[2]["describeFinding"],
  show: Show = () => undefined
): Promise<ClassifiedFile> {
  const { file, out, language } = request;
  if (out !== undefined) refuseSource(out, [file]);
  show({ name: "opening" });
  if (request.warehouse) {
    const { classifyWarehouse } = await import("./classifyWarehouse");
    const done = await classifyWarehouse(request, request.warehouse, describeFinding);
    return await finishLedger(done, request, show);
  }
  let left: LeftLedger | undefined;
  if (chooseReader(request) === "duckdb") {
    // The engine is a module of machine code: who never needs it never loads it.
    const { classifyLedger } = await import("./engine/classifyLedger");
    const done = await classifyLedger(request, describeFinding, (part) =>
      show({ name: "reading", done: part })
    );
    if (!("refusal" in done)) return await finishLedger(done, request, show);
    left = done;
  }
  const workbook = left
    ? openWorkbook(left.bytes, left.name)
    : openWorkbook(readBytes(file), basename(file));
  if (out !== undefined) refuseOtherEnding(out, fileEndingOf(workbook));
  const office = await openInOffice(workbook, language);
  try {
    const { result, aside } = await classifyPlace(request, show);
    if (out !== undefined) {
      show({ name: "saving" });
      if (isMadeFromText(workbook)) fitMadeSheet(workbook, describeMade(result), language);
      writeFile(out, saveWorkbook(workbook));
      show({ name: "saved", file: out });
    }
    const reading = noteBrokenLines(result.reading, workbook.brokenLines, result.cells);
    const json = buildJson(reading, result.classification, {
      file: basename(file),
      sheet: result.sheet,
      range: result.address,
      origin: result.cells.origin,
      describeFinding,
      ...(request.extras ? { extras: request.extras } : {}),
      movement: result.movement && buildMovement(result.movement.movement, result.movement.since),
    });
    const { classification, written } = result;
    const { clientsSheet } = written;
    return {
      json,
      reading,
      classification,
      live: written.live,
      inTable: written.inTable,
      snapshots: written.snapshots,
      omitted: written.omitted,
      charts: written.charts ?? undefined,
      aside: aside && clientsSheet ? { failure: aside, sheet: clientsSheet.sheet } : undefined,
      ...(left ? { refusal: left.refusal } : {}),
    };
  } finally {
    office.close();
  }
}

function describeMade({ sheet, cells, reading }: Classified): MadeSheet {
  const { headingRow } = reading.plan;
  return { sheet, headingRow: headingRow < 0 ? -1 : cells.origin.row + headingRow };
}

/** Writes the clients of a ledger where that was asked for. */
async function finishLedger(
  done: ClassifiedLedger,
  request: ClassifyRequest,
  show: Show
): Promise<ClassifiedFile> {
  const { out } = request;
  const written = out === undefined ? undefined : await writeLedger(done, request, out, show);
  const { charts, live, snapshots } = written ?? {};
  return { ...done, charts: charts ?? undefined, live, snapshots, aside: undefined };
}

/**
 * Writes the clients of a ledger into a workbook of their own with the classes beside them; the ledger stays in its file.
 */
async function writeLedger(
  ledger: ClassifiedLedger,
  request: ClassifyRequest,
  out: string,
  show: Show
): Promise<Written> {
  const { language, file } = request;
  const { workbook, headings, compute } = makeLedgerWorkbook(ledger, file, language);
  refuseOtherEnding(out, ".xlsx");
  const office = await openInOffice(workbook, language);
  try {
    const place = { ...request, headings, treatments: {}, sheet: undefined, range: undefined };
    const { result } = await classifyPlace(place, show, compute);
    show({ name: "saving" });
    fitMadeSheet(workbook, describeMade(result), language);
    writeFile(out, saveWorkbook(workbook));
    show({ name: "saved", file: out });
    return result.written;
  } finally {
    office.close();
  }
}

/** `compute`: what a run computes from the cells; absent: what the method says of them. */
export async function classifyPlace(
  request: ClassifyRequest,
  show: Show = () => undefined,
  compute?: Compute
): Promise<{ result: Classified; aside: Failure | undefined }> {
  const sheet = await chooseSheet(request, show);
  const place = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(request.range === undefined ? {} : { range: request.range }),
  };
  const classify = (write: Goal): Promise<Classified> =>
    classifyAt(request, { place, write, show, compute });
  if (request.out === undefined) return { result: await classify("nowhere"), aside: undefined };
  try {
    return { result: await classify("beside"), aside: undefined };
  } catch (error) {
    if (!(error instanceof FailureError) || !WRITABLE_ELSEWHERE.includes(error.failure.code))
      throw error;
    return { result: await classify("clientsSheet"), aside: error.failure };
  }
}

/** The sheet that is named (as the workbook spells it), or the one that holds the data; undefined: the active one. */
async function chooseSheet(request: ClassifyRequest, show: Show): Promise<string | undefined> {
  const { sheet } = request;
  if (sheet === undefined)
    return request.range === undefined ? findSheet(request, show) : undefined;
  const sheets = await listSheets();
  const found = sheets.find((name) => name.toLocaleLowerCase() === sheet.toLocaleLowerCase());
  if (found === undefined) throw new FileUseError({ code: "noSheet", sheet, sheets });
  return found;
}

/**
 * The sheet that holds the data: of those that can be classified the one that reads most like a turnover sheet, the first of equals.
 * When none can, the failure of the first sheet that holds more than headings is what a person needs to hear.
 */
async function findSheet(request: ClassifyRequest, show: Show): Promise<string | undefined> {
  const sheets = await listSheets();
  let best: { sheet: string; rate: number } | undefined;
  let filled: string | undefined;
  for (const sheet of sheets.length > 1 ? sheets : []) {
    try {
      const { reading } = await classifyAt(request, { place: { sheet }, write: "nowhere", show });
      const rate = rateReading(reading) * (holdsParts(reading) ? WHOLE_WEIGHT : 1);
      if (!best || rate > best.rate) best = { sheet, rate };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      if (!EMPTY.includes(error.failure.code)) filled ??= sheet;
    }
  }
  return best?.sheet ?? filled ?? sheets[0];
}

/** Of sheets with the same table (a year and its months) the one that holds the others' amounts is the data. */
const WHOLE_WEIGHT = 1.2;

function holdsParts({ findings }: Reading): boolean {
  return findings.some(({ code, count }) => code === "partSheets" && count > 1);
}

type Goal = "beside" | "clientsSheet" | "nowhere";

function classifyAt(
  request: ClassifyRequest,
  at: {
    place: { sheet?: string; range?: string };
    write: Goal;
    show: Show;
    compute?: Compute | undefined;
  }
): Promise<Classified> {
  const { language, headings, a, b, options, treatments, snapshot, renames } = request;
  const isUsual = a === DEFAULT_OPTIONS.a && b === DEFAULT_OPTIONS.b;
  return classifySelection({
    language,
    place: at.place,
    headings,
    options: { ...(isUsual ? {} : { a, b }), ...options },
    ...(treatments && Object.keys(treatments).length > 0 ? { treatments } : {}),
    ...chooseSnapshot(snapshot),
    ...(renames ? { renames } : {}),
    ...(request.isReportWanted ? { withCharts: true } : {}),
    ...(request.isLive ? { isLive: true } : {}),
    ...(request.columns ? { columns: request.columns } : {}),
    ...(request.inTable ? { inTable: true } : {}),
    write: at.write,
    ...(at.compute ? { compute: at.compute } : {}),
    watch: { onProgress: (done) => at.show({ name: "reading", done }) },
  });
}

/** The day of the run, which decides what it is compared with: the one named, else today; where it is written it is kept. */
function chooseSnapshot(
  named: string | undefined
): Pick<Parameters<typeof classifySelection>[0], "snapshotDay" | "isSnapshotKept"> {
  if (named === "no") return {};
  if (named !== undefined) return { snapshotDay: named };
  return { snapshotDay: localDay(new Date()), isSnapshotKept: "asSet" };
}
