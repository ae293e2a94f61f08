import { areaText, boundAreas, intersectAreas, quoteSheetName, type Area } from "./area";

/** What is left of an area without the cells of another: up to four areas that do not overlap, top to bottom. */
export function subtractArea(area: Area, cut: Area): Area[] {
  const common = intersectAreas(area, cut);
  if (!common) return [area];
  const left: Area[] = [];
  const keep = (row: number, column: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) left.push({ row, column, rows, columns });
  };
  const commonEnd = common.row + common.rows;
  const commonRight = common.column + common.columns;
  keep(area.row, area.column, common.row - area.row, area.columns);
  keep(common.row, area.column, common.rows, common.column - area.column);
  keep(common.row, commonRight, common.rows, area.column + area.columns - commonRight);
  keep(commonEnd, area.column, area.row + area.rows - commonEnd, area.columns);
  return left;
}

/** The cells of `areas` that lie in none of `cuts`. */
export function subtractAreas(areas: readonly Area[], cuts: readonly Area[]): Area[] {
  return cuts.reduce<Area[]>(
    (left, cut) => left.flatMap((area) => subtractArea(area, cut)),
    [...areas]
  );
}

/** The cells that lie in `areas` and in `others`, as areas. */
export function meetAreas(areas: readonly Area[], others: readonly Area[]): Area[] {
  return areas.flatMap((area) =>
    others.flatMap((other) => {
      const common = intersectAreas(area, other);
      return common ? [common] : [];
    })
  );
}

/** Do the two sets of areas share a cell? */
export function areasMeet(areas: readonly Area[], others: readonly Area[]): boolean {
  return areas.some((area) => others.some((other) => intersectAreas(area, other) !== undefined));
}

/**
 * The cell that relative references of a rule over several areas start from: the top left one of the smallest
 * rectangle around them, as in the file format. Throws a RangeError for no areas.
 */
export function anchorOf(areas: readonly Area[]): {
  readonly row: number;
  readonly column: number;
} {
  const [first, ...rest] = areas;
  if (!first) throw new RangeError("no areas");
  const { row, column } = rest.reduce(boundAreas, first);
  return { row, column };
}

/** `$A$1:$B$9`: an area as formulas name it when it must not move. */
export function absoluteText(area: Area): string {
  return areaText(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** `'Sheet 1'!$A$1:$B$9`: the same with its sheet, as charts keep their cells. */
export function absoluteReference(sheet: { readonly name: string }, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${absoluteText(area)}`;
}
