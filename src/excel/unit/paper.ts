import { rangeOf, untracked } from "../cells/area";
import type { PaperImage, Touch } from "./touches";

type PaperTouch = Extract<Touch, { kind: "paper" }>;

const MARGINS = [
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "footerMargin",
] as const satisfies readonly (keyof Excel.PageLayout)[];

/** Asks for how a sheet is printed, in the request under way; read after the sync. */
export function loadPaper(
  sheet: Excel.Worksheet,
  { block, isWhole }: PaperTouch
): () => PaperImage {
  const { pageLayout } = sheet;
  pageLayout.load(`zoom,orientation,paperSize,centerHorizontally,${MARGINS.join(",")}`);
  const footers = pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
  const area = pageLayout.getPrintAreaOrNullObject().load("address");
  const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
  const range = rangeOf(sheet, block);
  const columns = Array.from({ length: isWhole ? block.columns : 0 }, (_, index) =>
    untracked(range.getColumn(index)).format.load("columnWidth")
  );
  const sizes = isWhole ? range.getCellProperties({ format: { font: { size: true } } }) : undefined;
  return () => ({
    zoom: pageLayout.zoom,
    orientation: pageLayout.orientation as Excel.PageOrientation,
    paperSize: pageLayout.paperSize as Excel.PaperType,
    isCentred: pageLayout.centerHorizontally,
    margins: MARGINS.map((name) => pageLayout[name]),
    footer: footers.centerFooter,
    area: area.isNullObject ? undefined : withoutSheet(area.address),
    titles: titles.isNullObject ? undefined : withoutSheet(titles.address),
    widths: columns.map(({ columnWidth }) => columnWidth),
    sizes: (sizes?.value ?? []).map((row) => row.map(({ format }) => format?.font?.size ?? 0)),
  });
}

export function isSamePaper(a: PaperImage, b: PaperImage): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Brings a sheet's paper back, in the request under way. Excel cannot take a print area or repeated rows away. */
export function restorePaper(
  sheet: Excel.Worksheet,
  { block }: PaperTouch,
  { margins, area, titles, widths, sizes, ...paper }: PaperImage
): void {
  const { pageLayout } = sheet;
  pageLayout.zoom = paper.zoom;
  pageLayout.orientation = paper.orientation;
  pageLayout.paperSize = paper.paperSize;
  pageLayout.centerHorizontally = paper.isCentred;
  MARGINS.forEach((name, index) => {
    pageLayout[name] = margins[index] ?? 0;
  });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = paper.footer;
  if (area !== undefined) pageLayout.setPrintArea(area);
  if (titles !== undefined) pageLayout.setPrintTitleRows(titles);
  const range = rangeOf(sheet, block);
  widths.forEach((width, index) => {
    untracked(range.getColumn(index)).format.columnWidth = width;
  });
  if (sizes.length > 0) {
    range.setCellProperties(
      sizes.map((row) => row.map((size) => ({ format: { font: { size } } })))
    );
  }
}

/** `A1:B2,A5:B6` of an address with the sheet's name before each of its parts. */
function withoutSheet(address: string): string {
  return address.replaceAll(/(?:'(?:[^']|'')*'|[^,!']+)!/g, "");
}
