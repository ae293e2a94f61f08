import type { Failure, FailureCode } from "../../excel/index";
import { checkToWrite } from "./check";
import type { Goal, PaneState } from "./state";

/** Failures of writing beside the data that do not concern a sheet of its own. */
const ELSEWHERE: ReadonlySet<FailureCode> = new Set([
  "filtered",
  "mergedCells",
  "noRoom",
  "sheetProtected",
]);

export function canWriteElsewhere(failure: Failure): boolean {
  return ELSEWHERE.has(failure.code);
}

/** Where a run would write: where the person wants it, or to a sheet of its own when there is no way beside the data. */
export function goalFor(state: PaneState): Goal {
  return barBeside(state) ? "clientsSheet" : state.goal;
}

/** Why nothing can be written beside the data of the selection; undefined: it can. */
export function barBeside(state: PaneState): Failure | undefined {
  const plan = checkToWrite(state)?.places.beside ?? state.look.look?.willWrite;
  return plan && "failure" in plan ? plan.failure : undefined;
}

/** Why nothing can be written at all: neither beside the data nor to a sheet of clients. */
export function barWriting(state: PaneState): Failure | undefined {
  const places = checkToWrite(state)?.places;
  if (!places) return undefined;
  const needsSheet = goalFor(state) === "clientsSheet" || places.hasClientsSheet;
  return needsSheet && "failure" in places.clientsSheet ? places.clientsSheet.failure : undefined;
}
