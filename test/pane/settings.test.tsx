import { parseMemory } from "../../src/excel/stored/workbookSettings";
import { createStrategySheets, listStrategySheets } from "../../src/excel/late";
import { coachSettingTexts } from "../../src/strings/strategy/coachSettings";
import { partName } from "../../src/strings/strategy/parts";
import { clientOf, DAY } from "../excel/strategy/sheets";
import { act, screen, waitFor, within } from "@testing-library/react";
import { wholePaneTexts } from "../../src/strings/wholePane";
import { SCHEMES } from "../../src/core/classes/pareto/schemeTable";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { liveTexts } from "../../src/strings/live";
import { schemeTexts } from "../../src/strings/schemes";
import { settingsTexts } from "../../src/strings/settings";
import { storedTexts } from "../../src/strings/stored";
import { turnTexts } from "../../src/strings/strategy/turned";
import { button, closePane, openPane, said, SIX, tab, waitUntil, type OpenPane } from "./pane";

afterEach(closePane);

const schemes = schemeTexts("ru");
const english = schemeTexts("en");

/** The settings come a moment after the pane. */
async function openSettings(person: OpenPane["person"], texts: OpenPane["texts"]): Promise<void> {
  await person.click(tab(texts.tabs.settings));
  await screen.findByRole("combobox", { name: texts.language });
}

describe("settings", () => {
  it("take limits that make sense, and classify by them", async () => {
    const { person, texts, bench, write } = await openPane({ Продажи: SIX });
    await openSettings(person, texts);
    const limits = within(screen.getByRole("group", { name: texts.limits }));
    const first = limits.getByRole("textbox", { name: schemes.limitOf.percent("A") });
    await person.clear(first);
    await person.type(first, "90,5");
    await person.tab();
    await person.click(tab(texts.tabs.data));
    await write();
    await screen.findByRole("table");
    // 85 + 5 = 90 % is held before Гамма: still A below 90.5.
    expect(bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "A", "A", "B", "C", "C"]);
  });

  it("refuse the others with a sentence, and keep those before", async () => {
    const { person, texts, store } = await openPane({ Продажи: SIX });
    await openSettings(person, texts);
    const first = screen.getByRole("textbox", { name: schemes.limitOf.percent("A") });
    await person.clear(first);
    await person.type(first, "97");
    await person.tab();
    expect(said(schemes.limitsWrong(SCHEMES.share.limits))).not.toEqual([]);
    expect(first).toBeInvalid();
    const loyal = screen.getByRole("textbox", { name: texts.loyalFrom });
    await person.clear(loyal);
    await person.type(loyal, "200");
    await person.tab();
    expect(screen.getByText(settingsTexts("ru").numberWrong(100, 50))).toBeVisible();
    expect(store.getState().settings).toMatchObject({ a: 80, b: 95, loyalFrom: 50 });
  });

  it("leave the A of a territory out of the key clients", async () => {
    const { person, texts, write } = await openPane({ Продажи: SIX });
    await openSettings(person, texts);
    await person.click(screen.getByRole("switch", { name: texts.territoryKey }));
    await person.click(tab(texts.tabs.data));
    await write();
    expect(await screen.findByRole("heading", { name: texts.keyClients(1) })).toBeVisible();
  });

  it("write the classes as formulas, and the result says so", async () => {
    const { person, texts, bench, write } = await openPane({ Продажи: SIX });
    await openSettings(person, texts);
    await person.click(screen.getByRole("switch", { name: settingsTexts("ru").live }));
    await person.click(tab(texts.tabs.data));
    await write();
    expect(await screen.findByText(liveTexts("ru").described("live"))).toBeVisible();
    expect(bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "B", "B", "B", "C", "C"]);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Продажи").getRange("B7").values = [[90_000]];
    });
    expect(bench.cells("Продажи", "E7")).toEqual([["A"]]);
  });

  it("list what is stored in the workbook, take it out and put it back", async () => {
    const pane = await openPane({ Продажи: SIX });
    const { person, texts, bench } = pane;
    const stored = storedTexts("ru");
    act(() => pane.store.dispatch({ type: "settingsChanged", settings: { a: 70, b: 90 } }));
    await pane.write();
    await screen.findByRole("table");
    const before = bench.workbook.settings.get("KeyClients");
    await openSettings(person, texts);
    await person.click(button(stored.title));
    await person.click(button(stored.show));
    const table = await screen.findByRole("table", { name: stored.title });
    expect(table).toHaveTextContent(stored.kinds.memory);
    expect(table).toHaveTextContent("КБ");
    await person.click(button(stored.removeForSending));
    await screen.findByText(/^Убрано из книги: настройки/);
    expect(bench.workbook.settings.size).toBe(0);
    await person.click(button(stored.putBack));
    await waitUntil(() => pane.store.getState().command === undefined);
    expect(bench.workbook.settings.get("KeyClients")).toBe(before);
  });

  it("open the pane with the workbook, at once, and leave what else is stored", async () => {
    const pane = await openPane({ Продажи: SIX });
    const { person, texts, bench } = pane;
    act(() => pane.store.dispatch({ type: "settingsChanged", settings: { a: 70, b: 90 } }));
    await pane.write();
    await screen.findByRole("table");
    const stored = bench.workbook.settings.get("KeyClients");
    expect(stored).toBeDefined();
    await openSettings(person, texts);
    const toggle = screen.getByRole("switch", { name: settingsTexts("ru").autoOpen });
    expect(toggle).not.toBeChecked();
    await person.click(toggle);
    await waitFor(() => expect(toggle).toBeChecked());
    const { settings } = openWorkbook(saveWorkbook(bench.workbook), "b.xlsx");
    expect(settings.get("Office.AutoShowTaskpaneWithDocument")).toBe("true");
    expect(settings.get("KeyClients")).toBe(stored);
    await person.click(toggle);
    await waitFor(() => expect(toggle).not.toBeChecked());
    expect([...bench.workbook.settings.keys()]).toEqual(["KeyClients", "KeyClientsLastResult"]);
  });

  it("go back to the usual ones", async () => {
    const { person, texts, store } = await openPane({ Продажи: SIX });
    act(() => store.dispatch({ type: "settingsChanged", settings: { a: 70, b: 90 } }));
    await openSettings(person, texts);
    await person.click(button(texts.usualSettings));
    expect(screen.getByRole("textbox", { name: schemes.limitOf.percent("A") })).toHaveValue("80");
    expect(store.getState().settings).toMatchObject({ a: 80, b: 95 });
  });
});

