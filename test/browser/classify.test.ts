import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { CellValue } from "../../src/officeHost/model/cell";
import type { Workbook } from "../../src/officeHost/model/workbook";
import {
  classify,
  closePages,
  expectQuiet,
  launchChromium,
  openBytes,
  openPreview,
  savedBook,
  selectCells,
} from "./preview";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

/** The values of a sheet, row by row, empty ones as null. */
function valuesOf(workbook: Workbook, sheet: string): CellValue[][] {
  const rows = workbook.sheetByName(sheet)?.rows ?? [];
  return Array.from(rows, (row) => Array.from(row?.values ?? [], (value) => value ?? null));
}

test("a workbook of 205 orders under headings, groups and subtotals gets the classes that are known for it", async () => {
  const preview = await openPreview(browser, "en");
  const file = readFileSync(join(import.meta.dirname, "../data/dbdemos_08_recalculated.xlsx"));
  await openBytes(preview.page, file, "orders.xlsx");
  await classify(preview, "en");
  await preview.pane.getByText("43% of clients give 81% of turnover").waitFor();
  const saved = await savedBook(preview);
  const [headings, ...clients] = valuesOf(saved, "Clients");
  const column = (heading: string): CellValue[] => {
    const at = headings?.indexOf(heading) ?? -1;
    return clients.map((row) => row[at] ?? null);
  };
  expect(column("Client").slice(0, 3)).toEqual([
    "Sight Diver",
    "VIP Divers Club",
    "American SCUBA Supply",
  ]);
  expect(column("Turnover").slice(0, 3)).toEqual([261575.8, 193079.75, 183094.4]);
  const classes = column("Class");
  const count = (name: string): number => classes.filter((one) => one === name).length;
  expect([count("A"), count("B"), count("C"), classes.length]).toEqual([23, 15, 16, 54]);
  // Beside the data each order has the class of its client; totals and group rows have none.
  const beside = valuesOf(saved, "Sheet1");
  const place = beside[3]?.indexOf("Class") ?? -1;
  expect(beside.slice(4).filter((row) => /^[ABC]$/.test(String(row[place]))).length).toBe(205);
  expect(saved.sheetByName("Sheet1")?.conditionalFormats.length).toBeGreaterThan(0);
  expectQuiet(preview);
});

/** Letters of windows-1251, as programs for accounting write their tables. */
function inWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
}

test("a table in windows-1251 is classified in Russian, and the run is taken back", async () => {
  const preview = await openPreview(browser, "ru");
  const table = inWindows1251(
    "Клиент;Оборот\r\nАльфа;850\r\nБета;50\r\nГамма;40\r\nДельта;30\r\nЭпсилон;20\r\nДзета;10\r\n"
  );
  await openBytes(preview.page, table, "обороты.csv");
  await classify(preview, "ru");
  const [sheet] = (await savedBook(preview)).sheets;
  const name = sheet?.name ?? "";
  const rows = valuesOf(await savedBook(preview), name);
  // Nobody has a quadrant here, and an empty column is not written.
  expect(rows[0]).toEqual(["Клиент", "Оборот", "Класс", "Доля", "Накопленная доля", "Ранг"]);
  expect(rows.slice(1).map((row) => row[2])).toEqual(["A", "B", "B", "B", "C", "C"]);
  expect(rows.slice(1).map((row) => row[3])).toEqual([0.85, 0.05, 0.04, 0.03, 0.02, 0.01]);
  await preview.pane.getByRole("button", { name: "Отменить последнюю классификацию" }).click();
  await preview.pane
    .getByRole("group")
    .getByText(/Последняя классификация отменена/)
    .waitFor();
  expect(valuesOf(await savedBook(preview), name).map((row) => row.slice(0, 3))).toEqual([
    ["Клиент", "Оборот"],
    ["Альфа", 850],
    ["Бета", 50],
    ["Гамма", 40],
    ["Дельта", 30],
    ["Эпсилон", 20],
    ["Дзета", 10],
  ]);
  expectQuiet(preview);
});

