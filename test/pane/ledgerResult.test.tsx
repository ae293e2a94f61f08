import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openWorkbook } from "../../src/officeHost/files/open";
import type { ResultJson } from "../../src/core/report/contract";
import { closePane, openPane } from "./pane";

afterEach(closePane);

const START = resolve(__dirname, "../../src/cli/start.js");
const LEDGER = resolve(__dirname, "../data/online_retail_slice.csv");

it("the clients' sheet that the command line made of a ledger is the pane's own result: written again it keeps the ledger's classes in their columns", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ledger-"));
  try {
    const [out, answer] = [join(folder, "clients.xlsx"), join(folder, "clients.json")];
    const words = ["--engine", "duckdb", "--lang", "ru", "--out", out, "--json", answer];
    execFileSync(process.execPath, [START, LEDGER, ...words]);
    const json = JSON.parse(readFileSync(answer, "utf8")) as ResultJson;
    const workbook = openWorkbook(new Uint8Array(readFileSync(out)), "clients.xlsx");
    const readSheet = (): unknown[][] =>
      (workbook.sheets[0]?.rows ?? []).map((row) => [...(row?.values ?? [])]);
    const before = readSheet();
    const { store, write } = await openPane(workbook);
    await write();
    // What the command line wrote is found again: classes, shares and ranks are refreshed where they stand.
    const { result } = store.getState();
    expect(result?.written.isRefresh).toBe(true);
    const headings = before[0] ?? [];
    const rank = headings.indexOf("Ранг");
    const column = headings.indexOf("Класс");
    expect(readSheet()[0]).toEqual(headings);
    const pick = (rows: unknown[][]): unknown[] => rows.map((row) => [row[column], row[rank]]);
    expect(pick(readSheet())).toEqual(pick(before));
    expect(
      result?.classification.clients.map((one) => [one.client.name, one.class, one.rank])
    ).toEqual(json.clients.map((one) => [one.client, one.class, one.rank]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
