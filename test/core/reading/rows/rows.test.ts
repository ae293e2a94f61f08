import type { CellValue } from "../../../../src/core/reading/values/cells";
import {
  clientsOf,
  periodsOf,
  readLines as read,
  readingOf,
  sheetOf,
  listFindings,
} from "../../sheet";

test("rows of one client are added up, whatever the spelling; the first spelling is shown", () => {
  const reading = read(
    ["Клиент", "Оборот"],
    ["ООО «Ромашка»", 10],
    ['ооо  "РОМАШКА"', 5],
    ["Василёк", 3],
    ["василек", 2],
    [17850, 1],
    ["17850.0", 1],
    ["017850", 1]
  );
  expect(clientsOf(reading)).toEqual(["ООО «Ромашка» 15", "Василёк 5", "17850 2", "017850 1"]);
  expect(listFindings(reading)).toContain("mergedNames 2,0 ×2");
});

test.each([
  ["Итого"],
  ["ИТОГО:"],
  ["Всего по отделу"],
  ["Общий итог"],
  ["Grand Total"],
  ["Total"],
  ["Subtotal"],
  ["Ромашка Итог"],
  ["Итого по Ромашка"],
])("%s is a total wherever it stands, and never a client", (label) => {
  const inside = read(["Клиент", "Оборот"], ["Ромашка", 10], [label, 10], ["Лютик", 5]);
  expect(clientsOf(inside)).toEqual(["Ромашка 10", "Лютик 5"]);
  expect(listFindings(inside)).toEqual(["totalRow 2,0 ×1"]);
  const above = read(["Клиент", "Оборот"], [label, 15], ["Ромашка", 10], ["Лютик", 5]);
  expect(clientsOf(above)).toEqual(["Ромашка 10", "Лютик 5"]);
});

test.each([["Total Energies"], ["Итоговые решения"], ["Всеволод Всегов"], ["Сумма технологий"]])(
  "%s is a client",
  (label) => {
    const reading = read(["Клиент", "Оборот"], ["Ромашка", 10], [label, 7]);
    expect(clientsOf(reading)).toEqual(["Ромашка 10", `${label} 7`]);
  }
);

test("rows with SUBTOTAL formulas are totals whatever they are called", () => {
  const cells = sheetOf(
    [
      ["Клиент", "Оборот"],
      ["Ромашка", 10],
      ["Лютик", 5],
      ["Отдел продаж", 15],
    ],
    { subtotalRows: new Set([3]) }
  );
  expect(clientsOf(readingOf(cells))).toEqual(["Ромашка 10", "Лютик 5"]);
});

test("a bare number that is the sum of the rows before is a total", () => {
  const reading = read(
    ["Клиент", "Оборот"],
    ["Ромашка", 10],
    ["Лютик", 5],
    [null, 15],
    ["Мак", 4],
    ["Клевер", 1],
    [null, 5],
    [null, 20]
  );
  expect(reading.reconciliation).toEqual({ sheetTotal: 20, positive: 20, returns: 0, leftOut: 0 });
  expect(listFindings(reading)).toEqual(["looksLikeTotal 1,0 ×1", "totalRow 3,0 ×3"]);
});

test("a bare number that is no sum belongs to nobody and stands apart", () => {
  const reading = read(["Клиент", "Оборот"], ["Ромашка", 10], [null, 4], ["Лютик", 5], ["Мак", 5]);
  expect(reading.reconciliation).toEqual({ sheetTotal: 24, positive: 20, returns: 0, leftOut: 4 });
  expect(listFindings(reading)).toEqual(["looksLikeTotal 1,0 ×1", "blankClient 2,0 ×1"]);
});

