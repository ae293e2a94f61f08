import type { Finding } from "../core/reading/model/finding";
import { rateReading } from "../core/reading/plan/rateReading";
import { describeClients, type KnownClient } from "../core/strategy/client";
import { sortOwnership, findSheets, pairSheets, type StrategyState } from "./strategy/find";
import { decideRun, type DecidedRun, type DecideRequest } from "./decide";
import { readClass } from "./strategy/head";
import { FailureError, stop, type Failure } from "./host/failures";
import { inTurn } from "./host/session";
import { insertFile, readTabs, refuseTooLarge, requireInsertion } from "./strategy/insertFile";
import type { OtherData } from "./keepSnapshot";
import { readSheets } from "./strategy/read";
import { expectSheets } from "./strategy/touches";
import { runUnit, type Unit } from "./unit/unit";
import type { ParetoClass } from "../core/classes/classification";

/** Data of another file as they were read, and what they would change in the workbook's strategy sheets. */
export type OtherFile = OtherData & {
  /** The sheet of the file that holds the data, and how many rows were read. */
  readonly sheet: string;
  readonly rows: number;
  readonly clients: readonly KnownClient[];
  /** Strategy sheets of the workbook. */
  readonly sheets: number;
  /** Clients with a sheet whom the data lack. */
  readonly missing: readonly string[];
  /** Key clients without a sheet. */
  readonly newKey: readonly string[];
  /** Classes that become others in the heads of the sheets. */
  readonly classes: readonly {
    readonly client: string;
    readonly from: ParetoClass;
    readonly to: ParetoClass;
  }[];
  /** Findings that a person should look at. */
  readonly doubts: number;
};

export type OtherFileRequest = Pick<
  DecideRequest,
  "headings" | "options" | "treatments" | "renames" | "watch" | "compute"
> & {
  /** The day that the data count for (`2026-03-31`). */
  readonly day: string;
  /** The sheet of the file; absent: the one that reads most like a turnover sheet. */
  readonly sheet?: string;
  readonly range?: string;
};

/**
 * Reads the data of another file (Base64 of an .xlsx) by this workbook's own method: its settings, classes by hand, columns
 * chosen for these headings, renamed clients. The file's sheets are inserted, read and taken away again; nothing else is
 * touched, and a failure takes them away, too. Needs ExcelApi 1.13. Throws `FailureError` `noStrategySheets` where the
 * workbook has none, `excelTooOld`, `fileTooLarge`, or why none of the file's sheets can be read.
 */
export async function readOtherFile(base64: string, request: OtherFileRequest): Promise<OtherFile> {
  requireInsertion();
  refuseTooLarge(base64);
  return runUnit(async (unit) => {
    const state = await findSheets(unit.context);
    const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
    if (own.length === 0) stop({ code: "noStrategySheets", agent: "" });
    const inserted = await insertFile(unit, base64, await readTabs(unit));
    const { run, sheet } = await readInserted(unit, inserted, request);
    await removeInserted(unit, state, inserted);
    const { reading, classification, renames } = run;
    const clients = describeClients(reading, classification, undefined, renames.same);
    const clientOf = pairSheets(clients, own);
    const read = await readSheets(unit.context, own);
    const withSheet = new Set(clientOf.values());
    const nameOf = (key: string, value: unknown): string => String(value ?? key);
    return {
      reading,
      classification,
      day: request.day,
      sheet,
      rows: run.cells.values.length,
      clients,
      sheets: own.length,
      missing: read.flatMap(({ id, key, headValues }) =>
        clientOf.has(id) ? [] : [nameOf(key, headValues.client)]
      ),
      newKey: clients.flatMap((one) => (one.isKey && !withSheet.has(one) ? [one.name] : [])),
      classes: read.flatMap(({ id, headValues }) => {
        const client = clientOf.get(id);
        const from = readClass(headValues.class);
        return client && from && from !== client.class
          ? [{ client: client.name, from, to: client.class }]
          : [];
      }),
      doubts: reading.findings.filter(
        ({ level, code }) => level === "doubt" && !ABOUT_TABS.includes(code)
      ).length,
    };
  });
}

/** Findings about other sheets: among these are the workbook's own data of earlier months. */
const ABOUT_TABS: readonly Finding["code"][] = ["partSheets", "otherSheets"];

/** Failures of sheets that hold nothing, or nothing below their headings. */
const EMPTY: readonly Failure["code"][] = ["emptySheet", "emptyBlock"];

/** The sheet that is named, or of those that can be classified the one that reads most like a turnover sheet. */
async function readInserted(
  { context }: Unit,
  ids: ReadonlySet<string>,
  { sheet: wanted, range, day, ...request }: OtherFileRequest
): Promise<{ readonly run: DecidedRun; readonly sheet: string }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const tabs = worksheets.items.filter(
    ({ id, visibility }) => ids.has(id) && visibility === "Visible"
  );
  // A tab whose name was taken has got a number in brackets.
  const named = tabs.filter(
    ({ name }) => wanted === undefined || name === wanted || name.startsWith(`${wanted} (`)
  );
  let best: { readonly run: DecidedRun; readonly sheet: string; readonly rate: number } | undefined;
  let failure: FailureError | undefined;
  await inTurn(named, async ({ name }) => {
    try {
      const place = { sheet: name, ...(range === undefined ? {} : { range }) };
      const run = await decideRun(
        context,
        { ...request, place, snapshotDay: day },
        { load: () => undefined }
      );
      const rate = rateReading(run.reading);
      if (!best || rate > best.rate) best = { run, sheet: name, rate };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      if (!failure || EMPTY.includes(failure.failure.code)) failure = error;
    }
  });
  if (best) return best;
  throw failure ?? new FailureError({ code: "sheetNotFound", sheet: wanted ?? "" });
}

async function removeInserted(
  unit: Unit,
  state: StrategyState,
  ids: ReadonlySet<string>
): Promise<void> {
  const { worksheets } = unit.context.workbook;
  await unit.write({
    touches: [expectSheets(state, { added: [], own: [...ids] })],
    write: () => {
      for (const id of ids) worksheets.getItem(id).delete();
    },
  });
}
