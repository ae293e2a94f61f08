import { NO_ANSWERS } from "../../../src/core/strategy/answers";
import { NO_YEARS } from "../../../src/core/strategy/years";
import { applyEdits, type Edit } from "../../../src/core/strategy/edits";
import {
  changeSheetExtent,
  createStrategySheets,
  keepOurSide,
  listChangesSince,
  listDisputes,
  recordChanges,
  recordRefreshed,
  refreshStrategySheets,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import type { FieldCode } from "../../../src/core/strategy/layout";
import type { Conflict } from "../../../src/core/strategy/merge";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { FULL } from "../../core/strategy/sample";
import { openBench, SIX, type Bench } from "../office";
import { answersByKey, clientOf, DAY, editsOf } from "./sheets";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ Данные: SIX });
  const clients = [clientOf("Альфа"), clientOf("=Бета", { agent: "Петров" })];
  await createStrategySheets({ clients, language: "ru", today: DAY });
});
afterEach(() => bench.office.close());

const LATER = new Date(2026, 11, 25, 12);
const record = (today = LATER, taken = new Map<string, readonly Edit[]>()) =>
  recordChanges({ language: "ru", today, taken });
const type = (sheet: string, edits: readonly Edit[]) => writeStrategyAnswers(sheet, edits, DAY);
const field = (code: FieldCode, value: string | number): Edit => ({
  kind: "field",
  code,
  part: "value",
  value,
});
const visit = (cells: Record<string, string | number>): Edit => ({
  kind: "add",
  table: "visits",
  row: { cells, mark: null },
});

/** The lines of the journal, without their day. */
function lines(): unknown[][] {
  const { rows } = bench.sheet("Журнал");
  return rows
    .slice(3)
    .map((row) => Array.from({ length: 6 }, (_, column) => row?.values[column + 1] ?? null))
    .filter((line) => line[0] !== null);
}

it("keeps what sheets say when it first sees them, and tells nothing of it", async () => {
  await type("Альфа", editsOf(FULL));
  expect(await record()).toEqual({
    sheet: null,
    changes: 0,
    reviews: 0,
    isRefused: false,
    told: [],
  });
  expect(bench.workbook.sheetByName("Журнал")).toBeUndefined();
  const before = saveWorkbook(bench.workbook);
  expect(await record()).toEqual({
    sheet: null,
    changes: 0,
    reviews: 0,
    isRefused: false,
    told: [],
  });
  // Nothing is written where nothing changed.
  expect(saveWorkbook(bench.workbook)).toEqual(before);
});

it("tells what was typed since: fields, rows that came, changed and went, as the sheet shows them", async () => {
  await type("Альфа", [visit({ visitGoal: "Показать расчёт", stage: "talk" })]);
  await record(DAY);
  await type("Альфа", [
    field("potential", 9_000_000),
    { kind: "cell", table: "visits", at: 1, column: "visitDate", value: 46_400 },
    visit({ visitGoal: "=1+1", visitDate: 46_380 }),
  ]);
  const done = await record();
  expect(done).toMatchObject({ sheet: "Журнал", changes: 3, reviews: 0, isRefused: false });
  expect(done.told.map(({ where }) => where)).toEqual(lines().map((line) => line[2]));
  const typed = "введено в лист";
  expect(lines()).toEqual([
    [
      "Альфа",
      null,
      "Масштаб и возможности · Потенциал в год",
      "пусто",
      "9\u00a0000\u00a0000",
      typed,
    ],
    ["Альфа", null, "Визиты · Показать расчёт · Дата", "пусто", "13.01.2027", typed],
    [
      "Альфа",
      null,
      "Визиты · =1+1",
      "строки не было",
      "Цель визита: =1+1; Дата: 24.12.2026",
      typed,
    ],
  ]);
  await type("Альфа", [{ kind: "clear", table: "visits", at: 1 }]);
  await record();
  expect(lines()[3]?.slice(2, 5)).toEqual([
    "Визиты · Показать расчёт",
    "Цель визита: Показать расчёт; Этап: 2 беседа; Дата: 13.01.2027",
    "строка удалена",
  ]);
  // Doing it again adds nothing.
  expect((await record()).changes).toBe(0);
  expect(lines()).toHaveLength(4);
});

