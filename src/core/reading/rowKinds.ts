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

/** By kind: 1 where a row holds an amount of the sheet's total: a client's, a nameless one, one left out. */
export const DATA_KINDS: Readonly<Uint8Array> = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7], (kind) =>
  kind === ROW.client || kind === ROW.nameless || kind === ROW.left ? 1 : 0
);

/** Does a row of this kind hold an amount of the sheet's total? For long loops there is `DATA_KINDS`. */
export function isDataRow(kind: number | undefined): boolean {
  return DATA_KINDS[kind ?? 0] === 1;
}

/** Places of the rows that are no clients'. */
export function findOthers(kinds: Uint8Array): number[] {
  const others: number[] = [];
  const ofClient = ROW.client;
  for (let at = 0; at < kinds.length; at++) if (kinds[at] !== ofClient) others.push(at);
  return others;
}
