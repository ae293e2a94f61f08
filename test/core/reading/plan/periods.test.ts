import fc from "fast-check";
import { serialOf } from "../../../../src/core/reading/values/dates";
import { readPeriodHeading } from "../../../../src/core/reading/plan/periodHeadings";
import { findPeriodColumns } from "../../../../src/core/reading/plan/periodAxis";
import type { CellValue } from "../../../../src/core/reading/values/cells";
import { clientsOf, periodsOf, readLines, readingOf, sheetOf } from "../../sheet";

/** The headings of the periods in the order of time that the headings give. */
function axisOf(...headings: readonly string[]): string[] {
  return findPeriodColumns(
    headings,
    () => true,
    () => 1
  ).map((column) => headings[column] ?? "");
}

test.each([
  ["янв", "month", ""],
  ["Январь 2026", "month", ""],
  ["янв.24", "month", ""],
  ["Jan-24", "month", ""],
  ["202401", "month", ""],
  ["2024M07", "month", ""],
  ["3-й месяц", "month", ""],
  ["за март", "month", ""],
  ["Выручка март", "month", "выручка"],
  ["Q1'24", "quarter", ""],
  ["2024Q1", "quarter", ""],
  ["III кв. 2025", "quarter", ""],
  ["Кв-л2", "quarter", ""],
  ["1 полугодие 2024", "half", ""],
  ["2023/24", "year", ""],
  ["FY 2023-2024", "year", ""],
  ["FY24", "year", ""],
  ["2024 г.", "year", ""],
  ["Неделя 5", "week", ""],
  ["1-я неделя", "week", ""],
  ["Нед. 12", "week", ""],
  ["Week 52", "week", ""],
  ["2024-W05", "week", ""],
  ["01.04.2024 - 07.04.2024", "week", ""],
  ["01.04–07.04.2024", "week", ""],
  ["Неделя с 01.04.2024", "week", ""],
  ["Пн 01.04.2024", "date", ""],
  ["20240115", "day", ""],
  ["5 янв", "day", ""],
  ["День 3", "day", ""],
])("%s is a %s", (heading, kind, rest) => {
  expect(readPeriodHeading(heading)).toMatchObject({ kind, rest });
});

test.each(["Клиент", "Выручка 2024", "План", "Q7", "Неделя", "12345", "Итого 2023", "Маркс"])(
  "%s names no period",
  (heading) => {
    expect(readPeriodHeading(heading)).toBeNull();
  }
);

