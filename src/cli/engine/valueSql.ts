/**
 * What the engine reads of a text by itself, as SQL: the commonest writings of a number and of a day, each exactly as the
 * core reads them. Of any other text these say NULL, and the core is asked (`oddTexts.ts`): so both agree on every text.
 * `c` is the name of a column of texts.
 */

/** A number as programs write it, at most so many signs: its double is the one that JavaScript reads. */
const MOST_SIGNS = 16;

/**
 * SQL of the number in a field of a text table, a DOUBLE: `123`, `-1.5`; with `decimalComma` also `1,5`. NULL where
 * it is none or longer than sixteen signs.
 */
export function numberOfField(c: string, decimalComma: boolean): string {
  const plain = plainNumber(c);
  if (!decimalComma) return plain;
  return `coalesce(${plain}, CASE WHEN regexp_full_match(${c}, '[-+]?(?:0|[1-9][0-9]*),[0-9]+') AND strlen(${c}) <= ${MOST_SIGNS} THEN TRY_CAST(replace(${c}, ',', '.') AS DOUBLE) END)`;
}

/** The form is matched before it is cast: the engine takes more for a number than we do (`1_000`, `5.`, `2e0388`). */
function plainNumber(c: string): string {
  return `CASE WHEN strlen(${c}) <= ${MOST_SIGNS} AND regexp_full_match(${c}, '[-+]?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?') THEN TRY_CAST(${c} AS DOUBLE) END`;
}

/**
 * SQL of an amount written as text (METHOD 1): groups of three digits between spaces of any width, and decimals behind a
 * point or a comma unless there are three of them, which could be thousands. NULL for any other text.
 */
export function amountOfText(c: string): string {
  const space = "[ \u00a0\u202f\u2009]";
  const form = `-?(?:[0-9]{1,3}(?:${space}[0-9]{3})+|[0-9]+)(?:[.,](?:[0-9]{1,2}|[0-9]{4,6}))?`;
  return `CASE WHEN strlen(${c}) <= 24 AND length(regexp_replace(${c}, '[^0-9]', '', 'g')) <= 15 AND regexp_full_match(${c}, '${form}') THEN TRY_CAST(replace(regexp_replace(${c}, '${space}', '', 'g'), ',', '.') AS DOUBLE) END`;
}

/** Serial number of 1970-01-01, from which the engine counts its days. */
const UNIX_EPOCH = 25569;
/** The first day of business and the one after the last, as the core has them (1950 to the first of 2080), as texts. */
const [EARLIEST, AFTER_LATEST] = ["1950-01-01", "2080-01-02"] as const;

/**
 * SQL of the day of a field (`2010-12-01`, `2010-12-01 08:45:00`, also with a T), a serial number of the 1900 system. NULL
 * for any other text and for days that no business has.
 */
export function dayOfField(c: string): string {
  const day = `(TRY_CAST(${c} AS TIMESTAMP)::DATE - DATE '1970-01-01')::INTEGER + ${UNIX_EPOCH}`;
  const cases = ["____-__-__ __:__:__", "____-__-__", "____-__-__T__:__:__"].map(
    (form) => `WHEN ${c} LIKE '${form}' THEN ${day}`
  );
  // The engine knows an hour of 24, which we do not.
  return `CASE WHEN ${c} < '${EARLIEST}' OR ${c} >= '${AFTER_LATEST}' OR ${c} LIKE '____-__-___24%' THEN NULL ${cases.join(" ")} END`;
}

/**
 * SQL of a number cut to the 15 digits that a spreadsheet shows, as the core's `toFifteenDigits` does with products of
 * quantity and price; whole numbers stay as they are.
 */
export function fifteenDigits(x: string): string {
  // Most products have four decimals at most and are told by that; the rest is printed and read again.
  const near = `(round(${x} * 10000) / 10000)`;
  return `CASE WHEN abs(${x}) < 1e11 AND abs(${x} - ${near}) <= abs(${x}) * 4e-16 THEN ${near} WHEN ${x} = trunc(${x}) THEN ${x} ELSE CAST(printf('%.14e', ${x}) AS DOUBLE) END`;
}

/** SQL of an amount as whole minor units of `10^-scale`, half a unit away from zero: exact as long as it is below 2^53. */
export function minorUnits(x: string, scale: number): string {
  const power = 10 ** Math.abs(scale);
  const scaled = scale >= 0 ? `abs(${x}) * ${power}` : `abs(${x}) / ${power}`;
  return `CAST(sign(${x}) * round(${scaled}) AS BIGINT)`;
}
