import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withoutResults } from "./withoutResults";

/** Every sheet as text: comma, double quotes, UTF-8, values rather than what is shown. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/**
 * What LibreOffice, a second reader that knows nothing of ours, finds in a workbook: its sheets by name as rows of
 * texts, every formula computed by itself. Undefined where LibreOffice is not installed and nobody requires it (`REQUIRE_SOFFICE=1`); the run says so.
 */
export function readWithLibreOffice(bytes: Uint8Array): Map<string, string[][]> | undefined {
  return convert(bytes, CSV, (folder) => {
    const names = readdirSync(folder).filter((name) => /^book-.*\.csv$/.test(name));
    if (names.length === 0) throw new Error("LibreOffice did not open the workbook.");
    return new Map(
      names.map((name) => [name.slice(5, -4), readRows(readFileSync(join(folder, name), "utf8"))])
    );
  });
}

/** The workbook as LibreOffice saves it, every formula computed anew, or as it prints it; undefined as above. */
export function convertWithLibreOffice(
  bytes: Uint8Array,
  format: "xlsx" | "pdf"
): Uint8Array | undefined {
  return convert(bytes, format, (folder) => readFileSync(join(folder, `book.${format}`)));
}

/** Gives what `collect` finds in the folder that LibreOffice wrote into. */
function convert<T>(
  bytes: Uint8Array,
  format: string,
  collect: (folder: string) => T
): T | undefined {
  const root = mkdtempSync(join(tmpdir(), "soffice-"));
  try {
    const file = join(root, "book.xlsx");
    const out = join(root, "out");
    writeFileSync(file, withoutResults(bytes));
    const profile = `-env:UserInstallation=${pathToFileURL(join(root, "profile")).href}`;
    try {
      execFileSync(
        "soffice",
        [profile, "--headless", "--convert-to", format, "--outdir", out, file],
        { stdio: "pipe", timeout: 600_000 }
      );
    } catch (error) {
      const isAbsent = (error as { code?: string }).code === "ENOENT";
      if (!isAbsent || process.env.REQUIRE_SOFFICE === "1") throw error;
      process.stderr.write(
        "LibreOffice is not installed: its reading of a file was not compared.\n"
      );
      return undefined;
    }
    return collect(out);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function readRows(text: string): string[][] {
  const cell = /"((?:[^"]|"")*)"|([^,\r\n]*)/y;
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    rows.at(-1)?.push(found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? "");
    at = cell.lastIndex;
    if (text[at] === ",") at += 1;
    else {
      at += text[at] === "\r" ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}
