import { autofitColumns } from "../officeHost/model/edit/autofit";
import type { Workbook } from "../officeHost/model/workbook";
import { openedFileOf } from "../officeHost/xlsx/parts/opened";

/** Is it a table of text that was opened, and no workbook with sheets of its own? */
export function isMadeFromText(workbook: Workbook): boolean {
  return openedFileOf(workbook) === undefined;
}

/** Where the headings of a table stand on a sheet that this program has made. */
export type MadeSheet = {
  readonly sheet: string;
  /** Row of the headings, counted from 0; -1: there are none. */
  readonly headingRow: number;
};

/** Rows by which the columns are fitted, and characters that they get more, since longer ones may come below. */
const FITTED_ROWS = 5_000;
const SPARE = 2;
/** Characters; longer texts are cut by the cell beside them, as in Excel. */
const MOST_WIDTH = 45;

/**
 * Lets a sheet that was made from a text file be printed on A4 across, as wide as one page, with its headings on each: it had
 * no page settings of its own, and columns too narrow for dates. Those of a person's workbook are never touched.
 */
export function fitMadeSheet(
  workbook: Workbook,
  { sheet: name, headingRow }: MadeSheet,
  language: "ru" | "en"
): void {
  const sheet = workbook.sheetByName(name);
  if (!sheet || Object.keys(sheet.pageLayout).length > 0) return;
  const used = Math.max(
    0,
    ...sheet.rows.slice(0, FITTED_ROWS).map((one) => one?.values.length ?? 0)
  );
  const locale = language === "ru" ? "ru-RU" : "en-US";
  for (let column = 0; column < used; column += 1) {
    if (sheet.columns[column]?.width !== undefined) continue;
    const area = { row: Math.max(0, headingRow), column, rows: FITTED_ROWS, columns: 1 };
    autofitColumns(workbook, sheet, area, locale);
    const fitted = sheet.columns[column];
    if (fitted?.width === undefined) continue;
    fitted.width = Math.min(fitted.width + SPARE, MOST_WIDTH);
  }
  const row = headingRow + 1;
  sheet.pageLayout = {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    ...(headingRow < 0 ? {} : { printTitleRows: `${row}:${row}` }),
    headersFooters: { centerFooter: "&8&A  ·  &P / &N" },
  };
}
