import { areaText, parseArea, quoteSheetName, splitReference, type Area } from "../area";
import type { AutoFilter, Chart, ConditionalRule, DefinedName } from "../parts";
import type { Facet, Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { shiftComments } from "./comments";
import { shiftBreaks } from "./pageBreaks";
import { shiftFormula } from "./references";
import { shiftArea, type Shift } from "./shiftSpan";

/**
 * Lets everything that points at cells of a sheet follow a shift of its cells: formulas of all sheets, names, rules,
 * validations, charts, merges, tables, filters, hyperlinks and the print area. The cells have moved already. The
 * selection stays where it is, as on Excel's screen. What pointed only at cells that are gone goes with them, or becomes `#REF!` in a formula.
 */
export function shiftParts(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  for (const other of workbook.sheets) {
    const move = (formula: string): string => shiftFormula(formula, other.name, sheet.name, shift);
    mapFormulas(other, move);
    shiftNames(other.names, move, () => workbook.touched.add("names"));
  }
  const move = (formula: string): string => shiftFormula(formula, "", sheet.name, shift);
  shiftNames(workbook.names, move, () => workbook.touched.add("names"));
  shiftAreas(sheet, shift);
  shiftBreaks(sheet, shift);
  shiftComments(sheet, shift);
}

/** The cell (from 0) that a formula stands in. */
export type FormulaCellPlace = { readonly row: number; readonly column: number };

/**
 * Passes every formula that stands on a sheet (cells, rules, validations, charts, table totals) through `change` and
 * marks what became another one as changed. Of a cell's own formula `change` is told the cell.
 */
export function mapFormulas(
  sheet: Sheet,
  change: (formula: string, cell?: FormulaCellPlace) => string
): void {
  sheet.rows.forEach((line, row) => {
    line?.extras?.forEach((extra, column) => {
      const { formula: old } = extra;
      const formula = old === undefined ? undefined : change(old, { row, column });
      const array = extra.array === undefined ? undefined : change(extra.array);
      if (formula === extra.formula && array === extra.array) return;
      const changed = {
        ...extra,
        ...(formula === undefined ? {} : { formula }),
        ...(array === undefined ? {} : { array }),
      };
      sheet.rowForChange(row).extras?.set(column, changed);
    });
  });
  for (const format of sheet.conditionalFormats) {
    const rule = mapRule(format.rule, change);
    if (rule !== format.rule) {
      format.rule = rule;
      markChanged(sheet, "conditionalFormats", format);
    }
  }
  for (const validation of sheet.validations) {
    for (const field of ["formula1", "formula2"] as const) {
      const old = validation[field];
      if (old === undefined || !old.startsWith("=")) continue;
      const formula = change(old);
      if (formula === old) continue;
      validation[field] = formula;
      markChanged(sheet, "validations", validation);
    }
  }
  for (const chart of sheet.charts) {
    if (mapChart(chart, change)) markChanged(sheet, "charts", chart);
  }
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      if (column.totalsFormula === undefined) continue;
      const formula = change(column.totalsFormula);
      if (formula === column.totalsFormula) continue;
      column.totalsFormula = formula;
      markChanged(sheet, "tables", table);
    }
  }
  for (const link of sheet.hyperlinks) {
    if (link.documentReference === undefined) continue;
    const target = change(link.documentReference);
    if (target === link.documentReference) continue;
    link.documentReference = target;
    markChanged(sheet, "hyperlinks", link);
  }
}

function markChanged(sheet: Sheet, facet: Facet, part: { source?: string | undefined }): void {
  part.source = undefined;
  sheet.touched.add(facet);
}

