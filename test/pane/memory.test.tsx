import { screen } from "@testing-library/react";
import { editCells, putTyped } from "../../src/officeHost/model/edit/cells";
import { planTexts } from "../../src/strings/plans";
import { button, closePane, openPane, said, SIX, tab, waitUntil } from "./pane";

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
    expect(screen.getByRole("button", { name: "Продажи, E1:I7" })).toBeVisible();
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

describe("cells that a person edits", () => {
  it("mark the result as out of date, and Write writes nothing that was not shown", async () => {
    const { write, store, bench, person, texts, looked } = await openPane({ Продажи: SIX });
    await write();
    const before = bench.cells("Продажи", "E1:I7");
    const sheet = bench.sheet("Продажи");
    const cell = { row: 6, column: 1, rows: 1, columns: 1 };
    editCells(bench.workbook, sheet, cell, () =>
      putTyped(bench.workbook, sheet, 6, 1, { value: 900 })
    );
    await waitUntil(() => store.getState().staleBecause === "cells");
    await person.click(button(texts.checkAgain));
    await looked();
    expect(bench.cells("Продажи", "E1:I7")).toEqual(before);
    expect(said("Изменилось после записи (3)")).not.toEqual([]);
  });
});
