import { SNAPSHOTS_NAMESPACE } from "./snapshotPart";
import {
  addSnapshot,
  MOST_SNAPSHOT_TEXT,
  parseSnapshots,
  printSnapshots,
  type KeptSnapshot,
} from "../../core/report/snapshots";
import type { QueuedWrite } from "../cells/writeQueue";
import { jsonBytes } from "../cells/writeQueue";
import { stop } from "../host/failures";

/** Writes the part; `xml`: what it then holds. */
export type SnapshotWrite = QueuedWrite & { readonly xml: string };

/** Snapshots, and the XML that they were read from; undefined: there is none. */
export type StoredSnapshots = {
  readonly kept: readonly KeptSnapshot[];
  readonly xml: string | undefined;
};

/** Asks for the snapshots of the part found earlier; read after the sync. */
export function loadSnapshots(
  workbook: Excel.Workbook,
  part: string | undefined
): () => StoredSnapshots {
  if (part === undefined) return () => ({ kept: [], xml: undefined });
  const xml = workbook.customXmlParts.getItem(part).getXml();
  return () => {
    const text = textOf(xml);
    return { kept: parseKept(text), xml: text };
  };
}

/** The snapshots of a part's XML; undefined: there is no part. */
export function parseKept(xml: string | undefined): readonly KeptSnapshot[] {
  return xml === undefined ? [] : parseSnapshots(readContent(xml));
}

function textOf(answer: OfficeExtension.ClientResult<string>): string {
  return answer.value;
}

/**
 * Adds a snapshot to those kept; returns the write for the queue. Throws `FailureError` `snapshotTooLarge` for more
 * clients than can be kept.
 */
export function snapshotWrite(
  workbook: Excel.Workbook,
  part: string | undefined,
  { kept, xml: known }: StoredSnapshots,
  added: KeptSnapshot
): SnapshotWrite | undefined {
  const text = printSnapshots(addSnapshot(kept, added));
  if (text.length > MOST_SNAPSHOT_TEXT) {
    stop({ code: "snapshotTooLarge", clients: added.snapshot.clients.length });
  }
  if (known !== undefined && text === printSnapshots(parseKept(known))) return undefined;
  const xml = `<snapshots xmlns="${SNAPSHOTS_NAMESPACE}">${escapeText(text)}</snapshots>`;
  return {
    xml,
    bytes: jsonBytes(xml),
    write: () => {
      const { customXmlParts } = workbook;
      if (part === undefined) customXmlParts.add(xml);
      else customXmlParts.getItem(part).setXml(xml);
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

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
