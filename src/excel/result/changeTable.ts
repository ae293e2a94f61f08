import { rangeOf } from "../cells/area";
import type { TableChange } from "./ownTable";

/** Asks for the change. Cells keep what they hold: those that leave the table, too. */
export function resizeTable(sheet: Excel.Worksheet, { name, after }: TableChange): void {
  sheet.tables.getItem(name).resize(rangeOf(sheet, after));
}

/**
 * Headings that differ from each other and from `taken`, letter case aside, as a table wants them: Excel would number
 * one that is taken in a way of its own.
 */
export function makeUnique(wanted: readonly string[], taken: readonly string[]): string[] {
  const known = new Set(taken.map((text) => text.toLocaleLowerCase()));
  return wanted.map((heading) => {
    let name = heading;
    for (let number = 2; known.has(name.toLocaleLowerCase()); number += 1) {
      name = `${heading} (${number})`;
    }
    known.add(name.toLocaleLowerCase());
    return name;
  });
}
