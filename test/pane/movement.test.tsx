import { screen, within } from "@testing-library/react";
import { localDay } from "../../src/core/reading/values/localDay";
import { classifySelection } from "../../src/excel/late";
import { parseMemory } from "../../src/excel/stored/workbookSettings";
import { clientListTexts } from "../../src/strings/clientList";
import { curveTexts } from "../../src/strings/curves";
import { movementTexts, showSnapshotDay } from "../../src/strings/movement";
import { settingsTexts } from "../../src/strings/settings";
import { keptIn } from "../excel/stored/keptSnapshots";
import { button, closePane, openPane, said, SIX, tab, waitUntil } from "./pane";

afterEach(closePane);

const texts = movementTexts("ru");

/** The alpha is gone, zeta stands for most, and eta is new. */
const LATER = [
  ["Клиент", "Оборот", "Прибыль", "Территория"],
  ["Эта", 50, 10, "Юг"],
  ["Бета", 50, 20, "Юг"],
  ["Гамма", 40, 12, "Север"],
  ["Дельта", 30, 9, "Север"],
  ["Эпсилон", 20, 8, "Юг"],
  ["Дзета", 900, 1, "Юг"],
] as const;

describe("movement", () => {
  it("keeps a snapshot of the day with the first run, and says what comes of it", async () => {
    const { person, texts: pane, bench, looked, write } = await openPane({ Продажи: SIX });
    await write();
    await screen.findByRole("table", { name: pane.classesTable });
    await person.click(tab(texts.title));
    expect(screen.getByText(texts.noneYet)).toBeVisible();
    await looked();
    const [kept] = await keptIn(bench.workbook);
    expect(kept?.snapshot.date).toBe(localDay(new Date()));
    expect(kept?.snapshot.clients.map(({ name }) => name)).toContain("Дзета");
  });

  it("keeps none once it is switched off, and the first one by one button", async () => {
    const { person, texts: pane, bench, store, write } = await openPane({ Продажи: SIX });
    await person.click(tab(pane.tabs.settings));
    await person.click(await screen.findByRole("switch", { name: settingsTexts("ru").snapshots }));
    await person.click(tab(pane.tabs.data));
    await write();
    await person.click(tab(texts.title));
    expect(screen.getByText(texts.none)).toBeVisible();
    expect(await keptIn(bench.workbook)).toEqual([]);
    const stored = (): unknown =>
      parseMemory(JSON.parse(bench.workbook.settings.get("KeyClients") ?? "null")).display;
    expect(stored()).toMatchObject({ snapshots: false, rfm: false });
    await person.click(button(texts.keep));
    await waitUntil(() => store.getState().command === undefined);
    expect(screen.getByText(texts.noneYet)).toBeVisible();
    expect(await keptIn(bench.workbook)).toHaveLength(1);
  });

  it("tells who came, left, rose and fell since the last snapshot, key clients first", async () => {
    const pane = await openPane({ Продажи: SIX }, "ru", async () => {
      await classifySelection({ language: "ru", snapshotDay: "2026-03-31" });
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Продажи");
        sheet.getRange("A1:D7").values = LATER.map((row) => [...row]);
        await context.sync();
      });
    });
    await pane.write();
    await pane.person.click(
      await screen.findByRole("button", { name: /^Движение с .*: потеряны 1, опустились 1/ })
    );
    const table = await screen.findByRole("table", { name: texts.title });
    const rows = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual(["Потеряны1850", "Опустились130", "Новые150", "Поднялись1900"]);
    expect(said(texts.since(showSnapshotDay("ru", "2026-03-31")))).not.toEqual([]);
    expect(said(texts.alert("keyClientLost", "Альфа", "A", "нет", "850"))).not.toEqual([]);
    expect(said(texts.alert("keyClientFell", "Дельта", "B", "C", "30"))).not.toEqual([]);
    await pane.person.click(button(texts.moves));
    const list = screen.getByRole("list", { name: texts.moves });
    expect(within(list).getAllByRole("listitem")[0]).toHaveTextContent("Дзета900C → A");
    await pane.person.click(button(texts.matrix));
    const matrix = screen.getByRole("table", { name: texts.matrix });
    expect(within(matrix).getByRole("row", { name: /^нет/ })).toHaveTextContent("нет·1··");
    // Every number leads to its clients, also to the one that is no longer in the data.
    const words = clientListTexts("ru");
    const goBack = (): Promise<void> => pane.person.click(button(words.back));
    const door = (title: string): HTMLElement => button(words.show(title, 1));
    await pane.person.click(door(texts.kinds.lost));
    expect(screen.getByRole("listitem")).toHaveTextContent("Альфапотерян, был A · 850");
    await goBack();
    expect(door(texts.kinds.lost)).toHaveFocus();
    await pane.person.click(door(texts.passed("C", "A")));
    expect(screen.getByRole("listitem")).toHaveTextContent("Дзета");
    await goBack();
    // The picture says the same, point by point, and leads there too.
    const picture = screen.getByRole("slider", { name: curveTexts("ru").points(texts.flows) });
    picture.focus();
    await pane.person.keyboard("{End}");
    expect(picture).toHaveAttribute("aria-valuetext", texts.flow("нет", "B", 1, "0", "50"));
    await pane.person.keyboard("{Enter}");
    expect(screen.getByRole("listitem")).toHaveTextContent("Эта");
    await goBack();
    await pane.person.click(screen.getByRole("button", { name: `${texts.showMoved}: Дельта` }));
    expect(await screen.findByRole("heading", { name: /Дельта/ })).toBeVisible();
    await waitUntil(() => !pane.store.getState().look.isLooking);
  });
});

