import { Workbook } from "../../model/workbook";
import type { Visibility } from "../../model/sheet";
import type { OpenedFile, OpenedSheet } from "../parts/opened";
import type { Package } from "../parts/package";
import { relatedPart, relationsOf } from "../parts/relations";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  parseXml,
  relationIdOf,
  type XmlElement,
} from "../xml/tree";
import { FileFailure } from "../../model/fileFailure";
import { readColors, readThemeColors } from "./colors";
import { readNames } from "./names";
import { readCustomXml, readDocumentProperties, readSettings } from "./properties";
import { readSharedStrings } from "./sharedStrings";
import { readSheet } from "./sheet";
import { readStyles } from "./styles";

const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** The workbook in a package. Throws `notAWorkbook` for a package of something else, `damaged` for a broken one. */
export function readWorkbook(file: Package, name: string): Workbook {
  const workbookPart = relatedPart(file, "", "officeDocument");
  if (workbookPart === undefined || !file.has(workbookPart)) throw new FileFailure("notAWorkbook");
  if (workbookPart.endsWith(".bin")) throw new FileFailure("oldFormat");
  const root = parseXml(file.text(workbookPart));
  if (root.local !== "workbook") throw new FileFailure("notAWorkbook");

  const workbook = new Workbook(name);
  const related = (kind: string) => {
    const part = relatedPart(file, workbookPart, kind);
    return part !== undefined && file.has(part) ? file.text(part) : undefined;
  };
  const theme = related("theme");
  workbook.themeColors = theme === undefined ? [] : readThemeColors(theme);
  const stylesXml = related("styles");
  const stylesRoot = parseXml(stylesXml ?? "<styleSheet/>");
  const colors = readColors(stylesRoot, workbook.themeColors);
  const styles = readStyles(stylesRoot, colors);
  workbook.styles = styles.table;
  workbook.date1904 = flagOf(childOf(root, "workbookPr"), "date1904");

  const sheets = listSheets(file, workbookPart, root);
  makeSheets(workbook, root, sheets);
  if (workbook.sheets.length === 0) throw new FileFailure("damaged", workbookPart);
  const opened: OpenedFile = {
    file,
    workbookPart,
    sheets,
    origin: new WeakMap(),
    charts: new WeakMap(),
    activeSheet: workbook.activeSheet,
    rows: new WeakMap(),
  };
  workbook.source = opened;
  const strings = readSharedStrings(related("sharedStrings") ?? "");
  const { date1904 } = workbook;
  for (const sheet of workbook.sheets) {
    readSheet(sheet, { workbook, opened, colors, styles, strings, date1904 });
  }
  workbook.selection = {
    kind: "cells",
    sheet: workbook.activeSheet,
    areas: workbook.selections.get(workbook.activeSheet) ?? [],
  };
  readNames(workbook, opened, childOf(root, "definedNames"));
  readDocumentProperties(workbook, file);
  readCustomXml(workbook, file, workbookPart);
  readSettings(workbook, file);
  return workbook;
}

function listSheets(file: Package, workbookPart: string, root: XmlElement): OpenedSheet[] {
  const relations = relationsOf(file, workbookPart);
  return childrenOf(childOf(root, "sheets"), "sheet").map((entry) => {
    const id = relationIdOf(entry) ?? "";
    const relation = relations.find((known) => known.id === id);
    if (!relation || !file.has(relation.target)) throw new FileFailure("damaged", workbookPart);
    return {
      name: attributeOf(entry, "name") ?? "",
      part: relation.target,
      relationId: id,
      isWorksheet: relation.kind === "worksheet",
    };
  });
}

function makeSheets(workbook: Workbook, root: XmlElement, sheets: readonly OpenedSheet[]): void {
  const entries = childrenOf(childOf(root, "sheets"), "sheet");
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  const active = numberOf(view, "activeTab") ?? 0;
  const numbers = new Set<number>();
  sheets.forEach((opened, index) => {
    if (!opened.isWorksheet) return;
    const number = numberOf(entries[index], "sheetId");
    const isTaken = number === undefined || numbers.has(number) || !(number > 0);
    const sheet = workbook.makeSheet(opened.name, isTaken ? undefined : number);
    numbers.add(sheet.number);
    sheet.source = opened.part;
    sheet.visibility = VISIBILITIES[attributeOf(entries[index], "state") ?? ""] ?? "Visible";
    workbook.sheets.push(sheet);
    if (index === active) workbook.activeSheet = sheet.id;
  });
  const first = workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  if (workbook.activeSheet === "") workbook.activeSheet = (first ?? workbook.sheets[0])?.id ?? "";
}
