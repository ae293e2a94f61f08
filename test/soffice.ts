import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** LibreOffice, where the machine has it: a second reader of what we write. */
const soffice = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((file) => existsSync(file));

/** Is there LibreOffice? Where `REQUIRE_SOFFICE` is set (as in .ci/run) its absence is an error. */
export function hasSoffice(): boolean {
  if (!soffice && process.env.REQUIRE_SOFFICE) throw new Error("LibreOffice (soffice) is missing.");
  return soffice !== undefined;
}

/** Opens a workbook in LibreOffice and gives it back as `xlsx` (every formula computed anew) or as a `pdf`. */
export function convertInSoffice(bytes: Uint8Array, format: "xlsx" | "pdf"): Uint8Array {
  if (!soffice) throw new Error("LibreOffice (soffice) is missing.");
  const folder = mkdtempSync(join(tmpdir(), "key-clients-"));
  try {
    const source = join(folder, "book.xlsx");
    const out = join(folder, "out");
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      soffice,
      [profile, "--headless", "--convert-to", format, "--outdir", out, source],
      {
        stdio: "ignore",
        timeout: 120_000,
      }
    );
    return new Uint8Array(readFileSync(join(out, `book.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
