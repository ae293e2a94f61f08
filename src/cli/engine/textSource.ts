import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { createGunzip, gunzipSync, constants } from "node:zlib";
import { findDialect, hasDecimalCommas } from "../../officeHost/csv/dialect";
import { findEncoding, startDecoding, type Encoding } from "../../officeHost/csv/encoding";
import { readFields, type Dialect } from "../../officeHost/csv/fields";

/** Bytes of the beginning by which encoding and dialect are told. */
const HEAD_BYTES = 1 << 20;
/** Rows of the beginning that are looked at, and stretches of the rest of a file with some rows of each. */
const HEAD_ROWS = 2000;
const [STRETCHES, STRETCH_BYTES, ROWS_OF_STRETCH] = [20, 1 << 15, 50] as const;
/** Bytes read at a time. */
const BYTES_READ = 1 << 20;

/** How tables of text are to be read. */
export type TextForm = {
  /** What their bytes say; of two bytes a letter they are decoded into UTF-8 while they are read. */
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly decimalComma: boolean;
};

/** The beginning of tables of text, and how they are to be read. */
export type TextSource = TextForm & {
  readonly width: number;
  /** The first rows, headings and all, and rows from all over the file. */
  readonly head: readonly (readonly string[])[];
  readonly spread: readonly (readonly string[])[];
  /** Bytes of a row of the beginning, on average. */
  readonly bytesOfRow: number;
};

/**
 * Looks at the beginning of tables of text (of one ledger, all cut alike) and says how they are to be read, by the
 * detection of encoding and dialect that a sheet is opened with. `known`: what need not be found out.
 */
export function openText(files: readonly string[], known: Partial<TextForm> = {}): TextSource {
  const [first = ""] = files;
  const bytes = readHead(first);
  const encoding = known.encoding ?? findEncoding(bytes);
  const text = startDecoding(encoding)(bytes);
  const found = findDialect(text);
  const dialect = known.dialect ?? found.dialect;
  const body = known.dialect ? text : found.body;
  const isCutOff = bytes.length === HEAD_BYTES;
  const head = readRows(body, dialect, HEAD_ROWS, isCutOff);
  const width = head.reduce((most, row) => Math.max(most, row.length), 0);
  const isSeekable = !encoding.startsWith("utf-16") && !/\.gz$/i.test(first);
  const signs = head.reduce(
    (sum, row) => row.reduce((length, field) => length + field.length + 1, sum),
    0
  );
  return {
    ...{ encoding, dialect, head, width },
    spread: isSeekable ? readSpread(first, { encoding, dialect }, width) : [],
    decimalComma: known.decimalComma ?? hasDecimalCommas(body, dialect),
    bytesOfRow: Math.max(2, signs / Math.max(1, head.length)),
  };
}

/** The beginning of a file, unpacked. */
function readHead(file: string): Uint8Array {
  const bytes = readAt(file, 0, HEAD_BYTES);
  if (!/\.gz$/i.test(file)) return bytes;
  return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
}

function readAt(file: string, at: number, length: number): Uint8Array {
  const open = openSync(file, "r");
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(open, bytes, 0, length, at));
  } finally {
    closeSync(open);
  }
}

/** The first rows of a text, blank lines too; of a text that is cut off the last row is none. */
function readRows(text: string, dialect: Dialect, most: number, isCutOff: boolean): string[][] {
  const rows: string[][] = [];
  readFields(text, dialect, (fields) => {
    rows.push(fields.map((field) => field.text));
    return rows.length < most;
  });
  if (isCutOff && rows.length < most) rows.pop();
  return rows;
}

/**
 * Rows from all over a file. Where a stretch begins nobody knows, so what does not have the table's width is left out.
 */
function readSpread(
  file: string,
  { encoding, dialect }: Pick<TextForm, "encoding" | "dialect">,
  width: number
): string[][] {
  const size = sizeOf(file);
  if (size < 4 * HEAD_BYTES) return [];
  const rows: string[][] = [];
  for (let stretch = 1; stretch <= STRETCHES; stretch++) {
    const from = Math.floor((size * stretch) / (STRETCHES + 1));
    const text = startDecoding(encoding)(readAt(file, from, STRETCH_BYTES));
    const begin = text.indexOf("\n") + 1;
    const some = readRows(text.slice(begin), dialect, ROWS_OF_STRETCH, true);
    rows.push(...some.filter((row) => row.length === width));
  }
  return rows;
}

/** The size of a file in bytes. */
export function sizeOf(file: string): number {
  const open = openSync(file, "r");
  try {
    return fstatSync(open).size;
  } finally {
    closeSync(open);
  }
}

/** A byte order mark of UTF-8, and a first line that names the separator: neither belongs to the table. */
const BEFORE_TABLE = /^(?:\u00ef\u00bb\u00bf)?(?:sep=[,;\t|^ ]\r?\n?)?/i;

/**
 * The bytes of a file of text from the beginning of its table, a stretch at a time, unpacked; texts of two bytes a letter
 * in UTF-8. A stretch holds until the next one is asked for.
 */
export async function* readStretches(
  file: string,
  encoding: Encoding
): AsyncGenerator<Uint8Array, void, void> {
  let isFirst = true;
  for await (const stretch of decodeWide(readBytesOf(file), encoding)) {
    if (!isFirst) yield stretch;
    else {
      const begin = Buffer.from(stretch.subarray(0, 16)).toString("latin1");
      yield stretch.subarray(BEFORE_TABLE.exec(begin)?.[0].length ?? 0);
    }
    isFirst = false;
  }
}

async function* readBytesOf(file: string): AsyncGenerator<Uint8Array, void, void> {
  if (/\.gz$/i.test(file)) {
    const unpacked = createReadStream(file, { highWaterMark: BYTES_READ }).pipe(createGunzip());
    for await (const stretch of unpacked) yield stretch as Uint8Array;
    return;
  }
  const open = openSync(file, "r");
  try {
    const bytes = new Uint8Array(BYTES_READ);
    for (;;) {
      const length = readSync(open, bytes, 0, BYTES_READ, null);
      if (length === 0) return;
      yield bytes.subarray(0, length);
    }
  } finally {
    closeSync(open);
  }
}

async function* decodeWide(
  stretches: AsyncGenerator<Uint8Array, void, void>,
  encoding: Encoding
): AsyncGenerator<Uint8Array, void, void> {
  if (!encoding.startsWith("utf-16")) {
    yield* stretches;
    return;
  }
  const decode = startDecoding(encoding);
  const encoder = new TextEncoder();
  for await (const stretch of stretches) yield encoder.encode(decode(stretch));
  yield encoder.encode(decode());
}

/** The encoding of the bytes of a table as they are read. */
export function encodingRead(encoding: Encoding): Encoding {
  return encoding.startsWith("utf-16") ? "utf-8" : encoding;
}

/** The first stretch of a file with letters that are no UTF-8 tells its encoding. */
export async function findLateEncoding(file: string): Promise<Encoding> {
  for await (const stretch of readBytesOf(file)) {
    const encoding = findEncoding(stretch);
    if (encoding !== "utf-8") return encoding;
  }
  return "utf-8";
}
