import type { Area } from "../area";
import type { Row } from "../cell";
import type { Sheet } from "../sheet";
import type { RowsBefore } from "./rowJournal";

/** Puts rows back into their sheet and gives those that they replace. */
export function putRows(sheet: Sheet, before: RowsBefore): RowsBefore {
  if (before.kind === "all") {
    const replaced = sheet.rows.slice();
    sheet.rows.length = before.rows.length;
    for (let row = 0; row < before.rows.length; row += 1) putRow(sheet, row, before.rows[row]);
    return { kind: "all", rows: replaced };
  }
  const replaced = new Map<number, Row | undefined>();
  for (const [row, line] of before.rows) {
    replaced.set(row, sheet.rows[row]);
    putRow(sheet, row, line);
  }
  while (sheet.rows.length > 0 && !(sheet.rows.length - 1 in sheet.rows)) sheet.rows.length -= 1;
  return { kind: "some", rows: replaced };
}

/** The smallest areas that hold all cells of other contents and of another look; undefined: there are none. */
export type ChangedAreas = {
  readonly contents: Area | undefined;
  readonly formats: Area | undefined;
};

/** Which cells will change once rows are put back. */
export function findChangedAreas(sheet: Sheet, before: RowsBefore): ChangedAreas {
  const contents = new Box();
  const formats = new Box();
  const compare = (row: number, line: Row | undefined): void => {
    const now = sheet.rows[row];
    if (now === line) return;
    const length = Math.max(
      ...[now, line].flatMap((one) => [one?.values.length ?? 0, one?.styles.length ?? 0])
    );
    for (let column = 0; column < length; column += 1) {
      const isSame =
        (now?.values[column] ?? null) === (line?.values[column] ?? null) &&
        now?.extras?.get(column)?.formula === line?.extras?.get(column)?.formula;
      if (!isSame) contents.take(row, column);
      if (now?.styles[column] !== line?.styles[column]) formats.take(row, column);
    }
  };
  if (before.kind === "some") for (const [row, line] of before.rows) compare(row, line);
  else {
    const length = Math.max(before.rows.length, sheet.rows.length);
    for (let row = 0; row < length; row += 1) compare(row, before.rows[row]);
  }
  return { contents: contents.area, formats: formats.area };
}

class Box {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  take(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.bottom = Math.max(this.bottom, row);
    this.left = Math.min(this.left, column);
    this.right = Math.max(this.right, column);
  }
  get area(): Area | undefined {
    const { top, left, bottom, right } = this;
    if (bottom < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

function putRow(sheet: Sheet, row: number, line: Row | undefined): void {
  if (line) sheet.rows[row] = line;
  else delete sheet.rows[row];
}
