import { digestAnswers } from "../../core/strategy/answers";
import { agentsOf } from "../../core/strategy/case";
import { runExcel } from "../host/session";
import { readWorkbookFile } from "../host/workbookFile";
import { stop } from "../host/failures";
import { cutWorkbook } from "../pack/cutWorkbook";
import { findSheets, sortOwnership } from "./find";
import { BASE_NAME, BASE_SHEET, listBaseRows } from "./packBase";
import { readSheets, toCase, type ReadSheet } from "./read";

export type PackFile = {
  /** An .xlsx. */
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
};

/**
 * An agent's pack as a file, made from the workbook itself, which stays as it is: the agent's strategy sheets and, hidden,
 * their answers as they are now, for merging later. Nothing of other sheets, names or stores goes with them. `agent`: null
 * for clients without one. Throws `FailureError` `noStrategySheets`, `excelFailed`.
 */
export async function makePackFile(agent: string | null): Promise<PackFile> {
  for (;;) {
    const own = await readOwn(agent);
    const bytes = await readWorkbookFile();
    // An answer that was written while the file was copied would pass for the agent's later.
    if (print(own) !== print(await readOwn(agent))) continue;
    const sheets = own.map(({ sheet }) => sheet);
    const added = { sheet: BASE_SHEET, name: BASE_NAME, rows: listBaseRows(own) };
    return { bytes: cutWorkbook(bytes, { sheets, added }), sheets };
  }
}

function print(sheets: readonly ReadSheet[]): string {
  return JSON.stringify(
    sheets.map(({ id, sheet, answers }) => [id, sheet, digestAnswers(answers)])
  );
}

async function readOwn(agent: string | null): Promise<ReadSheet[]> {
  return runExcel(async (context) => {
    const { found } = await findSheets(context);
    const claims = [...sortOwnership(found).values()];
    const read = await readSheets(
      context,
      claims.map(({ own }) => own)
    );
    const own = read.filter((sheet) => agentsOf(toCase(sheet).client).includes(agent));
    if (own.length === 0) stop({ code: "noStrategySheets", agent: agent ?? "" });
    return own;
  }, true);
}
