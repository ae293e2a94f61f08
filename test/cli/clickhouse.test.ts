import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readArguments } from "../../src/cli/arguments";
import { classifyFile } from "../../src/cli/classifyFile";
import { runCommand } from "../../src/cli/command";
import { openDuck } from "../../src/cli/engine/duck";
import { writeSharedIds, writeSplit, writeStatement } from "../../src/cli/warehouse/statement";
import { openWorkbook } from "../../src/officeHost/files/open";
import { chooseRuns, SEED } from "../runs";
import { withServer } from "../warehouse/server";
import {
  describeQuadrants,
  describeResult,
  fillTable,
  ledgers,
  TABLE,
  tellByFile,
  type Row,
} from "../warehouse/compare";

const METHOD = { a: 80, b: 95, scale: 2 };
/**
 * A statement that is asked of a ClickHouse, as the embedded engine writes it: its SQL is tried by itself. undefined: it is
 * none of those that a call asks.
 */
function writeForDuck(statement: string): string | undefined {
  const alike = / OR id_key IN \(([^)]*)\)/.exec(statement)?.[1] ?? "";
  const table = {
    ...TABLE,
    alikeIds: Array.from(alike.matchAll(/'([^']*)'/g), ([, id]) => id ?? ""),
  };
  const pairs = [
    [writeSharedIds("clickhouse", table), writeSharedIds("duckdb", table)],
    ...(["territory", "agent"] as const).map((scope) => [
      writeSplit("clickhouse", table, scope, 2),
      writeSplit("duckdb", table, scope, 2),
    ]),
    [writeStatement("clickhouse", table, METHOD), writeStatement("duckdb", table, METHOD)],
  ];
  return pairs.find(([asked]) => asked === statement)?.[1];
}

async function answerByDuck(rows: readonly Row[], statement: string): Promise<string> {
  const own = writeForDuck(statement);
  if (own === undefined) throw new Error(`Another statement was asked: ${statement}`);
  const duck = await openDuck();
  try {
    await fillTable(duck, rows);
    const lines = (await duck.rows(own)).map((row) =>
      JSON.stringify(row.map((value) => (typeof value === "bigint" ? String(value) : value)))
    );
    return lines.map((line) => `${line}\n`).join("");
  } finally {
    duck.close();
  }
}

const WORDS = [
  ...["--table", TABLE.table, "--client", TABLE.client, "--turnover", TABLE.turnover],
  ...["--id", TABLE.clientId ?? "", "--profit", TABLE.profit ?? ""],
  ...["--date", TABLE.date ?? "", "--territory", TABLE.territory ?? "", "--agent"],
  TABLE.agent ?? "",
];

test("random ledgers: what comes back from a warehouse is what the sheet gives, client for client", async () => {
  let compared = 0;
  for (const rows of fc.sample(ledgers, { numRuns: chooseRuns(6, 60), seed: SEED })) {
    const byFile = await tellByFile(rows);
    if (!byFile) continue;
    await withServer(
      (statement) => answerByDuck(rows, statement),
      async (url) => {
        const { request } = readArguments(["--clickhouse", url, ...WORDS], "ru");
        if ("code" in request) throw new Error(request.code);
        const done = await classifyFile({ ...request, file: "ledger" }, () => "");
        expect(describeResult(rows, done)).toEqual(byFile.sheet);
        expect(describeQuadrants(done.json)).toEqual(byFile.quadrants);
      }
    );
    compared++;
  }
  expect(compared).toBeGreaterThan(2);
});

const ROWS: Row[] = ["Альфа", "Бета", "Альфа", "Гамма"].map((client, at) => ({
  ...{ client, id: null, amount: 100 * (4 - at), profit: 10 * at, day: `2024-0${at + 1}-15` },
  ...{ territory: at === 2 ? "Юг" : "Север", agent: "Иванов" },
}));

async function call(
  words: readonly string[]
): Promise<{ code: number; said: string; warned: string }> {
  const [said, warned]: [string[], string[]] = [[], []];
  const code = await runCommand(words, {
    locale: "en",
    say: (text) => said.push(text),
    warn: (text) => warned.push(text),
  });
  return { code, said: said.join("\n"), warned: warned.join("\n") };
}

test("--clickhouse writes the clients into a workbook; name and password go with the call and are printed nowhere", async () => {
  const folder = mkdtempSync(join(tmpdir(), "clickhouse-"));
  process.env["CLICKHOUSE_USER"] = "reader";
  process.env["CLICKHOUSE_PASSWORD"] = "s3cret";
  try {
    const out = join(folder, "clients.xlsx");
    await withServer(
      (statement) => answerByDuck(ROWS, statement),
      async (url, asked) => {
        const { code, said } = await call(["--clickhouse", url, ...WORDS, "--out", out]);
        expect(code).toBe(0);
        expect(asked).toHaveLength(4);
        const sent = Buffer.from("reader:s3cret").toString("base64");
        expect(asked.every(({ headers }) => headers.authorization === `Basic ${sent}`)).toBe(true);
        expect(said).not.toContain("s3cret");
      }
    );
    const sheet = openWorkbook(new Uint8Array(readFileSync(out)), "clients.xlsx").sheets[0];
    const rows = (sheet?.rows ?? []).map((row) => row?.values.slice(0, 4));
    expect(rows).toEqual([
      ["Client", "Territory", "Agent", "Turnover"],
      ["Альфа", "Север", "Иванов", 600],
      ["Бета", "Север", "Иванов", 300],
      ["Гамма", "Север", "Иванов", 100],
    ]);
    await withServer(
      () => Promise.reject(new Error("Code: 516. reader: password s3cret is wrong")),
      async (url) => {
        const { code, warned } = await call(["--clickhouse", url, ...WORDS]);
        expect(code).toBe(2);
        expect(warned).toContain("password *** is wrong");
        expect(warned).not.toContain("s3cret");
      }
    );
  } finally {
    delete process.env["CLICKHOUSE_USER"];
    delete process.env["CLICKHOUSE_PASSWORD"];
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a call that names a warehouse wrongly asks nothing of it and prints no password", async () => {
  const url = "http://127.0.0.1:9";
  const refused = async (...words: string[]): Promise<string> => {
    const { code, warned } = await call(words);
    expect(code).toBe(2);
    return warned;
  };
  const secret = await refused("--clickhouse", "http://reader:s3cret@127.0.0.1:9", ...WORDS);
  expect(secret).toContain("…@127.0.0.1:9");
  expect(secret).not.toContain("s3cret");
  expect(await refused("--clickhouse", url)).toContain("--table");
  expect(await refused("--clickhouse", url, ...WORDS, "book.xlsx")).toContain("book.xlsx");
  expect(await refused("--clickhouse", url, ...WORDS, "--sheet", "A")).toMatch(/--sheet\b/);
  expect(await refused("--clickhouse", url, ...WORDS, "--quantity", "q")).toContain("--quantity");
  expect(
    await refused("--clickhouse", url, ...WORDS, "--treat", "oneNameSeveralIds=byName")
  ).toContain("--treat");
  expect(await refused("book.xlsx", "--table", "t")).toContain("--clickhouse");
  expect(await refused("--clickhouse", url, ...WORDS)).toContain("127.0.0.1:9");
});
