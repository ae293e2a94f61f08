import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { classifyFile } from "../../../src/cli/classifyFile";
import { classifyLedger } from "../../../src/cli/engine/classifyLedger";
import { makeLedgerWorkbook } from "../../../src/cli/ledgerWorkbook";
import type { ClassifyRequest } from "../../../src/cli/arguments";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { describeFinding } from "../../../src/strings/findings";

const RETAIL = resolve(import.meta.dirname, "../../data/online_retail_slice.csv");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "engine-out-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(more: Partial<ClassifyRequest>): ClassifyRequest {
  const request = { file: RETAIL, sheet: undefined, range: undefined, headings: {}, a: 80, b: 95 };
  return { ...request, language: "ru", out: undefined, json: undefined, ...more };
}
const describe = (finding: Parameters<typeof describeFinding>[1]): string =>
  describeFinding("ru", finding);

test("--out lays the clients of a ledger into a sheet with their classes beside them, which is read as its own result", async () => {
  const out = join(folder, "out.xlsx");
  const { json, charts } = await classifyFile(
    ask({ engine: "duckdb", out, isReportWanted: true }),
    describe
  );
  const book = openWorkbook(new Uint8Array(readFileSync(out)), "out.xlsx");
  const [sheet] = book.sheets;
  const rows = sheet?.rows ?? [];
  expect(book.sheets.map(({ name }) => name)).toEqual(["online_retail_slice", charts?.sheet]);
  const headings = rows[0]?.values ?? [];
  const column = (heading: string): number => headings.indexOf(heading);
  const told = json.clients.map(({ client, turnover, class: own, rank }) => [
    client,
    turnover,
    own,
    rank,
  ]);
  const written = rows
    .slice(1)
    .map((row) =>
      ["Клиент", "Оборот", "Класс", "Ранг"].map((heading) => row?.values[column(heading)])
    )
    .map(([client, turnover, own, rank]) => [
      client,
      turnover,
      own === "0/возвраты" ? "0/returns" : own,
      rank,
    ]);
  expect(written).toEqual(told);
  // Read again, the sheet is a run's own: its classes are refreshed where they stand, and are the same.
  const again = join(folder, "again.xlsx");
  const second = await classifyFile(ask({ file: out, out: again }), describe);
  expect(second.json.clients.map((one) => [one.client, one.turnover, one.class, one.rank])).toEqual(
    told
  );
  const after = openWorkbook(new Uint8Array(readFileSync(again)), "again.xlsx").sheets[0];
  expect(after?.rows[0]?.values).toEqual(headings);
});

test("more clients than a sheet has rows: the largest, and one line that tells of the others", async () => {
  const done = await classifyLedger(ask({ engine: "duckdb" }), describe, () => undefined);
  if ("refusal" in done) throw done.refusal;
  const { workbook } = makeLedgerWorkbook(done, RETAIL, "en", 10);
  const rows = workbook.sheets[0]?.rows ?? [];
  expect(rows).toHaveLength(10);
  const { clients } = done.json;
  expect(rows.slice(2).map((row) => row?.values[0])).toEqual(
    clients.slice(0, 8).map(({ client }) => client)
  );
  const rest = clients.slice(8).reduce((sum, { turnover }) => sum + Math.round(turnover * 100), 0);
  const money = new Intl.NumberFormat("en", { minimumFractionDigits: 2 }).format(rest / 100);
  expect(String(rows[0]?.values[0]).replaceAll("\u00a0", " ")).toBe(
    `The largest clients are on this sheet. Others: ${clients.length - 8} clients, turnover ${money}; classes and shares take them into account.`
  );
});
