import type { Locator, Page } from "playwright-core";
import { PAGE_TEXTS } from "../../src/preview/texts";
import type { OpenPreview } from "./preview";

/** What a person works with: a mouse, or nothing but the keys. */
export type Means = "mouse" | "keyboard";

/** A file as it lies in a folder of the person's. */
export type HandedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a person does, in the pane and on the page around it. */
export type Hands = {
  press(button: Locator): Promise<void>;
  /** Chooses what a list shows under that text. */
  choose(list: Locator, text: string): Promise<void>;
  /** Writes into a field in place of what stood there, and leaves it. */
  write(field: Locator, text: string): Promise<void>;
  /** Goes to cells of the sheet in front, as A1 text. */
  goToCells(address: string): Promise<void>;
  /** Types into the active cell and leaves it by Enter. */
  typeIntoCell(text: string): Promise<void>;
  /** Presses a button that asks for a file, and gives it. */
  handFile(button: Locator, file: HandedFile): Promise<void>;
};

export function takeHands(preview: OpenPreview, language: "ru" | "en", means: Means): Hands {
  const { page } = preview;
  const reach: Hands["press"] =
    means === "keyboard" ? (target) => reachByKeys(page, target) : async () => undefined;
  const press: Hands["press"] = async (button) => {
    if (means === "mouse") return button.click();
    await reach(button);
    await page.keyboard.press("Enter");
  };
  const nameBox = page.getByRole("textbox", { name: PAGE_TEXTS[language].nameBox });
  return {
    press,
    async choose(list, text) {
      if (means === "mouse") return void (await list.selectOption({ label: text }));
      await reach(list);
      await chooseByArrows(page, list, text);
    },
    async write(field, text) {
      if (means === "mouse") await field.click();
      await reach(field);
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    },
    async goToCells(address) {
      if (means === "mouse") await nameBox.click();
      await reach(nameBox);
      await page.keyboard.press("Control+a");
      await page.keyboard.type(address);
      await page.keyboard.press("Enter");
    },
    async typeIntoCell(text) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async handFile(button, { name, bytes }) {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(button)]);
      await chooser.setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    },
  };
}

/** More stops of the Tab key than any screen has. */
const MOST_STOPS = 400;

/** Where the focus is as seen from an element: on it, before or after it, beside it in a list of tabs, or elsewhere. */
type Focus = "here" | "before" | "after" | "tabBefore" | "tabAfter" | "elsewhere";

/**
 * Brings the focus to an element by keys alone: F6 into its part of the page, Tab through that, arrows among tabs. Throws
 * where keys do not lead to it.
 */
async function reachByKeys(page: Page, target: Locator): Promise<void> {
  // What is being worked on cannot be pressed yet, and what is just being drawn may take the focus.
  await (await target.elementHandle())?.waitForElementState("enabled");
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const focus = await findFocus(target);
    if (focus === "here") return;
    await page.keyboard.press(KEYS[focus]);
  }
  throw new Error(`The keys do not lead to ${String(target)}`);
}

const KEYS: Readonly<Record<Exclude<Focus, "here">, string>> = {
  before: "Tab",
  after: "Shift+Tab",
  tabBefore: "ArrowRight",
  tabAfter: "ArrowLeft",
  elsewhere: "F6",
};

function findFocus(target: Locator): Promise<Focus> {
  return target.evaluate((element): Focus => {
    const { ownerDocument } = element;
    const view = ownerDocument.defaultView;
    const frame = view?.frameElement;
    // A frame remembers where its focus was while the focus is outside.
    if (frame && frame.ownerDocument.activeElement !== frame) return "elsewhere";
    const { activeElement } = ownerDocument;
    if (!activeElement) return "elsewhere";
    if (activeElement === element) return "here";
    const part = element.closest("header, main, aside");
    if (!frame && part && !part.contains(activeElement)) return "elsewhere";
    const isBefore = (activeElement.compareDocumentPosition(element) & 4) !== 0;
    const tabs = element.closest("[role='tablist']");
    if (tabs?.contains(activeElement)) return isBefore ? "tabBefore" : "tabAfter";
    return isBefore ? "before" : "after";
  });
}

async function chooseByArrows(page: Page, list: Locator, text: string): Promise<void> {
  const readChosen = (): Promise<string> =>
    list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? "");
  const last = (await list.locator("option").count()) - 1;
  for (let step = 0; step <= last && (await readChosen()) !== text; step += 1)
    await page.keyboard.press(step === 0 ? "Home" : "ArrowDown");
  if ((await readChosen()) !== text) throw new Error(`The arrows do not lead to ${text}`);
}
