import { STRATEGY_SHEET_NAME } from "../stored/hiddenNames";
import type { Expected } from "../unit/touches";
import type { FoundSheet } from "./find";
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

/** What `setOwner` touches, as it was found. */
export function expectOwner({ id: sheetId, told: { name, property } }: FoundSheet): Expected[] {
  const items = new Map(name ? [[STRATEGY_SHEET_NAME, name]] : []);
  return [
    {
      touch: { kind: "names", sheetId, names: [STRATEGY_SHEET_NAME] },
      expected: { kind: "names", items },
    },
    ...(hasSheetProperties()
      ? [
          {
            touch: { kind: "property", sheetId, key: PROPERTY },
            expected: { kind: "property", value: property },
          } as const,
        ]
      : []),
  ];
}
