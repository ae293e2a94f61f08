import { intersectAreas, parseArea, type Area } from "../../../src/officeHost/model/area";
import { all, child, type Element } from "./xml";

/** The elements below `<worksheet>` in the schema's order, and those that may stand there more than once. */
const ORDER =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
  hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems
  tableParts extLst`.split(/\s+/);
const REPEATED = new Set(["cols", "conditionalFormatting"]);

/** How many shared strings, cell formats and differential formats the workbook has. */
export type Counts = { readonly strings: number; readonly styles: number; readonly looks: number };

/** What is wrong with one worksheet and its tables. */
export function checkSheet(root: Element, tables: readonly Element[], counts: Counts): string[] {
  return [
    ...checkOrder(root),
    ...checkCells(root, counts),
    ...checkCounts(root),
    ...checkRules(root, counts),
    ...checkAreas(root, tables),
    ...tables.flatMap((table) => checkTable(root, table)),
  ];
}

function checkOrder(root: Element): string[] {
  const problems: string[] = [];
  let last = -1;
  for (const { name } of root.children.filter((one) => one.name !== "AlternateContent")) {
    const rank = ORDER.indexOf(name);
    if (rank < 0) problems.push(`<${name}> does not belong here`);
    else if (rank < last) problems.push(`<${name}> stands behind <${ORDER[last]}>`);
    else if (rank === last && !REPEATED.has(name)) problems.push(`<${name}> is there twice`);
    last = Math.max(last, rank);
  }
  return problems;
}

function checkCells(root: Element, counts: Counts): string[] {
  const problems: string[] = [];
  let lastRow = 0;
  for (const row of child(root, "sheetData")?.children ?? []) {
    const number = Number(row.attributes.r ?? lastRow + 1);
    if (number <= lastRow) problems.push(`row ${number} stands behind row ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const reference = cell.attributes.r;
      const area = reference === undefined ? undefined : parseArea(reference);
      const column = area?.column ?? lastColumn + 1;
      if (reference !== undefined && area?.row !== number - 1)
        problems.push(`cell ${reference} stands in row ${number}`);
      if (column <= lastColumn) problems.push(`cell ${reference} is out of order`);
      lastColumn = column;
      problems.push(...checkCell(cell, counts));
    }
  }
  return problems;
}

function checkCell(cell: Element, counts: Counts): string[] {
  const { r = "?", t = "n", s = "0" } = cell.attributes;
  const value = child(cell, "v")?.text;
  if (Number(s) >= counts.styles) return [`cell ${r} has the style ${s} of ${counts.styles}`];
  if (!["b", "d", "e", "inlineStr", "n", "s", "str"].includes(t))
    return [`cell ${r} has type ${t}`];
  if (t === "s" && value !== undefined && !(Number(value) < counts.strings))
    return [`cell ${r} has no string ${value}`];
  if (t === "n" && value !== undefined && !Number.isFinite(Number(value)))
    return [`cell ${r} holds ${value}, which is no number`];
  if (t === "inlineStr" && !child(cell, "is")) return [`cell ${r} has no inline string`];
  return [];
}

function checkCounts(root: Element): string[] {
  return root.children.flatMap((list) => {
    const count = list.attributes.count;
    if (count === undefined || Number(count) === list.children.length) return [];
    return [`<${list.name}> holds ${list.children.length}, not ${count}`];
  });
}

function checkRules(root: Element, counts: Counts): string[] {
  const problems: string[] = [];
  const own = root.children.filter(({ name }) => name === "conditionalFormatting");
  for (const rule of own.flatMap((format) => all(format, "cfRule"))) {
    const { dxfId, priority, type } = rule.attributes;
    if (dxfId !== undefined && Number(dxfId) >= counts.looks)
      problems.push(`a rule names the look ${dxfId} of ${counts.looks}`);
    if (!(Number(priority) >= 1)) problems.push(`a rule ${type} has the priority ${priority}`);
  }
  return problems;
}

function checkAreas(root: Element, tables: readonly Element[]): string[] {
  const problems: string[] = [];
  const merges = all(root, "mergeCell").map(({ attributes }) => areaOf(attributes.ref));
  merges.forEach((merge, index) => {
    const meets = (other: Area) => intersectAreas(merge, other) !== undefined;
    if (merges.slice(index + 1).some(meets)) problems.push("two merges share cells");
    if (tables.some((table) => meets(areaOf(table.attributes.ref))))
      problems.push("a merge lies in a table");
  });
  for (const element of root.children.flatMap((one) => all(one, "dataValidation"))) {
    const { sqref } = element.attributes;
    if (sqref === undefined) continue;
    for (const text of sqref.split(" ")) areaOf(text);
  }
  return problems;
}

function areaOf(text = ""): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`"${text}" is no area`);
  return area;
}

/** A table's columns have numbers and names of their own, and the names stand in its heading row where it has one. */
function checkTable(root: Element, table: Element): string[] {
  const { ref, displayName, headerRowCount } = table.attributes;
  const area = areaOf(ref);
  const columns = child(table, "tableColumns")?.children ?? [];
  const problems: string[] = [];
  if (columns.length !== area.columns)
    problems.push(`the table ${displayName} has ${columns.length} columns over ${ref}`);
  const names = columns.map(({ attributes }) => attributes.name?.toLowerCase());
  if (new Set(names).size !== names.length)
    problems.push(`the table ${displayName} has two columns of one name`);
  const row = child(root, "sheetData")?.children.find(
    ({ attributes }) => Number(attributes.r) === area.row + 1
  );
  const inRow = row?.children.filter(({ attributes }) => {
    const place = parseArea(attributes.r ?? "");
    return place && place.column >= area.column && place.column < area.column + area.columns;
  });
  if (headerRowCount !== "0" && inRow?.length !== area.columns)
    problems.push(`the table ${displayName} lacks headings`);
  return problems;
}
