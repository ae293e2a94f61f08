import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { classifyWarehouse } from "../../src/cli/classifyWarehouse";
import { writeStatement, type WarehouseTable } from "../../src/cli/warehouse/statement";
import { SEED } from "../runs";
import {
  describeJson,
  describeRow,
  ledgers,
  listValues,
  sortTold,
  TABLE,
  tellByDuck,
  tellByFile,
  type Row,
  type Told,
} from "./compare";
import { withServer } from "./server";

/**
 * `npm run test:warehouse`: random ledgers by ClickHouse's own engine, against the sheet's reading and DuckDB. The engine is
 * chDB, ClickHouse in a package (half a gigabyte): too much for everybody's `npm ci`, so it is installed here, outside of the
 * lock file, with exact versions.
 */
const PACKAGES = ["chdb@3.4.0", "@chdb/lib-linux-x64-gnu@26.5.3"];
const RUNS = 40;

type Chdb = { query(sql: string, format: string): string };

function loadChdb(): Chdb {
  const folder = resolve(import.meta.dirname, "../../node_modules/.cache/warehouse");
  if (!existsSync(join(folder, "node_modules/chdb"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    execFileSync("npm", ["install", "--no-save", "--no-fund", "--no-audit", ...PACKAGES], {
      cwd: folder,
      stdio: "inherit",
    });
  }
  return createRequire(join(folder, "package.json"))("chdb") as Chdb;
}

/** The table in ClickHouse's own words, which stands in the statement in place of a name. */
function tableOf(rows: readonly Row[]): WarehouseTable {
  const quoteText = (text: string): string =>
    `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const columns =
    "`Клиент` String, `Выручка` Float64, `Дата` Nullable(Date32), `Регион` String, `Менеджер` String";
  const values = `SELECT * FROM values(${quoteText(columns)}, ${listValues(rows, quoteText)})`;
  return { ...TABLE, table: `(${values})` };
}

function tellByClickHouse(chdb: Chdb, rows: readonly Row[]): Told[] {
  const statement = writeStatement("clickhouse", tableOf(rows), { a: 80, b: 95, scale: 2 });
  const { data } = JSON.parse(chdb.query(statement, "JSONCompact")) as { data: unknown[][] };
  return sortTold(data.map(describeRow));
}

/** What a call with `--clickhouse` makes of the table: over the official client, answered by the same engine. */
async function tellByCall(chdb: Chdb, rows: readonly Row[]): Promise<Told[]> {
  const request = {
    file: "ledger",
    sheet: undefined,
    range: undefined,
    headings: {},
    a: 80,
    b: 95,
  };
  const more = { language: "ru", out: undefined, json: undefined } as const;
  return withServer(
    (statement) => Promise.resolve(chdb.query(statement, "JSONCompactEachRow")),
    async (url) => {
      const source = { url, table: tableOf(rows), scale: 2 };
      return describeJson(
        (await classifyWarehouse({ ...request, ...more }, source, () => "")).json
      );
    }
  );
}

async function main(): Promise<void> {
  const chdb = loadChdb();
  let compared = 0;
  for (const rows of fc.sample(ledgers, { numRuns: RUNS, seed: SEED })) {
    const byFile = await tellByFile(rows);
    if (!byFile) continue;
    const all = {
      ...byFile,
      duckdb: await tellByDuck(rows),
      clickhouse: tellByClickHouse(chdb, rows),
      call: await tellByCall(chdb, rows),
    };
    for (const [name, told] of Object.entries(all)) {
      if (isDeepStrictEqual(told, byFile.sheet)) continue;
      process.stdout.write(`${JSON.stringify({ name, rows, sheet: byFile.sheet, told }, null, 1)}
`);
      throw new Error(`${name} says otherwise than the sheet`);
    }
    compared++;
  }
  if (compared < RUNS / 2)
    throw new Error(`Only ${compared} of ${RUNS} ledgers could be compared.`);
  process.stdout.write(
    `${compared} random ledgers: the sheet, DuckDB, ClickHouse and a call with --clickhouse say the same.\n`
  );
}

void main();
