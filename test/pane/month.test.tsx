import { screen } from "@testing-library/react";
import { classifySelection, listStrategySheets } from "../../src/excel/late";
import { monthTexts } from "../../src/strings/month";
import { movementTexts } from "../../src/strings/movement";
import { button, closePane, openPane, said, SIX, tab, waitUntil, type OpenPane } from "./pane";

afterEach(closePane);

const texts = monthTexts("ru");

/** Dzeta has grown, and eta is new. */
const NEXT = [...SIX.slice(0, 6), ["Дзета", 900, 1, "Юг"], ["Эта", 60, 5, "Север"]];

/** A workbook whose classes were written in March, with a report and a strategy sheet, opened in another month. */
async function openMonth(): Promise<OpenPane> {
  const pane = await openPane({ Продажи: SIX, Пусто: [] }, "ru", async () => {
    await classifySelection({
      language: "ru",
      snapshotDay: "2026-03-31",
      withCharts: true,
      remember: () => ({ day: "2026-03-31", digest: "march" }),
    });
  });
  await waitUntil(() => pane.store.getState().result !== undefined);
  return pane;
}

async function paste(
  pane: OpenPane,
  rows: readonly (readonly (string | number)[])[]
): Promise<void> {
  await pane.bench.act(({ worksheets }) => {
    worksheets.getItem("Продажи").getRange(`A1:D${rows.length}`).values = rows.map((row) => [
      ...row,
    ]);
  });
}

async function press(pane: OpenPane, name: string): Promise<void> {
  await pane.person.click(button(name));
  await waitUntil(
    () => pane.store.getState().month?.stage !== "running" && !pane.store.getState().command
  );
}

it("a new month is one press, wherever the person stands: classes, report, movement", async () => {
  const pane = await openMonth();
  await paste(pane, NEXT);
  await pane.select("Пусто", "B2");
  await pane.person.click(tab(pane.texts.tabs.result));
  await pane.person.click(await screen.findByRole("tab", { name: movementTexts("ru").title }));
  await press(pane, texts.start);
  const { month, result } = pane.store.getState();
  expect(month).toMatchObject({ stage: "over", isWhole: true });
  expect(result?.written).toMatchObject({ beside: { address: "E1:H8" }, isRefresh: true });
  expect(pane.bench.cells("Продажи", "E7:E8").flat()).toEqual(["A", "B"]);
  expect(said(texts.report("Парето"))).not.toEqual([]);
  expect(screen.getByText(/^Движение с .*новые 1, поднялись 1\.$/)).toBeVisible();
  await press(pane, texts.start);
  expect(pane.store.getState().month).toEqual({ stage: "same" });
});

it("what is doubtful in the new data waits for the person, and nothing is written before", async () => {
  const pane = await openMonth();
  await paste(pane, [...NEXT, ["ДЗЕТА ", 1, 1, "Юг"], ["Итого", 5, 5, ""]]);
  const before = pane.bench.cells("Продажи", "E1:H10");
  await pane.person.click(tab(pane.texts.tabs.result));
  await pane.person.click(await screen.findByRole("tab", { name: movementTexts("ru").title }));
  await press(pane, texts.start);
  expect(pane.store.getState().month).toMatchObject({ stage: "doubts" });
  expect(pane.bench.cells("Продажи", "E1:H10")).toEqual(before);
  await press(pane, texts.goOn);
  expect(pane.store.getState().month).toMatchObject({ stage: "over", isWhole: true });
  expect(pane.bench.cells("Продажи", "E8").flat()).toEqual(["B"]);
  expect((await listStrategySheets(new Date())).sheets).toEqual([]);
});
