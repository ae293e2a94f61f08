import { toA1 } from "../../core/reading/values/cells";
import type { Block } from "../cells/area";
import { digestText } from "../../core/columnar/hashText";
import { stop } from "../host/failures";
import { contentAt } from "../unit/cellsImage";
import type { CellsImage } from "../unit/touches";

/**
 * What the program has written on sheets that are its own as a whole, in a custom XML part: a short number for each row,
 * by the hidden name of the sheet's block. What stands there and has no such number was typed by a person.
 */
export type Written = ReadonlyMap<string, ReadonlySet<string>>;

export const WRITTEN_NAMESPACE = "urn:key-clients:written";

/** Reads the part; what does not look as we write it is left out, nothing throws. */
export function parseWritten(xml: string | undefined): Written {
  const sheets = (xml ?? "").matchAll(/<sheet name="(KeyClients_\w+)" rows="([0-9a-f ]*)"\/>/g);
  return new Map(
    [...sheets].map(([, name = "", rows = ""]) => [name, new Set(rows.split(" "))] as const)
  );
}

/** The part with the rows of one sheet more, or anew. */
export function printWritten(
  known: Written,
  name: string,
  values: readonly (readonly unknown[])[]
): string {
  return printSheets(
    new Map<string, ReadonlySet<string>>(known).set(name, new Set(values.map(hashRow)))
  );
}

/** The part. */
export function printSheets(sheets: Written): string {
  const lines = [...sheets].map(
    ([one, rows]) => `<sheet name="${one}" rows="${[...rows].join(" ")}"/>`
  );
  return `<written xmlns="${WRITTEN_NAMESPACE}" version="1">${lines.join("")}</written>`;
}

/** Rows that say the same in other words now, by the hidden name of their sheet's block. */
export type TurnedRows = {
  readonly name: string;
  readonly rows: readonly (readonly [old: readonly unknown[], next: readonly unknown[]])[];
};

/** The part when rows of ours say the same in other words; what a person has typed stays a person's. */
export function replaceRows(known: Written, changes: readonly TurnedRows[]): Written {
  const sheets = new Map<string, ReadonlySet<string>>(known);
  for (const { name, rows } of changes) {
    const own = sheets.get(name);
    if (!own) continue;
    const nextOf = new Map(rows.map(([old, next]) => [hashRow(old), hashRow(next)] as const));
    sheets.set(name, new Set([...own].map((hash) => nextOf.get(hash) ?? hash)));
  }
  return sheets;
}

/**
 * Texts made safe carry an apostrophe that cells do not give back. A formula is taken for any other: Excel changes it when
 * tabs are renamed or deleted and rows are inserted.
 */
function hashRow(cells: readonly unknown[]): string {
  const plain = cells.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell));
  return digestText(
    JSON.stringify(plain.map((cell) => (String(cell).startsWith("=") ? "=" : cell)))
  );
}

/**
 * Throws `typedOnSheet` where something stands in a block of ours that we did not write. `rooms`: blocks that are there to
 * be typed in. Without a record nothing can be told: then all of it counts as ours.
 */
export function refuseTyped(
  sheet: string,
  image: CellsImage,
  rows: ReadonlySet<string> | undefined,
  rooms: readonly Block[]
): void {
  if (!rows) return;
  const { place } = image;
  let first: string | undefined;
  let count = 0;
  for (let row = 0; row < place.rows; row += 1) {
    const at = place.row + row;
    if (rooms.some((room) => at >= room.row && at < room.row + room.rows)) continue;
    const cells = Array.from({ length: place.columns }, (_, column) =>
      contentAt(image, row, column)
    );
    const filled = cells.findIndex((cell) => cell !== "");
    if (filled < 0 || rows.has(hashRow(cells))) continue;
    first ??= toA1(at, place.column + filled);
    count += 1;
  }
  if (first !== undefined) stop({ code: "typedOnSheet", sheet, address: first, count });
}
