import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { makeBook } from "../officeHost/model/calc/book";
import {
  closePages,
  expectQuiet,
  launchChromium,
  openBytes,
  openPage,
  paneFrame,
  saveBytes,
  selectCells,
} from "./preview";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const TEXTS = {
  ru: {
    tabs: ["Клиенты", "Журнал продаж"],
    grid: "Лист Клиенты",
    file: "Пример клиентов.xlsx",
    other: "English",
  },
  en: {
    tabs: ["Clients", "Ledger"],
    grid: "Sheet Clients",
    file: "Sample clients.xlsx",
    other: "Русский",
  },
};

/** Waits until the active cell reads so; `D4 120` is its address and what it shows. */
function activeCell(page: Page, said: string | RegExp): Promise<void> {
  return page.getByRole("gridcell", { name: said, exact: true }).waitFor({ state: "attached" });
}

/** Selects a cell with the focus in the cells, and waits until it is the active one. */
async function goToCell(page: Page, address: string): Promise<void> {
  await selectCells(page, address);
  await page.getByRole("grid").focus();
  await page
    .getByRole("gridcell", { name: new RegExp(`^${address} `) })
    .waitFor({ state: "attached" });
}

async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The page's colour at a point of a cell, from its left and top edge. */
async function colorIn(page: Page, address: string, x: number, y: number): Promise<string> {
  await goToCell(page, address);
  const cell = page.getByRole("gridcell", { name: new RegExp(`^${address} `) });
  const box = await cell.boundingBox();
  return page.evaluate(
    ({ left, top }) => {
      const canvas = document.querySelector("canvas");
      const edge = canvas?.getBoundingClientRect();
      const pixel = canvas
        ?.getContext("2d")
        ?.getImageData(left - (edge?.x ?? 0), top - (edge?.y ?? 0), 1, 1);
      return [...(pixel?.data ?? [])].slice(0, 3).join(",");
    },
    { left: (box?.x ?? 0) + x, top: (box?.y ?? 0) + y }
  );
}

describe.each(["ru", "en"] as const)("the page in %s", (language) => {
  test("opens with the sample workbook and a pane of 320 pixels, quietly, with nothing that axe objects to", async () => {
    const preview = await openPage(browser, language);
    const { page } = preview;
    await paneFrame(page);
    const texts = TEXTS[language];
    expect(await page.getByRole("tab").allTextContents()).toEqual(texts.tabs);
    expect(await page.getByRole("grid", { name: texts.grid }).count()).toBe(1);
    expect(await page.title()).toContain(texts.file);
    expect((await page.locator("iframe").boundingBox())?.width).toBe(320);
    expectQuiet(preview);
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.getByRole("link", { name: texts.other }).click();
    await page.getByRole("grid", { name: TEXTS[language === "ru" ? "en" : "ru"].grid }).waitFor();
  });
});

test("Excel in the pane's frame is Microsoft's, byte for byte, over this workbook", async () => {
  const { page } = await openPage(browser, "en");
  const frame = await paneFrame(page);
  const folder = join(require.resolve("@microsoft/office-js/package.json"), "../dist");
  const sources = await frame.evaluate(() =>
    [...document.scripts].map(({ src }) => src).filter((src) => src.includes("/office-js/"))
  );
  expect(sources.map((source) => new URL(source).pathname)).toContain("/office-js/office.js");
  for (const source of sources) {
    const served = await (await page.request.get(source)).body();
    const original = readFileSync(
      join(folder, new URL(source).pathname.replace("/office-js/", ""))
    );
    expect(hashOf(served)).toBe(hashOf(original));
  }
  const read = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address,values");
      await context.sync();
      return [range.address, range.values[0]?.[0]];
    })
  );
  expect(read).toEqual(["Clients!P4", 106060]);
});

