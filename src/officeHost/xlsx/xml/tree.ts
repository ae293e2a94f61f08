import { CLOSE, EMPTY, END, readAttributes, Scanner } from "./scan";
import { unescapeXml } from "./text";
import { FileFailure } from "../../model/fileFailure";

/** An element of a small part, with its place in the text, so that a change is a splice of that text. */
export type XmlElement = {
  /** With its prefix, as written. */
  readonly name: string;
  readonly local: string;
  /** By name as written, decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** What lies between its tags; both `end` for an element without content. */
  readonly innerStart: number;
  readonly innerEnd: number;
};

/** The root element of an XML text. Throws `damaged` when the text is not well formed. */
export function parseXml(source: string): XmlElement {
  const scanner = new Scanner(source);
  const kind = scanner.next();
  if (kind === END || kind === CLOSE) throw new FileFailure("damaged");
  const root = readElement(scanner, kind === EMPTY);
  if (scanner.next() !== END) throw new FileFailure("damaged");
  return root;
}

/** The element whose tag the scanner stands on; leaves it on that element's last tag. */
export function readElement(scanner: Scanner, isEmpty: boolean): XmlElement {
  const { text, start, nameStart, nameEnd, localStart, end } = scanner;
  const name = text.slice(nameStart, nameEnd);
  const attributes = new Map<string, string>();
  readAttributes(text, nameEnd, end, (key, value) => attributes.set(key, unescapeXml(value)));
  const children: XmlElement[] = [];
  const common = { name, local: text.slice(localStart, nameEnd), attributes, children };
  if (isEmpty) return { ...common, source: text, start, end, innerStart: end, innerEnd: end };
  for (;;) {
    const kind = scanner.next();
    if (kind === END) throw new FileFailure("damaged");
    if (kind === CLOSE) break;
    children.push(readElement(scanner, kind === EMPTY));
  }
  if (text.slice(scanner.nameStart, scanner.nameEnd) !== name) throw new FileFailure("damaged");
  return {
    ...common,
    source: text,
    start,
    end: scanner.end,
    innerStart: end,
    innerEnd: scanner.start,
  };
}

/** The first child with this name, prefixes aside. */
export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** Every element below with this name, in document order. */
export function descendantsOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...descendantsOf(child, local),
  ]);
}

/** An attribute without prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** A number attribute; undefined when absent or no finite number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name);
  if (text === undefined || text.trim() === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A boolean attribute as XML Schema writes it (`1`, `true`, ...), or `absent` when it is not there. */
export function flagOf(element: XmlElement | undefined, name: string, absent = false): boolean {
  const text = element?.attributes.get(name);
  return text === undefined ? absent : text === "1" || text === "true" || text === "on";
}

/** The `r:id` of an element, whatever the prefix; also `r:embed` and the like by `local`. */
export function relationIdOf(element: XmlElement, local = "id"): string | undefined {
  for (const [name, value] of element.attributes) {
    const colon = name.indexOf(":");
    if (colon > 0 && name.slice(colon + 1) === local && !name.startsWith("xmlns:")) return value;
  }
  return undefined;
}

/** The text directly inside, entities undone. */
export function textOf(element: XmlElement | undefined): string {
  return element ? unescapeXml(element.source.slice(element.innerStart, element.innerEnd)) : "";
}

/** The element's own XML. */
export function outerXml(element: XmlElement): string {
  return element.source.slice(element.start, element.end);
}

/** The prefix with its colon, or "". */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}
