import { Workbook } from "../../../src/officeHost/model/workbook";
import { openOffice, type OpenedOffice } from "../../../src/officeHost/node/office";
import { Host } from "../../../src/officeHost/wire/host";

/** A host with a workbook of empty sheets, the first of them in front. */
export function startHost(
  names: readonly string[] = ["First", "Second"],
  language: "ru-RU" | "en-US" = "en-US"
): Host {
  const workbook = new Workbook("Book.xlsx");
  for (const name of names) workbook.sheets.push(workbook.makeSheet(name));
  workbook.activeSheet = workbook.sheets[0]?.id ?? "";
  workbook.selection = {
    kind: "cells",
    sheet: workbook.activeSheet,
    areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  };
  return new Host(workbook, language);
}

/** Runs a batch in the real Office.js over the host, and closes it again whatever happens. */
export async function runExcel<T>(
  host: Host,
  batch: (context: Excel.RequestContext, office: OpenedOffice) => Promise<T>
): Promise<T> {
  const office = await openOffice(host);
  try {
    return await office.Excel.run((context) => batch(context, office));
  } finally {
    office.close();
  }
}

/** The code of the error that a promise is rejected with; the test fails when it is not. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as { code: string }).code;
  }
  throw new Error("no error came");
}
