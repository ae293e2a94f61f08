import { parseXml } from "../xlsx/xml/tree";
import type { CustomXmlPart } from "../model/parts";
import type { Workbook } from "../model/workbook";
import { type ApiHost, ApiCollection, ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readText } from "./arguments";

/** Some of the workbook's custom XML parts, looked up by id. */
abstract class CustomXmlParts extends ApiCollection<CustomXmlPartApi> {
  protected abstract parts(): readonly CustomXmlPart[];

  items(): CustomXmlPartApi[] {
    return this.parts().map((part) => new CustomXmlPartApi(this.host, part));
  }
  GetItem(id: unknown): CustomXmlPartApi {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw new ApiError("ItemNotFound", `There is no XML part ${String(id)}.`, 404);
    return found;
  }
  GetItemOrNullObject(id: unknown): CustomXmlPartApi | null {
    const wanted = readText(id).toLowerCase();
    return this.items().find((part) => part.Id.toLowerCase() === wanted) ?? null;
  }
}

/** Excel.CustomXmlPartCollection. */
export class CustomXmlPartCollectionApi extends CustomXmlParts {
  protected parts(): readonly CustomXmlPart[] {
    return this.host.workbook.customXml;
  }
  /** Errors: `InvalidArgument` for a text that is no well-formed XML. */
  Add(xml: unknown): CustomXmlPartApi {
    const text = readText(xml);
    const { workbook } = this.host;
    const part = { id: newPartId(workbook), namespaceUri: readNamespace(text), xml: text };
    workbook.customXml.push(part);
    tell(workbook);
    return new CustomXmlPartApi(this.host, part);
  }
  GetByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollectionApi {
    return new CustomXmlPartScopedCollectionApi(this.host, readText(namespaceUri));
  }
}

/** Excel.CustomXmlPartScopedCollection: the parts whose root is of one namespace. */
export class CustomXmlPartScopedCollectionApi extends CustomXmlParts {
  constructor(
    host: ApiHost,
    private readonly namespaceUri: string
  ) {
    super(host);
  }
  protected parts(): readonly CustomXmlPart[] {
    return this.host.workbook.customXml.filter((part) => part.namespaceUri === this.namespaceUri);
  }
  /** Errors: `GeneralException` where there is none or several. */
  GetOnlyItem(): CustomXmlPartApi {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw new ApiError("GeneralException", "There is not exactly one such XML part.");
    return only;
  }
  GetOnlyItemOrNullObject(): CustomXmlPartApi | null {
    const parts = this.items();
    return parts.length === 1 ? (parts[0] ?? null) : null;
  }
}

/** Excel.CustomXmlPart. */
export class CustomXmlPartApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly part: CustomXmlPart
  ) {
    super(host);
  }

  override get identity(): string {
    return this.part.id;
  }
  get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return this.part.namespaceUri;
  }
  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: unknown): void {
    const text = readText(xml);
    this.part.namespaceUri = readNamespace(text);
    this.part.xml = text;
    this.part.source = undefined;
    tell(this.host.workbook);
  }
  Delete(): void {
    const { customXml } = this.host.workbook;
    const index = customXml.indexOf(this.part);
    if (index >= 0) customXml.splice(index, 1);
    tell(this.host.workbook);
  }
}

/** The namespace of the root element, "" for none. Errors: `InvalidArgument` for a text that is no XML. */
function readNamespace(xml: string): string {
  try {
    const root = parseXml(xml);
    const colon = root.name.indexOf(":");
    const prefix = colon < 0 ? "xmlns" : `xmlns:${root.name.slice(0, colon)}`;
    return root.attributes.get(prefix) ?? "";
  } catch {
    throw new ApiError("InvalidArgument", "The text is no well-formed XML.");
  }
}

function newPartId(workbook: Workbook): string {
  const known = new Set(workbook.customXml.map((part) => part.id));
  for (let number = known.size + 1; ; number += 1) {
    const id = `{00000000-00C0-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!known.has(id)) return id;
  }
}

function tell(workbook: Workbook): void {
  workbook.touched.add("customXml");
  workbook.tell({ kind: "other", what: "customXml" });
}
