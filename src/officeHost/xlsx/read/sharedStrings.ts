import { CLOSE, EMPTY, END, OPEN, Scanner } from "../xml/scan";
import { decodeCellText } from "../xml/text";

/** One string of the shared table; `rich` is the inside of its `<si>` when that is more than one plain text. */
export type SharedString = { readonly text: string; readonly rich: string | undefined };

/** The strings of `xl/sharedStrings.xml` in their order. */
export function readSharedStrings(xml: string): SharedString[] {
  const strings: SharedString[] = [];
  const scanner = new Scanner(xml);
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE || scanner.local !== "si") continue;
    strings.push(kind === EMPTY ? { text: "", rich: undefined } : readString(scanner));
  }
  return strings;
}

/**
 * A string item (`<si>` or `<is>`) whose OPEN tag the scanner stands on; leaves it on the CLOSE tag. Reading aids
 * (`rPh`) are no part of the text.
 */
export function readString(scanner: Scanner): SharedString {
  const { text: xml, end: from } = scanner;
  const outside = scanner.depth - 1;
  let text = "";
  let isRich = false;
  let to = from;
  while (scanner.depth > outside) {
    const kind = scanner.next();
    if (kind === CLOSE) {
      if (scanner.depth === outside) to = scanner.start;
      continue;
    }
    const local = scanner.local;
    if (local === "t") {
      if (kind === OPEN) {
        const start = scanner.end;
        scanner.next();
        text += decodeCellText(xml.slice(start, scanner.start));
      }
    } else {
      isRich = true;
      if (kind === OPEN && local !== "r") scanner.skip();
    }
  }
  return { text, rich: isRich ? xml.slice(from, to) : undefined };
}
