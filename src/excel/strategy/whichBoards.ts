import { runExcel } from "../host/session";
import { loadHiddenNames, readMarks } from "../stored/hiddenNames";

/** Sheets over all clients that a workbook may have. */
export type BoardKind = "Index" | "Boards" | "Playbook";

/**
 * Which of them the workbook has, by their marks; a sheet that was deleted is none. One request, nothing is written. Throws
 * `FailureError`.
 */
export async function listBoards(): Promise<readonly BoardKind[]> {
  return runExcel(async (context) => {
    const names = loadHiddenNames(context.workbook.names);
    await context.sync();
    const there = readMarks(names).filter(({ sheet }) => sheet !== undefined);
    return (["Index", "Boards", "Playbook"] as const).filter((kind) =>
      there.some((mark) => mark.kind === kind)
    );
  }, true);
}
