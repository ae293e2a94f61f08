import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { classifySelection } from "../../src/excel/late";
import { keepLastRun } from "../../src/excel/undo/lastRun";
import { activityTexts } from "../../src/strings/activity";
import { clientListTexts } from "../../src/strings/clientList";
import { curveTexts } from "../../src/strings/curves";
import { playbook } from "../../src/strings/playbook";
import { whyTexts } from "../../src/strings/why";
import { button, closePane, openPane, said, SIX, tab, waitUntil } from "./pane";

afterEach(closePane);

const words = clientListTexts("ru");

async function openResult(
  sheet: readonly (readonly (string | number | null)[])[],
  language: "ru" | "en" = "ru"
) {
  const pane = await openPane({ Продажи: sheet }, language);
  await pane.write();
  await screen.findByRole("table", { name: pane.texts.classesTable });
  return pane;
}

const WITH_LOYALTY = [
  ["Клиент", "Оборот", "Лояльность"],
  ["Альфа", 850, 90],
  ["Бета", 50, 80],
  ["Гамма", 40, 10],
  ["Дельта", 30, 20],
] as const;

describe("the result", () => {
  it("lists the key clients by rank, territory's A among them, with what is odd in the data", async () => {
    const { texts } = await openResult([...SIX, [null, 7, null, "Юг"]]);
    const list = screen.getByRole("list", { name: texts.keyClients(3) });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((item) => item.textContent)
    ).toEqual([
      expect.stringContaining("Альфа"),
      expect.stringContaining("Гамма"),
      expect.stringContaining("Дельта"),
    ]);
    expect(screen.getByRole("heading", { name: texts.certain(1) })).toBeVisible();
    const lines = screen.getAllByRole("definition").map((item) => item.textContent);
    expect(lines).toEqual(["1 000", "0", "7", "1 007"].map((line) => line.replace(" ", "\u00a0")));
  });

  it.each([
    ["ru", 1600, 0, "Итог самого листа 1 600 = 3 клиента ✓"],
    ["ru", 1500, 1, "Итог самого листа 1 500 не сходится: по строкам 1 600."],
    ["en", 1600, 0, "The sheet's own total 1,600 = 3 clients ✓"],
    ["en", 1500, 1, "The sheet's own total 1,500 does not agree: the rows give 1,600."],
  ] as const)(
    "sets the sheet's own total against what was read in one line (%s, %d)",
    async (language, total, differs, line) => {
      const { texts } = await openResult(
        [
          ["Клиент", "Оборот"],
          ["Альфа", 1000],
          ["Бета", 500],
          ["Гамма", 100],
          ["Итого", total],
        ],
        language
      );
      expect(document.body.textContent.replace(/[\u00a0\u202f]/g, " ")).toContain(line);
      // That a total row was left out is listed; what that total says stands above already, with the way to it.
      expect(screen.getByRole("heading", { name: texts.certain(1) })).toBeVisible();
      expect(screen.queryAllByRole("heading", { name: texts.doubts(1) })).toHaveLength(0);
      expect(screen.queryAllByRole("button", { name: texts.showCell("B5") })).toHaveLength(differs);
    }
  );

  it("tells why a client has its class; any client is found by its name", async () => {
    const { texts, person } = await openResult(SIX);
    await person.type(screen.getByRole("searchbox", { name: texts.findClient }), "бета");
    const list = await screen.findByRole("list", { name: /^Найдено: 1/ });
    await person.click(within(list).getByRole("button", { name: /Бета/ }));
    expect(screen.getByRole("heading", { name: "B Бета" })).toHaveFocus();
    const terms = screen.getAllByRole("term").map(({ textContent }) => textContent);
    const values = screen.getAllByRole("definition").map(({ textContent }) => textContent);
    const told = Object.fromEntries(terms.map((term, at) => [term, values[at]]));
    // To be A it needs the larger one's 850 below 80 %: 850 < 0,8 · (1000 + x), so x > 62,5.
    expect(told).toMatchObject({
      [texts.why.turnover]: "50",
      [texts.why.larger]: texts.why.largerHold(1, 0.85),
      [texts.why.moneyUp]: "63",
      [texts.why.inTerritory("Юг")]: "B",
    });
    expect(screen.queryByRole("button", { name: texts.strategySheetOpen })).toBeNull();
    await person.click(button(words.backToList));
    expect(screen.getByRole("searchbox", { name: texts.findClient })).toHaveValue("бета");
    await person.click(button(words.back));
    expect(tab(words.parts.pareto)).toHaveFocus();
  });

  it("says where no turnover of a client's own moves its class", async () => {
    const { texts, person } = await openResult([
      ["Клиент", "Оборот"],
      ["Альфа", 850],
    ]);
    await person.type(screen.getByRole("searchbox", { name: texts.findClient }), "альфа");
    const list = await screen.findByRole("list", { name: /^Найдено: 1/ });
    await person.click(within(list).getByRole("button", { name: /^A Альфа/ }));
    expect(screen.queryByText(texts.why.moneyUp)).toBeNull();
    expect(screen.getByText(texts.why.moneyDown)).toBeVisible();
    expect(screen.getByText(texts.why.noMoney.never)).toBeVisible();
  });

  it("opens territories and concentration", async () => {
    const { texts, person } = await openResult(SIX);
    await person.click(tab(words.parts.agents));
    const table = screen.getByRole("table", { name: texts.territories(2) });
    const rows = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual(["Юг49301", "Север2702"]);
    await person.click(tab(words.parts.pareto));
    await person.click(button(texts.concentration));
    expect(said(texts.loss(1, 0.85, 25))).not.toEqual([]);
  });

  it("leads to the cell of a problem", async () => {
    const { texts, person, bench } = await openResult([...SIX, [null, 7, null, "Юг"]]);
    await person.click(button(texts.certain(1)));
    await person.click(button(texts.showCell("A8")));
    await waitUntil(
      () =>
        bench.workbook.selection.kind === "cells" && bench.workbook.selection.areas[0]?.row === 7
    );
    expect(bench.workbook.selection).toMatchObject({ areas: [{ row: 7, column: 0 }] });
  });

  it("opens the playbook of a quadrant", async () => {
    const { texts, person } = await openResult(WITH_LOYALTY, "en");
    const third = playbook("en").III;
    await person.click(tab("Quadrants"));
    const opener = button(new RegExp(third.name));
    await person.click(opener);
    expect(screen.getByText(third.task)).toBeVisible();
    expect(screen.getByText(third.actions[0] ?? "")).toBeVisible();
    expect(screen.getByRole("heading", { name: texts.playGoals })).toBeVisible();
  });

  it("says why there are no quadrants", async () => {
    const { texts, person } = await openResult(SIX);
    await person.click(tab(words.parts.quadrants));
    expect(screen.getByText(texts.noLoyalty)).toBeVisible();
  });

  it("makes the strategy sheet of a key client, and shows it the second time", async () => {
    const { texts, person, bench, looked } = await openResult(SIX);
    await person.click(button(texts.strategySheetFor("Альфа")));
    await waitUntil(() => bench.workbook.sheets.length === 2);
    const made = bench.workbook.sheets[1]?.name ?? "";
    await waitUntil(() => said(texts.strategyMade(made)).length > 0);
    await person.click(button(texts.strategySheetFor("Альфа")));
    await waitUntil(() => said(texts.strategyShown(made)).length > 0);
    expect(bench.workbook.sheets).toHaveLength(2);
    await looked();
  });

  it("undoes the last run", async () => {
    const { texts, person, bench, looked } = await openResult(SIX);
    await person.click(button(texts.revert));
    expect(await screen.findAllByText(texts.reverted)).not.toHaveLength(0);
    expect(bench.cells("Продажи", "E1:H7").flat().filter(Boolean)).toEqual([]);
    expect(screen.getByText(texts.noResult)).toBeVisible();
    await looked();
    await person.click(tab(texts.tabs.data));
    expect(screen.getByText(texts.willWrite("E1:H7"))).toBeVisible();
  });

  it("takes away what an earlier session wrote", async () => {
    const { person, texts, bench, looked } = await openPane({ Продажи: SIX }, "ru", async () => {
      await classifySelection({ language: "en" });
      keepLastRun(undefined);
    });
    expect(bench.cells("Продажи", "E1:E2").flat()).toEqual(["Class", "A"]);
    await person.click(tab(texts.tabs.result));
    await person.click(await screen.findByRole("button", { name: texts.removeColumns }));
    await waitUntil(() => said(texts.reverted).length > 0);
    expect(bench.cells("Продажи", "E1:H7").flat().filter(Boolean)).toEqual([]);
    await looked();
  });

  it("draws of a long list what is in sight, and counts all of it", async () => {
    const many = Array.from({ length: 300 }, (_, index) => [`Клиент ${index}`, 100]);
    const { texts, person } = await openResult([["Клиент", "Оборот"], ...many]);
    const first = screen.getByRole("list", { name: texts.keyClients(300) });
    expect(within(first).getAllByRole("listitem")).toHaveLength(5);
    await person.click(button(words.showAllKey(300)));
    const rows = within(screen.getByRole("list", { name: words.key })).getAllByRole("listitem");
    expect(rows.length).toBeLessThan(40);
    expect(rows[7]).toHaveAttribute("aria-setsize", "300");
    expect(rows[7]).toHaveAttribute("aria-posinset", "8");
    await person.click(button(words.back));
    // One sentence says that the base is flat, in place of the pair and of a warning.
    expect(said(texts.flatPair(1, 1))).not.toEqual([]);
    expect(said(texts.warning({ code: "noPareto", clientShare: 1 }))).toEqual([]);
  });
});

