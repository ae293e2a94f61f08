import { readColor } from "../model/color";
import { moveSheet, renameSheet, setVisibility } from "../model/edit/sheets";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readWord } from "./arguments";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** What a worksheet is called, where it stands and how it looks as a whole. */
export abstract class WorksheetLook extends ApiObject {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet
  ) {
    super(host);
  }

  override get identity(): string {
    return this.sheet.id;
  }
  get Id(): string {
    return this.sheet.id;
  }
  /** The tab's number within the session: from 1, in the order in which sheets were made. */
  get TabId(): number {
    return this.sheet.number;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: unknown) {
    renameSheet(this.host.workbook, this.sheet, name);
  }
  get Position(): number {
    return this.host.workbook.sheets.indexOf(this.sheet);
  }
  set Position(position: number) {
    moveSheet(this.host.workbook, this.sheet, position);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(visibility: unknown) {
    setVisibility(this.host.workbook, this.sheet, readWord(visibility, VISIBILITIES));
  }
  /** "" for none. */
  get TabColor(): string {
    return this.sheet.tabColor;
  }
  set TabColor(color: unknown) {
    const read = color === "" ? "" : readColor(color);
    this.change("properties", () => (this.sheet.tabColor = read));
  }
  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  /** Office.js reads `ShowGridlines`, but sets it by this name; headings likewise. */
  set Gridlines(isShown: boolean) {
    this.change("view", () => (this.sheet.showGridlines = isShown));
  }
  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  set Headings(isShown: boolean) {
    this.change("view", () => (this.sheet.showHeadings = isShown));
  }
  /** Points. */
  get StandardHeight(): number {
    return this.sheet.defaultRowHeight;
  }
  /** Characters, of the columns that have no width of their own. */
  get StandardWidth(): number {
    return this.sheet.defaultColumnWidth;
  }
  set StandardWidth(width: number) {
    if (!(width >= 0 && width <= 255)) {
      throw new ApiError("InvalidArgument", "A column is 0 to 255 characters wide.");
    }
    this.change("properties", () => (this.sheet.defaultColumnWidth = width));
  }

  private change(facet: "properties" | "view", set: () => void): void {
    set();
    this.sheet.touched.add(facet);
    this.host.workbook.tell({ kind: "other", sheet: this.sheet.id, what: facet });
  }
}
