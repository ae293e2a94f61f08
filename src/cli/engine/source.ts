import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { CellValue, Cells } from "../../core/reading/values/cells";
import type { Encoding } from "../../officeHost/csv/encoding";
import { readFieldValue } from "../../officeHost/csv/values";
import { FileUseError } from "../files";
import { quote, quoteName, type Duck } from "./duck";
import { openText } from "./textSource";

/** A ledger in one or several files as the engine reads it. */
export type Source = {
  readonly files: readonly string[];
  /** The table in SQL: columns c0, c1, ... of texts, an empty field being NULL. */
  readonly relation: string;
  /** The same where rows may be shorter than the others. */
  readonly raggedRelation: string | null;
  readonly width: number;
  /** Rows of the beginning and from all over, as a sheet would hold them. */
  readonly cells: Cells;
  /** How many of these rows are the beginning, one after the other. */
  readonly headRows: number;
  /** How many are from all over; a small table is known by its beginning. */
  readonly spread: number;
  /** The row of the sheet (an offset) that the first row of the relation is: 1 where the headings are no row of it. */
  readonly shift: number;
  /** Blank lines of the beginning, which the engine passes over. */
  readonly blankRows: readonly number[];
  readonly decimalComma: boolean;
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

/** Rows of the beginning that are taken of a table with types of its own. */
const HEAD_ROWS = 2000;

/**
 * The files of a call's word: itself, the readable files of a folder, or those that a pattern with `*` or `?` fits, in the
 * order of their names. Throws `FileUseError` where there is none.
 */
export async function listFiles(duck: Duck, word: string): Promise<string[]> {
  const known = statSync(word, { throwIfNoEntry: false });
  if (known?.isFile()) return [word];
  const found = known?.isDirectory()
    ? readdirSync(word).map((name) => join(word, name))
    : (await duck.rows(`SELECT file FROM glob(${quote(word)})`)).map(([file]) => String(file));
  const [first] = found.map(kindOfFile).filter((kind) => kind !== undefined);
  const files = found.filter((file) => kindOfFile(file) === first).sort();
  if (first === undefined || files.length === 0)
    throw new FileUseError({ code: "fileNotFound", file: word });
  return files;
}

/** Opens the files of one ledger. `table` names one of a database's. Throws `EngineRefusal`, `FileUseError`. */
export async function openSource(
  duck: Duck,
  files: readonly string[],
  table: string | undefined,
  encodingToldLate?: Encoding
): Promise<Source> {
  const kind = kindOfFile(files[0] ?? "") ?? "text";
  if (kind !== "text") return openTyped(duck, files, await typedTable(duck, kind, files, table));
  const text = await openText(duck, files, encodingToldLate);
  const blankRows = text.head.flatMap((row, at) => (isBlankLine(row, text.width) ? [at] : []));
  return {
    files,
    relation: text.relationOf(false),
    raggedRelation: text.relationOf(true),
    width: text.width,
    cells: makeCells([...text.head, ...text.spread], text.width, {
      decimalComma: text.decimalComma,
      sheet: basename(files[0] ?? ""),
    }),
    headRows: text.head.length,
    spread: text.spread.length,
    shift: 0,
    blankRows,
    decimalComma: text.decimalComma,
  };
}

function isBlankLine(row: readonly string[], width: number): boolean {
  return width > 1 && row.length === 1 && row[0] === "";
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

/** Headings are the columns' names: the first row of a sheet, and no row of the table. */
async function openTyped(duck: Duck, files: readonly string[], table: string): Promise<Source> {
  const columns = (await duck.rows(`DESCRIBE SELECT * FROM ${table}`)).map(([name]) =>
    String(name)
  );
  const texts = columns.map((name, at) => `CAST(${quoteName(name)} AS VARCHAR) AS c${at}`);
  const relation = `(SELECT ${texts.join(", ")} FROM ${table})`;
  const rows = await duck.rows(`SELECT * FROM ${relation} LIMIT ${HEAD_ROWS}`);
  const head = [columns, ...rows.map((row) => row.map((value) => String(value ?? "")))];
  return {
    files,
    relation,
    raggedRelation: null,
    width: columns.length,
    cells: makeCells(head, columns.length, {
      decimalComma: false,
      sheet: basename(files[0] ?? ""),
    }),
    headRows: head.length,
    spread: 0,
    shift: 1,
    blankRows: [],
    decimalComma: false,
  };
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
