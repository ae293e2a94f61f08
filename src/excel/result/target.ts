import { areEqual, rangeOf } from "../cells/area";
import { loadRules, type Rules } from "../cells/conditionalFormats";
import type { Located } from "../read/locate";
import { loadFormatBackup, type FormatBackup } from "./formatBackup";
import { loadPlace, type ResultPlace } from "./place";
import { loadLooks, type BlockLooks } from "./writeChecks";

/** Where the columns of a run go, and what has to be known of the place to write there and to take it back. */
export type Target = ResultPlace & {
  /** How the place looked, where it was free; undefined in a refresh. */
  readonly formatBackup: FormatBackup | undefined;
  /** How the earlier run's columns look now; undefined: there are none. */
  readonly looks: BlockLooks | undefined;
  /** Conditional formats on the earlier run's columns; undefined: there are none. */
  readonly rules: Rules | undefined;
};

/**
 * Asks, in the request under way, for what has to be known to choose where the result columns go (see `loadPlace`) and
 * to write there; the function given back chooses after the sync. Throws `FailureError` `noRoom`, `mergedCells`,
 * `typedInResult`.
 */
export function loadTarget(sheet: Excel.Worksheet, located: Located): () => Target {
  const { earlier, state } = located;
  const own = earlier?.result;
  const { possible, choose } = loadPlace(sheet, located, false);
  const readRules = own && loadRules(rangeOf(sheet, own));
  const spot = own && { sheetId: state.sheetId, sheet: state.sheet, block: own };
  const readLooks = spot && loadLooks(sheet.context as Excel.RequestContext, spot);
  const backups = possible.map((place) => loadFormatBackup(sheet, place, state.formatted));
  return () => {
    const place = choose();
    const backup = backups.map((read) => read()).find((one) => areEqual(one.place, place.block));
    return {
      ...place,
      formatBackup: own ? undefined : backup,
      looks: readLooks?.(),
      rules: readRules?.(),
    };
  };
}
