import { FailureError } from "../../../src/excel/index";
import { serialOf } from "../../../src/core/reading/values/dates";
import type { Edit } from "../../../src/core/strategy/edits";
import {
  createStrategySheets,
  collectDecisions,
  listStrategySheets,
  refreshStrategySheets,
  writeAgenda,
  writeAgendas,
  writeStrategyAnswers,
  writeStrategyIndex,
  writeTerritoryBoards,
} from "../../../src/excel/late";
import { dateSerial } from "../../../src/excel/strategy/head";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { FULL } from "../../core/strategy/sample";
import { openBench, type Bench } from "../office";
import { answersByKey, clientOf, DAY, editsOf } from "./sheets";

let bench: Bench;
const alpha = clientOf("Альфа");
const beta = clientOf("Бета", { class: "B", agent: "Лебедев", territory: "Юг" });
const clients = [alpha, beta, clientOf("Гамма"), clientOf("Не ключевой", { isKey: false })];

beforeEach(async () => {
  bench = await openBench({ Данные: [["Клиент", "Оборот"]] });
  await createStrategySheets({ clients: [alpha, beta], language: "ru", today: DAY });
  await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
});
afterEach(() => bench.office.close());

function inExcel(command: (workbook: Excel.Workbook) => void): Promise<void> {
  return bench.office.Excel.run(async (context) => {
    command(context.workbook);
    await context.sync();
  });
}

describe("the index", () => {
  it("gives a line that comes later the looks of the others", async () => {
    await writeStrategyIndex([alpha, beta], "ru");
    await writeStrategyIndex(clients, "ru");
    const sheet = bench.sheet("Ключевые клиенты");
    const looksOf = (row: number): unknown[] =>
      Array.from({ length: 18 }, (_, column) => {
        const { font, fill, borders, alignment, numberFormat } = {
          ...(bench.workbook.styles.get(sheet.styleAt(row, column) ?? 0) as unknown as Record<
            string,
            unknown
          >),
        };
        return { font, fill, borders, alignment, numberFormat };
      });
    expect(sheet.valueAt(3, 0)).toBe("Гамма");
    expect(looksOf(3)).toEqual(looksOf(1));
  });

  it("is a table of all key clients that reads their sheets", async () => {
    expect(await writeStrategyIndex(clients, "ru")).toEqual({
      sheet: "Ключевые клиенты",
      isNew: true,
    });
    const sheet = bench.sheet("Ключевые клиенты");
    expect(sheet.tables).toHaveLength(1);
    const rows = bench.cells("Ключевые клиенты", "A2:H4");
    expect(rows).toEqual([
      ["Альфа", "открыть", "ключевой", 0, "Север", "Орлов", "A", "III"],
      ["Бета", "открыть", "ключевой", 0, "Юг", "Лебедев", "B", "III"],
      ["Гамма", "нет листа", "ключевой", 0, "Север", "Орлов", "A", "III"],
    ]);
    expect(bench.cells("Ключевые клиенты", "I2:L2")).toEqual([[1_250_000, 0.07, 100, 0.6]]);
    expect(bench.cells("Ключевые клиенты", "N2")).toEqual([[serialOf(2027, 3, 9)]]);
    await inExcel(({ worksheets }) => (worksheets.getItem("Бета").name = "Планы"));
    const goal: Edit = { kind: "field", code: "hopes", part: "value", value: "Большие" };
    const before = bench.sheet("Ключевые клиенты").valueAt(2, 10);
    await writeStrategyAnswers("Планы", [goal], DAY);
    expect(bench.sheet("Ключевые клиенты").valueAt(2, 10)).toBe(Number(before) + 3);
  });

  it("is refreshed in place: order, own columns and filters of a person stay", async () => {
    await writeStrategyIndex(clients, "ru");
    await inExcel(({ worksheets }) => {
      const sheet = worksheets.getItem("Ключевые клиенты");
      const table = sheet.tables.getItemAt(0);
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.add(undefined, [["Моё"], ["г"], ["б"], ["а"]]);
    });
    const before = saveWorkbook(bench.workbook);
    await writeStrategyIndex(clients, "en");
    expect(bench.workbook.sheets.map(({ name }) => name)).toContain("Ключевые клиенты");
    expect(bench.cells("Ключевые клиенты", "A2:A4").flat()).toEqual(["Гамма", "Бета", "Альфа"]);
    await writeStrategyIndex(clients, "ru");
    expect(saveWorkbook(bench.workbook)).toEqual(before);
    await createStrategySheets({ clients: [clientOf("Гамма")], language: "ru", today: DAY });
    const others = [alpha, clientOf("Гамма"), clientOf("Дельта")];
    await writeStrategyIndex(others, "ru");
    const rows = bench.cells("Ключевые клиенты", "A2:S5").map((row) => [row[0], row[1], row[18]]);
    // Бета is key no longer and keeps its row: it has a sheet.
    expect(rows).toEqual([
      ["Гамма", "открыть", "г"],
      ["Бета", "открыть", "б"],
      ["Альфа", "открыть", "а"],
      ["Дельта", "нет листа", null],
    ]);
  });

  it("lets a client go that is key no longer and has no sheet, unless a person has a note in its row", async () => {
    await writeStrategyIndex([...clients, clientOf("Дельта")], "ru");
    await inExcel(({ worksheets }) => {
      const table = worksheets.getItem("Ключевые клиенты").tables.getItemAt(0);
      table.columns.add(undefined, [["Моё"], [""], [""], ["звонить в мае"], [""]]);
    });
    await writeStrategyIndex([alpha, beta], "ru");
    const rows = bench.cells("Ключевые клиенты", "A2:S6").map((row) => [row[0], row[18]]);
    expect(rows).toEqual([
      ["Альфа", null],
      ["Бета", null],
      ["Гамма", "звонить в мае"],
      [null, null],
      [null, null],
    ]);
  });
});

