import fc from "fast-check";
import { chooseRuns, SEED } from "../../../runs";
import { readingOf, sheetOf } from "../../sheet";

const LISTS = chooseRuns(400, 10_000);
const HEADINGS = ["Клиент", "Выручка", "Скидка"];

/** Lists of 3 to 14 clients with one or two amounts each, drawn from few numbers or from many. */
const lists = fc
  .tuple(fc.constantFrom(20, 200, 2000), fc.integer({ min: 1, max: 2 }))
  .chain(([most, columns]) => {
    const amount = fc.integer({ min: 1, max: most });
    const amounts = fc.array(amount, { minLength: columns, maxLength: columns });
    return fc.array(amounts, { minLength: 3, maxLength: 14 });
  });

/** How many clients are read, and whether anything is told as a doubt. */
function readList(amounts: readonly (readonly number[])[]): {
  clients: number;
  isDoubted: boolean;
} {
  const rows = amounts.map((own, at) => [`Фирма ${String.fromCharCode(1040 + at)}лекс`, ...own]);
  const width = (amounts[0]?.length ?? 0) + 1;
  const { clients, findings } = readingOf(sheetOf([HEADINGS.slice(0, width), ...rows]));
  return { clients: clients.length, isDoubted: findings.some(({ level }) => level === "doubt") };
}

test("a sum in one column is chance where the turnover says something else", () => {
  // 1547 = 631 + 763 + 153 beside the turnovers 914 + 1313 + 1453 and 13.
  const pairs =
    "1193/1543 1733/1343 786/116 617/221 992/409 914/631 1313/763 1453/153 13/1547 1281/1723";
  const amounts = pairs.split(" ").map((pair) => pair.split("/").map(Number));
  expect(readList(amounts)).toEqual({ clients: 10, isDoubted: false });
});

test("a single sum of two neighbours is chance, wherever it stands", () => {
  // 4762 = 1000 + 3762.
  for (const amounts of [
    [4762, 1000, 3762, 3],
    [1000, 3762, 4762, 3],
    [3, 1000, 3762, 4762],
  ]) {
    const { clients } = readList(amounts.map((amount) => [amount]));
    expect(clients).toBe(4);
  }
});

test("an amount near the sum of a few others is a client's, whatever rounding would explain", () => {
  // 388 + 610 + 0 = 998; a zero adds nothing to what rounding explains.
  for (const amounts of [
    [1000, 388, 610, 0],
    [1000, 388, 609, 1],
  ]) {
    const { clients } = readList(amounts.map((amount) => [amount]));
    expect(clients).toBe(4);
  }
});

test("a row named as all others are is no total of theirs: its sum is chance", () => {
  const rows = [1000, 3235, -473, 3762].map((amount, at) => [`Client ${at + 1}`, amount]);
  const { clients } = readingOf(sheetOf([["Client", "Turnover"], ...rows]));
  expect(clients).toHaveLength(4);
});

test(`${LISTS} flat lists lose no client to a chance sum in silence`, () => {
  fc.assert(
    fc.property(lists, (amounts) => {
      const { clients, isDoubted } = readList(amounts);
      expect(clients === amounts.length || isDoubted).toBe(true);
    }),
    { numRuns: LISTS, seed: SEED }
  );
});
