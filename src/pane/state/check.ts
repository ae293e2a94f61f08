import { findChoice, findMissing } from "./columns";
import { printDeciding } from "./settings";
import type { Check, PaneState } from "./state";

/** From so many rows on a selection is checked only when the person asks for it. */
export const LARGE_ROWS = 20_000;

/**
 * All that decides what a check of the selection comes to, as one text: the block, how often its cells changed, the
 * columns, the treatments, the settings, what bars the place beside it. undefined: there is nothing to check. `cellsVersion`: as it was at another time.
 */
export function keyOfCheck(
  state: PaneState,
  cellsVersion = state.check.cellsVersion
): string | undefined {
  const { look } = state.look;
  if (!look || findMissing(look, state.choices)) return undefined;
  const choice = findChoice(look.plan, state.choices);
  return JSON.stringify([
    look.sheetId,
    look.address,
    cellsVersion,
    choice?.columns,
    choice?.layout,
    choice?.treatments,
    printDeciding(state.settings),
    state.settings.display.live,
    state.settings.display.columns,
    state.settings.display.inTable,
    state.language,
    "failure" in look.willWrite ? look.willWrite.failure.code : null,
  ]);
}

/** The check that holds for the selection as it stands; undefined: it has yet to be made. */
export function currentCheck(state: PaneState): Check | undefined {
  const { check } = state.check;
  return check && check.key === keyOfCheck(state) ? check : undefined;
}

/**
 * The check that "Write" is pressed for: the current one, or where only cells were edited since, the one that is still in
 * sight while the next is made. undefined: nothing is shown yet of what would be written.
 */
export function checkToWrite(state: PaneState): Check | undefined {
  const { check, failure } = state.check;
  if (!check || failure) return undefined;
  return check.key === keyOfCheck(state, check.cellsVersion) ? check : undefined;
}

/** Is the selection to be checked without being asked? */
export function isCheckedAtOnce({ look }: PaneState): boolean {
  return look.look !== undefined && look.look.rows < LARGE_ROWS;
}

/** Does the last check speak of the selected block, if maybe not of what it holds now? */
export function isOfSelection({ look }: PaneState, check: Check): boolean {
  return look.look?.sheetId === check.sheetId && look.look.address === check.address;
}
