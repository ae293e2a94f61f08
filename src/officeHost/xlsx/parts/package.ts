import { strFromU8 } from "fflate";
import { FileFailure } from "../../model/fileFailure";
import { unzipEntries, zipEntries, type ListedSize } from "./zip";

/** Beyond this the unpacked parts would not fit into a page's memory (or one part into a JavaScript string). */
const MOST_UNPACKED = 1_000_000_000;
const MOST_OF_A_PART = 500_000_000;
/** Cells as XML unpack to ten or twenty times their packed size; a large part beyond this is made to fill the memory. */
const MOST_TIMES = 100;
const LARGE_PART = 50_000_000;

/** The parts of an OOXML package by name (`xl/workbook.xml`), in the file's order. */
export class Package {
  constructor(readonly parts = new Map<string, Uint8Array>()) {}

  /** A second package with the same parts, to be changed while the first stays as it was read. */
  copy(): Package {
    return new Package(new Map(this.parts));
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** The part's name as the package spells it: part names are compared without letter case. */
  find(name: string): string | undefined {
    if (this.parts.has(name)) return name;
    const wanted = name.toLowerCase();
    for (const own of this.parts.keys()) if (own.toLowerCase() === wanted) return own;
    return undefined;
  }

  /** The text of an XML part, without byte order mark. Throws `damaged` when the part is missing. */
  text(name: string): string {
    const bytes = this.parts.get(name);
    if (!bytes) throw new FileFailure("damaged", name);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes, "utf-16le");
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes, "utf-16be");
    return new TextDecoder("utf-8").decode(bytes);
  }

  /** `texts` one behind the other make up the part. */
  setText(name: string, ...texts: readonly string[]): void {
    this.parts.set(name, encodeAll(texts));
  }

  /** A part name of this pattern that is free yet: `freeName("xl/charts/chart", ".xml")` -> `xl/charts/chart1.xml`. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (this.find(name) === undefined) return name;
    }
  }
}

/** Large texts are almost all ASCII: memory for as many bytes as characters is filled in one go, and seldom too small. */
function encodeAll(texts: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const text of texts) {
    const { read, written } = encoder.encodeInto(text, bytes.subarray(at));
    if (read < text.length) return encoder.encode(texts.join(""));
    at += written;
  }
  return bytes;
}

/** What is rewritten is always written as UTF-8, so the declaration must not say otherwise. */
function fromUtf16(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.replace(/^(<\?xml[^>]*encoding=)(["'])utf-16\w*\2/i, "$1$2UTF-8$2");
}

/** Unpacks a zip. Throws `encrypted`, `damaged` or `unpacksTooLarge`. */
export function unpack(bytes: Uint8Array): Package {
  if (((bytes[6] ?? 0) & 1) === 1) throw new FileFailure("encrypted");
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipEntries(bytes, (entry) => {
      total += entry.originalSize;
      if (isTooLarge(entry) || total > MOST_UNPACKED) {
        throw new FileFailure("unpacksTooLarge", entry.name);
      }
      return !isOutside(entry.name);
    });
  } catch (failure) {
    if (failure instanceof FileFailure) throw failure;
    throw new FileFailure("damaged");
  }
  const parts = new Map<string, Uint8Array>();
  for (const [name, part] of Object.entries(unpacked)) {
    parts.set(name.replaceAll("\\", "/").replace(/^\/+/, ""), part);
  }
  return new Package(parts);
}

function isTooLarge({ originalSize, size }: ListedSize): boolean {
  if (originalSize > MOST_OF_A_PART) return true;
  return originalSize > LARGE_PART && originalSize > size * MOST_TIMES;
}

/** A folder, or a name that leads out of the package: no part has one (ECMA-376 part 2, 6.2.2). */
function isOutside(name: string): boolean {
  return /[\\/]$/.test(name) || /(?:^|[\\/])\.\.?(?:[\\/]|$)/.test(name);
}

/** Packs the parts into a zip, the content types first, with one fixed time so that equal books give equal bytes. */
export function pack(file: Package): Uint8Array {
  const first = "[Content_Types].xml";
  const names = [first, ...[...file.parts.keys()].filter((part) => part !== first)];
  return zipEntries(
    names.flatMap((name) => {
      const bytes = file.parts.get(name);
      return bytes ? [{ name, bytes, isPacked: /\.(png|jpe?g|gif)$/i.test(name) }] : [];
    })
  );
}

/** Latin text of the first bytes, to look for signatures. */
export function latinText(bytes: Uint8Array, from: number, to: number): string {
  return strFromU8(bytes.subarray(from, to), true);
}
