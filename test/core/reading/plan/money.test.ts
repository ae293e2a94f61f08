import { readClients } from "../../../../src/core/reading/read";
import { readLines, clientsOf, planOf, sheetOf } from "../../sheet";

/** The heading of the column that is taken for the turnover among columns of such headings beside the clients. */
function turnoverAmong(...headings: readonly string[]): string | undefined {
  const plan = planOf(
    sheetOf([
      ["Клиент", ...headings],
      ["Ромашка", ...headings.map((_, column) => 9000 - 700 * column)],
      ["Лютик", ...headings.map((_, column) => 500 - 70 * column)],
      ["Василёк", ...headings.map((_, column) => 30 - 7 * column)],
    ])
  );
  return headings[(plan.columns.turnover ?? 0) - 1];
}

describe("which amount is the turnover", () => {
  test.each([
    [["Продажи_УПАКОВКИ", "Продажи_РУБ"], "Продажи_РУБ"],
    [["Отгрузка тонн", "Отгрузка тыс. руб."], "Отгрузка тыс. руб."],
    [["Продажи (кг)", "Продажи (руб)"], "Продажи (руб)"],
    [["Sales, kg", "Sales, USD"], "Sales, USD"],
    [["Shipped pallets", "Shipped EUR"], "Shipped EUR"],
    [["Sales LY", "Sales TY"], "Sales TY"],
    [["Продажи прошлый год", "Продажи текущий год"], "Продажи текущий год"],
    [["Prior Year Revenue", "Revenue"], "Revenue"],
    [["План", "Факт"], "Факт"],
    [["Budget", "Actual"], "Actual"],
    [["Долг", "Нечто"], "Нечто"],
    [["Кредитный лимит", "Просрочено", "Закупки"], "Закупки"],
    [["Outstanding balance", "Billings"], "Billings"],
    [["Реализация", "Возврат", "Чистые продажи"], "Чистые продажи"],
    [["Сумма возвратов", "Сумма за вычетом возвратов"], "Сумма за вычетом возвратов"],
    [["Unit Cost", "Ext Price"], "Ext Price"],
  ])("%j: %s", (headings, turnover) => {
    expect(turnoverAmong(...headings)).toBe(turnover);
  });

  test("a key of territories is no other turnover", () => {
    const plan = planOf(
      sheetOf([
        ["ResellerName", "SalesTerritory", "SalesAmount"],
        ["A", 3, 100],
        ["B", 4, 50],
      ])
    );
    expect(plan.columns).toMatchObject({ turnover: 2 });
    expect(plan.otherTurnovers).toBeUndefined();
  });

  test("amounts in a unit of goods are taken where there is nothing else, and told as a guess", () => {
    const reading = readLines(["Client", "Qty"], ["A", "10 MT"], ["B", "20 MT"], ["C", "5 MT"]);
    expect(clientsOf(reading)).toEqual(["A 10", "B 20", "C 5"]);
    expect(reading.findings.map(({ code }) => code)).toContain("guessedColumn");
  });

  test("millions, thousands and sides of a ledger stand behind their numbers", () => {
    const amounts = readLines(
      ["Клиент", "Выручка"],
      ["А", "1,2 млн"],
      ["Б", "850 тыс. руб."],
      ["В", "300K"]
    );
    expect(clientsOf(amounts)).toEqual(["А 1200000", "Б 850000", "В 300000"]);
    const debits = readLines(
      ["Party", "Sales"],
      ["A", "12,34,567.00 Dr"],
      ["B", "900.00 Cr"],
      ["C", "5.00 Dr"]
    );
    expect(clientsOf(debits)).toEqual(["A 1234567", "B -900", "C 5"]);
    const credits = readLines(
      ["Party", "Sales"],
      ["A", "1,567.00 Cr"],
      ["B", "900.00 Cr"],
      ["C", "5.00 Dr"]
    );
    expect(clientsOf(credits)).toEqual(["A 1567", "B 900", "C -5"]);
  });
});

describe("a discount beside quantity and price", () => {
  const read = (heading: string, first: number | string, second: number | null) =>
    readLines(
      ["Customer", "Quantity", "Unit Price", heading],
      ["Acme", 10, 100, first],
      ["Bolt", 5, 100, second]
    );
  test.each([
    ["Discount", 0.1, "Acme 900"],
    ["Discount %", 10, "Acme 900"],
    ["Скидка, %", "10 %", "Acme 900"],
    ["Discount amount", 30, "Acme 970"],
    ["Скидка, руб.", 30, "Acme 970"],
  ])("%s %s is taken off and told", (heading, discount, acme) => {
    const reading = read(heading, discount, null);
    expect(clientsOf(reading)).toEqual([acme, "Bolt 500"]);
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: "discountTaken", count: 1, treatment: "takeOff" })
    );
  });

  test("is none where an amount has a column of its own", () => {
    const reading = readLines(
      ["Customer", "Quantity", "Unit Price", "Discount", "Total"],
      ["Acme", 10, 100, 0.1, 900],
      ["Bolt", 5, 100, 0, 500]
    );
    expect(clientsOf(reading)).toEqual(["Acme 900", "Bolt 500"]);
    expect(reading.findings.map(({ code }) => code)).not.toContain("discountTaken");
  });
});

describe("amounts that cannot be read", () => {
  test("are the reason that is given, and not the names or the lack of turnover", () => {
    const cells = sheetOf([
      ["Client", "Turnover"],
      ["Acme", "10 widgets"],
      ["Bolt", "20 widgets"],
    ]);
    expect(readClients(cells, planOf(cells, { client: "Client", turnover: "Turnover" }))).toEqual({
      code: "amountsNotRead",
      heading: "Turnover",
      sample: "10 widgets",
    });
  });
});

describe("headings that name the client among other things", () => {
  test.each([
    "Регион / Клиент",
    "Менеджер / Контрагент",
    "Customer / Product",
    "Sales Rep / Customer",
    "Клиент, город",
    "Customer (Region)",
    "Клиент (менеджер)",
    "Регион и покупатель",
    "Контрагент\nДоговор",
  ])("%j", (heading) => {
    const plan = planOf(
      sheetOf([
        [heading, "Сумма"],
        ["Acme", 1000],
        ["Bolt", 500],
        ["Cray", 100],
      ])
    );
    expect(plan.columns).toEqual({ client: 0, turnover: 1 });
  });

  test("a column of its own for the client goes before one that names it among others", () => {
    const plan = planOf(
      sheetOf([
        ["Регион / Клиент", "Клиент", "Сумма"],
        ["Север", "Acme", 1000],
        ["Юг", "Bolt", 500],
      ])
    );
    expect(plan.columns.client).toBe(1);
  });

  test.each(["Клиент, телефон", "Customer count", "Код клиента", "Клиент (кол-во)"])(
    "%j does not name the clients",
    (heading) => {
      const plan = planOf(
        sheetOf([
          ["Клиент", heading, "Сумма"],
          ["Acme", "x", 1000],
          ["Bolt", "y", 500],
        ])
      );
      expect(plan.columns.client).toBe(0);
    }
  );
});

describe("where clients belong", () => {
  test("a full column of countries goes before a half-empty one of states", () => {
    const plan = planOf(
      sheetOf([
        ["Client", "BillingState", "BillingCountry", "Total"],
        ["A", null, "Germany", 10],
        ["B", null, "Norway", 20],
        ["C", "CA", "USA", 5],
        ["D", null, "France", 4],
      ])
    );
    expect(plan.columns.territory).toBe(2);
  });
});
