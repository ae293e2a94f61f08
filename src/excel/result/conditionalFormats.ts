import { CLASS_PAINTS, QUADRANT_PAINTS } from "../cells/palette";

/** The conditional formats that touch a block of ours. */
export type Rules = {
  /** Ids of those we made. */
  readonly own: readonly string[];
  /** A person's rule reaches into the block as well. */
  readonly hasForeign: boolean;
};

const PAINTS = { ...CLASS_PAINTS, ...QUADRANT_PAINTS };

/** Asks for the conditional formats that touch a range, in the request under way; read after the sync. */
export function loadRules(range: Excel.Range): () => Rules {
  const formats = range.conditionalFormats.load([
    "items/id",
    "items/type",
    "items/cellValueOrNullObject/rule",
    "items/cellValueOrNullObject/format/fill/color",
    "items/textComparisonOrNullObject/rule",
    "items/textComparisonOrNullObject/format/fill/color",
  ]);
  return () => {
    const own = formats.items.filter(isOwn);
    return {
      own: own.map((format) => format.id),
      hasForeign: own.length < formats.items.length,
    };
  };
}

/** Excel gives rules no name: ours are known by saying what we say in our colour. */
function isOwn(format: Excel.ConditionalFormat): boolean {
  const { cellValueOrNullObject: cellValue, textComparisonOrNullObject: text } = format;
  if (!cellValue.isNullObject) {
    const { operator, formula1 } = cellValue.rule;
    const name = /^="([^"]+)"$/.exec(String(formula1))?.[1] ?? "";
    return operator === "EqualTo" && hasPaint(name, cellValue.format.fill.color);
  }
  if (text.isNullObject) return false;
  const { operator, text: word } = text.rule;
  const isReturns = operator === "BeginsWith" && word === "0/";
  return isReturns && hasPaint("0/returns", text.format.fill.color);
}

function hasPaint(name: string, fill: string): boolean {
  const paint = Object.entries(PAINTS).find(([known]) => known === name)?.[1];
  return paint !== undefined && paint.fill.toLowerCase() === fill.toLowerCase();
}
