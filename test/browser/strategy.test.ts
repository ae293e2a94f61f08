import type { Browser } from "playwright-core";
import type { Sheet } from "../../src/officeHost/model/sheet";
import { paneTexts } from "../../src/strings/pane";
import { planTexts } from "../../src/strings/plans";
import { strategyTexts } from "../../src/strings/strategy/texts";
import { findTooWide, findViolations, narrowPane } from "./look";
import {
  classify,
  closePages,
  expectQuiet,
  launchChromium,
  openPreview,
  paneFrame,
  savedBook,
  selectCells,
  waitForValue,
  type OpenPreview,
} from "./preview";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const KEY_CLIENTS = 45;

/** The sample, classified, with a sheet for every key client, and the pane's list of them. */
async function makeSheets(preview: OpenPreview, language: "ru" | "en"): Promise<void> {
  const { pane } = preview;
  const plan = planTexts(language);
  await classify(preview, language);
  await pane.getByRole("tab", { name: paneTexts(language).tabs.strategy }).click();
  await pane.getByRole("button", { name: plan.makeAll(KEY_CLIENTS) }).click();
  await pane.getByRole("list", { name: plan.sheets(KEY_CLIENTS) }).waitFor();
}

/** Presses the first client of the list; gives its name. */
async function openFirst({ pane }: OpenPreview, language: "ru" | "en"): Promise<string> {
  await pane.getByRole("listitem").getByRole("button").first().click();
  await pane.getByRole("button", { name: planTexts(language).toList }).waitFor();
  return (await pane.getByRole("heading", { level: 2 }).first().textContent()) ?? "";
}

/** Where the saved workbook has the answer beside a label: its sheet and its row, zero-based. */
async function findAnswer(
  preview: OpenPreview,
  client: string,
  label: string
): Promise<{ readonly sheet: Sheet; readonly row: number }> {
  const saved = await savedBook(preview);
  const sheet = saved.sheets.find((one) => one.valueAt(1, 1) === client);
  if (!sheet) throw new Error(`No sheet of ${client}`);
  const row = sheet.rows.findIndex((_, index) => sheet.valueAt(index, 1) === label);
  return { sheet, row };
}

test("a client's form and its sheet hold the same answers, whichever of them is written into", async () => {
  const preview = await openPreview(browser, "ru");
  const { page, pane } = preview;
  const plan = planTexts("ru");
  const words = strategyTexts("ru");
  await makeSheets(preview, "ru");
  const client = await openFirst(preview, "ru");

  await pane.getByRole("button", { name: words.sections.goal.name }).click();
  await pane.getByLabel(words.fields.measure.label, { exact: true }).fill("=Тонны");
  await pane.getByLabel(words.fields.goalOwner.label, { exact: true }).focus();
  await pane.getByText(plan.saved).waitFor();
  const { sheet, row } = await findAnswer(preview, client, words.fields.measure.label);
  expect(sheet.valueAt(row, 2)).toBe("=Тонны");

  // A person types into the cell below it, the goal's owner; the form follows.
  await selectCells(page, `C${row + 2}`);
  await page.keyboard.type("Орлов");
  await page.keyboard.press("Enter");
  const owner = pane.getByLabel(words.fields.goalOwner.label, { exact: true });
  await waitForValue(page, owner, "Орлов");
  expectQuiet(preview);
});

describe.each([
  ["ru", true],
  ["en", false],
] as const)("strategy sheets in %s (dark: %s)", (language, dark) => {
  test("list and form have nothing that axe objects to, and fit 270 pixels", async () => {
    const preview = await openPreview(browser, language, { dark });
    const { page, pane } = preview;
    await narrowPane(page);
    await makeSheets(preview, language);
    const frame = await paneFrame(page);
    expect(await findViolations(page)).toEqual([]);
    expect(await findTooWide(frame)).toEqual([]);
    await openFirst(preview, language);
    const words = strategyTexts(language);
    await pane.getByRole("button", { name: words.sections.probability.name }).click();
    await pane.getByRole("button", { name: words.sections.visits.name }).click();
    await pane
      .getByRole("button", { name: planTexts(language).addRow(words.tables.visits) })
      .click();
    expect(await findViolations(page)).toEqual([]);
    expect(await findTooWide(frame)).toEqual([]);
    expectQuiet(preview);
  });
});
