import { escapeColumn } from "../../model/edit/tableFormulas";
import { showFormula } from "./formulaNames";
import type { Table } from "../../model/parts";
import { parseArea } from "../../model/area";
import { relationsOf } from "../parts/relations";
import { decodeCellText } from "../xml/text";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  parseXml,
  relationIdOf,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { readAutoFilter } from "./filters";
import type { SheetSurroundings } from "./cells";

/** Totals that Excel names by a word and computes with SUBTOTAL of this number. */
export const TOTALS: ReadonlyMap<string, number> = new Map([
  ["sum", 109],
  ["average", 101],
  ["count", 103],
  ["countNums", 102],
  ["max", 104],
  ["min", 105],
  ["stdDev", 107],
  ["var", 110],
]);

/** The tables that a sheet's part points to. */
export function readTables(
  element: XmlElement | undefined,
  around: SheetSurroundings,
  part: string
): Table[] {
  const parts = childrenOf(element, "tablePart").map((entry) => relationIdOf(entry));
  const relations = relationsOf(around.opened.file, part);
  return parts.flatMap((id) => {
    const target = relations.find((relation) => relation.id === id)?.target;
    if (target === undefined || !around.opened.file.has(target)) return [];
    const table = readTable(parseXml(around.opened.file.text(target)), around);
    if (!table) return [];
    table.source = target;
    around.opened.origin.set(table, target);
    return [table];
  });
}

function readTable(root: XmlElement, around: SheetSurroundings): Table | undefined {
  const area = parseArea(attributeOf(root, "ref") ?? "");
  if (!area) return undefined;
  const filter = readAutoFilter(childOf(root, "autoFilter"), around.styles.looks);
  const style = childOf(root, "tableStyleInfo");
  const name = attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? "";
  return {
    id: numberOf(root, "id") ?? 0,
    name,
    area,
    columns: childrenOf(childOf(root, "tableColumns"), "tableColumn").map((column) => {
      const label = attributeOf(column, "totalsRowLabel");
      const title = decodeCellText(attributeOf(column, "name") ?? "");
      const formula = totalsFormulaOf(column, title);
      return {
        id: numberOf(column, "id") ?? 0,
        name: title,
        ...(label !== undefined && { totalsLabel: label }),
        ...(formula !== undefined && { totalsFormula: formula }),
      };
    }),
    showHeaders: numberOf(root, "headerRowCount") !== 0,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    style: attributeOf(style, "name") ?? "",
    showBandedRows: flagOf(style, "showRowStripes"),
    showBandedColumns: flagOf(style, "showColumnStripes"),
    showFilterButton: filter !== undefined,
    highlightFirstColumn: flagOf(style, "showFirstColumn"),
    highlightLastColumn: flagOf(style, "showLastColumn"),
    filter,
  };
}

function totalsFormulaOf(column: XmlElement, title: string): string | undefined {
  const kind = attributeOf(column, "totalsRowFunction");
  const own = childOf(column, "totalsRowFormula");
  if (own) return showFormula(decodeCellText(textOf(own)));
  const number = TOTALS.get(kind ?? "");
  return number === undefined ? undefined : `=SUBTOTAL(${number},[${escapeColumn(title)}])`;
}
