import { screen, waitFor } from "@testing-library/react";
import type { Edit } from "../../src/core/strategy/edits";
import { makePackFile, readStrategySheet, writeStrategyAnswers } from "../../src/excel/late";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { parseArea } from "../../src/officeHost/model/area";
import { selectCells } from "../../src/officeHost/model/edit/selection";
import { otherFileTexts } from "../../src/strings/strategy/otherFile";
import { strategyTexts } from "../../src/strings/strategy/texts";
import { button, closePane, openPane, said, SIX, waitUntil } from "./pane";
import { openBench } from "../excel/office";
import { openClassified, openTab, TODAY, withSheets } from "./sheets";

afterEach(closePane);

const measure = (value: string): Edit => ({ kind: "field", code: "measure", part: "value", value });

/** Sheets of two agents, the second of whom is chosen for what is made for one. */
async function chooseSecondAgent() {
  const pane = await openPane(
    { Продажи: SIX },
    "ru",
    withSheets(["Альфа"], ["Бета", { agent: "Лебедев" }])
  );
  const plan = await openTab(pane);
  const agent = screen.getByRole("combobox", { name: plan.agentOfJobs });
  await pane.person.selectOptions(agent, "Лебедев");
  return { pane, plan };
}

describe("sheets made from strategy sheets", () => {
  it("makes the index and the boards, and refreshes them in place", async () => {
    const { person, plan, bench } = await openClassified("en", withSheets(["Альфа"]));
    await person.click(button(plan.boards));
    for (const name of [plan.index, plan.territoryBoards, plan.basePlaybook]) {
      const before = bench.workbook.sheets.length;
      await person.click(button(name));
      await waitUntil(() => bench.workbook.sheets.length === before + 1);
      const made = bench.workbook.sheets.find(({ name: tab }) => said(plan.boardMade(tab)).length);
      expect(made).toBeDefined();
      await person.click(button(name));
      await waitUntil(() => said(plan.boardRefreshed(made?.name ?? "")).length > 0);
      expect(bench.workbook.sheets).toHaveLength(before + 1);
    }
  });

  it("makes the agendas of all agents at once", async () => {
    const pane = await openPane(
      { Продажи: SIX },
      "en",
      withSheets(["Альфа"], ["Бета", { agent: "Лебедев" }])
    );
    const plan = await openTab(pane);
    await pane.person.click(button(plan.agendas));
    await waitUntil(() => pane.bench.workbook.sheets.length === 5);
    const names = pane.bench.workbook.sheets.slice(3).map(({ name }) => name);
    expect(names).toEqual(["Повестка Лебедев", "Повестка Орлов"]);
    await waitUntil(() => said(plan.agendasMade(names)).length > 0);
  });

  it("makes the agenda of the agent who is chosen", async () => {
    const { pane, plan } = await chooseSecondAgent();
    await pane.person.click(button(plan.agenda("Лебедев")));
    await waitUntil(() => pane.bench.workbook.sheets.length === 4);
    const agenda = JSON.stringify(
      pane.bench.cells(pane.bench.workbook.sheets[3]?.name ?? "", "A1:F60")
    );
    expect(agenda).toContain("Бета");
    expect(agenda).not.toContain("Альфа");
    await pane.person.click(button(plan.takeDecisions));
    await waitUntil(() => said(plan.decisionsTaken(0)).length > 0);
  });
});

