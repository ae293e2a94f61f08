export type Separator = "," | ";" | "\t";

/**
 * The separator of a table of text: the one that cuts its first lines into the most columns, evenly. A first line
 * `sep=;` says it outright, as in Excel.
 */
export function findSeparator(text: string): Separator {
  const stated = /^sep=([,;\t])\r?\n/i.exec(text);
  if (stated) return stated[1] as Separator;
  let best: Separator = ",";
  let bestScore = 0;
  // Of equals the rarer sign in running text wins.
  for (const separator of ["\t", ";", ","] as const) {
    const counts: number[] = [];
    readFields(text.slice(0, 20_000), separator, (fields) => {
      counts.push(fields.length - 1);
      return counts.length < 30;
    });
    // The last line of the excerpt may be cut off.
    if (counts.length > 1) counts.pop();
    const usual = mostFrequent(counts);
    const share = counts.filter((count) => count === usual).length / counts.length;
    const score = usual === 0 ? 0 : share * (1 + Math.min(usual, 20) / 100);
    if (score > bestScore + 1e-9) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** One field and whether it stood in quotes. */
export type Field = { readonly text: string; readonly isQuoted: boolean };

/**
 * Cuts a text into lines of fields (RFC 4180): quotes hold separators and line breaks, a doubled quote is one; a quote
 * within a field that did not begin with one is a plain character. `take` gets each line and says whether to go on.
 */
export function readFields(
  text: string,
  separator: Separator,
  take: (fields: Field[]) => boolean
): void {
  let fields: Field[] = [];
  let at = 0;
  while (at < text.length || fields.length > 0) {
    let field: Field;
    if (text.charCodeAt(at) === 34) {
      const end = findClosingQuote(text, at + 1);
      const tail = findFieldEnd(text, end + 1, separator);
      const inner = text.slice(at + 1, end).replaceAll('""', '"');
      field = { text: inner + text.slice(end + 1, tail), isQuoted: true };
      at = tail;
    } else {
      const end = findFieldEnd(text, at, separator);
      field = { text: text.slice(at, end), isQuoted: false };
      at = end;
    }
    fields.push(field);
    if (text.charAt(at) === separator) {
      at += 1;
      if (at < text.length) continue;
      fields.push({ text: "", isQuoted: false });
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (!take(fields)) return;
    fields = [];
  }
}

function findClosingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== 34) return at;
  }
  return text.length;
}

function findFieldEnd(text: string, from: number, separator: Separator): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === separator || character === "\n" || character === "\r") return at;
  }
  return text.length;
}
