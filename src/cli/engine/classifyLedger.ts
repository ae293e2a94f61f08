import { basename } from "node:path";
import { classifyClients } from "../../core/classes/classify";
import { DEFAULT_OPTIONS, type Classification } from "../../core/classes/classification";
import { toA1 } from "../../core/reading/values/cells";
import { buildJson, type JsonFrame, type ResultJson } from "../../core/report/contract";
import type { Reading } from "../../core/reading/model/reading";
import { FailureError } from "../../excel/index";
import { sheetNameOf } from "../../officeHost/csv/table";
import type { ClassifyRequest } from "../arguments";
import { readBytes } from "../files";
import { SHEET_ROWS } from "./markRows";
import { readLedger } from "./readLedger";
import { EngineRefusal, LedgerTooLarge } from "./refusal";
import { listFiles, openSource, reopenSource, type Source } from "./source";
import { OtherEncoding } from "./loadRows";
import { openCutter } from "./cutBytes";
import { findLateEncoding, readStretches } from "./textSource";

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
  const files = await listFiles(request.file);
  const { source, close } = await openSource(files, request.sheet);
  try {
    if (request.range !== undefined) throw new EngineRefusal("place");
    return await classifySource(source, request, { describeFinding, show });
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    return await leaveLedger(source, request.file, error);
  } finally {
    close();
  }
}

type Telling = {
  readonly describeFinding: JsonFrame["describeFinding"];
  readonly show: (done: number) => void;
};

async function classifySource(
  source: Source,
  request: ClassifyRequest,
  { describeFinding, show }: Telling
): Promise<ClassifiedLedger> {
  const asked = { headings: request.headings, treatments: request.treatments };
  const read = await readLedger(source, asked, show).catch(async (error: unknown) => {
    if (!(error instanceof OtherEncoding)) throw error;
    // The beginning has no letters beyond ASCII, and further down there are some in another encoding.
    const encoding = await findLateEncoding(source.files[0] ?? "");
    return readLedger(reopenSource(source, encoding), asked, show);
  });
  if ("code" in read) throw new FailureError(read);
  const { reading, rows, columns } = read;
  const { a, b, options } = request;
  const isUsual = a === DEFAULT_OPTIONS.a && b === DEFAULT_OPTIONS.b;
  const classification = classifyClients(reading, {
    ...DEFAULT_OPTIONS,
    ...(isUsual ? {} : { a, b, scheme: null }),
    ...options,
  });
  show(1);
  const last = toA1(rows - 1, columns - 1);
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

/** The table for the reading row by row: a text as it is, anything else as the text that was made of it. */
async function leaveLedger(
  source: Source,
  file: string,
  refusal: EngineRefusal
): Promise<LeftLedger> {
  if ((await countRows(source)) > SHEET_ROWS) throw new LedgerTooLarge(refusal);
  const [first = ""] = source.files;
  const name = nameOfTable(source.isAsGiven ? first : file);
  if (source.isAsGiven && source.files.length === 1 && !/\.gz$/i.test(first))
    return { refusal, bytes: readBytes(first), name };
  const parts: Uint8Array[] = [];
  for (const part of source.files)
    for await (const stretch of readStretches(part, source.encoding)) parts.push(stretch.slice());
  const isText = /\.(?:csv|tsv|txt)$/i.test(name);
  return {
    refusal,
    bytes: new Uint8Array(Buffer.concat(parts)),
    name: isText ? name : `${name.replace(/\.[^.]*$/, "")}.csv`,
  };
}

/** The rows of a text; where it cannot be cut, its lines. */
async function countRows({ files, encoding, dialect }: Source): Promise<number> {
  let rows = 0;
  const isCut = dialect.separator !== "  ";
  for (const file of files) {
    const cutter = isCut ? openCutter(dialect, ({ count }) => (rows += count)) : null;
    for await (const stretch of readStretches(file, encoding)) {
      if (cutter) cutter.push(stretch);
      else for (const byte of stretch) if (byte === LINE_FEED) rows++;
    }
    cutter?.end();
  }
  return rows;
}

const LINE_FEED = 10;
