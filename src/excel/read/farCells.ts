import { intersect, loadBlock, rangeOf, readBlock, SHEET_ROWS, type Block } from "../cells/area";

/** The most cells one command takes: about a million rows of ten columns, what a pane's memory bears. */
export const MOST_CELLS = 10_000_000;
/** A cell beyond these, with nothing before it, is far away from the table. */
const NEAR_ROWS = 100_000;
export const NEAR_COLUMNS = 500;

/**
 * A block too large to be read for a stray cell far down or far right of everything else, without what is far away: an
 * empty row or column parts it from the rest. Any other block as it is. One request, and only for such a block.
 */
export async function cutFarCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Block
): Promise<Block> {
  if (countCells(block) <= MOST_CELLS) return block;
  const asked = [
    { rows: SHEET_ROWS, columns: NEAR_COLUMNS },
    { rows: NEAR_ROWS, columns: block.columns },
    { rows: NEAR_ROWS, columns: NEAR_COLUMNS },
  ].flatMap((size) => {
    const part = intersect(block, { ...block, ...size });
    return part && countCells(part) < countCells(block)
      ? [{ part, used: loadBlock(rangeOf(sheet, part).getUsedRangeOrNullObject(true)) }]
      : [];
  });
  await context.sync();
  const near = asked.flatMap(({ part, used }) => {
    const found = readBlock(used);
    return found && countCells(found) <= MOST_CELLS && isApart(found, part, block) ? [found] : [];
  });
  return near[0] ?? block;
}

/** Does an empty row or column follow wherever a part was cut off the block? */
function isApart(found: Block, part: Block, block: Block): boolean {
  const isBelow = part.rows === block.rows || found.row + found.rows < part.row + part.rows;
  const isRight =
    part.columns === block.columns || found.column + found.columns < part.column + part.columns;
  return isBelow && isRight;
}

function countCells({ rows, columns }: Block): number {
  return rows * columns;
}