test("one Ctrl+Z takes back a run of the pane that is an undo group", async () => {
  const { page } = await openPage(browser, "en");
  const frame = await paneFrame(page);
  await frame.evaluate(() =>
    Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D4").values = [["first"]];
      await context.sync();
      sheet.getRange("D5").values = [["second"]];
      await context.sync();
    })
  );
  await goToCell(page, "D4");
  await activeCell(page, "D4 first");
  await pressKeys(page, "Control+z");
  await activeCell(page, /^D4 (?!first)/);
  await goToCell(page, "D5");
  await activeCell(page, /^D5 (?!second)/);
});

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

test("cells are typed, changed, emptied and computed by the keyboard", async () => {
  const { page, errors } = await openPage(browser, "en");
  await goToCell(page, "D4");
  await page.keyboard.type("120");
  await pressKeys(page, "Enter");
  await activeCell(page, "D5 empty");
  await pressKeys(page, "ArrowUp");
  await activeCell(page, "D4 120");
  await pressKeys(page, "F2", "5", "Escape");
  await activeCell(page, "D4 120");
  await pressKeys(page, "F2", "5", "Tab");
  await activeCell(page, "E4 17,660");
  await pressKeys(page, "Delete");
  await activeCell(page, "E4 empty");
  await page.keyboard.type("=D4*2");
  await pressKeys(page, "Enter", "ArrowUp");
  await activeCell(page, "E4 2,410");
  expect(await page.getByRole("textbox", { name: "Formula bar" }).inputValue()).toBe("=D4*2");
  await page.getByRole("textbox", { name: "Name box" }).fill("P4:P6");
  await pressKeys(page, "Enter", "Shift+ArrowDown");
  await page.getByText("Count: 4").waitFor();
  await pressKeys(page, "Control+Home", "Control+ArrowDown");
  await activeCell(page, "B123 Midlands");
  expect(errors).toEqual([]);
});

test("numbers and formulas are typed in Russian where the page is", async () => {
  const { page } = await openPage(browser, "ru");
  await goToCell(page, "D4");
  await page.keyboard.type("1234,5");
  await pressKeys(page, "Enter");
  await page.keyboard.type("=ОКРУГЛ(СУММ(D4;0,25);1)*2");
  await pressKeys(page, "Enter", "ArrowUp");
  await activeCell(page, "D5 2 470");
  expect(await page.getByRole("textbox", { name: "Строка формул" }).inputValue()).toBe(
    "=ОКРУГЛ(СУММ(D4;0,25);1)*2"
  );
});

test("cells are selected by the mouse, several areas with control, whole columns by their headings", async () => {
  const { page } = await openPage(browser, "en");
  await goToCell(page, "B4");
  const grid = await page.getByRole("grid").boundingBox();
  const [x, y] = [grid?.x ?? 0, grid?.y ?? 0];
  const drag = async (from: [number, number], to: [number, number]): Promise<void> => {
    await page.mouse.move(x + from[0], y + from[1]);
    await page.mouse.down();
    await page.mouse.move(x + to[0], y + to[1], { steps: 3 });
    await page.mouse.up();
  };
  const selected = async (): Promise<string> => {
    const frame = await paneFrame(page);
    return frame.evaluate(() =>
      Excel.run(async (context) => {
        const areas = context.workbook.getSelectedRanges().load("address");
        await context.sync();
        return areas.address;
      })
    );
  };
  await drag([300, 108], [400, 148]);
  expect(await selected()).toBe("Clients!B4:C6");
  await page.keyboard.down("Control");
  await drag([50, 168], [50, 188]);
  await page.keyboard.up("Control");
  expect(await selected()).toBe("Clients!B4:C6,Clients!A7:A8");
  await page.mouse.click(x + 300, y - 12);
  expect(await selected()).toBe("Clients!B:B");
});

