import { toA1 } from "../core/reading/values/cells";
import type { Language } from "../strings/language";
import { classifySelection } from "./classify";
import { inTurn, runExcel } from "./host/session";
import { loadHiddenNames, readMarks, type Mark } from "./stored/hiddenNames";

/** A block of data that classes were written for. */
type WrittenFor = {
  readonly sheet: string;
  /** One cell of the data: they are found from there as they stand now. */
  readonly range: string;
  /** Do the classes stand beside the data? Else on a sheet of clients alone. */
  readonly isBeside: boolean;
};

/** What was written anew, and what stays in the language that it was in. */
export type TurnedResults = {
  /** Sheets with data whose classes are in that language now. */
  readonly sheets: readonly string[];
  /** Tabs of reports that a person has changed: they stay. */
  readonly staleReports: readonly string[];
};

/**
 * Writes the classes of a workbook anew in a language, with the sheet of clients and the report where there are any, from
 * the data as they stand and by the workbook's own settings; no snapshot is kept. Each block of data is a run of its own.
 */
export async function turnResults(language: Language): Promise<TurnedResults> {
  const places = await runExcel(findWritten, true);
  const sheets: string[] = [];
  const staleReports: string[] = [];
  await inTurn(places, async ({ sheet, range, isBeside }) => {
    const { written } = await classifySelection({
      language,
      place: { sheet, range },
      write: isBeside ? "beside" : "clientsSheet",
    });
    sheets.push(sheet);
    if (written.charts?.isStale) staleReports.push(written.charts.sheet);
  });
  return { sheets, staleReports };
}

async function findWritten({ workbook }: Excel.RequestContext): Promise<WrittenFor[]> {
  const { worksheets } = workbook;
  const own = loadHiddenNames(workbook.names);
  worksheets.load("items/name");
  await workbook.context.sync();
  const asked = worksheets.items.map((sheet) => ({
    sheet: sheet.name,
    names: loadHiddenNames(sheet.names),
  }));
  await workbook.context.sync();
  const hasClients = readMarks(own).some(({ kind, sheet }) => kind === "Clients" && sheet);
  return asked.flatMap(({ sheet, names }) => {
    const marks = readMarks(names);
    const isOf = (kind: Mark["kind"], number: number): boolean =>
      marks.some((one) => one.kind === kind && one.number === number && one.block !== undefined);
    return marks.flatMap(({ kind, number, block }): WrittenFor[] => {
      const isBeside = isOf("Result", number);
      if (kind !== "Data" || !block || (!isBeside && !hasClients)) return [];
      return [{ sheet, range: toA1(block.row, block.column), isBeside }];
    });
  });
}
