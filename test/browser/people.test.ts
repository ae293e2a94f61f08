import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { CellValue } from "../../src/officeHost/model/cell";
import type { Workbook } from "../../src/officeHost/model/workbook";
import { openWorkbook } from "../../src/officeHost/files/open";
import { clientListTexts } from "../../src/strings/clientList";
import { curveTexts } from "../../src/strings/curves";
import { doctorTexts } from "../../src/strings/doctor";
import { planTexts } from "../../src/strings/plans";
import { strategyTexts } from "../../src/strings/strategy/texts";
import { wholePaneTexts } from "../../src/strings/wholePane";
import { PAGE_TEXTS } from "../../src/preview/texts";
import { takeHands, type HandedFile, type Hands, type Means } from "./hands";
import {
  classify,
  closePages,
  expectQuiet,
  launchChromium,
  openBytes,
  openPreview,
  saveBytes,
  savedBook,
  waitForCheck,
  waitForValue,
  writeButton,
  type OpenPreview,
} from "./preview";

/*
 * A manager, a finance clerk and an agent, each in both languages, with a mouse and with nothing but the keys. What they
 * do is written once; how they do it is their hands' matter. What came of it is read from the cells of the saved file.
 */

type Language = "ru" | "en";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const KEY_CLIENTS = 45;
const CLIENTS = 120;
/** An agent of the sample with the number of its key clients, and a word of another one's name. */
const AGENTS = {
  ru: { agent: "Лугин Марк", other: "Мошков", clients: 5 },
  en: { agent: "Marcus Lindley", other: "Okonwy", clients: 5 },
} as const;

const namesOf = (workbook: Workbook): string[] => workbook.sheets.map(({ name }) => name);

/** The values of a column below its heading, which stands in the row given, counted from 1. */
function readColumn(workbook: Workbook, sheet: string, row: number, heading: string): CellValue[] {
  const rows = workbook.sheetByName(sheet)?.rows ?? [];
  const at = rows[row - 1]?.values.indexOf(heading) ?? -1;
  if (at < 0) throw new Error(`${sheet} has no ${heading} in row ${row}`);
  return rows.slice(row).map((one) => one?.values[at] ?? null);
}

/** The sample with its classes and a sheet for every key client, as a file; made once for each language. */
const prepared = new Map<Language, Promise<Uint8Array>>();
function prepareBook(language: Language): Promise<Uint8Array> {
  const known = prepared.get(language) ?? makeBook(language);
  prepared.set(language, known);
  return known;
}

async function makeBook(language: Language): Promise<Uint8Array> {
  const preview = await openPreview(browser, language);
  const { pane, page } = preview;
  const plan = planTexts(language);
  await classify(preview, language);
  await pane.getByRole("tab", { name: wholePaneTexts(language).tabs.strategy }).click();
  await pane.getByRole("button", { name: plan.makeAll(KEY_CLIENTS) }).click();
  await pane.getByRole("list", { name: plan.sheets(KEY_CLIENTS) }).waitFor();
  const bytes = await saveBytes(page);
  await closePages(browser);
  return bytes;
}

type Person = OpenPreview & { readonly hands: Hands; readonly language: Language };

async function sitDown(language: Language, means: Means): Promise<Person> {
  const preview = await openPreview(browser, language);
  return { ...preview, language, hands: takeHands(preview, language, means) };
}

/** Opens a file by the page's own button, and waits until the pane stands beside it. */
async function openFile({ page, pane, hands, language }: Person, file: HandedFile): Promise<void> {
  const started = page.waitForEvent("framenavigated");
  await hands.handFile(page.getByRole("button", { name: PAGE_TEXTS[language].open }), file);
  await started;
  const { label } = wholePaneTexts(language).tabs;
  await pane.getByRole("tablist", { name: label, exact: true }).waitFor();
}