it("never touches what stands in it: lines go below what a person wrote, changed and deleted", async () => {
  await record(DAY);
  await type("Альфа", [field("potential", 1)]);
  await record();
  await bench.act((workbook) => {
    const sheet = workbook.worksheets.getItem("Журнал");
    sheet.getRange("F4").values = [["исправлено руками"]];
    sheet.getRange("A9:B9").values = [["Заметка", "=СУММ"]];
  });
  await type("=Бета", [field("strategy", "Расти")]);
  await record();
  expect(bench.cells("Журнал", "F4:F4")).toEqual([["исправлено руками"]]);
  expect(bench.cells("Журнал", "A9:A9")).toEqual([["Заметка"]]);
  expect(bench.cells("Журнал", "B10:F10")).toEqual([
    ["=Бета", null, "Три вопроса о клиенте · Какова наша стратегия?", "пусто", "Расти"],
  ]);
});

it("names the agent of what came by a pack, and the data of what they filled in", async () => {
  await record(DAY);
  const taken = [field("strategy", "Расти")];
  await type("=Бета", taken);
  await record(LATER, new Map([["=бета", taken]]));
  const clients = [
    clientOf("Альфа", { years: { ...NO_YEARS, turnoverLast: 900_000 } }),
    clientOf("=Бета", { agent: "Петров" }),
  ];
  const refreshed = await refreshStrategySheets({ clients, today: LATER });
  await recordRefreshed(refreshed, "ru", LATER);
  expect(lines()[0]).toEqual([
    "=Бета",
    "Петров",
    "Три вопроса о клиенте · Какова наша стратегия?",
    "пусто",
    "Расти",
    "из файла агента",
  ]);
  expect(lines().slice(1)).toEqual([
    [
      "Альфа",
      null,
      "Масштаб и возможности · Оборот этого года",
      "пусто",
      "900\u00a0000",
      "из данных",
    ],
  ]);
});

it("keeps a dated copy of all answers at a review, which later changes leave alone", async () => {
  await type("Альфа", editsOf(FULL));
  await record(DAY);
  await type("Альфа", [field("lastReview", 46_375)]);
  expect((await record()).reviews).toBe(1);
  await type("Альфа", [field("strategy", "Другая")]);
  await record();
  const { rows } = bench.sheet("KeyClients seen");
  const copy = rows.find((row) => row?.values[1] === "46375");
  expect(copy?.values[0]).toBe("альфа");
  const said = JSON.parse(String(copy?.values.slice(2).join(""))) as {
    fields: { strategy: { value: string } };
  };
  const before = applyEdits(NO_ANSWERS, editsOf(FULL));
  expect(said.fields.strategy.value).toBe(before.fields.strategy.value);
});

it("tells all that is typed into a sheet that came since it began", async () => {
  await record(DAY);
  await createStrategySheets({ clients: [clientOf("Гамма")], language: "ru", today: DAY });
  await type("Гамма", [field("strategy", "Войти")]);
  expect((await record()).changes).toBe(1);
  expect(lines()[0]?.slice(0, 1)).toEqual(["Гамма"]);
});

it("follows a client that is renamed", async () => {
  await record(DAY);
  await type("Альфа", [field("potential", 7)]);
  const clients = [
    clientOf("Альфа Групп", { formerKeys: ["альфа"] }),
    clientOf("=Бета", { agent: "Петров" }),
  ];
  const refreshed = await refreshStrategySheets({ clients, today: LATER });
  const recorded = await recordRefreshed(refreshed, "ru", LATER);
  expect(recorded.changes).toBe(2);
  expect(lines()).toEqual([
    ["Альфа Групп", null, "Клиент", "Альфа", "Альфа Групп", "из данных"],
    [
      "Альфа Групп",
      null,
      "Масштаб и возможности · Потенциал в год",
      "пусто",
      "7",
      "введено в лист",
    ],
  ]);
});