describe("the rule of the classes", () => {
  it("can be another one, with as many classes as wanted", async () => {
    const { person, texts, bench, write } = await openPane({ Продажи: SIX }, "en");
    await openSettings(person, texts);
    await person.selectOptions(
      screen.getByRole("combobox", { name: texts.schemeBy }),
      english.names.amount
    );
    // Amounts have no usual limits.
    expect(said(english.limitsWrong(SCHEMES.amount.limits))).not.toEqual([]);
    await person.selectOptions(
      screen.getByRole("combobox", { name: texts.classCount }),
      texts.classLetters(4)
    );
    for (const [at, limit] of ["100", "40", "20"].entries()) {
      const field = screen.getByRole("textbox", { name: english.limitOf.money("ABC"[at] ?? "") });
      await person.type(field, limit);
    }
    await person.tab();
    expect(said(english.limitsWrong(SCHEMES.amount.limits))).toEqual([]);
    await person.click(tab(texts.tabs.data));
    await write();
    await screen.findByRole("table");
    expect(bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "B", "B", "C", "C", "D"]);
  });

  it("by data falls back where there are too few clients, and says so", async () => {
    const { person, texts, write } = await openPane({ Продажи: SIX });
    await openSettings(person, texts);
    await person.selectOptions(
      screen.getByRole("combobox", { name: texts.schemeBy }),
      schemes.names.data
    );
    expect(screen.queryByRole("group", { name: texts.limits })).toBeNull();
    await person.click(tab(texts.tabs.data));
    await write();
    await screen.findByRole("table");
    expect(said(texts.warning({ code: "tooFewForData", clients: 6, least: 30 }))).not.toEqual([]);
  });
});

describe("the language", () => {
  it("changes at once, also in what was said before, and is remembered", async () => {
    const { person, texts, write, bench } = await openPane({ Продажи: SIX }, "ru");
    bench.sheet("Продажи").protection.protected = true;
    await write();
    await screen.findByText(/Ничего не изменено/);
    await openSettings(person, texts);
    await person.selectOptions(screen.getByRole("combobox", { name: texts.language }), "English");
    const english = wholePaneTexts("en");
    expect(tab(english.tabs.data)).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing was changed.");
    expect(document.documentElement).toHaveAttribute("lang", "en");
    expect(document.title).toBe(english.product);
    const kept = { ...localStorage };
    await closePane();
    Object.assign(localStorage, kept);
    await openPane({ Пусто: [] }, "ru");
    expect(tab(english.tabs.data)).toBeVisible();
  });

  it("is Office's own where storage is blocked", async () => {
    const blocked = jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    });
    try {
      await openPane({ Пусто: [] }, "en");
      expect(tab(wholePaneTexts("en").tabs.data)).toBeVisible();
    } finally {
      blocked.mockRestore();
    }
  });
});

