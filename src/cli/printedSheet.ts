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

/**
 * Lets a sheet that was made from a text file be printed on A4 across, as wide as one page, with its headings on each: it had
 * no page settings of its own. Those of a person's workbook are never touched.
 */
export function fitMadeSheet(workbook: Workbook, { sheet: name, headingRow }: MadeSheet): void {
  const sheet = workbook.sheetByName(name);
  if (!sheet || Object.keys(sheet.pageLayout).length > 0) return;
  const row = headingRow + 1;
  sheet.pageLayout = {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    ...(headingRow < 0 ? {} : { printTitleRows: `${row}:${row}` }),
    headersFooters: { centerFooter: "&8&A  ·  &P / &N" },
  };
}
