import { isSameXml, SNAPSHOTS_NAMESPACE } from "../stored/snapshotPart";
import { readSnapshots, type StoredSnapshots } from "../stored/snapshots";
import { withoutSnapshot } from "../stored/storeSnapshots";
import type { Cell } from "../cells/formatting";
import type { CellsImage } from "../unit/touches";
import { listDiffering } from "./chooseRun";
import type { RunRecord } from "./lastRun";

/** The results of one table as they stand now. */
export type StandingResults = {
  readonly sheet: string;
  readonly number: number;
  /** Is there a hidden name of the results, whatever it points at? */
  readonly isMarked: boolean;
  /** undefined: there are none, or too many to be looked at. */
  readonly cells: CellsImage | undefined;
};

/**
 * The snapshots without those of runs that Ctrl+Z has taken back: it brings the cells back, but leaves custom XML as it is
 * (office-js#6415). The last runs on these data count as undone where what one of them found stands in the cells again, and
 * not what the last one wrote. Snapshots stay where that cannot be told, such as when a person has deleted the results.
 */
export async function passOverUndone(
  stored: StoredSnapshots,
  records: readonly RunRecord[],
  now: StandingResults
): Promise<StoredSnapshots> {
  const own = records.filter(
    ({ sheet, number, beside }) => beside && sheet === now.sheet && number === now.number
  );
  if (stored.parts.length === 0 || holds(now, own.at(-1)?.beside?.values)) return stored;
  const isFound = ({ beside }: RunRecord): boolean =>
    beside?.before ? holds(now, beside.before.values) : !now.isMarked;
  const last = [...own].reverse();
  const count = last.findIndex(isFound) + 1;
  const undone = last.slice(0, count);
  const first = await readFirstVersion(stored, undone);
  if (first) return { ...stored, kept: first };
  const added = undone.flatMap(({ snapshot }) => (snapshot ? [snapshot] : []));
  return { ...stored, kept: added.reduce(withoutSnapshot, stored.kept) };
}

/** Records of the first version hold the whole part before and after the run. */
async function readFirstVersion(
  { parts }: StoredSnapshots,
  undone: readonly RunRecord[]
): Promise<StoredSnapshots["kept"] | undefined> {
  const changes = undone.flatMap(({ stores = [] }) =>
    stores.filter(({ namespace }) => namespace === SNAPSHOTS_NAMESPACE)
  );
  if (changes.length === 0) return undefined;
  let xml = parts[0]?.xml;
  for (const { before, after } of changes) {
    if (xml === undefined || !isSameXml(after, xml)) return undefined;
    xml = before;
  }
  const part = { namespace: SNAPSHOTS_NAMESPACE, id: "" };
  return xml === undefined ? [] : (await readSnapshots([{ ...part, xml }])).kept;
}

function holds(
  { cells }: StandingResults,
  values: readonly (readonly Cell[])[] | undefined
): boolean {
  if (!cells || !values) return false;
  const { rows, columns } = cells.place;
  if (rows !== values.length || columns !== values[0]?.length) return false;
  return cells.filled !== undefined && listDiffering(cells, values).length === 0;
}