describe("what a person types in the row of a client without a sheet", () => {
  const typeStrategy = (): void => {
    const sheet = bench.sheet("Ключевые клиенты");
    const at = sheet.rows[0]?.values.indexOf("Стратегия") ?? -1;
    expect(at).toBeGreaterThan(0);
    sheet.put(3, at, "Через директора");
  };
  const texts = (): unknown[] =>
    bench.sheet("Ключевые клиенты").rows.flatMap((row) => row?.values ?? []);

  it("stops the refresh with its address, also when the client gets a sheet", async () => {
    await writeStrategyIndex(clients, "ru");
    typeStrategy();
    const stopped = { failure: { code: "typedOnSheet", sheet: "Ключевые клиенты", count: 1 } };
    await expect(writeStrategyIndex(clients, "ru")).rejects.toMatchObject(stopped);
    await createStrategySheets({ clients: [clientOf("Гамма")], language: "ru", today: DAY });
    await expect(writeStrategyIndex(clients, "ru")).rejects.toMatchObject(stopped);
    expect(texts()).toContain("Через директора");
  });

  it("stays when the client is key no longer", async () => {
    await writeStrategyIndex(clients, "ru");
    typeStrategy();
    await writeStrategyIndex([alpha, beta], "ru");
    expect(texts()).toContain("Через директора");
  });
});

describe("what a person types over the data in the row of a client without a sheet", () => {
  // Territory and turnover of Гамма.
  it.each([
    [4, "Запад"],
    [8, 777],
  ])("stops the refresh with its address: column %i", async (column, value) => {
    await writeStrategyIndex(clients, "ru");
    bench.sheet("Ключевые клиенты").put(3, column, value);
    const address = column === 4 ? "E4" : "I4";
    const stopped = { failure: { code: "typedOnSheet", address, count: 1 } };
    await expect(writeStrategyIndex(clients, "ru")).rejects.toMatchObject(stopped);
    expect(bench.sheet("Ключевые клиенты").valueAt(3, column)).toBe(value);
    await writeStrategyIndex([alpha, beta], "ru");
    expect(bench.sheet("Ключевые клиенты").valueAt(3, column)).toBe(value);
  });

  it("is not known in an index of an earlier version, which gets the data's values as before", async () => {
    await writeStrategyIndex(clients, "ru");
    const sheet = bench.sheet("Ключевые клиенты");
    const plain = { 2: "ключевой", 4: "Запад", 5: "Орлов", 6: "B", 7: "I", 8: 1, 9: 1 };
    for (const [at, value] of Object.entries(plain)) sheet.put(3, Number(at), value);
    await writeStrategyIndex(clients, "ru");
    expect(sheet.valueAt(3, 4)).toBe("Север");
  });

  it("keeps texts of any length and with quotation marks as they are", async () => {
    const territory = `«Север» "и" ${"далеко ".repeat(60)}`;
    const long = clientOf("Гамма", { territory });
    await writeStrategyIndex([alpha, long], "ru");
    const before = saveWorkbook(bench.workbook);
    const rows = bench.cells("Ключевые клиенты", "A2:E4");
    expect(rows.find(([name]) => name === "Гамма")?.[4]).toBe(territory);
    await writeStrategyIndex([alpha, long], "ru");
    expect(saveWorkbook(bench.workbook)).toEqual(before);
  });
});

