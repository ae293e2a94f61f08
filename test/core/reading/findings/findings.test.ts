import type { CellValue, Cells } from "../../../../src/core/reading/values/cells";
import type { Finding } from "../../../../src/core/reading/model/finding";
import { readClients } from "../../../../src/core/reading/read";
import type { Reading } from "../../../../src/core/reading/model/reading";
import {
  TREATMENTS,
  parseTreatments,
  type Treatments,
} from "../../../../src/core/reading/model/treatments";
import { planOf, sheetOf, listFindings } from "../../sheet";

type Rows = readonly (readonly CellValue[])[];

function read(rows: Rows, treatments: Treatments = {}, rest: Partial<Cells> = {}): Reading {
  const cells = sheetOf(rows, rest);
  const reading = readClients(cells, { ...planOf(cells), treatments });
  if ("code" in reading) throw new Error(reading.code);
  return reading;
}

function find(reading: Reading, code: Finding["code"]): Finding | undefined {
  return reading.findings.find((finding) => finding.code === code);
}

/** `positive returns leftOut`, in the sheet's unit. */
function line({ reconciliation, scale }: Reading): string {
  const { positive, returns, leftOut, sheetTotal } = reconciliation;
  expect(sheetTotal).toBe(positive + returns + leftOut);
  return [positive, returns, leftOut].map((sum) => sum / 10 ** scale).join(" ");
}

const SHEET: Rows = [
  ["Клиент", "Оборот"],
  ["Ромашка", 100],
  ["Лютик", 50],
  ["Мак", 25],
];
const withRow = (...row: readonly CellValue[]): Rows => [...SHEET, row];

test.each<
  [code: keyof typeof TREATMENTS, rows: Rows, byTreatment: Readonly<Record<string, string>>]
>([
  [
    "textNumber",
    withRow("Клевер", "1 234,50 ₽"),
    { asNumber: "1409.5 0 0", leaveOut: "175 0 1234.5" },
  ],
  [
    "ambiguousNumber",
    withRow("Клевер", "1,234"),
    { asThousands: "1409 0 0", asDecimals: "176.234 0 0", leaveOut: "175 0 1234" },
  ],
  ["notANumber", withRow("Клевер", 1e308), { asZero: "175 0 0", leaveOut: "175 0 0" }],
  ["notANumber", withRow("Клевер", "-1e308"), { asZero: "175 0 0", leaveOut: "175 0 0" }],
  ["notANumber", withRow("Клевер", "нет"), { asZero: "175 0 0", leaveOut: "175 0 0" }],
  ["errorCell", withRow("Клевер", "#Н/Д"), { asZero: "175 0 0", leaveOut: "175 0 0" }],
  ["blankAmount", withRow("Клевер", null), { asZero: "175 0 0", leaveOut: "175 0 0" }],
  ["blankClient", withRow(null, 7), { leaveOut: "175 0 7", asOneClient: "182 0 0" }],
  ["totalRow", withRow("Итого", 175), { leaveOut: "175 0 0", asClient: "350 0 0" }],
  ["negativeAmount", withRow("Мак", -5), { net: "170 0 0", leaveOut: "175 0 -5" }],
  ["mergedNames", withRow("МАК", 5), { together: "180 0 0", apart: "180 0 0" }],
  ["duplicateRow", withRow("Мак", 25), { keep: "200 0 0", leaveOut: "175 0 25" }],
])("%s is treated as chosen, by default the first way", (code, rows, byTreatment) => {
  expect(Object.keys(byTreatment)).toEqual(TREATMENTS[code]);
  const [first] = TREATMENTS[code];
  expect(line(read(rows))).toBe(byTreatment[first]);
  expect(find(read(rows), code)).toMatchObject({ row: 4, count: 1, treatment: first });
  for (const [treatment, sums] of Object.entries(byTreatment)) {
    const reading = read(rows, { [code]: treatment });
    expect(line(reading)).toBe(sums);
    expect(find(reading, code)?.treatment).toBe(treatment);
  }
});

