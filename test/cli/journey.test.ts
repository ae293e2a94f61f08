import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ResultJson } from "../../src/core/report/contract";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { makeSample } from "../../src/preview/sample/sample";
import { shownLook } from "../../src/officeHost/model/show/look";
import type { Workbook } from "../../src/officeHost/model/workbook";
import { runCommand } from "../../src/cli/command";
import { writeFile } from "../../src/cli/files";
import { readWithLibreOffice } from "../officeHost/xlsx/soffice";

const DATA = resolve(import.meta.dirname, "../data");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "journey-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Journey = { readonly json: ResultJson; readonly saved: Workbook; readonly bytes: Uint8Array };

/** Classifies a file and opens what was saved anew. */
async function travel(file: string, ...words: string[]): Promise<Journey> {
  const [out, json] = [join(folder, "out.xlsx"), join(folder, "out.json")];
  const told: string[] = [];
  const code = await runCommand([file, "--out", out, "--json", json, "--lang", "ru", ...words], {
    locale: "",
    say: (text) => told.push(text),
    warn: (text) => told.push(text),
  });
  expect([code, told.join("\n")]).toEqual([0, expect.stringContaining(out)]);
  const bytes = new Uint8Array(readFileSync(out));
  return {
    json: JSON.parse(readFileSync(json, "utf8")) as ResultJson,
    saved: openWorkbook(bytes, "out.xlsx"),
    bytes,
  };
}

/** Rows of a sheet as they are in the file, from its first row to its last. */
function rowsOf(workbook: Workbook, name: string): unknown[][] {
  const sheet = workbook.sheetByName(name);
  // Rows the file does not have are holes: `map` would leave them out.
  return Array.from({ length: sheet?.rows.length ?? 0 }, (_, row) =>
    Array.from({ length: 40 }, (_, column) => sheet?.valueAt(row, column) ?? null)
  );
}

/** Class and quadrant by client as they stand in a sheet under their headings. */
function toldBeside(rows: readonly (readonly unknown[])[], client: string): Map<string, unknown[]> {
  const head = rows.findIndex((row) => row.includes(client) && row.includes("Класс"));
  const [who, found, quadrant] = [client, "Класс", "Квадрант"].map(
    (heading) => rows[head]?.indexOf(heading) ?? -1
  );
  return new Map(
    rows
      .slice(head + 1)
      .map((row) => [String(row[who ?? -1]), [row[found ?? -1], row[quadrant ?? -1] ?? null]])
  );
}

/** The same from the command line's JSON. */
function told(json: ResultJson): (readonly [string, unknown[]])[] {
  return json.clients.map((one) => [
    one.client,
    [one.class === "0/returns" ? "0/возвраты" : one.class, one.quadrant],
  ]);
}

test.each([
  ["ru", "Клиенты"],
  ["en", "Clients"],
] as const)("without --sheet the sample in %s is read from %s", async (language, sheet) => {
  const source = join(folder, "sample.xlsx");
  writeFile(source, saveWorkbook(makeSample(language)));
  const { json } = await travel(source);
  expect(json.input.sheet).toBe(sheet);
  expect(json.clients.filter(({ quadrant }) => quadrant !== null)).toHaveLength(120);
});

describe("open, classify, save, open again", () => {
  it("a sheet of clients: values, classes and colours are in the file", async () => {
    const source = join(folder, "sample.xlsx");
    writeFile(source, saveWorkbook(makeSample("ru")));
    const { json, saved } = await travel(source, "--sheet", "Клиенты");
    expect(json.clients).toHaveLength(120);

    const rows = rowsOf(saved, "Клиенты");
    const beside = toldBeside(rows, "Клиент");
    for (const [client, expected] of told(json))
      expect([client, beside.get(client)]).toEqual([client, expected]);

    const before = rowsOf(openWorkbook(readFileSync(source), "sample.xlsx"), "Клиенты");
    expect(rows.map((row) => row.slice(0, 18))).toEqual(before.map((row) => row.slice(0, 18)));

    const sheet = saved.sheetByName("Клиенты");
    const head = rows.findIndex((row) => row.includes("Класс"));
    const column = rows[head]?.indexOf("Класс") ?? -1;
    const fills = new Map(
      rows
        .slice(head + 1, head + 121)
        .map((row, at) => [
          String(row[column]),
          sheet && shownLook(saved, sheet, head + 1 + at, column).fill?.color,
        ])
    );
    expect(Object.fromEntries(fills)).toEqual({ A: "#D3EFDC", B: "#FDEFC0", C: "#E7EAEE" });
  });

  it("a real report with subtotals: the person's cells stay, the clients get a sheet", async () => {
    const name = "dbdemos_08_recalculated.xlsx";
    const { json, saved } = await travel(join(DATA, name), "--turnover", "Items total");
    expect(json.clients).toHaveLength(54);
    const original = openWorkbook(readFileSync(join(DATA, name)), name);
    for (const sheet of original.sheets) {
      const columns = Math.max(...sheet.rows.map((row) => row?.values.length ?? 0), 0);
      const cut = (rows: unknown[][]): unknown[][] => rows.map((row) => row.slice(0, columns));
      expect(cut(rowsOf(saved, sheet.name)).slice(0, sheet.rows.length)).toEqual(
        cut(rowsOf(original, sheet.name))
      );
    }
    const table = toldBeside(rowsOf(saved, "Клиенты"), "Клиент");
    expect([...table]).toEqual(told(json));
  });
});

it("LibreOffice reads the same values from the saved workbook", async () => {
  const { json, bytes } = await travel(join(DATA, "online_retail_slice.csv"));
  const sheets = readWithLibreOffice(bytes);
  if (!sheets) return;
  const rows = sheets.get("Клиенты") ?? [];
  expect(rows[0]?.slice(0, 2)).toEqual(["Ранг", "Клиент"]);
  const [turnover, found] = ["Оборот", "Класс"].map((heading) => rows[0]?.indexOf(heading) ?? -1);
  const read = rows.slice(1).map((row) => [row[1], Number(row[turnover ?? -1]), row[found ?? -1]]);
  expect(read).toEqual(
    json.clients.map((one) => [
      one.client,
      one.turnover,
      one.class === "0/returns" ? "0/возвраты" : one.class,
    ])
  );
});
