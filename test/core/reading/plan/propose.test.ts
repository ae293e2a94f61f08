import { proposeReading } from "../../../../src/core/reading/plan/propose";
import { planOf, sheetOf } from "../../sheet";

const ROWS = [
  ["Ромашка", 100, 10],
  ["Лютик", 50, 5],
  ["Василёк", 20, 2],
];

test("roles come from Russian and English headings alike", () => {
  const russian = planOf(sheetOf([["Покупатель", "Выручка", "Прибыль"], ...ROWS]));
  const english = planOf(sheetOf([["Customer", "Revenue", "Profit"], ...ROWS]));
  expect(russian.columns).toEqual({ client: 0, turnover: 1, profit: 2 });
  expect(english.columns).toEqual(russian.columns);
  expect(russian.layout).toBe("turnoverSheet");
});

test.each([
  ["Менеджер", "agent"],
  ["Торговый представитель", "agent"],
  ["Sales rep", "agent"],
  ["Регион", "territory"],
  ["Country", "territory"],
  ["Область", "territory"],
])("%s names the role %s", (heading, role) => {
  const plan = planOf(
    sheetOf([
      ["Клиент", heading, "Оборот"],
      ["Ромашка", "x", 1],
      ["Лютик", "y", 2],
    ])
  );
  expect(plan.columns).toEqual({ client: 0, [role]: 1, turnover: 2 });
});

test("titles, notes and form fields above the headings are passed over", () => {
  const plan = planOf(
    sheetOf([
      ["Отчёт о продажах за 2026 год"],
      ["Исполнитель:", "Иванов", "Телефон:", 123],
      [],
      ["№", "Клиент", "Сумма продаж"],
      [1, "Ромашка", 100],
      [2, "Лютик", 50],
    ])
  );
  expect(plan.headingRow).toBe(3);
  expect(plan.columns).toEqual({ client: 1, turnover: 2 });
});

test("several heading lines are joined, a group goes on over its columns", () => {
  const plan = planOf(
    sheetOf([
      ["Клиент", "2026", null, "Прибыль"],
      [null, "янв", "фев", null],
      [null, "руб.", "руб.", "руб."],
      ["Ромашка", 1, 2, 3],
      ["Лютик", 4, 5, 6],
    ])
  );
  expect(plan.headingRow).toBe(2);
  expect(plan.headings).toEqual(["Клиент", "2026 янв руб.", "2026 фев руб.", "Прибыль руб."]);
  expect(plan.columns).toEqual({ client: 0, profit: 3, periods: [1, 2] });
  expect(plan.layout).toBe("periods");
});

test("a line of column numbers belongs to the headings", () => {
  const plan = planOf(
    sheetOf([
      ["Клиент", "Регион", "Оборот"],
      [1, 2, 3],
      ["Ромашка", "Север", 100],
      ["Лютик", "Юг", 50],
    ])
  );
  expect(plan.headingRow).toBe(1);
  expect(plan.headings).toEqual(["Клиент", "Регион", "Оборот"]);
});

test("a sheet without headings is understood by its values", () => {
  const plan = planOf(
    sheetOf([
      ["Ромашка", 1500.5],
      ["Лютик", 200],
      ["Василёк", 30],
    ])
  );
  expect(plan).toMatchObject({ headingRow: -1, columns: { client: 0, turnover: 1 } });
});

test("clients that repeat make a ledger", () => {
  const plan = planOf(
    sheetOf([
      ["Date", "Client", "Amount"],
      [45000, "a", 1],
      [45001, "b", 2],
      [45002, "a", 3],
    ])
  );
  expect(plan).toMatchObject({ layout: "ledger", columns: { date: 0, client: 1, turnover: 2 } });
});

