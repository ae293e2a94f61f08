import { type ApiHost, ApiCollection, ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readText } from "./arguments";
import { KeyedApi } from "./keyed";

/** Excel.DocumentProperties: what the file says about itself. */
export class DocumentPropertiesApi extends ApiObject {
  get Custom(): CustomPropertyCollectionApi {
    return new CustomPropertyCollectionApi(this.host);
  }
  get Author(): string {
    return this.read("author");
  }
  set Author(text: unknown) {
    this.write("author", text);
  }
  get Category(): string {
    return this.read("category");
  }
  set Category(text: unknown) {
    this.write("category", text);
  }
  get Comments(): string {
    return this.read("comments");
  }
  set Comments(text: unknown) {
    this.write("comments", text);
  }
  get Company(): string {
    return this.read("company");
  }
  set Company(text: unknown) {
    this.write("company", text);
  }
  get Keywords(): string {
    return this.read("keywords");
  }
  set Keywords(text: unknown) {
    this.write("keywords", text);
  }
  /** ISO text, which Office.js makes a date of; null for a workbook that was never saved. */
  get CreationDate(): string | null {
    return this.host.workbook.properties.creationDate ?? null;
  }
  get RevisionNumber(): number {
    return Number(this.host.workbook.properties.revisionNumber ?? 0) || 0;
  }
  set RevisionNumber(number: unknown) {
    if (typeof number !== "number" || !Number.isInteger(number) || number < 0) {
      throw new ApiError("InvalidArgument", "A revision is a whole number.");
    }
    this.write("revisionNumber", String(number));
  }
  get LastAuthor(): string {
    return this.read("lastAuthor");
  }
  get Manager(): string {
    return this.read("manager");
  }
  set Manager(text: unknown) {
    this.write("manager", text);
  }
  get Subject(): string {
    return this.read("subject");
  }
  set Subject(text: unknown) {
    this.write("subject", text);
  }
  get Title(): string {
    return this.read("title");
  }
  set Title(text: unknown) {
    this.write("title", text);
  }

  private read(name: string): string {
    return this.host.workbook.properties[name] ?? "";
  }
  private write(name: string, text: unknown): void {
    this.host.workbook.properties[name] = readText(text);
    tell(this.host);
  }
}

/** Excel.CustomPropertyCollection: the person's own properties of the file. */
export class CustomPropertyCollectionApi extends ApiCollection<CustomPropertyApi> {
  items(): CustomPropertyApi[] {
    const keys = Object.keys(this.host.workbook.customProperties);
    return keys.map((key) => new CustomPropertyApi(this.host, key));
  }
  /** A key that is there gets the new value. */
  Add(key: unknown, value: unknown): CustomPropertyApi {
    const known = this.find(readText(key)) ?? readText(key);
    const property = new CustomPropertyApi(this.host, known);
    property.Value = value;
    return property;
  }
  DeleteAll(): void {
    this.host.workbook.customProperties = {};
    tell(this.host);
  }
  GetItem(key: unknown): CustomPropertyApi {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ApiError("ItemNotFound", `There is no property ${String(key)}.`, 404);
    return found;
  }
  GetItemOrNullObject(key: unknown): CustomPropertyApi | null {
    const found = this.find(readText(key));
    return found === undefined ? null : new CustomPropertyApi(this.host, found);
  }

  /** Keys are looked up without regard to letter case. */
  private find(key: string): string | undefined {
    const wanted = key.toLowerCase();
    const keys = Object.keys(this.host.workbook.customProperties);
    return keys.find((known) => known.toLowerCase() === wanted);
  }
}

/** Excel.CustomProperty. */
export class CustomPropertyApi extends KeyedApi {
  get Type(): string {
    const value = this.host.workbook.customProperties[this.key];
    if (typeof value === "boolean") return "Boolean";
    if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
    return "String";
  }
  get Value(): unknown {
    return this.host.workbook.customProperties[this.key];
  }
  set Value(value: unknown) {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      throw new ApiError("InvalidArgument", "A property is a text, a number or a boolean.");
    }
    this.host.workbook.customProperties[this.key] = value;
    tell(this.host);
  }
  Delete(): void {
    delete this.host.workbook.customProperties[this.key];
    tell(this.host);
  }
}

function tell(host: ApiHost): void {
  host.workbook.touched.add("properties");
  host.workbook.tell({ kind: "other", what: "properties" });
}
