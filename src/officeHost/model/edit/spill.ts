import { intersectAreas, parseArea, type Area } from "../area";
import type { Sheet } from "../sheet";

/**
 * The area of the array formula (a spill of more than one cell) that a cell belongs to, its own or one it lies in;
 * undefined when there is none.
 */
export function spillAt(sheet: Sheet, row: number, column: number): Area | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  for (let above = row; above >= 0; above -= 1) {
    const extras = sheet.rows[above]?.extras;
    if (!extras) continue;
    for (const extra of extras.values()) {
      const area = extra.array === undefined ? undefined : parseArea(extra.array);
      if (area && area.rows * area.columns > 1 && intersectAreas(area, cell)) return area;
    }
  }
  return undefined;
}
