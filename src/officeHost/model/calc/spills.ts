import { parseArea } from "../area";
import type { Reference } from "./value";

/** The cells that the formula of a reference's first cell fills; undefined where there is no such formula. */
export function spillOf({ sheet, area }: Reference): Reference | undefined {
  const extra = sheet.extraAt(area.row, area.column);
  if (extra?.formula === undefined) return undefined;
  const filled = extra.array === undefined ? undefined : parseArea(extra.array);
  return filled && { sheet, area: filled };
}
