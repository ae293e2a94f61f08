import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runCommand } from "../../src/cli/command";
import type { StrategyAnswers } from "../../src/core/strategy/answers";
import { openWorkbook } from "../../src/officeHost/files/open";
import type { Sheet } from "../../src/officeHost/model/sheet";
import { openBenchOn } from "../excel/office";
import { answersByKey } from "../excel/strategy/sheets";

/*
 * Workbooks that the first version (658242a) saved: results with a report and a snapshot, strategy sheets with answers,
 * and an agent's pack with answers of the agent's own. Every later version has to go on with them in place.
 */
const SAVED = resolve(import.meta.dirname, "../data/saved_658242a");
const folder = mkdtempSync(join(tmpdir(), "saved-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answers = Readonly<Record<string, StrategyAnswers>>;
const answersOf = (name: string): Answers =>
  JSON.parse(readFileSync(join(SAVED, name), "utf8")) as Answers;
const open = (path: string) => openWorkbook(readFileSync(path), path);

async function run(...words: string[]): Promise<void> {
  const warned: string[] = [];
  const terminal = {
    locale: "ru_RU",
    say: () => undefined,
    warn: (text: string) => void warned.push(text),
  };
  const code = await runCommand(words, terminal);
  expect({ code, warned }).toEqual({ code: 0, warned: [] });
}

async function readAnswers(path: string, language: "ru" | "en"): Promise<Answers> {
  await openBenchOn(open(path), language === "ru" ? "ru-RU" : "en-US");
  return answersByKey();
}

const firstRow = (sheet: Sheet | undefined): unknown[] =>
  Array.from({ length: 40 }, (_, column) => sheet?.valueAt(0, column) ?? null);

/** What was typed, in the fields that the first version had. */
function expectTyped(answers: Answers, typed: Answers): void {
  for (const [key, { fields, tables }] of Object.entries(typed)) {
    expect(answers[key]?.fields).toMatchObject(fields);
    for (const [code, rows] of Object.entries(tables)) {
      const now = answers[key]?.tables[code as keyof typeof tables] ?? [];
      expect(now.map(({ cells, mark }) => ({ cells, mark }))).toEqual(
        rows.map(({ cells, mark }) => ({ cells, mark }))
      );
    }
  }
}

describe.each(["ru", "en"] as const)("a workbook that the first version saved (%s)", (language) => {
  const saved = (name: string): string => join(SAVED, `${name}_${language}.xlsx`);
  const out = (name: string): string => join(folder, `${name}_${language}.xlsx`);

  test("results and the sheet with charts are refreshed in place", async () => {
    await run(saved("results"), "--report", "--out", out("results"), "--lang", language);
    const [before, after] = [open(saved("results")), open(out("results"))];
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(firstRow(after.sheets[0])).toEqual(firstRow(before.sheets[0]));
  });

  test("strategy sheets keep every answer in its field", async () => {
    // The hidden copy of the answers, from which the journal tells changes, came later.
    const listTabs = (file: string): string[] =>
      open(file).sheets.flatMap(({ name }) => (name === "KeyClients seen" ? [] : [name]));
    const names = listTabs(saved("strategy"));
    await run(saved("strategy"), "--strategy", out("strategy"), "--lang", language);
    expect(listTabs(out("strategy"))).toEqual(names);
    expectTyped(
      await readAnswers(out("strategy"), language),
      answersOf(`strategy_${language}.json`)
    );
  });

  test("an agent's pack is merged, the agent's answers taken", async () => {
    const pack = answersOf(`pack_${language}.json`);
    const words = ["--merge", saved("pack"), "--take", "theirs", "--out", out("merged")];
    await run(saved("strategy"), ...words, "--lang", language);
    const answers = await readAnswers(out("merged"), language);
    expect(Object.keys(pack).length).toBeGreaterThan(2);
    for (const [key, { fields }] of Object.entries(pack)) {
      expect(answers[key]?.fields.goal).toEqual(fields.goal);
      expect(answers[key]?.fields.hopes).toEqual(fields.hopes);
    }
  });
});