describe("nobody vanishes", () => {
  const later = new Date(2027, 1, 1, 12);
  const notParted: Edit = { kind: "field", code: "partedOn", part: "value", value: null };
  beforeEach(() => writeStrategyAnswers("Альфа", [notParted], DAY));

  const fallen = { ...alpha, class: "C" as const, isKey: false, turnover: 60_000 };

  it("from the index: at risk and left come first, with the money, sorted anew when that changes", async () => {
    await writeStrategyIndex(clients, "ru");
    const shown = (): unknown[][] => bench.cells("Ключевые клиенты", "A2:D5");
    expect(shown().map(([name]) => name)).toEqual(["Альфа", "Бета", "Гамма", null]);
    const now = [clientOf("Гамма"), { ...beta, turnover: 2_000_000 }, fallen];
    await refreshStrategySheets({ clients: now, today: later });
    await writeStrategyIndex(now, "ru");
    expect(shown()).toEqual([
      ["Альфа", "открыть", "под угрозой", 1_250_000],
      ["Бета", "открыть", "ключевой", 0],
      ["Гамма", "нет листа", "ключевой", 0],
      [null, null, null, null],
    ]);
    await refreshStrategySheets({ clients: [clientOf("Гамма"), fallen], today: later });
    await writeStrategyIndex([clientOf("Гамма"), fallen], "ru");
    expect(shown()).toEqual([
      ["Бета", "открыть", "под угрозой", 2_000_000],
      ["Альфа", "открыть", "под угрозой", 1_250_000],
      ["Гамма", "нет листа", "ключевой", 0],
      [null, null, null, null],
    ]);
    const { sheets } = await listStrategySheets(later);
    expect(sheets[1]?.state.client).toMatchObject({ name: "Бета", state: "atRisk" });
    expect(bench.cells("Бета", "G11").flat()).toEqual([dateSerial(later)]);
  });

  it("from the boards and the agenda; the head says since when the data lack it, and no longer when it is back", async () => {
    await refreshStrategySheets({ clients: [clientOf("Гамма")], today: later });
    await writeTerritoryBoards([clientOf("Гамма")], "ru");
    const board = bench.cells("Территории", "A2:C10");
    expect(board).toContainEqual(["Альфа", "под угрозой", 1_250_000]);
    expect(board).toContainEqual(["Бета", "под угрозой", 1_250_000]);
    const muchLater = new Date(2027, 2, 1, 12);
    await refreshStrategySheets({ clients: [clientOf("Гамма")], today: muchLater });
    expect(bench.cells("Альфа", "C11:D11")).toEqual([["ушёл", "под угрозой"]]);
    expect(bench.cells("Альфа", "G11").flat()).toEqual([dateSerial(later)]);
    const back = await refreshStrategySheets({ clients: [alpha, beta], today: muchLater });
    expect(back.refreshed.map(({ state, stateBefore }) => [stateBefore, state])).toEqual([
      ["left", "key"],
      ["left", "key"],
    ]);
    expect(bench.cells("Альфа", "G11").flat()).toEqual([null]);
  });
});

