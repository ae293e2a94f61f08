import { screen } from "@testing-library/react";
import { explainFailure, describeFailure } from "../../src/strings/failures";
import { sampleTexts } from "../../src/strings/sample";
import { button, closePane, openPane, said, SIX, waitUntil } from "./pane";

afterEach(closePane);

describe("what cannot be read", () => {
  it.each(["ru", "en"] as const)("an empty sheet is said quietly, in %s", async (language) => {
    await openPane({ Пусто: [] }, language);
    expect(screen.getByText(sampleTexts(language).empty("Пусто"))).toBeVisible();
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
  });

  it("a button that could do nothing says why, and does nothing when it is pressed", async () => {
    const { person, texts, store } = await openPane({ Пусто: [] });
    expect(button(texts.write)).toHaveAttribute("aria-disabled", "true");
    expect(said(texts.nothingToWrite)).not.toEqual([]);
    await person.click(button(texts.write));
    expect(store.getState().command).toBeUndefined();
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
  });

  it("a run that the person stops while the table is read writes nothing and says so", async () => {
    const { bench, store, write } = await openPane({ Продажи: SIX });
    const before = JSON.stringify(bench.cells("Продажи", "A1:Z20"));
    const end = store.subscribe(() => {
      const { progress, isCancelAsked } = store.getState();
      if (progress > 0 && !isCancelAsked) store.dispatch({ type: "cancelAsked" });
    });
    await write();
    await waitUntil(() => screen.getByRole("alert").textContent !== "");
    end();
    expect(screen.getByRole("alert")).toHaveTextContent(
      describeFailure("ru", { code: "cancelled" })
    );
    expect(JSON.stringify(bench.cells("Продажи", "A1:Z20"))).toBe(before);
    // The next run is not stopped by what was asked of the one before.
    await write();
    await waitUntil(() => store.getState().result !== undefined);
  });

  it("a selected chart", async () => {
    await openPane({ Продажи: SIX }, "ru", ({ workbook }) => {
      workbook.selection = { kind: "chart", sheet: workbook.activeSheet, chart: "chart" };
    });
    expect(screen.getByText(explainFailure("ru", { code: "notCells" })[0])).toBeVisible();
  });

  it("several areas with different rows", async () => {
    await openPane({ Продажи: SIX }, "ru", (bench) => bench.select("Продажи", "A1:A3", "B2:B5"));
    expect(said(explainFailure("ru", { code: "severalAreas", areas: 2 })[0])).not.toEqual([]);
  });

  it("a missing column, and it can be chosen", async () => {
    const { person, texts } = await openPane({
      Лист1: [
        ["Товар", "Заметка"],
        ["Гвозди", "да"],
        ["Болты", "нет"],
      ],
    });
    expect(
      screen.getByText(explainFailure("ru", { code: "noTurnoverColumn" })[0], { exact: false })
    ).toBeVisible();
    expect(screen.getByRole("combobox", { name: texts.roles.client })).toBeVisible();
    await person.selectOptions(
      screen.getByRole("combobox", { name: texts.roles.client }),
      "A: Товар"
    );
    expect(screen.getByRole("combobox", { name: texts.roles.client })).toHaveDisplayValue(
      "A: Товар"
    );
  });
});

describe("what cannot be written", () => {
  it("a protected sheet: said before, and the list of clients goes to a sheet of its own", async () => {
    const { texts, bench, write } = await openPane({ Продажи: SIX }, "ru", ({ workbook }) => {
      const sheet = workbook.sheetByName("Продажи");
      if (sheet) sheet.protection.protected = true;
    });
    const [happened] = explainFailure("ru", { code: "sheetProtected", sheet: "Продажи" });
    expect(screen.getByText(texts.cannotBeside(happened))).toBeVisible();
    expect(screen.getByRole("radio", { name: new RegExp(`^${texts.toOwnSheet}`) })).toBeChecked();
    await write();
    await screen.findByRole("table");
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(["Продажи", "Клиенты"]);
    expect(bench.cells("Продажи", "E1:E2").flat()).toEqual([null, null]);
  });

  it("a sheet that is protected after the check: said with the next look, before anything is written", async () => {
    const { texts, bench, select } = await openPane({ Продажи: SIX });
    expect(screen.getByText(texts.willWrite("E1:H7"))).toBeVisible();
    bench.sheet("Продажи").protection.protected = true;
    await select("Продажи", "B3");
    const [happened] = explainFailure("ru", { code: "sheetProtected", sheet: "Продажи" });
    expect(screen.getByText(texts.cannotBeside(happened))).toBeVisible();
  });

  it("a refusal while writing: taken back, and said so", async () => {
    const { bench, write } = await openPane({ Продажи: SIX }, "en");
    bench.host.faults.push({ code: "AccessDenied", at: "ConditionalFormatCollection.Add" });
    await write();
    await waitUntil(() => screen.getByRole("alert").textContent !== "");
    expect(screen.getByRole("alert")).toHaveTextContent(
      describeFailure("en", { code: "accessDenied" }, "restored")
    );
    expect(bench.cells("Продажи", "E1:H7").flat().filter(Boolean)).toEqual([]);
  });

  it("a sheet protected after the look: a way to a sheet of its own is offered", async () => {
    const { person, texts, bench, write } = await openPane({ Продажи: SIX });
    bench.sheet("Продажи").protection.protected = true;
    await write();
    await person.click(await screen.findByRole("button", { name: texts.writeToOwnSheet }));
    await screen.findByRole("table");
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(["Продажи", "Клиенты"]);
  });
});
