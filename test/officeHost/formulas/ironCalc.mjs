// Computes formulas with IronCalc, an engine that knows nothing of ours; run by secondEngine.ts in a process of its own,
// since the library is a module of the kind that the tests do not load. In: {blocks, formulas}; out: a list of results.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

const ROWS_EACH = 30;
const code = createRequire(import.meta.url).resolve("@ironcalc/wasm");
initSync({ module: readFileSync(code.replace("wasm.js", "wasm_bg.wasm")) });
const { blocks, formulas } = JSON.parse(readFileSync(0, "utf8"));
const model = new Model("book", "en", "UTC", "en");
model.renameSheet(0, "Data");
for (const { row, column, rows } of blocks) {
  rows.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === null) return;
      const typed = typeof value === "string" ? `'${value}` : String(value).toUpperCase();
      model.setUserInput(0, row + r, column + c, typed);
    })
  );
}
model.newSheet();
const results = formulas.map(({ formula, rows, columns }, at) => {
  const top = at * ROWS_EACH + 1;
  const area = { sheet: 1, row: top, column: 1, width: 12, height: ROWS_EACH - 1 };
  try {
    model.setUserInput(1, top, 1, formula);
    model.updateRangeStyle(area, "num_fmt", "0.000000000000");
    model.evaluate();
  } catch {
    return null;
  }
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => model.getFormattedCellValue(1, top + r, 1 + c))
  );
});
process.stdout.write(JSON.stringify(results));
