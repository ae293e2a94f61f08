import fc from "fast-check";
import { findCurrency } from "../../../../src/core/reading/values/currencies";
import { findDecimalSign, readNumberText } from "../../../../src/core/reading/values/numbers";

const NBSP = "\u00a0";
const THIN = "\u2009";
const NARROW = "\u202f";

test.each([
  ["1 234,56 ₽", 1234.56],
  [`1${NBSP}234,56 ₽`, 1234.56],
  [`1${THIN}234${THIN}567,8`, 1234567.8],
  [`1${NARROW}234,56${NBSP}руб.`, 1234.56],
  ["(1 200)", -1200],
  ["(1,200.50)", -1200.5],
  ["1 200-", -1200],
  ["−500", -500],
  ["-500", -500],
  ["+500", 500],
  ["1.234,56", 1234.56],
  ["1,234.56", 1234.56],
  ["1.234.567", 1234567],
  ["1,234,567", 1234567],
  ["12,34,567.5", 1234567.5],
  ["1'234.50", 1234.5],
  ["1234,5", 1234.5],
  ["1234.5", 1234.5],
  ["0,123", 0.123],
  ["$1,200", 1200],
  ["€ 99,90", 99.9],
  ["12 500 р.", 12500],
  ["100р", 100],
  ["250 руб", 250],
  ["USD 5", 5],
  ["12 %", 0.12],
  ["1.5e3", 1500],
  ["007", 7],
])("%s is read as %d", (text, value) => {
  expect(readNumberText(text)?.value).toBe(value);
});

test.each([
  "",
  "abc",
  "12 Main Street",
  "8 912 345 67 89",
  "1.2.3",
  "1,2,3",
  "12-34",
  "n/a",
  "-",
  "()",
  "31.12.2026",
])("%s is no number", (text) => {
  expect(readNumberText(text)).toBeNull();
});

test("a currency behind a number says what it says before it", () => {
  const digits = fc.stringMatching(
    /^-?(?:\d{1,9}|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,3})(?:[.,]\d{1,4})?$/
  );
  const sign = fc.constantFrom("₽", "руб.", "р.", "€", "$");
  const space = fc.constantFrom("", " ", NBSP, NARROW, THIN);
  fc.assert(
    fc.property(digits, sign, space, (number, currency, between) => {
      const read = readNumberText(`${number}${between}${currency}`);
      expect(read).not.toBeNull();
      expect(read).toEqual(readNumberText(`${currency} ${number}`));
    }),
    { seed: 20261128 }
  );
});

test("alone, a mark before three digits means thousands and is said to be doubtful", () => {
  expect(readNumberText("1,234")).toMatchObject({ value: 1234, isAmbiguous: true });
  expect(readNumberText("1.234")).toMatchObject({ value: 1234, isAmbiguous: true });
  expect(readNumberText("1234,567")).toMatchObject({ value: 1234.567, isAmbiguous: false });
});

test("the other texts of a column settle what the mark means", () => {
  const sign = findDecimalSign(["12,50", "1,234", "7,1"]);
  expect(sign).toBe(",");
  expect(readNumberText("1,234", sign)?.value).toBe(1.234);
  expect(readNumberText("1.234", sign)?.value).toBe(1234);
});

test("a decimal sign is not told by texts that can be read both ways", () => {
  expect(findDecimalSign(["1,234", "2,500"])).toBe("unknown");
  expect(findDecimalSign(["1 234,56 ₽", "12 500,00 р."])).toBe(",");
});

test.each([
  ['#,##0.00\\ "₽"', "RUB"],
  ["1 200 руб.", "RUB"],
  ["[$$-409]#,##0.00", "USD"],
  ["#,##0.00 €", "EUR"],
  ["[$CHF-807] #,##0", "CHF"],
  ["#,##0.00", null],
  ["General", null],
])("the currency of %s is %s", (text, currency) => {
  expect(findCurrency(text)).toBe(currency);
});