describe("a number", () => {
  /** The names in the list that is open, from above. */
  const names = (): (string | null)[] =>
    screen
      .getAllByRole("listitem")
      .map((item) => within(item).getAllByRole("button")[0]?.title ?? null);

  it("leads to the clients behind it", async () => {
    const { person } = await openResult([
      ["Клиент", "Оборот", "Лояльность", "Территория", "Агент"],
      ["Альфа", 850, 90, "Юг", "Иванов"],
      ["Бета", 50, 80, "Юг", "Петров"],
      ["Гамма", 40, 10, "Север", "Петров"],
      ["Дельта", 30, 20, "Север", null],
    ]);
    const open = async (part: keyof typeof words.parts, name: RegExp): Promise<void> => {
      await person.click(tab(words.parts[part]));
      await person.click(button(name));
    };
    await open("pareto", /^Класс B: показать список/);
    expect(names()).toEqual(["Бета", "Гамма"]);
    await person.click(button(words.back));
    await open("quadrants", /^Квадрант I: .*показать список, 2/);
    expect(names()).toEqual(["Гамма", "Дельта"]);
    await person.click(button(words.back));
    await open("agents", /^Территория: Юг/);
    expect(names()).toEqual(["Альфа", "Бета"]);
    await person.click(button(words.back));
    await open("agents", /^Агент: Петров/);
    expect(names()).toEqual(["Бета", "Гамма"]);
    await person.click(button(words.back));
    await open("agents", /^Без агента/);
    expect(names()).toEqual(["Дельта"]);
    await person.click(button(words.back));
    await person.click(tab(words.parts.pareto));
    await person.click(button(curveTexts("ru").spread));
    await person.click(button(/^Оборот 20 – 50/));
    expect(names()).toEqual(["Гамма", "Дельта"]);
  });

  it("leads to who loses money; its card says so in words and shows its row", async () => {
    const { person, bench, texts, store } = await openResult([
      ["Клиент", "Оборот", "Прибыль"],
      ["Альфа", 850, -90],
      ["Бета", 50, 40],
      ["Гамма", 40, -30],
    ]);
    await person.click(button(words.losing));
    expect(names()).toEqual(["Альфа", "Гамма"]);
    await person.selectOptions(screen.getByRole("combobox", { name: words.order }), "name");
    expect(screen.getByRole("list", { name: words.losing })).toHaveTextContent(
      /убыток 90.*убыток 30/
    );
    await person.click(button(/Гамма/));
    expect(said(words.losesTitle("30"))).not.toEqual([]);
    await person.click(button(words.showRow));
    await waitUntil(() => store.getState().command === undefined);
    expect(bench.workbook.selection).toMatchObject({ areas: [{ row: 3, column: 0 }] });
    await person.click(button(words.backToList));
    await person.type(screen.getByRole("searchbox", { name: texts.findClient }), "нет такого");
    expect(said(words.none("нет такого"))).not.toEqual([]);
    await person.click(button(words.searchEverywhere));
    expect(said(words.all)).not.toEqual([]);
  });
});

