import fc from "fast-check";
import { findCurrency } from "../../../../src/core/reading/values/currencies";

const PARTS = [
  ...[
    "US$",
    "$",
    "R$",
    "€",
    "руб.",
    "Руб",
    "р",
    "р.",
    "у.е.",
    "у е",
    "уе",
    "u.s. dollar",
    "долл. США",
  ],
  ...[
    "Канадский доллар",
    "CHF",
    "fr",
    "zł",
    "Kč",
    "тг",
    "сум",
    "сумма",
    "Россия",
    "France",
    "USA",
    "usd",
  ],
  ...[
    "ITEM & DESCRIPTION",
    "Chair",
    "Рубашка",
    "«Рубин»",
    "1 234,50",
    "100",
    "-",
    " ",
    "\u00a0",
    "_",
    "№ 5",
  ],
];

test("a text without the beginning of a currency's word is passed over, and none that names one", () => {
  let named = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }), (parts) => {
      const text = parts.join("");
      const found = findCurrency(text);
      // A letter of another alphabet is never told by beginnings: so the whole pattern is asked.
      expect([text, findCurrency(`${text} \u0101`)]).toEqual([text, found]);
      if (found !== null) named++;
    }),
    { numRuns: 3000, seed: 20261130 }
  );
  expect(named).toBeGreaterThan(500);
});
