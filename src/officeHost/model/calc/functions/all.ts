import { conditional } from "./conditional";
import { dates } from "./dates";
import { information } from "./information";
import type { WorksheetFunction } from "./kinds";
import { logic } from "./logic";
import { lookups } from "./lookup";
import { math } from "./math";
import { statistics } from "./statistics";
import { subtotals } from "./subtotal";
import { text } from "./text";

/**
 * Every worksheet function that the preview computes, by its English name. Not computed, and said so by the calculator:
 * what reads addresses from texts (INDIRECT, OFFSET, ADDRESS), what fills several cells (FILTER, SORT, UNIQUE, SEQUENCE,
 * TRANSPOSE), LET and LAMBDA, chance (RAND, RANDBETWEEN), finance, engineering and cube functions, NETWORKDAYS, WORKDAY,
 * WEEKNUM, YEARFRAC and AGGREGATE. TEXT and `&` write numbers in en-US whatever the language of the office.
 */
export const functions: ReadonlyMap<string, WorksheetFunction> = new Map(
  Object.entries({
    ...statistics,
    ...conditional,
    ...math,
    ...logic,
    ...text,
    ...dates,
    ...lookups,
    ...information,
    ...subtotals,
  })
);
