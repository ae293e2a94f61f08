import type { CellValue } from "../../../../src/core/reading/values/cells";
import { readClients } from "../../../../src/core/reading/read";
import { clientsOf, planOf, readLines, sheetOf } from "../../sheet";

type Lines = readonly (readonly CellValue[])[];
const CLIENTS: Lines = [
  ["Клиент", "Выручка"],
  ["Альфа", 1000],
  ["Бета", 500],
];

describe("a second table below the clients", () => {
  test.each([
    [
      "goods behind a total",
      [
        ["Итого", 1500],
        ["Товар", "Выручка"],
        ["Стол", 900],
        ["Стул", 600],
        ["Итого", 1500],
      ],
    ],
    [
      "managers behind a blank line",
      [
        [null, null],
        ["Менеджер", "Выручка"],
        ["Ким", 900],
        ["Ли", 600],
      ],
    ],
    [
      "regions behind a title",
      [
        [null, null],
        ["Продажи по регионам", null],
        ["Регион", "Сумма"],
        ["Север", 1500],
      ],
    ],
    [
      "months in other columns",
      [
        ["Итого", 1500],
        [null, null],
        ["Месяц", "Продажи, руб."],
        ["Январь", 700],
        ["Февраль", 800],
      ],
    ],
  ] as [string, Lines][])("%s is left out and told", (_, below) => {
    const lines = [...CLIENTS, ...below];
    const reading = readLines(...lines);
    expect(clientsOf(reading)).toEqual(["Альфа 1000", "Бета 500"]);
    const row = lines.findIndex((line, at) => at > 0 && typeof line[1] === "string");
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: "otherTable", row, level: "doubt", treatment: "leaveOut" })
    );
  });

  test("is counted where a person wants it", () => {
    const cells = sheetOf([...CLIENTS, [null, null], ["Товар", "Выручка"], ["Стол", 900]]);
    const plan = { ...planOf(cells), treatments: { otherTable: "asRows" } as const };
    const reading = readClients(cells, plan);
    expect("code" in reading ? [] : clientsOf(reading)).toContain("Стол 900");
  });

  test.each([
    [
      "headings printed once more",
      [
        ["Итого", 1500],
        ["Клиент", "Выручка"],
        ["Гамма", 70],
      ],
      "Гамма 70",
    ],
    [
      "a block of other clients",
      [
        [null, null],
        ["Покупатель", "Сумма"],
        ["Гамма", 70],
      ],
      "Гамма 70",
    ],
    [
      "a client with a word for its amount",
      [
        [null, null],
        ["Гамма", "сумма позже"],
        ["Дельта", 70],
      ],
      "Дельта 70",
    ],
  ] as [string, Lines, string][])("%s is none", (_, below, client) => {
    const reading = readLines(...CLIENTS, ...below);
    expect(clientsOf(reading)).toContain(client);
    expect(reading.findings.map(({ code }) => code)).not.toContain("otherTable");
  });
});
