import type { Sheet } from "../../model/sheet";
import { setContentType } from "../parts/contentTypes";
import { addRelation, relatedPart, relationsOf, removeRelations } from "../parts/relations";
import { changeTag, Patch } from "../xml/patch";
import { Frame, WORKBOOK_ORDER } from "../xml/frame";
import { escapeXml } from "../xml/text";
import {
  attributeOf,
  childOf,
  childrenOf,
  numberOf,
  outerXml,
  parseXml,
  relationIdOf,
} from "../xml/tree";
import { CONTENT, type SaveContext } from "./context";
import { isRenamed, writeNames } from "./names";
import { holdsFormula } from "./rows";

/**
 * Gives every sheet of the model its part, new ones a new one, and takes the parts of deleted sheets out of the
 * package. Gives the part of each sheet.
 */
export function placeSheets(context: SaveContext): Map<Sheet, string> {
  const { file, opened, workbook, dialect } = context;
  const alive = new Set(workbook.sheets.map(({ source }) => source));
  const gone = opened.sheets.filter(({ isWorksheet, part }) => isWorksheet && !alive.has(part));
  removeRelations(file, opened.workbookPart, new Set(gone.map(({ relationId }) => relationId)));
  const parts = new Map<Sheet, string>();
  for (const sheet of workbook.sheets) {
    let part = sheet.source;
    if (part === undefined) {
      part = file.freeName("xl/worksheets/sheet", ".xml");
      file.setText(part, "");
      setContentType(file, part, CONTENT.worksheet);
      addRelation(file, opened.workbookPart, `${dialect.relations}/worksheet`, part);
    }
    parts.set(sheet, part);
  }
  return parts;
}

/** Writes the list of sheets, the names and the tab in front; `parts` as of {@link placeSheets}. */
export function writeWorkbookPart(context: SaveContext, parts: ReadonlyMap<Sheet, string>): void {
  const { file, opened, workbook } = context;
  const frame = new Frame(file.text(opened.workbookPart), WORKBOOK_ORDER);
  const before = frame.build();
  const isListChanged = isSheetListChanged(context);
  const order = isListChanged
    ? writeSheetList(frame, context, parts)
    : opened.sheets.map(({ part }) => part);
  const areNamesTouched =
    isListChanged ||
    workbook.touched.has("names") ||
    workbook.sheets.some(({ touched }) => touched.has("pageLayout") || touched.has("autoFilter"));
  if (areNamesTouched) writeNames(frame, order, parts, context);
  if (isListChanged || opened.activeSheet !== workbook.activeSheet) {
    writeActiveTab(frame, order.indexOf(parts.get(activeOf(context)) ?? ""));
  }
  if (context.areCellsChanged || isListChanged) {
    removeCalculationChain(context);
    if (hasFormulas(context)) {
      const p = frame.prefix;
      frame.set(
        "calcPr",
        changeTag(frame.get("calcPr") ?? `<${p}calcPr/>`, { fullCalcOnLoad: "1" })
      );
    }
  }
  const after = frame.build();
  if (after !== before) file.setText(opened.workbookPart, after);
  if (isListChanged) {
    writeTitles(context);
    renameInCaches(context);
  }
}

function activeOf({ workbook }: SaveContext): Sheet {
  const sheet = workbook.sheetById(workbook.activeSheet) ?? workbook.sheets[0];
  if (!sheet) throw new Error("a workbook without sheets");
  return sheet;
}

function isSheetListChanged({ workbook, opened, file }: SaveContext): boolean {
  const listed = opened.sheets.filter(({ isWorksheet }) => isWorksheet);
  if (listed.length !== workbook.sheets.length) return true;
  const root = parseXml(file.text(opened.workbookPart));
  const states = new Map(
    childrenOf(childOf(root, "sheets"), "sheet").map((entry) => [
      relationIdOf(entry),
      attributeOf(entry, "state") ?? "visible",
    ])
  );
  return workbook.sheets.some((sheet, index) => {
    const known = listed[index];
    return (
      !known ||
      known.part !== sheet.source ||
      known.name !== sheet.name ||
      states.get(known.relationId)?.toLowerCase() !== sheet.visibility.toLowerCase()
    );
  });
}

