import { measureCompleteness } from "../../../src/core/strategy/completeness";
import { USUAL_COACHING } from "../../../src/core/strategy/coachSettings";
import { DEFAULT_WEIGHTS } from "../../../src/core/strategy/weights";
import {
  createStrategySheets,
  listStrategySheets,
  readCoaching,
  refreshStrategySheets,
  setCoaching,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { dateSerial } from "../../../src/excel/strategy/head";
import { FULL } from "../../core/strategy/sample";
import { openBench, type Bench } from "../office";
import { clientOf, DAY, editsOf } from "./sheets";

let bench: Bench;
afterEach(() => bench.office.close());

const clients = [clientOf("Альфа"), clientOf("Бета", { extent: "short" })];
const score = (name: string): unknown => bench.workbook.sheetByName(name)?.valueAt(8, 6);
const weights = { ...DEFAULT_WEIGHTS, people: 40, nextStep: 0, hopes: 12.5 };

async function openSheets(): Promise<void> {
  bench = await openBench({ Данные: [["Клиент"]] });
  await createStrategySheets({ clients, language: "ru", today: DAY });
  const part = { ...FULL, tables: { ...FULL.tables, people: [] } };
  await writeStrategyAnswers("Альфа", editsOf(part), DAY);
}

it("weighs the sheets' own formulas as the core does, and new and refreshed sheets from then on", async () => {
  await openSheets();
  const before = [score("Альфа"), score("Бета")];
  expect(await setCoaching({ ...USUAL_COACHING, weights })).toEqual({ weighed: 2, locked: [] });
  const [alpha] = (await listStrategySheets(DAY)).sheets;
  if (!alpha) throw new Error("No sheet");
  const day = dateSerial(DAY);
  const wanted = measureCompleteness(alpha.answers, day, day, weights).score;
  expect([score("Альфа"), alpha.state.completeness.score]).toEqual([wanted, wanted]);
  expect(wanted).not.toBe(before[0]);
  await createStrategySheets({ clients: [clientOf("Гамма")], language: "ru", today: DAY });
  await refreshStrategySheets({ clients, today: DAY });
  const formula = (name: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(name).getRange("G9").load("formulas");
      await context.sync();
      return (cell.formulas as unknown[][])[0]?.[0];
    });
  expect(await formula("Гамма")).toMatch(/\+40\*\(I49\).*\/130\.5,0\)/);
  // Doing it twice changes nothing; the earlier settings put all of it back.
  const done = bench.parts();
  expect((await setCoaching({ ...USUAL_COACHING, weights })).weighed).toBe(0);
  expect(bench.parts()).toEqual(done);
  await setCoaching(USUAL_COACHING);
  expect([score("Альфа"), score("Бета")]).toEqual(before);
  expect(await readCoaching()).toEqual(USUAL_COACHING);
});

it("lets the coach speak from the limits of the workbook on", async () => {
  await openSheets();
  const codes = async (): Promise<string[]> => {
    const { sheets } = await listStrategySheets(DAY);
    return sheets.find(({ sheet }) => sheet === "Альфа")?.remarks.map(({ code }) => code) ?? [];
  };
  const usual = await codes();
  const { probability } = FULL.fields;
  expect(probability.value).toBeLessThan(0.9);
  const limits = { ...USUAL_COACHING.limits, highProbability: 0.05 };
  await setCoaching({ ...USUAL_COACHING, limits });
  expect(usual).not.toContain("hopefulUnknown");
  expect(await codes()).toContain("hopefulUnknown");
  expect((await readCoaching()).limits.highProbability).toBe(0.05);
});

it("leaves a formula alone that a person has made another one", async () => {
  await openSheets();
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Альфа").getRange("G9").formulas = [["=1+1"]];
  });
  expect((await setCoaching({ ...USUAL_COACHING, weights })).weighed).toBe(1);
  expect(score("Альфа")).toBe(2);
});
