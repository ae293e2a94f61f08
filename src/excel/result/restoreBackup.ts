import { blockWrites } from "../cells/formatting";
import { neutralise } from "../cells/safeText";
import type { GetSheet, QueuedWrite } from "../cells/writeQueue";
import type { CellBackup } from "./cellBackup";
import { isOwnFormula, parseLive } from "./liveFormulas";

/**
 * Puts a block back; texts are made safe again, since reading them lost their apostrophes, and formulas of live results
 * are formulas again.
 */
export function backupWrites(getSheet: GetSheet, backup: CellBackup): QueuedWrite[] {
  const live = parseLive(backup.comment);
  const { columns } = backup.formatting;
  const values = backup.values.map((row) =>
    row.map((value, at) => {
      if (typeof value !== "string") return value;
      return live && isOwnFormula(value, columns[at], live) ? value : neutralise(value);
    })
  );
  return blockWrites(getSheet, backup.block, values, backup.formatting);
}