it("waits where the workbook is protected", async () => {
  await record(DAY);
  await type("Альфа", [field("potential", 7)]);
  await bench.act((workbook) => workbook.protection.protect());
  expect(await record()).toMatchObject({ changes: 0, isRefused: true });
  await bench.act((workbook) => workbook.protection.unprotect());
  expect((await record()).changes).toBe(1);
});

it("tells a client's life from a refresh: state, class, quadrant, agent and territory, and nothing of its figures", async () => {
  await record(DAY);
  const fallen = clientOf("Альфа", {
    class: "C",
    isKey: false,
    turnover: 1000,
    agent: "Ким",
    territory: "Юг",
  });
  const refreshed = await refreshStrategySheets({
    clients: [fallen, clientOf("=Бета", { agent: "Петров" })],
    today: LATER,
  });
  await recordRefreshed(refreshed, "ru", LATER, "Начальник");
  expect(lines().map((line) => line.slice(0, 5))).toEqual([
    ["Альфа", null, "Территория", "Север", "Юг"],
    ["Альфа", null, "Агент", "Орлов", "Ким"],
    ["Альфа", null, "Класс", "A", "C"],
    ["Альфа", null, "Состояние", "ключевой", "под угрозой"],
  ]);
});

it("names who typed where a person has said so", async () => {
  await record(DAY);
  await type("Альфа", [field("potential", 7)]);
  await recordChanges({ language: "ru", today: LATER, who: "=Иванов" });
  expect(lines()[0]?.[1]).toBe("=Иванов");
});

/** The line of a sheet's head that tells the changes since the review. */
const headLine = (sheet: string): unknown => bench.cells(sheet, "B3:B3")[0]?.[0];

it("says in the head how many answers changed since the review, and what they said then", async () => {
  await type("Альфа", [field("potential", 1), field("strategy", "Держать")]);
  await record(DAY);
  expect(headLine("Альфа")).toBeNull();
  await type("Альфа", [field("lastReview", 46_351)]);
  await record(DAY);
  expect(headLine("Альфа")).toBe("После разбора 25.11.2026 ответы не менялись");
  expect(await listChangesSince("review")).toMatchObject([{ client: "Альфа", changes: [] }]);
  await type("Альфа", [field("potential", 2), field("strategy", "Расти")]);
  await record();
  expect(headLine("Альфа")).toBe("После разбора 25.11.2026 изменено ответов: 2");
  expect(headLine("=Бета")).toBeNull();
  const [since] = await listChangesSince("review", "Альфа");
  expect(since?.changes).toMatchObject([
    { before: 1, after: 2 },
    { before: "Держать", after: "Расти" },
  ]);
  // An answer that says again what it said is no change, and a new review begins anew.
  await type("Альфа", [field("potential", 1)]);
  await record();
  expect(headLine("Альфа")).toBe("После разбора 25.11.2026 изменено ответов: 1");
  await type("Альфа", [field("lastReview", 46_381)]);
  await record();
  expect(headLine("Альфа")).toBe("После разбора 25.12.2026 ответы не менялись");
});

it("leaves a cell of the head alone that a person has written in", async () => {
  await type("Альфа", [field("lastReview", 46_351)]);
  await bench.act((workbook) => {
    const sheet = workbook.worksheets.getItem("Альфа");
    sheet.names.getItem("KeyClients_h_changes").delete();
    sheet.getRange("B3").values = [["моя пометка"]];
  });
  await record();
  expect(headLine("Альфа")).toBe("моя пометка");
  // A sheet that was made before heads said this gets the line where the cell is free.
  await bench.act((workbook) => {
    workbook.worksheets.getItem("Альфа").getRange("B3").clear();
  });
  await type("Альфа", [field("lastReview", 46_352)]);
  await record();
  expect(headLine("Альфа")).toBe("После разбора 26.11.2026 ответы не менялись");
});

