import { areEqual, rangeOf, SHEET_COLUMNS } from "../cells/area";
import { loadRules, type Rules } from "../cells/conditionalFormats";
import type { Located } from "../read/locate";
import { loadFormatBackup, type FormatBackup } from "./formatBackup";
import { loadPlace, type ResultPlace } from "./place";
import { loadLooks, type BlockLooks } from "./writeChecks";

/** Where the columns of a run go, and what has to be known of the place to write there and to take it back. */
export type Target = ResultPlace & {
  /** How the place looked, where it was free; undefined in a refresh. */
  readonly formatBackup: FormatBackup | undefined;
  /** How the free column right of the earlier run's looked, which live results may take; undefined: they do not. */
  readonly widened: FormatBackup | undefined;
  /** How the earlier run's columns look now; undefined: there are none. */
  readonly looks: BlockLooks | undefined;
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
  mayBeLive: boolean
): (isLive: boolean) => Target {
  const { earlier, state } = located;
  const own = earlier?.result;
  const { possible, choose } = loadPlace(sheet, located, { isLook: false, mayBeLive });
  const readRules = own && loadRules(rangeOf(sheet, own));
  const spot = own && { sheetId: state.sheetId, sheet: state.sheet, block: own };
  const readLooks = spot && loadLooks(sheet.context as Excel.RequestContext, spot);
  const next = own && { ...own, column: own.column + own.columns, columns: 1 };
  const readNext =
    next && mayBeLive && next.column < SHEET_COLUMNS
      ? loadFormatBackup(sheet, next, state.formatted)
      : undefined;
  const backups = possible.map((place) => loadFormatBackup(sheet, place, state.formatted));
  return (isLive) => {
    const place = choose(isLive);
    const backup = backups.map((read) => read()).find((one) => areEqual(one.place, place.block));
    return {
      ...place,
      formatBackup: own ? undefined : backup,
      widened: own && place.block.columns > own.columns ? readNext?.() : undefined,
      looks: readLooks?.(),
      rules: readRules?.(),
    };
  };
}
