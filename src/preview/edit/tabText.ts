/**
 * Reads cells from the text that spreadsheets put on the clipboard: tabs between cells, line ends between rows, cells
 * with line breaks or tabs in quotes. One line end at the very end belongs to the last row.
 */
export function parseTabText(text: string): string[][] {
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  for (let place = 0; ;) {
    const rest = body.slice(place);
    const quoted = QUOTED.exec(rest)?.[0];
    const cell = quoted ?? /^[^\t\n]*/.exec(rest)?.[0] ?? "";
    rows.at(-1)?.push(quoted === undefined ? cell : cell.slice(1, -1).replaceAll('""', '"'));
    place += cell.length;
    if (place >= body.length) return rows;
    if (body.charAt(place) === "\n") rows.push([]);
    place += 1;
  }
}

/** A quote opens a quoted cell only when it is closed before a tab, a line end or the end of the text. */
const QUOTED = /^"(?:[^"]|"")*"(?=[\t\n]|$)/;

/** Writes cells as clipboard text; what would break the rows or columns goes in quotes. */
export function writeTabText(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string): string =>
    /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}
