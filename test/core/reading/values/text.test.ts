import fc from "fast-check";
import {
  foldHeading,
  headingWords,
  isBlank,
  isError,
  nameKey,
  shownName,
  tidySpaces,
} from "../../../../src/core/reading/values/text";

test("a code is one client whether text, number or text from a CSV", () => {
  for (const value of ["17850", "17850.0", 17850, " 17850 ", "17850.00"]) {
    expect(shownName(value)).toBe("17850");
  }
  expect(shownName("0017850")).toBe("0017850");
  expect(shownName("1.50")).toBe("1.50");
});

test("case, spaces, quotes and ё/е do not part a client; other signs do", () => {
  const key = nameKey("ООО «Артёмов и К°»");
  expect(nameKey('ооо  \u00a0"Артемов и к°"')).toBe(key);
  expect(nameKey("Davy Jones’ Locker")).toBe(nameKey("Davy Jones' Locker"));
  expect(nameKey("Ромашка-1")).not.toBe(nameKey("Ромашка 1"));
  expect(nameKey("«»")).not.toBe("");
});

test("headings are compared without case, spaces and line breaks", () => {
  expect(foldHeading("Items\n  Total ")).toBe("items total");
  expect(headingWords("CustomerID")).toEqual(["customer", "id"]);
  expect(headingWords("Доля, %")).toEqual(["доля", "%"]);
});

test("errors are known in both languages, look-alike texts are not errors", () => {
  expect(["#N/A", "#Н/Д", "#DIV/0!", "#ДЕЛ/0!"].every(isError)).toBe(true);
  expect(["#N/A!", "#WTF", "N/A", "#1"].some(isError)).toBe(false);
});

test("spaces of any kind are blank", () => {
  expect(["", "  ", "\u00a0", "\u200b", null, undefined].every(isBlank)).toBe(true);
  expect([0, false, "x"].some(isBlank)).toBe(false);
});

test("spaces are tidied as the two patterns say, in whatever text", () => {
  const sign = fc.constantFrom(
    ...'aБ1«" \t\n\u0085\u00a0\u00ad\u1680\u180e\u2000\u200a\u200b\u200f\u2013\u201e',
    ..."\u2028\u202e\u202f\u205e\u205f\u2060\u20bd\u3000\ufeff"
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 9 }), (text) => {
      const bare = text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
      expect(tidySpaces(text)).toBe(bare.replace(/\s+/g, " ").trim());
    }),
    { numRuns: 2000, seed: 20261128 }
  );
});

test("quotation marks part words as spaces do, however many stand together", () => {
  expect(nameKey("ООО«Ромашка»плюс")).toBe("ооо ромашка плюс");
  expect(nameKey('«« "Ромашка" »»')).toBe("ромашка");
  expect(nameKey('ООО "" Ромашка')).toBe("ооо ромашка");
});
