import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { classifyWarehouse, listAlikeIds } from "../../src/cli/classifyWarehouse";
import { writeSharedIds, writeStatement } from "../../src/cli/warehouse/statement";
import type { WarehouseTable } from "../../src/cli/warehouse/table";
import { SEED } from "../runs";
import {
  describeResult,
  describeRow,
  haveOneMeaning,
  ledgers,
  listValues,
  settle,
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
    "`Клиент` String, `ИНН` Nullable(String), `Выручка` Float64, `Прибыль` Nullable(Float64), `Дата` Nullable(Date32), `Регион` String, `Менеджер` String";
  const values = `SELECT * FROM values(${quoteText(columns)}, ${listValues(rows, quoteText)})`;
  return { ...TABLE, table: `(${values})` };
}

function tellByClickHouse(chdb: Chdb, rows: readonly Row[]): Told[] {
  const ask = (statement: string): unknown[][] =>
    (JSON.parse(chdb.query(statement, "JSONCompact")) as { data: unknown[][] }).data;
  const table = tableOf(rows);
  const alikeIds = listAlikeIds(ask(writeSharedIds("clickhouse", table)));
  const method = { a: 80, b: 95, scale: 2 };
  const told = ask(writeStatement("clickhouse", { ...table, alikeIds }, method));
  return settle(rows, told.map(describeRow));
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
      return describeResult(
        rows,
        await classifyWarehouse({ ...request, ...more }, source, () => "")
      );
    }
  );
}

async function main(): Promise<void> {
  const chdb = loadChdb();
  let [compared, byIds] = [0, 0];
  for (const rows of fc.sample(ledgers, { numRuns: RUNS, seed: SEED })) {
    const byFile = await tellByFile(rows);
    if (!byFile) continue;
    const { sheet, engine } = byFile;
    const all = {
      ...{ sheet, engine },
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
    if (haveOneMeaning(rows)) byIds++;
  }
  if (compared < RUNS / 2 || byIds < RUNS / 10)
    throw new Error(
      `Only ${compared} of ${RUNS} ledgers could be compared, ${byIds} with their ids.`
    );
  process.stdout.write(
    `${compared} random ledgers (${byIds} with ids of one meaning): the sheet, DuckDB, ClickHouse and a call with --clickhouse say the same.\n`
  );
}

void main();
