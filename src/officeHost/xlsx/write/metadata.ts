import { setContentType } from "../parts/contentTypes";
import { addRelation, relatedPart } from "../parts/relations";
import { Patch } from "../xml/patch";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  numberOf,
  parseXml,
  prefixOf,
  type XmlElement,
} from "../xml/tree";
import { CONTENT, DECLARATION, type SaveContext } from "./context";

/** The type of metadata that says of a formula's cell that its array is a dynamic one (MS-XLSX, XLDAPR). */
const TYPE = "XLDAPR";
const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const TYPE_ATTRIBUTES =
  `name="${TYPE}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" ` +
  'rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"';

/**
 * The number (`cm`) under which a cell's metadata say that its array formula follows its result, as Excel marks the
 * formulas that spill. The part is made, or the one of the file is added to, when the first cell asks for it.
 */
export function dynamicArrayNumber(context: SaveContext): number {
  context.dynamicArray ??= findOrAdd(context);
  return context.dynamicArray;
}

function findOrAdd(context: SaveContext): number {
  const { file, opened, dialect } = context;
  const part = relatedPart(file, opened.workbookPart, "sheetMetadata");
  if (part === undefined || !file.has(part)) {
    const name = file.find("xl/metadata.xml")
      ? file.freeName("xl/metadata", ".xml")
      : "xl/metadata.xml";
    file.setText(name, newPart(dialect.main));
    setContentType(file, name, CONTENT.metadata);
    addRelation(file, opened.workbookPart, `${dialect.relations}/sheetMetadata`, name);
    return 1;
  }
  const source = file.text(part);
  const root = parseXml(source);
  const known = findNumber(root);
  if (known !== undefined) return known;
  const { xml, number } = addTo(source, root);
  file.setText(part, xml);
  return number;
}

function newPart(main: string): string {
  return (
    `${DECLARATION}<metadata xmlns="${main}" xmlns:xda="${NAMESPACE}">` +
    `<metadataTypes count="1"><metadataType ${TYPE_ATTRIBUTES}/></metadataTypes>` +
    `<futureMetadata name="${TYPE}" count="1">${propertiesXml("")}</futureMetadata>` +
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>'
  );
}

function propertiesXml(p: string): string {
  return (
    `<${p}bk><${p}extLst><${p}ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
    `<xda:dynamicArrayProperties xmlns:xda="${NAMESPACE}" fDynamic="1" fCollapsed="0"/>` +
    `</${p}ext></${p}extLst></${p}bk>`
  );
}

/** The place from 1 of the cell metadata that point to a dynamic array's properties. */
function findNumber(root: XmlElement): number | undefined {
  const type = typeNumber(root);
  const blocks = childrenOf(futureOf(root), "bk");
  const isDynamic = blocks.map((block) =>
    descendantsOf(block, "dynamicArrayProperties").some((one) => flagOf(one, "fDynamic"))
  );
  const cells = childrenOf(childOf(root, "cellMetadata"), "bk");
  const found = cells.findIndex((block) => {
    const record = childOf(block, "rc");
    return numberOf(record, "t") === type && isDynamic[numberOf(record, "v") ?? -1] === true;
  });
  return type === 0 || found < 0 ? undefined : found + 1;
}

function typeNumber(root: XmlElement): number {
  const types = childrenOf(childOf(root, "metadataTypes"), "metadataType");
  return types.findIndex((type) => attributeOf(type, "name") === TYPE) + 1;
}

function futureOf(root: XmlElement): XmlElement | undefined {
  return childrenOf(root, "futureMetadata").find((one) => attributeOf(one, "name") === TYPE);
}

/** Adds a type, its properties and a record to metadata that have none of dynamic arrays. */
function addTo(source: string, root: XmlElement): { xml: string; number: number } {
  const p = prefixOf(root);
  const patch = new Patch(source);
  const list = (local: string, child: string, entry: string): number => {
    const element = childOf(root, local);
    const count = childrenOf(element, child).length + 1;
    if (element) patch.append(element, entry);
    else patch.append(root, `<${p}${local} count="1">${entry}</${p}${local}>`);
    return count;
  };
  const known = typeNumber(root);
  const type =
    known > 0
      ? known
      : list("metadataTypes", "metadataType", `<${p}metadataType ${TYPE_ATTRIBUTES}/>`);
  const future = futureOf(root);
  const place = childrenOf(future, "bk").length;
  if (future) patch.append(future, propertiesXml(p));
  else {
    const before = childOf(root, "cellMetadata") ?? childOf(root, "valueMetadata");
    const xml = `<${p}futureMetadata name="${TYPE}" count="1">${propertiesXml(p)}</${p}futureMetadata>`;
    if (before) patch.insertBefore(before, xml);
    else patch.append(root, xml);
  }
  const number = list("cellMetadata", "bk", `<${p}bk><${p}rc t="${type}" v="${place}"/></${p}bk>`);
  return { xml: recount(patch.apply()), number };
}

/** Lets each list say how many entries it has. */
function recount(xml: string): string {
  const root = parseXml(xml);
  const patch = new Patch(xml);
  for (const list of root.children) {
    const count = list.children.filter(({ local }) => local !== "extLst").length;
    if (attributeOf(list, "count") !== undefined)
      patch.setAttributes(list, { count: String(count) });
  }
  return patch.apply();
}
