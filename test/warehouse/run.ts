import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { writeStatement } from "../../src/cli/warehouse/statement";
import { SEED } from "../runs";
import {
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

function tellByClickHouse(chdb: Chdb, rows: readonly Row[]): Told[] {
  const quoteText = (text: string): string =>
    `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const columns =
    "`Клиент` String, `Выручка` Float64, `Дата` Nullable(Date32), `Регион` String, `Менеджер` String";
  const values = `SELECT * FROM values(${quoteText(columns)}, ${listValues(rows, quoteText)})`;
  const statement = writeStatement(
    "clickhouse",
    { ...TABLE, table: `(${values})` },
    { a: 80, b: 95, scale: 2 }
  );
  const { data } = JSON.parse(chdb.query(statement, "JSONCompact")) as { data: unknown[][] };
  return sortTold(data.map(describeRow));
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
    `${compared} random ledgers: the sheet, DuckDB and ClickHouse say the same.\n`
  );
}

void main();