describe("an agent's agenda", () => {
  const texts = (name: string): string[] =>
    bench.sheet(name).rows.flatMap((row) => row?.values.filter((v) => typeof v === "string") ?? []);

  it("shows the agent's clients alone, with what the coach says", async () => {
    const { sheet } = await writeAgenda("Лебедев", "ru", DAY);
    expect(sheet).toBe("Повестка Лебедев");
    expect(texts(sheet)).toEqual(expect.arrayContaining(["Бета · B · III", "Решили сегодня"]));
    expect(texts(sheet).join("\n")).not.toContain("Альфа");
    // Of a sheet that nobody has begun only that is said; of one that was begun, what the coach sees.
    expect(texts(sheet).join("\n")).toContain("Лист ещё не заполняли.");
    const plan = { kind: "field", code: "plan", part: "value", value: "Звонок" } as const;
    await writeStrategyAnswers("Бета", [plan], DAY);
    await writeAgenda("Лебедев", "ru", DAY);
    expect(texts(sheet).join("\n")).toContain("Неизвестно, кто решает");
  });

  it("gives decisions back to the clients' sheets, once", async () => {
    const { sheet } = await writeAgenda("Лебедев", "ru", DAY);
    const lines = bench.sheet(sheet).names.find(({ name }) => name === "KeyClients_d_1");
    const row = Number(/\$(\d+)/.exec(lines?.formula ?? "")?.[1]) - 1;
    bench.sheet(sheet).put(row, 0, "Позвонить директору");
    bench.sheet(sheet).put(row, 1, "Лебедев");
    bench.sheet(sheet).put(row, 2, 46400);
    expect(await collectDecisions(DAY)).toEqual({ decisions: 1, left: 0, talks: 1 });
    expect(await collectDecisions(DAY)).toEqual({ decisions: 0, left: 0, talks: 0 });
    expect((await answersByKey())["бета"]?.fields.lastTalk.value).toBe(46351);
    const cells = {
      decision: "Позвонить директору",
      decisionOwner: "Лебедев",
      decisionDue: 46400,
      decisionState: "open",
      remarkDate: 46351,
    };
    expect((await answersByKey())["бета"]?.tables.remarks).toEqual([{ at: 1, cells, mark: null }]);
    const again = await writeAgenda("Лебедев", "ru", DAY);
    expect(again).toMatchObject({ sheet, isNew: false, takenBack: 0 });
    expect(texts(sheet)).toContain("В работе: Позвонить директору");
  });

  /** Writes into a line (from 0) of the room for decisions, or below them. */
  function typeLine(sheet: string, line: number, cells: readonly string[]): void {
    const room = bench.sheet(sheet).names.find(({ name }) => name === "KeyClients_d_1");
    const row = Number(/\$(\d+)/.exec(room?.formula ?? "")?.[1]) - 1 + line;
    cells.forEach((text, column) => bench.sheet(sheet).put(row, column, text === "" ? null : text));
  }

  it.each([
    ["the client's sheet is protected", 0, "protect"],
    ["the client's sheet was deleted", 0, "delete"],
    ["an owner stands without a decision", 1, "owner"],
    ["a third decision stands below the lines", 2, "third"],
  ])("no decision is lost where %s", async (_, line, what) => {
    const { sheet } = await writeAgenda("Лебедев", "ru", DAY);
    typeLine(sheet, line, what === "owner" ? ["", "Лебедев"] : ["Позвонить директору", "Лебедев"]);
    await inExcel(({ worksheets }) => {
      if (what === "protect") worksheets.getItem("Бета").protection.protect();
      if (what === "delete") worksheets.getItem("Бета").delete();
    });
    await writeAgenda("Лебедев", "ru", DAY).catch((error: unknown) => {
      if (!(error instanceof FailureError)) throw error;
      expect(error.failure).toMatchObject({ code: "typedOnSheet", sheet });
    });
    const texts = bench.workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row?.values));
    expect(texts).toContain(what === "owner" ? "Лебедев" : "Позвонить директору");
    if (what === "owner")
      expect(texts.filter((text) => text === "Лебедев").length).toBeGreaterThan(1);
  });

  it("is written for every agent in one command, or for none", async () => {
    await createStrategySheets({
      clients: [clientOf("Гамма"), clientOf("Дельта", { agent: null })],
      language: "ru",
      today: DAY,
    });
    const { agendas } = await writeAgendas({ language: "ru", today: DAY });
    expect(agendas.map(({ agent, sheet, isNew }) => [agent, sheet, isNew])).toEqual([
      ["Лебедев", "Повестка Лебедев", true],
      ["Орлов", "Повестка Орлов", true],
      [null, "Повестка без агента", true],
    ]);
    expect(texts("Повестка Орлов").join("\n")).toMatch(/Альфа · A[^]*Гамма · A/);
    const before = saveWorkbook(bench.workbook);
    const again = await writeAgendas({ language: "ru", today: DAY });
    expect(again.agendas.map(({ isNew }) => isNew)).toEqual([false, false, false]);
    expect(saveWorkbook(bench.workbook)).toEqual(before);
    // What a person typed on one of them stops all.
    bench.sheet("Повестка Орлов").put(1, 1, "Моё");
    await writeStrategyAnswers(
      "Бета",
      [{ kind: "field", code: "strategy", part: "value", value: "Через сервис" }],
      DAY
    );
    await expect(writeAgendas({ language: "ru", today: DAY })).rejects.toMatchObject({
      failure: { code: "typedOnSheet", sheet: "Повестка Орлов" },
    });
    expect(texts("Повестка Лебедев").join("\n")).not.toContain("Через сервис");
  });

  it("dates the talk of every client that the agenda has lines for, and of no other", async () => {
    await createStrategySheets({ clients: [clientOf("Гамма")], language: "ru", today: DAY });
    const { agendas } = await writeAgendas({ language: "ru", today: DAY });
    expect(agendas).toHaveLength(2);
    const sheet = bench.sheet("Повестка Орлов");
    const room = sheet.names.find(({ name }) => name === "KeyClients_d_1");
    const row = Number(/\$(\d+)/.exec(room?.formula ?? "")?.[1]) - 1;
    sheet.put(row, 0, "Съездить к директору");
    const next = new Date(2026, 11, 1, 12);
    expect(await collectDecisions(next)).toMatchObject({ decisions: 1, talks: 1 });
    const answers = await answersByKey();
    const talks = ["альфа", "гамма", "бета"].map((key) => answers[key]?.fields.lastTalk.value);
    // The sample's Альфа has a talk on a later day.
    expect(talks).toEqual([46365, 46357, null]);
  });

  it("leaves alone what a person wrote around it: a new sheet is added", async () => {
    const { sheet } = await writeAgenda("Лебедев", "ru", DAY);
    bench.sheet(sheet).put(0, 8, "Моя заметка");
    const goal: Edit = { kind: "field", code: "hopes", part: "value", value: "Большие" };
    await writeStrategyAnswers("Бета", [goal], DAY);
    const again = await writeAgenda("Лебедев", "ru", DAY);
    expect(again).toMatchObject({ sheet: `${sheet} (2)`, isNew: true });
    expect(bench.sheet(sheet).valueAt(0, 8)).toBe("Моя заметка");
  });
});