test("cells of a person beside the data are never written over, in the first run or the next", async () => {
  const preview = await openPreview(browser, "en");
  const table = "Client,Turnover,,,Note\nNorth,60,,,call him\nSouth,30,,,\nEast,10,,,ask Ann\n";
  await openBytes(preview.page, Buffer.from(table), "notes.csv");
  await selectCells(preview.page, "A1:B4");
  await preview.pane.getByText(/, A1:B4$/).waitFor();
  await classify(preview, "en");
  await preview.pane.getByRole("tab", { name: "Data" }).click();
  await classify(preview, "en", true);
  const saved = await savedBook(preview);
  const rows = valuesOf(saved, saved.sheets[0]?.name ?? "");
  expect(rows.map((row) => row[4] ?? null)).toEqual(["Note", "call him", null, "ask Ann"]);
  const place = rows[0]?.indexOf("Class") ?? -1;
  expect(rows.slice(1).map((row) => row[place])).toEqual(["A", "A", "B"]);
  expect(rows[0]?.filter((heading) => heading === "Class").length).toBe(1);
  expectQuiet(preview);
});

test("what is still being typed into a cell counts when the button is pressed", async () => {
  const preview = await openPreview(browser, "en");
  await openBytes(
    preview.page,
    Buffer.from("Client,Turnover\nNorth,60\nSouth,30\nEast,10\n"),
    "t.csv"
  );
  await selectCells(preview.page, "B4");
  await preview.page.getByRole("grid").focus();
  await preview.page.keyboard.type("900");
  await classify(preview, "en");
  const saved = await savedBook(preview);
  const rows = valuesOf(saved, saved.sheets[0]?.name ?? "");
  expect(rows[3]?.slice(0, 3)).toEqual(["East", 900, "A"]);
  expectQuiet(preview);
});

test("the sample workbook is classified in one press, in few small requests", async () => {
  const preview = await openPreview(browser, "ru");
  const { page } = preview;
  const count = (): Promise<number[]> =>
    page.evaluate(() =>
      (
        globalThis as unknown as { preview: { requests: { bytes: number }[] } }
      ).preview.requests.map(({ bytes }) => bytes)
    );
  const before = (await count()).length;
  await classify(preview, "ru");
  const sizes = (await count()).slice(before);
  expect(sizes.length).toBeLessThanOrEqual(4);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
  await page.getByText(/не сохранено/).waitFor();
  await preview.pane
    .getByRole("link", { name: /Клиенты, S3/ })
    .or(preview.pane.getByRole("button", { name: /Клиенты, S3/ }))
    .click();
  await page.getByRole("gridcell", { name: "S3 Класс" }).waitFor({ state: "attached" });
  expectQuiet(preview);
});

test("the ledger of the sample gives its clients the classes that their turnover sheet gives them", async () => {
  const preview = await openPreview(browser, "en");
  await classify(preview, "en");
  await preview.page.getByRole("tab", { name: "Ledger" }).click();
  await preview.pane.getByRole("tab", { name: "Data" }).click();
  await preview.pane.getByText(/^Ledger, A1:F/).waitFor();
  await classify(preview, "en");
  const saved = await savedBook(preview);
  const classesIn = (sheet: string, client: string): Map<CellValue, CellValue> => {
    const rows = valuesOf(saved, sheet);
    const at = rows.findIndex((row) => row.includes(client) && row.includes("Class"));
    const [names, classes] = [rows[at]?.indexOf(client) ?? 0, rows[at]?.indexOf("Class") ?? 0];
    const pairs = rows
      .slice(at + 1)
      .map((row) => [row[names] ?? null, row[classes] ?? null] as const);
    return new Map(pairs.filter(([, one]) => one !== null));
  };
  const fromTurnover = classesIn("Clients", "Client");
  const fromLedger = classesIn("Ledger", "Client");
  expect(fromTurnover.size).toBe(120);
  expect(Object.fromEntries(fromLedger)).toEqual(Object.fromEntries(fromTurnover));
  expectQuiet(preview);
});

test("a key client gets a strategy sheet with nine points, once", async () => {
  const preview = await openPreview(browser, "ru");
  const { page, pane } = preview;
  await classify(preview, "ru");
  const make = pane.getByRole("button", { name: /^Лист стратегии: / }).first();
  await make.click();
  await page.getByRole("tab").nth(2).waitFor();
  const tabs = await page.getByRole("tab").allTextContents();
  const saved = await savedBook(preview);
  const texts = valuesOf(saved, tabs[2] ?? "").flat();
  for (let point = 1; point <= 9; point += 1) expect(texts).toContain(point);
  await page.getByRole("tab").first().click();
  await make.click();
  await pane
    .getByRole("group")
    .getByText(/уже есть/)
    .waitFor();
  expect(await page.getByRole("tab").allTextContents()).toEqual(tabs);
  expectQuiet(preview);
});