test.each([
  ["days", ["31.03.2024", "01.04.2024", "02.04.2024"]],
  ["Mondays", ["2024-03-25", "2024-04-01", "2024-04-08"]],
  ["weeks by their days", ["25.03-31.03.2024", "01.04-07.04.2024"]],
  ["months by their first day", ["01.11.2023", "01.12.2023", "01.01.2024"]],
  [
    "a financial year without years",
    ["апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "янв"],
  ],
  ["months over the end of a year", ["Nov", "Dec", "Jan", "Feb"]],
  ["quarters of a financial year", ["Q2", "Q3", "Q4", "Q1"]],
  ["weeks over the end of a year", ["Week 51", "Week 52", "Week 1", "Week 2"]],
  ["financial years", ["2010-11", "2011-12", "2012-13"]],
  ["days after months", ["Январь 2024", "Февраль 2024", "01.03.2024", "02.03.2024"]],
  ["weeks within months", ["Январь неделя 1", "Январь неделя 2", "Февраль неделя 1"]],
])("%s stay in the order of time", (_, headings) => {
  expect(axisOf(...headings)).toEqual(headings);
  expect(axisOf(...[...headings].reverse())).toEqual(headings);
});

test("a month without a year is of the year that stands before it", () => {
  const headings = ["Ноя 2023", "Дек", "Янв 2024", "Фев"];
  expect(axisOf(...headings)).toEqual(headings);
});

test("any order of the same columns gives the same axis", () => {
  const months = ["Ноя 2023", "Дек 2023", "Янв 2024", "Фев 2024", "Мар 2024"];
  const days = ["30.12.2023", "31.12.2023", "01.01.2024", "02.01.2024"];
  const weeks = ["Week 9", "Week 10", "Week 11", "Week 12", "Week 20"];
  fc.assert(
    fc.property(
      fc
        .constantFrom(months, days, weeks)
        .chain((axis) =>
          fc.tuple(fc.constant(axis), fc.shuffledSubarray(axis, { minLength: axis.length }))
        ),
      ([axis, shuffled]) => {
        expect(axisOf(...shuffled)).toEqual(axis);
      }
    )
  );
});

test.each([
  ["months beside their quarters", ["Jan", "Feb", "Mar", "Q1"], ["Jan", "Feb", "Mar"]],
  ["weeks beside their month", ["Неделя 1", "Неделя 2", "Январь"], ["Неделя 1", "Неделя 2"]],
  ["months beside the year before", ["2023", "Янв 2024", "Фев 2024"], ["Янв 2024", "Фев 2024"]],
])("%s are counted once", (_, headings, axis) => {
  expect(axisOf(...headings)).toEqual(axis);
});

const NUMBERS = [
  ["Ромашка", 10, 20, 40],
  ["Лютик", 1, 2, 4],
] as const;

test.each<[string, CellValue[][]]>([
  ["weeks", [["Клиент", "Неделя 1", "Неделя 2", "Неделя 3"]]],
  ["Mondays", [["Customer", "29.07.2024", "05.08.2024", "12.08.2024"]]],
  [
    "a Monday that is the first of a month",
    [["Customer", "01.07.2024", "08.07.2024", "15.07.2024"]],
  ],
  [
    "months that are numbered",
    [
      ["Клиент", "Месяц", null, null],
      [null, 1, 2, 3],
    ],
  ],
  [
    "weeks that are numbered",
    [
      ["Customer", "Week", null, null],
      [null, 14, 15, 16],
    ],
  ],
  [
    "months that are numbered under their year",
    [
      ["Клиент", 2024, null, null],
      [null, 10, 11, 12],
    ],
  ],
  [
    "days that are numbered under their month",
    [
      ["Клиент", "Январь", null, null],
      [null, 10, 11, 12],
    ],
  ],
  ["months of one name", [["Клиент", "Январь", "Февраль", "Январь"]]],
])("%s are added up", (_, headings) => {
  const reading = readLines(...headings, ...NUMBERS.map((line) => [...line]));
  expect(clientsOf(reading)).toEqual(["Ромашка 70", "Лютик 7"]);
});

test("a day that is the first of a month stands among the days, whatever its format", () => {
  const serials = [31, 32, 33].map((day) => (serialOf(2024, 3, 1) ?? 0) + day - 1);
  const cells = sheetOf(
    [
      ["Клиент", ...serials],
      ["Ромашка", 10, 20, 40],
      ["Лютик", 1, 2, 4],
    ],
    {
      formats: [["General", "dd.mm.yyyy", "dd.mm.yyyy", "dd.mm.yyyy"]],
    }
  );
  const reading = readingOf(cells);
  expect(reading.periods).toEqual(["2024-03-31", "2024-04-01", "2024-04-02"]);
  expect(clientsOf(reading)).toEqual(["Ромашка 70", "Лютик 7"]);
});

test.each([
  ["Итог", "Общий итог", "янв", "фев"],
  ["Total", "Grand Total", "Jan", "Feb"],
])("a pivot of years over months with «%s» columns has one axis", (total, grand, first, second) => {
  const reading = readLines(
    ["Sum of Sales", "Column Labels", null, null, null, null, null, null],
    [null, 2023, null, `2023 ${total}`, 2024, null, `2024 ${total}`, grand],
    ["Row Labels", first, second, null, first, second, null, null],
    ["Acme", 5, 10, 15, 35, 50, 85, 100],
    ["Bolt", 50, 35, 85, 10, 5, 15, 100],
    [grand, 55, 45, 100, 45, 55, 100, 200]
  );
  expect(clientsOf(reading)).toEqual(["Acme 100", "Bolt 100"]);
  const [acme] = reading.clients;
  expect(acme && periodsOf(reading, acme)).toEqual([5, 10, 35, 50]);
});

test("a period that stands twice is one period, added up and told", () => {
  const reading = readLines(
    ["Клиент", "Январь", "Февраль", "Январь", "Февраль"],
    ["Ромашка", 10, 20, 30, 40],
    ["Лютик", 1, 1, 1, 1]
  );
  expect(reading.periods).toEqual(["Январь", "Февраль"]);
  const [first] = reading.clients;
  expect(first && periodsOf(reading, first)).toEqual([40, 60]);
  const told = reading.findings.filter(({ code }) => code === "repeatedPeriod");
  expect(told.map(({ level, column }) => [level, column])).toEqual([
    ["info", 3],
    ["info", 4],
  ]);
});

test("a person who names a heading twice gets both columns called so", () => {
  const cells = sheetOf([
    ["Клиент", "Январь", "Январь", "Февраль"],
    ["Ромашка", 10, 30, 5],
    ["Лютик", 1, 2, 5],
  ]);
  const reading = readingOf(cells, { periods: ["Январь", "Январь"] });
  expect(clientsOf(reading)).toEqual(["Ромашка 40", "Лютик 3"]);
});

test.each<[string, (day: number) => CellValue]>([
  ["numbers", (day) => day],
  ["texts", String],
])("days written 20240115 are dates, as %s", (_, write) => {
  const reading = readLines(
    ["Клиент", "Дата", "Сумма"],
    ["Ромашка", write(20240115), 10],
    ["Лютик", write(20240215), 20],
    ["Ромашка", write(20240315), 5],
    ["Лютик", write(20240415), 7]
  );
  expect(reading.plan.columns.date).toBe(1);
  expect(reading.lastDate).toBe("2024-04-15");
  expect(reading.periods).toEqual(["2024-01", "2024-02", "2024-03", "2024-04"]);
});

test("numbers that are no days are no dates", () => {
  const reading = readLines(
    ["Клиент", "Дата", "Сумма"],
    ["Ромашка", 20241315, 10],
    ["Лютик", 20240230, 20],
    ["Ромашка", 99999999, 5]
  );
  expect(reading.plan.columns.date).toBeUndefined();
});

const LINE = fc.record({
  client: fc.constantFrom("Ромашка", "Лютик", "Acme", "Bolt"),
  month: fc.integer({ min: 1, max: 6 }),
  amount: fc.integer({ min: 1, max: 999 }),
});
const NAMES = ["янв", "фев", "мар", "апр", "май", "июн"];

test("a ledger and the same sales by month on columns give the same turnovers", () => {
  fc.assert(
    fc.property(
      fc.array(LINE, { minLength: 4, maxLength: 30 }),
      fc.boolean(),
      (lines, hasTotal) => {
        const clients = [...new Set(lines.map(({ client }) => client))];
        const sums = clients.map((client) =>
          NAMES.map((_, at) =>
            lines
              .filter((line) => line.client === client && line.month === at + 1)
              .reduce((sum, { amount }) => sum + amount, 0)
          )
        );
        const add = (amounts: readonly number[]): number =>
          amounts.reduce((sum, one) => sum + one, 0);
        const ledger = readLines(
          ["Клиент", "Дата", "Сумма"],
          ...lines.map(({ client, month, amount }) => [client, `15.0${month}.2024`, amount])
        );
        const columns = readLines(
          ["Клиент", ...NAMES, ...(hasTotal ? ["Итого"] : [])],
          ...clients.map((client, at) => [
            client,
            ...(sums[at] ?? []),
            ...(hasTotal ? [add(sums[at] ?? [])] : []),
          ])
        );
        expect(clientsOf(columns).sort()).toEqual(clientsOf(ledger).sort());
      }
    )
  );
});
