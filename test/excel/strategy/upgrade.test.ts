import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ADDED } from "../../../src/core/strategy/layout";
import { listStrategySheets, refreshStrategySheets } from "../../../src/excel/late";
import { FIGURE_PLACES, sectionRow } from "../../../src/excel/strategy/place";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { countLines } from "../../../src/excel/strategy/rowSizes";
import { strategyTexts } from "../../../src/strings/strategy/texts";
import { openBenchOn, type Bench } from "../office";
import { clientOf } from "./sheets";

/*
 * Sheets of the second layout, with answers, as the first version saved them. On a refresh they get what the third layout
 * added, in place, wherever a person has moved things to.
 */
const SAVED = resolve(import.meta.dirname, "../../data/saved_658242a");
const now = new Date();
let bench: Bench;
afterEach(() => bench.office.close());

const open = async (): Promise<Bench> => {
  const path = resolve(SAVED, "pack_ru.xlsx");
  return openBenchOn(openWorkbook(readFileSync(path), "pack_ru.xlsx"), "ru-RU");
};

test("every answer keeps its field, what is new is there, and the numbers are the core's", async () => {
  bench = await open();
  const before = await listStrategySheets(now);
  const [first] = before.sheets;
  const name = first?.sheet ?? "";
  // A person made room above the form and inside a table, and moved no cell of ours.
  await bench.act((workbook) => {
    const sheet = workbook.worksheets.getItem(name);
    sheet.getRange("A1:A2").getEntireRow().insert("Down");
    sheet.getRange("A45:A45").getEntireRow().insert("Down");
    sheet.getRange("K5:K5").values = [["моя заметка"]];
  });
  const typed = await listStrategySheets(now);
  const client = clientOf(first?.state.client.name ?? "", {
    key: first?.key ?? "",
    quadrant: "III",
    years: { turnoverLast: 500, turnoverBefore1: 400, turnoverBefore2: null },
  });
  const { refreshed } = await refreshStrategySheets({ clients: [client], today: now });
  expect(refreshed.map(({ hasNewAnswers }) => hasNewAnswers)).not.toContain(true);

  const after = await listStrategySheets(now);
  for (const [index, { answers, sheet, state }] of after.sheets.entries()) {
    const old = typed.sheets[index]?.answers;
    for (const [code, answer] of Object.entries(old?.fields ?? {})) {
      const isFilled = sheet === name && /^turnover/.test(code);
      if (!isFilled) expect(answers.fields[code as keyof typeof answers.fields]).toEqual(answer);
    }
    for (const [code, rows] of Object.entries(old?.tables ?? {})) {
      if ((ADDED.tables as readonly string[]).includes(code)) continue;
      expect(answers.tables[code as keyof typeof answers.tables]).toEqual(rows);
    }
    const row = sheet === name ? 10 : 8;
    expect(bench.workbook.sheetByName(sheet)?.valueAt(row, 6)).toBe(state.completeness.score);
  }
  const own = after.sheets[0];
  expect(own?.answers.fields.turnoverLast.value).toBe(500);
  expect(own?.answers.tables.playbook[0]?.cells).toEqual({ playbookLine: "keepQuality" });
  expect(bench.cells(name, "K5:K5")).toEqual([["моя заметка"]]);

  // The third line of the head that the layout added, two rows that a person inserted: everything stands three lower.
  const value = FIGURE_PLACES.find(({ line }) => line === "clientValue");
  expect(own?.value.clientValue).toBeCloseTo(560_000, 6);
  const shown = bench.workbook
    .sheetByName(name)
    ?.valueAt(sectionRow("value") + (value?.down ?? 0) + 3, value?.value ?? 0);
  expect(shown).toBeCloseTo(560_000, 6);

  const again = await refreshStrategySheets({ clients: [client], today: now });
  expect(again.refreshed.flatMap(({ changed }) => changed)).toEqual([]);
  expect((await listStrategySheets(now)).sheets.map(({ answers }) => answers)).toEqual(
    after.sheets.map(({ answers }) => answers)
  );
});

test("questions of sections that were longer say what they say today, and fit one line", async () => {
  bench = await open();
  const { sheets } = await listStrategySheets(now);
  const [first] = sheets;
  const clients = [clientOf(first?.state.client.name ?? "", { key: first?.key ?? "" })];
  await refreshStrategySheets({ clients, today: now });
  for (const language of ["ru", "en"] as const) {
    for (const { name, ask } of Object.values(strategyTexts(language).sections)) {
      expect([name, countLines(ask, 362, 9)]).toEqual([name, 1]);
    }
  }
  const texts = bench.sheet(first?.sheet ?? "").rows.map((row) => row?.values[3]);
  for (const { ask } of Object.values(strategyTexts("ru").sections)) expect(texts).toContain(ask);
});
