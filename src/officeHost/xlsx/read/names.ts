import type { DefinedName } from "../../model/parts";
import type { Workbook } from "../../model/workbook";
import { splitReference } from "../../model/area";
import type { OpenedFile } from "../parts/opened";
import { decodeCellText } from "../xml/text";
import {
  attributeOf,
  childrenOf,
  flagOf,
  numberOf,
  outerXml,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { showFormula } from "./formulaNames";

export const PRINT_AREA = "_xlnm.Print_Area";
export const PRINT_TITLES = "_xlnm.Print_Titles";

/** The names of the workbook and its sheets; print areas and titles go to the page layouts. */
export function readNames(
  workbook: Workbook,
  opened: OpenedFile,
  element: XmlElement | undefined
): void {
  for (const entry of childrenOf(element, "definedName")) {
    const name = attributeOf(entry, "name") ?? "";
    const place = numberOf(entry, "localSheetId");
    const part = place === undefined ? undefined : opened.sheets[place]?.part;
    const sheet = workbook.sheets.find((candidate) => candidate.source === part);
    const formula = decodeCellText(textOf(entry));
    if (name.startsWith("_xlnm.")) {
      if (!sheet) continue;
      if (name === PRINT_AREA) sheet.pageLayout.printArea = withoutSheet(formula);
      if (name === PRINT_TITLES) readTitles(sheet.pageLayout, formula);
      continue;
    }
    if (place !== undefined && !sheet) continue;
    const defined: DefinedName = {
      name,
      formula: showFormula(formula),
      visible: !flagOf(entry, "hidden"),
      comment: attributeOf(entry, "comment") ?? "",
      source: outerXml(entry),
    };
    opened.origin.set(defined, outerXml(entry));
    (sheet ?? workbook).names.push(defined);
  }
}

/** `Sheet1!$A$1:$B$9,Sheet1!$D$1` -> `A1:B9,D1`. */
function withoutSheet(formula: string): string {
  return splitList(formula)
    .map((one) => splitReference(one).rest.replaceAll("$", ""))
    .join(",");
}

function readTitles(
  layout: { printTitleRows?: string; printTitleColumns?: string },
  formula: string
): void {
  for (const one of splitList(formula)) {
    const rest = splitReference(one).rest.replaceAll("$", "");
    if (/\d/.test(rest)) layout.printTitleRows = rest;
    else layout.printTitleColumns = rest;
  }
}

function splitList(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
