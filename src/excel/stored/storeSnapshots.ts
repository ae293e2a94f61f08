import { digestText } from "../../core/columnar/hashText";
import { parseSnapshots } from "../../core/report/parseSnapshots";
import { printSnapshots } from "../../core/report/printSnapshots";
import {
  addSnapshot,
  isSnapshotOf,
  takeSnapshotBack,
  type KeptSnapshot,
  type SnapshotKey,
} from "../../core/report/snapshots";
import {
  countRows,
  listThinned,
  thinByRule,
  thinToRows,
  type ThinnedSnapshot,
} from "../../core/report/thinSnapshots";
import { isRecord } from "../../core/reading/values/records";
import { jsonBytes } from "../cells/writeQueue";
import type { CheckedWrite } from "../unit/flush";
import { packText } from "./packText";
import { isSameXml, SNAPSHOT_NAMESPACES } from "./snapshotPart";
import { readStamp, type StoredSnapshots } from "./snapshots";

/** Characters of one part: other programs, and Word's side of Office, refuse more than 1 MB (office-js#2408). */
const MOST_PART = 1_000_000;
const MOST_TEXT = MOST_PART * SNAPSHOT_NAMESPACES.length;
/** Clients that the record of a run keeps of replaced and thinned snapshots, to bring them back. */
const MOST_ROWS_BACK = 30_000;

/** What a run leaves among the snapshots, as its record keeps it. */
export type SnapshotRecord = SnapshotKey & {
  /** Snapshots as they were that it replaced or thinned, printed; absent: none, or they are too large. */
  readonly before?: string;
};

export type PlannedSnapshots = {
  readonly writes: readonly CheckedWrite[];
  readonly record: SnapshotRecord;
  readonly thinned: readonly ThinnedSnapshot[];
};

/**
 * Adds a snapshot to those kept, thinning earlier ones by the rule and as far as the room demands (METHOD 5). undefined:
 * nothing changes, or what is kept cannot be read (`isUnread`) and stays.
 */
export async function planSnapshot(
  workbook: Excel.Workbook,
  stored: StoredSnapshots,
  added: KeptSnapshot
): Promise<PlannedSnapshots | undefined> {
  if (stored.isUnread) return undefined;
  const all = addSnapshot(stored.kept, added);
  const { kept, packed } = await fit(thinByRule(all));
  const writes = writeParts(workbook, stored, packed);
  if (writes.length === 0) return undefined;
  const key = { source: added.source, date: added.snapshot.date };
  const thinned = listThinned(all, kept);
  const isTouched = (one: KeptSnapshot): boolean =>
    isSnapshotOf(one, key) ||
    thinned.some(({ source, date }) => isSnapshotOf(one, { source, date }));
  const before = stored.kept.filter(isTouched);
  const isKept = before.length > 0 && countRows(before) <= MOST_ROWS_BACK;
  return {
    writes,
    record: { ...key, ...(isKept ? { before: printSnapshots(before) } : {}) },
    thinned,
  };
}

/** The snapshots as they were before a run; what later runs have added stays. */
export function withoutSnapshot(
  kept: readonly KeptSnapshot[],
  { before, ...key }: SnapshotRecord
): KeptSnapshot[] {
  const were = before === undefined ? [] : (parseSnapshots(before) ?? []);
  return takeSnapshotBack(kept, { ...key, before: were });
}

/** Writes the snapshots as they are to be; none where they are so already. */
export async function replaceSnapshots(
  workbook: Excel.Workbook,
  stored: StoredSnapshots,
  kept: readonly KeptSnapshot[]
): Promise<CheckedWrite[]> {
  if (stored.isUnread) return [];
  return writeParts(workbook, stored, kept.length === 0 ? "" : (await fit(kept)).packed);
}

/** Is it a record as we keep it? */
export function isSnapshotRecord(value: unknown): value is SnapshotRecord {
  if (!isRecord(value)) return false;
  const { source, date, before } = value;
  return (
    typeof source === "string" &&
    typeof date === "string" &&
    (before === undefined || typeof before === "string")
  );
}

/** Thins until the packed text fits into the parts. */
async function fit(
  kept: readonly KeptSnapshot[]
): Promise<{ readonly kept: readonly KeptSnapshot[]; readonly packed: string }> {
  const packed = await packText(printSnapshots(kept));
  const rows = countRows(kept);
  if (packed.length <= MOST_TEXT || rows === 0) return { kept, packed };
  // A little less than the share that fits: names do not shrink as lines do.
  return fit(thinToRows(kept, Math.floor((0.97 * rows * MOST_TEXT) / packed.length)));
}

function writeParts(
  { customXmlParts }: Excel.Workbook,
  { parts }: StoredSnapshots,
  packed: string
): CheckedWrite[] {
  const count = Math.ceil(packed.length / MOST_PART);
  const stamp = digestText(packed);
  return SNAPSHOT_NAMESPACES.flatMap((namespace, index): CheckedWrite[] => {
    const known = parts.find((part) => part.namespace === namespace);
    const piece = packed.slice(index * MOST_PART, (index + 1) * MOST_PART);
    const xml = `<snapshots xmlns="${namespace}" of="${count}" stamp="${stamp}">${piece}</snapshots>`;
    if (piece === "" ? !known : known && isSame(known.xml, xml)) return [];
    const expected = {
      kind: "xml",
      parts: new Map(known ? [[known.id, known.xml]] : []),
    } as const;
    return [
      {
        bytes: piece === "" ? 0 : jsonBytes(xml),
        answerBytes: known ? known.xml.length : 0,
        touches: [{ touch: { kind: "xml", namespace, partId: known?.id }, expected }],
        write: () => {
          if (piece === "") customXmlParts.getItem(known?.id ?? "").delete();
          else if (known) customXmlParts.getItem(known.id).setXml(xml);
          else customXmlParts.add(xml);
        },
      },
    ];
  });
}

/** A piece may be the same while others are not: it has to say so. */
function isSame(known: string, xml: string): boolean {
  return readStamp(known)?.stamp === readStamp(xml)?.stamp && isSameXml(known, xml);
}
