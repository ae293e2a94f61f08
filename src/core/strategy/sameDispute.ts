import type { Edit } from "./edits";
import type { Conflict } from "./merge";

/** Are two disputes about the same place of a sheet, whatever the lines? */
export function isSameDispute(a: Conflict, b: Conflict): boolean {
  return a.row === b.row && placeOf(a.edit) === placeOf(b.edit);
}

function placeOf(edit: Edit): string {
  if (edit.kind === "field") return `${edit.code} ${edit.part}`;
  if (edit.kind === "cell") return `${edit.table} ${edit.column}`;
  return `${edit.table} ${edit.kind}`;
}
