import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a package of Office Open XML by their names, without a leading slash. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export function openParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function closeParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts));
}

export function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? strFromU8(bytes) : "";
}

export const bytesOf = strToU8;

/** A relation of a part to another one; `target` is a part's name, or an address where it is external. */
export type Relation = {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
  /** As it stands in the file. */
  readonly xml: string;
};

/** The relations of a part; of the package itself for "". */
export function listRelations(parts: Parts, part: string): Relation[] {
  const folder = part.includes("/") ? part.slice(0, part.lastIndexOf("/") + 1) : "";
  return findTags(textOf(parts, relationsOf(part)), "Relationship").map((xml) => {
    const type = attributeOf(xml, "Type");
    const isExternal = attributeOf(xml, "TargetMode") === "External";
    const target = attributeOf(xml, "Target");
    return {
      id: attributeOf(xml, "Id"),
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: isExternal ? target : resolve(folder, target),
      isExternal,
      xml,
    };
  });
}

/** Where a part's relations stand: `xl/_rels/workbook.xml.rels`. */
export function relationsOf(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of (folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** The start tags (or empty tags) of elements of a name, whatever their prefix. */
export function findTags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^>]*>`, "g")) ?? [];
}

/** An element of a name from its start tag to its end, for `String.replace`; none inside one of its own name. */
export function elementPattern(name: string): RegExp {
  const tag = `(?:[\\w.-]+:)?${name}`;
  return new RegExp(`<${tag}(?=[\\s/>])(?:[^>]*/>|[^>]*>[\\s\\S]*?</${tag}\\s*>)`, "g");
}

/** The value of an attribute of a tag, whatever its prefix, with entities read; "" where it has none. */
export function attributeOf(tag: string, name: string): string {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return readEntities(found?.[1] ?? found?.[2] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

export function readEntities(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return String.fromCodePoint(parseInt(name.slice(2), 16));
    return name.startsWith("#")
      ? String.fromCodePoint(Number(name.slice(1)))
      : (ENTITIES[name] ?? whole);
  });
}

export function writeEntities(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