test("a row that is left out brings no client", () => {
  const rows = withRow("Клевер", "#N/A");
  expect(read(rows).clients).toHaveLength(4);
  expect(read(rows, { errorCell: "leaveOut" }).clients).toHaveLength(3);
});

test("spellings apart are clients of their own", () => {
  const rows = withRow("МАК", 5);
  expect(read(rows).clients).toHaveLength(3);
  expect(read(rows, { mergedNames: "apart" }).clients).toHaveLength(4);
});

test("hidden rows count unless a person leaves them out", () => {
  const rest = { hiddenRows: new Set([2, 99]) };
  expect(find(read(SHEET, {}, rest), "hiddenRows")).toMatchObject({ row: 2, count: 1 });
  expect(line(read(SHEET, {}, rest))).toBe("175 0 0");
  expect(line(read(SHEET, { hiddenRows: "leaveOut" }, rest))).toBe("125 0 50");
});

test("notes can be clients after all", () => {
  const rows = [...SHEET, [], ["Клевер", null]];
  expect(find(read(rows), "noteRow")).toMatchObject({ row: 5 });
  expect(read(rows, { noteRow: "asClient" }).clients).toHaveLength(4);
});

test("filled names can be taken back", () => {
  const rows: Rows = [
    ["Клиент", "Оборот"],
    ["Ромашка", 10],
    [null, 4],
    ["Лютик", 5],
    [null, 3],
  ];
  expect(line(read(rows))).toBe("22 0 0");
  expect(line(read(rows, { filledName: "leaveOut" }))).toBe("15 0 7");
});

test("a person says which labels are clients, which are totals, which names are one client's", () => {
  const rows = [...SHEET, ["Итого", 5], ["Отдел", 80], ["ООО Мак", 1]];
  expect(line(read(rows))).toBe("256 0 0");
  expect(line(read(rows, { clientLabels: ["итого"] }))).toBe("261 0 0");
  expect(line(read(rows, { totalLabels: ["Отдел"] }))).toBe("176 0 0");
  const merged = read(rows, { sameClients: [["ООО Мак", "Мак"]] });
  expect(merged.clients.find((client) => client.name === "Мак")?.turnover).toBe(26);
  expect(merged.clients).toHaveLength(4);
});

test("what a person says of a label goes before dates, subtotal formulas and notes", () => {
  const ledger: Rows = [
    ["Клиент", "Дата", "Сумма"],
    ["Ромашка", "01.02.2026", 10],
    ["Сальдо", "28.02.2026", 30],
    ["Мак", "03.03.2026", 20],
  ];
  expect(line(read(ledger, { totalLabels: ["сальдо"] }))).toBe("30 0 0");
  const summed = [...SHEET, ["Опт", 7], [], ["Клевер", null]];
  const formula = { subtotalRows: new Set([4]) };
  expect(line(read(summed, {}, formula))).toBe("175 0 0");
  const told = read(summed, { clientLabels: ["Опт", "Клевер"] }, formula);
  expect(line(told)).toBe("182 0 0");
  expect(told.clients.map(({ name }) => name)).toContain("Клевер");
  expect(find(told, "totalRow")).toBeUndefined();
  expect(find(told, "noteRow")).toBeUndefined();
});

test("total rows are told label by label", () => {
  const rows = [...SHEET, ["Всего", 175], ["Ирис", 1], ["Итого", 176], ["Всего", 176]];
  expect(find(read(rows), "totalRow")?.labels).toEqual([
    { text: "Всего", row: 4, count: 2 },
    { text: "Итого", row: 6, count: 1 },
  ]);
  expect(find(read(rows, { clientLabels: ["всего"] }), "totalRow")?.labels).toEqual([
    { text: "Итого", row: 6, count: 1 },
  ]);
});

test("names put together in a circle end somewhere", () => {
  const circle = read(SHEET, {
    sameClients: [
      ["Мак", "Лютик"],
      ["Лютик", "Мак"],
    ],
  });
  expect(circle.reconciliation.positive).toBe(175);
});