function mapRule(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  if (rule.type === "Custom") {
    const formula = change(rule.formula);
    return formula === rule.formula ? rule : { ...rule, formula };
  }
  if (rule.type !== "CellValue") return rule;
  const formula1 = change(rule.formula1);
  const formula2 = rule.formula2 === undefined ? undefined : change(rule.formula2);
  if (formula1 === rule.formula1 && formula2 === rule.formula2) return rule;
  return { ...rule, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

function mapChart(chart: Chart, change: (formula: string) => string): boolean {
  let isChanged = false;
  for (const series of chart.series) {
    for (const field of ["nameReference", "categories", "values"] as const) {
      const old = series[field];
      if (old === undefined) continue;
      const formula = change(old);
      if (formula === old) continue;
      series[field] = formula;
      isChanged = true;
    }
  }
  return isChanged;
}

function shiftNames(
  names: readonly DefinedName[],
  change: (formula: string) => string,
  mark: () => void
): void {
  for (const name of names) {
    const formula = change(name.formula);
    if (formula === name.formula) continue;
    name.formula = formula;
    name.source = undefined;
    mark();
  }
}

function shiftAreas(sheet: Sheet, shift: Shift): void {
  const merges = sheet.merges.flatMap((merge) => {
    const moved = shiftArea(merge, shift);
    return moved && moved.rows * moved.columns > 1 ? [moved] : [];
  });
  if (merges.length !== sheet.merges.length || merges.some((one, i) => one !== sheet.merges[i])) {
    sheet.merges = merges;
    sheet.touched.add("merges");
  }
  shiftRules(sheet, "conditionalFormats", sheet.conditionalFormats, shift);
  shiftRules(sheet, "validations", sheet.validations, shift);
  for (let index = sheet.hyperlinks.length - 1; index >= 0; index -= 1) {
    const link = sheet.hyperlinks[index];
    const moved = link && shiftArea(link.area, shift);
    if (link && moved === link.area) continue;
    if (link && moved) link.area = moved;
    else sheet.hyperlinks.splice(index, 1);
    markChanged(sheet, "hyperlinks", link ?? {});
  }
  for (const table of sheet.tables) {
    if (table.filter && shiftFilter(table.filter, shift)) markChanged(sheet, "tables", table);
    const moved = shiftArea(table.area, shift);
    if (!moved || moved === table.area) continue;
    table.area = moved;
    markChanged(sheet, "tables", table);
  }
  if (sheet.autoFilter) {
    const isGone = shiftArea(sheet.autoFilter.area, shift) === undefined;
    if (shiftFilter(sheet.autoFilter, shift)) sheet.touched.add("autoFilter");
    if (isGone) sheet.autoFilter = undefined;
  }
  shiftPrint(sheet, shift);
}

function shiftRules(
  sheet: Sheet,
  facet: Facet,
  rules: { areas: Area[]; source?: string | undefined }[],
  shift: Shift
): void {
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const rule = rules[index];
    if (!rule) continue;
    const areas = rule.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    if (areas.length === rule.areas.length && areas.every((one, i) => one === rule.areas[i]))
      continue;
    rule.areas = areas;
    markChanged(sheet, facet, rule);
    if (areas.length === 0) rules.splice(index, 1);
  }
}

/** Moves a filter with its criteria, which count columns from the left of its area; says whether anything moved. */
function shiftFilter(filter: AutoFilter, shift: Shift): boolean {
  const old = filter.area;
  const moved = shiftArea(old, shift);
  if (moved === old) return false;
  filter.source = undefined;
  if (!moved) return true;
  filter.area = moved;
  if (shift.axis === "rows") return true;
  const entries = [...filter.criteria];
  filter.criteria.clear();
  for (const [offset, criteria] of entries) {
    const column = shiftArea({ ...old, column: old.column + offset, columns: 1 }, shift);
    if (column) filter.criteria.set(column.column - moved.column, criteria);
  }
  return true;
}

/** Print areas and titles are A1 texts, with or without the sheet's name and several with commas. */
function shiftPrint(sheet: Sheet, shift: Shift): void {
  for (const field of ["printArea", "printTitleRows", "printTitleColumns"] as const) {
    const old = sheet.pageLayout[field];
    if (old === undefined) continue;
    const parts = old.split(",").flatMap((part) => {
      const { sheet: name, rest } = splitReference(part);
      const area = parseArea(rest);
      if (!area) return [part];
      const moved = shiftArea(area, shift);
      if (moved === area) return [part];
      return moved
        ? [`${name === undefined ? "" : `${quoteSheetName(name)}!`}${areaText(moved)}`]
        : [];
    });
    const text = parts.join(",");
    if (text === old) continue;
    sheet.pageLayout = { ...sheet.pageLayout, [field]: text === "" ? undefined : text };
    sheet.touched.add("pageLayout");
  }
}
