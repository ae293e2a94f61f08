import { rangeOf, subtract, type Block } from "../cells/area";
import type { Rules } from "../cells/conditionalFormats";

/**
 * Takes what we wrote off a block of ours: contents, our conditional formats, and the look of the cells that `next`
 * (what is about to be written in its place; undefined: nothing) does not cover. A person's conditional formats that
 * reach over the block stay as they are; so does the formatting that a person gave to cells of ours that are written
 * again.
 */
export function clearResults(
  sheet: Excel.Worksheet,
  block: Block,
  next: Block | undefined,
  rules: Rules | undefined
): void {
  const range = rangeOf(sheet, block);
  for (const { id } of rules?.own ?? []) range.conditionalFormats.getItem(id).delete();
  range.clear("Contents");
  // The formatting of the heading row must not stay where a client's row stands now.
  const covered = next?.row === block.row ? next : undefined;
  for (const part of subtract(block, covered)) {
    const rest = rangeOf(sheet, part);
    if (rules?.hasForeign) plainLook(rest);
    else rest.clear("Formats");
  }
}

/** Sets plain formatting. `clear` would also cut the person's conditional formats apart. */
function plainLook(range: Excel.Range): void {
  range.numberFormat = "General" as unknown as string[][];
  const { format } = range;
  format.horizontalAlignment = "General";
  format.verticalAlignment = "Bottom";
  format.font.bold = false;
  format.font.color = "#000000";
  format.fill.clear();
  format.borders.getItem("EdgeBottom").style = "None";
}