const openTab = ({ pane, hands }: Person, name: string): Promise<void> =>
  hands.press(pane.getByRole("tab", { name, exact: true }));

/** Presses every number of the screen that leads to a list, and counts whom the list names. */
async function goThroughDoors(person: Person): Promise<number> {
  const { pane, hands, language } = person;
  const texts = clientListTexts(language);
  const doors = pane.getByRole("button", { name: DOORS[language] });
  const all = await doors.count();
  for (let at = 0; at < all; at += 1) {
    const door = doors.nth(at);
    const name = (await door.getAttribute("aria-label")) ?? "";
    await hands.press(door);
    const named = pane.getByRole("listitem").first();
    await named.waitFor();
    expect(`${name}: ${await named.getAttribute("aria-setsize")}`).toBe(
      `${name}: ${/(\d+)\D*$/.exec(name)?.[1]}`
    );
    await hands.press(pane.getByRole("button", { name: texts.back, exact: true }));
  }
  return all;
}
const DOORS = { ru: /: показать список, /, en: /: show the list, / } as const;

async function unfold({ pane, hands }: Person, name: string): Promise<void> {
  await hands.press(pane.getByRole("button", { name, expanded: false }));
}

async function expectWritten({ pane, language }: Person): Promise<void> {
  const { written, refreshed } = wholePaneTexts(language);
  const panel = pane.getByRole("tabpanel");
  await panel.getByText(written.trim()).or(panel.getByText(refreshed.trim())).waitFor();
}

/** Saves the pack of the agent from the manager's book in three presses: the tab, the agent, the button. */
async function savePack(person: Person): Promise<HandedFile> {
  const { page, pane, hands, language } = person;
  const plan = planTexts(language);
  const { agent } = AGENTS[language];
  await openTab(person, wholePaneTexts(language).tabs.strategy);
  await hands.choose(pane.getByLabel(plan.agentOfJobs, { exact: true }), agent);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    hands.press(pane.getByRole("button", { name: plan.pack(agent) })),
  ]);
  const bytes = Uint8Array.from(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}

const EVERYBODY = (["ru", "en"] as const).flatMap((language) =>
  (["mouse", "keyboard"] as const).map((means) => [language, means] as const)
);

