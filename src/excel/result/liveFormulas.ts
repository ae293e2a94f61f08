import type { LiveRule } from "../../core/report/live";
import { LANGUAGES, type Language } from "../../strings/language";
import { sheetTexts } from "../../strings/sheet";
import type { WrittenColumn } from "../cells/formatting";

/** Columns that hold formulas where results are live; the quadrant stays a value. */
const LIVE_COLUMNS = ["class", "share", "cumulativeShare", "rank", "counted"] as const;
type LiveColumn = (typeof LIVE_COLUMNS)[number];

/** Is it a column that holds formulas where results are live? */
export function isLiveColumn(column: WrittenColumn | undefined): column is LiveColumn {
  return (LIVE_COLUMNS as readonly (WrittenColumn | undefined)[]).includes(column);
}

/** What formulas refer to: A1 text, columns absolute, the client's own row relative. */
type References = {
  /** The sum of the client's amounts, such as `$B5` or `SUM($B5:$M5)`. */
  readonly amount: string;
  /** Its turnover in minor units, and the column of all of them. */
  readonly own: string;
  readonly all: string;
};

/**
 * The formula of a column in a client's row (METHOD 2), in en-US; only functions that Excel 2021 and LibreOffice 7.4 both
 * have. Equal clients share the cumulative share of the last of them, whatever the order of rows.
 */
export function writeFormula(
  column: LiveColumn,
  { amount, own, all }: References,
  { scale, limits }: Pick<LiveRule, "scale" | "limits">,
  language: Language
): string {
  const total = `SUMIF(${all},">0")`;
  switch (column) {
    case "counted":
      return scale === 0 ? `=ROUND(${amount},0)` : `=ROUND(${amount}*${10 ** scale},0)`;
    case "share":
      return `=IF(${own}>0,${own}/${total},0)`;
    case "cumulativeShare":
      return `=IF(${own}>0,SUMIF(${all},">="&${own})/${total},"")`;
    case "rank":
      return `=COUNTIF(${all},">"&${own})+1`;
    case "class": {
      const { classes } = sheetTexts(language);
      const larger = `SUMIF(${all},">"&${own})`;
      const names = [classes.A, classes.B, classes.C, classes.D, classes.E];
      const steps = [0, ...limits].join(",");
      const words = names.slice(0, limits.length + 1).map((name) => `"${name}"`);
      const byShare = `LOOKUP(100*${larger}/${total},{${steps}},{${words.join(",")}})`;
      return `=IF(${own}>0,${byShare},"${classes["0/returns"]}")`;
    }
  }
}

/** What has to be known to recognise formulas of an earlier run. */
export type KnownFormulas = Pick<LiveRule, "scale" | "limits">;

/** Reads it from the comment of the results' hidden name, `...|live:2:80,95`; undefined: the results are values. */
export function parseLive(comment: string): KnownFormulas | undefined {
  const found = /\|live:(\d+):([\d.,]+)$/.exec(comment);
  if (!found?.[2]) return undefined;
  return { scale: Number(found[1]), limits: found[2].split(",").map(Number) };
}

/**
 * Is a formula one that a run wrote under this column, in any language? References may have moved, or lead to cells that
 * a person has deleted.
 */
export function isOwnFormula(
  formula: string,
  column: WrittenColumn | undefined,
  known: KnownFormulas
): boolean {
  if (!isLiveColumn(column)) return false;
  const found = withoutReferences(formula);
  const references = { own: "A1", all: "A1:A2" };
  return LANGUAGES.some((language) =>
    ["A1", "SUM(A1:A2)"].some(
      (amount) =>
        withoutReferences(writeFormula(column, { ...references, amount }, known, language)) ===
        found
    )
  );
}

/** A formula whatever it refers to: references become `#`, several side by side one, and blanks go. */
export function withoutReferences(formula: string): string {
  return formula
    .replace(/\s+/g, "")
    .replace(/#REF!|\$?\b[A-Z]{1,3}\$?\d+\b/g, "#")
    .replace(/#(?:[:,]#)+/g, "#")
    .replace(/SUM\(#\)/g, "#");
}
