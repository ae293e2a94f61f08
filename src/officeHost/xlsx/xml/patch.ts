import { readAttributes, Scanner } from "./scan";
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

/**
 * An element with attributes of its start tag set, changed or (undefined) taken away; the rest stays to the letter.
 * `xml` is the tag alone or the whole element.
 */
export function changeTag(
  xml: string,
  values: Readonly<Record<string, string | undefined>>
): string {
  const scanner = new Scanner(xml);
  scanner.next();
  const { nameEnd, end } = scanner;
  const places = new Map<string, { start: number; end: number }>();
  let at = nameEnd;
  readAttributes(xml, nameEnd, end, (name, value) => {
    const valueStart = xml.indexOf(value, xml.indexOf("=", xml.indexOf(name, at)) + 1);
    places.set(name, { start: at, end: valueStart + value.length + 1 });
    at = valueStart + value.length + 1;
  });
  let attributes = xml.slice(nameEnd, at);
  let added = "";
  const known = [...places].reverse();
  for (const [name, { start, end: placeEnd }] of known) {
    if (!(name in values)) continue;
    const text = attributeText(name, values[name]);
    attributes = attributes.slice(0, start - nameEnd) + text + attributes.slice(placeEnd - nameEnd);
  }
  for (const [name, value] of Object.entries(values)) {
    if (!places.has(name)) added += attributeText(name, value);
  }
  const rest = added === "" ? xml.slice(at) : xml.slice(at).replace(/^\s+/, "");
  return xml.slice(0, nameEnd) + attributes + added + rest;
}

function attributeText(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeXml(value)}"`;
}

function isClosedAtOnce(element: XmlElement): boolean {
  return element.source.charCodeAt(element.end - 2) === 47;
}

function withContent(empty: string, name: string, content: string): string {
  return `${empty.slice(0, -2).trimEnd()}>${content}</${name}>`;
}
