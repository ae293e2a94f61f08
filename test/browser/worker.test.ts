import type { Browser, Page } from "playwright-core";
import {
  classify,
  waitForCheck,
  closePages,
  expectQuiet,
  launchChromium,
  openBytes,
  openPreview,
  paneFrame,
  type OpenPreview,
} from "./preview";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

/** Enough for the pane to give it to a worker. */
const ROWS = 300_000;
const CLIENTS = 9;

/** Payments of nine clients; each next one pays half of what the one before does. */
function makeLedger(): Buffer {
  const lines = ["Client,Date,Amount"];
  for (let row = 0; row < ROWS; row += 1) {
    const client = row % CLIENTS;
    const day = String(1 + (Math.floor(row / CLIENTS) % 28)).padStart(2, "0");
    lines.push(`Client ${client + 1},2026-0${1 + (row % 7)}-${day},${2 ** (CLIENTS - client)}`);
  }
  return Buffer.from(lines.join("\n"));
}

async function openLedger(language: "ru" | "en"): Promise<OpenPreview> {
  const preview = await openPreview(browser, language);
  await openBytes(preview.page, makeLedger(), "ledger.csv");
  await preview.pane.getByText(new RegExp(`, A1:C${ROWS + 1}$`)).waitFor();
  return preview;
}

/** The worker's file, as the preview serves it. */
const WORKER = /\/run\.js$/;

/** Said before the worker's own script: once it has told half of its work it never comes back. */
const HANG = `{
  const post = self.postMessage.bind(self);
  self.postMessage = (message) => {
    post(message);
    while (message.type === "progress" && message.done >= 0.5);
  };
}`;

/** Lets the worker stop in the midst of its work as long as that is wanted; counts how often it was fetched. */
async function holdWorker(page: Page): Promise<{ isHeld: boolean; fetched: number }> {
  const worker = { isHeld: true, fetched: 0 };
  await page.route(WORKER, async (route) => {
    worker.fetched += 1;
    const response = await route.fetch();
    const script = await response.text();
    await route.fulfill({ response, body: worker.isHeld ? `${HANG}\n${script}` : script });
  });
  return worker;
}

type Top = { readonly sheets: string[]; readonly used: string; readonly rows: unknown[][] };

/** What is in the workbook, as far as a look at it tells: saving so large a one takes longer than all else here. */
async function readTop({ page }: OpenPreview): Promise<Top> {
  const frame = await paneFrame(page);
  return frame.evaluate(
    (count) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const used = worksheets.getActiveWorksheet().getUsedRange().load("address");
        const top = used.getRow(0).getResizedRange(count, 0).load("values");
        worksheets.load("items/name");
        await context.sync();
        return {
          sheets: worksheets.items.map(({ name }) => name),
          used: used.address,
          rows: top.values as unknown[][],
        };
      }),
    CLIENTS
  );
}

/** The classes beside the first rows, one of each client. */
function classesIn({ rows: [headings, ...rows] }: Top, heading: string): unknown[] {
  const place = headings?.indexOf(heading) ?? -1;
  return rows.map((row) => row[place]);
}

/** METHOD 2: the larger ones hold 0, 50, 75, 88, 94, 97 % and more. */
const CLASSES = ["A", "A", "A", "B", "B", "C", "C", "C", "C"];

test("a large ledger is read by a worker, stopped in the midst of that with nothing written, and then read to the end", async () => {
  const preview = await openLedger("en");
  const { page, pane } = preview;
  const before = await readTop(preview);
  expect(before.used).toMatch(/A1:C300001$/);
  const worker = await holdWorker(page);
  const check = pane.getByRole("button", { name: "Check", exact: true });
  await check.click();
  await pane.locator('[role="progressbar"][aria-valuenow^="8"]').waitFor();
  await pane.getByText(/^8\d% read$/).waitFor();
  await pane.getByRole("button", { name: "Stop" }).click();
  const said = pane.getByRole("alert").getByText("Reading the table was stopped.");
  await said.waitFor();
  expect(await said.textContent()).toContain("Nothing was changed");
  expect(await readTop(preview)).toEqual(before);
  worker.isHeld = false;
  await check.click();
  await waitForCheck(pane, "en");
  expect(await readTop(preview)).toEqual(before);
  await classify(preview, "en");
  expect(worker.fetched).toBe(2);
  expect(classesIn(await readTop(preview), "Class")).toEqual(CLASSES);
  expectQuiet(preview);
});

test("where the worker's file does not come the pane does the work itself", async () => {
  const preview = await openLedger("ru");
  let refused = 0;
  await preview.page.route(WORKER, (route) => {
    refused += 1;
    return route.abort();
  });
  await preview.pane.getByRole("button", { name: "Проверить", exact: true }).click();
  await waitForCheck(preview.pane, "ru");
  await classify(preview, "ru");
  expect(refused).toBe(1);
  expect(classesIn(await readTop(preview), "Класс")).toEqual(CLASSES);
});
