import type { CustomXmlPart } from "../../model/parts";
import { setContentType } from "../parts/contentTypes";
import { addRelation, relatedPart, relationsOf, removeRelations } from "../parts/relations";
import {
  ADD_IN_ID,
  CORE_PROPERTIES,
  EXTENDED_PROPERTIES,
  isOurExtension,
  webExtensionsOf,
} from "../read/properties";
import { Patch } from "../xml/patch";
import { escapeXml } from "../xml/text";
import { childOf, parseXml, textOf } from "../xml/tree";
import { CONTENT, DECLARATION, type SaveContext } from "./context";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const WEB_EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/** Writes what of the workbook is no sheet and was touched: custom XML, settings, document properties. */
export function writeWorkbookProperties(context: SaveContext): void {
  const { touched } = context.workbook;
  if (touched.has("customXml")) writeCustomXml(context);
  if (touched.has("settings")) writeSettings(context);
  if (touched.has("properties")) {
    writeFields(context, "core-properties", CORE_PROPERTIES);
    writeFields(context, "extended-properties", EXTENDED_PROPERTIES);
    writeCustomProperties(context);
  }
}

/** Parts that were not changed stay; deleted ones go with their properties part. */
function writeCustomXml(context: SaveContext): void {
  const { file, opened, workbook } = context;
  const known = relationsOf(file, opened.workbookPart).filter(({ kind }) => kind === "customXml");
  const modelled = new Set(
    known.filter(({ target }) => opened.file.has(target)).map(({ target }) => target)
  );
  const alive = new Set(workbook.customXml.map(({ source }) => source));
  const gone = new Set<string>();
  for (const { id, target } of known) {
    if (!modelled.has(target) || alive.has(target)) continue;
    gone.add(id);
  }
  removeRelations(file, opened.workbookPart, gone);
  for (const part of workbook.customXml) {
    if (part.source === undefined) addCustomXml(part, context);
  }
}

function addCustomXml(part: CustomXmlPart, { file, opened }: SaveContext): void {
  const name = file.freeName("customXml/item", ".xml");
  file.setText(name, part.xml.startsWith("<?xml") ? part.xml : DECLARATION + part.xml);
  const about = file.freeName("customXml/itemProps", ".xml");
  const schema = `<ds:schemaRef ds:uri="${escapeXml(part.namespaceUri)}"/>`;
  file.setText(
    about,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${escapeXml(part.id)}" ` +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
      `<ds:schemaRefs>${part.namespaceUri === "" ? "" : schema}</ds:schemaRefs></ds:datastoreItem>`
  );
  setContentType(file, about, CONTENT.customXmlProperties);
  addRelation(file, opened.workbookPart, `${OFFICE}/relationships/customXml`, name);
  addRelation(file, name, `${OFFICE}/relationships/customXmlProps`, about);
}

/**
 * The add-in's settings as Office keeps them: properties of a web extension part that refers to the add-in. Other
 * add-ins' parts are left alone; ours is made hidden, so that the file opens without a pane.
 */
function writeSettings(context: SaveContext): void {
  const { file, workbook } = context;
  const items = [...workbook.settings]
    .map(([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`)
    .join("");
  const own = webExtensionsOf(file).find(({ root }) => isOurExtension(root));
  if (!own) {
    if (items !== "") addWebExtension(context, items);
    return;
  }
  const xml = file.text(own.part);
  const patch = new Patch(xml);
  const element = childOf(own.root, "properties");
  const uri = 'xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"';
  const list = `<we:properties ${uri}>${items}</we:properties>`;
  const next = childOf(own.root, "bindings") ?? childOf(own.root, "snapshot");
  if (element) patch.replace(element, list);
  else if (next) patch.insertBefore(next, list);
  else patch.append(own.root, list);
  file.setText(own.part, patch.apply());
}

function addWebExtension(context: SaveContext, properties: string): void {
  const { file } = context;
  const part = file.freeName("xl/webextensions/webextension", ".xml");
  file.setText(
    part,
    `${DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" ` +
      `id="{${ADD_IN_ID.toUpperCase()}}"><we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" ` +
      `storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties>` +
      '<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>' +
      "</we:webextension>"
  );
  setContentType(file, part, CONTENT.webExtension);
  let panes = relatedPart(file, "", "webextensiontaskpanes");
  if (panes === undefined) {
    panes = file.freeName("xl/webextensions/taskpanes", ".xml").replace("taskpanes1", "taskpanes");
    const uri = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
    file.setText(panes, `${DECLARATION}<wetp:taskpanes xmlns:wetp="${uri}"></wetp:taskpanes>`);
    setContentType(file, panes, CONTENT.taskPanes);
    addRelation(file, "", `${WEB_EXTENSION}taskpanes`, panes);
  }
  const id = addRelation(file, panes, WEB_EXTENSION, part);
  const xml = file.text(panes);
  const patch = new Patch(xml);
  const root = parseXml(xml);
  const p = root.name.slice(0, root.name.length - root.local.length);
  patch.append(
    root,
    `<${p}taskpane dockstate="right" visibility="0" width="350" row="0">` +
      `<${p}webextensionref xmlns:r="${OFFICE}/relationships" r:id="${id}"/></${p}taskpane>`
  );
  file.setText(panes, patch.apply());
}

/** Sets the fields that differ; a date keeps its type. */
function writeFields(context: SaveContext, kind: string, words: ReadonlyMap<string, string>): void {
  const { file, workbook } = context;
  const part = relatedPart(file, "", kind);
  if (part === undefined || !file.has(part)) return;
  const xml = file.text(part);
  const root = parseXml(xml);
  const patch = new Patch(xml);
  let added = "";
  for (const [name, tag] of words) {
    const value = workbook.properties[name];
    const element = childOf(root, tag.slice(tag.indexOf(":") + 1));
    if (element && textOf(element) === (value ?? "")) continue;
    if (element && value === undefined) patch.remove(element);
    else if (element) {
      const head = xml.slice(element.start, element.innerStart).replace(/\s*\/>$/, ">");
      patch.replace(element, `${head}${escapeXml(value ?? "")}</${element.name}>`);
    } else if (value !== undefined && value !== "" && tag !== "dcterms:created") {
      added += `<${tag}>${escapeXml(value)}</${tag}>`;
    }
  }
  if (added !== "") patch.append(root, added);
  if (!patch.isEmpty) file.setText(part, patch.apply());
}

function writeCustomProperties(context: SaveContext): void {
  const { file, workbook } = context;
  const entries = Object.entries(workbook.customProperties);
  let part = relatedPart(file, "", "custom-properties");
  if (part === undefined) {
    if (entries.length === 0) return;
    part = "docProps/custom.xml";
    setContentType(file, part, CONTENT.customProperties);
    addRelation(file, "", `${OFFICE}/relationships/custom-properties`, part);
  }
  const items = entries.map(([name, value], index) => {
    const head = `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}">`;
    return `${head}${variantXml(value)}</property>`;
  });
  file.setText(
    part,
    `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
      `${items.join("")}</Properties>`
  );
}

function variantXml(value: string | number | boolean): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number") return `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}
