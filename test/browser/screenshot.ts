import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { paneTexts } from "../../src/strings/pane";
import { planTexts } from "../../src/strings/plans";
import { closePages, classify, launchChromium, openPreview, selectCells } from "./preview";
import startPreview from "./setup";
import stopPreview from "./teardown";

/* Makes the pictures of the README and of the guides, from the sample workbook in the preview. */
const ASSETS = resolve(import.meta.dirname, "../../assets");
/** Key clients of the sample. */
const KEY_CLIENTS = 45;

async function takePictures(): Promise<void> {
  await startPreview();
  const browser = await launchChromium();
  try {
    for (const language of ["ru", "en"] as const) await takeForGuides(browser, language);
  } finally {
    await browser.close();
    stopPreview();
  }
}

/** One for each reader: the clerk's before classifying, the manager's after it, the agent's strategy sheet. */
async function takeForGuides(browser: Browser, language: "ru" | "en"): Promise<void> {
  const preview = await openPreview(browser, language);
  const { page, pane } = preview;
  await save(page, `help/img/clerk-${language}.png`);
  await classify(preview, language);
  await showWrittenColumns(page);
  await save(page, `help/img/manager-${language}.png`);
  if (language === "en") await save(page, "screenshot.png");
  const plan = planTexts(language);
  await pane.getByRole("tab", { name: paneTexts(language).tabs.strategy }).click();
  await pane.getByRole("button", { name: plan.makeAll(KEY_CLIENTS) }).click();
  await pane.getByRole("list", { name: plan.sheets(KEY_CLIENTS) }).waitFor();
  await pane.getByRole("listitem").getByRole("button").first().click();
  await pane.getByRole("button", { name: plan.toList }).waitFor();
  await selectCells(page, "A1");
  await save(page, `help/img/agent-${language}.png`);
  await closePages(browser);
}

/** First the last of the written columns, then back to a cell beside them: all are in sight, none is veiled. */
async function showWrittenColumns(page: Page): Promise<void> {
  await selectCells(page, "W4");
  await selectCells(page, "R4");
  await page.getByRole("gridcell", { name: /^R4 / }).waitFor({ state: "attached" });
}

async function save(page: Page, name: string): Promise<void> {
  const path = resolve(ASSETS, name);
  mkdirSync(dirname(path), { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  console.log(`${path}: ${Math.ceil(statSync(path).size / 1024)} KB`);
}

void takePictures();
