import type { PageLayout } from "../../model/parts";
import { INCH, PRINTED_COMMENTS, PRINTED_ERRORS, splitHeader } from "../parts/pageWords";
import { PAPERS } from "../../model/paperSizes";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml/tree";

const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** The print settings of a sheet; print area and title rows come with the names. */
export function readPageSetup(elements: readonly XmlElement[]): PageLayout {
  const one = (local: string) => elements.find((element) => element.local === local);
  const layout: PageLayout = {};
  readPage(layout, one("pageSetup"), childOf(one("sheetPr"), "pageSetUpPr"));
  const margins = one("pageMargins");
  if (margins) {
    layout.margins = {};
    for (const side of MARGINS) {
      const inches = numberOf(margins, side);
      if (inches !== undefined) layout.margins[side] = inches * INCH;
    }
  }
  const print = one("printOptions");
  if (flagOf(print, "horizontalCentered")) layout.centerHorizontally = true;
  if (flagOf(print, "verticalCentered")) layout.centerVertically = true;
  if (flagOf(print, "gridLines")) layout.printGridlines = true;
  if (flagOf(print, "headings")) layout.printHeadings = true;
  readHeaders(layout, one("headerFooter"));
  const [rows, columns] = [readBreaks(one("rowBreaks")), readBreaks(one("colBreaks"))];
  if (rows.length + columns.length > 0) layout.breaks = { rows, columns };
  return layout;
}

function readPage(
  layout: PageLayout,
  page: XmlElement | undefined,
  fit: XmlElement | undefined
): void {
  const orientation = attributeOf(page, "orientation");
  if (orientation === "landscape") layout.orientation = "Landscape";
  if (orientation === "portrait") layout.orientation = "Portrait";
  const paper = PAPERS[(numberOf(page, "paperSize") ?? 0) - 1];
  if (paper !== undefined) layout.paperSize = paper;
  if (flagOf(fit, "fitToPage")) {
    const wide = numberOf(page, "fitToWidth") ?? 1;
    const high = numberOf(page, "fitToHeight") ?? 1;
    layout.zoom = {
      ...(wide > 0 && { horizontalFitToPages: wide }),
      ...(high > 0 && { verticalFitToPages: high }),
    };
  } else {
    const scale = numberOf(page, "scale");
    if (scale !== undefined) layout.zoom = { scale };
  }
  if (flagOf(page, "blackAndWhite")) layout.blackAndWhite = true;
  if (flagOf(page, "draft")) layout.draftMode = true;
  const first = numberOf(page, "firstPageNumber");
  if (first !== undefined && flagOf(page, "useFirstPageNumber")) layout.firstPageNumber = first;
  const comments = PRINTED_COMMENTS.get(attributeOf(page, "cellComments") ?? "none");
  if (comments && comments !== "NoComments") layout.printComments = comments;
  const errors = PRINTED_ERRORS.get(attributeOf(page, "errors") ?? "displayed");
  if (errors && errors !== "AsDisplayed") layout.printErrors = errors;
  if (attributeOf(page, "pageOrder") === "overThenDown") layout.printOrder = "OverThenDown";
}

/** The lines before which a page ends by hand; breaks that Excel worked out itself are not kept. */
function readBreaks(element: XmlElement | undefined): number[] {
  return childrenOf(element, "brk")
    .filter((one) => flagOf(one, "man"))
    .flatMap((one) => numberOf(one, "id") ?? []);
}

function readHeaders(layout: PageLayout, element: XmlElement | undefined): void {
  if (!element) return;
  const header = splitHeader(textOf(childOf(element, "oddHeader")));
  const footer = splitHeader(textOf(childOf(element, "oddFooter")));
  const all = {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
  const filled = Object.entries(all).filter(([, text]) => text !== "");
  if (filled.length > 0) layout.headersFooters = Object.fromEntries(filled);
}
