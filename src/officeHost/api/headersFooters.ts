import type { PageLayout } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";
import { notImitated } from "../model/apiError";
import { readText, readWord } from "./arguments";
import { changePageLayout } from "./pageSettings";

type Place = keyof NonNullable<PageLayout["headersFooters"]>;

/** Excel.HeaderFooterGroup: one header and footer for all pages is what the stand-in keeps. */
export class HeaderFooterGroupApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet
  ) {
    super(host);
  }

  get DefaultForAllPages(): HeaderFooterApi {
    return new HeaderFooterApi(this.host, this.sheet);
  }
  get State(): string {
    return "Default";
  }
  set State(state: unknown) {
    const words = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
    if (readWord(state, words) !== "Default") throw notImitated("HeaderFooterGroup.State =");
  }
}

/** Excel.HeaderFooter: texts with Excel's codes, such as `&P` for the page's number. */
export class HeaderFooterApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet
  ) {
    super(host);
  }

  get LeftHeader(): string {
    return this.read("leftHeader");
  }
  set LeftHeader(text: unknown) {
    this.write("leftHeader", text);
  }
  get CenterHeader(): string {
    return this.read("centerHeader");
  }
  set CenterHeader(text: unknown) {
    this.write("centerHeader", text);
  }
  get RightHeader(): string {
    return this.read("rightHeader");
  }
  set RightHeader(text: unknown) {
    this.write("rightHeader", text);
  }
  get LeftFooter(): string {
    return this.read("leftFooter");
  }
  set LeftFooter(text: unknown) {
    this.write("leftFooter", text);
  }
  get CenterFooter(): string {
    return this.read("centerFooter");
  }
  set CenterFooter(text: unknown) {
    this.write("centerFooter", text);
  }
  get RightFooter(): string {
    return this.read("rightFooter");
  }
  set RightFooter(text: unknown) {
    this.write("rightFooter", text);
  }

  private read(place: Place): string {
    return this.sheet.pageLayout.headersFooters?.[place] ?? "";
  }
  private write(place: Place, text: unknown): void {
    const texts = { ...this.sheet.pageLayout.headersFooters, [place]: readText(text) };
    changePageLayout(this.host, this.sheet, { headersFooters: texts });
  }
}
