import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attachCalculator } from "../../../src/officeHost/model/calc/calculator";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { makeBook } from "../model/calc/book";
import { readWithLibreOffice } from "./soffice";
import { withoutResults } from "./withoutResults";

const SHEET = "xl/worksheets/sheet1.xml";

/** A saved sum of 250 whose remembered result says 999. */
function falsified(): Uint8Array {
  const { workbook, sheet } = makeBook([[100], [150], ["=SUM(A1:A2)"]]);
  workbook.activeSheet = sheet.id;
  attachCalculator(workbook);
  const parts = unzipSync(saveWorkbook(workbook));
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array());
  expect(xml).toContain("<v>250</v>");
  return zipSync({ ...parts, [SHEET]: strToU8(xml.replace("<v>250</v>", "<v>999</v>")) });
}

test("LibreOffice computes: a falsified remembered result does not come back", () => {
  const rows = readWithLibreOffice(falsified())?.get("Data");
  if (rows) expect(rows.map(([value]) => value)).toEqual(["100", "150", "250"]);
});

test("only results are taken out of a file: values and formulas stay", () => {
  const before = strFromU8(unzipSync(falsified())[SHEET] ?? new Uint8Array());
  const after = strFromU8(unzipSync(withoutResults(falsified()))[SHEET] ?? new Uint8Array());
  expect(after).toBe(before.replace("<v>999</v>", ""));
});
