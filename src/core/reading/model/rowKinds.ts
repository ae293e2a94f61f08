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

/** What each row of the span is. Arrays begin at `span.first`. */
export type SortedRows = {
  readonly kinds: Uint8Array;
  /** Number of the row's client, -1 for none. */
  readonly clientOf: Int32Array;
  /** By client number, in order of first appearance. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
};

/** By kind: 1 where a row holds an amount of the sheet's total: a client's, a nameless one, one left out. */
export const DATA_KINDS: Readonly<Uint8Array> = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7], (kind) =>
  kind === ROW.client || kind === ROW.nameless || kind === ROW.left ? 1 : 0
);

/** Does a row of this kind hold an amount of the sheet's total? For long loops there is `DATA_KINDS`. */
export function isDataRow(kind: number | undefined): boolean {
  return DATA_KINDS[kind ?? 0] === 1;
}

/** Eight rows of clients, read as one number. */
const EIGHT_CLIENTS = new Float64Array(new Uint8Array(8).fill(ROW.client).buffer)[0];

/**
 * Places of the rows that belong to no client. `kinds` must begin where its memory does, since eight of them are read as
 * one number: no kind has the bits that would make it none.
 */
export function findOthers(kinds: Uint8Array): number[] {
  const others: number[] = [];
  const ofClient = ROW.client;
  const eights = new Float64Array(kinds.buffer, 0, kinds.length >> 3);
  // Nearly all rows belong to clients, so eight rows are checked at a time.
  for (let eight = 0; eight < eights.length; eight++) {
    if (eights[eight] === EIGHT_CLIENTS) continue;
    for (let at = eight * 8; at < eight * 8 + 8; at++) if (kinds[at] !== ofClient) others.push(at);
  }
  for (let at = eights.length * 8; at < kinds.length; at++)
    if (kinds[at] !== ofClient) others.push(at);
  return others;
}
