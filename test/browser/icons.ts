import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_SWITCHES, findChromium } from "./chromium";

/*
 * Draws the icons of the commands: each is drawn once on a grid of 16, and 16, 32 and 80 are whole multiples of it, so
 * that every edge lies between two pixels at every size that Excel asks for.
 */
const ASSETS = resolve(import.meta.dirname, "../../assets");
const SIZES = [16, 32, 80];

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium().path,
    args: CHROMIUM_SWITCHES,
  });
  try {
    const page = await browser.newPage();
    mkdirSync(ASSETS, { recursive: true });
    for (const file of readdirSync(join(ASSETS, "icons"))) {
      const svg = readFileSync(join(ASSETS, "icons", file), "utf8");
      for (const size of SIZES) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`
        );
        const path = join(ASSETS, `icon-${basename(file, ".svg")}-${size}.png`);
        await page.screenshot({ path, omitBackground: true });
        console.log(path);
      }
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
