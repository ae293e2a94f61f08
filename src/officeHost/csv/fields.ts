/** How a table of text is cut: what parts its fields, and what encloses a field that holds such a sign itself. */
export type Dialect = {
  /** `, ` is a comma with a blank: a comma without one belongs to the field. `  ` is a run of two or more blanks. */
  readonly separator: "," | ", " | ";" | "\t" | "|" | "^" | " " | "  ";
  readonly quote: '"' | "'";
  /** Does a backslash make the next quote a plain one (`\"`)? Otherwise a doubled quote does. */
  readonly hasEscapes: boolean;
};

/** One field and whether it stood in quotes, and in whole ones: closed, with nothing behind (`isBroken`: not so). */
export type Field = {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isBroken?: boolean;
  /** It stood in doubled quotes, which RFC 4180 knows only within a field. */
  readonly isDoubled?: boolean;
};

/** How a text is cut by a dialect: where fields end and where the next one begins, as one object made once a text. */
type Cutter = {
  readonly quote: number;
  readonly first: number;
  readonly separatorLength: (text: string, at: number) => number;
};

/**
 * Cuts a text into lines of fields (RFC 4180): quotes hold separators and line breaks, a doubled quote is one; a quote
 * within a field that did not begin with one is a plain character. A field in doubled quotes (`""Acme""`), as programs
 * write that quote twice, is the text between. `take` gets each line and says whether to go on.
 */
export function readFields(
  text: string,
  dialect: Dialect,
  take: (fields: Field[]) => boolean
): void {
  const cutter = cutterOf(dialect);
  let fields: Field[] = [];
  let at = 0;
  while (at < text.length || fields.length > 0) {
    at = skipLeadingBlanks(text, at, dialect, fields.length);
    const isQuoted = text.charCodeAt(at) === cutter.quote;
    const end = isQuoted
      ? findQuotedEnd(text, at, dialect, cutter)
      : findFieldEnd(text, at, cutter);
    fields.push(
      isQuoted ? quotedField(text.slice(at, end), dialect) : { text: text.slice(at, end), isQuoted }
    );
    at = end;
    const cut = at < text.length ? cutter.separatorLength(text, at) : 0;
    if (cut > 0) {
      at += cut;
      if (at < text.length) continue;
      fields.push({ text: "", isQuoted: false });
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (!take(fields)) return;
    fields = [];
  }
}

function cutterOf({ separator, quote }: Dialect): Cutter {
  const first = separator.charCodeAt(0);
  const separatorLength = (text: string, at: number): number => {
    if (text.charCodeAt(at) !== first) return 0;
    if (separator === ", ") return text.charCodeAt(at + 1) === 32 ? 2 : 0;
    if (separator !== "  ") return 1;
    let end = at;
    while (text.charCodeAt(end) === 32) end += 1;
    return end - at > 1 ? end - at : 0;
  };
  return { quote: quote.charCodeAt(0), first, separatorLength };
}

/** Blanks before a line that blanks cut are an indent, not an empty field. */
function skipLeadingBlanks(
  text: string,
  at: number,
  { separator }: Dialect,
  fields: number
): number {
  if (separator !== "  " || fields > 0) return at;
  let start = at;
  while (text.charCodeAt(start) === 32) start += 1;
  return start;
}

/** Where the field ends whose opening quote stands at `from`: behind its closing quote, at the next separator. */
function findQuotedEnd(text: string, from: number, dialect: Dialect, cutter: Cutter): number {
  const doubled = doubledEnd(text, from, dialect.quote, cutter);
  if (doubled !== undefined) return doubled;
  for (let at = text.indexOf(dialect.quote, from + 1); at >= 0;) {
    const isEscaped = dialect.hasEscapes && isBehindBackslash(text, at, from);
    const isPair = !isEscaped && text.charCodeAt(at + 1) === cutter.quote;
    if (!isEscaped && !isPair) return findFieldEnd(text, at + 1, cutter);
    at = text.indexOf(dialect.quote, at + (isPair ? 2 : 1));
  }
  return text.length;
}

/** The end of a field in doubled quotes: `""` and not a third, a text without quotes, `""` before a field's end. */
function doubledEnd(text: string, from: number, quote: string, cutter: Cutter): number | undefined {
  if (text.charCodeAt(from + 1) !== cutter.quote || isFieldEnd(text, from + 2, cutter))
    return undefined;
  const end = text.indexOf(quote, from + 2);
  const isClosed = end > from + 2 && text.charCodeAt(end + 1) === cutter.quote;
  return isClosed && isFieldEnd(text, end + 2, cutter) ? end + 2 : undefined;
}

function isBehindBackslash(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes - 1 > from && text.charCodeAt(at - slashes - 1) === 92) slashes += 1;
  return slashes % 2 === 1;
}

/** The field between quotes in `raw`, which begins with one. What stands behind the closing quote stays, as broken. */
function quotedField(raw: string, { quote, hasEscapes }: Dialect): Field {
  const isDoubled = /^(["'])\1(?!\1)[^"']+\1\1$/.test(raw) && raw.startsWith(quote);
  if (isDoubled) return { text: raw.slice(2, -2), isQuoted: true, isDoubled: true };
  let text = "";
  // From one sign that matters to the next: a field may be long.
  let from = 1;
  const signs = hasEscapes ? /["'\\]/g : new RegExp(quote, "g");
  for (let found = signs.exec(raw); found; found = signs.exec(raw)) {
    const at = found.index;
    if (at < from) continue;
    const next = raw.charAt(at + 1);
    if (hasEscapes && raw.charAt(at) === "\\" && /["'\\]/.test(next)) {
      text += raw.slice(from, at) + next;
      from = at + 2;
    } else if (raw.charAt(at) === quote) {
      text += raw.slice(from, at);
      if (next !== quote) {
        const rest = raw.slice(at + 1);
        return { text: text + rest, isQuoted: true, isBroken: rest.trim() !== "" };
      }
      text += quote;
      from = at + 2;
    }
  }
  text += raw.slice(from);
  return { text, isQuoted: true, isBroken: true };
}

function findFieldEnd(text: string, from: number, cutter: Cutter): number {
  for (let at = from; at < text.length; at += 1) if (isFieldEnd(text, at, cutter)) return at;
  return text.length;
}

function isFieldEnd(text: string, at: number, cutter: Cutter): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  if (code === 10 || code === 13) return true;
  return code === cutter.first && cutter.separatorLength(text, at) > 0;
}
