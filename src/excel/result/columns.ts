import type { ParetoClass } from "../../core/classes/classification";
import type { BesideReport, ResultColumn } from "../../core/report/report";
import { sheetTexts } from "../../strings/sheet";
import type { Language } from "../../strings/language";
import type { Cell } from "../cells/formatting";

/**
 * What the result columns hold from their first row on, in a language: headings (where the data have some), then a line
 * for each row; cells of rows that are no client are empty. `topRow` is the first row's offset in the data.
 */
export function besideValues(
  report: BesideReport,
  language: Language
): { readonly topRow: number; readonly values: Cell[][] } {
  const texts = sheetTexts(language);
  const hasHeadings = report.headingRow >= 0;
  const headings = hasHeadings ? [report.columns.map((column) => texts.headings[column])] : [];
  const between = hasHeadings ? Math.max(0, report.firstRow - report.headingRow - 1) : 0;
  const empty = Array.from({ length: between }, () => report.columns.map(() => ""));
  const lines = report.rows.map((row) =>
    row.map((value, index) => wordOf(report.columns[index] ?? "class", value, language))
  );
  return {
    topRow: hasHeadings ? report.headingRow : report.firstRow,
    values: [...headings, ...empty, ...lines],
  };
}

function wordOf(column: ResultColumn, value: number | string | null, language: Language): Cell {
  if (value === null) return "";
  return column === "class" ? (sheetTexts(language).classes[value as ParetoClass] ?? value) : value;
}
