import { digestText } from "../../core/columnar/hashText";
import { parseSnapshots } from "../../core/report/parseSnapshots";
import type { KeptSnapshot } from "../../core/report/snapshots";
import { unpackText } from "./packText";
import {
  loadSnapshotParts,
  SNAPSHOT_NAMESPACES,
  SNAPSHOTS_NAMESPACE,
  type SnapshotPart,
} from "./snapshotPart";

/** A part with what it holds. */
export type SnapshotXml = SnapshotPart & { readonly xml: string };

/** Snapshots, and the parts that they were read from. */
export type StoredSnapshots = {
  /** The latest first. */
  readonly kept: readonly KeptSnapshot[];
  readonly parts: readonly SnapshotXml[];
  /** Something is kept that this version cannot read: it stays as it is, and nothing is added. */
  readonly isUnread: boolean;
};

export const NO_SNAPSHOTS: StoredSnapshots = { kept: [], parts: [], isUnread: false };

/** Asks for the parts found earlier; read after the sync. */
export function loadSnapshots(
  workbook: Excel.Workbook,
  parts: readonly SnapshotPart[]
): () => Promise<StoredSnapshots> {
  const asked = parts.map((part) => ({
    part,
    xml: workbook.customXmlParts.getItem(part.id).getXml(),
  }));
  return () => readSnapshots(asked.map(({ part, xml }) => ({ ...part, xml: textOf(xml) })));
}

/** The workbook's snapshots: two requests, one where there are none. */
export async function loadStoredSnapshots(context: Excel.RequestContext): Promise<StoredSnapshots> {
  const readParts = loadSnapshotParts(context.workbook);
  await context.sync();
  const parts = readParts();
  if (parts.length === 0) return NO_SNAPSHOTS;
  const read = loadSnapshots(context.workbook, parts);
  await context.sync();
  return read();
}

/** The snapshots that parts hold. Never throws. */
export async function readSnapshots(parts: readonly SnapshotXml[]): Promise<StoredSnapshots> {
  if (parts.length === 0) return NO_SNAPSHOTS;
  const text = await joinText(parts);
  const kept = text === undefined ? undefined : parseSnapshots(text);
  return { kept: kept ?? [], parts, isUnread: kept === undefined };
}

function textOf(answer: OfficeExtension.ClientResult<string>): string {
  return answer.value;
}

/** The text that the parts hold together; undefined: they do not belong together, or this page cannot unpack them. */
async function joinText(parts: readonly SnapshotXml[]): Promise<string | undefined> {
  const first = parts.find(({ namespace }) => namespace === SNAPSHOTS_NAMESPACE)?.xml ?? "";
  const stamp = readStamp(first);
  // The first version kept plain JSON in one part.
  if (!stamp) return readContent(first);
  const pieces = SNAPSHOT_NAMESPACES.slice(0, stamp.of).map((namespace) => {
    const xml = parts.find((part) => part.namespace === namespace)?.xml ?? "";
    return readStamp(xml)?.stamp === stamp.stamp ? readContent(xml).trim() : "";
  });
  const packed = pieces.join("");
  return digestText(packed) === stamp.stamp ? unpackText(packed) : undefined;
}

/** In how many pieces a text stands, and the digest of the whole, as the root of each piece says. */
export function readStamp(
  xml: string
): { readonly of: number; readonly stamp: string } | undefined {
  const root = /<(?:\w+:)?snapshots\b[^>]*>/.exec(xml)?.[0] ?? "";
  const [of, stamp] = ["of", "stamp"].map(
    (name) => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(root)?.[1]
  );
  return of === undefined || stamp === undefined ? undefined : { of: Number(of), stamp };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** The text of the only element, whichever prefix and entities Excel wrote it with. */
function readContent(xml: string): string {
  const content = /<(?:\w+:)?snapshots\b[^>]*>([\s\S]*)<\/(?:\w+:)?snapshots>/.exec(xml)?.[1] ?? "";
  return content
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) => readCharacter(code))
    .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** A character reference as anybody may have written it: what is no character is left out. */
function readCharacter(code: string): string {
  const number = Number(/^x/i.test(code) ? `0${code.toLowerCase()}` : code);
  return number <= 0x10ffff ? String.fromCodePoint(number) : "";
}
