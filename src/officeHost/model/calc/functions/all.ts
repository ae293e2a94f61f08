import { adaptedFunctions } from "./adapted";
import { aggregates } from "./aggregate";
import { conditional } from "./conditional";
import { dates } from "./dates";
import { distributions } from "./distributions";
import { information } from "./information";
import type { WorksheetFunction } from "./kinds";
import { lambdas } from "./lambda";
import { libraryFunctions } from "./library";
import { logic } from "./logic";
import { lookups } from "./lookup";
import { math } from "./math";
import { referencePlaces } from "./places";
import { shapes } from "./shapes";
import { sorting } from "./sorting";
import { statistics } from "./statistics";
import { subtotals } from "./subtotal";
import { text } from "./text";
import { textParts } from "./textParts";
import { workdays } from "./workdays";

/**
 * Every worksheet function that the stand-in computes, by its English name; own ones go before those of the library.
 * Not computed, and refused by name where such a formula is entered: cube, web and database functions, bonds, complex
 * numbers, Bessel functions, LINEST and its kin, and what else {@link isExcelFunction} knows. TEXT and `&` write
 * numbers in en-US whatever the language of the office.
 */
export const functions: ReadonlyMap<string, WorksheetFunction> = new Map(
  Object.entries({
    ...libraryFunctions,
    ...adaptedFunctions,
    ...statistics,
    ...distributions,
    ...aggregates,
    ...conditional,
    ...math,
    ...logic,
    ...text,
    ...textParts,
    ...dates,
    ...workdays,
    ...lookups,
    ...referencePlaces,
    ...information,
    ...subtotals,
    ...shapes,
    ...sorting,
    ...lambdas,
  })
);