test("sheets are added, named, moved and deleted by their tabs", async () => {
  const { page, errors } = await openPage(browser, "en");
  const tabs = page.getByRole("tab");
  await page.getByRole("button", { name: "Add a sheet" }).click();
  await tabs.nth(2).dblclick();
  await page.keyboard.type("A/B");
  await pressKeys(page, "Enter");
  await page
    .getByRole("status")
    .getByText(/none of/)
    .waitFor();
  await tabs.nth(2).dblclick();
  await page.keyboard.type("Notes");
  await pressKeys(page, "Enter");
  await tabs.nth(2).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Move left" }).click();
  expect(await tabs.allTextContents()).toEqual(["Clients", "Notes", "Ledger"]);
  await tabs.nth(1).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Delete" }).click();
  expect(await tabs.allTextContents()).toEqual(["Clients", "Ledger"]);
  expect(errors).toEqual([]);
});

test("what an add-in does is seen: colours by rules, lists to pick from, filters", async () => {
  const { page } = await openPage(browser, "en");
  const frame = await paneFrame(page);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Clients");
      const rule = sheet.getRange("B4:B9").conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=$B4="South"';
      rule.custom.format.fill.color = "#00FF00";
      sheet.getRange("V4").dataValidation.rule = {
        list: { inCellDropDown: true, source: "yes,no" },
      };
      await context.sync();
    })
  );
  expect(await colorIn(page, "B6", 80, 4)).toBe("0,255,0");
  expect(await colorIn(page, "B7", 80, 4)).toBe("255,255,255");
  await goToCell(page, "V4");
  await pressKeys(page, "Alt+ArrowDown");
  await page.getByRole("menuitem", { name: "no" }).click();
  await activeCell(page, "V4 no");
  await page.keyboard.type("maybe");
  await pressKeys(page, "Enter");
  await page
    .getByRole("status")
    .getByText(/not in the list/)
    .waitFor();
  await pressKeys(page, "Escape");
  await activeCell(page, "V4 no");
  await page.getByRole("tab", { name: "Ledger" }).click();
  await goToCell(page, "D3");
  await pressKeys(page, "Alt+ArrowDown");
  const form = page.getByRole("dialog", { name: "Filter: Territory" });
  await form.getByLabel("All").uncheck();
  await form.getByLabel("East").check();
  await form.getByRole("button", { name: "Apply" }).click();
  await pressKeys(page, "ArrowDown");
  await page.getByRole("gridcell", { name: /^D\d+ East$/ }).waitFor({ state: "attached" });
});

test("a table in windows-1251 is opened by the button and saved as a workbook; what is no table is refused", async () => {
  const { page, errors } = await openPage(browser, "ru");
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const asked = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Открыть" }).click();
    await (await asked).setFiles({ name, mimeType: "text/csv", buffer });
  };
  const letters = Buffer.from([
    0xca, 0xeb, 0xe8, 0xe5, 0xed, 0xf2, 0x3b, 0xce, 0xe1, 0xee, 0xf0, 0xee, 0xf2,
  ]);
  await choose("обороты.csv", Buffer.concat([letters, Buffer.from("\r\nA;1200,50\r\n")]));
  await activeCell(page, "A1 Клиент");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Сохранить" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("обороты.xlsx");
  const saved = openWorkbook(new Uint8Array(readFileSync(await download.path())), "обороты.xlsx");
  expect(saved.sheets[0]?.rows.map((row) => row?.values)).toEqual([
    ["Клиент", "Оборот"],
    ["A", 1200.5],
  ]);
  await choose("старое.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  await page
    .getByRole("status")
    .getByText(/«старое.xls».*ничего не открыто/)
    .waitFor();
  await activeCell(page, "A1 Клиент");
  expect(errors).toEqual([]);
});

test("a file dropped on the page is opened", async () => {
  const { page } = await openPage(browser, "en");
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Client,Turnover\nNorth,10\n"], "dropped.csv"));
    return data;
  });
  await page.dispatchEvent("canvas", "dragover", { dataTransfer: dropped });
  await page.getByText("Drop the file to open it").waitFor();
  await page.dispatchEvent("canvas", "drop", { dataTransfer: dropped });
  await activeCell(page, "A1 Client");
});

