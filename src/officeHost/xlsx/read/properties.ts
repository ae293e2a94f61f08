import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { Package } from "../parts/package";
import { relatedPart, relationsOf } from "../parts/relations";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  prefixOf,
  relationIdOf,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { serialOfDate } from "../../model/isoDates";

/** Fields of the core properties part, by the names of Excel.DocumentProperties. */
export const CORE_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ["title", "dc:title"],
  ["subject", "dc:subject"],
  ["author", "dc:creator"],
  ["keywords", "cp:keywords"],
  ["comments", "dc:description"],
  ["lastAuthor", "cp:lastModifiedBy"],
  ["revisionNumber", "cp:revision"],
  ["category", "cp:category"],
  ["creationDate", "dcterms:created"],
]);
/** Fields of the extended properties part. */
export const EXTENDED_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ["manager", "Manager"],
  ["company", "Company"],
]);

/** The document's properties, Excel's and the person's own. */
export function readDocumentProperties(workbook: Workbook, file: Package): void {
  const read = (kind: string, words: ReadonlyMap<string, string>) => {
    const part = relatedPart(file, "", kind);
    if (part === undefined || !file.has(part)) return;
    const root = parseXml(file.text(part));
    for (const [name, tag] of words) {
      const element = childOf(root, tag.slice(tag.indexOf(":") + 1));
      if (element) workbook.properties[name] = textOf(element);
    }
  };
  read("core-properties", CORE_PROPERTIES);
  read("extended-properties", EXTENDED_PROPERTIES);
  const custom = relatedPart(file, "", "custom-properties");
  if (custom === undefined || !file.has(custom)) return;
  for (const property of childrenOf(parseXml(file.text(custom)), "property")) {
    const value = property.children[0];
    const name = attributeOf(property, "name");
    if (value && name !== undefined) workbook.customProperties[name] = readVariant(value);
  }
}

function readVariant(element: XmlElement): string | number | boolean {
  const text = textOf(element);
  if (element.local === "bool") return text === "true" || text === "1";
  if (/^(?:u?i[1248]|r[48]|u?int|decimal)$/.test(element.local)) return Number(text);
  if (element.local === "filetime") return serialOfDate(text.slice(0, 19), false) ?? text;
  return text;
}

/**
 * The sheet's own properties (Office.js `worksheet.customProperties`, VBA `Worksheet.CustomProperties`): names in
 * `<customProperties>`, each value in a binary part of its own, as UTF-16LE text (ECMA-376 part 1, 18.3.1.22 leaves the
 * bytes to the writer; UTF-8 is understood too).
 */
export function readSheetProperties(
  sheet: Sheet,
  element: XmlElement | undefined,
  file: Package,
  part: string
): void {
  if (!element) return;
  const relations = relationsOf(file, part);
  for (const property of childrenOf(element, "customPr")) {
    const id = relationIdOf(property);
    const target = relations.find((relation) => relation.id === id)?.target ?? "";
    const bytes = file.parts.get(target);
    const name = attributeOf(property, "name");
    if (bytes && name !== undefined) sheet.customProperties.set(name, readValue(bytes));
  }
}

function readValue(bytes: Uint8Array): string {
  let zeros = 0;
  for (let i = 1; i < bytes.length; i += 2) if ((bytes[i] ?? 0) < 0x20) zeros += 1;
  const looksWide = bytes.length % 2 === 0 && zeros * 4 > bytes.length;
  return new TextDecoder(looksWide ? "utf-16le" : "utf-8").decode(bytes);
}

/** The custom XML parts of the workbook, with the id that their properties part gives them. */
export function readCustomXml(workbook: Workbook, file: Package, workbookPart: string): void {
  for (const relation of relationsOf(file, workbookPart)) {
    if (relation.kind !== "customXml" || !file.has(relation.target)) continue;
    const xml = file.text(relation.target);
    const about = relatedPart(file, relation.target, "customXmlProps");
    const root = about !== undefined && file.has(about) ? parseXml(file.text(about)) : undefined;
    const id = [...(root?.attributes ?? [])].find(([name]) => name.endsWith("itemID"))?.[1];
    workbook.customXml.push({
      id: id ?? `{00000000-000D-0000-0000-${String(workbook.customXml.length).padStart(12, "0")}}`,
      namespaceUri: namespaceOf(xml),
      xml: xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, ""),
      source: relation.target,
    });
  }
}

function namespaceOf(xml: string): string {
  const root = parseXml(xml);
  const prefix = prefixOf(root).slice(0, -1);
  return attributeOf(root, prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? "";
}

/** This add-in in the file: `Id` of manifest.xml. Its settings lie in the web extension part that refers to it. */
export const ADD_IN_ID = "6f0c2f3a-9f5b-4f0e-8a55-3d1c7be2a90d";

/** The web extension parts of the package, each with its root. */
export function webExtensionsOf(file: Package): { part: string; root: XmlElement }[] {
  const panes = relatedPart(file, "", "webextensiontaskpanes");
  if (panes === undefined || !file.has(panes)) return [];
  return relationsOf(file, panes)
    .filter((relation) => relation.kind === "webextension" && file.has(relation.target))
    .map(({ target }) => ({ part: target, root: parseXml(file.text(target)) }));
}

/** Does the web extension belong to this add-in? */
export function isOurExtension(root: XmlElement): boolean {
  return (
    attributeOf(childOf(root, "reference"), "id")?.toLowerCase().replace(/[{}]/g, "") === ADD_IN_ID
  );
}

/** The settings of this add-in: property name to JSON text, as Office keeps them. */
export function readSettings(workbook: Workbook, file: Package): void {
  const own = webExtensionsOf(file).find(({ root }) => isOurExtension(root));
  for (const property of own ? descendantsOf(own.root, "property") : []) {
    workbook.settings.set(
      attributeOf(property, "name") ?? "",
      attributeOf(property, "value") ?? ""
    );
  }
}
