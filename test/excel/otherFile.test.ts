import { classifySelection, createStrategySheets, readOtherFile } from "../../src/excel/late";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { comparePictures, takePicture } from "../faults/picture";
import { openBench, SIX, type Bench } from "./office";
import { clientOf, DAY } from "./strategy/sheets";

/* Data of another file are read by the workbook's own method, shown, and then refresh what was made of the old ones. */

let bench: Bench;
afterEach(() => bench.office.close());
const request = { day: "2026-12-31" };

/** Another month: Альфа fell, Бета is gone, Новый buys most. */
const NEXT = [
  ["Клиент", "Оборот"],
  ["Новый", 900],
  ["Альфа", 40],
  ["Гамма", 40],
  ["Дельта", 30],
  ["Эпсилон", 20],
];

async function saveFile(sheets: Parameters<typeof openBench>[0]): Promise<string> {
  const other = await openBench(sheets);
  const base64 = Buffer.from(saveWorkbook(other.host.workbook)).toString("base64");
  other.office.close();
  return base64;
}

async function openBook(options: Parameters<typeof classifySelection>[0]["options"] = {}) {
  bench = await openBench({ Продажи: SIX }, "ru-RU");
  await classifySelection({ language: "ru", place: { sheet: "Продажи" }, options });
  await createStrategySheets({
    clients: [clientOf("Альфа"), clientOf("Бета")],
    language: "ru",
    today: DAY,
  });
}

test("the file is read by the book's own settings, and the book is as it was", async () => {
  const base64 = await saveFile({ Заметки: [["Примечание"], ["нет"]], Продажи: NEXT });
  const manual = new Map([["гамма", { class: "A" as const, reason: "растёт" }]]);
  await openBook({ a: 60, b: 90, manualClasses: manual });
  const before = takePicture(bench.workbook);
  const told = await readOtherFile(base64, request);
  expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
  expect(told).toMatchObject({ rows: 6, sheets: 2, missing: ["Бета"], doubts: 0 });
  // By the usual limits Альфа would be B; below 90 % is all that is left to it.
  expect(told.classification.options).toMatchObject({ a: 60, b: 90 });
  expect(told.newKey).toEqual(expect.arrayContaining(["Новый", "Гамма"]));
  expect(told.classes).toEqual([{ client: "Альфа", from: "A", to: "B" }]);
});

test("a file without data, a book without sheets: said, and nothing is left in the book", async () => {
  const empty = await saveFile({ Лист1: [["Просто текст"]] });
  await openBook();
  const before = takePicture(bench.workbook);
  await expect(readOtherFile(empty, request)).rejects.toMatchObject({ left: "restored" });
  expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
  bench.office.close();
  bench = await openBench({ Продажи: SIX }, "ru-RU");
  await expect(readOtherFile(empty, request)).rejects.toMatchObject({
    failure: { code: "noStrategySheets" },
    left: "untouched",
  });
});
