import fc from "fast-check";
import { openDuck, quote } from "../../../src/cli/engine/duck";
import { readField } from "../../../src/cli/engine/source";
import {
  amountOfText,
  dayOfField,
  fifteenDigits,
  numberOfField,
} from "../../../src/cli/engine/valueSql";
import { DIALECTS } from "../../../src/cli/warehouse/dialects";
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
    await duck.run("CREATE TABLE t (n DOUBLE, c VARCHAR)");
    await duck.fill(
      "t",
      texts.map((text, at) => [at, text])
    );
    return await duck.rows(`SELECT ${expressions.join(", ")} FROM t ORDER BY n`);
  } finally {
    duck.close();
  }
}

const sample = (texts: fc.Arbitrary<string>): string[] =>
  fc.sample(texts, { numRuns: COUNT, seed: SEED });

test("a number that SQL reads is the core's number, and every other text is left to the core", async () => {
  const texts = [
    ...sample(numeric),
    "1234.5",
    "-7",
    "0.10",
    "1 234,56",
    "1\u00a0234 567,8",
    "5.",
    "1_000",
    "007",
    "1e5",
  ];
  const answers = await ask(texts, [
    numberOfField("c", false),
    numberOfField("c", true),
    amountOfText("c"),
  ]);
  let read = 0;
  for (const [at, text] of texts.entries()) {
    const [plain, withComma, amount] = answers[at] ?? [];
    if (plain !== null) expect([text, plain]).toEqual([text, readField(text, false)]);
    if (withComma !== null) expect([text, withComma]).toEqual([text, readField(text, true)]);
    if (amount !== null) expect([text, amount]).toEqual([text, readNumberText(text)?.value]);
    if (plain !== null || amount !== null) read++;
  }
  expect(answers.slice(-9).map(([plain, , amount]) => plain ?? amount)).toEqual([
    ...[1234.5, -7, 0.1, 1234.56, 1234567.8, null, null, 7, null],
  ]);
  expect(read).toBeGreaterThan(COUNT / 10);
});

test("a day that SQL reads is the core's day", async () => {
  const texts = [...sample(dates), "2024-02-29", "2023-02-29", "2010-12-01 08:45:00"];
  const answers = await ask(texts, [dayOfField("c")]);
  for (const [at, text] of texts.entries()) {
    const [day] = answers[at] ?? [];
    const field = readField(text, false);
    if (day !== null)
      expect([text, day]).toEqual([text, typeof field === "number" ? Math.floor(field) : field]);
  }
  expect(answers.slice(-3).map(([day]) => day)).toEqual([45351, null, 40513]);
});

test("a product is cut to the digits that a spreadsheet shows", async () => {
  const products = fc.sample(
    fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 999_999 }))
      .map(([pieces, cents]) => pieces * (cents / 1000)),
    { numRuns: COUNT, seed: SEED }
  );
  const answers = await ask(products.map(String), [fifteenDigits("CAST(c AS DOUBLE)")]);
  for (const [at, product] of products.entries())
    expect([product, answers[at]?.[0]]).toEqual([
      product,
      Number.isInteger(product) ? product + 0 : toFifteenDigits(product),
    ]);
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
