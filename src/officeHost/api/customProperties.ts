import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection } from "./object";
import { ApiError } from "../model/apiError";
import { readText } from "./arguments";
import { KeyedApi } from "./keyed";

/** Excel.WorksheetCustomPropertyCollection: texts that go with a sheet, by key. */
export class WorksheetCustomPropertyCollectionApi extends ApiCollection<WorksheetCustomPropertyApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet
  ) {
    super(host);
  }

  items(): WorksheetCustomPropertyApi[] {
    return [...this.sheet.customProperties.keys()].map((key) => this.wrap(key));
  }
  /** A key that is there gets the new value. */
  Add(key: unknown, value: unknown): WorksheetCustomPropertyApi {
    const known = this.find(readText(key)) ?? readText(key);
    this.sheet.customProperties.set(known, readText(value));
    const property = this.wrap(known);
    property.tell();
    return property;
  }
  GetItem(key: unknown): WorksheetCustomPropertyApi {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ApiError("ItemNotFound", `There is no property ${String(key)}.`, 404);
    return found;
  }
  GetItemOrNullObject(key: unknown): WorksheetCustomPropertyApi | null {
    const found = this.find(readText(key));
    return found === undefined ? null : this.wrap(found);
  }

  /** Keys are looked up without regard to letter case. */
  private find(key: string): string | undefined {
    const wanted = key.toLowerCase();
    return [...this.sheet.customProperties.keys()].find((known) => known.toLowerCase() === wanted);
  }
  private wrap(key: string): WorksheetCustomPropertyApi {
    return new WorksheetCustomPropertyApi(this.host, this.sheet, key);
  }
}

/** Excel.WorksheetCustomProperty. */
export class WorksheetCustomPropertyApi extends KeyedApi {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    key: string
  ) {
    super(host, key);
  }

  get Value(): string {
    return this.sheet.customProperties.get(this.key) ?? "";
  }
  set Value(value: unknown) {
    this.sheet.customProperties.set(this.key, readText(value));
    this.tell();
  }
  Delete(): void {
    this.sheet.customProperties.delete(this.key);
    this.tell();
  }

  /** Marks the sheet's properties as changed. */
  tell(): void {
    this.sheet.touched.add("customProperties");
    this.host.workbook.tell({ kind: "other", sheet: this.sheet.id, what: "customProperties" });
  }
}
