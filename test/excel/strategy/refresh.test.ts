import type { Edit } from "../../../src/core/strategy/edits";
import {
  chooseStrategySheet,
  classifySelection,
  createStrategySheet,
  createStrategySheets,
  listStrategySheets,
  refreshStrategySheets,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { openOffice } from "../../../src/officeHost/node/office";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { FULL } from "../../core/strategy/sample";
import { openBench, type Bench } from "../office";
import { answersByKey, clientOf, DAY, editsOf } from "./sheets";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ Данные: [["Клиент", "Оборот"]] });
});
afterEach(() => bench.office.close());

const LATER = new Date(2027, 0, 10, 12);
const goal: Edit = { kind: "field", code: "goal", part: "value", value: "Удвоить оборот" };
const alpha = clientOf("Альфа");
const beta = clientOf("Бета", { agent: "Лебедев" });

async function makeBoth(): Promise<void> {
  await createStrategySheets({ clients: [alpha, beta], language: "ru", today: DAY });
}

/** Runs what an add-in or a person does with the Excel of the bench. */
function inExcel(command: (workbook: Excel.Workbook) => void): Promise<void> {
  return bench.office.Excel.run(async (context) => {
    command(context.workbook);
    await context.sync();
  });
}

describe("refreshStrategySheets", () => {
  it("writes what changed in the head, keeps what stood there, touches no answer", async () => {
    await makeBoth();
    await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
    const before = await answersByKey();
    const fallen = { ...alpha, class: "B" as const, turnover: 900_000, isKey: false };
    const done = await refreshStrategySheets({ clients: [fallen, beta], today: LATER });
    expect(done.refreshed.map(({ changed }) => changed)).toEqual([
      ["class", "turnover", "state"],
      [],
    ]);
    expect(done.noLongerKey).toEqual([{ key: "альфа", sheet: "Альфа" }]);
    expect(bench.cells("Альфа", "C6:D8")).toEqual([
      ["B", "A"],
      ["III", null],
      [900_000, 1_250_000],
    ]);
    expect(await answersByKey()).toEqual(before);
    const { sheets } = await listStrategySheets(LATER);
    expect(sheets[0]?.remarks).toContainEqual({ code: "classFell", from: "A", to: "B" });
  });

  it("done twice changes nothing: the saved files are the same", async () => {
    await makeBoth();
    const clients = [{ ...alpha, class: "B" as const }, clientOf("Гамма")];
    await refreshStrategySheets({ clients, today: LATER });
    const before = saveWorkbook(bench.workbook);
    const again = await refreshStrategySheets({ clients, today: LATER });
    expect(again.refreshed.flatMap(({ changed }) => changed)).toEqual([]);
    expect(saveWorkbook(bench.workbook)).toEqual(before);
    expect(again.withoutSheet.map(({ name }) => name)).toEqual(["Гамма"]);
    expect(again.noLongerKey).toEqual([{ key: "бета", sheet: "Бета" }]);
  });

  it("sees that somebody wrote by hand, and dates it", async () => {
    await makeBoth();
    bench.sheet("Бета").put(20, 2, 4);
    const done = await refreshStrategySheets({ clients: [alpha, beta], today: LATER });
    expect(done.refreshed.map(({ hasNewAnswers }) => hasNewAnswers)).toEqual([false, true]);
    const { sheets } = await listStrategySheets(LATER);
    expect(sheets.map(({ state }) => state.updated)).toEqual([null, 46397]);
    const again = await refreshStrategySheets({ clients: [alpha, beta], today: LATER });
    expect(again.refreshed.map(({ hasNewAnswers }) => hasNewAnswers)).toEqual([false, false]);
  });

  it("leaves a protected sheet alone and says so", async () => {
    await makeBoth();
    await inExcel(({ worksheets }) => worksheets.getItem("Бета").protection.protect());
    const clients = [alpha, { ...beta, class: "C" as const }];
    const done = await refreshStrategySheets({ clients, today: LATER });
    expect(done.locked).toEqual([{ key: "бета", sheet: "Бета" }]);
    expect(done.refreshed.map(({ sheet }) => sheet)).toEqual(["Альфа"]);
    await expect(writeStrategyAnswers("Бета", [goal], DAY)).rejects.toMatchObject({
      failure: { code: "sheetProtected", sheet: "Бета" },
    });
  });
});

