import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Prints the values of every sheet, [row, column, value] for each cell that holds one; errors come as their texts. */
const SCRIPT = `
import json, sys
from datetime import date, datetime, time, timedelta
from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel
def plain(value):
    return to_excel(value) if isinstance(value, (date, datetime, time, timedelta)) else value
book = load_workbook(sys.argv[1], data_only=True)
json.dump({sheet.title: [[cell.row - 1, cell.column - 1, plain(cell.value)]
    for row in sheet.iter_rows() for cell in row if cell.value is not None]
    for sheet in book.worksheets}, sys.stdout)
`;

/** A cell's place from 0 and its value as openpyxl, a reader that knows nothing of ours, finds it. */
export type ReadCell = readonly [row: number, column: number, value: string | number | boolean];

/**
 * The cells of a workbook by sheet; undefined where Python or openpyxl is not installed and nobody requires it
 * (`REQUIRE_OPENPYXL=1`); the run says so. `PYTHON` names another Python than `python3`.
 */
export function readWithOpenpyxl(bytes: Uint8Array): Record<string, ReadCell[]> | undefined {
  const root = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    const file = join(root, "book.xlsx");
    writeFileSync(file, bytes);
    const python = process.env.PYTHON ?? "python3";
    try {
      execFileSync(python, ["-c", "import openpyxl"], { stdio: "pipe" });
    } catch (error) {
      if (process.env.REQUIRE_OPENPYXL === "1") throw error;
      process.stderr.write("openpyxl is not installed: its reading of a file was not compared.\n");
      return undefined;
    }
    const options = { encoding: "utf8", maxBuffer: 1e9, timeout: 600_000 } as const;
    return JSON.parse(execFileSync(python, ["-c", SCRIPT, file], options)) as Record<
      string,
      ReadCell[]
    >;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
