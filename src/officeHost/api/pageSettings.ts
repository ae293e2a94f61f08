import { PAPERS } from "../model/paperSizes";
import type { PageLayout } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readRecord, readWord } from "./arguments";

/** Excel's margins of a new sheet, in points. */
const MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
type Side = keyof typeof MARGINS;

/** The plain settings of a page layout; margins in points. */
export abstract class PageSettings extends ApiObject {
  constructor(
    host: ApiHost,
    protected readonly sheet: Sheet
  ) {
    super(host);
  }

  protected get layout(): PageLayout {
    return this.sheet.pageLayout;
  }
  /** Changes fields of the sheet's layout. */
  protected change(fields: Partial<PageLayout>): void {
    changePageLayout(this.host, this.sheet, fields);
  }

  get Orientation(): string {
    return this.layout.orientation ?? "Portrait";
  }
  set Orientation(orientation: unknown) {
    this.change({ orientation: readWord(orientation, ["Portrait", "Landscape"] as const) });
  }
  get PaperSize(): string {
    return this.layout.paperSize ?? "Letter";
  }
  set PaperSize(paper: unknown) {
    this.change({ paperSize: readWord(paper, PAPERS) });
  }
  /** `{scale}`, or the pages to fit on; fields that do not apply are null. */
  get Zoom(): Record<string, number | null> {
    const { scale, horizontalFitToPages, verticalFitToPages } = this.layout.zoom ?? { scale: 100 };
    return {
      scale: scale ?? null,
      horizontalFitToPages: horizontalFitToPages ?? null,
      verticalFitToPages: verticalFitToPages ?? null,
    };
  }
  set Zoom(zoom: unknown) {
    const given = readRecord(zoom);
    const read = (name: string, least: number, most: number): number | undefined => {
      const value = given[name];
      if (value === undefined || value === null) return undefined;
      if (typeof value === "number" && value >= least && value <= most) return value;
      throw new ApiError("InvalidArgument", `${name} is a number from ${least} to ${most}.`);
    };
    const scale = read("scale", 10, 400);
    const horizontalFitToPages = read("horizontalFitToPages", 0, 32767);
    const verticalFitToPages = read("verticalFitToPages", 0, 32767);
    this.change({
      zoom: {
        ...(scale === undefined ? {} : { scale }),
        ...(horizontalFitToPages === undefined ? {} : { horizontalFitToPages }),
        ...(verticalFitToPages === undefined ? {} : { verticalFitToPages }),
      },
    });
  }
  get CenterHorizontally(): boolean {
    return this.layout.centerHorizontally ?? false;
  }
  set CenterHorizontally(centerHorizontally: boolean) {
    this.change({ centerHorizontally });
  }
  get CenterVertically(): boolean {
    return this.layout.centerVertically ?? false;
  }
  set CenterVertically(centerVertically: boolean) {
    this.change({ centerVertically });
  }
  get PrintGridlines(): boolean {
    return this.layout.printGridlines ?? false;
  }
  set PrintGridlines(printGridlines: boolean) {
    this.change({ printGridlines });
  }
  get PrintHeadings(): boolean {
    return this.layout.printHeadings ?? false;
  }
  set PrintHeadings(printHeadings: boolean) {
    this.change({ printHeadings });
  }
  get BlackAndWhite(): boolean {
    return this.layout.blackAndWhite ?? false;
  }
  set BlackAndWhite(blackAndWhite: boolean) {
    this.change({ blackAndWhite });
  }
  get DraftMode(): boolean {
    return this.layout.draftMode ?? false;
  }
  set DraftMode(draftMode: boolean) {
    this.change({ draftMode });
  }
  /** "" where Excel counts by itself. */
  get FirstPageNumber(): number | string {
    return this.layout.firstPageNumber ?? "";
  }
  set FirstPageNumber(number: unknown) {
    if (number !== "" && (typeof number !== "number" || !Number.isInteger(number))) {
      throw new ApiError("InvalidArgument", "A page's number is a whole number, or an empty text.");
    }
    this.change({ firstPageNumber: number === "" ? undefined : (number as number) });
  }
  get PrintComments(): string {
    return this.layout.printComments ?? "NoComments";
  }
  set PrintComments(place: unknown) {
    this.change({ printComments: readWord(place, ["NoComments", "EndSheet", "InPlace"] as const) });
  }
  get PrintErrors(): string {
    return this.layout.printErrors ?? "AsDisplayed";
  }
  set PrintErrors(shown: unknown) {
    const words = ["AsDisplayed", "Blank", "Dash", "NotAvailable"] as const;
    this.change({ printErrors: readWord(shown, words) });
  }
  get PrintOrder(): string {
    return this.layout.printOrder ?? "DownThenOver";
  }
  set PrintOrder(order: unknown) {
    this.change({ printOrder: readWord(order, ["DownThenOver", "OverThenDown"] as const) });
  }
  get LeftMargin(): number {
    return this.margin("left");
  }
  set LeftMargin(points: unknown) {
    this.setMargin("left", points);
  }
  get RightMargin(): number {
    return this.margin("right");
  }
  set RightMargin(points: unknown) {
    this.setMargin("right", points);
  }
  get TopMargin(): number {
    return this.margin("top");
  }
  set TopMargin(points: unknown) {
    this.setMargin("top", points);
  }
  get BottomMargin(): number {
    return this.margin("bottom");
  }
  set BottomMargin(points: unknown) {
    this.setMargin("bottom", points);
  }
  get HeaderMargin(): number {
    return this.margin("header");
  }
  set HeaderMargin(points: unknown) {
    this.setMargin("header", points);
  }
  get FooterMargin(): number {
    return this.margin("footer");
  }
  set FooterMargin(points: unknown) {
    this.setMargin("footer", points);
  }

  private margin(side: Side): number {
    return this.layout.margins?.[side] ?? MARGINS[side];
  }
  private setMargin(side: Side, points: unknown): void {
    this.change({ margins: { ...this.layout.margins, [side]: requireMargin(points) } });
  }
}

/** A margin has to be a number that is not negative: `InvalidArgument`. */
export function requireMargin(value: unknown): number {
  if (typeof value === "number" && value >= 0 && Number.isFinite(value)) return value;
  throw new ApiError("InvalidArgument", "A margin is a number that is not negative.");
}

/** Changes fields of a sheet's page layout and marks it as changed. */
export function changePageLayout(host: ApiHost, sheet: Sheet, fields: Partial<PageLayout>): void {
  sheet.pageLayout = { ...sheet.pageLayout, ...fields };
  sheet.touched.add("pageLayout");
  host.workbook.tell({ kind: "other", sheet: sheet.id, what: "pageLayout" });
}
