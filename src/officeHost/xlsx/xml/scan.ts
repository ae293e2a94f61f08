import { FileFailure } from "../../model/fileFailure";

/** What the scanner stands on. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
/** An element without content: `<a/>`. */
export const EMPTY = 3;

/**
 * Walks the tags of an XML text, telling where each begins and ends, so that what is not changed can be copied out
 * unchanged. Text, comments, CDATA and instructions lie between tags and are left to the caller; a document type is
 * refused, as Office does. Offsets are UTF-16 units.
 */
export class Scanner {
  /** Of the tag it stands on: `[start, end)` and its name `[nameStart, nameEnd)`, the prefix included. */
  start = 0;
  end: number;
  nameStart = 0;
  nameEnd = 0;
  /** Where the name without its prefix starts. */
  localStart = 0;
  depth = 0;

  constructor(
    readonly text: string,
    from = 0
  ) {
    this.end = from;
  }

  /** Moves to the next tag; END after the last. Throws `damaged` where the text breaks off inside a tag. */
  next(): number {
    const text = this.text;
    let at = this.end;
    for (;;) {
      at = text.indexOf("<", at);
      if (at < 0) {
        if (this.depth !== 0) throw new FileFailure("damaged");
        this.start = this.end = text.length;
        return END;
      }
      const code = text.charCodeAt(at + 1);
      if (code === 33) at = this.skipDeclaration(at);
      else if (code === 63) at = this.find("?>", at) + 2;
      else return this.readTag(at, code === 47);
    }
  }

  /** The element's name without its prefix. */
  get local(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  /** Having stood on an OPEN tag: moves to its CLOSE tag. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** The same for the only element of its name, looked for from the end: what it holds may be long, what follows is short. */
  skipAtOnce(): void {
    const name = this.text.slice(this.nameStart, this.nameEnd);
    const close = this.text.lastIndexOf(`</${name}`);
    if (close < this.end) throw new FileFailure("damaged");
    this.readTag(close, true);
  }

  private readTag(at: number, closes: boolean): number {
    const text = this.text;
    let i = at + (closes ? 2 : 1);
    this.start = at;
    this.nameStart = this.localStart = i;
    let code = 0;
    for (; i < text.length; i += 1) {
      code = text.charCodeAt(i);
      if (code === 58) this.localStart = i + 1;
      else if (code === 62 || code === 47 || code <= 32) break;
    }
    this.nameEnd = i;
    while (code !== 62) {
      if (i >= text.length) throw new FileFailure("damaged");
      if (code === 34) i = this.find('"', i + 1);
      else if (code === 39) i = this.find("'", i + 1);
      i += 1;
      code = text.charCodeAt(i);
    }
    this.end = i + 1;
    if (closes) {
      this.depth -= 1;
      if (this.depth < 0) throw new FileFailure("damaged");
      return CLOSE;
    }
    if (text.charCodeAt(i - 1) === 47) return EMPTY;
    this.depth += 1;
    return OPEN;
  }

  private skipDeclaration(at: number): number {
    if (this.text.startsWith("<!--", at)) return this.find("-->", at) + 3;
    if (this.text.startsWith("<![CDATA[", at)) return this.find("]]>", at) + 3;
    throw new FileFailure("damaged");
  }

  private find(what: string, from: number): number {
    const at = this.text.indexOf(what, from);
    if (at < 0) throw new FileFailure("damaged");
    return at;
  }
}

/** Calls `take` for each attribute of the tag `[from, to)` that starts after its name; values are still escaped. */
export function readAttributes(
  text: string,
  from: number,
  to: number,
  take: (name: string, value: string) => void
): void {
  let i = from;
  for (;;) {
    while (i < to && text.charCodeAt(i) <= 32) i += 1;
    // Never `indexOf`: where no further "=" stands it would look through the whole rest of the text, once per tag.
    let equals = i;
    while (equals < to && text.charCodeAt(equals) !== 61) equals += 1;
    if (equals >= to) return;
    let nameEnd = equals;
    while (text.charCodeAt(nameEnd - 1) <= 32) nameEnd -= 1;
    let open = equals + 1;
    while (text.charCodeAt(open) <= 32) open += 1;
    const close = text.indexOf(text.charCodeAt(open) === 39 ? "'" : '"', open + 1);
    if (close < 0 || close > to) return;
    take(text.slice(i, nameEnd), text.slice(open + 1, close));
    i = close + 1;
  }
}
