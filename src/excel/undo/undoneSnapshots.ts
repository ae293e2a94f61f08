import { isSameXml, SNAPSHOTS_NAMESPACE } from "../stored/snapshotPart";
import { parseKept, type StoredSnapshots } from "../stored/snapshots";
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
export function passOverUndone(
  stored: StoredSnapshots,
  records: readonly RunRecord[],
  now: StandingResults
): StoredSnapshots {
  const own = records.filter(
    ({ sheet, number, beside }) => beside && sheet === now.sheet && number === now.number
  );
  if (stored.xml === undefined || holds(now, own.at(-1)?.beside?.values)) return stored;
  const isFound = ({ beside }: RunRecord): boolean =>
    beside?.before ? holds(now, beside.before.values) : !now.isMarked;
  const last = [...own].reverse();
  const count = last.findIndex(isFound) + 1;
  let xml: string | undefined = stored.xml;
  for (const { stores = [] } of last.slice(0, count)) {
    const change = stores.find(({ namespace }) => namespace === SNAPSHOTS_NAMESPACE);
    if (!change) continue;
    if (xml === undefined || !isSameXml(change.after, xml)) return stored;
    xml = change.before;
  }
  return { kept: parseKept(xml), xml: stored.xml };
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
