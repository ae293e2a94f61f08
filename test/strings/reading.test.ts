import { TREATMENTS, type TreatableCode } from "../../src/core/reading/model/treatments";
import { describeFinding, describeTreatment } from "../../src/strings/findings";
import { describeReading } from "../../src/strings/reading";
import { readingOf, sheetOf } from "../core/sheet";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const READING = readingOf(
  sheetOf([
    ["Клиент", "Оборот"],
    ["Ромашка", 1000.5],
    ["Лютик", -2],
    ["Мак", 30],
    ["Клевер", 4],
    [null, 7],
    ["Итого", 1039.5],
    [],
    ["Без НДС", null],
  ])
);

test("a reading is said in plain words in both languages", () => {
  expect(describeReading("ru", READING).map(plain)).toEqual([
    "4 строки, 4 клиента.",
    "Итог самого листа 1 039,5 = 4 клиента + не вошло 7,0 ✓",
    "В расчёт не вошли: 1 строка итогов, 1 примечание.",
    "Отдельно 1 строка (клиент не указан) на 7,0.",
    "Сумма листа 1 039,5 = клиенты с оборотом 1 034,5 + возвраты -2,0 + не вошло 7,0.",
  ]);
  expect(describeReading("en", READING).map(plain)).toEqual([
    "4 rows, 4 clients.",
    "The sheet's own total 1,039.5 = 4 clients + left out 7.0 ✓",
    "Not counted: 1 total row, 1 note.",
    "Apart: 1 row (no client named) with 7.0.",
    "Sheet total 1,039.5 = clients with turnover 1,034.5 + returns -2.0 + left out 7.0.",
  ]);
});

test("a total of the sheet that is something else is told with both sums", () => {
  const reading = readingOf(
    sheetOf([
      ["Клиент", "Оборот"],
      ["Ромашка", 1000],
      ["Лютик", 500],
      ["Мак", 100],
      ["Итого", 1500],
    ])
  );
  expect(reading.proof).toMatchObject({ sheetSays: 1500, agrees: false });
  const [, ru] = describeReading("ru", reading);
  expect(plain(ru ?? "")).toBe("Итог самого листа 1 500 не сходится: по строкам 1 600.");
  const [, en] = describeReading("en", reading);
  expect(en).toBe("The sheet's own total 1,500 does not agree: the rows give 1,600.");
  expect(reading.findings.find(({ code }) => code === "sheetTotalDiffers")).toMatchObject({
    level: "doubt",
    row: 4,
    column: 1,
    sums: { sheetSays: 1500, weGot: 1600, scale: 0 },
  });
});

test("a finding says what it is and what was done about it", () => {
  const place = { row: 3, column: 1, count: 2 };
  expect(plain(describeFinding("ru", { ...place, code: "negativeAmount", treatment: "net" }))).toBe(
    "2 ячейки: отрицательная сумма; вычтена из оборота клиента"
  );
  expect(
    plain(
      describeFinding("en", { ...place, code: "textNumber", sample: "1 5", treatment: "leaveOut" })
    )
  ).toBe('2 cells: a number stored as text ("1 5"); the row is left out');
  expect(
    plain(
      describeFinding("ru", { ...place, count: 1, code: "lookAlike", sample: "А", others: ["Б"] })
    )
  ).toBe("1 ячейка: имя «А» похоже на «Б»; посчитаны отдельно, объединить можно вручную");
  expect(
    plain(
      describeFinding("en", {
        ...place,
        code: "otherTurnover",
        sample: "Sales",
        others: ["Paid", "Net"],
      })
    )
  ).toContain('The column "Sales" was taken for the turnover; it could also be "Paid", "Net".');
});

test.each(Object.keys(TREATMENTS) as TreatableCode[])(
  "every treatment of %s has its words",
  (code) => {
    for (const language of ["ru", "en"] as const) {
      const told = TREATMENTS[code].map((treatment) =>
        describeTreatment(language, code, treatment)
      );
      expect(new Set(told).size).toBe(TREATMENTS[code].length);
      for (const text of told) expect(text).toMatch(/\S/);
    }
  }
);
