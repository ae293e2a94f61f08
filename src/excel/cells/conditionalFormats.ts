import type { ColourRule } from "./formatting";
import { CLASS_PAINTS, QUADRANT_PAINTS } from "./palette";

/** A rule of ours, as it stands in the workbook. */
export type OwnRule = ColourRule & { readonly id: string };

/** The conditional formats that touch a block of ours. */
export type Rules = {
  /** Those we made, the first applied one first. */
  readonly own: readonly OwnRule[];
  /** Ids of all others. */
  readonly others: readonly string[];
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
    "items/cellValueOrNullObject/format/font/color",
    "items/textComparisonOrNullObject/rule",
    "items/textComparisonOrNullObject/format/fill/color",
    "items/textComparisonOrNullObject/format/font/color",
  ]);
  return () => {
    const own = formats.items.flatMap((format) => readOwnRule(format) ?? []);
    const known = new Set(own.map(({ id }) => id));
    const others = formats.items.flatMap(({ id }) => (known.has(id) ? [] : [id]));
    return { own, others, hasForeign: others.length > 0 };
  };
}

/** Conditional formats have no names, so ours are recognised by text and colour. */
function readOwnRule(format: Excel.ConditionalFormat): OwnRule | undefined {
  const { id, cellValueOrNullObject: cellValue, textComparisonOrNullObject: comparison } = format;
  if (!cellValue.isNullObject) {
    const { operator, formula1 } = cellValue.rule;
    const text = /^="([^"]+)"$/.exec(String(formula1))?.[1] ?? "";
    const { fill, font } = cellValue.format;
    if (operator !== "EqualTo" || !hasPaint(text, fill.color)) return undefined;
    return { id, text, isBeginning: false, fill: fill.color, font: font.color };
  }
  if (comparison.isNullObject) return undefined;
  const { operator, text } = comparison.rule;
  const { fill, font } = comparison.format;
  const isReturns = operator === "BeginsWith" && text === "0/";
  if (!isReturns || !hasPaint("0/returns", fill.color)) return undefined;
  return { id, text, isBeginning: true, fill: fill.color, font: font.color };
}

function hasPaint(name: string, fill: string): boolean {
  const paint = Object.entries(PAINTS).find(([known]) => known === name)?.[1];
  return paint !== undefined && paint.fill.toLowerCase() === fill.toLowerCase();
}
