import { parseReference } from "../cells/area";

/** All our hidden names begin so. */
const OURS = /^KeyClients_/i;

/**
 * Asks whether a sheet that came since a command began is the command's own: a hidden name of ours is on it or points at
 * it, or nothing stands on it yet. Read after the sync.
 */
export function isWorksheetOfOurs(context: Excel.RequestContext, id: string): () => boolean {
  const sheet = context.workbook.worksheets.getItem(id).load("name");
  const own = sheet.names.load("items/name");
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  const names = context.workbook.names.load("items/name,items/formula");
  return () => {
    if (used.isNullObject || own.items.some(({ name }) => OURS.test(name))) return true;
    return names.items.some(
      ({ name, formula }) =>
        OURS.test(name) && parseReference(String(formula)).some((one) => one.sheet === sheet.name)
    );
  };
}
