import type { Browser } from "playwright-core";
import { findTooWide, findViolations, narrowPane } from "./look";
import {
  classify,
  classifyButton,
  closePages,
  expectQuiet,
  launchChromium,
  openPreview,
  paneFrame,
} from "./preview";

jest.setTimeout(120_000);

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

describe.each([
  ["ru", false],
  ["en", true],
] as const)("the pane in %s (dark: %s)", (language, dark) => {
  test("has nothing that axe objects to on any of its screens, and fits 270 pixels", async () => {
    const preview = await openPreview(browser, language, { dark });
    const { page, pane } = preview;
    await narrowPane(page);
    await classify(preview, language);
    const frame = await paneFrame(page);
    for (const name of TABS[language]) {
      await pane.getByRole("tab", { name }).click();
      expect(await findViolations(page)).toEqual([]);
      expect(await findTooWide(frame)).toEqual([]);
    }
    expectQuiet(preview);
  });
});

test("the keyboard alone leads from the cells to the button, the result and back", async () => {
  const preview = await openPreview(browser, "en");
  const { page, pane } = preview;
  const button = classifyButton(pane, "en");
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
