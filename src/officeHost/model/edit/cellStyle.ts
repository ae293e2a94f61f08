import { ApiError } from "../apiError";
import type { Area } from "../area";
import { BUILT_IN_STYLES } from "../namedStyles";
import type { Sheet } from "../sheet";
import type { NamedStyle, Style } from "../style";
import type { Workbook } from "../workbook";
import { changeStyle, stylesIn } from "./formats";

/** The name of the cell style that all cells share, or null when they differ. */
export function commonStyleName(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[]
): string | null {
  const names = new Set<string>();
  for (const area of areas) {
    for (const number of stylesIn(sheet, area)) {
      names.add(workbook.styles.get(number).styleName ?? "Normal");
    }
  }
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** All cell styles that have a name: Excel's own, those of the file's cells, those that were added. */
export function listNamedStyles(workbook: Workbook): readonly NamedStyle[] {
  const { styles } = workbook;
  const found = new Map(BUILT_IN_STYLES.map((style) => [style.name, style]));
  for (const look of styles.all) {
    const name = look.styleName;
    if (name !== undefined && !found.has(name)) found.set(name, { name, look });
  }
  for (const [name, style] of styles.named) found.set(name, style);
  return [...found.values()];
}

/** A cell style by its name, letter case aside. */
export function findNamedStyle(workbook: Workbook, name: unknown): NamedStyle | undefined {
  const wanted = String(name).toLocaleLowerCase();
  return listNamedStyles(workbook).find((style) => style.name.toLocaleLowerCase() === wanted);
}

/**
 * Gives cells a cell style by its name; what else they looked like is gone. Errors: `InvalidArgument` for a name that is
 * none, `AccessDenied`.
 */
export function applyCellStyle(workbook: Workbook, sheet: Sheet, area: Area, name: unknown): void {
  const style = findNamedStyle(workbook, name);
  if (!style) throw new ApiError("InvalidArgument", `There is no cell style "${String(name)}".`);
  const styleName = style.name === "Normal" ? undefined : style.name;
  changeStyle(workbook, sheet, area, (): Style => ({ ...style.look, styleName }));
}

/** Adds a cell style that looks like "Normal". Errors: `ItemAlreadyExists`, `InvalidArgument`. */
export function addNamedStyle(workbook: Workbook, name: string): void {
  if (name === "") throw new ApiError("InvalidArgument", "A cell style needs a name.");
  if (findNamedStyle(workbook, name)) {
    throw new ApiError("ItemAlreadyExists", `There is a cell style "${name}" already.`, 409);
  }
  workbook.styles.named.set(name, { name, look: {} });
  workbook.tell({ kind: "other", what: "namedStyles" });
}

/** Changes the look of a cell style, and with it the cells that have it. */
export function changeNamedStyle(
  workbook: Workbook,
  style: NamedStyle,
  change: (look: Style) => Style
): void {
  workbook.styles.named.set(style.name, { ...style, look: change(style.look) });
  workbook.styles.restyle(style.name, change);
  workbook.tell({ kind: "other", what: "namedStyles" });
}

/** Takes a cell style away; its cells look plain again. Errors: `InvalidOperation` for Excel's own "Normal". */
export function deleteNamedStyle(workbook: Workbook, style: NamedStyle): void {
  if (style.name === "Normal") {
    throw new ApiError("InvalidOperation", 'The cell style "Normal" cannot be deleted.');
  }
  workbook.styles.named.delete(style.name);
  workbook.styles.restyle(style.name, () => ({}));
  workbook.tell({ kind: "other", what: "namedStyles" });
}
