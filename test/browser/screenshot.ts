import { statSync } from "node:fs";
import { resolve } from "node:path";
import { classify, launchChromium, openPreview, selectCells } from "./preview";
import startPreview from "./setup";
import stopPreview from "./teardown";

const PICTURE = resolve(import.meta.dirname, "../../assets/screenshot.png");

/** Makes the README's picture: the sample workbook, classified, with the classes and the pane's result in sight. */
async function takeScreenshot(): Promise<void> {
  await startPreview();
  const browser = await launchChromium();
  try {
    const preview = await openPreview(browser, "en");
    await classify(preview, "en");
    // First the last of the written columns, then back to a cell beside them: all are in sight, none is veiled.
    await selectCells(preview.page, "W4");
    await selectCells(preview.page, "R4");
    await preview.page.getByRole("gridcell", { name: /^R4 / }).waitFor({ state: "attached" });
    await preview.page.mouse.move(0, 0);
    await preview.page.screenshot({ path: PICTURE, animations: "disabled", caret: "hide" });
    console.log(`${PICTURE}: ${Math.ceil(statSync(PICTURE).size / 1024)} KB`);
  } finally {
    await browser.close();
    stopPreview();
  }
}

void takeScreenshot();