test("quantity times unit price stands in for turnover", () => {
  const plan = planOf(
    sheetOf([
      ["InvoiceNo", "Quantity", "UnitPrice", "CustomerID", "Country"],
      [536370, 24, 3.75, "12583.0", "France"],
      [536371, 12, 0.85, "12584.0", "Spain"],
    ])
  );
  expect(plan.columns).toEqual({ client: 3, quantity: 1, unitPrice: 2, territory: 4 });
});

test("a heading named by a person wins, whatever its case, spaces and line breaks", () => {
  const cells = sheetOf([
    ["Company", "Items\ntotal", "Amount\n paid"],
    ["a", 10, 1],
    ["b", 20, 2],
  ]);
  expect(planOf(cells).columns.turnover).toBe(1);
  expect(planOf(cells).otherTurnovers).toEqual([2]);
  expect(planOf(cells, { turnover: "AMOUNT paid" }).columns.turnover).toBe(2);
});

test("a heading line that names no role at all is found by its values, and by a named heading", () => {
  const cells = sheetOf([
    ["Foo", "Bar"],
    ["a", 10],
    ["b", 20],
  ]);
  expect(proposeReading(cells)).toMatchObject({
    columns: { client: 0, turnover: 1 },
    guessed: ["turnover", "client"],
  });
  expect(planOf(cells, { client: "foo", turnover: "bar" })).toMatchObject({
    headingRow: 0,
    columns: { client: 0, turnover: 1 },
  });
});

test("a heading that is not there is said, with those that are", () => {
  const cells = sheetOf([
    ["Клиент", null, "Оборот"],
    ["a", null, 10],
    ["b", null, 20],
  ]);
  expect(proposeReading(cells, { profit: "Маржа" })).toEqual({
    code: "headingNotFound",
    heading: "Маржа",
    headings: ["Клиент", "Оборот"],
  });
});

test("VAT, plan, debt and percents are not taken for turnover", () => {
  const plan = planOf(
    sheetOf([
      ["Клиент", "Сумма НДС", "План продаж", "Долг", "Доля, %", "Сумма с учётом скидки", "Оборот"],
      ["a", 20, 900, 5, 0.1, 80, 100],
      ["b", 10, 800, 5, 0.2, 70, 90],
    ])
  );
  expect(plan.columns).toEqual({ client: 0, turnover: 6 });
});

test("a name beside a code: the name is the client", () => {
  const plan = planOf(
    sheetOf([
      ["Customer ID", "Customer Name", "Segment", "Sales"],
      ["C1", "Ann", "x", 5],
      ["C2", "Bob", "y", 6],
    ])
  );
  expect(plan.columns).toEqual({ clientId: 0, client: 1, turnover: 3 });
});

test("a large sheet of regular groups is understood, whatever step its sample has", () => {
  // Eleven rows each, a name and ten orders: every eleventh row of the two thousand looked at would be a name.
  const groups = Array.from({ length: 2000 }, (_, client) => [
    [`Клиент ${client}`, null, null],
    ...Array.from({ length: 10 }, (_, order) => [null, `Заказ ${client}-${order}`, 100.5 + order]),
  ]);
  const plan = planOf(sheetOf([["Клиент", "Документ", "Сумма"], ...groups.flat()]));
  expect(plan.columns).toEqual({ client: 0, turnover: 2 });
});

test.each([
  [[[null, ""]], "emptyBlock"],
  [
    [
      ["Order", "Payment method", "Amount"],
      [1, "Visa", 5],
      [2, "Cash", 6],
    ],
    "noClientColumn",
  ],
  [
    [
      ["Client", "City"],
      ["a", "b"],
      ["c", "d"],
    ],
    "noTurnoverColumn",
  ],
  [
    [
      ["Name", "Age", "Date of birth"],
      ["Ann", 5, 40000],
      ["Bob", 6, 41000],
    ],
    "noTurnoverColumn",
  ],
])("what is no turnover sheet is refused: %j", (values, code) => {
  expect(proposeReading(sheetOf(values as (string | number | null)[][]))).toEqual({ code });
});
