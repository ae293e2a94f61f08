import type { CellValue } from "../../../../src/core/reading/values/cells";
import { readClients } from "../../../../src/core/reading/read";
import type { Treatments } from "../../../../src/core/reading/model/treatments";
import { clientsOf, planOf, readLines, sheetOf } from "../../sheet";

type Lines = readonly (readonly CellValue[])[];

function readTreated(treatments: Treatments, lines: Lines): string[] {
  const cells = sheetOf(lines);
  const reading = readClients(cells, { ...planOf(cells), treatments });
  if ("code" in reading) throw new Error(reading.code);
  return clientsOf(reading);
}

describe("kinds and states of documents", () => {
  const RETURNS: Lines = [
    ["Дата", "Вид документа", "Клиент", "Сумма"],
    ["05.02.2026", "Реализация товаров", "Альфа", 1300],
    ["06.02.2026", "Возврат товаров от покупателя", "Альфа", 300],
    ["07.02.2026", "Реализация товаров", "Бета", 700],
    ["08.02.2026", "Возврат товаров от покупателя", "Бета", -200],
  ];

  test("returns are taken off whatever their sign", () => {
    const reading = readLines(...RETURNS);
    expect(clientsOf(reading)).toEqual(["Альфа 1000", "Бета 500"]);
    const told = reading.findings.filter(({ code }) => code === "returnDocument");
    expect(told).toMatchObject([{ row: 2, count: 1, treatment: "subtract" }]);
    expect(reading.reconciliation.sheetTotal).toBe(1500);
    expect(readTreated({ returnDocument: "keep" }, RETURNS)).toEqual(["Альфа 1600", "Бета 500"]);
    expect(readTreated({ returnDocument: "leaveOut" }, RETURNS)).toEqual([
      "Альфа 1300",
      "Бета 500",
    ]);
  });

  test.each([
    ["Type", "Invoice", "Payment"],
    ["Type", "Invoice", "Opening Balance"],
    ["Transaction Type", "Sales Receipt", "Receipt"],
    ["Doc type", "Tax Invoice", "Sales Order"],
    ["Вид операции", "Отгрузка", "Оплата"],
    [
      "Документ",
      "Реализация 0001 от 01.02.2026",
      "Поступление на расчетный счет 0007 от 03.02.2026",
    ],
    ["Документ", "УПД № 5", "Счет на оплату № 5"],
  ])("%s: beside %s, %s is left out and told", (heading, sale, other) => {
    const lines: Lines = [
      [heading, "Клиент", "Сумма"],
      [sale, "Альфа", 1300],
      [other, "Альфа", 1300],
      [sale, "Бета", 700],
      [other, "Бета", -600],
    ];
    const reading = readLines(...lines);
    expect(clientsOf(reading)).toEqual(["Альфа 1300", "Бета 700"]);
    expect(reading.reconciliation).toMatchObject({ sheetTotal: 2700, leftOut: 700 });
    expect(reading.findings.map(({ code }) => code)).toContain("otherDocument");
    expect(readTreated({ otherDocument: "keep" }, lines)).toEqual(["Альфа 2600", "Бета 100"]);
  });

  test("a list of payments alone is a ledger", () => {
    const reading = readLines(
      ["Вид", "Клиент", "Сумма"],
      ["Оплата", "Альфа", 1300],
      ["Оплата", "Альфа", 5],
      ["Предоплата", "Бета", 700]
    );
    expect(clientsOf(reading)).toEqual(["Альфа 1305", "Бета 700"]);
  });

  test.each([
    ["Status", "Cancelled"],
    ["Order status", "Draft"],
    ["Статус заказа", "Отменён"],
    ["Состояние", "Черновик"],
    ["Проведен", "Не проведен"],
    ["Financial Status", "voided"],
    ["Стадия сделки", "Сделка провалена"],
  ])("%s: a document that is %s is left out and told", (heading, state) => {
    const lines: Lines = [
      ["Клиент", heading, "Сумма"],
      ["Альфа", "OK", 100],
      ["Альфа", state, 900],
      ["Бета", "OK", 50],
      ["Бета", "OK", 7],
    ];
    const reading = readLines(...lines);
    expect(clientsOf(reading)).toEqual(["Альфа 100", "Бета 57"]);
    expect(reading.findings.map(({ code }) => code)).toContain("voidDocument");
    expect(readTreated({ voidDocument: "keep" }, lines)).toEqual(["Альфа 1000", "Бета 57"]);
  });

  test("the state of a client is none of its documents", () => {
    const reading = readLines(
      ["Клиент", "Статус", "Сумма"],
      ["Альфа", "Удалён", 100],
      ["Бета", "Lost", 50],
      ["Гамма", "Новый", 7]
    );
    expect(reading.clients).toHaveLength(3);
  });

  test("goods and notes that sound like documents change nothing", () => {
    const reading = readLines(
      ["Клиент", "Товар", "Сумма"],
      ["Альфа", "Акт", 100],
      ["Альфа", "Стол", 50],
      ["Бета", "Возвратная тара", 7],
      ["Бета", "Стул", 7]
    );
    expect(clientsOf(reading)).toEqual(["Альфа 150", "Бета 14"]);
  });
});
