import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { clientListTexts } from "../../src/strings/clientList";
import { paneTexts } from "../../src/strings/pane";
import { monthTexts } from "../../src/strings/month";
import { planTexts } from "../../src/strings/plans";
import { sampleTexts } from "../../src/strings/sample";
import { PAGE_TEXTS } from "../../src/preview/texts";
import { measureContrast } from "./contrast";
import { findTooWide, runAxe } from "./look";
import {
  classify,
  launchChromium,
  openPreview,
  paneFrame,
  selectCells,
  type OpenPreview,
} from "./preview";
import startPreview from "./setup";
import stopPreview from "./teardown";

/*
 * `npm run screens -- FOLDER`: every screen of the pane as a picture, in each language, theme and width, and what axe, the
 * widths and the measured contrast object to, a line each. Ends with 1 where anything is objected to. A further word, such
 * as `ru-dark`, leaves the other ones out.
 */
const LANGUAGES = ["ru", "en"] as const;
const THEMES = ["light", "dark", "forced"] as const;
/** Of the pane, in pixels: Excel on a Mac, on Windows, made wider by a person. */
const WIDTHS = [270, 320, 350, 500] as const;
/** High enough for the longest screen, so that one picture shows all of it. */
const HEIGHT = 2400;
/** Turnovers of the sample that are others a month later. */
const CHANGES = [
  ["P4", "0"],
  ["P5", "900000"],
  ["P6", "10"],
  ["P9", "700000"],
] as const;
/** Key clients of the sample. */
const KEY_CLIENTS = 45;

type Language = (typeof LANGUAGES)[number];
type Theme = (typeof THEMES)[number];

async function main(): Promise<void> {
  const [folder, ...only] = process.argv.slice(2);
  if (folder === undefined) throw new Error("Name the folder for the pictures.");
  mkdirSync(folder, { recursive: true });
  await startPreview();
  const browser = await launchChromium();
  let objections = 0;
  try {
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        const name = `${language}-${theme}`;
        if (only.length > 0 && !only.includes(name)) continue;
        objections += await takeAll(browser, language, theme, join(resolve(folder), name));
      }
    }
  } finally {
    await browser.close();
    stopPreview();
  }
  console.log(`${objections} objections`);
  process.exitCode = objections > 0 ? 1 : 0;
}

async function takeAll(
  browser: Browser,
  language: Language,
  theme: Theme,
  path: string
): Promise<number> {
  const preview = await openPreview(browser, language, { dark: theme === "dark" });
  const { page } = preview;
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  if (theme === "forced") await page.emulateMedia({ forcedColors: "active" });
  const frame = await paneFrame(page);
  let objections = 0;
  for await (const screen of walk(preview, language)) {
    // A screen that comes late is looked at when it has come.
    await preview.pane.locator("[data-skeleton]").first().waitFor({ state: "detached" });
    for (const width of WIDTHS) {
      await page.evaluate((pixels) => {
        const body = document.querySelector<HTMLElement>(".pane-body");
        if (body) body.style.width = `${pixels}px`;
      }, width);
      await page.mouse.move(0, 0);
      const picture = `${path}-${screen}-${width}.png`;
      await page.locator("iframe").screenshot({ path: picture, animations: "disabled" });
      const tooWide = await findTooWide(frame);
      for (const one of tooWide) console.log(`${picture}: too wide: ${one}`);
      objections += tooWide.length;
    }
    // Forced colours are the system's own.
    const axe = await look(preview, frame, theme !== "forced");
    for (const one of axe) console.log(`${path}-${screen}: ${one}`);
    objections += axe.length;
  }
  for (const error of preview.errors) console.log(`${path}: ${error}`);
  await page.context().close();
  return objections + preview.errors.length;
}

/** Every screen in turn: the check, the result's screens, the list of clients, a client, sheets, a sheet, settings. */
async function* walk(preview: OpenPreview, language: Language): AsyncGenerator<string> {
  const { page, pane } = preview;
  const [texts, list, plan] = [paneTexts(language), clientListTexts(language), planTexts(language)];
  const openTab = (name: string): Promise<void> =>
    pane.getByRole("tab", { name, exact: true }).click();
  yield "check";
  await classify(preview, language);
  for (const [code, name] of Object.entries(list.parts)) {
    await openTab(name);
    yield `result-${code}`;
  }
  await openTab(list.parts.pareto);
  await pane.getByRole("button", { name: list.showAll(120) }).click();
  yield "clients";
  await pane.getByRole("listitem").getByRole("button").first().click();
  yield "client";
  await openTab(texts.tabs.strategy);
  yield "strategy-empty";
  await pane.getByRole("button", { name: plan.makeAll(KEY_CLIENTS) }).click();
  await pane.getByRole("list", { name: plan.sheets(KEY_CLIENTS) }).waitFor();
  yield "strategy";
  await pane.getByRole("listitem").getByRole("button").first().click();
  await pane.getByRole("button", { name: plan.toList }).waitFor();
  yield "sheet";
  await openTab(texts.tabs.settings);
  yield "settings";
  // Back on the data, a month later: some have more and some have less.
  await page.getByRole("tab").first().click();
  await page.context().clock.setFixedTime(new Date(Date.now() + 31 * 86_400_000));
  for (const [cell, typed] of CHANGES) {
    await selectCells(page, cell);
    await page.getByRole("grid").focus();
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
  }
  await openTab(texts.tabs.result);
  // The card is still open, and behind it the list.
  for (const name of [list.backToList, list.back])
    await pane.getByRole("button", { name, exact: true }).click();
  await openTab(list.parts.movement);
  const month = monthTexts(language);
  await pane.getByRole("button", { name: month.start }).click();
  // The changes leave a doubt: nothing is written before the person says so.
  await pane.getByRole("button", { name: month.goOn }).click();
  await pane.getByRole("slider").waitFor();
  yield "result-moved";
  await openTab(texts.tabs.data);
  await page.getByRole("button", { name: PAGE_TEXTS[language].addSheet }).click();
  await pane.getByRole("button", { name: sampleTexts(language).put }).waitFor();
  yield "empty";
}

/** What axe objects to; where it cannot tell the contrast, that is measured. */
async function look(
  { page }: OpenPreview,
  frame: Frame,
  hasContrast: boolean
): Promise<readonly string[]> {
  const { violations, incomplete } = await runAxe(page);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`)
  );
  if (!hasContrast) return found;
  const undecided = incomplete
    .filter(({ id }) => id === "color-contrast")
    .flatMap(({ nodes }) => nodes.map(({ target }) => String(target.at(-1))));
  return [...found, ...(await measureContrast(page, frame, undecided))];
}

void main();