describe("the sheet with charts", () => {
  it("is written when it is asked for, said where, and refreshed in place", async () => {
    const { texts, person, bench, store, looked } = await openResult(SIX);
    const write = async (name: string): Promise<void> => {
      await person.click(button(name));
      await waitUntil(() => store.getState().command === undefined);
    };
    await write(texts.writeCharts);
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(["Продажи", "Парето"]);
    expect(screen.getByRole("button", { name: /^Парето, A1/ })).toBeVisible();
    await write(texts.refreshCharts);
    expect(bench.workbook.sheets).toHaveLength(2);
    await looked();
  });
});

describe("the sheet with charts of an earlier session", () => {
  it("is refreshed by the one button, without being asked for", async () => {
    const { texts, person, bench, store, looked } = await openResult(SIX);
    await person.click(button(texts.writeCharts));
    await waitUntil(() => store.getState().command === undefined);
    await looked();
    const { workbook } = bench;
    await closePane();
    const next = await openPane(workbook, "ru", ({ act }) =>
      act(({ worksheets }) => {
        worksheets.getItem("Продажи").getRange("B2").values = [[900]];
      })
    );
    // The report was shown when it was written, and is what the workbook opens with.
    await next.select("Продажи", "A1");
    await next.write();
    expect(await screen.findByRole("button", { name: /^Парето, A1/ })).toBeVisible();
    expect(next.bench.cells("Парето", "K3")).toEqual([[900]]);
    expect(workbook.sheets).toHaveLength(2);
    await next.looked();
  });
});

