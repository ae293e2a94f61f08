import { ApiError } from "../apiError";
import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import { readColor } from "../color";
import type { Sheet } from "../sheet";
import type { Border, BorderSide, Style } from "../style";
import type { Workbook } from "../workbook";
import { changeStyle, stylesIn } from "./formats";

/** The lines of a range, in the order of Excel.BorderIndex. */
export const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];

const LINES = [
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** A change of a line: `style` "None" takes it away; a colour or weight alone makes a thin continuous line. */
export type BorderChange = {
  readonly color?: unknown;
  readonly style?: unknown;
  readonly weight?: unknown;
};

/**
 * Draws or takes away one of the lines of an area. A line between two cells is kept by one of them, so the facing one
 * of the neighbour is taken away. Errors: `InvalidArgument` for unknown words, `AccessDenied`.
 */
export function changeBorder(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  index: BorderIndex,
  change: BorderChange
): void {
  for (const { area: part, side, isFacing } of partsOf(area, index)) {
    changeStyle(workbook, sheet, part, (style) => {
      if (isFacing) return withBorder(style, side, undefined);
      return withBorder(style, side, changedBorder(style.borders?.[side], change));
    });
  }
}

/** The line an index shows in every cell where it stands: null when the cells differ, undefined when there is none. */
export function borderOf(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  index: BorderIndex
): Border | null | undefined {
  let found: Border | undefined;
  let isFirst = true;
  let key = "";
  const parts = partsOf(area, index).filter(({ isFacing }) => !isFacing);
  for (const { area: part, side } of parts) {
    for (const number of stylesIn(sheet, part)) {
      const border = workbook.styles.get(number).borders?.[side];
      const now = JSON.stringify(border) ?? "";
      if (!isFirst && now !== key) return null;
      found = border;
      key = now;
      isFirst = false;
    }
  }
  return found ?? facingBorder(workbook, sheet, area, index);
}

/** The line that the neighbours draw where the area itself draws none; null when they differ. */
function facingBorder(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  index: BorderIndex
): Border | null | undefined {
  const keys = new Map<string, Border | undefined>();
  for (const { area: part, side, isFacing } of partsOf(area, index)) {
    if (!isFacing) continue;
    for (const number of stylesIn(sheet, part)) {
      const border = workbook.styles.get(number).borders?.[side];
      keys.set(JSON.stringify(border) ?? "", border);
    }
  }
  if (keys.size > 1) return null;
  return [...keys.values()][0];
}

type Part = { readonly area: Area; readonly side: BorderSide; readonly isFacing?: true };

function partsOf(area: Area, index: BorderIndex): Part[] {
  const { row, column, rows, columns } = area;
  const lastRow = row + rows - 1;
  const lastColumn = column + columns - 1;
  const onSheet = (part: Area): Area | undefined =>
    intersectAreas(part, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
  const parts: Part[] = [];
  const add = (part: Area, side: BorderSide, isFacing?: true): void => {
    const kept = part.rows > 0 && part.columns > 0 ? onSheet(part) : undefined;
    if (kept) parts.push(isFacing ? { area: kept, side, isFacing } : { area: kept, side });
  };
  switch (index) {
    case "EdgeTop":
      add({ ...area, rows: 1 }, "EdgeTop");
      add({ ...area, row: row - 1, rows: 1 }, "EdgeBottom", true);
      break;
    case "EdgeBottom":
      add({ ...area, row: lastRow, rows: 1 }, "EdgeBottom");
      add({ ...area, row: lastRow + 1, rows: 1 }, "EdgeTop", true);
      break;
    case "EdgeLeft":
      add({ ...area, columns: 1 }, "EdgeLeft");
      add({ ...area, column: column - 1, columns: 1 }, "EdgeRight", true);
      break;
    case "EdgeRight":
      add({ ...area, column: lastColumn, columns: 1 }, "EdgeRight");
      add({ ...area, column: lastColumn + 1, columns: 1 }, "EdgeLeft", true);
      break;
    case "InsideHorizontal":
      add({ ...area, rows: rows - 1 }, "EdgeBottom");
      add({ ...area, row: row + 1, rows: rows - 1 }, "EdgeTop", true);
      break;
    case "InsideVertical":
      add({ ...area, columns: columns - 1 }, "EdgeRight");
      add({ ...area, column: column + 1, columns: columns - 1 }, "EdgeLeft", true);
      break;
    case "DiagonalDown":
    case "DiagonalUp":
      add(area, index);
  }
  return parts;
}

function withBorder(style: Style, side: BorderSide, border: Border | undefined): Style {
  if (border === undefined && style.borders?.[side] === undefined) return style;
  const borders = { ...style.borders };
  if (border) borders[side] = border;
  else delete borders[side];
  return { ...style, borders: Object.keys(borders).length > 0 ? borders : undefined };
}

function changedBorder(old: Border | undefined, change: BorderChange): Border | undefined {
  if (change.style === "None") return undefined;
  const line = change.style == null ? (old?.line ?? "Continuous") : word(change.style, LINES);
  const weight = change.weight == null ? (old?.weight ?? "Thin") : word(change.weight, WEIGHTS);
  const color = change.color == null ? old?.color : readColor(change.color);
  return color === undefined ? { line, weight } : { line, weight, color };
}

function word<T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((one) => one === value);
  if (found === undefined) {
    throw new ApiError("InvalidArgument", `One of ${words.join(", ")} was expected.`);
  }
  return found;
}
