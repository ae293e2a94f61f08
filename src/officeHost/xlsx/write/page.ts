import type { PageLayout } from "../../model/parts";
import { INCH, joinHeader, PRINTED_COMMENTS, PRINTED_ERRORS } from "../parts/pageWords";
import { keyOf } from "../parts/styleWords";
import { PAPERS } from "../../model/paperSizes";
import { changeTag, Patch } from "../xml/patch";
import type { Frame } from "../xml/frame";
import { encodeCellText } from "../xml/text";
import { childOf, parseXml } from "../xml/tree";

/** Excel's own margins, in points, for a sheet that never had any. */
const USUAL_MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** Writes the print settings; what of them is not modelled (first page, printer's own settings) stays. */
export function writePageLayout(frame: Frame, layout: PageLayout): void {
  const p = frame.prefix;
  const flag = (value: boolean | undefined) => (value ? "1" : undefined);
  writeTag(frame, "printOptions", {
    gridLines: flag(layout.printGridlines),
    headings: flag(layout.printHeadings),
    horizontalCentered: flag(layout.centerHorizontally),
    verticalCentered: flag(layout.centerVertically),
  });
  if (layout.margins || frame.get("pageMargins") !== undefined) {
    const margins = { ...USUAL_MARGINS, ...layout.margins };
    writeTag(
      frame,
      "pageMargins",
      Object.fromEntries(
        Object.entries(margins).map(([side, points]) => [side, String(+(points / INCH).toFixed(6))])
      )
    );
  }
  const { zoom } = layout;
  const isFitted = isFittedToPages(layout);
  const paper = PAPERS.indexOf(layout.paperSize ?? "") + 1;
  writeTag(frame, "pageSetup", {
    // Excel writes the number only; a paper we have no word for stays as it is.
    ...(paper > 0 && { paperSize: String(paper) }),
    scale: !isFitted && zoom?.scale !== undefined ? String(zoom.scale) : undefined,
    fitToWidth: isFitted ? String(zoom?.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: isFitted ? String(zoom?.verticalFitToPages ?? 0) : undefined,
    orientation: layout.orientation?.toLowerCase(),
    blackAndWhite: flag(layout.blackAndWhite),
    draft: flag(layout.draftMode),
    firstPageNumber: layout.firstPageNumber?.toString(),
    useFirstPageNumber: flag(layout.firstPageNumber !== undefined),
    cellComments: keyOf(PRINTED_COMMENTS, layout.printComments),
    errors: keyOf(PRINTED_ERRORS, layout.printErrors),
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : undefined,
  });
  writeHeaders(frame, layout, p);
  if (layout.breaks) {
    frame.set("rowBreaks", breaksXml(`${p}rowBreaks`, p, layout.breaks.rows, 16_383));
    frame.set("colBreaks", breaksXml(`${p}colBreaks`, p, layout.breaks.columns, 1_048_575));
  }
}

/** `last`: the last line across, to which every break reaches. */
function breaksXml(tag: string, p: string, breaks: readonly number[], last: number): string {
  if (breaks.length === 0) return "";
  const items = breaks.map((at) => `<${p}brk id="${at}" max="${last}" man="1"/>`).join("");
  const { length } = breaks;
  return `<${tag} count="${length}" manualBreakCount="${length}">${items}</${tag}>`;
}

/** Does the sheet print on so many pages rather than at a scale? */
export function isFittedToPages({ zoom }: PageLayout): boolean {
  return zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
}

/** Sets attributes of an element without content; an element left bare goes. */
function writeTag(
  frame: Frame,
  local: string,
  attributes: Readonly<Record<string, string | undefined>>
): void {
  const tag = changeTag(frame.get(local) ?? `<${frame.prefix}${local}/>`, attributes);
  frame.set(local, /\s[\w:]+\s*=/.test(tag) ? tag : "");
}

function writeHeaders(frame: Frame, layout: PageLayout, p: string): void {
  const texts = layout.headersFooters ?? {};
  const header = joinHeader(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = joinHeader(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  const xml = frame.get("headerFooter") ?? `<${p}headerFooter></${p}headerFooter>`;
  const root = parseXml(xml);
  const own =
    (header && `<${p}oddHeader>${encodeCellText(header)}</${p}oddHeader>`) +
    (footer && `<${p}oddFooter>${encodeCellText(footer)}</${p}oddFooter>`);
  const patch = new Patch(xml);
  for (const local of ["oddHeader", "oddFooter"]) {
    const element = childOf(root, local);
    if (element) patch.remove(element);
  }
  const next = root.children.find(({ local }) => local !== "oddHeader" && local !== "oddFooter");
  if (own !== "") {
    if (next) patch.insertBefore(next, own);
    else patch.append(root, own);
  }
  const written = patch.isEmpty ? xml : patch.apply();
  frame.set("headerFooter", own === "" && !next ? "" : written);
}