it("leaves the note of a short form where it stands", async () => {
  await changeSheetExtent("Альфа", "short");
  const note = headLine("Альфа");
  expect(note).toContain("Краткая форма");
  await record(DAY);
  await type("Альфа", [field("lastReview", 46_351)]);
  await record();
  expect(headLine("Альфа")).toBe(note);
  await changeSheetExtent("Альфа", "full");
  await type("Альфа", [field("strategy", "Расти")]);
  await record();
  expect(headLine("Альфа")).toBe("После разбора 25.11.2026 изменено ответов: 1");
});

it("keeps the answers of the last talk until the next one", async () => {
  await record(DAY);
  await type("Альфа", [field("lastTalk", 46_351), field("strategy", "Держать")]);
  await record();
  await type("Альфа", [field("strategy", "Расти")]);
  await record();
  const [first] = await listChangesSince("talk");
  expect(first).toMatchObject({ since: 46_351, changes: [{ before: "Держать", after: "Расти" }] });
  await type("Альфа", [field("lastTalk", 46_381)]);
  await record();
  expect(await listChangesSince("talk")).toMatchObject([{ since: 46_381, changes: [] }]);
  const days = bench.sheet("KeyClients seen").rows.map((row) => row?.values[1]);
  expect(days.filter((day) => String(day ?? "").startsWith("t"))).toEqual(["t46381"]);
});

describe("disputes of a pack that nobody has decided", () => {
  const disputed = (ours: string, theirs: string): Conflict => ({
    edit: field("strategy", theirs),
    row: "",
    base: null,
    ours,
    theirs,
  });
  const keep = (conflicts: readonly Conflict[]) =>
    recordChanges({ language: "ru", today: LATER, disputes: new Map([["альфа", conflicts]]) });

  it("wait in the workbook, also when it was closed, until one side is taken", async () => {
    await type("Альфа", [field("strategy", "Наша")]);
    await keep([disputed("Наша", "Агента")]);
    bench.host.workbook = openWorkbook(saveWorkbook(bench.workbook), "saved.xlsx");
    const [open, ...more] = await listDisputes();
    expect([open?.client, open?.sheet, open?.conflict.theirs, more.length]).toEqual([
      "Альфа",
      "Альфа",
      "Агента",
      0,
    ]);
    // Another pack says something else of the same place: the later word is offered.
    await keep([disputed("Наша", "Опять агента")]);
    expect((await listDisputes()).map(({ conflict }) => conflict.theirs)).toEqual(["Опять агента"]);
    await type("Альфа", [field("strategy", "Опять агента")]);
    expect(await listDisputes()).toEqual([]);
  });

  it("are decided for the sheet's side by a word, and by whatever a person writes there", async () => {
    await type("Альфа", [field("strategy", "Наша")]);
    await keep([disputed("Наша", "Агента")]);
    const open = await listDisputes();
    await keepOurSide(open, "ru", LATER);
    expect(await listDisputes()).toEqual([]);
    expect((await answersByKey())["альфа"]?.fields.strategy.value).toBe("Наша");
    await keep([disputed("Наша", "Агента")]);
    await type("Альфа", [field("strategy", "Третье")]);
    expect(await listDisputes()).toEqual([]);
  });

  it("find their row where it stands now", async () => {
    await type("Альфа", [visit({ visitGoal: "Первый" }), visit({ visitGoal: "Второй" })]);
    const edit = { kind: "cell", table: "visits", at: 2, column: "result", value: "да" } as const;
    await keep([{ edit, row: "Второй", line: 2, base: null, ours: null, theirs: "да" }]);
    await type("Альфа", [
      { kind: "cell", table: "visits", at: 1, column: "visitGoal", value: "Второй" },
      { kind: "cell", table: "visits", at: 2, column: "visitGoal", value: "Первый" },
    ]);
    const [open] = await listDisputes();
    expect(open?.conflict).toMatchObject({ line: 1, edit: { at: 1 } });
  });
});