describe("packs", () => {
  it("takes an agent's file back, and asks where both sides changed an answer", async () => {
    let file = new File([], "pack.xlsx");
    const pane = await openPane({ Продажи: SIX }, "ru", async (bench) => {
      await withSheets(["Альфа"])();
      await writeStrategyAnswers("Альфа", [measure("У агента")], TODAY);
      file = new File([Uint8Array.from(saveWorkbook(bench.workbook))], "pack.xlsx");
      await writeStrategyAnswers("Альфа", [measure("На листе")], TODAY);
    });
    const plan = await openTab(pane);
    await pane.person.upload(screen.getByLabelText(plan.takePack), file);
    await waitUntil(() => said(plan.packDisputed(1)).length > 0);
    expect(said(plan.disputed("На листе", "У агента"))).not.toEqual([]);
    const read = async () =>
      (await readStrategySheet(TODAY, "Альфа"))?.answers.fields.measure.value;
    expect(await read()).toBe("На листе");
    await pane.person.click(button(plan.takeTheirs));
    await waitUntil(() => pane.store.getState().strategy.writes > 0);
    expect(await read()).toBe("У агента");
    expect(pane.bench.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Продажи", "Visible"],
      ["Альфа", "Visible"],
      ["KeyClients seen", "Hidden"],
    ]);
  });

  it("hands over an agent's pack made from this workbook, and says so until it is closed", async () => {
    // jsdom has no addresses for files; the file itself is looked at.
    Object.assign(URL, { createObjectURL: () => "#", revokeObjectURL: () => undefined });
    const { pane, plan } = await chooseSecondAgent();
    await pane.person.click(button(plan.pack("Лебедев")));
    await waitUntil(() => said(plan.packSaved(1, "Пакет Лебедев.xlsx")).length > 0);
    const { report } = pane.store.getState().strategy;
    if (report?.kind !== "packFile") throw new Error("No file");
    const bytes = await new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(report.file);
    });
    const { sheets } = openWorkbook(new Uint8Array(bytes), "pack.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["Бета", "KeyClients base"]);
    // It stays while the person looks at a sheet.
    await pane.select("Альфа", "A1");
    await waitUntil(() => pane.store.getState().strategy.open?.sheet === "Альфа");
    expect(said(plan.packSaved(1, "Пакет Лебедев.xlsx"))).not.toEqual([]);
  });

  it("opens an agent's pack on the first sheet that lacks something, and follows the cells", async () => {
    const book = await openBench({ Продажи: SIX });
    await withSheets(["Альфа"], ["Бета"])();
    const { bytes } = await makePackFile("Орлов");
    book.office.close();
    const pane = await openPane(openWorkbook(bytes, "pack.xlsx"), "ru", (opened) =>
      opened.select("Альфа", "A1")
    );
    expect(await screen.findByRole("heading", { name: "Альфа" })).toBeVisible();
    expect(pane.store.getState().tab).toBe("strategy");
    const words = strategyTexts("ru");
    const section = button(new RegExp(words.sections.goal.name));
    expect(section).toHaveAttribute("aria-expanded", "false");
    const { workbook } = pane.bench;
    const sheet = workbook.sheetByName("Альфа");
    const row =
      sheet?.rows.findIndex((_, at) => sheet.valueAt(at, 1) === words.fields.goal.label) ?? 0;
    const area = parseArea(`C${row + 1}`);
    if (!sheet || !area) throw new Error("No goal");
    selectCells(workbook, sheet, [area]);
    const opened = { name: new RegExp(words.sections.goal.name), expanded: true };
    expect(await screen.findByRole("button", opened)).toBe(section);
  });

  it("says what is wrong with a file without strategy sheets", async () => {
    let file = new File([], "other.xlsx");
    const pane = await openPane({ Продажи: SIX }, "en", async (bench) => {
      file = new File([Uint8Array.from(saveWorkbook(bench.workbook))], "other.xlsx");
      await withSheets(["Альфа"])();
    });
    const plan = await openTab(pane);
    await pane.person.upload(screen.getByLabelText(plan.takePack), file);
    await waitUntil(() => pane.store.getState().notice?.kind === "failure");
    expect(pane.bench.workbook.sheets).toHaveLength(2);
  });
});

/** What is shown by a part of the pane alone is drawn after the command has ended. */
const PATIENCE = { timeout: 30_000 };

describe("data of another file", () => {
  const NEXT = [
    ["Клиент", "Оборот"],
    ["Новый", 900],
    ["Альфа", 40],
    ["Гамма", 40],
  ];

  it("are read and shown before anything changes, then refresh the sheets", async () => {
    const file = await saveBook({ Январь: NEXT });
    const pane = await openPane({ Продажи: SIX }, "ru", withSheets(["Альфа"], ["Бета"]));
    await openTab(pane);
    const texts = otherFileTexts("ru");
    const { bench, person } = pane;
    await person.click(button(texts.title));
    const names = (): string[] => bench.workbook.sheets.map(({ name }) => name);
    const before = names();
    await person.upload(screen.getByLabelText(texts.choose), file);
    await waitFor(() => expect(said(texts.read("Январь", 4, 3, 1))).not.toEqual([]), PATIENCE);
    expect(said(texts.missing("Бета", 0))).not.toEqual([]);
    expect(said(texts.newKey("Новый", 0))).not.toEqual([]);
    expect(names()).toEqual(before);
    expect(bench.cells("Альфа", "C8:C8")).toEqual([[1_250_000]]);
    await person.click(button(texts.go));
    await waitFor(() => expect(said(texts.done(2, 2))).not.toEqual([]), PATIENCE);
    expect(bench.cells("Альфа", "C8:C8")).toEqual([[40]]);
    expect(bench.cells("Продажи", "A1:D7")).toEqual(SIX);
  });

  it("are not asked for in an Excel that cannot read them", async () => {
    const pane = await openPane({ Продажи: SIX }, "ru", withSheets(["Альфа"]), {
      ExcelApi: "1.12",
    });
    await openTab(pane);
    const texts = otherFileTexts("ru");
    await pane.person.click(button(texts.title));
    expect(said(texts.tooOld)).not.toEqual([]);
    expect(screen.queryByLabelText(texts.choose)).toBeNull();
  });
});

/** A workbook as a file that a person chooses. */
async function saveBook(sheets: Parameters<typeof openBench>[0]): Promise<File> {
  const bench = await openBench(sheets);
  const bytes = saveWorkbook(bench.host.workbook);
  bench.office.close();
  return new File([Uint8Array.from(bytes)], "next.xlsx");
}
