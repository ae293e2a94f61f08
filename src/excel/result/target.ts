import { rangeOf, SHEET_COLUMNS } from "../cells/area";
import { loadRules, type Rules } from "../cells/conditionalFormats";
import type { Located } from "../read/locate";
import { loadFormatBackup, narrowFormats, type FormatBackup } from "./formatBackup";
import { loadNotes, type NoteImage } from "../cells/headingNotes";
import { loadPlace, type PlaceRequest, type ResultPlace, type WantedColumns } from "./place";
import { loadLooks, type BlockLooks } from "./writeChecks";

/** Where the columns of a run go, and what has to be known of the place to write there and to take it back. */
export type Target = ResultPlace & {
  /** How the place looked, where it was free; undefined in a refresh. */
  readonly formatBackup: FormatBackup | undefined;
  /** How the free columns right of the earlier run's looked that the new ones take; undefined: they take none. */
  readonly widened: FormatBackup | undefined;
  /** How the earlier run's columns look now; undefined: there are none. */
  readonly looks: BlockLooks | undefined;
  /** What the headings of the earlier run's columns show; undefined: there are none. */
  readonly notes: readonly NoteImage[] | undefined;
  /** Conditional formats on the earlier run's columns; undefined: there are none. */
  readonly rules: Rules | undefined;
};

/**
 * Asks, in the request under way, for what has to be known to choose where the result columns go (see `loadPlace`) and
 * to write there; the function given back chooses after the sync, as `PlaceChoice.choose` does. Throws `FailureError` `noRoom`, `mergedCells`,
 * `typedInResult`.
 */
export function loadTarget(
  sheet: Excel.Worksheet,
  located: Located,
  request: Omit<PlaceRequest, "isLook">
): (wanted: WantedColumns) => Target {
  const { earlier, state } = located;
  const own = earlier?.result;
  const { possible, mostAdded, choose } = loadPlace(sheet, located, {
    ...request,
    isLook: false,
  });
  const readRules = own && loadRules(rangeOf(sheet, own));
  const spot = own && { sheetId: state.sheetId, sheet: state.sheet, block: own };
  const readLooks = spot && loadLooks(sheet.context as Excel.RequestContext, spot);
  const readNotes = own && loadNotes(sheet, { ...own, rows: 1 });
  const right = own && own.column + own.columns;
  const room = right === undefined ? 0 : Math.min(mostAdded, SHEET_COLUMNS - right);
  const readNext =
    own && right !== undefined && room > 0
      ? loadFormatBackup(sheet, { ...own, column: right, columns: room }, state.formatted)
      : undefined;
  const backups = possible.map((place) => loadFormatBackup(sheet, place, state.formatted));
  return (wanted) => {
    const place = choose(wanted);
    const { column, columns } = place.block;
    const backup = backups.map((read) => read()).find((one) => one.place.column === column);
    const added = own ? columns - own.columns : 0;
    const next = added > 0 ? readNext?.() : undefined;
    return {
      ...place,
      formatBackup: own || !backup ? undefined : narrowFormats(backup, columns),
      widened: next && narrowFormats(next, added),
      looks: readLooks?.(),
      rules: readRules?.(),
      notes: readNotes?.(),
    };
  };
}
