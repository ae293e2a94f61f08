import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromMinor } from "../../../src/core/reading/values/decimal";
import { listSheets, classifySelection, type Classified } from "../../../src/excel/classify";
import { readSelection } from "../../../src/excel/inspect";
import { FailureError } from "../../../src/excel/host/failures";
import { classifyFile } from "../../../src/cli/classifyFile";
import { openOffice } from "../../../src/officeHost/node/office";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { Host } from "../../../src/officeHost/wire/host";

const FOLDER = join(import.meta.dirname, "../../data");
const request = {
  sheet: undefined,
  range: undefined,
  headings: {},
  a: 80,
  b: 95,
  language: "ru",
  out: undefined,
  json: "-",
} as const;

/** `client turnover class` of the answers that were added up independently. */
const EXPECTED = readFileSync(join(FOLDER, "dbdemos_expected.csv"), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [])
  .map(
    ([, , client, turnover, , , , name]) =>
      `${client?.replace(/^"|"$/g, "")} ${Number(turnover)} ${name}`
  );

test.each([
  ["dbdemos_01_flat.xlsx"],
  ["dbdemos_01_recalculated.xlsx"],
  ["dbdemos_03_merged_company.xlsx"],
  ["dbdemos_05_two_levels.xlsx"],
  ["dbdemos_08_subtotals_and_grand_total.xlsx"],
  ["dbdemos_08_recalculated.xlsx"],
])(
  "%s gives the same 54 clients, with no more than the turnover named, or nothing",
  async (file) => {
    for (const headings of [{ turnover: "Items total" }, {}]) {
      const asked = { ...request, file: join(FOLDER, file), headings };
      const { json } = await classifyFile(asked, ({ code }) => code);
      expect(
        json.clients
          .map(({ client, turnover, class: name }) => `${client} ${turnover} ${name}`)
          .sort()
      ).toEqual(EXPECTED.slice().sort());
      expect(json.input.rows).toBe(205);
      const codes = json.problems.map(({ code }) => code);
      expect(codes.includes("otherTurnover")).toBe(!("turnover" in headings));
    }
  }
);

/** What each sheet of a workbook gives: `sheet clients total`, or the failure it is refused with. */
async function readSheets(file: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const office = await openOffice(new Host(openWorkbook(bytes, file)));
  const results: string[] = [];
  const read = async (sheet: string): Promise<void> => {
    try {
      results.push(
        summarize(await classifySelection({ language: "en", place: { sheet }, write: "nowhere" }))
      );
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      results.push(`${sheet}: ${error.failure.code}`);
    }
  };
  for (const sheet of await listSheets()) await read(sheet);
  office.close();
  return results;
}

function summarize({ sheet, reading }: Classified): string {
  const { sheetTotal, positive, returns, leftOut } = reading.reconciliation;
  expect(sheetTotal).toBe(positive + returns + leftOut);
  return `${sheet}: ${reading.clients.length} of ${fromMinor(sheetTotal, reading.scale)}`;
}

test.each([
  ["dbdemos_12_one_customer_collapsed.xlsx", ["Sheet1: noClientColumn"]],
  ["dbdemos_13_autofilter.xlsx", ["Sheet1: noClientColumn"]],
  ["errors.xlsx", ["RawErrors: noClientColumn"]],
  ["hidden_google.xlsx", ["Sheet1: noTurnoverColumn"]],
  ["hidden_libre.xlsx", ["Sheet1: noTurnoverColumn"]],
  ["big_text_numbers.xlsx", ["Sheet1: noClientColumn"]],
  ["text_and_numbers.xlsx", ["Sheet1: noClientColumn", "Sheet2: emptySheet", "Sheet3: emptySheet"]],
  ["inline_strings.xlsx", ["Sheet1: noClientColumn", "Sheet2: emptySheet", "Sheet3: emptySheet"]],
  ["junk_above_and_below.xlsx", ["arts: noTurnoverColumn", "other: noTurnoverColumn"]],
  ["sheet_visibility.xlsx", ["Visible: noClientColumn"]],
  ["currency_formats.xlsx", ["Tabelle1: noClientColumn"]],
  ["date1904.xlsx", ["Sheet1: noClientColumn"]],
  [
    "strict_ooxml.xlsx",
    ["First Sheet: noTurnoverColumn", "Sheet Number 2: noClientColumn", "Sheet3: emptySheet"],
  ],
  [
    "pivot_ru_labels.xlsx",
    [
      "OrderedPivotTable: 5 of 2966",
      "PivotTableSubtotals: 5 of 2966",
      "PivotTable1: 5 of 2966",
      "PastrySalesData: 5 of 550.54",
    ],
  ],
])(
  "%s: read to the last unit, or refused with a code that has its sentence",
  async (file, expected) => {
    expect(await readSheets(file)).toEqual(expected);
  }
);

test.each([
  ["date1904.xlsx", true],
  ["date1900.xlsx", undefined],
])("%s: the date system is told by what the cells show", async (file, expected) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const office = await openOffice(new Host(openWorkbook(bytes, file)));
  const { cells } = await readSelection({ sheet: "Sheet1" });
  expect(cells.date1904).toBe(expected);
  office.close();
});
