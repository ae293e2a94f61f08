import { isFrom1904 } from "../../../../src/core/reading/values/dateSystem";

const FORMAT = "dd.mm.yyyy";

test.each([
  [43538, "15.03.2023", true],
  [43538, "3/15/23", true],
  [45000, "15.03.2023", false],
  [45000, "03/15/2023", false],
  [45000, "########", false],
  [43538, "какой-то день", false],
])("%d shown as %s: days from 1904 %s", (serial, text, expected) => {
  expect(isFrom1904([[serial]], [[FORMAT]], [[text]])).toBe(expected);
});

test("only dates tell, and the majority of them", () => {
  expect(isFrom1904([[43538]], [["General"]], [["15.03.2023"]])).toBe(false);
  expect(isFrom1904([], [], [])).toBe(false);
  const texts = [["15.03.2023", "15.03.2023", "15.03.2023"]];
  const formats = [[FORMAT, FORMAT, FORMAT]];
  expect(isFrom1904([[43538, 43538, 45000]], formats, texts)).toBe(true);
});
