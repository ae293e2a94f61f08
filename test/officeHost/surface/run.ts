import { readFileSync, writeFileSync } from "node:fs";
import { makeSurface } from "./make";

/** Writes the generated files, or with `--check` says which of them are out of date and fails. */
const isCheck = process.argv.includes("--check");
for (const { path, text } of await makeSurface()) {
  if (!isCheck) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text) {
    process.stderr.write(`Out of date: ${path}; run npm run surface.\n`);
    process.exitCode = 1;
  }
}
