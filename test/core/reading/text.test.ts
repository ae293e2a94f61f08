import {
  foldHeading,
  headingWords,
  isBlank,
  isError,
  nameKey,
  shownName,
} from "../../../src/core/reading/text";

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
