import { countLines } from "../../../src/excel/strategy/rowSizes";

test("lines of a text are counted as words are broken over them", () => {
  // 10 characters of size 10 to a line.
  const lines = (text: string): number => countLines(text, 66, 10);
  expect(lines("")).toBe(1);
  expect(lines("0123456789")).toBe(1);
  expect(lines("01234567890")).toBe(2);
  expect(lines("0123456 8901")).toBe(2);
  expect(lines("одно два трижды четыре")).toBe(3);
  expect(lines("a\nb\n\nc")).toBe(4);
  expect(lines("ю".repeat(35))).toBe(4);
});
