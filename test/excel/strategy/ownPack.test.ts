import { unzipSync, strFromU8 } from "fflate";
import type { Edit } from "../../../src/core/strategy/edits";
import {
  createStrategySheets,
  listStrategySheets,
  makePackFile,
  takePackBack,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { FULL } from "../../core/strategy/sample";
import { openBench, openBenchOn, type Bench } from "../office";
import { answersByKey, clientOf, DAY, editsOf } from "./sheets";

let main: Bench;

beforeEach(async () => {
  main = await openBench({ Данные: [["Секретный оборот", 1]], Итог: [["x"]] });
  await createStrategySheets({
    clients: [
      clientOf("Альфа"),
      clientOf("Тайная фирма", { agent: "Лебедев" }),
      clientOf("Бета & Ко <1>"),
    ],
    language: "ru",
    today: DAY,
  });
  await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
});
afterEach(() => main.office.close());

const measure = (value: string): Edit => ({ kind: "field", code: "measure", part: "value", value });

/** All texts of a file's parts. */
function textsOf(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

async function inPack<T>(bytes: Uint8Array, act: (pack: Bench) => Promise<T>): Promise<T> {
  const pack = await openBenchOn(openWorkbook(bytes, "pack.xlsx"));
  try {
    return await act(pack);
  } finally {
    pack.office.close();
  }
}

it("makes of the manager's own book a file with the agent's sheets alone, and leaves the book as it was", async () => {
  // A person's own formula looks at another sheet: its last value goes along.
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Альфа").getRange("K2").formulas = [
      ["=Данные!A1&Данные!B1"],
    ];
    await context.sync();
  });
  const before = main.parts();
  const { bytes, sheets } = await makePackFile("Орлов");
  expect(main.parts()).toEqual(before);
  expect(sheets).toEqual(["Альфа", "Бета & Ко <1>"]);
  const texts = textsOf(bytes);
  expect(texts).not.toContain("Тайная");
  expect(texts).not.toContain("Данные!");
  expect(texts).toContain(String(FULL.fields.goal.value));
  await inPack(bytes, async (pack) => {
    expect(pack.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Альфа", "Visible"],
      ["Бета & Ко <1>", "Visible"],
      ["KeyClients base", "Hidden"],
    ]);
    const listed = await listStrategySheets(DAY);
    expect(listed.sheets.map(({ sheet }) => sheet)).toEqual(["Альфа", "Бета & Ко <1>"]);
    expect(pack.cells("Альфа", "K2")).toEqual([["Секретный оборот1"]]);
  });
});

it("a pack made so comes back answer by answer", async () => {
  const { bytes } = await makePackFile("Орлов");
  const back = await inPack(bytes, async (pack) => {
    await writeStrategyAnswers("Бета & Ко <1>", [measure("Тонны")], DAY);
    return Buffer.from(saveWorkbook(pack.workbook)).toString("base64");
  });
  const again = await openBenchOn(main.workbook);
  const { merged } = await takePackBack(back, DAY);
  expect(merged.map(({ taken, conflicts }) => [taken, conflicts.length])).toEqual([
    [0, 0],
    [1, 0],
  ]);
  const answers = await answersByKey();
  expect(answers["бета & ко <1>"]?.fields.measure.value).toBe("Тонны");
  again.office.close();
});

it("says that an agent has no sheets", async () => {
  await expect(makePackFile("Никто")).rejects.toMatchObject({
    failure: { code: "noStrategySheets", agent: "Никто" },
  });
});
