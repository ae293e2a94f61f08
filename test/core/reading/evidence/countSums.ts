import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type AmountColumn, findGrain } from "../../../../src/core/reading/evidence/amountColumn";
import { findSumRows } from "../../../../src/core/reading/evidence/sumRows";

/**
 * `npm run -s sums -- FILE.jsonl[.gz]`: looks for sum rows in tables whose sum rows are known, with no words, and prints
 * how many of those found are right and how many of the known were found. One table a line:
 * `{"cells": [["text", ...], ...], "numbers": "Comma Point", "sumRows": [{"row": 3}, ...]}`; `numbers` names what stands
 * between thousands and before decimals (Comma, Point, Space, None). Their tolerance comes from the places shown.
 */
type Table = {
  readonly cells: readonly (readonly string[])[];
  readonly numbers?: string;
  readonly sumRows: readonly { readonly row: number }[];
};

const MARKS: Readonly<Record<string, string>> = { Comma: ",", Point: ".", Space: " ", None: "" };

/** The columns of amounts of a table of texts: numbers as shown, a footnote's letter behind them left aside. */
export function readShownColumns({ cells, numbers = "Comma Point" }: Table): AmountColumn[] {
  const [group = ",", decimal = "."] = numbers.split(" ").map((name) => MARKS[name] ?? "");
  const width = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    readShownColumn(cells.map((row) => plainNumber(row[column] ?? "", group, decimal)))
  );
}

/** `1 234,5` -> `1234.5`; "" for what is no number. */
function plainNumber(text: string, group: string, decimal: string): string {
  const bare = text
    .trim()
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/[−–]/g, "-");
  const plain = (group === "" ? bare : bare.replaceAll(group, ""))
    .replace(decimal, ".")
    .replace(/^(-?\d[\d.]*) ?[A-Za-z]$/, "$1");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : "";
}

function readShownColumn(numbers: readonly string[]): AmountColumn {
  const places = numbers.map((number) => number.split(".")[1]?.length ?? 0);
  const most = Math.max(0, ...places);
  const values = Float64Array.from(numbers, (number) =>
    number === "" ? Number.NaN : Math.round(Number(number) * 10 ** most)
  );
  const grain = findGrain(values);
  return {
    values,
    grain,
    rounding: grain / 2,
    ...(most === 0
      ? {}
      : { ownRounding: Float64Array.from(places, (own) => 10 ** (most - own) / 2) }),
  };
}

/** Counts over all tables, by row. */
export function countSums(tables: readonly Table[]): Record<string, number> {
  let [rows, found, right] = [0, 0, 0];
  for (const table of tables) {
    const known = new Set(table.sumRows.map(({ row }) => row));
    const sums = findSumRows(readShownColumns(table), table.cells.length);
    rows += known.size;
    found += sums.length;
    right += sums.filter(({ row }) => known.has(row)).length;
  }
  const share = (part: number, whole: number): number =>
    whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
  return {
    tables: tables.length,
    rows,
    found,
    right,
    precision: share(right, found),
    recall: share(right, rows),
  };
}

const [, script = "", file] = process.argv;
if (/countSums\.ts$/.test(script)) {
  if (file === undefined) {
    process.stderr.write("npm run -s sums -- FILE.jsonl[.gz]\n");
    process.exitCode = 2;
  } else {
    const bytes = readFileSync(file);
    const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    const tables = text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Table);
    process.stdout.write(`${JSON.stringify(countSums(tables))}\n`);
  }
}
