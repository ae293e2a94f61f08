import type { Row } from "../cell";

/** The rows of a sheet before a step of the undo history; a step keeps only what it changes. */
export type RowsBefore =
  /** Single rows by number; undefined: there was none. */
  | { readonly kind: "some"; readonly rows: ReadonlyMap<number, Row | undefined> }
  /** All rows: some came, went or moved. */
  | { readonly kind: "all"; readonly rows: readonly (Row | undefined)[] };

/**
 * Remembers the rows of one sheet as they were when the running step began. Call it before a row is changed: the record
 * goes into the journal as it is, and the sheet gets a copy to change, once a step.
 */
export class RowJournal {
  private some = new Map<number, Row | undefined>();
  private all: readonly (Row | undefined)[] | undefined;
  /** Records that the running step made: no one else knows them. */
  private own = new Set<Row>();

  /** A row is about to change; afterwards the record in `rows` may be changed. */
  keep(rows: (Row | undefined)[], row: number): void {
    const line = rows[row];
    if (line === undefined) {
      if (!this.all && !this.some.has(row)) this.some.set(row, undefined);
      return;
    }
    if (this.own.has(line) || (!this.all && this.some.has(row))) return;
    if (!this.all) this.some.set(row, line);
    const copy = copyRow(line);
    this.own.add(copy);
    rows[row] = copy;
  }

  /** Rows are about to come, go or move. */
  keepAll(rows: readonly (Row | undefined)[]): void {
    if (this.all) return;
    this.all = withRows(rows, this.some);
    this.some = new Map();
  }

  /** What was kept since the last time; the next step begins with nothing. */
  take(): RowsBefore | undefined {
    const { all, some } = this;
    this.some = new Map();
    this.all = undefined;
    this.own = new Set();
    if (all) return { kind: "all", rows: all };
    return some.size > 0 ? { kind: "some", rows: some } : undefined;
  }
}

/** What two steps, one right after the other, have kept together. */
export function joinRows(
  first: RowsBefore | undefined,
  second: RowsBefore | undefined
): RowsBefore | undefined {
  if (!first || !second) return first ?? second;
  if (first.kind === "all") return first;
  if (second.kind === "all") return { kind: "all", rows: withRows(second.rows, first.rows) };
  return { kind: "some", rows: new Map([...second.rows, ...first.rows]) };
}

function withRows(
  all: readonly (Row | undefined)[],
  some: ReadonlyMap<number, Row | undefined>
): readonly (Row | undefined)[] {
  const rows = all.slice();
  for (const [row, line] of some) {
    if (line) rows[row] = line;
    else delete rows[row];
  }
  return rows;
}

/** A row that shares nothing that can change with the other. */
export function copyRow(row: Row): Row {
  return {
    ...row,
    values: row.values.slice(),
    styles: row.styles.slice(),
    extras: row.extras && new Map(row.extras),
  };
}