describe("a class by hand", () => {
  it("is given with a reason, counts from the next run on, and is there in the next session", async () => {
    const why = whyTexts("ru");
    const first = await openResult(SIX);
    const { person, texts, bench, looked, writeAgain } = first;
    await person.type(screen.getByRole("searchbox", { name: texts.findClient }), "дзета");
    await person.click(await screen.findByRole("button", { name: /Дзета/ }));
    await person.click(button(words.byHand));
    const given = screen.getByRole("combobox", { name: why.handFor("Дзета") });
    expect(given).toHaveDisplayValue(why.asComputed("C"));
    await person.selectOptions(given, "A");
    await person.type(screen.getByRole("textbox", { name: why.reasonFor("Дзета") }), "Ждём тендер");
    await writeAgain();
    expect(said("Ключевые клиенты (4)")).not.toEqual([]);
    await looked();
    const kept = new Map(bench.workbook.settings);
    await closePane();

    const next = await openPane({ Продажи: SIX }, "ru", ({ workbook }) => {
      for (const [key, value] of kept) workbook.settings.set(key, value);
    });
    await next.write();
    await screen.findByRole("table", { name: texts.classesTable });
    await next.person.click(button(/Дзета.*вручную A/));
    expect(said("A: Ждём тендер")).not.toEqual([]);
    await next.person.click(tab(texts.tabs.settings));
    await next.person.click(await screen.findByRole("button", { name: /посчитанные/ }));
    expect(next.store.getState().settings.manualClasses.size).toBe(0);
  });
});

