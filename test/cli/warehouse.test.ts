import fc from "fast-check";
import { runCommand } from "../../src/cli/command";
import { chooseRuns, SEED } from "../runs";
import { ledgers, tellByDuck, tellByFile } from "../warehouse/compare";

test("random ledgers: the statement gives the sheet's clients, amounts, classes and signals", async () => {
  let compared = 0;
  for (const rows of fc.sample(ledgers, { numRuns: chooseRuns(6, 100), seed: SEED })) {
    const byFile = await tellByFile(rows);
    if (!byFile) continue;
    expect(byFile.engine).toEqual(byFile.sheet);
    expect(await tellByDuck(rows)).toEqual(byFile.sheet);
    compared++;
  }
  expect(compared).toBeGreaterThan(2);
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
