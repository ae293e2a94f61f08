import { act, screen, waitFor } from "@testing-library/react";
import { SIX } from "../excel/office";
import { closePane, openPane, type OpenPane } from "./pane";

afterEach(closePane);

/** Presses a button of the ribbon through Office.js's own event and waits until the add-in reports that it is over. */
async function press({ bench }: OpenPane, name: string): Promise<void> {
  await act(async () => {
    await bench.host.pressRibbonButton(name);
  });
}

const DATA = [["Клиент", "Выручка", "Агент"], ...SIX.slice(1).map((row) => [...row, "Орлов"])];
const WRITTEN = ["A", "B", "B", "B", "C", "C"];

describe("the buttons of the ribbon and of the cells' menu", () => {
  it("check: shows the pane with what would be read, and changes nothing", async () => {
    const pane = await openPane({ Продажи: DATA });
    pane.bench.host.pane.state = "Background";
    const before = pane.bench.parts();
    await press(pane, "checkSelection");
    expect(pane.bench.host.pane.state).toBe("Visible");
    expect(screen.getByRole("region", { name: pane.texts.selected })).toHaveTextContent(
      "Продажи, A1:C7"
    );
    expect(pane.bench.parts()).toEqual(before);
  });

  it("classify, take back: done in the cells while the pane stays out of sight", async () => {
    const pane = await openPane({ Продажи: DATA });
    const { bench } = pane;
    bench.host.pane.state = "Background";
    const before = bench.cells("Продажи", "A1:J8");
    await press(pane, "classifySelection");
    expect(bench.cells("Продажи", "D2:D7").flat()).toEqual(WRITTEN);
    await press(pane, "takeBackLastRun");
    expect(bench.cells("Продажи", "A1:J8")).toEqual(before);
    expect(bench.host.pane.state).toBe("Background");
  });

  it("report without a result classifies first", async () => {
    const pane = await openPane({ Продажи: DATA });
    await press(pane, "writeReport");
    expect(pane.bench.cells("Продажи", "D2:D7").flat()).toEqual(WRITTEN);
    expect(pane.bench.workbook.sheets.map(({ name }) => name)).toContain("Парето");
  });

  it("strategy sheet: of the client in the selected row, also after the rows were sorted", async () => {
    const pane = await openPane({ Продажи: DATA });
    const { bench } = pane;
    await press(pane, "classifySelection");
    await bench.act((workbook) => {
      const rows = workbook.worksheets.getItem("Продажи").getRange("A2:G7");
      rows.sort.apply([{ key: 1, ascending: true }]);
    });
    bench.select("Продажи", "A7");
    await press(pane, "openStrategySheet");
    expect(bench.workbook.sheets.map(({ name }) => name)).toContain(String(SIX[1]?.[0]));
  });

  it("completes in the oldest Excel that the manifest admits, where no pane can be shown", async () => {
    const old = { ExcelApi: "1.9", SharedRuntime: "0" };
    const pane = await openPane({ Продажи: DATA }, "ru", undefined, old);
    const { bench } = pane;
    bench.host.pane.state = "Background";
    for (const name of ["checkSelection", "classifySelection", "writeReport"]) {
      await press(pane, name);
      expect(pane.store.getState().notice?.kind).not.toBe("failure");
    }
    expect(bench.cells("Продажи", "D2:D7").flat()).toEqual(WRITTEN);
    bench.select("Продажи", "A2");
    await press(pane, "openStrategySheet");
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(["Продажи", "Парето", "Альфа"]);
    await press(pane, "takeBackLastRun");
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(["Продажи", "Альфа"]);
    expect(bench.host.pane.state).toBe("Background");
  });

  it("a failure is seen: the pane comes into sight with one sentence, and the button completes", async () => {
    const pane = await openPane({ Продажи: DATA });
    const { bench } = pane;
    bench.host.pane.state = "Background";
    await press(pane, "openStrategySheet");
    expect(bench.host.pane.state).toBe("Visible");
    await waitFor(() => expect(screen.getByText(/ещё не классифицированы/)).toBeVisible());
    await press(pane, "classifySelection");
    bench.select("Продажи", "A1");
    await press(pane, "openStrategySheet");
    await waitFor(() => expect(screen.getByText(/нет клиента из последнего итога/)).toBeVisible());
  });
});
