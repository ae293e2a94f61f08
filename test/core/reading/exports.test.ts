import { type CellValue, toA1 } from "../../../src/core/reading/values/cells";
import { readDateText } from "../../../src/core/reading/values/dates";
import type { Reading } from "../../../src/core/reading/model/reading";
import { scoreHeading } from "../../../src/core/reading/plan/roleWords";
import { isTotalLabel } from "../../../src/core/reading/plan/totalWords";
import { clientsOf, readLines as read } from "../sheet";

// Small copies of what accounting programs, pivot tables and banks print.

function codesOf(reading: Reading): string[] {
  return reading.findings.map(({ code, row, column }) => `${code} ${toA1(row, column)}`);
}

test.each([
  "И Т О Г О",
  "**",
  "в т.ч. НДС 20 %",
  "including VAT",
  "Closing balance",
  "Исходящее сальдо на 31.12.2026",
  "НДС (20 %)",
  "Вступительный остаток",
  "Остаток на 1 января 2024",
  "Итоговый оборот за период",
  "Сальдо нач.",
  "Перенос",
  "Баланс на 01.02.2024",
  "Opening bal.",
  "Bal c/f",
  "B/F",
  "Balance as of 01/01/2024",
  "Closing balance, March 2024",
  "Carry forward",
  "Net movement",
])("%s is the label of a total or stands beside one", (label) => {
  expect(isTotalLabel(label)).toBe(true);
});

test.each([
  "Total Energy",
  "Итого Сервис",
  "Баланс плюс",
  "VAT Consulting",
  "НДС Сервис",
  "Closing Balance Ltd",
  "Taxi Total Ltd",
  "Баланс 24",
  "Остатки сладки",
  "New Balance",
  "Movement Ltd",
  "Carry On Bags",
  "BD",
  "Net",
  "Home Account",
])("%s may be a client", (label) => {
  expect(isTotalLabel(label)).toBe(false);
});

test("a name behind a word for totals is a total where its amount proves it, and a client elsewhere", () => {
  const reading = read(
    ["Customer", "Amount"],
    ["Acme", 10],
    ["Total Acme", 10],
    ["Bolt", 5],
    ["Cord", 7],
    ["Total North", 12],
    ["Total Energy", 40]
  );
  expect(clientsOf(reading)).toEqual(["Acme 10", "Bolt 5", "Cord 7", "Total Energy 40"]);
  expect(codesOf(reading)).toContain("totalRow A3");
});

