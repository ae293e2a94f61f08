import { closeSync, createReadStream, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createGunzip, gunzipSync, constants } from "node:zlib";
import { findDialect, hasDecimalCommas } from "../../officeHost/csv/dialect";
import { findEncoding, startDecoding, type Encoding } from "../../officeHost/csv/encoding";
import { readFields, type Dialect } from "../../officeHost/csv/fields";
import { quote, type Duck } from "./duck";
import { EngineRefusal } from "./refusal";

/** Bytes of the beginning by which encoding and dialect are told. */
const HEAD_BYTES = 1 << 20;
/** Rows of the beginning that are looked at, and stretches of the rest of a file with some rows of each. */
const HEAD_ROWS = 2000;
const [STRETCHES, STRETCH_BYTES, ROWS_OF_STRETCH] = [20, 1 << 16, 100] as const;
/** Bytes decoded at a time. */
const STRETCH_OF_DECODING = 1 << 22;

/** A table of text as the engine is to read it. */
export type TextSource = {
  /** The table in SQL: columns c0, c1, ... of texts, an empty field being NULL; `isRagged`: rows may be short. */
  readonly relationOf: (isRagged: boolean) => string;
  readonly width: number;
  /** The first rows, headings and all, and rows from all over the file. */
  readonly head: readonly (readonly string[])[];
  readonly spread: readonly (readonly string[])[];
  readonly decimalComma: boolean;
};

/**
 * Looks at the beginning of tables of text (of one ledger, all cut alike) and says how the engine is to read them: by our
 * own detection of encoding and dialect. Texts in another encoding than UTF-8 are decoded in a stream into the engine's
 * folder. `isTold`: the engine has found that the text is no UTF-8, though its beginning is. Throws `EngineRefusal` where
 * the engine cannot cut as we do.
 */
export async function openText(
  duck: Duck,
  files: readonly string[],
  encodingToldLate?: Encoding
): Promise<TextSource> {
  const [first = ""] = files;
  const bytes = readHead(first);
  const encoding = encodingToldLate ?? findEncoding(bytes);
  const decode = startDecoding(encoding);
  const text = decode(bytes);
  const { dialect, body } = findDialect(text);
  if (dialect.separator === "  ") throw new EngineRefusal("dialect");
  const head = readRows(body, dialect, HEAD_ROWS, bytes.length === HEAD_BYTES);
  const isPlain = encoding === "utf-8" && !encodingToldLate;
  const read = isPlain
    ? files
    : await Promise.all(files.map((file, at) => decodeFile(file, encoding, duck.folder, at)));
  const width = head.reduce((most, row) => Math.max(most, row.length), 0);
  const isSeekable = isPlain && !/\.gz$/i.test(first);
  const columns = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`).join(", ");
  const list = read.map(quote).join(", ");
  const escape = dialect.hasEscapes ? "\\" : dialect.quote;
  const skip = body.length < text.length ? ", skip = 1" : "";
  return {
    width,
    head,
    spread: isSeekable ? readSpread(first, dialect, width) : [],
    decimalComma: hasDecimalCommas(body, dialect),
    relationOf: (isRagged) =>
      `read_csv([${list}], delim = ${quote(dialect.separator)}, quote = ${quote(dialect.quote)}, escape = ${quote(escape)}, header = false, auto_detect = false, columns = {${columns}}, strict_mode = false${skip}${isRagged ? ", null_padding = true, parallel = false" : ""})`,
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
function readSpread(file: string, dialect: Dialect, width: number): string[][] {
  const open = openSync(file, "r");
  const { size } = fstatSync(open);
  closeSync(open);
  if (size < 4 * HEAD_BYTES) return [];
  const rows: string[][] = [];
  for (let stretch = 1; stretch <= STRETCHES; stretch++) {
    const from = Math.floor((size * stretch) / (STRETCHES + 1));
    const text = new TextDecoder().decode(readAt(file, from, STRETCH_BYTES));
    const begin = text.indexOf("\n") + 1;
    const some = readRows(text.slice(begin), dialect, ROWS_OF_STRETCH, true);
    rows.push(...some.filter((row) => row.length === width));
  }
  return rows;
}

/** Decodes a file into UTF-8, a stretch at a time; returns where it was written. */
async function decodeFile(
  file: string,
  encoding: Encoding,
  folder: string,
  at: number
): Promise<string> {
  const target = join(folder, `decoded${at}.csv`);
  const decode = startDecoding(encoding);
  const open = openSync(target, "w");
  try {
    const bytes = createReadStream(file, { highWaterMark: STRETCH_OF_DECODING });
    const plain = /\.gz$/i.test(file) ? bytes.pipe(createGunzip()) : bytes;
    for await (const stretch of plain) writeSync(open, decode(stretch as Uint8Array));
    writeSync(open, decode());
  } finally {
    closeSync(open);
  }
  return target;
}

/** The lines of a file with letters beyond ASCII, as many as it takes to tell its encoding by them. */
export async function findLateEncoding(file: string): Promise<Encoding> {
  const bytes = createReadStream(file, { highWaterMark: STRETCH_OF_DECODING });
  const plain = /\.gz$/i.test(file) ? bytes.pipe(createGunzip()) : bytes;
  for await (const stretch of plain) {
    const encoding = findEncoding(stretch as Uint8Array);
    if (encoding !== "utf-8") return encoding;
  }
  return "utf-8";
}