/** Gives the parts of all sheets in their new order; sheets that are no worksheets stay behind their neighbours. */
function writeSheetList(
  frame: Frame,
  context: SaveContext,
  parts: ReadonlyMap<Sheet, string>
): string[] {
  const { file, opened, workbook, dialect } = context;
  const p = frame.prefix;
  const root = parseXml(frame.get("sheets") ?? `<${p}sheets/>`);
  const entries = new Map(
    childrenOf(root, "sheet").map((entry) => [relationIdOf(entry) ?? "", entry])
  );
  const relations = relationsOf(file, opened.workbookPart);
  const prefix = /xmlns:([\w.-]+)=["'][^"']*\/relationships["']/.exec(frame.head)?.[1];
  // A sheet keeps the number that its id is made of, so that it has the same id when the file is opened again.
  const numbers = new Set([...entries.values()].map((entry) => numberOf(entry, "sheetId") ?? 0));
  const numberFor = (sheet: Sheet): number => {
    let number = sheet.number;
    while (numbers.has(number)) number += 1;
    numbers.add(number);
    return number;
  };
  const list = workbook.sheets.map((sheet) => {
    const part = parts.get(sheet) ?? "";
    const id =
      relations.find(({ target, kind }) => target === part && kind === "worksheet")?.id ?? "";
    const entry = entries.get(id);
    const state = sheet.visibility === "Visible" ? undefined : lowerFirst(sheet.visibility);
    if (entry) return { part, xml: changeTag(outerXml(entry), { name: sheet.name, state }) };
    const link = prefix ? `${prefix}:id="${id}"` : `xmlns:r="${dialect.relations}" r:id="${id}"`;
    const shown = state === undefined ? "" : ` state="${state}"`;
    return {
      part,
      xml: `<${p}sheet name="${escapeXml(sheet.name)}" sheetId="${numberFor(sheet)}"${shown} ${link}/>`,
    };
  });
  opened.sheets.forEach((other, index) => {
    const entry = entries.get(other.relationId);
    if (other.isWorksheet || !entry) return;
    const neighbours = opened.sheets.slice(0, index).reverse();
    const before = neighbours.find(({ part }) => list.some((item) => item.part === part));
    const at = before ? list.findIndex(({ part }) => part === before.part) + 1 : 0;
    list.splice(at, 0, { part: other.part, xml: outerXml(entry) });
  });
  frame.set("sheets", `<${p}sheets>${list.map(({ xml }) => xml).join("")}</${p}sheets>`);
  return list.map(({ part }) => part);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function writeActiveTab(frame: Frame, tab: number): void {
  const p = frame.prefix;
  const xml = frame.get("bookViews") ?? `<${p}bookViews><${p}workbookView/></${p}bookViews>`;
  const view = childOf(parseXml(xml), "workbookView");
  if (!view) return;
  const patch = new Patch(xml);
  patch.setAttributes(view, {
    activeTab: tab > 0 ? String(tab) : undefined,
    firstSheet: undefined,
  });
  frame.set("bookViews", patch.apply());
}

/** The order in which Excel computed: a list of cells that no longer hold formulas would be an error. */
function removeCalculationChain(context: SaveContext): void {
  const { file, opened } = context;
  const relation = relationsOf(file, opened.workbookPart).find(({ kind }) => kind === "calcChain");
  if (!relation) return;
  removeRelations(file, opened.workbookPart, new Set([relation.id]));
}

function hasFormulas({ workbook }: SaveContext): boolean {
  return workbook.sheets.some((sheet) => sheet.rows.some(holdsFormula));
}

/** The list of titles in docProps/app.xml would be out of date; Excel makes it anew. */
function writeTitles({ file }: SaveContext): void {
  const part = relatedPart(file, "", "extended-properties");
  if (part === undefined || !file.has(part)) return;
  const xml = file.text(part);
  const patch = new Patch(xml);
  for (const element of parseXml(xml).children) {
    if (element.local === "HeadingPairs" || element.local === "TitlesOfParts")
      patch.remove(element);
  }
  if (!patch.isEmpty) file.setText(part, patch.apply());
}

/** Pivot tables find their source by the sheet's name. */
function renameInCaches(context: SaveContext): void {
  const { file, opened, workbook } = context;
  const renamed = new Map(
    workbook.sheets
      .filter((sheet) => isRenamed(sheet, context))
      .map((sheet) => [
        opened.sheets.find(({ part }) => part === sheet.source)?.name ?? "",
        sheet.name,
      ])
  );
  if (renamed.size === 0) return;
  for (const { kind, target } of relationsOf(file, opened.workbookPart)) {
    if (kind !== "pivotCacheDefinition" || !file.has(target)) continue;
    const xml = file.text(target);
    const source = childOf(childOf(parseXml(xml), "cacheSource"), "worksheetSource");
    const name = renamed.get(attributeOf(source, "sheet") ?? "");
    if (!source || name === undefined) continue;
    const patch = new Patch(xml);
    patch.setAttributes(source, { sheet: name });
    file.setText(target, patch.apply());
  }
}