test("profit above turnover, and profit that is no number, cost the profit at most", () => {
  const rows: Rows = [
    ["Клиент", "Оборот", "Прибыль"],
    ["Ромашка", 100, 10],
    ["Лютик", 50, 60],
    ["Мак", 25, "?"],
  ];
  const reading = read(rows);
  expect(listFindings(reading)).toEqual(["profitAboveTurnover 2,2 ×1", "notANumber 3,2 ×1"]);
  expect(reading.clients.map((client) => client.profit)).toEqual([10, 60, 0]);
  const ignored = read(rows, { profitAboveTurnover: "ignore" });
  expect(ignored.clients.map((client) => client.profit)).toEqual([10, 0, 0]);
});

test("whole numbers of the size of dates among kopecks look like dates", () => {
  const rows: Rows = [
    ["Клиент", "Оборот"],
    ...Array.from({ length: 9 }, (_, index) => [`Клиент ${index}`, 12.34 + index]),
    ["Мак", 44689],
  ];
  expect(find(read(rows), "dateLikeNumber")).toMatchObject({ row: 10, sample: "44689" });
  expect(line(read(rows, { dateLikeNumber: "leaveOut" }))).toBe("147.06 0 44689");
  const whole: Rows = [
    ["Клиент", "Оборот"],
    ["Ромашка", 40000],
    ["Лютик", 44689],
  ];
  expect(find(read(whole), "dateLikeNumber")).toBeUndefined();
});

test.each([
  ["far below: all stand out", 100, [20000, 40000, 60000]],
  ["a tenth of some of them: those above ten times it", 3999.5, [40000, 60000]],
  ["exactly a tenth of one: not above ten times it", 4000, [60000]],
  ["not far below the largest: none stands out", 6000, []],
])("whole numbers of the size of dates beside a median %s", (_, median, standing) => {
  // Ten below the median, ten above it; seventeen and more of twenty-one have kopecks.
  const below = Array.from({ length: 10 }, (_, at) => at + 1.5);
  const above = Array.from({ length: 7 }, (_, at) => at + 9000.5);
  const amounts = [...below, 20000, 40000, 60000, median, ...above];
  const reading = read([["Клиент", "Оборот"], ...amounts.map((amount, at) => [`К${at}`, amount])]);
  const found = find(reading, "dateLikeNumber")?.rows ?? [];
  expect(found.map((row) => amounts[row - 1])).toEqual(standing);
});

test("a whole amount among thousands, or among whole ones of any size, is no date", () => {
  const many = (lone: number): Rows => [
    ["Client", "Amount"],
    ...Array.from({ length: 3000 }, (_, at) => [`Client ${at}`, at % 9 === 0 ? at : at + 0.37]),
    ["Lone", lone],
  ];
  expect(find(read(many(38970)), "dateLikeNumber")).toBeUndefined();
  // One in eight amounts is whole, and so is one of eight large ones.
  const large = Array.from({ length: 8 }, (_, at) => [
    `Large ${at}`,
    at === 3 ? 25515 : 30000.5 + at,
  ]);
  const mixed: Rows = [...many(5), ...large];
  expect(find(read(mixed), "dateLikeNumber")).toBeUndefined();
});

test("an amount under a date format is a finding", () => {
  const formats = [
    ["General", "General"],
    ["General", "0.00"],
    ["General", "dd.mm.yyyy"],
  ];
  expect(find(read(SHEET, {}, { formats }), "dateLikeNumber")).toMatchObject({ row: 2 });
});

test("currencies of formats and texts: added up, converted, or only the most frequent", () => {
  const rows = [...SHEET, ["Клевер", "2 $"], ["Клевер", "1 руб."]];
  const formats = [[], ["", '#,##0 "₽"'], ["", "#,##0 [$₽-419]"], ["", "#,##0.00 [$€-407]"]];
  const reading = read(rows, {}, { formats });
  expect(reading.account?.currencies).toEqual(["RUB", "EUR", "USD"]);
  expect(find(reading, "mixedCurrencies")).toMatchObject({ row: 3, count: 2, rows: [3, 4] });
  expect(line(reading)).toBe("178 0 0");
  expect(line(read(rows, { mixedCurrencies: "leaveOut" }, { formats }))).toBe("151 0 27");
  expect(line(read(rows, { rates: { EUR: 100, USD: 90.5 } }, { formats }))).toBe("2832 0 0");
});

