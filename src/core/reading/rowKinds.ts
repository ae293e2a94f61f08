/** What a row of the block is. */
export const ROW = {
  blank: 0,
  client: 1,
  nameless: 2,
  total: 3,
  heading: 4,
  note: 5,
  group: 6,
  /** A client's row that a treatment leaves out. */
  left: 7,
} as const;

/** Every row of the span told apart. Arrays begin at `span.first`. */
export type SortedRows = {
  readonly kinds: Uint8Array;
  /** Number of the row's client, -1 for none. */
  readonly clientOf: Int32Array;
  /** By client number, in order of first appearance. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
};

/** Does a row of this kind hold an amount of the sheet's total: a client's, a nameless one, one left out? */
export function isDataRow(kind: number | undefined): boolean {
  return kind === ROW.client || kind === ROW.nameless || kind === ROW.left;
}
