import { holdsCell } from "../../officeHost/model/area";
import type { Table } from "../../officeHost/model/parts";
import type { Sheet } from "../../officeHost/model/sheet";
import type { Style } from "../../officeHost/model/style";
import type { Workbook } from "../../officeHost/model/workbook";

/** Office's colours where the workbook's theme gives none: of text, then the six accents. */
const OFFICE = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** How much white is mixed into an accent for every other row. */
const BAND_WHITE = 0.8;

/**
 * A cell's style over what the style of its table gives it: a heading row that stands out, bands, a line over the
 * totals. Drawn plainly: Excel's 60 table styles differ in more than that. What the cell has of its own goes first.
 */
export function lookInTable(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  own: Style
): Style {
  const table = sheet.tables.find(({ area }) => holdsCell(area, row, column));
  const parts = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table?.style ?? "");
  if (!table || !parts) return own;
  const number = Number(parts[2]);
  const accent = accentOf(workbook, (number - 1) % 7);
  const isStrong = parts[1] !== "Light" || number > 7;
  const under = tableStyle(table, row, accent, isStrong);
  return {
    ...under,
    ...own,
    ...(under.font && { font: { ...under.font, ...own.font } }),
    ...(under.borders && { borders: { ...under.borders, ...own.borders } }),
  };
}

function tableStyle(table: Table, row: number, accent: string, isStrong: boolean): Style {
  const { area, showHeaders, showTotals, showBandedRows } = table;
  const line = { line: "Continuous", weight: "Thin", color: accent } as const;
  if (showHeaders && row === area.row) {
    return isStrong
      ? { fill: { color: accent }, font: { bold: true, color: "#FFFFFF" } }
      : { font: { bold: true }, borders: { EdgeTop: line, EdgeBottom: line } };
  }
  if (showTotals && row === area.row + area.rows - 1) {
    return { font: { bold: true }, borders: { EdgeTop: line } };
  }
  const place = row - area.row - (showHeaders ? 1 : 0);
  return showBandedRows && place % 2 === 0 ? { fill: { color: mixWhite(accent) } } : {};
}

function accentOf(workbook: Workbook, index: number): string {
  const { themeColors } = workbook;
  const themed = themeColors.length >= 10 ? [themeColors[0], ...themeColors.slice(4, 10)] : OFFICE;
  return themed[index] ?? "#4472C4";
}

function mixWhite(color: string): string {
  const part = (at: number): string => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * BAND_WHITE)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
