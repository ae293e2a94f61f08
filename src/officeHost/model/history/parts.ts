import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** What of a sheet, beside its rows, a step of the undo history gives back. */
const SHEET_PARTS = [
  "name",
  "visibility",
  "tabColor",
  "columns",
  "defaultColumnWidth",
  "defaultRowHeight",
  "merges",
  "frozen",
  "showGridlines",
  "showHeadings",
  "zoom",
  "protection",
  "pageLayout",
  "customProperties",
  "tables",
  "autoFilter",
  "conditionalFormats",
  "validations",
  "hyperlinks",
  "charts",
  "comments",
  "names",
] as const satisfies readonly (keyof Sheet)[];

/** Custom XML and settings are left out: Excel's undo leaves them as they are (office-js#6415). */
const WORKBOOK_PARTS = [
  "names",
  "properties",
  "customProperties",
] as const satisfies readonly (keyof Workbook)[];

/** Parts by name, each as a text that holds all of it: equal texts are equal parts. */
export type Parts = ReadonlyMap<string, string>;

/** The parts of a sheet as they are now. */
export function readSheetParts(sheet: Sheet): Parts {
  return new Map(SHEET_PARTS.map((name) => [name, write(sheet[name])]));
}

/** The parts of the workbook itself as they are now. */
export function readWorkbookParts(workbook: Workbook): Parts {
  return new Map(WORKBOOK_PARTS.map((name) => [name, write(workbook[name])]));
}

/** Those parts of `before` that differ from `after`. */
export function changedParts(before: Parts, after: Parts): Parts {
  return new Map([...before].filter(([name, text]) => after.get(name) !== text));
}

/** Puts parts back into the sheet or workbook they were read from; lists and maps stay the objects they are. */
export function putParts(owner: Sheet | Workbook, parts: Parts): void {
  const target = owner as unknown as Record<string, unknown>;
  for (const [name, text] of parts) {
    const value = read(text);
    const known = target[name];
    if (Array.isArray(known) && Array.isArray(value)) {
      known.length = 0;
      // A hole is an absent column: it comes back as a hole.
      known.length = value.length;
      value.forEach((item, index) => {
        if (item !== null) known[index] = item as unknown;
      });
    } else if (known instanceof Map && value instanceof Map) {
      known.clear();
      for (const [key, item] of value) known.set(key, item);
    } else target[name] = value;
  }
}

const MAP = "$map";

function write(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) =>
      item instanceof Map ? { [MAP]: [...item] } : item
    ) ?? ""
  );
}

function read(text: string): unknown {
  if (text === "") return undefined;
  return JSON.parse(text, (_key, item: unknown) => {
    const isMap = item !== null && typeof item === "object" && MAP in item;
    return isMap ? new Map((item as { [MAP]: [unknown, unknown][] })[MAP]) : item;
  });
}
