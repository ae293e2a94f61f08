import { basename, join } from "node:path";
import { classifyClients } from "../../core/classes/classify";
import { DEFAULT_OPTIONS, type Classification } from "../../core/classes/classification";
import { toA1 } from "../../core/reading/values/cells";
import { buildJson, type JsonFrame, type ResultJson } from "../../core/report/contract";
import type { Reading } from "../../core/reading/model/reading";
import { FailureError } from "../../excel/index";
import { sheetNameOf } from "../../officeHost/csv/table";
import type { ClassifyRequest } from "../arguments";
import { readBytes } from "../files";
import { DuckError, openDuck, quote, type Duck } from "./duck";
import { SHEET_ROWS } from "./markRows";
import { readLedger } from "./readLedger";
import { EngineRefusal, LedgerTooLarge } from "./refusal";
import { listFiles, openSource, type Source } from "./source";
import { findLateEncoding } from "./textSource";

/** A ledger classified by the engine. */
export type ClassifiedLedger = {
  readonly json: ResultJson;
  readonly reading: Reading;
  readonly classification: Classification;
};

/** What the engine leaves to the reading row by row: the same table as a csv, and why. */
export type LeftLedger = {
  readonly refusal: EngineRefusal;
  readonly bytes: Uint8Array;
  readonly name: string;
};

/**
 * Classifies a ledger of any size in one or several files (a file, a folder, a pattern) by the engine. Where the engine does
 * not read it, the table is handed back for the reading row by row. Throws `LedgerTooLarge`, `FileUseError`, and
 * `FailureError` as a sheet does.
 */
export async function classifyLedger(
  request: ClassifyRequest,
  describeFinding: JsonFrame["describeFinding"],
  show: (done: number) => void
): Promise<ClassifiedLedger | LeftLedger> {
  const duck = await openDuck();
  try {
    const files = await listFiles(duck, request.file);
    const source = await openSource(duck, files, request.sheet);
    try {
      if (request.range !== undefined) throw new EngineRefusal("place");
      return await classifySource(duck, source, request, { describeFinding, show });
    } catch (error) {
      if (!(error instanceof EngineRefusal)) throw error;
      return await leaveLedger(duck, source, error);
    }
  } finally {
    duck.close();
  }
}

type Telling = {
  readonly describeFinding: JsonFrame["describeFinding"];
  readonly show: (done: number) => void;
};

async function classifySource(
  duck: Duck,
  source: Source,
  request: ClassifyRequest,
  { describeFinding, show }: Telling
): Promise<ClassifiedLedger> {
  const asked = { headings: request.headings, treatments: request.treatments };
  const read = await readLedger(duck, source, asked, show).catch(async (error: unknown) => {
    if (!(error instanceof DuckError) || !/unicode|utf-?8/i.test(error.message)) throw error;
    // The beginning has no letters beyond ASCII, and further down there are some in another encoding.
    const encoding = await findLateEncoding(source.files[0] ?? "");
    const decoded = await openSource(duck, source.files, request.sheet, encoding);
    return readLedger(duck, decoded, asked, show);
  });
  if ("code" in read) throw new FailureError(read);
  const { reading, rows } = read;
  const { a, b, options } = request;
  const isUsual = a === DEFAULT_OPTIONS.a && b === DEFAULT_OPTIONS.b;
  const classification = classifyClients(reading, {
    ...DEFAULT_OPTIONS,
    ...(isUsual ? {} : { a, b, scheme: null }),
    ...options,
  });
  show(1);
  const last = toA1(rows - 1, source.width - 1);
  const json = buildJson(reading, classification, {
    file: basename(request.file),
    sheet: sheetNameOf(nameOfTable(request.file)),
    range: `A1:${last}`,
    origin: { row: 0, column: 0 },
    describeFinding,
    ...(request.extras ? { extras: request.extras } : {}),
    movement: null,
  });
  return { json, reading, classification };
}

/** A file's name without what says that it is packed. */
function nameOfTable(file: string): string {
  return basename(file).replace(/\.gz$/i, "");
}

/** The table for the reading row by row: a text as it is, anything else as a csv. */
async function leaveLedger(
  duck: Duck,
  source: Source,
  refusal: EngineRefusal
): Promise<LeftLedger> {
  const [file = ""] = source.files;
  const rows = await countRows(duck, source);
  if (rows > SHEET_ROWS) throw new LedgerTooLarge(refusal);
  const name = nameOfTable(file);
  if (source.files.length === 1 && /\.(?:csv|tsv|txt)$/i.test(file))
    return { refusal, bytes: readBytes(file), name };
  const target = join(duck.folder, "rows.csv");
  const headings = source.shift > 0 ? (source.cells.values[0] ?? []) : [];
  const columns = Array.from(
    { length: source.width },
    (_, at) =>
      `c${at}${headings.length > 0 ? ` AS "${String(headings[at]).replaceAll('"', '""')}"` : ""}`
  );
  const relation = source.raggedRelation ?? source.relation;
  await duck.run(
    `COPY (SELECT ${columns.join(", ")} FROM ${relation}) TO ${quote(target)} (FORMAT csv, HEADER ${headings.length > 0})`
  );
  return { refusal, bytes: readBytes(target), name: `${name.replace(/\.[^.]*$/, "")}.csv` };
}

async function countRows(duck: Duck, { relation, raggedRelation }: Source): Promise<number> {
  try {
    const [[rows = 0] = []] = await duck.rows(`SELECT count(*)::INTEGER FROM ${relation}`);
    return Number(rows);
  } catch (error) {
    if (!(error instanceof DuckError) || raggedRelation === null) throw error;
    const [[rows = 0] = []] = await duck.rows(`SELECT count(*)::INTEGER FROM ${raggedRelation}`);
    return Number(rows);
  }
}
