import {
  chromium,
  type Browser,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
  type Route,
} from "playwright-core";
import { openWorkbook } from "../../src/officeHost/files/open";
import type { Workbook } from "../../src/officeHost/model/workbook";
import { CHROMIUM_SWITCHES } from "./chromium";

/** The preview page in a real Chromium, with its pane, as a person sees it. */
export type OpenPreview = {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What the page or the pane said to the console as an error, and what was thrown there. */
  readonly errors: readonly string[];
  /** Every address that the page and the pane asked for. */
  readonly addresses: readonly string[];
};

export type PreviewWindow = {
  readonly preview: {
    open(bytes: Uint8Array, name: string): Promise<void>;
    select(address: string): Promise<void> | void;
    save(): Promise<Uint8Array> | Uint8Array;
    readonly requests: readonly { readonly bytes: number }[];
    readonly faults: { code: string; at?: string; times?: number }[];
  };
};

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env["JOURNEY_BROWSER"];
  if (executablePath === undefined) throw new Error("Run the journeys by `npm run browser`.");
  return chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
}

/** Opens the page with its sample workbook; the pane beside it may still be starting. */
export async function openPage(
  browser: Browser,
  language: "ru" | "en",
  options: {
    readonly dark?: boolean;
    readonly width?: number;
    /** Answers every request of the page in the server's place. */
    readonly route?: (route: Route) => Promise<void>;
  } = {}
): Promise<OpenPreview> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    locale: language === "ru" ? "ru-RU" : "en-US",
    colorScheme: options.dark === true ? "dark" : "light",
    reducedMotion: "reduce",
  });
  // A crowded machine may take its time: the limit is there to end what hangs.
  context.setDefaultTimeout(240_000);
  // Of a context of its own: axe opens a second page beside it.
  const page = await context.newPage();
  const { route } = options;
  if (route) await page.route("**/*", route);
  const errors: string[] = [];
  const addresses: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => addresses.push(request.url()));
  await page.goto(`${process.env["JOURNEY_URL"] ?? ""}?lang=${language}`);
  await page.getByRole("gridcell").waitFor({ state: "attached" });
  const pane = page.frameLocator('iframe[title="Key Clients"]');
  return { page, pane, errors, addresses };
}

/** Opens the page and waits until the pane has understood the selection. */
export async function openPreview(
  browser: Browser,
  language: "ru" | "en",
  options: { readonly dark?: boolean; readonly width?: number } = {}
): Promise<OpenPreview> {
  const open = await openPage(browser, language, options);
  await waitForCheck(open.pane, language);
  return open;
}

/** The pane's frame, once Office.js in it has found its Excel. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Key Clients"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The pane is no frame.");
  await frame.waitForFunction(() => typeof (globalThis as { Excel?: unknown }).Excel === "object");
  await frame.evaluate(() => Office.onReady());
  return frame;
}

/**
 * Expects that nothing was said as an error and nothing was asked of any other machine. Office.js, told by the host
 * that logging is off, does not even try: a request that the pane's content policy stopped would be an error in the
 * console.
 */
export function expectQuiet({ page, errors, addresses }: OpenPreview): void {
  const home = new URL(page.url()).origin;
  const outside = addresses.filter((address) => !/^(?:data|blob):/.test(address));
  expect(outside.filter((address) => new URL(address).origin !== home)).toEqual([]);
  expect(errors).toEqual([]);
}

/** Ends what {@link openPage} and {@link openPreview} opened. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

export const WRITE = { ru: "Записать", en: "Write" } as const;

export function writeButton(
  pane: FrameLocator,
  language: "ru" | "en"
): ReturnType<FrameLocator["getByRole"]> {
  return pane.getByRole("button", { name: WRITE[language], exact: true });
}

const WRITTEN = { ru: "Записано:", en: "Written:" } as const;
const REFRESHED = { ru: "Обновлено:", en: "Refreshed:" } as const;

/** Waits until what is selected has been read, and can be written. */
export async function waitForCheck(pane: FrameLocator, language: "ru" | "en"): Promise<void> {
  await writeButton(pane, language).and(pane.locator(":not([aria-disabled='true'])")).waitFor();
}

/**
 * Waits for the check, presses the one button and waits until the pane says where it has written, or refreshed what it
 * wrote before.
 */
export async function classify(
  { pane }: OpenPreview,
  language: "ru" | "en",
  isRefresh = false
): Promise<void> {
  await waitForCheck(pane, language);
  await writeButton(pane, language).click();
  const said = (isRefresh ? REFRESHED : WRITTEN)[language];
  await pane.getByRole("tabpanel").getByText(said).waitFor();
}

/** Waits until a field of the pane holds a text. */
export async function waitForValue(page: Page, field: Locator, text: string): Promise<void> {
  const frame = await paneFrame(page);
  await frame.waitForFunction(
    ([input, wanted]) => (input as HTMLInputElement | null)?.value === wanted,
    [await field.elementHandle(), text] as const
  );
}

/** Opens a file's bytes in the page, as its Open button does. */
export async function openBytes(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  await page.evaluate(
    async ({ base64, name: fileName }) => {
      const { preview } = globalThis as unknown as PreviewWindow;
      await preview.open(
        Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
        fileName
      );
    },
    { base64: Buffer.from(bytes).toString("base64"), name }
  );
}

export async function selectCells(page: Page, address: string): Promise<void> {
  await page.evaluate(async (text) => {
    await (globalThis as unknown as PreviewWindow).preview.select(text);
  }, address);
}

/** The bytes that the page's Save button writes. */
export async function saveBytes(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const bytes = await (globalThis as unknown as PreviewWindow).preview.save();
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  });
  return Uint8Array.from(Buffer.from(base64, "base64"));
}

/** The workbook that the page would save now, read anew. */
export async function savedBook({ page }: OpenPreview): Promise<Workbook> {
  return openWorkbook(await saveBytes(page), "saved.xlsx");
}
