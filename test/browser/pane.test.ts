import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
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
  ru: ["Данные", "Итог", "Настройки"],
  en: ["Data", "Result", "Settings"],
} as const;

async function findViolations(page: Page): Promise<unknown[]> {
  // Fluent guards its focus with elements that are hidden from everyone but the Tab key.
  const axe = new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target, html }) => [target, html])]);
}

describe.each([
  ["ru", false],
  ["en", true],
] as const)("the pane in %s (dark: %s)", (language, dark) => {
  test("has nothing that axe objects to on any of its screens, and fits 270 pixels", async () => {
    const preview = await openPreview(browser, language, { dark });
    const { page, pane } = preview;
    const handle = page.getByRole("separator");
    await handle.focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
    expect((await page.locator("iframe").boundingBox())?.width).toBe(270);
    await classify(preview, language);
    const frame = await paneFrame(page);
    for (const name of TABS[language]) {
      await pane.getByRole("tab", { name }).click();
      expect(await findViolations(page)).toEqual([]);
      const tooWide = await frame.evaluate(() =>
        [...document.querySelectorAll("main, main *, header")]
          .filter(
            ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1
          )
          .filter((element) => getComputedStyle(element).textOverflow !== "ellipsis")
          .map((element) => `${element.tagName} ${element.className}`.slice(0, 80))
      );
      expect(tooWide).toEqual([]);
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