describe("the score of strategy sheets", () => {
  it("is weighed otherwise, kept in the workbook, and put into the sheets by one button", async () => {
    const coaching = coachSettingTexts("ru");
    const prepare = async (): Promise<void> => {
      await createStrategySheets({ clients: [clientOf("Альфа")], language: "ru", today: DAY });
    };
    const { person, texts, bench, store } = await openPane({ Продажи: SIX }, "ru", prepare);
    await openSettings(person, texts);
    await person.click(await screen.findByRole("button", { name: coaching.weights }));
    const people = screen.getByRole("textbox", { name: partName("ru", "people") });
    await person.clear(people);
    await person.type(people, "40{Enter}");
    await person.click(button(coaching.limits));
    const days = screen.getByRole("textbox", { name: coaching.limitNames.silentDays });
    await person.clear(days);
    await person.type(days, "0{Enter}");
    expect(store.getState().settings.numbers.coaching.limits.silentDays).toBe(60);
    await person.clear(days);
    await person.type(days, "45{Enter}");
    await person.click(button(coaching.apply));
    expect(await screen.findByText(coaching.applied(1))).toBeVisible();
    const stored = parseMemory(JSON.parse(bench.workbook.settings.get("KeyClients") ?? "null"));
    expect(stored.numbers?.coaching?.weights.people).toBe(40);
    expect(stored.numbers?.coaching?.limits.silentDays).toBe(45);
    // Nobody has answered, so the other weights show in the formula alone.
    expect((await listStrategySheets(DAY)).sheets[0]?.state.completeness.score).toBe(0);
    expect(stored.numbers?.coaching?.weights.nextStep).toBe(10);
  });
});

describe("the rules of the quadrants", () => {
  it("come into force, and are there again when the pane is opened anew", async () => {
    const settings = settingsTexts("ru");
    const { person, texts, bench, looked, write } = await openPane({ Продажи: SIX });
    await openSettings(person, texts);
    const select = (name: string): Promise<HTMLElement> => screen.findByRole("combobox", { name });
    await person.selectOptions(await select(settings.loyalBy), settings.loyalRules.median);
    await person.selectOptions(await select(settings.profitableBy), settings.profitableRules.limit);
    const amount = screen.getByRole("textbox", { name: settings.profitableFrom });
    await person.clear(amount);
    await person.type(amount, "10");
    await person.click(button(settings.weights));
    const weight = screen.getByRole("textbox", { name: settings.signals.trend });
    await person.clear(weight);
    await person.type(weight, "0,4");
    const warning = screen.getByRole("textbox", { name: settings.oneClient });
    await person.clear(warning);
    await person.type(warning, "90");
    const rising = screen.getByRole("textbox", { name: settings.trendFrom });
    await person.clear(rising);
    await person.type(rising, "60{Enter}");
    await person.click(screen.getByRole("switch", { name: settings.xyz }));
    const even = screen.getByRole("textbox", { name: settings.xyzLimit("X") });
    await person.clear(even);
    await person.type(even, "30{Enter}");
    expect(screen.getByText(settings.numberWrong(25, 10))).toBeVisible();
    const uneven = screen.getByRole("textbox", { name: settings.xyzLimit("Y") });
    await person.clear(uneven);
    await person.type(uneven, "60{Enter}");
    await person.click(even);
    await person.keyboard("{Enter}");
    await person.click(tab(texts.tabs.data));
    await write();
    await screen.findByRole("table", { name: texts.classesTable });
    // 85 % are below the limit of the warning now.
    expect(said(texts.warning({ code: "oneClient", client: "Альфа", share: 0.85 }))).toEqual([]);
    await looked();
    const kept = new Map(bench.workbook.settings);
    await closePane();

    const next = await openPane({ Продажи: SIX }, "ru", ({ workbook }) => {
      for (const [key, value] of kept) workbook.settings.set(key, value);
    });
    expect(next.store.getState().settings).toMatchObject({
      loyalBy: "median",
      profitableBy: { by: "limit", from: 10 },
      loyaltyWeights: { trend: 0.4, recency: 0.25 },
      oneClientWarning: 90,
      display: { xyz: true, rfm: false },
      numbers: { risers: { trendFrom: 0.6, shareFrom: 0.1 }, xyz: { x: 0.3, y: 0.6 } },
    });
    await openSettings(next.person, next.texts);
    expect(await select(settings.loyalBy)).toHaveDisplayValue(settings.loyalRules.median);
    await next.person.click(button(next.texts.usualSettings));
    expect(await select(settings.loyalBy)).toHaveDisplayValue(settings.loyalRules.limit);
    expect(next.store.getState().settings.numbers.xyz).toEqual({ x: 0.1, y: 0.25 });
  });
});

describe("the language of the workbook", () => {
  it("is turned by one button, with what was written beside the data, and back by the other", async () => {
    const pane = await openPane({ Продажи: SIX }, "ru");
    const { person, texts, bench, write } = pane;
    await write();
    await screen.findByRole("table");
    await createStrategySheets({ clients: [clientOf("Альфа")], language: "ru", today: DAY });
    const written = bench.cells("Продажи", "A1:J7");
    await openSettings(person, texts);
    const turn = turnTexts("ru");
    await person.click(button(turn.title));
    await person.click(button(turn.button.en));
    await waitUntil(() => said(turn.classes(["Продажи"], turn.languages.en)).length > 0);
    expect(said(turn.sheets(1, turn.languages.en))).not.toEqual([]);
    expect(bench.cells("Продажи", "C1:J1").flat()).toContain("Class");
    const { sheets } = await listStrategySheets(DAY);
    expect(sheets.map(({ language }) => language)).toEqual(["en"]);
    await person.click(button(turn.button.ru));
    await waitUntil(() => said(turn.classes(["Продажи"], turn.languages.ru)).length > 0);
    expect(bench.cells("Продажи", "A1:J7")).toEqual(written);
  });
});
