import type { Area } from "../model/area";
import { ASPECTS } from "../model/edit/aspects";
import { changeBorder, type BorderIndex } from "../model/edit/borders";
import { applyCellStyle } from "../model/edit/cellStyle";
import { changeStyle, changeStyles, type KeyedChange } from "../model/edit/formats";
import { setLink, type WrittenLink } from "../model/edit/links";
import { setColumnsHidden, setColumnWidth, setRowHeight, setRowsHidden } from "../model/edit/sizes";
import type { Sheet } from "../model/sheet";
import type { Style } from "../model/style";
import type { Workbook } from "../model/workbook";
import { ApiError, notImitated } from "../model/apiError";

/** Whether the properties are of single cells, whole rows or whole columns. */
export type PropertyKind = "cell" | "row" | "column";
/** The API's own JSON, names in camelCase: Excel.CellProperties and the like. */
export type Json = Record<string, unknown>;

/** The sides of Excel.CellBorderCollection. */
export const BORDER_SIDES: Readonly<Record<string, BorderIndex>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/**
 * Applies one SettableCellProperties, -RowProperties or -ColumnProperties to an area. Absent and null fields leave
 * things alone. Errors: `InvalidArgument`, `AccessDenied`, `ApiNotFound` for a field that the stand-in lacks.
 */
export function applyProperties(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: PropertyKind,
  properties: unknown
): void {
  if (properties === null || properties === undefined) return;
  for (const [name, value] of Object.entries(recordOf(properties))) {
    if (value === null || value === undefined) continue;
    if (name === "format") applyFormat(workbook, sheet, area, kind, recordOf(value));
    else if (name === "style") applyCellStyle(workbook, sheet, area, value);
    else if (name === "hyperlink" && kind === "cell") {
      setLink(workbook, sheet, area, recordOf(value) as WrittenLink);
    } else if (name === "rowHidden" && kind === "row") {
      setRowsHidden(workbook, sheet, area, value === true);
    } else if (name === "columnHidden" && kind === "column") {
      setColumnsHidden(workbook, sheet, area, value === true);
    } else throw notImitated(`the ${kind} property ${name}`);
  }
}

/**
 * Applies SettableCellProperties to every cell of an area, row by row. Cells for which only a look is asked are changed
 * together. Errors: as of {@link applyProperties}.
 */
export function applyCellProperties(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  lines: readonly (readonly unknown[])[]
): void {
  const changes = new Map<string, KeyedChange>();
  const others: { readonly cell: Area; readonly properties: unknown }[] = [];
  changeStyles(workbook, sheet, area, (row, column) => {
    const properties = lines[row - area.row]?.[column - area.column];
    const look = properties ? plainLook(properties) : undefined;
    if (!look) {
      if (properties) others.push({ cell: { row, column, rows: 1, columns: 1 }, properties });
      return undefined;
    }
    const key = JSON.stringify(look);
    let change = changes.get(key);
    if (!change) changes.set(key, (change = { key, change: compileLook("cell", look) }));
    return change;
  });
  for (const { cell, properties } of others)
    applyProperties(workbook, sheet, cell, "cell", properties);
}

/** The `format` of properties that ask for nothing else, no borders either. */
function plainLook(properties: unknown): Json | undefined {
  const { format, ...rest } = recordOf(properties);
  if (Object.keys(rest).length > 0 || !format) return undefined;
  const look = recordOf(format);
  return "borders" in look ? undefined : look;
}

function applyFormat(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: PropertyKind,
  format: Json
): void {
  const { borders, rowHeight, columnWidth, ...look } = format;
  if (borders) applyBorders(workbook, sheet, area, recordOf(borders));
  if (typeof rowHeight === "number" && kind === "row") {
    setRowHeight(workbook, sheet, area, rowHeight);
  } else if (rowHeight != null) throw notImitated(`the ${kind} property format.rowHeight`);
  if (typeof columnWidth === "number" && kind === "column") {
    setColumnWidth(workbook, sheet, area, columnWidth);
  } else if (columnWidth != null) throw notImitated(`the ${kind} property format.columnWidth`);
  if (Object.keys(look).length === 0) return;
  changeStyle(workbook, sheet, area, compileLook(kind, look));
}

/** The change of a style that `{fill: {color}, wrapText, ...}` asks for. */
function compileLook(kind: PropertyKind, look: Json): (style: Style) => Style {
  const writers = Object.entries(look).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const parts: [string, unknown][] =
      typeof value === "object"
        ? Object.entries(value).map(([inner, part]) => [`${name}.${inner}`, part as unknown])
        : [[name, value]];
    return parts.flatMap(([path, part]) => {
      if (part === null || part === undefined) return [];
      const aspect = ASPECTS[path];
      if (!aspect) throw notImitated(`the ${kind} property format.${path}`);
      return [(style: Style) => aspect.write(style, part)];
    });
  });
  return (style) => writers.reduce((changed, write) => write(changed), style);
}

function applyBorders(workbook: Workbook, sheet: Sheet, area: Area, borders: Json): void {
  for (const [side, border] of Object.entries(borders)) {
    if (border === null || border === undefined) continue;
    const index = BORDER_SIDES[side];
    if (!index) throw notImitated(`the border ${side}`);
    changeBorder(workbook, sheet, area, index, recordOf(border));
  }
}

/** JSON that has to be an object. Errors: `InvalidArgument`. */
export function recordOf(value: unknown): Json {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Json;
  throw new ApiError("InvalidArgument", "An object was expected.");
}
