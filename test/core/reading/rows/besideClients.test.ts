import type { CellValue } from "../../../../src/core/reading/values/cells";
import { clientsOf, readLines } from "../../sheet";

const THREE: readonly CellValue[][] = [
  ["Альфа", 1000],
  ["Бета", 500],
  ["Гамма", 100],
];
const READ = ["Альфа 1000", "Бета 500", "Гамма 100"];

test.each<[string, CellValue]>([
  ["Среднее", 533.33],
  ["Среднее значение", 533],
  ["В среднем на клиента", 533.33],
  ["Average", 533.33],
  ["Медиана", 500],
  ["Максимум", 1000],
  ["Макс.", 1000],
  ["Min", 100],
  ["Наименьшая сумма", 100],
  ["Всего клиентов: 3", 3],
  ["Количество клиентов", 3],
  ["Count of customers", 3],
  ["Number of clients", 3],
  ["Итого выручка, руб.", 1600],
  ["% от общего", 100],
])("«%s» under the clients with just that amount is no client", (label, amount) => {
  expect(clientsOf(readLines(["Клиент", "Выручка"], ...THREE, [label, amount]))).toEqual(READ);
  const withTotal = readLines(["Клиент", "Выручка"], ...THREE, ["Итого", 1600], [label, amount]);
  expect(clientsOf(withTotal)).toEqual(READ);
});

test("several lines of statistics in any order are no clients", () => {
  const lines: CellValue[][] = [
    ["Максимум", 1000],
    ["Минимум", 100],
    ["Всего клиентов: 3", 3],
    ["Итого", 1600],
    ["Среднее", 533.33],
  ];
  expect(clientsOf(readLines(["Клиент", "Выручка"], ...THREE, ...lines))).toEqual(READ);
});

test.each<[string, CellValue]>([
  ["ООО Максимум", 700],
  ["Average Joe Ltd", 45],
  ["Count Dracula Inc", 12],
])("a client called «%s» with another amount stays one", (name, amount) => {
  const reading = readLines(["Клиент", "Выручка"], ...THREE, [name, amount]);
  expect(clientsOf(reading)).toContain(`${name} ${String(amount)}`);
});

test.each([
  ["Счет", "Контрагенты"],
  ["Счет", null],
  ["Контрагент", null],
])(
  "a statement of account 62 under «%s» / «%s» gives the firms and what they were billed",
  (upper, lower) => {
    const reading = readLines(
      [
        upper,
        "Сальдо на начало периода",
        null,
        "Обороты за период",
        null,
        "Сальдо на конец периода",
        null,
      ],
      [lower, "Дебет", "Кредит", "Дебет", "Кредит", "Дебет", "Кредит"],
      ["62", 100000, 50000, 2290000, 2250000, null, null],
      ["62.01", 100000, null, 2290000, 2200000, 190000, null],
      ["Альфа ООО", 100000, null, 1500000, 1450000, 150000, null],
      ["Бета ЗАО", null, null, 700000, 660000, 40000, null],
      ["Гамма ИП", null, null, 90000, 90000, null, null],
      ["62.02", null, 50000, null, 50000, null, 100000],
      ["Бета ЗАО", null, 50000, null, 50000, null, 100000],
      ["Итого", 100000, 50000, 2290000, 2250000, null, null]
    );
    expect(clientsOf(reading)).toEqual(["Альфа ООО 1500000", "Бета ЗАО 700000", "Гамма ИП 90000"]);
  }
);

test("a statement without rows of accounts and without a total takes what was billed, not what was paid", () => {
  const reading = readLines(
    ["Контрагент", "Сальдо на начало", null, "Обороты", null, "Сальдо на конец", null],
    [null, "Дебет", "Кредит", "Дебет", "Кредит", "Дебет", "Кредит"],
    ["Альфа ООО", 30000, null, 1500, 1450, 30050, null],
    ["Бета ЗАО", 20000, null, 700, 660, 20040, null],
    ["Дельта ООО", 50000, null, null, 5000, 45000, null]
  );
  expect(clientsOf(reading)).toEqual(["Альфа ООО 1500", "Бета ЗАО 700", "Дельта ООО 0"]);
  expect(reading.plan.columns.date).toBeUndefined();
});

test.each(["RUB", "БУ", "руб."])(
  "the sums once more by «%s» under each firm are no client",
  (name) => {
    const reading = readLines(
      ["Контрагенты", "Обороты"],
      ["Альфа ООО", 1500],
      [name, 1500],
      ["Бета ЗАО", 700],
      [name, 700],
      ["Итого", 2200]
    );
    expect(clientsOf(reading)).toEqual(["Альфа ООО 1500", "Бета ЗАО 700"]);
  }
);

test.each<[string, CellValue[][]]>([
  ["with a total", [["Total", 1600]]],
  ["without one", []],
])("titles of groups over the clients, %s, are no clients, and told", (_, total) => {
  for (const [first, second] of [
    ["Северный регион", "Южный регион"],
    ["North", "South"],
    ["Розница", "Опт"],
  ] as const) {
    const reading = readLines(
      ["Customer", "Revenue"],
      [first, null],
      ["Альфа", 1000],
      ["Бета", 500],
      [second, null],
      ["Гамма", 100],
      ...total
    );
    expect(clientsOf(reading)).toEqual(READ);
    const doubt = reading.findings.find(({ code }) => code === "otherReading");
    expect(doubt).toMatchObject({ sample: "Альфа", others: [`${first}, ${second}`] });
  }
});

test("clients who bought nothing stay clients", () => {
  const reading = readLines(
    ["Клиент", "Выручка"],
    ["Альфа", 1000],
    ["Бета", null],
    ["Гамма", 100],
    ["Дельта", null],
    ["Эпсилон", 30]
  );
  expect(reading.clients).toHaveLength(5);
});

test("the sums once more in two currencies, the second without a name, are no clients", () => {
  const reading = readLines(
    ["Контрагенты", "Показатели", "Обороты за период"],
    ["Альфа", "БУ", 1500],
    ["RUB", "БУ", 1500],
    [null, "Вал.", 1500],
    ["Бета", "БУ", 700],
    ["RUB", "БУ", 700],
    [null, "Вал.", 700],
    ["Итого", "БУ", 2200]
  );
  expect(clientsOf(reading)).toEqual(["Альфа 1500", "Бета 700"]);
});

test("documents of one amount under one another are each counted", () => {
  const reading = readLines(
    ["Клиент", "Дата", "Сумма"],
    ["Ромашка", "15.01.2024", 989],
    ["Bolt", "16.01.2024", 989],
    ["Acme", "17.01.2024", 1],
    ["Bolt", "18.01.2024", 1]
  );
  expect(clientsOf(reading).sort()).toEqual(["Acme 1", "Bolt 990", "Ромашка 989"]);
});