test("a line to sign on below the table is a note", () => {
  const reading = read(
    ["Клиент", "Сумма"],
    ["Ромашка", 10],
    ["Лютик", 20],
    ["Главный бухгалтер ________ /Петрова/", null]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 10", "Лютик 20"]);
  expect(codesOf(reading)).toContain("noteRow A4");
});

test.each(["* без учёта НДС", "Источник: CRM", "Report generated 01.02.2026", "Страница 1 из 1"])(
  "%s right below the table is a note, but not where clients lack amounts",
  (note) => {
    const table = [
      ["Клиент", "Сумма"],
      ["Ромашка", 10],
    ];
    const reading = read(...table, ["Лютик", 20], [note, null]);
    expect(clientsOf(reading)).toEqual(["Ромашка 10", "Лютик 20"]);
    expect(codesOf(reading)).toContain("noteRow A4");
    const gaps = read(...table, ["Лютик", null], ["Мак", 5], [note, null]);
    expect(clientsOf(gaps)).toContain(`${note} 0`);
  }
);

test("what every printed page begins with is no client", () => {
  const reading = read(
    ["Клиент", "Сумма"],
    ["Ромашка", 10],
    ["Лютик", 20],
    ["Отчет по продажам", null],
    ["Клиент", "Сумма"],
    ["Мак", 30]
  );
  expect(clientsOf(reading)).toEqual(["Ромашка 10", "Лютик 20", "Мак 30"]);
  expect(codesOf(reading)).toEqual(expect.arrayContaining(["noteRow A4", "repeatedHeading A5"]));
});

test("territories that stand once over their rows go down to them", () => {
  const reading = read(
    ["Регион", "Клиент", "Сумма"],
    ["Север", "Ромашка", 10],
    [null, "Лютик", 20],
    ["Юг", "Мак", 30],
    [null, "Дуб", 5]
  );
  expect(reading.clients.map(({ name, territory }) => [name, territory])).toEqual([
    ["Ромашка", "Север"],
    ["Лютик", "Север"],
    ["Мак", "Юг"],
    ["Дуб", "Юг"],
  ]);
});

test("a column that names the currency of each row is read", () => {
  const reading = read(
    ["Клиент", "Сумма", "Валюта"],
    ["Ромашка", 10, "RUB"],
    ["Лютик", 20, "руб."],
    ["Мак", 30, "USD"],
    ["Дуб", 40, "CNY"]
  );
  expect(reading.account?.currencies).toEqual(["RUB", "USD", "CNY"]);
  expect(reading.findings.find(({ code }) => code === "mixedCurrencies")?.rows).toEqual([3, 4]);
});

test("codes beside names that go with them one to one are the clients' ids", () => {
  const reading = read(
    ["Sold-to party", "Name 1", "Net value"],
    [100234, "Acme", 10],
    [100235, "Bolt", 20],
    [100234, "Acme", 5],
    [100236, "Cord", 7]
  );
  expect(reading.clients.map(({ name, id }) => [name, id])).toEqual([
    ["Acme", "100234"],
    ["Bolt", "100235"],
    ["Cord", "100236"],
  ]);
});

test("dates whose month stands first, and times of other zones, are dates", () => {
  const reading = read(
    ["Customer", "Date", "Amount"],
    ["Acme", "04/25/2026", 10],
    ["Acme", "05/26/2026", 10],
    ["Bolt", "04/13/2026", 5]
  );
  expect(reading.lastDate).toBe("2026-05-26");
  expect(readDateText("2026-03-01T10:30:00+03:00")).toBe(readDateText("2026-03-01 10:30"));
});

test("a tax that is only said to be in or out is no tax", () => {
  expect(scoreHeading("Сумма без НДС").get("turnover")).toBeGreaterThan(0);
  expect(scoreHeading("Amount incl. VAT").get("turnover")).toBeGreaterThan(0);
  expect(scoreHeading("Сумма НДС").get("turnover") ?? 0).toBe(0);
  expect(scoreHeading("Sales document").get("turnover") ?? 0).toBe(0);
});

test("headings that stand a level each in one column name the clients by the middle one", () => {
  const reading = read(
    ["Регион", "Сумма"],
    ["Покупатель", null],
    ["Документ", null],
    ["Север", 30],
    ["Ромашка", 30],
    ["Реализация №1 от 01.02.2026", 10],
    ["Реализация №2 от 03.02.2026", 20],
    ["Юг", 12],
    ["Лютик", 12],
    ["Реализация №3 от 05.02.2026", 5],
    ["Реализация №4 от 06.02.2026", 7],
    ["Итого", 42]
  );
  expect(reading.plan.headingRow).toBe(2);
  expect(clientsOf(reading)).toEqual(["Ромашка 30", "Лютик 12"]);
});

const ACCOUNT_SHEET: readonly (readonly CellValue[])[] = [
  ["Счет", "Сальдо на начало", null, "Обороты", null, "Сальдо на конец", null],
  ["Контрагенты", "Дебет", "Кредит", "Дебет", "Кредит", "Дебет", "Кредит"],
  ["62", 100, null, 1500, 1200, 400, null],
  ["Альфа", 100, null, 1000, 900, 200, null],
  ["Бета", null, null, 500, 300, 200, null],
  ["Итого", 100, null, 1500, 1200, 400, null],
];

test("an account over its clients is their sum where the sheet's own total says so", () => {
  const reading = read(...ACCOUNT_SHEET);
  expect(clientsOf(reading)).toEqual(["Альфа 1000", "Бета 500"]);
  expect(codesOf(reading)).toContain("sheetTotalMatches D6");
});

test("what was owed before and after is no other turnover where every row adds up", () => {
  expect(codesOf(read(...ACCOUNT_SHEET)).join()).not.toContain("otherTurnover");
  const wrong = ACCOUNT_SHEET.map((row) =>
    row[0] === "Бета" ? [...row.slice(0, 5), 250, null] : row
  );
  const told = read(...wrong).findings.find(({ code }) => code === "otherTurnover");
  expect(told).toMatchObject({ sample: "Дебет, D", others: ["Дебет, F", "Дебет, B"] });
});

test("what a program puts before the name of every field says nothing of them", () => {
  const reading = read(
    ["Deal - Title", "Deal - Organization", "Deal - Value", "Deal - Status"],
    ["A", "Acme", 1000, "Won"],
    ["B", "Bolt", 500, "Won"],
    ["C", "Cray", 300, "Lost"]
  );
  expect(clientsOf(reading)).toEqual(["Acme 1000", "Bolt 500"]);
  expect(reading.plan.headings).toContain("Deal - Organization");
});
