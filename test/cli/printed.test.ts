import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/command";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import type { Workbook } from "../../src/officeHost/model/workbook";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "printed-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function classify(name: string, bytes: Uint8Array | string): Promise<Workbook> {
  const [file, out] = [join(folder, name), join(folder, "out.xlsx")];
  writeFileSync(file, bytes);
  const nothing = (): void => undefined;
  const code = await runCommand([file, "--out", out], { locale: "", say: nothing, warn: nothing });
  expect(code).toBe(0);
  return openWorkbook(readFileSync(out), "out.xlsx");
}

const TABLE = "Sales of May\n\nClient,Turnover\nAlpha,850\nBeta,50\nGamma,40\n";

it("a sheet made from a text file prints as wide as one page, with its headings on each", async () => {
  const { sheets } = await classify("sales.csv", TABLE);
  expect(sheets[0]?.pageLayout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    printTitleRows: "3:3",
  });
});

it("a sheet made from a text file has room for its dates and amounts, and no column wider than a page bears", async () => {
  const long = "Alpha ".repeat(40);
  const rows = `Date,Client,Turnover\n2010-12-01 08:45:00,${long},12345678.90\n2010-12-02 08:45:00,Beta,5\n`;
  const [sheet] = (await classify("ledger.csv", rows)).sheets;
  const widths = [0, 1, 2].map((column) => sheet?.columns[column]?.width ?? 0);
  expect(widths[0]).toBeGreaterThan("2010-12-01 08:45".length);
  expect(widths[1]).toBe(45);
  expect(widths[2]).toBeGreaterThan("12345678.90".length);
});

it("a person's own workbook keeps the page it has, also where it has said nothing of it", async () => {
  const own = openWorkbook(new TextEncoder().encode(TABLE), "sales.csv");
  const { sheets } = await classify("sales.xlsx", saveWorkbook(own));
  expect(sheets[0]?.pageLayout.zoom).toBeUndefined();
  expect(sheets[0]?.pageLayout.printTitleRows).toBeUndefined();
});