test("equal rows are told, but for those that differ in any cell", () => {
  const rows: Rows = [
    ["Клиент", "Документ", "Дата", "Оборот"],
    ["Ромашка", 1, 45000, 10],
    ["Ромашка", 2, 45000, 10],
    ["Ромашка", 1, 45000, 10],
    ["Лютик", 1, 45000, 10],
    ["Ромашка", 1, 45000, 10],
    ["Ромашка", 1, 45001, 10],
  ];
  expect(find(read(rows), "duplicateRow")).toMatchObject({ rows: [3, 5], count: 2 });
});

test("which of several columns is the turnover is said, and what was only guessed", () => {
  const rows: Rows = [
    ["Клиент", "Выручка", "Сумма оплаты"],
    ["Ромашка", 10, 9],
    ["Лютик", 5, 5],
  ];
  expect(find(read(rows), "otherTurnover")).toMatchObject({
    row: 0,
    column: 1,
    sample: "Выручка",
    others: ["Сумма оплаты"],
  });
  const silent: Rows = [
    ["Клиент", "2026 г., X"],
    ["Ромашка", 10.5],
    ["Лютик", 5.5],
  ];
  expect(find(read(silent), "guessedColumn")).toMatchObject({ column: 1, others: ["turnover"] });
});

test("a name that stands again on a sheet of one row per client is told", () => {
  const many = Array.from({ length: 12 }, (_, index) => [`Клиент ${index}`, index + 1]);
  const reading = read([["Клиент", "Оборот"], ...many, ["Клиент 3", 5]]);
  expect(reading.plan.layout).toBe("turnoverSheet");
  expect(find(reading, "repeatedName")).toMatchObject({ row: 13, sample: "Клиент 3" });
});

test("stored treatments are read with care", () => {
  expect(parseTreatments(null)).toEqual({});
  expect(parseTreatments("net")).toEqual({});
  expect(
    parseTreatments({
      negativeAmount: "leaveOut",
      hiddenRows: "keep",
      totalRow: "nonsense",
      zeroTurnover: "leaveOut",
      sameClients: [["a", "b"], ["c"], 5],
      clientLabels: ["x", 1],
      totalLabels: "y",
      rates: { EUR: 100, USD: -1, GBP: "2" },
    })
  ).toEqual({
    negativeAmount: "leaveOut",
    sameClients: [["a", "b"]],
    clientLabels: ["x"],
    rates: { EUR: 100 },
  });
});

test("one column in several roles is read for each of them", () => {
  const cells = sheetOf([
    ["Клиент", "Оборот"],
    ["Ромашка", 45000.5],
    ["Лютик", "2,25"],
  ]);
  const columns = { client: 0, turnover: 1, profit: 1, date: 1 };
  const reading = readClients(cells, { ...planOf(cells), layout: "ledger", columns });
  if ("code" in reading) throw new Error(reading.code);
  expect(reading.clients.map(({ turnover, profit }) => [turnover, profit])).toEqual([
    [4500050, 4500050],
    [225, 225],
  ]);
  expect(reading.lastDate).toBe("2023-03-15");
});

test("every finding says whether a person should look at it", () => {
  const cells = read([
    ["Клиент", "Выручка"],
    ["Альфа", "нет данных"],
    ["Бета", "12 или 13"],
    ["Гамма", 100],
  ]);
  const levels = cells.findings.map(({ code, level, sample }) => [code, level, sample]);
  expect(levels).toContainEqual(["notANumber", "doubt", "нет данных"]);
  expect(levels).toContainEqual(["zeroTurnover", "info", "Альфа"]);
});
