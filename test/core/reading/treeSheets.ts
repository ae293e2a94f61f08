import fc from "fast-check";
import type { CellValue, Cells } from "../../../src/core/reading/values/cells";
import { sheetOf } from "../sheet";

/** How a sheet lays a tree of rows out; the clients are the same in every layout. */
export type TreeShape = {
  /** Levels of rows: 1 is a flat list, 4 has three levels of heads above the clients. */
  readonly levels: number;
  readonly headsAre: "above" | "below";
  /** Heads and totals are SUM formulas. */
  readonly isFormula: boolean;
  readonly headWord: "" | "Итого" | "Total" | "Свод";
  /** The label of a row that holds the sum of all; null: there is none. */
  readonly grandTotal: string | null;
  readonly totalIs: "first" | "last";
};

/** The truth a sheet is made of: clients by name with an amount for each column, in cents. */
export type Truth = readonly { readonly name: string; readonly cents: readonly number[] }[];

const FIRMS = [
  ...["Ромашка", "Лютик", "Василёк", "Клевер", "Ландыш", "Пион", "Астра", "Ирис", "Мак", "Роза"],
  ...["Acme", "Bolt", "Cray", "Dune", "Eel", "Fox", "Gnu", "Hub", "Ink", "Jet", "Kite", "Lamp"],
];
const GROUPS = [
  ...["Север", "Юг", "Запад", "Восток", "Центр", "Урал", "Сибирь", "Поволжье", "Кавказ", "Алтай"],
  ...["Москва", "Казань", "Пермь", "Омск", "Тверь", "Тула", "Псков", "Самара", "Уфа", "Рязань"],
];
/** The most rows one head adds up. */
const WIDEST = 4;

// Not shrunk: small round amounts add up by chance, and then the truth is not known any more.
const cents = fc.noShrink(
  fc.oneof(
    { weight: 9, arbitrary: fc.noBias(fc.integer({ min: 100_000, max: 99_999_999 })) },
    { weight: 1, arbitrary: fc.noBias(fc.integer({ min: -9_999_999, max: -100_000 })) }
  )
);

/** Clients of two or three columns of amounts; the first client certainly bought something. */
export const truths: fc.Arbitrary<Truth> = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 8, max: FIRMS.length }))
  .chain(([columns, clients]) =>
    fc.array(fc.array(cents, { minLength: columns, maxLength: columns }), {
      minLength: clients,
      maxLength: clients,
    })
  )
  .map((rows) => rows.map((cents, at) => ({ name: FIRMS[at] ?? "", cents })));

export const shapes: fc.Arbitrary<TreeShape> = fc.record({
  levels: fc.integer({ min: 1, max: 4 }),
  headsAre: fc.constantFrom("above", "below"),
  isFormula: fc.boolean(),
  headWord: fc.constantFrom("", "Итого", "Total", "Свод"),
  grandTotal: fc.constantFrom(
    ...[null, "Итого", "Grand Total", "Общий оборот", "Overall", "Все", "Фирма", ""]
  ),
  totalIs: fc.constantFrom("first", "last"),
});

type Line = { readonly label: string; readonly cents: readonly number[]; readonly isSum: boolean };

/** Lays the clients out in a shape. Headings name the client and the columns of amounts. */
export function layOutTree(truth: Truth, shape: TreeShape): Cells {
  const lines = layOutLevel(truth, shape.levels - 1, shape, { next: 0 });
  if (shape.grandTotal !== null) {
    const total = { label: shape.grandTotal, cents: addUp(truth), isSum: true };
    if (shape.totalIs === "first") lines.unshift(total);
    else lines.push(total);
  }
  const headings = ["Клиент", "Выручка", "Прибыль", "Скидка"].slice(0, 1 + addUp(truth).length);
  const rows: CellValue[][] = lines.map(({ label, cents }) => [
    label === "" ? null : label,
    ...cents.map((amount) => amount / 100),
  ]);
  const sums = lines.flatMap(({ isSum }, at) => (isSum ? [at + 1] : []));
  return sheetOf([headings, ...rows], shape.isFormula ? { sumRows: new Set(sums) } : {});
}

function layOutLevel(
  truth: Truth,
  above: number,
  shape: TreeShape,
  names: { next: number }
): Line[] {
  if (above === 0) return truth.map(({ name, cents }) => ({ label: name, cents, isSum: false }));
  const lines: Line[] = [];
  for (const part of splitEvenly(truth, above)) {
    const group = GROUPS[names.next++ % GROUPS.length] ?? "";
    const label = shape.headWord === "" ? group : `${shape.headWord} ${group}`;
    const below = layOutLevel(part, above - 1, shape, names);
    const head = { label, cents: addUp(part), isSum: true };
    lines.push(...(shape.headsAre === "above" ? [head, ...below] : [...below, head]));
  }
  return lines;
}

/** Parts large enough that every head of the levels below has two rows to add up. */
function splitEvenly(truth: Truth, above: number): Truth[] {
  const parts = Math.min(WIDEST, Math.max(1, Math.floor(truth.length / 2 ** above)));
  const size = truth.length / parts;
  return Array.from({ length: parts }, (_, at) =>
    truth.slice(Math.round(at * size), Math.round((at + 1) * size))
  );
}

function addUp(truth: Truth): number[] {
  const sums = (truth[0]?.cents ?? []).map(() => 0);
  for (const { cents } of truth)
    for (const [at, amount] of cents.entries()) sums[at] = (sums[at] ?? 0) + amount;
  return sums;
}
