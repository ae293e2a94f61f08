/** The warehouses that the statement is written for. */
export const DIALECT_NAMES = ["clickhouse", "duckdb", "postgres"] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

/** What the warehouses say differently. Arguments and results are SQL. */
export type Dialect = {
  readonly quoteName: (name: string) => string;
  readonly quoteText: (text: string) => string;
  readonly asText: (x: string) => string;
  readonly lower: (x: string) => string;
  /** All places that a pattern fits, replaced; `pattern` and `by` are plain texts. */
  readonly replaceAll: (x: string, pattern: string, by: string) => string;
  readonly composed: (x: string) => string;
  /** A text that is compared by its signs alone, whatever the warehouse's language. */
  readonly plainOrder: (x: string) => string;
  /** An amount as whole minor units, half a unit away from zero. */
  readonly minor: (x: string, scale: number) => string;
  /** A whole number with room for a sum times 100,000. */
  readonly wide: (x: string) => string;
  readonly whole: (x: string) => string;
  readonly double: (x: string) => string;
  readonly floorHalf: (x: string) => string;
  /** Days since 1970-01-01. */
  readonly dayNumber: (x: string) => string;
  /** Months since the year 0 of such a day. */
  readonly monthOfDay: (x: string) => string;
  readonly median: (x: string) => string;
  readonly tidy: (x: string) => string;
  readonly dropZeros: (x: string) => string;
  /** Small letters, with е for ё (the core's `foldHeading`). */
  readonly foldLetters: (x: string) => string;
  /** What clients are told apart by (the core's `nameKey`). */
  readonly key: (x: string) => string;
  /** What stands behind the statement. */
  readonly ending: string;
};

/** A text where a backslash begins an escape. */
function escapedText(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** Kinds of space, invisible signs, quotation marks with the spaces around them, apostrophes: as the core has them. */
const SPACES = "[\\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+";
const INVISIBLE = "[\u00ad\u200b-\u200f\u2060\ufeff]";
const QUOTES = ' *["«»„“”‟][ "«»„“”‟]*';
const APOSTROPHES = "[’‘‛`´ʼ]";

type Words = Omit<Dialect, "tidy" | "dropZeros" | "foldLetters" | "key">;

/** Adds what follows from a dialect's own words. */
function complete(words: Words): Dialect {
  const { replaceAll, lower, composed } = words;
  const tidy = (x: string): string =>
    `trim(${replaceAll(replaceAll(x, INVISIBLE, ""), SPACES, " ")})`;
  const dropZeros = (x: string): string => replaceAll(x, "^(-?[0-9]+)\\.0+$", "\\1");
  const foldLetters = (x: string): string => replaceAll(lower(x), "ё", "е");
  const key = (x: string): string => {
    const plain = replaceAll(replaceAll(foldLetters(composed(x)), QUOTES, " "), APOSTROPHES, "'");
    return `coalesce(nullif(${tidy(plain)}, ''), ${x})`;
  };
  return { ...words, tidy, dropZeros, foldLetters, key };
}

const clickhouse = complete({
  quoteName: (name) => `\`${name.replaceAll("`", "\\`")}\``,
  quoteText: escapedText,
  asText: (x) => `toString(${x})`,
  lower: (x) => `lowerUTF8(${x})`,
  replaceAll: (x, pattern, by) =>
    `replaceRegexpAll(${x}, ${escapedText(pattern)}, ${escapedText(by)})`,
  composed: (x) => `normalizeUTF8NFC(${x})`,
  plainOrder: (x) => x,
  minor: (x, scale) => `toInt64(sign(${x}) * floor(abs(toFloat64(${x})) * ${10 ** scale} + 0.5))`,
  wide: (x) => `toInt128(${x})`,
  whole: (x) => `toInt64(${x})`,
  double: (x) => `toFloat64(${x})`,
  floorHalf: (x) => `intDiv(${x}, 2)`,
  dayNumber: (x) => `toInt32(toDate32(${x}))`,
  monthOfDay: (x) => `(toYear(toDate32(${x})) * 12 + toMonth(toDate32(${x})) - 1)`,
  median: (x) => `quantileExactInclusive(0.5)(${x})`,
  // Without it a client that has no days would get a day of zero.
  ending: "SETTINGS join_use_nulls = 1",
});

const duckdb = complete({
  quoteName: (name) => `"${name.replaceAll('"', '""')}"`,
  quoteText: plainText,
  asText: (x) => `CAST(${x} AS VARCHAR)`,
  lower: (x) => `lower(${x})`,
  replaceAll: (x, pattern, by) =>
    `regexp_replace(${x}, ${plainText(pattern)}, ${plainText(by)}, 'g')`,
  composed: (x) => `nfc_normalize(${x})`,
  plainOrder: (x) => x,
  minor: (x, scale) =>
    `CAST(sign(${x}) * floor(abs(CAST(${x} AS DOUBLE)) * ${10 ** scale} + 0.5) AS BIGINT)`,
  wide: (x) => `CAST(${x} AS HUGEINT)`,
  whole: (x) => `CAST(${x} AS BIGINT)`,
  double: (x) => `CAST(${x} AS DOUBLE)`,
  floorHalf: (x) => `(${x} // 2)`,
  dayNumber: (x) => `(CAST(${x} AS DATE) - DATE '1970-01-01')`,
  monthOfDay: (x) =>
    `(year(DATE '1970-01-01' + CAST(${x} AS INTEGER)) * 12 + month(DATE '1970-01-01' + CAST(${x} AS INTEGER)) - 1)`,
  median: (x) => `median(${x})`,
  ending: "",
});

const postgres = complete({
  quoteName: (name) => `"${name.replaceAll('"', '""')}"`,
  quoteText: plainText,
  asText: (x) => `CAST(${x} AS text)`,
  lower: (x) => `lower(${x})`,
  replaceAll: (x, pattern, by) =>
    `regexp_replace(${x}, ${plainText(pattern)}, ${plainText(by)}, 'g')`,
  composed: (x) => `normalize(${x}, NFC)`,
  plainOrder: (x) => `${x} COLLATE "C"`,
  minor: (x, scale) =>
    `CAST(sign(${x}) * floor(abs(CAST(${x} AS double precision)) * ${10 ** scale} + 0.5) AS bigint)`,
  wide: (x) => `CAST(${x} AS numeric)`,
  whole: (x) => `CAST(${x} AS bigint)`,
  double: (x) => `CAST(${x} AS double precision)`,
  floorHalf: (x) => `(${x} / 2)`,
  dayNumber: (x) => `(CAST(${x} AS date) - DATE '1970-01-01')`,
  monthOfDay: (x) =>
    `CAST(extract(year FROM DATE '1970-01-01' + CAST(${x} AS integer)) * 12 + extract(month FROM DATE '1970-01-01' + CAST(${x} AS integer)) - 1 AS integer)`,
  median: (x) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${x})`,
  ending: "",
});

/** A text where a backslash is a sign like any other. */
function plainText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = { clickhouse, duckdb, postgres };
