import { Workbook } from "../../../src/officeHost/model/workbook";
import type { Sheet } from "../../../src/officeHost/model/sheet";
import { openOffice, type OpenedOffice } from "../../../src/officeHost/node/office";
import { Host } from "../../../src/officeHost/wire/host";

/** The real Office.js over a workbook with one empty sheet, `Data`; close it when the test is over. */
export type Started = OpenedOffice & { readonly host: Host; readonly sheet: Sheet };

export async function startExcel(language: "ru-RU" | "en-US" = "en-US"): Promise<Started> {
  const workbook = new Workbook();
  const sheet = workbook.makeSheet("Data");
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  workbook.selection = {
    kind: "cells",
    sheet: sheet.id,
    areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  };
  const host = new Host(workbook, language);
  return { ...(await openOffice(host)), host, sheet };
}

/** The code of the error that a batch ends with; "none" when it ends well. */
export async function codeOf(batch: Promise<unknown>): Promise<string> {
  try {
    await batch;
    return "none";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
