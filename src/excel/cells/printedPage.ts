import { rangeOf, type Block } from "./area";

/** How a sheet of ours is printed. */
export type PrintedPage = {
  readonly orientation: "Portrait" | "Landscape";
  /** Rows from the top that are repeated on each page; 0: none. */
  readonly titleRows: number;
  /** At most so many pages; absent: as many as it takes. */
  readonly pages?: number;
  /** Percent; given: the page is not fitted, since Excel leaves out page breaks of one's own on pages that are. */
  readonly scale?: number;
  /** What is printed; absent: all that the sheet holds. */
  readonly area?: Block;
  /** Pages begin before these rows; absent: wherever one is full. */
  readonly breaksBefore?: readonly number[];
};

/** Points. */
const MARGIN = 28;

/** Sets A4, as wide as one page, with the sheet's name and the page number at the bottom. */
export function setPrintedPage(sheet: Excel.Worksheet, page: PrintedPage): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = "A4";
  pageLayout.zoom =
    page.scale === undefined
      ? {
          horizontalFitToPages: 1,
          ...(page.pages === undefined ? {} : { verticalFitToPages: page.pages }),
        }
      : { scale: page.scale };
  for (const row of page.breaksBefore ?? []) {
    sheet.horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
  }
  pageLayout.leftMargin = MARGIN;
  pageLayout.rightMargin = MARGIN;
  pageLayout.topMargin = MARGIN;
  pageLayout.bottomMargin = MARGIN + 8;
  pageLayout.footerMargin = MARGIN / 2;
  pageLayout.centerHorizontally = true;
  if (page.titleRows > 0) {
    const rows = { row: 0, column: 0, rows: page.titleRows, columns: 1 };
    pageLayout.setPrintTitleRows(rangeOf(sheet, rows));
  }
  if (page.area) pageLayout.setPrintArea(rangeOf(sheet, page.area));
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&8&A  ·  &P / &N";
}

/** Lets a printed page begin before each of these rows, and nowhere else by hand. */
export function breakPages(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
