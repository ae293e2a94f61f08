import type { CellValue } from "../../../../src/core/reading/values/cells";
import { readLines } from "../../sheet";

type Lines = readonly (readonly CellValue[])[];

/** Doubts about columns that are used for nothing, with what they are called. */
function unusedOf(...lines: Lines): string[] {
  return readLines(...lines).findings.flatMap(({ code, sample = "" }) =>
    code.startsWith("unused") ? [`${code} ${sample}`] : []
  );
}

function ledger(heading: string): Lines {
  return [
    ["Клиент", "Сумма", heading],
    ["Альфа", 100, "05.02.2024"],
    ["Бета", 50, "06.02.2024"],
    ["Альфа", 30, "07.02.2024"],
  ];
}

test("dates that no role uses are told, and not those of something else", () => {
  expect(unusedOf(...ledger("Когда"))).toEqual(["unusedDates Когда"]);
  expect(unusedOf(...ledger("Дата"))).toEqual([]);
  expect(unusedOf(...ledger("Дата рождения"))).toEqual([]);
});

test("amounts beside periods are told where nothing says what they are", () => {
  const rows = (heading: string): Lines => [
    ["Customer", "FY23", "FY24", heading],
    ["Acme", 100, 200, 310],
    ["Bolt", 50, 60, 70],
    ["Cray", 5, 6, 7],
  ];
  expect(unusedOf(...rows("YTD 2025"))).toEqual(["unusedAmounts YTD 2025"]);
  expect(unusedOf(...rows("Debt"))).toEqual([]);
  expect(unusedOf(...rows("FY25"))).toEqual([]);
});
