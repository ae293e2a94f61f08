import { readSharedStrings } from "../read/sharedStrings";
import { encodeCellText } from "../xml/text";
import { EMPTY, Scanner } from "../xml/scan";
import { changeTag } from "../xml/patch";
import { reprefix } from "../xml/frame";

const EMPTY_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="MAIN" count="0" uniqueCount="0"></sst>';

/** The shared strings of a file and those that are added while its sheets are written. */
export class StringWriter {
  private plain: Map<string, number> | undefined;
  private readonly rich = new Map<string, number>();
  private readonly added: string[] = [];
  private count = 0;

  /** `xml`: the table's part as it is, or undefined when there is none yet. */
  constructor(
    private readonly xml: string | undefined,
    private readonly mainNamespace: string
  ) {}

  /** The number of a string; `rich` is the inside of its `<si>` when it is more than one plain text. */
  numberOf(text: string, rich: string | undefined): number {
    const plain = (this.plain ??= this.load());
    const known = rich === undefined ? plain.get(text) : this.rich.get(rich);
    if (known !== undefined) return known;
    const number = this.count;
    this.count += 1;
    if (rich === undefined) plain.set(text, number);
    else this.rich.set(rich, number);
    this.added.push(rich === undefined ? plainXml(text) : rich);
    return number;
  }

  /** The table with what was added at its end; undefined when nothing was. */
  build(): string | undefined {
    if (this.added.length === 0) return undefined;
    const xml = this.xml ?? EMPTY_TABLE.replace("MAIN", this.mainNamespace);
    // The table may hold hundreds of thousands of items: only its first and last tag are looked at.
    const scanner = new Scanner(xml);
    const isEmpty = scanner.next() === EMPTY;
    const { start, end: innerStart } = scanner;
    const name = xml.slice(scanner.nameStart, scanner.nameEnd);
    const prefix = xml.slice(scanner.nameStart, scanner.localStart);
    const items = this.added.map(
      (inner) => `<${prefix}si>${reprefix(inner, prefix)}</${prefix}si>`
    );
    const head = changeTag(xml.slice(start, innerStart), {
      count: String(this.count),
      uniqueCount: String(this.count),
    }).replace(/\/>$/, ">");
    const inner = isEmpty ? "" : xml.slice(innerStart, xml.lastIndexOf("</"));
    return `${xml.slice(0, start)}${head}${inner}${items.join("")}</${name}>`;
  }

  private load(): Map<string, number> {
    const plain = new Map<string, number>();
    if (this.xml === undefined) return plain;
    for (const { text, rich } of readSharedStrings(this.xml)) {
      if (rich !== undefined) this.rich.set(rich, this.count);
      else if (!plain.has(text)) plain.set(text, this.count);
      this.count += 1;
    }
    return plain;
  }
}

function plainXml(text: string): string {
  const space = /^\s|\s$|\s\s|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${encodeCellText(text)}</t>`;
}
