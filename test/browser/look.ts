import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";

/** What axe finds on the page and in the pane. */
export function runAxe(page: Page): ReturnType<AxeBuilder["analyze"]> {
  // Fluent guards its focus with elements that are hidden from everyone but the Tab key.
  return new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]).analyze();
}

/** What axe objects to there. */
export async function findViolations(page: Page): Promise<unknown[]> {
  const { violations } = await runAxe(page);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target, html }) => [target, html])]);
}

/** Makes the pane as narrow as it may be, 270 pixels. */
export async function narrowPane(page: Page): Promise<void> {
  await page.getByRole("separator").focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  expect((await page.locator("iframe").boundingBox())?.width).toBe(270);
}

/** What in the pane is wider than its place. */
export function findTooWide(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll("main, main *, header")]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .filter((element) => getComputedStyle(element).textOverflow !== "ellipsis")
      .map((element) => `${element.tagName} ${element.className}`.slice(0, 80))
  );
}
