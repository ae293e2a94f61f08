import { act, screen, within } from "@testing-library/react";
import { liveTexts } from "../../src/strings/live";
import { settingsTexts } from "../../src/strings/settings";
import { look } from "../../src/pane/commands";
import { button, closePane, openPane, SIX, tab, waitUntil } from "./pane";

afterEach(closePane);

const STOCK = [
  ["Client", "Revenue"],
  ["A", 1],
  ["B", 2],
] as const;

describe.each(["ru", "en"] as const)("the main job in %s", (language) => {
  it("says what is selected and where it will write, classifies, and shows the result", async () => {
    const { texts, bench, store, write } = await openPane({ Продажи: SIX }, language);
    expect(screen.getByRole("region", { name: texts.selected })).toHaveTextContent(
      "Продажи, A1:D7"
    );
    expect(screen.getByText(texts.willWrite("E1:H7"))).toBeVisible();
    await write();
    const heading = await screen.findByRole("heading", { name: texts.pair(1 / 6, 0.85) });
    expect(heading).toHaveFocus();
    expect(tab(texts.tabs.result)).toHaveAttribute("aria-selected", "true");
    const table = screen.getByRole("table", { name: texts.classesTable });
    expect(within(table).getByRole("row", { name: /^B / })).toHaveTextContent(/B3120/);
    expect(bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "B", "B", "B", "C", "C"]);
    expect(screen.getByRole("status")).toHaveTextContent(`${texts.written}Продажи, E1:H7`);
    expect(store.getState().command).toBeUndefined();
  });
});

describe.each(["ru", "en"] as const)("a table of Excel in %s", (language) => {
  it("is offered to get the columns, says so before and after, and has them", async () => {
    const { person, texts, bench, looked, write } = await openPane(
      { Продажи: SIX },
      language,
      ({ act: change }) =>
        change(({ worksheets }) => void worksheets.getItem("Продажи").tables.add("A1:D7", true))
    );
    expect(screen.getByText(texts.willWrite("F1:I7"))).toBeVisible();
    const offer = screen.getByRole("switch", { name: settingsTexts(language).inTable });
    expect(offer).not.toBeChecked();
    await person.click(offer);
    await looked();
    const told = liveTexts(language).inTable("table");
    expect(screen.getByText(`${texts.willWrite("E1:H7")} ${told}`)).toBeVisible();
    await write();
    expect(await screen.findByText(told)).toBeVisible();
    expect(bench.workbook.sheets[0]?.tables[0]?.area.columns).toBe(8);
  });

  it("is not offered where the data are none", async () => {
    await openPane({ Продажи: SIX }, language);
    expect(screen.queryByRole("switch", { name: settingsTexts(language).inTable })).toBeNull();
  });
});

describe("columns", () => {
  it("classifies by the turnover column that was chosen, and remembers it for these headings", async () => {
    const { person, texts, bench, store, looked, write } = await openPane({ Продажи: SIX });
    const turnover = screen.getByRole("combobox", { name: texts.roles.turnover });
    const profit = screen.getByRole("combobox", { name: texts.roles.profit });
    expect(turnover).toHaveDisplayValue("B: Оборот");
    await person.selectOptions(turnover, "C: Прибыль");
    // A column has one role.
    expect(profit).toHaveDisplayValue(texts.noColumn);
    await write();
    await screen.findByRole("table");
    expect(bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "A", "A", "A", "B", "C"]);
    await person.click(tab(texts.tabs.data));
    expect(screen.getByText(texts.willRefresh("E1:H7"))).toBeVisible();
    await waitUntil(() => store.getState().look.look?.willWrite !== undefined);
    await looked();
  });

  it("says when columns are chosen as last time", async () => {
    const first = await openPane({ Продажи: SIX });
    await first.person.selectOptions(
      screen.getByRole("combobox", { name: first.texts.roles.turnover }),
      "C: Прибыль"
    );
    await first.write();
    await screen.findByRole("table");
    const settings = new Map(first.bench.workbook.settings);
    await closePane();

    const { texts } = await openPane({ Продажи: SIX }, "ru", (bench) => {
      for (const [key, value] of settings) bench.workbook.settings.set(key, value);
    });
    expect(screen.getByText(texts.remembered)).toBeVisible();
    expect(screen.getByRole("combobox", { name: texts.roles.turnover })).toHaveDisplayValue(
      "C: Прибыль"
    );
  });

  it("keeps a choice in progress while the selection wanders", async () => {
    const { person, texts, select } = await openPane({
      Продажи: SIX,
      Другой: STOCK,
    });
    const turnover = () => screen.getByRole("combobox", { name: texts.roles.turnover });
    await person.selectOptions(turnover(), "C: Прибыль");
    await select("Другой", "A1");
    expect(turnover()).toHaveDisplayValue("B: Revenue");
    await select("Продажи", "B3");
    expect(turnover()).toHaveDisplayValue("C: Прибыль");
  });

  it("offers the sum of the periods and a column side by side", async () => {
    const { person, texts, bench, write } = await openPane({
      Лист1: [
        ["Клиент", "Янв 2025", "Фев 2025", "Мар 2025"],
        ["Альфа", 800, 10, 40],
        ["Бета", 1, 900, 2],
        ["Гамма", 3, 4, 5],
      ],
    });
    const turnover = screen.getByRole("combobox", { name: texts.roles.turnover });
    expect(turnover).toHaveDisplayValue(texts.periodColumns(3));
    await person.selectOptions(turnover, "B: Янв 2025");
    await write();
    await screen.findByRole("table");
    expect(bench.cells("Лист1", "E2:E4").flat()).toEqual(["A", "C", "C"]);
  });

  it("shows further columns when asked", async () => {
    const { person, texts } = await openPane({ Продажи: SIX });
    const more = button(texts.moreColumns);
    expect(more).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("combobox", { name: texts.roles.loyalty })).toBeNull();
    await person.click(more);
    expect(screen.getByRole("combobox", { name: texts.roles.loyalty })).toHaveDisplayValue(
      texts.noColumn
    );
  });
});

describe("the selection", () => {
  it("is followed without moving the focus", async () => {
    const { person, texts, select } = await openPane({
      Продажи: SIX,
      Склад: STOCK,
    });
    await person.click(button(texts.moreColumns));
    await select("Склад", "A1");
    expect(screen.getByRole("region", { name: texts.selected })).toHaveTextContent("Склад, A1:B3");
    expect(button(texts.moreColumns)).toHaveFocus();
  });

  it("throws the answer to an older look away", async () => {
    const { store, bench } = await openPane({ Продажи: SIX, Склад: STOCK });
    const seen: (string | undefined)[] = [];
    const stop = store.subscribe(() => seen.push(store.getState().look.look?.sheet));
    await act(async () => {
      bench.select("Склад", "A1");
      const first = look(store);
      bench.select("Продажи", "A1");
      await Promise.all([first, look(store)]);
    });
    stop();
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain("Склад");
  });
});

describe("the ribbon's button", () => {
  it("classifies with the pane's choices and does not take the focus", async () => {
    const { bench, texts, person } = await openPane({ Продажи: SIX });
    await person.selectOptions(
      screen.getByRole("combobox", { name: texts.roles.turnover }),
      "C: Прибыль"
    );
    const before = document.activeElement;
    const pressed = bench.host.events.press("classifySelection");
    await screen.findByRole("table");
    await pressed;
    expect(bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "A", "A", "A", "B", "C"]);
    expect(screen.getByRole("heading", { level: 2, name: /оборота$/ })).not.toHaveFocus();
    expect(before).not.toBeNull();
  });
});
