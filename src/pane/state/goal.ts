import type { Trouble, TroubleCode } from "../../excel/index";
import type { Goal, PaneState } from "./state";

/** Troubles of writing beside the data that a sheet of its own is free of. */
const ELSEWHERE: ReadonlySet<TroubleCode> = new Set([
  "filtered",
  "mergedCells",
  "noRoom",
  "sheetProtected",
]);

export function canWriteElsewhere(trouble: Trouble): boolean {
  return ELSEWHERE.has(trouble.code);
}

/** Where a run would write: where the person wants it, or to a sheet of its own when there is no way beside the data. */
export function goalFor(state: PaneState): Goal {
  return barBeside(state) ? "clientsSheet" : state.goal;
}

/** Why nothing can be written beside the data of the selection; undefined: it can. */
export function barBeside({ look }: PaneState): Trouble | undefined {
  const plan = look.look?.willWrite;
  return plan && "trouble" in plan ? plan.trouble : undefined;
}
