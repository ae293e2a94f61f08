import { screen } from "@testing-library/react";
import { editCells, putTyped } from "../../src/officeHost/model/edit/cells";
import { planTexts } from "../../src/strings/plans";
import { button, closePane, openPane, said, SIX, tab, waitUntil, type OpenPane } from "./pane";

afterEach(closePane);

describe("the last result of a workbook", () => {
  it("is shown by a pane that opens again, and its sheets can be made from it", async () => {
    const first = await openPane({ Продажи: SIX });
    await first.write();
    const { workbook } = first.bench;
    await closePane();
    const next = await openPane(workbook);
    await waitUntil(() => next.store.getState().result !== undefined);
    await next.person.click(tab(next.texts.tabs.result));
    expect(
      await screen.findByRole("heading", { name: next.texts.pair(1 / 6, 0.85) })
    ).toBeVisible();
    expect(screen.getByRole("button", { name: "Продажи, E1:H7" })).toBeVisible();
    expect(next.store.getState().staleBecause).toBeUndefined();
    await next.person.click(tab(next.texts.tabs.strategy));
    expect(await screen.findByRole("button", { name: planTexts("ru").makeAll(3) })).toBeVisible();
  });

  it("is out of date where the cells were changed meanwhile, and again current once that is written", async () => {
    const first = await openPane({ Продажи: SIX });
    await first.write();
    const { workbook } = first.bench;
    await closePane();
    const next = await openPane(workbook, "ru", ({ act }) =>
      act(({ worksheets }) => {
        worksheets.getItem("Продажи").getRange("B7").values = [[900]];
      })
    );
    await waitUntil(() => next.store.getState().result !== undefined);
    expect(next.store.getState().staleBecause).toBe("cells");
    await next.person.click(tab(next.texts.tabs.result));
    await screen.findByRole("button", { name: next.texts.checkAgain });
    expect(said(next.texts.staleCells)).not.toEqual([]);
    await next.writeAgain();
    expect(next.bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "B", "C", "C", "C", "A"]);
  });

  it("goes with the run that is taken back", async () => {
    const { write, person, texts, store, bench, looked } = await openPane({ Продажи: SIX });
    await write();
    expect([...bench.workbook.settings.keys()]).toContain("KeyClientsLastResult");
    await person.click(button(texts.revert));
    await waitUntil(() => store.getState().result === undefined);
    await looked();
    expect([...bench.workbook.settings.keys()]).toEqual([]);
    expect(store.getState().result).toBeUndefined();
  });
});

/** A person types a turnover into a row of the sheet of six. */
function type({ bench }: OpenPane, row: number, value: number): void {
  const sheet = bench.sheet("Продажи");
  editCells(bench.workbook, sheet, { row, column: 1, rows: 1, columns: 1 }, () =>
    putTyped(bench.workbook, sheet, row, 1, { value })
  );
}

describe("cells that a person edits", () => {
  it("count when they are typed just before Write is pressed", async () => {
    const pane = await openPane({ Продажи: SIX });
    type(pane, 6, 900);
    await pane.person.click(button(pane.texts.write));
    await waitUntil(() => pane.store.getState().result !== undefined);
    expect(pane.bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "B", "C", "C", "C", "A"]);
    await pane.select("Продажи", "A1:D7");
    expect(pane.store.getState().staleBecause).toBeUndefined();
  });

  it("are shown first where they are several, and written when Write is pressed again", async () => {
    const pane = await openPane({ Продажи: SIX });
    type(pane, 6, 900);
    type(pane, 5, 800);
    await pane.person.click(button(pane.texts.write));
    await waitUntil(() => pane.store.getState().notice?.kind === "failure");
    expect(
      await screen.findByText(/^После проверки данные на листе «Продажи» изменились\./)
    ).toBeVisible();
    expect(pane.bench.cells("Продажи", "E1:E7").flat().join("")).toBe("");
    await pane.write();
    expect(pane.bench.cells("Продажи", "E2:E7").flat()).toEqual(["A", "C", "C", "C", "A", "A"]);
  });

  it("mark the result as out of date, and Write writes nothing that was not shown", async () => {
    const pane = await openPane({ Продажи: SIX });
    const { write, store, bench, person, texts, looked } = pane;
    await write();
    const before = bench.cells("Продажи", "E1:H7");
    type(pane, 6, 900);
    await waitUntil(() => store.getState().staleBecause === "cells");
    await person.click(button(texts.checkAgain));
    await looked();
    expect(bench.cells("Продажи", "E1:H7")).toEqual(before);
    expect(said("Изменилось после записи (3)")).not.toEqual([]);
  });
});
