import fc from "fast-check";

/** One document of a random ledger. */
export type Document = {
  readonly client: string;
  readonly id: string;
  readonly day: string;
  readonly amount: string;
  readonly profit: string;
  readonly territory: string;
  readonly agent: string;
  readonly kind: string;
};

/** Few clients in many spellings. */
export const SPELLINGS = [
  "Альфа",
  "альфа ",
  "Бета",
  "ООО «Гамма»",
  'ООО "Гамма"',
  "Delta Ltd",
  "17850.0",
  "17850",
  "Ёлка",
  "Елка",
  "Zeta",
  "Theta",
];
const CLIENTS = [...SPELLINGS, "Кappa"];

/** Amounts in several writings; small ones meet often, so that clients tie. */
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }).map((units) => String(units * 50)) },
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 99_999 }).map((cents) => (-cents / 100).toFixed(2)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 99 }))
      .map(
        ([thousands, cents]) =>
          `${thousands} ${String(thousands).padStart(3, "0")},${String(cents).padStart(2, "0")}`
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom("", "(120.50)", "75.25-", "1 200 ₽", "нет", "#N/A") }
);

const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 500 }).map((days) => dayText(days, "iso")) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 500 }).map((days) => dayText(days, "dots")) },
  { weight: 1, arbitrary: fc.constantFrom("", "20250131", "скоро") }
);

function dayText(days: number, form: "iso" | "dots"): string {
  const [year, month, date] = new Date(Date.UTC(2024, 0, 1 + days))
    .toISOString()
    .slice(0, 10)
    .split("-");
  return form === "iso" ? `${year}-${month}-${date}` : `${date}.${month}.${year}`;
}

/** Documents of few clients in many spellings: ties, returns, rows without a name, several territories, ids. */
export const documents: fc.Arbitrary<Document[]> = fc.array(
  fc.record({
    client: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...CLIENTS) },
      { weight: 2, arbitrary: fc.constantFrom("", "NULL", " ") }
    ),
    id: fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom("7701", "7702", "7703", "7704") },
      { weight: 1, arbitrary: fc.constantFrom("", "0", "N/A") }
    ),
    day,
    amount,
    profit: fc.integer({ min: -500, max: 900 }).map((cents) => (cents / 100).toFixed(2)),
    territory: fc.constantFrom("Север", "север", "Юг", "Восток", ""),
    agent: fc.constantFrom("Иванов", "Петрова", ""),
    kind: fc.constantFrom("Реализация", "Реализация", "Реализация", "Возврат", "Отменён"),
  }),
  { minLength: 8, maxLength: 60 }
);

/** Which columns a ledger has beside client and amount. */
export const columns: fc.Arbitrary<readonly (keyof Document)[]> = fc
  .subarray(["id", "day", "profit", "territory", "agent", "kind"] as const)
  .map((more) => ["client", ...more, "amount"]);

const HEADINGS: Readonly<Record<keyof Document, string>> = {
  client: "Клиент",
  id: "ИНН",
  day: "Дата",
  amount: "Выручка",
  profit: "Прибыль",
  territory: "Регион",
  agent: "Менеджер",
  kind: "Вид операции",
};

/** The ledger as a table of text. */
export function printLedger(
  rows: readonly Document[],
  shown: readonly (keyof Document)[],
  separator: ";" | "\t" | "," = ";"
): string {
  const field = (text: string): string =>
    /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => shown.map((column) => field(row[column])).join(separator));
  return [shown.map((column) => HEADINGS[column]).join(separator), ...lines, ""].join("\n");
}
