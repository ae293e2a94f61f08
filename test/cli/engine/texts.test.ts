import fc from "fast-check";
import { openDuck, quote } from "../../../src/cli/engine/duck";
import { readField } from "../../../src/cli/engine/source";
import {
  isPlainNumber,
  plainNumber,
  readPlainAmount,
  readPlainDay,
} from "../../../src/cli/engine/fieldBytes";
import { DIALECTS } from "../../../src/cli/warehouse/dialects";
import { multiplyRow } from "../../../src/cli/engine/loadRows";
import { toFifteenDigits } from "../../../src/core/reading/values/decimal";
import { readNumberText } from "../../../src/core/reading/values/numbers";
import { nameKey, tidySpaces } from "../../../src/core/reading/values/text";
import { chooseRuns, SEED } from "../../runs";

const COUNT = chooseRuns(2000, 10_000);

/** Texts that look like numbers, and what people and programs put around them. */
const numeric = fc
  .array(
    fc.constantFrom(
      ..."0123456789012345678901234567890123456789.,,..  \u00a0\u202f'-+()%eE_₽$",
      "000",
      "руб.",
      "0.",
      "1e",
      "12.50"
    ),
    { minLength: 1, maxLength: 9 }
  )
  .map((parts) => parts.join(""));
const dates = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1940, max: 2090 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      fc.constantFrom("-", "-", "-", ".", "/"),
      fc.constantFrom(
        "",
        "",
        " 08:45:00",
        "T23:59:59",
        " 24:00:00",
        " 8:45",
        " 12:61:00",
        " xx:yy:zz",
        "Z"
      )
    )
    .map(
      ([year, month, day, sign, time]) =>
        `${year}${sign}${String(month).padStart(2, "0")}${sign}${String(day).padStart(2, "0")}${time}`
    ),
  numeric
);
const names = fc
  .array(
    fc.constantFrom(
      "Ромашка",
      "ООО",
      "Ёлка",
      "Ё",
      "«",
      "»",
      '"',
      "“",
      "’",
      "`",
      " ",
      "  ",
      "\u00a0",
      "\u200b",
      "Acme",
      "É",
      "e\u0301",
      "17850",
      ".0",
      "O'N",
      "ß",
      "ﬁ"
    ),
    { minLength: 1, maxLength: 6 }
  )
  .map((parts) => parts.join(""));

/** Answers of SQL for many texts at once. */
async function ask(texts: readonly string[], expressions: readonly string[]): Promise<unknown[][]> {
  const duck = await openDuck();
  try {
    const rows = texts.map((text, at) => `(${at}, ${quote(text)})`);
    await duck.run(`CREATE TABLE t AS SELECT * FROM (VALUES ${rows.join(", ")}) AS v(n, c)`);
    return await duck.rows(`SELECT ${expressions.join(", ")} FROM t ORDER BY n`);
  } finally {
    duck.close();
  }
}

const sample = (texts: fc.Arbitrary<string>): string[] =>
  fc.sample(texts, { numRuns: COUNT, seed: SEED });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a number that is plainly written is the core's number, and every other text is left to the core", () => {
  const numberOf = (text: string, decimalComma: boolean): number => {
    const bytes = bytesOf(`;${text};`);
    const isPlain = isPlainNumber(bytes, 1, bytes.length - 1, decimalComma);
    expect(isPlain).toBe(!Number.isNaN(plainNumber[0]));
    return plainNumber[0] ?? 0;
  };
  let read = 0;
  for (const text of sample(numeric)) {
    const [plain, withComma] = [numberOf(text, false), numberOf(text, true)];
    const amount = readPlainAmount(text);
    // The core makes zero of minus zero where it takes the numbers of a column.
    const field = (decimalComma: boolean): number => Number(readField(text, decimalComma)) + 0;
    if (!Number.isNaN(plain)) expect([text, plain]).toEqual([text, field(false)]);
    if (!Number.isNaN(withComma)) expect([text, withComma]).toEqual([text, field(true)]);
    if (!Number.isNaN(amount)) expect([text, amount]).toEqual([text, readNumberText(text)?.value]);
    if (!Number.isNaN(plain) || !Number.isNaN(amount)) read++;
  }
  expect(read).toBeGreaterThan(COUNT / 10);
  const texts = [
    "1234.5",
    "-7",
    "0.10",
    "+1",
    "-0",
    "0.000001",
    "5.",
    "1_000",
    "007",
    "1e5",
    "",
    "-",
  ];
  expect(texts.map((text) => numberOf(text, false))).toEqual([
    ...[1234.5, -7, 0.1, 1, 0, 0.000001, NaN, NaN, NaN, NaN, NaN, NaN],
  ]);
  const amounts = ["1 234,56", "1\u00a0234 567,8", "1 23", "1,234", "007"];
  expect(amounts.map(readPlainAmount)).toEqual([1234.56, 1234567.8, NaN, NaN, 7]);
});

test("a day that is plainly written is the core's day", () => {
  const dayOf = (text: string): number => {
    const bytes = bytesOf(`;${text};`);
    return readPlainDay(bytes, 1, bytes.length - 1);
  };
  let read = 0;
  for (const text of sample(dates)) {
    const day = dayOf(text);
    if (day === 0) continue;
    const field = readField(text, false);
    expect([text, day]).toEqual([text, typeof field === "number" ? Math.floor(field) : field]);
    read++;
  }
  expect(read).toBeGreaterThan(COUNT / 20);
  const days = ["2024-02-29", "2023-02-29", "2010-12-01 08:45:00", "1950-01-01", "2079-12-31"];
  expect(days.map(dayOf)).toEqual([45351, 0, 40513, 18264, 65745]);
  const none = ["1949-12-31", "2080-01-01", "2024-00-10", "2024-01-00", "2024-01-05 24:00:00"];
  expect(none.map(dayOf)).toEqual([0, 0, 0, 0, 0]);
});

test("a product is cut to the digits that a spreadsheet shows", () => {
  const factors = fc.sample(
    fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 999_999 })),
    { numRuns: COUNT, seed: SEED }
  );
  const quantities = Float64Array.from(factors, ([pieces]) => pieces);
  const prices = Float64Array.from(factors, ([, cents]) => cents / 1000);
  const products = new Float64Array(COUNT);
  for (let at = 0; at < COUNT; at++) {
    multiplyRow(products, at, quantities, prices);
    const product = (quantities[at] ?? 0) * (prices[at] ?? 0);
    expect([product, products[at]]).toEqual([
      product,
      Number.isInteger(product) ? product + 0 : toFifteenDigits(product),
    ]);
  }
});

test("names that a statement makes equal are those that the core makes equal", async () => {
  const texts = sample(names)
    .map(tidySpaces)
    .filter((text) => text !== "");
  const { key } = DIALECTS.duckdb;
  const answers = await ask(texts, [key("c")]);
  for (const [at, text] of texts.entries())
    expect([text, answers[at]?.[0]]).toEqual([text, nameKey(text)]);
  expect(quote("it's")).toBe("'it''s'");
});
