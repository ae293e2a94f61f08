import type { Browser } from "playwright-core";
import {
  classify,
  waitForCheck,
  writeButton,
  closePages,
  expectQuiet,
  launchChromium,
  openBytes,
  openPreview,
  paneFrame,
  saveBytes,
  type OpenPreview,
  type PreviewWindow,
} from "./preview";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const TABLE = Buffer.from("Client,Turnover\nNorth,60\nSouth,30\nEast,10\n");

async function openTable(language: "ru" | "en" = "en"): Promise<OpenPreview> {
  const preview = await openPreview(browser, language);
  await openBytes(preview.page, TABLE, "table.csv");
  await preview.pane.getByText(/, A1:B4$/).waitFor();
  return preview;
}

test("a selected chart is answered with a sentence, and nothing changes", async () => {
  const preview = await openTable();
  const frame = await paneFrame(preview.page);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
      await context.sync();
    })
  );
  const before = await saveBytes(preview.page);
  await preview.page.getByRole("group", { name: /^Chart: Turnover/ }).click();
  await preview.pane.getByText(/What is selected is no range of cells/).waitFor();
  expect(Buffer.compare(await saveBytes(preview.page), before)).toBe(0);
  expectQuiet(preview);
});

test("a protected sheet is named, and stays as it is", async () => {
  const preview = await openTable();
  const frame = await paneFrame(preview.page);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    })
  );
  const before = await saveBytes(preview.page);
  await preview.page.getByRole("grid").focus();
  await preview.page.keyboard.press("ArrowDown");
  await preview.pane.getByText(/The sheet "[^"]+" is protected against changes/).waitFor();
  expect(Buffer.compare(await saveBytes(preview.page), before)).toBe(0);
  await waitForCheck(preview.pane, "en");
  await writeButton(preview.pane, "en").click();
  const written = preview.pane.getByRole("button", { name: /, [A-Z]+\d+:[A-Z]+\d+$/ });
  await written.first().waitFor();
  expect(await written.allTextContents()).toEqual([expect.stringMatching(/^Clients/)]);
  expectQuiet(preview);
});

test("when Excel refuses because it is busy the pane says so in the person's language, and the next press works", async () => {
  const preview = await openTable("ru");
  const setFault = (): Promise<unknown> =>
    preview.page.evaluate(() => {
      const { faults } = (globalThis as unknown as PreviewWindow).preview;
      faults.push({ code: "ActivityLimitReached", times: 9 });
    });
  await waitForCheck(preview.pane, "ru");
  await setFault();
  await writeButton(preview.pane, "ru").click();
  await preview.pane.getByText(/Excel сейчас занят/).waitFor();
  await preview.page.evaluate(() => {
    (globalThis as unknown as PreviewWindow).preview.faults.length = 0;
  });
  await classify(preview, "ru");
  expectQuiet(preview);
});
