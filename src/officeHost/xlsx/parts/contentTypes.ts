import { escapeXml } from "../xml/text";
import { Patch } from "../xml/patch";
import { attributeOf, parseXml, prefixOf, type XmlElement } from "../xml/tree";
import type { Package } from "./package";

const PART = "[Content_Types].xml";

/** What kind of content a part is, by its own entry or by its ending. */
export function contentTypeOf(file: Package, part: string): string | undefined {
  const root = parseXml(file.text(PART));
  const own = root.children.find((entry) => isOverrideOf(entry, part));
  if (own) return attributeOf(own, "ContentType");
  const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const general = root.children.find(
    (entry) =>
      entry.local === "Default" && attributeOf(entry, "Extension")?.toLowerCase() === ending
  );
  return attributeOf(general, "ContentType");
}

/** Says what kind of content a part is. */
export function setContentType(file: Package, part: string, type: string): void {
  const source = file.text(PART);
  const root = parseXml(source);
  const own = root.children.find((entry) => isOverrideOf(entry, part));
  const patch = new Patch(source);
  const entry = `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  if (own) patch.replace(own, entry);
  else patch.append(root, entry);
  file.setText(PART, patch.apply());
}

/** Forgets parts that are no longer in the package. */
export function removeContentTypes(file: Package, parts: ReadonlySet<string>): void {
  if (parts.size === 0) return;
  const source = file.text(PART);
  const patch = new Patch(source);
  for (const entry of parseXml(source).children) {
    if ([...parts].some((part) => isOverrideOf(entry, part))) patch.remove(entry);
  }
  if (!patch.isEmpty) file.setText(PART, patch.apply());
}

function isOverrideOf(entry: XmlElement, part: string): boolean {
  return (
    entry.local === "Override" &&
    attributeOf(entry, "PartName")?.toLowerCase() === `/${part.toLowerCase()}`
  );
}
