import type { Browser, Frame } from "playwright-core";
import { clientListTexts } from "../../src/strings/clientList";
import { findTooWide, findViolations, narrowPane } from "./look";
import {
  classify,
  writeButton,
  closePages,
  expectQuiet,
  launchChromium,
  openPreview,
  type OpenPreview,
  paneFrame,
} from "./preview";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const TABS = {
  ru: ["Данные", "Итог", "Стратегия", "Настройки"],
  en: ["Data", "Result", "Strategy", "Settings"],
} as const;

/** Two panes of 800 pixels, one above the other. */
const MOST_HEIGHT = 1600;

/** How high the screen in the pane is, in pixels. */
function heightOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.querySelector("[role=tabpanel]")?.scrollHeight ?? 0);
}

/** Opens every folded part of a screen of the result, and what is folded in those. */
async function unfold(pane: OpenPreview["pane"]): Promise<void> {
  const folded = pane.getByRole("heading").getByRole("button", { expanded: false });
  while ((await folded.count()) > 0) await folded.first().click();
  const inner = [/в числах$|in numbers$/, /^Какие строки|^Which rows/];
  for (const name of inner) {
    const opener = pane.getByRole("button", { name, expanded: false });
    while ((await opener.count()) > 0) await opener.first().click();
  }
}

describe.each([
  ["ru", false],
  ["en", true],
] as const)("the pane in %s (dark: %s)", (language, dark) => {
  test("has nothing that axe objects to on any of its screens, and fits 270 pixels", async () => {
    const preview = await openPreview(browser, language, { dark });
    const { page, pane } = preview;
    await classify(preview, language);
    const frame = await paneFrame(page);
    // The header is as high on every tab: nothing below it jumps.
    const heights: number[] = [];
    for (const name of TABS[language]) {
      await pane.getByRole("tab", { name, exact: true }).click();
      heights.push((await pane.getByRole("banner").boundingBox())?.height ?? 0);
    }
    expect(new Set(heights).size).toBe(1);
    await pane.getByRole("tab", { name: TABS[language][1], exact: true }).click();
    for (const part of Object.values(clientListTexts(language).parts)) {
      await pane.getByRole("tab", { name: part, exact: true }).click();
      expect(await heightOf(frame)).toBeLessThanOrEqual(MOST_HEIGHT);
    }
    await narrowPane(page);
    const lookAtIt = async (): Promise<void> => {
      expect(await findViolations(page)).toEqual([]);
      expect(await findTooWide(frame)).toEqual([]);
    };
    const { parts } = clientListTexts(language);
    for (const name of TABS[language]) {
      await pane.getByRole("tab", { name, exact: true }).click();
      if (name !== TABS[language][1]) await lookAtIt();
      else {
        for (const part of Object.values(parts)) {
          await pane.getByRole("tab", { name: part, exact: true }).click();
          await unfold(pane);
          await lookAtIt();
        }
        await pane.getByRole("tab", { name: parts.pareto, exact: true }).click();
        await pane.getByRole("button", { name: clientListTexts(language).showAll(120) }).click();
        await lookAtIt();
        await pane.getByRole("listitem").getByRole("button").first().click();
        await unfold(pane);
        await lookAtIt();
      }
    }
    expectQuiet(preview);
  });
});

test("the keyboard alone leads from the cells to the button, the result and back", async () => {
  const preview = await openPreview(browser, "en");
  const { page, pane } = preview;
  const button = writeButton(pane, "en");
  await page.getByRole("grid").focus();
  const isThere = (): Promise<boolean> =>
    button.evaluate((element) => element === element.ownerDocument.activeElement);
  // In the cells Tab moves on to the next cell, as in Excel; F6 leaves them.
  await page.keyboard.press("F6");
  for (let step = 0; step < 60 && !(await isThere()); step += 1) await page.keyboard.press("Tab");
  expect(await isThere()).toBe(true);
  await page.keyboard.press("Enter");
  const heading = pane.getByRole("heading", { name: /of clients give/ });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(
    true
  );
  expectQuiet(preview);
});
