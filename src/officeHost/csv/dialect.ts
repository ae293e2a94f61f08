import { type Dialect, type Field, readFields } from "./fields";

/** The signs that part fields, in the order in which they win where two cut a text equally well. */
const SEPARATORS: readonly Dialect["separator"][] = ["\t", ";", "|", "^", ",", ", ", "  ", " "];
/** What Excel accepts in a first line `sep=;`: any one sign; we take those that we cut by. */
const STATED = /^sep=([,;\t|^ ])\r?\n?/i;

/** Signs and lines of a text that are looked at: a preamble, a heading and enough rows to see what repeats. */
const SIGNS_LOOKED_AT = 40_000;
const LINES_LOOKED_AT = 200;

/** A dialect whose table has this much less of a shape than another's loses even where it comes earlier. */
const CLEARLY_BETTER = 0.02;
/** Blanks stand in any text: they part fields only where the table is this much better than by another sign. */
const BLANKS_WEIGH = 0.88;

/** The separator and quote of a table of text, and its text without the line that names them. */
export type DialectOfText = { readonly dialect: Dialect; readonly body: string };

/**
 * Finds separator and quote of a table of text. A first line `sep=;` names the separator, as in Excel; otherwise every
 * combination is tried on the beginning, and the one whose table has the best shape wins: lines of equal width, and
 * columns that hold one kind of thing.
 */
export function findDialect(text: string): DialectOfText {
  const stated = STATED.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const excerpt = body.slice(0, SIGNS_LOOKED_AT);
  const separators = stated ? [stated[1] as Dialect["separator"]] : SEPARATORS;
  let best: Dialect = {
    separator: stated ? (separators[0] ?? ",") : ",",
    quote: '"',
    hasEscapes: false,
  };
  let bestScore = 0;
  for (const separator of separators) {
    for (const quoting of quotingsIn(excerpt)) {
      const dialect = { separator, ...quoting };
      const score = scoreTable(excerpt, dialect);
      if (score > bestScore + CLEARLY_BETTER) {
        best = dialect;
        bestScore = score;
      }
    }
  }
  return { dialect: best, body };
}

/** The ways of quoting that the text can have: `'` and a backslash only where they stand where a quote would. */
function quotingsIn(excerpt: string): readonly Omit<Dialect, "separator">[] {
  const quotings: Omit<Dialect, "separator">[] = [{ quote: '"', hasEscapes: false }];
  if (excerpt.includes('\\"')) quotings.push({ quote: '"', hasEscapes: true });
  if (/(?:^|[\n\r,;\t|^ ])'/.test(excerpt) && /'(?:[\n\r,;\t|^ ]|$)/.test(excerpt)) {
    quotings.push({ quote: "'", hasEscapes: false });
    if (excerpt.includes("\\'")) quotings.push({ quote: "'", hasEscapes: true });
  }
  return quotings;
}

/**
 * How much of a table a text is when cut so, 0..1: the share of lines that have a width in common with others (a title
 * or a note of one field counts against it by little), times how far each column holds one kind of thing. Quotes that do not close
 * where a field ends, signs of other dialects left within fields, and one column alone count against it.
 */
function scoreTable(excerpt: string, dialect: Dialect): number {
  const rows = linesOf(excerpt, dialect);
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const single = widths.get(1) ?? 0;
  let shaped = 0;
  for (const [width, count] of widths) {
    if (width > 1 && (count > 1 || rows.length <= 2)) shaped += count;
  }
  if (shaped === 0) return 0;
  const isBlank = dialect.separator.startsWith(" ");
  // A note above a table has no separators; where blanks part fields, it would have several.
  const share = shaped / (rows.length - (isBlank ? 0 : single * 0.6));
  const usual = [...widths]
    .filter(([width]) => width > 1)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  const evenness = (usual?.[1] ?? 0) / shaped;
  const clean = cleanness(rows, usual?.[0] ?? 0, dialect);
  if (isBlank && !hasNumberColumn(rows, usual?.[0] ?? 0)) return 0;
  return share * (0.6 + 0.4 * evenness) * clean * (isBlank ? BLANKS_WEIGH : 1);
}

