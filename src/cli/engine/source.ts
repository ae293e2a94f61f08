import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { CellValue, Cells } from "../../core/reading/values/cells";
import type { Encoding } from "../../officeHost/csv/encoding";
import { readFieldValue } from "../../officeHost/csv/values";
import { FileUseError } from "../files";
import { openDuck, quote, quoteName, type Duck } from "./duck";
import { openText, type TextForm } from "./textSource";

/** A ledger in one or several files of text: what was in other files is laid into one first. */
export type Source = TextForm & {
  readonly files: readonly string[];
  /** Are these the files of the call, and not what an engine has made of them? */
  readonly isAsGiven: boolean;
  readonly width: number;
  /** Rows of the beginning and from all over, as a sheet would hold them. */
  readonly cells: Cells;
  /** How many of these rows are the beginning, one after the other. */
  readonly headRows: number;
  /** How many are from all over; a small table is known by its beginning. */
  readonly spread: number;
  readonly bytesOfRow: number;
};

/** How files are read, by the end of their names. */
const KINDS = {
  text: /\.(?:csv|tsv|txt)(?:\.gz)?$/i,
  parquet: /\.(?:parquet|pq)$/i,
  json: /\.(?:jsonl|ndjson)(?:\.gz)?$/i,
  duckdb: /\.(?:duckdb|ddb)$/i,
} as const;
export type SourceKind = keyof typeof KINDS;

/** What kind of table a file is by its name; undefined: none that the engine reads. */
export function kindOfFile(file: string): SourceKind | undefined {
  return (Object.keys(KINDS) as SourceKind[]).find((kind) => KINDS[kind].test(file));
}

/**
 * The files of a call's word: itself, the readable files of a folder, or those that a pattern with `*` or `?` fits, in the
 * order of their names. Throws `FileUseError` where there is none.
 */
export async function listFiles(word: string): Promise<string[]> {
  const known = statSync(word, { throwIfNoEntry: false });
  if (known?.isFile()) return [word];
  const found = known?.isDirectory()
    ? readdirSync(word).map((name) => join(word, name))
    : await findByPattern(word);
  const [first] = found.map(kindOfFile).filter((kind) => kind !== undefined);
  const files = found.filter((file) => kindOfFile(file) === first).sort();
  if (first === undefined || files.length === 0)
    throw new FileUseError({ code: "fileNotFound", file: word });
  return files;
}

async function findByPattern(word: string): Promise<string[]> {
  const duck = await openDuck();
  try {
    return (await duck.rows(`SELECT file FROM glob(${quote(word)})`)).map(([file]) => String(file));
  } finally {
    duck.close();
  }
}

/** A source, and what deletes the files that were made for it. */
export type OpenSource = { readonly source: Source; readonly close: () => void };

/**
 * Opens the files of one ledger. Text is read as it is; tables with types (Parquet, lines of JSON, a table of a database,
 * which `table` names) are laid into a text by DuckDB. Throws `EngineRefusal`, `FileUseError`, `DuckError`.
 */
export async function openSource(
  files: readonly string[],
  table: string | undefined
): Promise<OpenSource> {
  const kind = kindOfFile(files[0] ?? "") ?? "text";
  if (kind === "text")
    return { source: describeText(files, { files, isAsGiven: true }), close: () => undefined };
  const duck = await openDuck();
  try {
    const file = await layIntoText(duck, await typedTable(duck, kind, files, table));
    const written = { dialect: WRITTEN, encoding: "utf-8", decimalComma: false } as const;
    const source = describeText(files, { files: [file], isAsGiven: false }, written);
    return { source, close: () => duck.close() };
  } catch (error) {
    duck.close();
    throw error;
  }
}

/** The same source read in another encoding. */
export function reopenSource(source: Source, encoding: Encoding): Source {
  return describeText(source.files, source, { encoding });
}

/** How DuckDB writes a text. */
const WRITTEN = { separator: ",", quote: '"', hasEscapes: false } as const;

function describeText(
  named: readonly string[],
  place: Pick<Source, "files" | "isAsGiven">,
  known: Partial<TextForm> = {}
): Source {
  const text = openText(place.files, known);
  const { encoding, dialect, decimalComma, width, bytesOfRow } = text;
  return {
    ...{ files: place.files, isAsGiven: place.isAsGiven },
    ...{ encoding, dialect, decimalComma, width, bytesOfRow },
    cells: makeCells([...text.head, ...text.spread], width, {
      decimalComma,
      sheet: basename(named[0] ?? ""),
    }),
    headRows: text.head.length,
    spread: text.spread.length,
  };
}

/** Writes a table into a text in the engine's folder: its names are the first line, a NULL is an empty field. */
async function layIntoText(duck: Duck, table: string): Promise<string> {
  const columns = (await duck.rows(`DESCRIBE SELECT * FROM ${table}`)).map(([name]) =>
    quoteName(String(name))
  );
  const texts = columns.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`);
  const target = join(duck.folder, "rows.csv");
  await duck.run(
    `COPY (SELECT ${texts.join(", ")} FROM ${table}) TO ${quote(target)} (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"')`
  );
  return target;
}

/** A table whose columns have names and types, in SQL. */
async function typedTable(
  duck: Duck,
  kind: Exclude<SourceKind, "text">,
  files: readonly string[],
  table: string | undefined
): Promise<string> {
  const list = `[${files.map(quote).join(", ")}]`;
  if (kind === "parquet") return `read_parquet(${list})`;
  if (kind === "json") return `read_json(${list}, format = 'newline_delimited')`;
  await duck.run(`ATTACH ${quote(files[0] ?? "")} AS ledger (READ_ONLY)`);
  const names = (
    await duck.rows(
      "SELECT table_name FROM information_schema.tables WHERE table_catalog = 'ledger' ORDER BY 1"
    )
  ).map(([name]) => String(name));
  const wanted =
    table === undefined
      ? names[0]
      : names.find((name) => name.toLowerCase() === table.toLowerCase());
  if (wanted === undefined)
    throw new FileUseError({ code: "noSheet", sheet: table ?? "", sheets: names });
  return `ledger.${quoteName(wanted)}`;
}

/** A field as a cell of the core; no field is an error value. */
function toCoreValue(value: ReturnType<typeof readFieldValue>["value"]): CellValue {
  return value === null || typeof value === "object" ? "" : value;
}

/** What a field of a text says, as a sheet would hold it. */
export function readField(text: string, decimalComma: boolean): CellValue {
  return toCoreValue(readFieldValue(text, decimalComma).value);
}

function makeCells(
  rows: readonly (readonly string[])[],
  width: number,
  { decimalComma, sheet }: { readonly decimalComma: boolean; readonly sheet: string }
): Cells {
  const formats: string[][] = [];
  const values = rows.map((row) => {
    const format: string[] = [];
    const cells = Array.from({ length: width }, (_, column): CellValue => {
      const read = readFieldValue(row[column] ?? "", decimalComma);
      format.push(read.format ?? "General");
      return toCoreValue(read.value);
    });
    formats.push(format);
    return cells;
  });
  return { sheet, origin: { row: 0, column: 0 }, values, formats };
}