it("compares any two days of the workbook's snapshots", async () => {
  const pane = await openPane({ Продажи: SIX }, "ru", async () => {
    await classifySelection({ language: "ru", snapshotDay: "2026-01-31" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Продажи");
      sheet.getRange("A1:D7").values = LATER.map((row) => [...row]);
      await context.sync();
    });
    await classifySelection({ language: "ru", snapshotDay: "2026-02-28" });
  });
  await pane.write();
  await pane.person.click(tab(texts.title));
  await pane.person.click(await screen.findByRole("button", { name: texts.compareTitle }));
  const from = await screen.findByRole("combobox", { name: texts.compareFrom });
  expect(
    within(from)
      .getAllByRole("option")
      .map(({ textContent }) => textContent)
  ).toEqual(["2026-02-28", "2026-01-31"].map((day) => showSnapshotDay("ru", day)));
  await pane.person.selectOptions(from, [showSnapshotDay("ru", "2026-01-31")]);
  expect(
    await screen.findByText(
      texts.between(
        showSnapshotDay("ru", "2026-01-31"),
        showSnapshotDay("ru", localDay(new Date()))
      )
    )
  ).toBeVisible();
  expect(screen.getAllByRole("table", { name: texts.title }).at(-1)).toHaveTextContent(
    "Потеряны1850"
  );
  await waitUntil(() => !pane.store.getState().look.isLooking);
});

it("lets the person say that a client was renamed; the workbook remembers it", async () => {
  const renamed = SIX.map((row, at) => (at === 1 ? ["Альфа ООО", ...row.slice(1)] : [...row]));
  const begun = SIX.map((row, at) => (at === 1 ? ["ООО «Альфа»", ...row.slice(1)] : [...row]));
  const pane = await openPane({ Продажи: begun }, "ru", async () => {
    await classifySelection({ language: "ru", snapshotDay: "2026-03-31" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Продажи");
      sheet.getRange("A1:D7").values = renamed;
      await context.sync();
    });
  });
  await pane.write();
  await pane.person.click(tab(texts.title));
  await pane.person.click(await screen.findByRole("button", { name: texts.offersTitle }));
  expect(screen.getByRole("list", { name: texts.offersTitle })).toHaveTextContent(
    "«ООО «Альфа»» теперь «Альфа ООО»? Имена похожи."
  );
  await pane.person.click(button(texts.isRenamed));
  expect(
    await screen.findByText("Переименован: «ООО «Альфа»» теперь «Альфа ООО».")
  ).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: texts.offersTitle })).toBeNull();
  const stored = pane.bench.workbook.settings.get("KeyClients") ?? "null";
  expect(parseMemory(JSON.parse(stored)).renames).toEqual({
    same: [["ооо альфа", "альфа ооо"]],
    different: [],
  });
  await waitUntil(() => !pane.store.getState().look.isLooking);
});
