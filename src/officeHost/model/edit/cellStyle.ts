import { notImitated } from "../apiError";
import type { Area } from "../area";
import type { Sheet } from "../sheet";
import type { Style } from "../style";
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

/**
 * Gives cells a cell style by its name: "Normal" or one that cells of the workbook already have. Errors: `ApiNotFound`
 * for Excel's other built-in styles, whose look the preview does not know.
 */
export function applyCellStyle(workbook: Workbook, sheet: Sheet, area: Area, name: unknown): void {
  const look = name === "Normal" ? {} : findStyle(workbook, name);
  if (!look) throw notImitated(`the cell style ${JSON.stringify(name)}`);
  changeStyle(workbook, sheet, area, () => look);
}

function findStyle(workbook: Workbook, name: unknown): Style | undefined {
  for (let number = 0; number < workbook.styles.count; number += 1) {
    const style = workbook.styles.get(number);
    if (style.styleName === name) return style;
  }
  return undefined;
}
