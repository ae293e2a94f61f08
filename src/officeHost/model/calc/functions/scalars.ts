/**
 * Which arguments of functions of ranges want one value each, so that a block given there makes the function be
 * computed once for each of its cells (`COUNTIF(A1:A9,A1:A9)`, `LARGE(A1:A9,{1,2,3})`).
 */
const at = (...places: readonly number[]): ((place: number) => boolean) => {
  const wanted = new Set(places);
  return (place) => wanted.has(place);
};
const even = (place: number): boolean => place > 0 && place % 2 === 0;
const odd = (place: number): boolean => place % 2 === 1;

const SCALARS: Readonly<Record<string, (place: number) => boolean>> = {
  SUMIF: at(1),
  COUNTIF: at(1),
  AVERAGEIF: at(1),
  SUMIFS: even,
  AVERAGEIFS: even,
  MINIFS: even,
  MAXIFS: even,
  COUNTIFS: odd,
  MATCH: at(0, 2),
  XMATCH: at(0, 2, 3),
  XLOOKUP: at(0, 4, 5),
  VLOOKUP: at(0, 2, 3),
  HLOOKUP: at(0, 2, 3),
  LOOKUP: at(0),
  INDEX: at(1, 2),
  OFFSET: at(1, 2, 3, 4),
  LARGE: at(1),
  SMALL: at(1),
  PERCENTILE: at(1),
  "PERCENTILE.INC": at(1),
  "PERCENTILE.EXC": at(1),
  QUARTILE: at(1),
  "QUARTILE.INC": at(1),
  "QUARTILE.EXC": at(1),
  RANK: at(0, 2),
  "RANK.EQ": at(0, 2),
  "RANK.AVG": at(0, 2),
  PERCENTRANK: at(1, 2),
  "PERCENTRANK.INC": at(1, 2),
  "PERCENTRANK.EXC": at(1, 2),
  TRIMMEAN: at(1),
  SUBTOTAL: at(0),
  AGGREGATE: at(0, 1, 3),
  NPV: at(0),
  FORECAST: at(0),
  "FORECAST.LINEAR": at(0),
  TEXTBEFORE: at(0, 2, 3, 4),
  TEXTAFTER: at(0, 2, 3, 4),
  VALUETOTEXT: at(0, 1),
  SEQUENCE: at(0, 1, 2, 3),
  NETWORKDAYS: at(0, 1),
  "NETWORKDAYS.INTL": at(0, 1, 2),
  WORKDAY: at(0, 1),
  "WORKDAY.INTL": at(0, 1, 2),
  TEXTJOIN: at(1),
};

/** Does a function of ranges want a single value at this place (from 0)? */
export function isScalarArgument(name: string, place: number): boolean {
  return SCALARS[name]?.(place) ?? false;
}

/** Functions that computed blocks cell by cell before dynamic arrays too, with the places where they did. */
const ARRAY_ARGUMENTS: Readonly<Record<string, (place: number) => boolean>> = {
  SUMPRODUCT: () => true,
  MMULT: () => true,
  LOOKUP: (place) => place > 0,
  INDEX: at(0),
  AGGREGATE: (place) => place >= 2,
  FREQUENCY: () => true,
  CORREL: () => true,
  SUMX2MY2: () => true,
  SUMX2PY2: () => true,
  SUMXMY2: () => true,
  MODE: () => true,
  FILTER: () => true,
  SORT: () => true,
  SORTBY: () => true,
  UNIQUE: () => true,
  XLOOKUP: at(1, 2),
  XMATCH: at(1),
};

/** Is what stands at this place of a function computed as an array without being entered as one? */
export function isArrayArgument(name: string, place: number): boolean {
  return ARRAY_ARGUMENTS[name]?.(place) ?? false;
}
