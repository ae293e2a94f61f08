import fc from "fast-check";
import type { CellValue, Cells } from "../../../src/core/reading/values/cells";
import { readNumberText } from "../../../src/core/reading/values/numbers";
import { proposeReading } from "../../../src/core/reading/plan/propose";
import { readClients } from "../../../src/core/reading/read";
import type { Reading } from "../../../src/core/reading/model/reading";
import { TREATMENTS, type Treatments } from "../../../src/core/reading/model/treatments";
import { chooseRuns, SEED } from "../../runs";
import { periodsOf, sheetOf, signalsOf } from "../sheet";

const SHEETS = chooseRuns(1500, 10_000);

const NAMES: readonly CellValue[] = [
  "Ромашка",
  "ООО «Ромашка»",
  "ромашка ",
  "Лютик",
  "Total Energies",
  "Клиент",
  17850,
  "17850.0",
  "=1+1",
  true,
  "Итого",
  "Ромашка Итог",
  "Итого по Северу",
  "Grand Total",
  "Заказ №12 от 01.02.2026",
  "Примечание: цены без НДС",
  "#N/A",
  "",
  null,
  " ",
];
const AMOUNTS: readonly CellValue[] = [
  0,
  1,
  30,
  20,
  10,
  -5,
  0.1,
  12.345,
  1e15,
  -1e-7,
  44689,
  "1 234,56 ₽",
  "1\u00a0200",
  "(1 200)",
  "100-",
  "1.234,56",
  "1,234",
  "$5",
  "н/д",
  "#Н/Д",
  "#DIV/0!",
  "Оборот",
  "",
  null,
  true,
  "-",
];
const DATES: readonly CellValue[] = [45000, "01.02.2026", "03/04/2026", "вчера", "", null, 0, -1];
const PLACES: readonly CellValue[] = ["Север", "Юг", "Север Итог", "Итого", "", null, "#REF!", 7];

const cell = (values: readonly CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...values);
const row = fc.tuple(cell(NAMES), cell(AMOUNTS), cell(DATES), cell(PLACES), cell(AMOUNTS));
const above = fc.constantFrom<readonly (readonly CellValue[])[]>(
  [],
  [["Отчёт"], []],
  [["Менеджер:", "Иванов", "Тел.", 1234567]]
);
const headings = fc.constantFrom<readonly CellValue[]>(
  ["Клиент", "Оборот", "Дата", "Регион", "Прибыль"],
  ["Customer", "Revenue", "Date", "Region", "Profit"],
  ["Клиент", "янв", "Дата", "фев", "мар"],
  ["Client", "Quantity", "Order date", "Manager", "Unit price"],
  ["x", "", "y", "", ""]
);
const options = fc.record(
  Object.fromEntries(
    Object.entries<readonly string[]>(TREATMENTS).map(([code, names]) => [
      code,
      fc.constantFrom(...names),
    ])
  ),
  { requiredKeys: [] }
) as unknown as fc.Arbitrary<Treatments>;
const ugly = fc.record({
  above,
  headings,
  rows: fc.array(row, { minLength: 1, maxLength: 14 }),
  treatments: fc.option(options, { nil: undefined, freq: 2 }),
  hidden: fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 2 }),
  date1904: fc.boolean(),
});

/** Findings that say of a row why its amount is in no client's turnover. */
const OUTSIDE = new Set([
  "totalRow",
  "groupRow",
  "repeatedHeading",
  "noteRow",
  "blankClient",
  "filledName",
  "errorCell",
]);

function hasNumber(cells: Cells, at: number, columns: readonly number[]): boolean {
  return columns.every((column) => {
    const value = cells.values[at]?.[column];
    return (
      typeof value === "number" || (typeof value === "string" && readNumberText(value) !== null)
    );
  });
}