describe("territory boards", () => {
  it("count gaps per territory, and are written anew in place", async () => {
    const first = await writeTerritoryBoards(clients, "ru");
    expect(first).toEqual({ sheet: "Территории", isNew: true });
    const rows = bench.cells("Территории", "A2:G9");
    expect(rows.map(([name, , , , , note, gaps]) => [name, note, gaps])).toEqual([
      ["Север", "без ответа 3 из 6", null],
      ["Клиент", "Какова наша стратегия?", "Пробелов"],
      ["Альфа", "Ответ strategy", 0],
      ["Гамма", "○ нет ответа", 3],
      [null, null, null],
      ["Юг", "без ответа 3 из 3", null],
      ["Клиент", "Какова наша стратегия?", "Пробелов"],
      ["Бета", "○ нет ответа", 3],
    ]);
    await bench.office.Excel.run(async ({ workbook }) => {
      const { horizontalPageBreaks } = workbook.worksheets.getItem("Территории");
      horizontalPageBreaks.load("items/rowIndex");
      await workbook.context.sync();
      // Each territory begins a page.
      expect(horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([6]);
    });
    expect(await writeTerritoryBoards([beta], "ru")).toEqual({ sheet: "Территории", isNew: false });
    expect(bench.cells("Территории", "A2:A9").flat()).toEqual([
      "Юг",
      "Клиент",
      "Бета",
      null,
      "Север",
      "Клиент",
      "Альфа",
      null,
    ]);
  });
});