test("changes that are not saved are not lost without a question", async () => {
  const { page } = await openPage(browser, "en");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  const sample = page.getByRole("button", { name: "New sample" });
  await sample.click();
  await goToCell(page, "D4");
  await page.keyboard.type("1");
  await pressKeys(page, "Enter", "ArrowUp");
  await page.getByText("Sample clients.xlsx · not saved").waitFor();
  await activeCell(page, "D4 1");
  await pressKeys(page, "Control+z", "Control+z");
  await page
    .getByRole("status")
    .getByText(/nothing more to undo/)
    .waitFor();
  await activeCell(page, /^D4 (?!1$)/);
  await pressKeys(page, "Control+y");
  await sample.click();
  await activeCell(page, "D4 1");
  const asking = page.waitForEvent("dialog");
  await page.getByRole("link", { name: "Русский" }).click({ noWaitAfter: true });
  await asking;
  expect(asked).toEqual(["confirm", "beforeunload"]);
  const bytes = await saveBytes(page);
  const waiting = page.waitForEvent("download");
  await goToCell(page, "D4");
  await page.keyboard.type("2");
  await pressKeys(page, "Control+s");
  await waiting;
  await activeCell(page, "D4 2");
  await page.getByText("Sample clients.xlsx", { exact: true }).waitFor();
  await openBytes(page, bytes, "again.xlsx");
  await selectCells(page, "D4");
  await activeCell(page, "D4 1");
});

test("charts are drawn over the cells, selected and deleted; a kind that is not drawn says so", async () => {
  const { page, errors } = await openPage(browser, "en");
  const frame = await paneFrame(page);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Charts");
      sheet.getRange("A1:C4").values = [
        ["Client", "Turnover", "Share"],
        ["North", 60, 0.6],
        ["South", 30, 0.9],
        ["East", 10, 1],
      ];
      const range = sheet.getRange("A1:C4");
      const pareto = sheet.charts.add("ColumnClustered", range, "Columns");
      pareto.title.text = "Pareto";
      const share = pareto.series.getItemAt(1);
      share.chartType = "LineMarkers";
      share.axisGroup = "Secondary";
      const other = sheet.charts.add("Radar", range, "Columns");
      other.title.text = "Net";
      other.top = 300;
      sheet.activate();
      await context.sync();
    })
  );
  const pareto = page.getByRole("group", { name: /^Chart: Pareto\. Turnover \(3\), Share \(3\)/ });
  // Three columns with two squares of the legend; three points on a line.
  expect(await pareto.locator("rect").count()).toBe(5);
  expect(await pareto.locator("circle").count()).toBe(3);
  expect(await pareto.locator("text").allTextContents()).toEqual(
    expect.arrayContaining(["Pareto", "North", "0", "60", "1"])
  );
  await page.getByText("Charts of the type Radar are kept in the workbook").waitFor();
  await pareto.click();
  const named = page.getByRole("textbox", { name: "Name box" });
  expect(await named.inputValue()).toBe("Chart 1");
  await pressKeys(page, "Delete");
  await pareto.waitFor({ state: "detached" });
  expect(await named.inputValue()).toBe("A1");
  expect(errors).toEqual([]);
});

test("what the preview cannot compute is refused by name; in a file it is said below the cells", async () => {
  const { page } = await openPage(browser, "en");
  await goToCell(page, "Z1");
  await page.keyboard.type("=CUBEVALUE(A1,A2)");
  await page.keyboard.press("Enter");
  await page
    .getByText("Excel computes CUBEVALUE, the preview does not. The cell was not changed.")
    .waitFor();

  const { workbook } = makeBook([[1, "=CUBEVALUE(A1,A2)"]]);
  await openBytes(page, saveWorkbook(workbook), "cube.xlsx");
  const lacking = page.getByText("The preview does not compute CUBEVALUE: Data!B1");
  await lacking.waitFor();
  await goToCell(page, "B1");
  await page.keyboard.press("Delete");
  await lacking.waitFor({ state: "hidden" });
});