describe("a sheet is its client's", () => {
  it("renamed, moved and hidden", async () => {
    await makeBoth();
    await inExcel(({ worksheets }) => {
      const sheet = worksheets.getItem("Бета");
      sheet.name = "Планы на год";
      sheet.position = 0;
      sheet.visibility = "Hidden";
    });
    const { sheet, isExisting } = await createStrategySheet(beta, "ru", DAY);
    expect([sheet, isExisting]).toEqual(["Планы на год", true]);
    expect(bench.sheet("Планы на год").visibility).toBe("Visible");
  });

  it("with rows and columns inserted and deleted beside, and tables sorted", async () => {
    await makeBoth();
    await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
    const second: Edit = {
      kind: "add",
      table: "people",
      row: { cells: { person: "Абрамов" }, mark: null },
    };
    await writeStrategyAnswers("Альфа", [second], DAY);
    const before = (await answersByKey())["альфа"];
    await inExcel(({ worksheets }) => {
      const sheet = worksheets.getItem("Альфа");
      const people = sheet.names.getItem("KeyClients_t_people").getRange();
      people
        .getOffsetRange(1, 0)
        .getResizedRange(-2, 0)
        .sort.apply([{ key: 0, ascending: true }]);
      sheet.getRange("1:3").insert("Down");
      sheet.getRange("20:20").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("E:F").insert("Right");
      sheet.getRange("A:A").delete("Left");
    });
    const after = (await answersByKey())["альфа"];
    expect(after?.tables.people.map(({ cells }) => cells.person)).toEqual([
      "Абрамов",
      "Ответ person",
    ]);
    expect({ ...after?.tables, people: [] }).toEqual({ ...before?.tables, people: [] });
    expect(after?.fields).toEqual(before?.fields);
  });

  it("with its answer cut and pasted elsewhere on it", async () => {
    await makeBoth();
    await writeStrategyAnswers("Альфа", [goal], DAY);
    await inExcel(({ worksheets }) => {
      const sheet = worksheets.getItem("Альфа");
      const place = sheet.names.getItem("KeyClients_f_goal").getRange();
      place.getResizedRange(0, 5).unmerge();
      // The preview moves cells, not the conditional formats and validations on them.
      place.getResizedRange(0, 5).conditionalFormats.clearAll();
      place.dataValidation.clear();
      place.moveTo(sheet.getRange("M300"));
    });
    const { sheets } = await listStrategySheets(DAY);
    expect(sheets[0]?.answers.fields.goal.value).toBe("Удвоить оборот");
  });

  it("copied: the one the workbook knows stays the client's, the copy is reported and left alone", async () => {
    await makeBoth();
    await writeStrategyAnswers("Альфа", [goal], DAY);
    await inExcel(({ worksheets }) => {
      worksheets.getItem("Альфа").copy("Beginning").name = "Копия";
    });
    const changed = [{ ...alpha, class: "B" as const }, beta];
    const done = await refreshStrategySheets({ clients: changed, today: LATER });
    expect(done.copies).toEqual([{ key: "альфа", sheet: "Копия" }]);
    expect(done.refreshed.map(({ sheet }) => sheet)).toEqual(["Альфа", "Бета"]);
    expect(bench.cells("Копия", "C6")).toEqual([["A"]]);
    const again = await createStrategySheets({ clients: [alpha], language: "ru", today: DAY });
    expect(again.existing.map(({ sheet }) => sheet)).toEqual(["Альфа"]);
    await chooseStrategySheet("Копия");
    const { sheets, copies } = await listStrategySheets(DAY);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Копия", "Бета"]);
    expect(copies).toEqual([{ key: "альфа", sheet: "Альфа" }]);
  });

  it("by its hidden name where the property got lost, by the property where the name did", async () => {
    await makeBoth();
    bench.sheet("Альфа").customProperties.clear();
    await inExcel(({ worksheets }) =>
      worksheets.getItem("Бета").names.getItem("KeyClients_Sheet").delete()
    );
    const { sheets } = await listStrategySheets(DAY);
    expect(sheets.map(({ key }) => key)).toEqual(["альфа", "бета"]);
  });

  it("after saving and opening, and back from another workbook", async () => {
    const long = clientOf("Я".repeat(300));
    await createStrategySheets({ clients: [alpha, long], language: "en", today: DAY });
    await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
    const before = await answersByKey();
    const bytes = saveWorkbook(bench.workbook);
    bench.host.workbook = openWorkbook(bytes, "saved.xlsx");
    expect(await answersByKey()).toEqual(before);

    const other = await openBench({ Другая: [["Клиент"]] });
    try {
      await other.office.Excel.run(async (context) => {
        context.workbook.insertWorksheetsFromBase64(Buffer.from(bytes).toString("base64"));
        await context.sync();
      });
      expect(await answersByKey()).toEqual(before);
    } finally {
      other.office.close();
    }
  });

  it("in an Excel that keeps no properties of sheets", async () => {
    bench.host.supported.ExcelApi = 1.9;
    const old = await openOffice(bench.host);
    await makeBoth();
    expect(Object.keys(await answersByKey())).toEqual(["альфа", "бета"]);
    expect(bench.sheet("Альфа").customProperties.size).toBe(0);
    old.close();
  });

  it("and is never read as data", async () => {
    await makeBoth();
    bench.select("Альфа", "B2");
    await expect(classifySelection({ language: "ru" })).rejects.toMatchObject({
      failure: { code: "ownSheet", sheet: "Альфа" },
    });
  });
});

