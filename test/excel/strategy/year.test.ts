import { listDisputes, listStrategySheets } from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { chooseRuns } from "../../runs";
import { dayOf, EACH_MONTH, FEW_MONTHS, listMissing, liveYear, serialOf, type Year } from "./year";

/*
 * METHOD 7, over a year: what was typed stays in its place whatever happens to clients, agents, data and packs, and what
 * happened is told. One test with many steps: each month builds on the one before.
 */

const packMonths = chooseRuns(FEW_MONTHS.length, 12) === 12 ? EACH_MONTH : FEW_MONTHS;
let year: Year;
beforeAll(async () => {
  year = await liveYear(packMonths);
});
afterAll(() => year.bench.office.close());

/** What a sheet's cells hold, row by row, empty ones left out. */
function rowsOf(sheet: string): string[][] {
  const { rows } = year.bench.host.workbook.sheetByName(sheet) ?? { rows: [] };
  return rows.map((row) =>
    (row?.values ?? []).filter((value) => value !== null && value !== "").map(String)
  );
}

const monthOf = (month: number) => year.months[month - 1];
const stateIn = (month: number, name: string): string | undefined =>
  monthOf(month)?.refreshed.refreshed.find(({ client }) => client === name)?.state;

it("has every typed answer in its place at the end, and no sheet too many", async () => {
  const { sheets } = await listStrategySheets(dayOf(12));
  const answersOf = (client: string) =>
    sheets.find(({ state }) => state.client.name === client)?.answers;
  expect(year.expected.fields.size + year.expected.rows.size).toBeGreaterThan(60);
  expect(listMissing(year.expected, answersOf)).toEqual([]);
  expect(sheets.map(({ state }) => state.client.name).sort()).toEqual([
    "ООО «Альфа Групп»",
    "ООО «Бета»",
    "ООО «Гамма»",
    "ООО «Грёза»",
    "ООО «Дельта»",
    "ООО «Зета-Торг»",
    "ООО «Мечта»",
    "ООО «Общий»",
  ]);
});

it("keeps the sheet of a renamed client by its number, and joins it by a person's word without one", () => {
  expect(monthOf(3)?.created).toEqual([]);
  expect(monthOf(3)?.refreshed.refreshed).toContainEqual(
    expect.objectContaining({ client: "ООО «Альфа Групп»", nameBefore: "ООО «Альфа»" })
  );
  expect(monthOf(10)?.created).toEqual(["ООО «Зета-Торг»"]);
  expect(stateIn(12, "ООО «Зета-Торг»")).toBe("key");
});

it("knows who is at risk, who left, and that a future client buys", () => {
  expect(["ООО «Бета»", "ООО «Гамма»"].map((name) => stateIn(4, name))).toEqual(["key", "key"]);
  expect(stateIn(5, "ООО «Бета»")).toBe("atRisk");
  expect([7, 8].map((month) => stateIn(month, "ООО «Гамма»"))).toEqual(["atRisk", "left"]);
  expect([5, 6].map((month) => stateIn(month, "ООО «Мечта»"))).toEqual(["prospect", "key"]);
  expect(stateIn(12, "ООО «Грёза»")).toBe("prospect");
});

it("shows those who may be lost first, with the money, in index and boards, and in the heads since when", () => {
  const [, ...index] = rowsOf("Ключевые клиенты");
  expect(index.map(([client]) => client).slice(0, 2)).toEqual(["ООО «Бета»", "ООО «Гамма»"]);
  const boards = rowsOf("Территории");
  const north = boards.findIndex(([name]) => name === "Север");
  expect(boards[north + 2]).toEqual(
    expect.arrayContaining(["ООО «Бета»", "под угрозой", "250000"])
  );
  expect(rowsOf("ООО «Гамма»").flat()).toEqual(
    expect.arrayContaining(["Нет в данных с", String(serialOf(7)), "ушёл"])
  );
});

it("tells each change in the journal: what was typed and by whom, what came by a pack, what the data changed", () => {
  const lines = rowsOf("Журнал").slice(3);
  const has = (...words: string[]): boolean =>
    lines.some((line) => words.every((word) => line.includes(word)));
  expect(has("ООО «Альфа Групп»", "Клиент", "ООО «Альфа»")).toBe(true);
  expect(has("ООО «Бета»", "Класс", "A", "C")).toBe(true);
  expect(has("ООО «Гамма»", "Состояние", "под угрозой", "ушёл")).toBe(true);
  expect(has("ООО «Дельта»", "Агент", "Орлов", "Ким", "из данных")).toBe(true);
  expect(has("ООО «Дельта»", "Территория", "Юг", "Восток")).toBe(true);
  expect(has("ООО «Мечта»", "Состояние", "будущий", "ключевой")).toBe(true);
  expect(has("ООО «Альфа Групп»", "Орлов", "Цель агента 2", "из файла агента")).toBe(true);
  expect(has("ООО «Альфа Групп»", "Громова", "Цель руководителя 4", "введено в лист")).toBe(true);
  // Every answer that the year left is told in some line.
  const text = lines.map((line) => line.join(" ")).join("\n");
  const { fields, rows } = year.expected;
  const untold = [
    ...[...fields.values()].flatMap(({ value }) => (typeof value === "string" ? value : [])),
    ...[...rows.values()].map(({ name }) => name),
  ].filter((value) => !["met"].includes(value) && !text.includes(value));
  expect(untold).toEqual([]);
});

it("keeps a copy of the answers at each of the four reviews, and says what changed since the last", () => {
  const days = rowsOf("KeyClients seen").map(([, day]) => day);
  for (const month of [3, 6, 9, 12]) expect(days).toContain(String(serialOf(month)));
  expect(rowsOf("ООО «Общий»").flat().join("\n")).toContain("После разбора 06.12.2027");
});

it("names what manager and agent wrote apart whenever a pack comes back, and keeps none that is decided", async () => {
  const disputed = year.months.flatMap(({ month, conflicts }) =>
    conflicts.length > 0 ? month : []
  );
  const expected = packMonths.map((month) => month + 1).filter((month) => month <= 12);
  expect(disputed).toEqual(expected);
  // The last month's were decided.
  expect(await listDisputes()).toEqual([]);
});

it("tells the new and the former agent that a client changed hands", () => {
  const agenda = (month: number, agent: string): string => {
    const book = monthOf(month)?.bytes;
    return book ? textOfSheet(book, `Повестка ${agent}`) : "";
  };
  expect(agenda(8, "Орлов")).toContain("– ООО «Дельта» (Ким)");
  expect(agenda(8, "Ким")).toContain("агент был Орлов, стал Ким");
  expect(agenda(12, "Орлов")).not.toContain("Перешли к другим");
  expect(agenda(12, "Лебедев")).toContain("ООО «Общий»");
  expect(agenda(12, "Орлов")).toContain("ООО «Общий»");
});

function textOfSheet(bytes: Uint8Array, name: string): string {
  const { rows } = openWorkbook(bytes, "book.xlsx").sheetByName(name) ?? { rows: [] };
  return rows.map((row) => (row?.values ?? []).join(" ")).join("\n");
}
