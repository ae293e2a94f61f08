import fc from "fast-check";
import { runCommand } from "../../src/cli/command";
import { chooseRuns, SEED } from "../runs";
import { haveOneMeaning, ledgers, tellByDuck, tellByFile } from "../warehouse/compare";
import { openDuck } from "../../src/cli/engine/duck";
import { listAlikeIds } from "../../src/cli/classifyWarehouse";
import { RESULT_FIELDS, writeSharedIds, writeStatement } from "../../src/cli/warehouse/statement";
import type { WarehouseTable } from "../../src/cli/warehouse/table";

test("random ledgers: the statement gives the sheet's clients, amounts, classes and signals", async () => {
  let [compared, byIds] = [0, 0];
  for (const rows of fc.sample(ledgers, { numRuns: chooseRuns(6, 100), seed: SEED })) {
    const byFile = await tellByFile(rows);
    if (!byFile) continue;
    expect(byFile.engine).toEqual(byFile.sheet);
    expect(await tellByDuck(rows)).toEqual(byFile.sheet);
    compared++;
    if (haveOneMeaning(rows)) byIds++;
  }
  expect(compared).toBeGreaterThan(2);
  expect(byIds).toBeGreaterThan(0);
});

const NAMED: WarehouseTable = { table: "t", client: "who", turnover: "paid", clientId: "inn" };

/** Asks the statement about rows of name, id and amount; `type`: of the column of ids. */
async function askClients(
  rows: readonly (readonly [name: string, id: string, amount: number])[],
  { type = "VARCHAR", isJudged = false }: { type?: string; isJudged?: boolean } = {}
): Promise<string[]> {
  const duck = await openDuck();
  try {
    await duck.run(`CREATE TABLE t (who VARCHAR, inn ${type}, paid DOUBLE)`);
    const values = rows.map(([name, id, amount]) => `('${name}', nullif('${id}', ''), ${amount})`);
    await duck.run(`INSERT INTO t VALUES ${values.join(", ")}`);
    const shared = isJudged ? await duck.rows(writeSharedIds("duckdb", NAMED)) : [];
    const table = { ...NAMED, alikeIds: listAlikeIds(shared) };
    const told = await duck.rows(writeStatement("duckdb", table, { a: 80, b: 95, scale: 0 }));
    const fields = (["client", "turnover", "client_id", "client_by"] as const).map((name) =>
      RESULT_FIELDS.indexOf(name)
    );
    return told.map((row) => fields.map((at) => String(row[at])).join(" | "));
  } finally {
    duck.close();
  }
}

test("ids decide who is one client, whether they are numbers or texts", async () => {
  const rows = [
    ["Альфа", "7701", 500],
    ["Альфа", "7702", 300],
    ["Бета", "7703", 200],
    ["Бета-плюс", "7703", 10],
    ["Бета", "7703", 1],
  ] as const;
  const told = [
    "Альфа (7701) | 500 | 7701 | id",
    "Альфа (7702) | 300 | 7702 | id",
    "Бета | 211 | 7703 | id",
  ];
  expect(await askClients(rows)).toEqual(told);
  expect(await askClients(rows, { type: "DOUBLE" })).toEqual(told);
  expect(await askClients(rows, { type: "BIGINT" })).toEqual(told);
});

test("below 95 % of rows with an id the names decide, which is said", async () => {
  const rows = [
    ["Альфа", "7701", 500],
    ["Альфа", "7702", 300],
    ["Бета", "", 200],
  ] as const;
  expect(await askClients(rows)).toEqual(["Альфа | 800 | null | name", "Бета | 200 | null | name"]);
});

test("an id of four names is nobody's, which is said, until the core has found that they look alike", async () => {
  const names = ["Ромашка Плюс", "Плюс Ромашка", "Ромашко Плюс", "Ромашка Плус"];
  const rows = names.map((name, at) => [name, "77", 10 - at] as const);
  expect(await askClients(rows)).toEqual([
    "Ромашка Плюс | 10 | null | shared id",
    "Плюс Ромашка | 9 | null | shared id",
    "Ромашко Плюс | 8 | null | shared id",
    "Ромашка Плус | 7 | null | shared id",
  ]);
  expect(await askClients(rows, { isJudged: true })).toEqual(["Плюс Ромашка | 34 | 77 | id"]);
  const others = ["Альфа", "Бета", "Гамма", "Дельта"].map((name) => [name, "77", 1] as const);
  expect(await askClients(others, { isJudged: true })).toHaveLength(4);
});

async function call(...words: string[]): Promise<{ code: number; said: string; warned: string }> {
  const [said, warned]: [string[], string[]] = [[], []];
  const terminal = {
    locale: "en",
    say: (text: string) => said.push(text),
    warn: (text: string) => warned.push(text),
  };
  const code = await runCommand(words, terminal);
  return { code, said: said.join("\n"), warned: warned.join("\n") };
}

test("--sql prints a statement for the named table and columns, and nothing that would end it early", async () => {
  const words = [
    "--sql",
    "clickhouse",
    "--table",
    "shop.sales",
    "--client",
    "cust`omer",
    "--turnover",
    "amount",
  ];
  const { code, said } = await call(...words);
  expect(code).toBe(0);
  expect(said).toContain("FROM shop.sales");
  expect(said).toContain("`cust\\`omer`");
  expect(said).toContain("SETTINGS join_use_nulls = 1");
  expect(
    await call("--sql", "oracle", "--table", "t", "--client", "c", "--turnover", "s")
  ).toMatchObject({ code: 2 });
  expect(await call("--sql", "duckdb", "--client", "c", "--turnover", "s")).toEqual({
    code: 2,
    said: "",
    warned: "--sql needs --table, too: nothing was printed. More by --help.",
  });
  const named = ["--sql", "duckdb", "--table", "t", "--client", "c", "--turnover", "s"];
  expect((await call(...named, "--treat", "oneIdSeveralNames=byName")).warned).toContain("--treat");
  expect((await call(...named, "--profit", "gain", "--id", "inn")).said).toContain(
    "sum(profit_amount) AS profit"
  );
  const { warned } = await call(
    "--sql",
    "duckdb",
    "--table",
    "t; DROP TABLE t",
    "--client",
    "c",
    "--turnover",
    "s"
  );
  expect(warned).toContain("does not fit --table");
});