test("sums above their rows, as a pivot table in outline form prints them", () => {
  const reading = read(
    ["Регион", "Клиент", "Оборот"],
    ["Север", null, 15],
    [null, "Ромашка", 10],
    [null, "Лютик", 5],
    ["Юг", null, 4],
    [null, "Мак", 4]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 10", "Лютик 5", "Мак 4"]);
  expect(reading.reconciliation.sheetTotal).toBe(19);
});

test("names on rows of their own without amounts go down to their rows", () => {
  const reading = read(
    ["Клиент", "Документ", "Оборот"],
    ["Ромашка", null, null],
    [null, "№ 1", 10],
    [null, "№ 2", 5],
    ["Лютик", null, null],
    [null, "№ 3", 4]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 15", "Лютик 4"]);
  expect(listFindings(reading)).toEqual(["groupRow 1,0 ×2", "filledName 2,0 ×3"]);
});

test("names with the sum of their rows are no rows of their own: three levels", () => {
  const reading = read(
    ["Клиент", "Документ", "Оборот"],
    ["Север", null, 19],
    ["Ромашка", null, 15],
    [null, "№ 1", 10],
    [null, "№ 2", 5],
    ["Лютик", null, 4],
    [null, "№ 3", 4],
    ["Юг", null, 7],
    ["Мак", null, 7],
    [null, "№ 4", 6],
    [null, "№ 5", 1],
    ["Итого", null, 26]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 15", "Лютик 4", "Мак 7"]);
  expect(reading.reconciliation.sheetTotal).toBe(26);
  expect(listFindings(reading)).toEqual([
    "totalRow 1,0 ×3",
    "groupRow 2,0 ×3",
    "filledName 3,0 ×5",
    "sheetTotalMatches 11,2 ×3",
  ]);
});

test("labels of documents below a client in one column belong to it", () => {
  const reading = read(
    ["Контрагент", "Сумма"],
    ["Ромашка", 15],
    ["Реализация №12 от 01.02.2026", 10],
    ["Реализация №13 от 05.02.2026", 5],
    ["Лютик", 4],
    ["Реализация №14 от 05.02.2026", 4],
    ["Итого", 19]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 15", "Лютик 4"]);
});

test("territories over clients in one column are totals where the grand total proves it", () => {
  const reading = read(
    ["Клиент", "Оборот"],
    ["Север", 15],
    ["Ромашка", 10],
    ["Лютик", 5],
    ["Юг", 4],
    ["Мак", 3],
    ["Клевер", 1],
    ["Итого", 19]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 10", "Лютик 5", "Мак 3", "Клевер 1"]);
});

test("amounts that happen to be sums of others are clients where nothing proves levels", () => {
  const amounts = [50, 30, 10, 6, 4];
  const rows = amounts.map((amount, index) => [`Клиент ${index}`, amount]);
  expect(read(["Клиент", "Оборот"], ...rows).clients).toHaveLength(5);
  const total = read(["Клиент", "Оборот"], ...rows, ["Итого", 100]);
  expect(total.clients).toHaveLength(5);
});

test("names merged over several rows go down, known or told by their shape", () => {
  const rows = [
    ["Клиент", "Оборот"],
    ["Ромашка", 10],
    ["Лютик", 7],
    ["Мак", 6],
    ["Клевер", 5],
    [null, 2],
  ];
  const apart = readingOf(sheetOf(rows));
  expect(apart.reconciliation.leftOut).toBe(2);
  const merged = readingOf(sheetOf(rows, { merges: [{ row: 4, column: 0, rows: 2, columns: 1 }] }));
  expect(clientsOf(merged)).toEqual(["Ромашка 10", "Лютик 7", "Мак 6", "Клевер 7"]);
  expect(listFindings(merged)).toEqual(["filledName 5,0 ×1"]);
});

test("headings printed again, blank rows, titles above and notes below are passed over", () => {
  const reading = read(
    ["Отчёт за март"],
    [],
    ["Клиент", "Оборот"],
    ["Ромашка", 10],
    [],
    ["Клиент", "Оборот"],
    ["Лютик", 5],
    ["Итого", 15],
    [],
    ["Цены без НДС", null]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 10", "Лютик 5"]);
  expect(listFindings(reading)).toEqual([
    "repeatedHeading 5,0 ×1",
    "totalRow 7,0 ×1",
    "sheetTotalMatches 7,1 ×2",
    "noteRow 9,0 ×1",
  ]);
  expect(reading.account).toMatchObject({ rowsAbove: 3, clientRows: 2, blankRows: 2, noteRows: 1 });
});

test("months in columns are added up by client; a column of totals beside them is not", () => {
  const reading = read(
    ["Клиент", "янв", "фев", "мар", "Итого"],
    ["Ромашка", 10, null, "5,5", 15.5],
    ["Лютик", 1, 2, 3, 6],
    ["Итого", 11, 2, 8.5, 21.5]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 15.5", "Лютик 6"]);
  expect(reading.periods).toEqual(["янв", "фев", "мар"]);
  expect(reading.clients.map((client) => periodsOf(reading, client))).toEqual([
    [100, 0, 55],
    [10, 20, 30],
  ]);
});

test("several heading lines: months under years", () => {
  const reading = read(
    ["Клиент", "2025", null, "2026", null],
    [null, "янв", "фев", "янв", "фев"],
    ["Ромашка", 1, 2, 3, 4],
    ["Лютик", 5, 6, 7, 8]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 10", "Лютик 26"]);
  expect(reading.periods).toHaveLength(4);
});

test("quantity times unit price is the turnover where no column holds it", () => {
  const reading = read(
    ["Client", "Quantity", "Unit price"],
    ["Daisy", 3, 0.1],
    ["Daisy", 1, 1.15],
    ["Poppy", -1, 0.3]
  );
  expect(clientsOf(reading)).toEqual(["Daisy 1.45", "Poppy -0.3"]);
});

test("sheets that hold no turnover are refused", () => {
  const failure = (...rows: readonly (readonly CellValue[])[]): string => {
    try {
      read(...rows);
      return "read";
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(failure([null, ""])).toBe("emptyBlock");
  expect(failure(["Товар", "Цена"], ["Гвозди", 5])).toBe("noClientColumn");
  expect(failure(["Клиент", "Город"], ["Ромашка", "Омск"])).toBe("noTurnoverColumn");
  expect(failure(["Клиент", "Оборот"], ["Ромашка", -5])).toBe("noPositiveTurnover");
  expect(failure(["Клиент", "Оборот"], [null, 5], [null, 7])).toBe("noClients");
});

test.each<[string, readonly (readonly CellValue[])[]]>([
  [
    "two that buy alike, one above the other",
    [
      ["Клиент", "2025-01", "2025-02", "2025-03", "2025-04"],
      ["Ромашка", 1000, 1000, 1000, 1000],
      ["Новая Ромашка", 1000, 1000, 1000, 1000],
      ["Астра", 30, 90, 120, 160],
      ["Василёк", 90, 90, 115, 115],
      ["Мак", 200, 200, 100, 60],
      ["Пион", 1, 1, 9, 9],
    ],
  ],
  [
    "one that differs from another by a unit",
    [
      ["Клиент", "Оборот"],
      ["Ромашка", 1000],
      ["Лютик", 3762],
      ["Астра", 1],
      ["Василёк", 3762],
    ],
  ],
  [
    "a small amount that happens to be the sum of two below it",
    [
      ["Клиент", "Оборот"],
      ["Ромашка", 1000],
      ["Лютик", 100],
      ["Астра", -93],
      ["Василёк", 193],
    ],
  ],
])("%s: all are clients", (_, rows) => {
  const reading = read(...rows);
  expect(reading.clients.map(({ name }) => name)).toEqual(rows.slice(1).map(([name]) => name));
  expect(listFindings(reading).filter((text) => text.startsWith("totalRow"))).toEqual([]);
});