function checkReading(cells: Cells, reading: Reading): void {
  const { clients, reconciliation, account, firstRow, lastRow, plan } = reading;
  const { sheetTotal, positive, returns, leftOut } = reconciliation;
  expect(sheetTotal).toBe(positive + returns + leftOut);
  const sums: number[] = [sheetTotal, positive, returns, leftOut];
  for (const client of clients) {
    sums.push(client.turnover, client.profit ?? 0, ...(periodsOf(reading, client) ?? []));
    for (const share of Object.values(signalsOf(reading, client))) {
      if (!(share >= 0 && share <= 1)) throw new Error(`A signal of ${share}.`);
    }
  }
  checkPurchases(reading);
  if (!sums.every(Number.isSafeInteger)) throw new Error(`Sums ${sums.join()}.`);
  if (!account) throw new Error("No account.");
  const leftRows = account.leftOut.reduce((sum, { rows }) => sum + rows, 0);
  const { clientRows, totalRows, groupRows, headingRows, noteRows, blankRows } = account;
  expect(clientRows + leftRows + totalRows + groupRows + headingRows + noteRows + blankRows).toBe(
    lastRow - firstRow + 1
  );
  expect(account.leftOut.reduce((sum, { amount }) => sum + amount, 0)).toBe(leftOut);

  const ofClients = new Set<number>();
  const counts = clients.map(() => 0);
  for (const [at, client] of reading.clientAt.entries()) {
    if (client < 0) continue;
    ofClients.add(firstRow + at);
    counts[client] = (counts[client] ?? 0) + 1;
    if (counts[client] === 1) expect(clients[client]?.firstRow).toBe(firstRow + at);
  }
  expect(counts).toEqual(clients.map(({ rowCount }) => rowCount));
  expect(ofClients.size).toBe(clientRows);
  const told = new Set(
    reading.findings.flatMap(({ code, rows = [], treatment }) =>
      OUTSIDE.has(code) || treatment === "leaveOut" ? rows : []
    )
  );
  const { turnover, quantity, unitPrice, periods = [] } = plan.columns;
  const needed = turnover === undefined ? [quantity, unitPrice] : [turnover];
  for (let at = plan.headingRow + 1; at < cells.values.length; at++) {
    const isNumeric =
      turnover === undefined && periods.length > 0
        ? periods.some((column) => hasNumber(cells, at, [column]))
        : hasNumber(
            cells,
            at,
            needed.filter((column) => column !== undefined)
          );
    if (isNumeric && !ofClients.has(at) && !told.has(at))
      throw new Error(`Row ${at} is lost: ${JSON.stringify(cells.values[at])}`);
  }
}

/** Purchases lie in their order before the end of the sheet, and each period with turnover has one. */
function checkPurchases(reading: Reading): void {
  const { clients, purchases, byPeriod } = reading;
  if (byPeriod && !purchases) throw new Error("Periods, but no purchases.");
  if (!purchases) return;
  for (const client of clients) {
    const [count = 0, first = 0, last = 0] = [purchases.count, purchases.first, purchases.last].map(
      (table) => table[client.at]
    );
    const bought = periodsOf(reading, client)?.filter((amount) => amount > 0).length ?? 0;
    const isInOrder = count === 0 || (first <= last && last <= purchases.end);
    if (!isInOrder || count > Math.max(0, last - first + 1) || bought > count)
      throw new Error(`${count} purchases from ${first} to ${last} of ${purchases.end}.`);
  }
}

test(`${SHEETS} ugly sheets: nothing breaks, nothing is lost in silence, the line always holds`, () => {
  let read = 0;
  fc.assert(
    fc.property(ugly, ({ above, headings, rows, treatments, hidden, date1904 }) => {
      const cells = sheetOf([...above, headings, ...rows], {
        hiddenRows: new Set(hidden),
        date1904,
      });
      const plan = proposeReading(cells);
      if ("code" in plan) return;
      const reading = readClients(cells, treatments ? { ...plan, treatments } : plan);
      if ("code" in reading) return;
      read++;
      checkReading(cells, reading);
    }),
    { numRuns: SHEETS, seed: SEED }
  );
  expect(read).toBeGreaterThan(SHEETS / 5);
});