describe("activity and value", () => {
  const AGENTS = [
    ["Клиент", "Оборот", "Агент", "Прибыль"],
    ["Альфа", 850, "Иванов", 100],
    ["Бета", 100, "Петров", 20],
    ["Гамма", 50, "Петров", 10],
  ] as const;

  it("are reckoned by rules that can be changed", async () => {
    const { person, texts, bench, looked } = await openResult(AGENTS);
    const list = clientListTexts("ru");
    const words = activityTexts("ru");
    await person.click(tab(list.parts.agents));
    const table = screen.getByRole("table", { name: words.title });
    // A: once in two weeks, two hours.
    expect(within(table).getByRole("row", { name: /^Иванов/ })).toHaveTextContent(
      /^Ивановконтактов: 0,51,0100\s%4\s%$/
    );
    await person.click(button(words.rules));
    const hours = screen.getByRole("textbox", { name: words.hoursAWeek });
    await person.clear(hours);
    await person.type(hours, "0,5{Enter}");
    expect(said(words.overloaded(["Иванов", "Петров"]))).not.toEqual([]);
    // They stay while other screens are looked at.
    await person.click(tab(texts.tabs.data));
    await person.click(tab(texts.tabs.result));
    expect(said(words.overloaded(["Иванов", "Петров"]))).not.toEqual([]);
    await person.click(tab(list.parts.value));
    // 130 · 0.8 / (1 + 0.1 − 0.8)
    expect(said(words.clv)[0]?.nextElementSibling).toHaveTextContent("347");
    await person.type(screen.getByRole("searchbox", { name: words.whose }), "альф");
    await person.click(
      within(await screen.findByRole("list", { name: words.whose })).getByRole("button", {
        name: "Альфа",
      })
    );
    const keeping = screen.getByRole("textbox", { name: words.keeping });
    await person.clear(keeping);
    await person.type(keeping, "10{Enter}");
    expect(said(words.lost)[0]?.nextElementSibling).toHaveTextContent("327");
    expect(said(words.ruleOfThumb)).not.toEqual([]);
    // The workbook keeps them without another run.
    await looked();
    const { workbook } = bench;
    await closePane();
    const next = await openPane(workbook);
    await next.write();
    await screen.findByRole("table", { name: texts.classesTable });
    await next.person.click(tab(list.parts.agents));
    expect(said(words.overloaded(["Иванов", "Петров"]))).not.toEqual([]);
    await next.person.click(tab(list.parts.value));
    expect(screen.getByRole("textbox", { name: words.keeping })).toHaveValue("10");
    await next.looked();
  });
});

describe("the pictures", () => {
  const words = curveTexts("ru");
  const open = async (title: string, person: UserEvent): Promise<void> =>
    person.click(button(title));

  it("show how turnover is spread, in a drawing, in words and in numbers", async () => {
    const { person } = await openResult(SIX);
    await open(words.spread, person);
    const bins = screen.getByRole("table", { name: words.histogram });
    expect(within(bins).getByRole("row", { name: /^500 – 1/ })).toHaveTextContent(/185,0\s%$/);
    const curve = screen.getByRole("img", { name: new RegExp(`^${words.lorenz}`) });
    expect(curve).toHaveAccessibleName(/50\s% самых мелких клиентов дают 6\s% оборота/);
    expect(curve).toHaveAccessibleName(/17\s% самых крупных дают 85\s%.*индекс Джини, здесь 0,72/);
    await open(words.numbers(words.lorenz), person);
    const numbers = screen.getByRole("table", { name: words.lorenz });
    expect(within(numbers).getByRole("row", { name: /^67/ })).toHaveTextContent(/10,0\s%$/);
  });

  it("show who brings profit and who takes of it", async () => {
    const { person } = await openResult([
      ["Клиент", "Оборот", "Прибыль"],
      ["Альфа", 850, 90],
      ["Бета", 50, -40],
      ["Гамма", 40, 30],
      ["Дельта", 30, -20],
    ]);
    await person.click(tab(clientListTexts("ru").parts.value));
    await open(words.profit, person);
    expect(screen.getByRole("img", { name: new RegExp(`^${words.whale}`) })).toHaveAccessibleName(
      /Первые 2\sклиента приносят 120.*В убытке 2\sклиента, они забирают 60; остаётся 60\./
    );
    await open(words.numbers(words.whale), person);
    const rows = within(screen.getByRole("table", { name: words.whale })).getAllByRole("row");
    expect(rows.slice(1).map(({ textContent }) => textContent?.replace(/\s/g, " "))).toEqual([
      "1 (25 %)90",
      "2 (50 %)120",
      "3 (75 %)100",
      "4 (100 %)60",
    ]);
  });

  it("leave the profit out where the sheet has none", async () => {
    await openResult([
      ["Клиент", "Оборот"],
      ["Альфа", 850],
      ["Бета", 50],
    ]);
    expect(screen.queryByRole("button", { name: words.profit })).toBeNull();
    expect(screen.queryByRole("button", { name: words.spread })).toBeNull();
  });
});
