import { loadHiddenNames, readMarks, STRATEGY_SHEET_NAME } from "../stored/hiddenNames";

/**
 * Asks whether a sheet that came since a command began is the command's own: it carries our mark, or nothing stands on it
 * yet. Read after the sync.
 */
export function isWorksheetOfOurs(context: Excel.RequestContext, id: string): () => boolean {
  const sheet = context.workbook.worksheets.getItem(id).load("name");
  const own = sheet.names.getItemOrNullObject(STRATEGY_SHEET_NAME).load("formula");
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  const names = loadHiddenNames(context.workbook.names);
  return () => {
    if (!own.isNullObject || used.isNullObject) return true;
    return readMarks(names).some((mark) => mark.sheet === sheet.name);
  };
}
