import type { Frame, Page } from "playwright-core";

/** What text needs at least (WCAG 2.2, 1.4.3), and large or bold text. */
const LEAST = { usual: 4.5, large: 3 };

/**
 * Measures the contrast of texts by their pixels, where their colours alone do not tell it: the text's own colour against
 * the commonest colour of the picture it stands in. Gives a line for each text below what it needs.
 */
export async function measureContrast(
  page: Page,
  frame: Frame,
  selectors: readonly string[]
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const selector of new Set(selectors)) {
    const element = frame.locator(selector).first();
    if (!(await element.isVisible())) continue;
    const picture = (await element.screenshot({ animations: "disabled" })).toString("base64");
    const behind = await findCommonest(page, picture);
    const text = await element.evaluate((one) => {
      const { color, fontSize, fontWeight } = getComputedStyle(one);
      return { color, size: parseFloat(fontSize), weight: Number(fontWeight) };
    });
    const isLarge = text.size >= 24 || (text.size >= 18.66 && text.weight >= 700);
    const ratio = compare(readColor(text.color), behind);
    if (ratio < (isLarge ? LEAST.large : LEAST.usual))
      found.push(`contrast ${ratio.toFixed(2)}: ${selector}`);
  }
  return found;
}

type Color = readonly [red: number, green: number, blue: number];

/** The colour of most pixels of a picture (a PNG as Base64). */
function findCommonest(page: Page, base64: string): Promise<Color> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext("2d");
    if (!drawing) throw new Error("No canvas");
    drawing.drawImage(image, 0, 0);
    const pixels = drawing.getImageData(0, 0, image.width, image.height).data;
    const counts = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const color = pixels.slice(at, at + 3).join(",");
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const [most = ["255,255,255"]] = [...counts].sort((left, right) => right[1] - left[1]);
    const [red = 255, green = 255, blue = 255] = most[0].split(",").map(Number);
    return [red, green, blue] as const;
  }, base64);
}

function readColor(text: string): Color {
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** WCAG's ratio of the lighter to the darker colour: 1 to 21. */
function compare(left: Color, right: Color): number {
  const [darker = 0, lighter = 0] = [left, right].map(lightnessOf).sort((one, two) => one - two);
  return (lighter + 0.05) / (darker + 0.05);
}

function lightnessOf(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
