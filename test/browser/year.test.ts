import type { Browser } from "playwright-core";
import type { CellValue } from "../../src/officeHost/model/cell";
import { clientListTexts } from "../../src/strings/clientList";
import { monthTexts } from "../../src/strings/month";
import { movementTexts } from "../../src/strings/movement";
import { wholePaneTexts } from "../../src/strings/wholePane";
import { takeHands } from "./hands";
import {
  closePages,
  expectQuiet,
  launchChromium,
  openBytes,
  openPreview,
  paneFrame,
  saveBytes,
  savedBook,
  selectCells,
  waitForCheck,
  writeButton,
  type OpenPreview,
} from "./preview";

/*
 * A finance clerk's year in one workbook: the first export is checked and written, each month the next one is pasted over
 * it and refreshed by one press, and at the end the last months are taken back. What is in the cells is compared with the
 * method's rule, said once more here.
 */

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => closePages(browser));
afterAll(() => browser.close());

const HEADINGS = ["Client", "Turnover"] as const;
/** What a client brings in a month, counted from 0. Foxtrot grows, Bravo fades, Golf is gone after June, Hotel comes in July. */
const CLIENTS: readonly (readonly [string, (month: number) => number])[] = [
  ["Alfa", () => 6000],
  ["Bravo", (month) => 3000 - 240 * month],
  ["Charlie", () => 800],
  ["Delta", () => 450],
  ["Echo", () => 250],
  ["Foxtrot", (month) => 100 + 160 * month],
  ["Golf", (month) => (month < 6 ? 300 : 0)],
  ["Hotel", (month) => (month < 6 ? 0 : 700)],
];

type Row = readonly [name: string, turnover: number];

/** The export of a month: who bought nothing is not in it. */
const exportOf = (month: number): Row[] =>
  CLIENTS.map(([name, bring]) => [name, bring(month)] as const).filter(([, amount]) => amount > 0);

/** METHOD 2: a client is A as long as those with more turnover hold less than 80 %, then B up to 95 %. */
function classesOf(rows: readonly Row[]): string[] {
  const total = rows.reduce((sum, [, amount]) => sum + amount, 0);
  return rows.map(([, own]) => {
    const above = rows.reduce((sum, [, amount]) => sum + (amount > own ? amount : 0), 0);
    return 100 * above < 80 * total ? "A" : 100 * above < 95 * total ? "B" : "C";
  });
}

/** Client, turnover and class as they stand in the saved sheet, below the headings. */
async function readRows(preview: OpenPreview): Promise<CellValue[][]> {
  const [sheet] = (await savedBook(preview)).sheets;
  const rows = (sheet?.rows ?? []).map((row) =>
    Array.from(row?.values ?? [], (one) => one ?? null)
  );
  const at = rows[0]?.indexOf("Class") ?? -1;
  return rows
    .slice(1)
    .map((row) => [row[0] ?? null, row[1] ?? null, row[at] ?? null])
    .filter(([name]) => name !== null);
}

const expectedOf = (month: number): CellValue[][] => {
  const rows = exportOf(month);
  const classes = classesOf(rows);
  return rows.map(([name, amount], at) => [name, amount, classes[at] ?? ""]);
};

/** Pastes the export over the one before, as a person does: one line more than both have is emptied. */
async function pasteExport({ page }: OpenPreview, month: number): Promise<void> {
  const lines: (readonly (string | number)[])[] = [HEADINGS, ...exportOf(month)];
  while (lines.length <= CLIENTS.length) lines.push(["", ""]);
  await selectCells(page, "A1");
  await page.getByRole("grid").focus();
  const text = lines.map((line) => line.join("\t")).join("\n");
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

test("a finance clerk's year: export, check, write, each next month pasted and refreshed, and taken back", async () => {
  const preview = await openPreview(browser, "en");
  const { page, pane } = preview;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const hands = takeHands(preview, "en", "mouse");
  const [texts, list] = [wholePaneTexts("en"), clientListTexts("en")];
  const [words, moves] = [monthTexts("en"), movementTexts("en")];
  const setDay = (month: number): Promise<void> =>
    page.context().clock.setFixedTime(new Date(Date.UTC(2026, month, 28, 12)));

  await setDay(0);
  const first = [HEADINGS, ...exportOf(0)].map((line) => line.join(",")).join("\n");
  await openBytes(page, Buffer.from(first), "export.csv");
  await pane.getByText(/, A1:B8$/).waitFor();
  await waitForCheck(pane, "en");
  const before = await saveBytes(page);
  await pane.getByRole("row", { name: /^A / }).waitFor();
  expect(Buffer.compare(await saveBytes(page), before)).toBe(0);
  await hands.press(writeButton(pane, "en"));
  await pane.getByRole("tabpanel").getByText(texts.written.trim()).waitFor();
  expect(await readRows(preview)).toEqual(expectedOf(0));

  await hands.press(pane.getByRole("tab", { name: list.parts.movement, exact: true }));
  for (let month = 1; month < 12; month += 1) {
    await setDay(month);
    await pasteExport(preview, month);
    // What was pasted makes old what is shown, before anything is pressed.
    await pane.getByText(texts.staleCells).waitFor();
    await hands.press(pane.getByRole("button", { name: words.start, exact: true }));
    await pane.getByText(texts.staleCells).waitFor({ state: "hidden" });
    await pane.getByText(words.snapshot).waitFor();
    expect(await readRows(preview)).toEqual(expectedOf(month));
    if (month === 6) await lookAtJuly(preview);
  }

  // By December Foxtrot has become a large client, and Bravo is none any more.
  expect(expectedOf(11).find(([name]) => name === "Foxtrot")?.[2]).toBe("A");
  await hands.press(pane.getByRole("tab", { name: list.parts.pareto, exact: true }));
  await hands.press(pane.getByRole("button", { name: texts.revert }));
  await pane.getByText(texts.reverted).first().waitFor();
  // The classes of November stand beside the turnovers of December, which are the clerk's own.
  const november = new Map(expectedOf(10).map(([name, , letter]) => [name, letter]));
  expect(await readRows(preview)).toEqual(
    expectedOf(11).map(([name, amount]) => [name, amount, november.get(name ?? "")])
  );
  expectQuiet(preview);

  /** In July one client is gone and one has come: both are found by name, and the screen is no higher than two panes. */
  async function lookAtJuly({ page: seen }: OpenPreview): Promise<void> {
    const frame = await paneFrame(seen);
    const height = await frame.evaluate(
      () => document.querySelector("[role=tabpanel]")?.scrollHeight ?? 0
    );
    expect(height).toBeLessThanOrEqual(1600);
    await hands.press(pane.getByRole("button", { name: list.show(moves.kinds.lost, 1) }));
    expect(await pane.getByRole("listitem").textContent()).toContain("Golf");
    await hands.press(pane.getByRole("button", { name: list.back, exact: true }));
    await hands.press(pane.getByRole("button", { name: list.show(moves.kinds.new, 1) }));
    expect(await pane.getByRole("listitem").textContent()).toContain("Hotel");
    await hands.press(pane.getByRole("button", { name: list.back, exact: true }));
  }
});
