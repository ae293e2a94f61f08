import { escapeXml } from "./text";
import { outerXml, type XmlElement } from "./tree";

/** Collects changes at places of one XML text and applies them all at once; what is not named stays to the letter. */
export class Patch {
  private readonly splices: { start: number; end: number; text: string }[] = [];

  constructor(private readonly source: string) {}

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  replace(element: XmlElement, text: string): void {
    this.splices.push({ start: element.start, end: element.end, text });
  }

  remove(element: XmlElement): void {
    this.replace(element, "");
  }

  insertBefore(element: XmlElement, text: string): void {
    this.splices.push({ start: element.start, end: element.start, text });
  }

  insertAfter(element: XmlElement, text: string): void {
    this.splices.push({ start: element.end, end: element.end, text });
  }

  /** Adds to the end of the element's content, opening an empty element where there was none. */
  append(element: XmlElement, text: string): void {
    if (element.innerStart === element.end && isClosedAtOnce(element)) {
      this.replace(element, withContent(outerXml(element), element.name, text));
    } else {
      this.splices.push({ start: element.innerEnd, end: element.innerEnd, text });
    }
  }

  /** Sets attributes of the element's tag; undefined takes one away. */
  setAttributes(element: XmlElement, values: Readonly<Record<string, string | undefined>>): void {
    const tagEnd = element.innerStart;
    const tag = this.source.slice(element.start, tagEnd);
    this.splices.push({ start: element.start, end: tagEnd, text: changeTag(tag, values) });
  }

  /** The text with all changes. Changes that overlap are a mistake of the caller. */
  apply(): string {
    const ordered = this.splices.map((splice, order) => ({ ...splice, order }));
    ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let at = 0;
    let text = "";
    for (const splice of ordered) {
      if (splice.start < at) throw new Error(`two changes at ${splice.start}`);
      text += this.source.slice(at, splice.start) + splice.text;
      at = splice.end;
    }
    return text + this.source.slice(at);
  }
}

/** A start tag with attributes set, changed or (undefined) taken away; the rest of it stays to the letter. */
export function changeTag(
  tag: string,
  values: Readonly<Record<string, string | undefined>>
): string {
  let changed = tag;
  for (const [name, value] of Object.entries(values)) {
    const found = new RegExp(`\\s+${escapePattern(name)}\\s*=\\s*("[^"]*"|'[^']*')`).exec(changed);
    const text = value === undefined ? "" : ` ${name}="${escapeXml(value)}"`;
    if (found) {
      changed = changed.slice(0, found.index) + text + changed.slice(found.index + found[0].length);
    } else if (text !== "") {
      const end = changed.endsWith("/>") ? changed.length - 2 : changed.length - 1;
      changed = changed.slice(0, end).trimEnd() + text + changed.slice(end);
    }
  }
  return changed;
}

function isClosedAtOnce(element: XmlElement): boolean {
  return element.source.charCodeAt(element.end - 2) === 47;
}

function withContent(empty: string, name: string, content: string): string {
  return `${empty.slice(0, -2).trimEnd()}>${content}</${name}>`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