describe("the first layout", () => {
  it("is brought over: its answers go into the new sheet, the old one is hidden as it was", async () => {
    const old = bench.workbook.makeSheet("Альфа");
    bench.workbook.sheets.push(old);
    const texts = Array.from({ length: 12 }, (_, index) => `Ответ ${index + 1}`);
    ["Лист стратегии", "Альфа", ...Array(8).fill("Строка"), "Девять пунктов"].forEach((text, row) =>
      old.put(row, 0, text)
    );
    texts.forEach((text, index) => {
      const row = 11 + index + (index > 8 ? 1 : 0);
      old.put(row, 0, (index % 9) + 1);
      old.put(row, 2, text);
    });
    await inExcel(({ worksheets, names }) => {
      const block = worksheets.getItem("Альфа").getRange("A1:C24");
      names.add("KeyClients_Strategy_1", block, "альфа").visible = false;
    });
    const done = await createStrategySheets({ clients: [alpha], language: "ru", today: DAY });
    expect(done.created.map(({ sheet }) => sheet)).toEqual(["Альфа (2)"]);
    expect(done.migrated.map(({ sheet }) => sheet)).toEqual(["Альфа"]);
    expect(bench.sheet("Альфа").visibility).toBe("Hidden");
    const answers = (await answersByKey())["альфа"];
    const typed = JSON.stringify(answers);
    for (const text of texts) expect(typed).toContain(`"${text}"`);
    expect(answers?.fields.competitors.value).toBe("Ответ 10");
    const again = await createStrategySheets({ clients: [alpha], language: "ru", today: DAY });
    expect([again.created, again.migrated]).toEqual([[], []]);
  });
});

it("takes away what a refused request had made", async () => {
  bench.host.faults.push({ at: "NamedItem.Visible", code: "AccessDenied", after: 50 });
  await expect(makeBoth()).rejects.toMatchObject({ left: "restored" });
  expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(["Данные"]);
  await makeBoth();
  expect(Object.keys(await answersByKey())).toEqual(["альфа", "бета"]);
});
