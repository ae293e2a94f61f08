import { screen, within } from "@testing-library/react";
import { paneTexts } from "../../../src/strings/pane";
import { clientListTexts } from "../../../src/strings/clientList";
import { planTexts } from "../../../src/strings/plans";
import { closePane, openPane, waitUntil, type OpenPane } from "../../pane/pane";

afterEach(closePane);

const SHEET = [
  ["Client", "Turnover", "Profit", "Territory", "Agent"],
  ["Alpha", 850, 10, "South", "Smith"],
  ["Beta", 50, 20, "South", "Jones"],
  ["Gamma", 40, -12, "North", "Smith"],
  ["Delta", 30, 9, "North", "Jones"],
  ["Epsilon", 20, 8, "South", "Jones"],
  ["Zeta", 10, 1, "South", ""],
] as const;
/** Words that a workbook, and not the pane, says. */
const OF_THE_BOOK = new Set(["Sales", ...SHEET.flat().filter((one) => typeof one === "string")]);
/** Columns, classes, quadrants, and a language in its own words. */
const OF_EVERY_LANGUAGE = /^([A-F]|I{1,3}|IV|V|English)$/;
const NAMES = ["label", "description", "roledescription", "valuetext"].map((one) => `aria-${one}`);
const ATTRIBUTES = [...NAMES, "title", "placeholder", "alt"];

/** Every text on the screen, and what it is called where it has no text. */
function listShown(): string[] {
  const shown: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isCode = ["STYLE", "SCRIPT"].includes(node.parentElement?.tagName ?? "");
    if (!isCode) shown.push(node.textContent ?? "");
  }
  for (const element of document.body.querySelectorAll("*"))
    shown.push(...ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? []));
  return shown;
}

/** The texts that hold words which come neither from `src/strings`, nor from the workbook, nor from the language's own dates. */
function listForeign(): string[] {
  return listShown().filter((text) => {
    const left = text
      .replace(/\[\[[^\]]*\]\]/g, " ")
      // A tab's name may not have brackets, so they were taken away.
      .replace(/[\w/]+\.ru(\.[\w-]+)+/g, " ")
      .replace(/\d{1,2} \p{Ll}+ \d{4} г\./gu, " ")
      .replace(/\$?[A-Z]{1,3}\$?\d+/g, " ");
    const words = left.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
    return words.some((word) => !OF_THE_BOOK.has(word) && !OF_EVERY_LANGUAGE.test(word));
  });
}

/** Presses everything that shows more of this screen: inner tabs, what is folded. */
async function unfoldAll({ person }: OpenPane): Promise<void> {
  for (const element of document.body.querySelectorAll("details")) element.open = true;
  const folded = screen
    .queryAllByRole("button", { expanded: false })
    .filter((one) => one.getAttribute("aria-haspopup") === null);
  for (const one of folded) if (one.isConnected) await person.click(one);
  await waitUntil(() => document.querySelector('[role="progressbar"]') === null);
}

async function openScreen({ person }: OpenPane, tab: HTMLElement): Promise<void> {
  await person.click(tab);
  await waitUntil(() => tab.getAttribute("aria-selected") === "true");
  await waitUntil(() => document.querySelector('[role="progressbar"]') === null);
}

it("is made of the texts of src/strings", () => {
  expect(paneTexts("ru").tabs.data).toBe("[[pane.ru.tabs.data]]");
  expect(planTexts("ru").sheets(3)).toBe("[[plans.ru.sheets]]3)");
});

it("finds what is said in another way", async () => {
  await openPane({ Sales: SHEET }, "ru");
  document.body.append("Записать", "Write");
  expect(listForeign()).toEqual(["Записать", "Write"]);
  document.body.lastChild?.remove();
  document.body.lastChild?.remove();
});

it("is all that the pane says: selection, result, list, client, strategy, settings", async () => {
  const pane = await openPane({ Sales: SHEET }, "ru");
  const { tabs } = pane.texts;
  await unfoldAll(pane);
  expect(listForeign()).toEqual([]);
  await pane.write();
  await screen.findByRole("table", { name: pane.texts.classesTable });
  const parts = screen.getByRole("tablist", { name: clientListTexts("ru").partsLabel });
  const screens = within(parts).getAllByRole("tab");
  expect(screens.length).toBeGreaterThanOrEqual(4);
  for (const part of screens) {
    await openScreen(pane, part);
    await unfoldAll(pane);
    expect([part.textContent, listForeign()]).toEqual([part.textContent, []]);
  }
  const plan = planTexts("ru");
  await openScreen(pane, screen.getByRole("tab", { name: tabs.strategy }));
  await pane.person.click(await screen.findByRole("button", { name: plan.makeAll(3) }));
  const list = await screen.findByRole("list", { name: plan.sheets(3) });
  for (const one of SHEET.flat()) OF_THE_BOOK.add(String(one));
  await unfoldAll(pane);
  expect(listForeign()).toEqual([]);
  const [first] = within(list).getAllByRole("button");
  if (first) await pane.person.click(first);
  await waitUntil(() => document.querySelector('[role="progressbar"]') === null);
  await unfoldAll(pane);
  expect(listForeign()).toEqual([]);
  await openScreen(pane, screen.getByRole("tab", { name: tabs.settings }));
  await unfoldAll(pane);
  expect(listForeign()).toEqual([]);
});
