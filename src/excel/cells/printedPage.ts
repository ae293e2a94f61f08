import { blockText, rangeOf, type Block } from "./area";

/** How a sheet of ours is printed. */
export type PrintedPage = {
  readonly orientation: "Portrait" | "Landscape";
  /** Rows that are repeated on each page; 0: none. `titlesFrom`: the first of them, counted from 0; absent: the top one. */
  readonly titleRows: number;
  readonly titlesFrom?: number;
  /** At most so many pages; absent: as many as it takes. */
  readonly pages?: number;
  /** Percent; given: the page is not fitted, since Excel leaves out page breaks of one's own on pages that are. */
  readonly scale?: number;
  /** What is printed, each on pages of its own; absent: all that the sheet holds. */
  readonly areas?: readonly Block[];
  /** Points at each side; absent: the usual ones. */
  readonly margin?: number;
  /** What stands at the bottom beside the sheet's name and the page's number. */
  readonly note?: string;
  /** Pages begin before these rows; absent: wherever one is full. */
  readonly breaksBefore?: readonly number[];
};

/** Points. */
const MARGIN = 28;
/** Excel prints it in the sheet's scale. */
const FOOTER_SIZE = 11;

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
  const { margin = MARGIN, titlesFrom = 0, areas = [] } = page;
  pageLayout.leftMargin = margin;
  pageLayout.rightMargin = margin;
  pageLayout.topMargin = margin;
  pageLayout.bottomMargin = margin + 8;
  pageLayout.footerMargin = margin / 2;
  pageLayout.centerHorizontally = true;
  if (page.titleRows > 0) {
    const rows = { row: titlesFrom, column: 0, rows: page.titleRows, columns: 1 };
    pageLayout.setPrintTitleRows(rangeOf(sheet, rows));
  }
  // As text: an area of several parts is no range.
  if (areas.length > 0) pageLayout.setPrintArea(areas.map(blockText).join(","));
  pageLayout.headersFooters.defaultForAllPages.centerFooter = `&${FOOTER_SIZE}&A  ·  &P / &N${page.note === undefined ? "" : `  ·  ${page.note}`}`;
}

/** Lets a printed page begin before each of these rows, and nowhere else by hand. */
export function breakPages(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
