import { classifySelection } from "../../../src/excel/late";
import type { Finding } from "../../../src/core/reading/model/finding";
import { describeFinding } from "../../../src/strings/findings";
import { openBench } from "../office";

type Rows = readonly (readonly (string | number | null)[])[];

async function findSheets(
  sheets: Readonly<Record<string, Rows>>,
  place: { sheet?: string } = {}
): Promise<Finding[]> {
  const bench = await openBench(sheets);
  try {
    const { reading } = await classifySelection({ language: "ru", write: "nowhere", place });
    return reading.findings.filter(({ code }) => code === "otherSheets" || code === "partSheets");
  } finally {
    bench.office.close();
  }
}

const JANUARY: Rows = [
  ["Клиент", "Выручка за январь"],
  ["Альфа", 100],
  ["Бета", 50.1],
];
const FEBRUARY: Rows = [
  ["Отчёт о продажах", null],
  [null, null],
  ["Клиент", "Выручка за февраль"],
  ["Бета", 70.2],
  ["Гамма", "30,3"],
  ["Итого", 100.5],
];
const YEAR: Rows = [
  ["Клиент", "Выручка"],
  ["Альфа", 100],
  ["Бета", 120.3],
  ["Гамма", 30.3],
];
const OTHER: Rows = [
  ["Товар", "Склад", "Остаток"],
  ["Гвозди", "Север", 5],
];

test("the same table on the sheets of other months is a doubt that names them", async () => {
  const [found, ...more] = await findSheets({ Янв: JANUARY, Фев: FEBRUARY, Склад: OTHER });
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: "otherSheets", level: "doubt", sample: "Янв", count: 1 });
  expect(found?.others).toEqual(["Фев"]);
  expect(describeFinding("ru", found as Finding)).toBe(
    "Такая же таблица есть на других листах: «Фев». Прочитан только лист «Янв». Если нужны все, соберите строки на одном листе"
  );
});

test("a sheet that holds the amounts of the others is the whole: certain, whatever it is called", async () => {
  const sheets = { Янв: JANUARY, Фев: FEBRUARY, Лист3: YEAR };
  const [whole] = await findSheets(sheets, { sheet: "Лист3" });
  expect(whole).toMatchObject({ code: "partSheets", level: "info", others: ["Янв", "Фев"] });
  const [part] = await findSheets(sheets, { sheet: "Янв" });
  expect(part).toMatchObject({ code: "otherSheets", level: "doubt", others: ["Фев", "Лист3"] });
});

test("a copy of the sheet is certain, too; one amount changed makes it a doubt", async () => {
  const [copy] = await findSheets({ A: YEAR, "A (2)": YEAR });
  expect(copy).toMatchObject({ code: "partSheets", level: "info" });
  const changed = YEAR.map((row, at) => (at === 1 ? ["Альфа", 100.5] : row));
  const [doubt] = await findSheets({ A: YEAR, "A (2)": changed });
  expect(doubt).toMatchObject({ code: "otherSheets", level: "doubt" });
});

test("columns of months on the sheets of regions are the same table, in any order of columns", async () => {
  const [found] = await findSheets({
    Север: [
      ["Клиент", "ИНН", "Янв", "Фев"],
      ["Альфа", "7701000001", 1, 2],
    ],
    Юг: [
      ["ИНН", "Клиент", "Янв", "Фев", "Мар"],
      ["7701000002", "Бета", 3, 4, 5],
    ],
  });
  expect(found).toMatchObject({ code: "otherSheets", others: ["Юг"] });
});

test("tables of something else, and a sheet without headings, say nothing", async () => {
  const goods: Rows = [
    ["Товар", "Выручка"],
    ["Гвозди", 5],
  ];
  const ledger: Rows = [
    ["Дата", "Номер", "Товар", "Клиент", "Выручка"],
    [45000, "Н-1", "Гвозди", "Альфа", 5],
  ];
  expect(await findSheets({ A: YEAR, B: goods, C: OTHER, D: ledger })).toEqual([]);
  const bare: Rows = YEAR.slice(1);
  expect(await findSheets({ A: bare, B: bare })).toEqual([]);
});

test("our own sheet of clients is none of them", async () => {
  const rows: Rows = [...YEAR, ["Альфа", 7]];
  const bench = await openBench({ Data: rows });
  try {
    await classifySelection({ language: "ru", write: "clientsSheet" });
    const { reading } = await classifySelection({ language: "ru", write: "nowhere" });
    expect(bench.workbook.sheets).toHaveLength(2);
    expect(reading.findings.map(({ code }) => code)).not.toContain("partSheets");
    expect(reading.findings.map(({ code }) => code)).not.toContain("otherSheets");
  } finally {
    bench.office.close();
  }
});
