import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright-core";
import { openWorkbook } from "../../src/officeHost/files/open";
import type { Workbook } from "../../src/officeHost/model/workbook";
import { paneTexts } from "../../src/strings/pane";
import { planTexts } from "../../src/strings/plans";
import { strategyTexts } from "../../src/strings/strategy/texts";
import {
  classify,
  closePages,
  expectQuiet,
  launchChromium,
  openBytes,
  openPreview,
  savedBook,
  type OpenPreview,
} from "./preview";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const KEY_CLIENTS = 45;
/** An agent of the sample, and a word of another one's name. */
const AGENTS = {
  ru: { agent: "Лугин Марк", other: "Мошков", sheets: 6 },
  en: { agent: "Marcus Lindley", other: "Okonwy", sheets: 6 },
} as const;

/** Presses a button as a person with a mouse does, or one who has only keys. */
type Press = (button: Locator) => Promise<void>;
const PRESSES: Readonly<Record<"mouse" | "keyboard", Press>> = {
  mouse: (button) => button.click(),
  keyboard: async (button) => {
    await button.focus();
    await button.press("Enter");
  },
};

/** The sample with a sheet for every key client, and the data screen in sight again. */
async function prepare(preview: OpenPreview, language: "ru" | "en"): Promise<void> {
  const { pane } = preview;
  const plan = planTexts(language);
  const { tabs } = paneTexts(language);
  await classify(preview, language);
  await pane.getByRole("tab", { name: tabs.strategy }).click();
  await pane.getByRole("button", { name: plan.makeAll(KEY_CLIENTS) }).click();
  await pane.getByRole("list", { name: plan.sheets(KEY_CLIENTS) }).waitFor();
  await pane.getByRole("tab", { name: tabs.data, exact: true }).click();
}

const namesOf = (workbook: Workbook): string[] => workbook.sheets.map(({ name }) => name);

describe.each([
  ["ru", "mouse"],
  ["en", "keyboard"],
] as const)("a manager and an agent in %s with the %s", (language, by) => {
  const press = PRESSES[by];
  const plan = planTexts(language);
  const { agent: name, other, sheets } = AGENTS[language];

  test("agendas of all in two presses, a pack from the own book in three, its answers back", async () => {
    const preview = await openPreview(browser, language);
    const { page, pane } = preview;
    await prepare(preview, language);
    const strategy = pane.getByRole("tab", { name: paneTexts(language).tabs.strategy });

    await press(strategy);
    await press(pane.getByRole("button", { name: plan.agendas }));
    await pane.getByText(/: 9 \(/).waitFor();
    const before = await savedBook(preview);
    expect(namesOf(before).filter((tab) => tab.endsWith(name))).toHaveLength(1);

    await pane.getByLabel(plan.agentOfJobs, { exact: true }).selectOption(name);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      press(pane.getByRole("button", { name: plan.pack(name) })),
    ]);
    expect(download.suggestedFilename()).toBe(`${plan.packFileName(name)}.xlsx`);
    const path = await download.path();
    const bytes = Uint8Array.from(readFileSync(path));
    // Nothing in the manager's book has changed, and nothing of others is in the pack.
    expect(namesOf(await savedBook(preview))).toEqual(namesOf(before));
    const pack = openWorkbook(bytes, "pack.xlsx");
    expect(pack.sheets).toHaveLength(sheets);
    const texts = JSON.stringify(pack.sheets.map(({ rows }) => rows.map((row) => row?.values)));
    expect(texts).toContain(name);
    expect(texts).not.toContain(other);
    expectQuiet(preview);
    await closePages(browser);

    // The agent's pane opens on the sheet, and what is typed there stands in its cell.
    const agent = await openPreview(browser, language);
    await openBytes(agent.page, bytes, "pack.xlsx");
    await agent.pane.getByRole("button", { name: plan.toList }).waitFor();
    const words = strategyTexts(language);
    // The sheets speak the language in which they were made.
    const goal = agent.pane.getByRole("button", { name: words.sections.goal.name });
    await press(goal);
    const measure = agent.pane.getByLabel(words.fields.measure.label, { exact: true });
    await measure.fill("1000");
    await measure.press("Tab");
    await agent.pane.getByText(plan.saved).waitFor();
    const typed = await savedBook(agent);
    const [sheet] = typed.sheets;
    const row = sheet?.rows.findIndex(
      (_, at) => sheet.valueAt(at, 1) === words.fields.measure.label
    );
    expect(sheet?.valueAt(row ?? -1, 2)).toBe("1000");
    expectQuiet(agent);
  });
});