describe.each(EVERYBODY)("in %s with the %s", (language, means) => {
  const texts = wholePaneTexts(language);
  const list = clientListTexts(language);
  const plan = planTexts(language);

  test("a manager sees who is key and finds the names behind every number; nothing is written before it is asked for", async () => {
    const person = await sitDown(language, means);
    const { page, pane, hands } = person;
    const before = await saveBytes(page);
    await unfold(person, texts.pictures);
    await pane.getByRole("img", { name: new RegExp(`^${curveTexts(language).pareto}`) }).waitFor();
    expect(Buffer.compare(await saveBytes(page), before)).toBe(0);

    await hands.press(writeButton(pane, language));
    await expectWritten(person);
    const saved = await savedBook(person);
    const [sheet = ""] = namesOf(saved);
    const classes = readColumn(saved, sheet, 3, texts.classColumn);
    const count = (name: string): number => classes.filter((one) => one === name).length;
    expect(count("A") + count("B") + count("C") + count(texts.classes["0/returns"])).toBe(CLIENTS);
    await pane.getByRole("button", { name: list.show(list.ofClass("A"), count("A")) }).waitFor();

    await unfold(person, curveTexts(language).spread);
    const doors: number[] = [await goThroughDoors(person)];
    for (const part of [list.parts.quadrants, list.parts.agents]) {
      await openTab(person, part);
      doors.push(await goThroughDoors(person));
    }
    // Classes and ranges of turnover; quadrants; six territories and nine agents.
    expect(doors).toEqual([expect.any(Number), 4, 15]);
    expect(doors[0]).toBeGreaterThanOrEqual(3);
    expectQuiet(person);
  });

  test("a manager opens the file again, has agendas of all agents in two presses and a pack in three", async () => {
    const book = { name: "book.xlsx", bytes: await prepareBook(language) };
    const person = await sitDown(language, means);
    const { pane, hands } = person;
    const { agent, other, clients } = AGENTS[language];
    await openFile(person, book);
    await openTab(person, texts.tabs.result);
    await pane.getByRole("button", { name: list.showAll(CLIENTS) }).waitFor();

    await openTab(person, texts.tabs.strategy);
    await hands.press(pane.getByRole("button", { name: plan.agendas }));
    await pane.getByText(/: 9 \(/).waitFor();
    const before = await savedBook(person);
    expect(namesOf(before).filter((tab) => tab.endsWith(agent))).toHaveLength(1);

    const file = await savePack(person);
    expect(file.name).toBe(`${plan.packFileName(agent)}.xlsx`);
    // Nothing in the manager's book has changed, and nothing of others is in the pack.
    expect(namesOf(await savedBook(person))).toEqual(namesOf(before));
    const pack = openWorkbook(file.bytes, file.name);
    // A sheet for each client, and a hidden one with their answers as they are now.
    expect(pack.sheets).toHaveLength(clients + 1);
    const words = JSON.stringify(pack.sheets.map(({ rows }) => rows.map((row) => row?.values)));
    expect(words).toContain(agent);
    expect(words).not.toContain(other);
    expectQuiet(person);
  });

  test("a clerk decides a doubt before anything is written, sees what an edited cell makes old, and takes all back", async () => {
    const person = await sitDown(language, means);
    const { page, pane, hands } = person;
    const exported = EXPORTS[language];
    await openFile(person, exported);
    await waitForCheck(pane, language);
    const before = await saveBytes(page);
    // The sheet's own total does not agree, and two names look alike: both stand above before anything is written.
    await pane.getByText(exported.total).first().waitFor();
    const classA = pane.getByRole("row", { name: /^A / });
    expect(await classA.textContent()).toMatch(/^A2/);
    await hands.press(
      pane.getByRole("button", { name: doctorTexts(language).sameClient(exported.into) })
    );
    await pane.getByRole("row", { name: /^A 1/ }).waitFor();
    await waitForCheck(pane, language);
    expect(Buffer.compare(await saveBytes(page), before)).toBe(0);

    await hands.press(writeButton(pane, language));
    await expectWritten(person);
    const [sheet = ""] = namesOf(await savedBook(person));
    const readClasses = async (): Promise<CellValue[]> =>
      readColumn(await savedBook(person), sheet, 1, texts.classColumn);
    expect(await readClasses()).toEqual(["A", "A", "B", "B", "B", "C", "C", null]);

    // The last client has grown: what is shown is marked at once, and the check says who moves.
    await hands.goToCells("B8");
    await hands.typeIntoCell("900");
    await pane.getByText(texts.staleCells).waitFor();
    await hands.press(pane.getByRole("button", { name: texts.checkAgain }));
    await pane.getByText(texts.movedLine(exported.last, "C", "A")).waitFor();
    await waitForCheck(pane, language);
    expect((await readClasses())[6]).toBe("C");
    await hands.press(writeButton(pane, language));
    await expectWritten(person);
    expect((await readClasses())[6]).toBe("A");

    // Saved and opened again, the file shows what was written last.
    const file = { name: "again.xlsx", bytes: await saveBytes(page) };
    page.on("dialog", (dialog) => void dialog.accept());
    await openFile(person, file);
    await openTab(person, texts.tabs.result);
    await pane.getByRole("button", { name: list.show(list.ofClass("A"), 2) }).waitFor();
    await hands.press(pane.getByRole("button", { name: texts.revert }));
    await pane.getByText(texts.reverted).first().waitFor();
    expect((await readClasses())[6]).toBe("C");
    expectQuiet(person);
  });

  test("an agent opens the pack on the sheet, answers there and in its cells; the manager takes the answers back", async () => {
    const book = { name: "book.xlsx", bytes: await prepareBook(language) };
    const manager = await sitDown(language, "mouse");
    await openBytes(manager.page, book.bytes, book.name);
    const file = await savePack(manager);
    await closePages(browser);

    const person = await sitDown(language, means);
    const { page, pane, hands } = person;
    const words = strategyTexts(language);
    await openFile(person, file);
    // The form of the first sheet opens by itself and says what each point lacks; the sheet is as it came.
    await pane.getByRole("button", { name: plan.toList }).waitFor();
    const client = (await pane.getByRole("heading", { level: 2 }).first().textContent()) ?? "";
    const goal = pane.getByRole("button", { name: words.sections.goal.name });
    await hands.press(goal);
    const measure = pane.getByLabel(words.fields.measure.label, { exact: true });
    await hands.write(measure, "1000");
    await pane.getByText(plan.saved).waitFor();
    const { sheet, row } = findAnswer(await savedBook(person), client, words.fields.measure.label);
    expect(sheet.valueAt(row, 2)).toBe("1000");

    // What is written into the cell below stands in the form.
    await hands.goToCells(`C${row + 2}`);
    await hands.typeIntoCell("Orlov");
    const owner = pane.getByLabel(words.fields.goalOwner.label, { exact: true });
    await waitForValue(page, owner, "Orlov");

    // Another sheet is chosen from the list and comes to the front.
    await hands.press(pane.getByRole("button", { name: plan.toList }));
    await hands.press(pane.getByRole("listitem").getByRole("button").nth(1));
    await pane.getByRole("button", { name: plan.toList }).waitFor();
    expect(await pane.getByRole("heading", { level: 2 }).first().textContent()).not.toBe(client);
    const answered = { name: file.name, bytes: await saveBytes(page) };
    expectQuiet(person);
    await closePages(browser);

    const back = await sitDown(language, means);
    await openFile(back, book);
    await openTab(back, texts.tabs.strategy);
    await back.hands.handFile(back.pane.getByRole("button", { name: plan.takePack }), answered);
    await back.pane.getByText(plan.packTaken(2, AGENTS[language].clients)).waitFor();
    const taken = findAnswer(await savedBook(back), client, words.fields.measure.label);
    expect([0, 1].map((below) => taken.sheet.valueAt(taken.row + below, 2))).toEqual([
      "1000",
      "Orlov",
    ]);
    expectQuiet(back);
  });
});

/** The saved sheet of a client, and its row with a label, zero-based. */
function findAnswer(workbook: Workbook, client: string, label: string) {
  const sheet = workbook.sheets.find((one) => one.valueAt(1, 1) === client);
  if (!sheet) throw new Error(`No sheet of ${client}`);
  return { sheet, row: sheet.rows.findIndex((_, index) => sheet.valueAt(index, 1) === label) };
}

/** An export with a total that does not agree, and one client under two names. */
const EXPORTS = {
  ru: {
    ...makeExport("Клиент;Оборот", [
      "ООО «Альфа»;600",
      "Альфа ООО;250",
      "Бета;50",
      "Гамма;40",
      "Дельта;30",
      "Эпсилон;20",
      "Дзета;10",
      "Итого;1100",
    ]),
    into: "ООО «Альфа»",
    total: /Итого/,
    last: "Дзета",
  },
  en: {
    ...makeExport("Client;Turnover", [
      "Alfa LLC;600",
      "LLC Alfa;250",
      "Bravo;50",
      "Charlie;40",
      "Delta;30",
      "Echo;20",
      "Foxtrot;10",
      "Total;1100",
    ]),
    into: "Alfa LLC",
    total: /Total/,
    last: "Foxtrot",
  },
} as const;

function makeExport(heading: string, lines: readonly string[]): HandedFile {
  return { name: "export.csv", bytes: Buffer.from([heading, ...lines].join("\n")) };
}
