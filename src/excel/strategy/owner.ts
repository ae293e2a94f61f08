import { STRATEGY_SHEET_NAME } from "../stored/hiddenNames";
import type { Expected } from "../unit/touches";
import {
  hasSheetProperties,
  printComment,
  printProperty,
  PROPERTY,
  type Identity,
} from "./identity";

/** Says whose a sheet is, in its hidden name and its property; the cell is written by `writeIdentity`. */
export function setOwner(sheet: Excel.Worksheet, identity: Identity): void {
  sheet.names.getItem(STRATEGY_SHEET_NAME).comment = printComment(identity);
  if (hasSheetProperties()) sheet.customProperties.add(PROPERTY, printProperty(identity));
}

/** What `setOwner` touches. */
export function touchOwner({ id }: { readonly id: string }): Expected {
  return { touch: { kind: "names", sheetId: id, names: [STRATEGY_SHEET_NAME] } };
}