/** The lines with something in them; the last one of an excerpt may be cut off. */
function linesOf(excerpt: string, dialect: Dialect): Field[][] {
  const rows: Field[][] = [];
  readFields(excerpt, dialect, (fields) => {
    if (fields.some((field) => field.text.trim() !== "")) rows.push(fields);
    return rows.length < LINES_LOOKED_AT;
  });
  if (excerpt.length === SIGNS_LOOKED_AT && rows.length > 1 && rows.length < LINES_LOOKED_AT)
    rows.pop();
  return rows;
}

const NUMBER =
  /^[-+(]?\s?(?:[$€£₽]\s?)?\d[\d\s.,'\u00a0\u202f]*(?:e[-+]?\d+)?\s?(?:[%)$€£₽-]|руб\.?)?$/i;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?$/;

function kindOf({ text }: Field): "number" | "date" | "text" | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (DATE.test(trimmed)) return "date";
  return NUMBER.test(trimmed) ? "number" : "text";
}

/** How far the columns of the rows of one width hold one kind of thing each, less the fields that are cut badly. */
function cleanness(rows: readonly Field[][], width: number, dialect: Dialect): number {
  const body = rows.filter((row) => row.length === width).slice(1);
  if (body.length === 0) return 1 - shareOfBad(rows, dialect);
  let sum = 0;
  for (let column = 0; column < width; column += 1) {
    const counts = { number: 0, date: 0, text: 0 };
    for (const row of body) {
      const kind = kindOf(row[column] ?? { text: "", isQuoted: false });
      if (kind !== undefined) counts[kind] += 1;
    }
    const filled = counts.number + counts.date + counts.text;
    sum += filled === 0 ? 0.9 : Math.max(counts.number, counts.date, counts.text) / filled;
  }
  return (0.7 + (0.3 * sum) / width) * (1 - shareOfBad(rows, dialect));
}

function shareOfBad(rows: readonly Field[][], dialect: Dialect): number {
  let bad = 0;
  let fields = 0;
  for (const row of rows) {
    for (const field of row) {
      if (field.text !== "") fields += 1;
      if (isBad(field, dialect)) bad += 1;
      // Behind every comma a blank: the blank belongs to the separator.
      else if (dialect.separator === "," && field.text.startsWith(" ")) bad += 0.3;
    }
  }
  return fields === 0 ? 0 : Math.min(1, bad / fields);
}

/** A field that another dialect would cut better: a sign that parts fields elsewhere, quotes that were not taken off. */
function isBad({ text, isQuoted, isBroken }: Field, { separator }: Dialect): boolean {
  if (isBroken === true) return true;
  if (isQuoted) return false;
  const signs = ["\t", ";", "|", "^"].filter((sign) => sign !== separator);
  if (signs.some((sign) => text.includes(sign))) return true;
  const trimmed = text.trim();
  return /^(["']).*\1$/.test(trimmed) || (trimmed.startsWith('"') && !separator.startsWith(","));
}

/** Words parted by blanks are a sentence, not a table, unless a column behind the first holds numbers or dates. */
function hasNumberColumn(rows: readonly Field[][], width: number): boolean {
  const body = rows.filter((row) => row.length === width).slice(1);
  for (let column = 1; column < width; column += 1) {
    const kinds = body.map((row) => kindOf(row[column] ?? { text: "", isQuoted: false }));
    const found = kinds.filter((kind) => kind === "number" || kind === "date").length;
    if (body.length > 0 && found * 5 >= body.length * 4) return true;
  }
  return false;
}

/**
 * Is a comma before digits a decimal comma in a table cut by `separator`? By semicolons it is; in a table cut by
 * commas it cannot be. Else a comma number of the excerpt has to show it: behind a thousands comma stand three digits.
 */
export function hasDecimalCommas(body: string, dialect: Dialect): boolean {
  if (dialect.separator === ";") return true;
  if (dialect.separator.startsWith(",")) return false;
  let found = false;
  let lines = 0;
  readFields(body.slice(0, SIGNS_LOOKED_AT), dialect, (fields) => {
    found = fields.some(({ text }) => /^\s*[-+]?\d+,(?:\d{1,2}|\d{4,})\s*$/.test(text));
    lines += 1;
    return !found && lines < LINES_LOOKED_AT;
  });
  return found;
}
