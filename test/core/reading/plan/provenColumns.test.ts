import fc from "fast-check";
import { chooseRuns, SEED } from "../../../runs";
import { planOf, sheetOf } from "../../sheet";

const SHEETS = chooseRuns(300, 10_000);

/** What the amounts of a sale are; of these columns the sales are the turnover. */
type Sale = { quantity: number; price: number; amount: number; cost: number; profit: number };
const sale: fc.Arbitrary<Sale> = fc
  .record({
    quantity: fc.integer({ min: 2, max: 60 }),
    kopecks: fc.integer({ min: 500, max: 90_000 }),
    costShare: fc.integer({ min: 30, max: 90 }),
  })
  .map(({ quantity, kopecks, costShare }) => {
    const amount = quantity * kopecks;
    const cost = Math.floor((amount * costShare) / 100);
    return {
      quantity,
      price: kopecks / 100,
      amount: amount / 100,
      cost: cost / 100,
      profit: (amount - cost) / 100,
    };
  });
const sales = fc.uniqueArray(sale, {
  minLength: 6,
  maxLength: 25,
  selector: ({ quantity }) => quantity,
});
/** Headings that say nothing of what stands below them. */
const LABELS = ["Поле 1", "Графа", "Column2", "Значение", "X", "Показатель"];

/** What the turnover column holds, of a sheet whose columns stand in this order under these headings. */
function turnoverOf(
  lines: readonly Sale[],
  order: readonly (keyof Sale | "balance")[],
  labels: readonly string[]
): string | undefined {
  let balance = 5000;
  const rows = lines.map((line, at) => {
    balance += line.amount;
    const all = { ...line, balance: Math.round(balance * 100) / 100 };
    return [`Фирма ${String.fromCharCode(1040 + at)}лекс`, ...order.map((column) => all[column])];
  });
  const plan = planOf(sheetOf([["Клиент", ...labels.slice(0, order.length)], ...rows]));
  return order[(plan.columns.turnover ?? 0) - 1];
}

test(`${SHEETS} orders and labellings of proven columns have the same turnover`, () => {
  const columns = ["quantity", "price", "amount", "cost", "profit", "balance"] as const;
  fc.assert(
    fc.property(
      sales,
      fc.shuffledSubarray([...columns], { minLength: 6 }),
      fc.shuffledSubarray(LABELS, { minLength: 6 }),
      (lines, order, labels) => {
        expect(turnoverOf(lines, order, labels)).toBe("amount");
      }
    ),
    { numRuns: SHEETS, seed: SEED }
  );
});

test("a price is no turnover and a balance is none, even where their headings say so", () => {
  const line = (quantity: number): Sale => ({
    quantity,
    price: 10 + quantity,
    amount: quantity * (10 + quantity),
    cost: 1,
    profit: 2,
  });
  const lines = [2, 3, 4, 5, 7, 9].map(line);
  const labels = ["Штук", "Выручка", "Графа"];
  expect(turnoverOf(lines, ["quantity", "price", "amount"], labels)).toBe("amount");
  expect(turnoverOf(lines, ["quantity", "balance", "amount"], labels)).toBe("amount");
});
