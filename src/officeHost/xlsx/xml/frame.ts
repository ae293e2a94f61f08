import { CLOSE, EMPTY, END, OPEN, Scanner } from "./scan";
import { FileFailure } from "../../model/fileFailure";

/** The element that may hold a million rows. */
const LARGE = "sheetData";

/** An element; a large one in parts, which nobody needs as one text. */
type Piece = { local: string; text: string | readonly string[] };

/**
 * A large part taken apart into the elements directly below its root, so that single ones can be replaced while the
 * others are put together again to the letter. `order` is the schema's order of those elements, by local name.
 */
export class Frame {
  /** The root's start tag with what stands before it. */
  head: string;
  private readonly tail: string;
  private readonly pieces: Piece[] = [];
  /** The prefix of the root's own name with its colon, or "". */
  readonly prefix: string;

  constructor(
    xml: string,
    private readonly order: readonly string[]
  ) {
    const scanner = new Scanner(xml);
    const rootKind = scanner.next();
    if (rootKind !== OPEN && rootKind !== EMPTY) throw new FileFailure("damaged");
    const name = xml.slice(scanner.nameStart, scanner.nameEnd);
    this.prefix = name.slice(0, scanner.localStart - scanner.nameStart);
    if (rootKind === EMPTY) {
      this.head = `${xml.slice(0, scanner.end - 2)}>`;
      this.tail = `</${name}>`;
      return;
    }
    this.head = xml.slice(0, scanner.end);
    let from = scanner.end;
    for (;;) {
      const kind = scanner.next();
      if (kind === END) throw new FileFailure("damaged");
      if (kind === CLOSE) break;
      const local = scanner.local;
      if (kind === OPEN && local === LARGE) scanner.skipAtOnce();
      else if (kind === OPEN) scanner.skip();
      this.pieces.push({ local, text: xml.slice(from, scanner.end) });
      from = scanner.end;
    }
    this.tail = xml.slice(from);
  }

  /** The XML of the first element with this name. */
  get(local: string): string | undefined {
    const text = this.pieces.find((piece) => piece.local === local)?.text;
    return typeof text === "object" ? text.join("") : text?.trimStart();
  }

  /** Puts the XML in place of all elements of this name, or at its place in the schema's order; "" takes them away. */
  set(local: string, xml: string | readonly string[]): void {
    const first = this.pieces.findIndex((piece) => piece.local === local);
    if (first >= 0) {
      for (let i = this.pieces.length - 1; i > first; i -= 1) {
        if (this.pieces[i]?.local === local) this.pieces.splice(i, 1);
      }
      if (xml === "") this.pieces.splice(first, 1);
      else this.pieces[first] = { local, text: xml };
    } else if (xml !== "") {
      const rank = this.order.indexOf(local);
      const after = this.pieces.findIndex(({ local: other }) => this.order.indexOf(other) > rank);
      this.pieces.splice(after < 0 ? this.pieces.length : after, 0, { local, text: xml });
    }
  }

  build(): string {
    return this.parts().join("");
  }

  /** The texts that make up the part, in order. */
  parts(): string[] {
    return [this.head, ...this.pieces.flatMap((piece) => piece.text), this.tail];
  }
}

/** The elements below `<worksheet>` in the schema's order (ECMA-376 part 1, CT_Worksheet). */
export const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

/** The elements below `<workbook>` in the schema's order (CT_Workbook). */
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups " +
  "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes " +
  "webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/**
 * An element that was cut out of one part, made ready for another: its own prefix (of its outermost tag) becomes
 * `prefix` throughout.
 */
export function reprefix(xml: string, prefix: string): string {
  const found = /^\s*<((?:[\w.-]+:)?)[\w.-]/.exec(xml);
  const own = found?.[1] ?? "";
  if (!found || own === prefix) return xml;
  const pattern = own === "" ? /(<\/?)(?=[\w.-]+[\s/>])/g : new RegExp(`(</?)${own}`, "g");
  return xml.replace(pattern, `$1${prefix}`);
}
