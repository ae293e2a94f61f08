import {
  dayLabel,
  isDateFormat,
  monthIndex,
  monthLabel,
  readDateText,
  serialOf,
  reportDayOrder,
} from "../../../../src/core/reading/values/dates";

test.each([
  ["31.12.2026", "2026-12-31"],
  ["1.2.26", "2026-02-01"],
  ["2026-12-31", "2026-12-31"],
  ["2026-12-31 08:45:00", "2026-12-31"],
  ["2026-12-31T08:45:00Z", "2026-12-31"],
  ["31/12/2026", "2026-12-31"],
  ["5 янв. 2026", "2026-01-05"],
  ["5 января 2026 г.", "2026-01-05"],
  ["Jan 5, 2026", "2026-01-05"],
  ["5-Jan-26", "2026-01-05"],
  ["март 2026", "2026-03-01"],
  ["03.2026", "2026-03-01"],
  ["2026-03", "2026-03-01"],
])("%s is the day %s", (text, day) => {
  const serial = readDateText(text);
  expect(serial === null ? null : dayLabel(serial)).toBe(day);
});

test.each([
  "31.02.2026",
  "13/13/2026",
  "hello",
  "12",
  "2026",
  "1234567",
  "5 foo 2026",
  "29.02.2025",
])("%s is no day", (text) => {
  expect(readDateText(text)).toBeNull();
});

test("the time of day is the fraction of the serial number", () => {
  expect(readDateText("2026-01-01 18:00")).toBe((serialOf(2026, 1, 1) ?? 0) + 0.75);
  expect(readDateText("1/2/2026 6:00 PM")).toBe((serialOf(2026, 2, 1) ?? 0) + 0.75);
});

test("a second part above 12 tells that the month stands first", () => {
  expect(reportDayOrder(["01/02/2026", "04/25/2026"])).toBe("monthFirst");
  expect(reportDayOrder(["01/02/2026", "25/04/2026"])).toBe("dayFirst");
  expect(dayLabel(readDateText("04/05/2026", "monthFirst") ?? 0)).toBe("2026-04-05");
});

test("serial numbers are Excel's", () => {
  expect(serialOf(1988, 5, 3)).toBe(32266);
  expect(serialOf(2022, 5, 8)).toBe(44689);
  expect(monthLabel(monthIndex(44689))).toBe("2022-05");
});

test.each([
  ["dd.mm.yyyy", true],
  ["mmm yy", true],
  ["[$-419]d mmmm yyyy;@", true],
  ["General", false],
  ["#,##0.00", false],
  ['#,##0 "day"', false],
  ["h:mm", false],
  ["@", false],
])("%s shows dates: %s", (format, is) => {
  expect(isDateFormat(format)).toBe(is);
});
