import { areaText, quoteSheetName, splitReference } from "../../model/area";
import type { DefinedName } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { PRINT_AREA, PRINT_TITLES } from "../read/names";
import { writeFormula } from "../read/formulaNames";
import { changeTag } from "../xml/patch";
import { reprefix, type Frame } from "../xml/frame";
import { encodeCellText } from "../xml/text";
import { attributeOf, childrenOf, numberOf, outerXml, parseXml } from "../xml/tree";
import type { SaveContext } from "./context";

const FILTERED = "_xlnm._FilterDatabase";

/**
 * Writes the names of the workbook and its sheets. `order`: the sheets as they now stand in the file, by part name, to
 * number scopes by.
 */
export function writeNames(
  frame: Frame,
  order: readonly string[],
  partOf: ReadonlyMap<Sheet, string>,
  context: SaveContext
): void {
  const p = frame.prefix;
  const { workbook } = context;
  const items: { key: string; xml: string }[] = keptNames(frame, order, context);
  const put = (name: string, xml: string) => items.push({ key: name.toLowerCase(), xml });
  for (const name of workbook.names) put(name.name, nameXml(name, undefined, p, context));
  for (const sheet of workbook.sheets) {
    const place = order.indexOf(partOf.get(sheet) ?? "");
    for (const name of sheet.names) put(name.name, nameXml(name, place, p, context));
    for (const [name, formula, hidden] of ownNames(sheet, context)) {
      const flags = ` localSheetId="${place}"${hidden ? ' hidden="1"' : ""}`;
      put(
        name,
        `<${p}definedName name="${name}"${flags}>${encodeCellText(formula)}</${p}definedName>`
      );
    }
  }
  items.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const inner = items.map(({ xml }) => xml).join("");
  frame.set("definedNames", inner === "" ? "" : `<${p}definedNames>${inner}</${p}definedNames>`);
}

/** Excel's own names that are not modelled, of sheets that are still there and were not changed in that regard. */
function keptNames(
  frame: Frame,
  order: readonly string[],
  context: SaveContext
): { key: string; xml: string }[] {
  const before = frame.get("definedNames");
  if (before === undefined) return [];
  return childrenOf(parseXml(before), "definedName").flatMap((entry) => {
    const name = attributeOf(entry, "name") ?? "";
    const place = numberOf(entry, "localSheetId");
    const part = place === undefined ? undefined : context.opened.sheets[place]?.part;
    const sheet = context.workbook.sheets.find(
      ({ source }) => source !== undefined && source === part
    );
    const isForeign = place !== undefined && !sheet && part !== undefined && order.includes(part);
    const isOwn = name.startsWith("_xlnm.") && (place === undefined || sheet !== undefined);
    if (!isForeign && (!isOwn || (sheet && isRewritten(name, sheet, context)))) return [];
    const scope = part === undefined ? undefined : String(order.indexOf(part));
    return [{ key: name.toLowerCase(), xml: changeTag(outerXml(entry), { localSheetId: scope }) }];
  });
}

/** Those of a renamed sheet speak of it by its old name. */
function isRewritten(name: string, sheet: Sheet, context: SaveContext): boolean {
  if (isRenamed(sheet, context)) return true;
  if (name === FILTERED) return sheet.touched.has("autoFilter");
  return (name === PRINT_AREA || name === PRINT_TITLES) && sheet.touched.has("pageLayout");
}

function ownNames(
  sheet: Sheet,
  context: SaveContext
): [name: string, formula: string, hidden: boolean][] {
  const names: [string, string, boolean][] = [];
  const inSheet = (text: string) =>
    `${quoteSheetName(sheet.name)}!${splitReference(text).rest.replace(/\$?([A-Z]+|\d+)/gi, "$$$1")}`;
  const isNew = sheet.source === undefined || isRenamed(sheet, context);
  if (sheet.autoFilter && (isNew || sheet.touched.has("autoFilter"))) {
    names.push([FILTERED, inSheet(areaText(sheet.autoFilter.area)), true]);
  }
  if (!isNew && !sheet.touched.has("pageLayout")) return names;
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  if (printArea) names.push([PRINT_AREA, printArea.split(",").map(inSheet).join(","), false]);
  const titles = [printTitleColumns, printTitleRows].filter((text) => text);
  if (titles.length > 0) {
    names.push([PRINT_TITLES, titles.map((text) => inSheet(text ?? "")).join(","), false]);
  }
  return names;
}

function nameXml(
  name: DefinedName,
  place: number | undefined,
  p: string,
  context: SaveContext
): string {
  const raw = name.source ?? context.opened.origin.get(name);
  const tag = raw === undefined ? `<${p}definedName>` : startTag(reprefix(raw, p));
  const head = changeTag(tag, {
    name: name.name,
    localSheetId: place === undefined ? undefined : String(place),
    hidden: name.visible ? undefined : "1",
    comment: name.comment === "" ? undefined : name.comment,
  });
  return `${head}${encodeCellText(writeFormula(name.formula))}</${p}definedName>`;
}

function startTag(xml: string): string {
  const root = parseXml(xml);
  return xml.slice(0, root.innerStart).replace(/\s*\/>$/, ">");
}

/** Does the sheet have another name than in the file it came from? */
export function isRenamed(sheet: Sheet, context: SaveContext): boolean {
  const opened = context.opened.sheets.find(({ part }) => part === sheet.source);
  return opened !== undefined && opened.name !== sheet.name;
}
