import { rangeOf, type Block } from "./area";

/** Size of a value as it travels: UTF-8 bytes of its JSON. */
export function jsonBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** Something to write, and how much of a request it takes. */
export type QueuedWrite = {
  readonly bytes: number;
  readonly write: () => void;
  /** Rows of a block whose values it writes, and the values. */
  readonly rows?: Pick<Block, "row" | "rows">;
  readonly values?: readonly (readonly (string | number | boolean)[])[];
};

/** Bytes of one writing request: Excel on the web refuses 5 MB. */
const MOST_BYTES = 3_500_000;
/** So many rows are measured and written together. */
const ROWS_PER_PIECE = 2_000;
/** Size of a call that carries no cells, estimated generously. */
const CALL_BYTES = 1_500;

/** A few calls that belong together. */
export function callWrite(write: () => void): QueuedWrite {
  return { bytes: CALL_BYTES, write };
}

/** Gives the sheet to write to. A function, since an earlier write of the queue may have to make the sheet first. */
export type GetSheet = () => Excel.Worksheet;

/** Writes of a block's values, split into parts of measured size. */
export function valueWrites(
  getSheet: GetSheet,
  block: Block,
  values: readonly (readonly (string | number | boolean)[])[]
): QueuedWrite[] {
  const writes: QueuedWrite[] = [];
  for (let from = 0; from < values.length; from += ROWS_PER_PIECE) {
    const part = values.slice(from, from + ROWS_PER_PIECE).map((row) => [...row]);
    const place = { ...block, row: block.row + from, rows: part.length };
    writes.push({
      bytes: jsonBytes(part) + CALL_BYTES,
      rows: { row: place.row, rows: place.rows },
      values: part,
      write: () => {
        rangeOf(getSheet(), place).values = part;
      },
    });
  }
  return writes;
}

/** Performs the queued writes in their order, in as few requests as their size allows. */
export async function perform(
  context: Excel.RequestContext,
  writes: readonly QueuedWrite[]
): Promise<void> {
  let bytes = 0;
  let count = 0;
  while (
    count < writes.length &&
    (count === 0 || bytes + (writes[count]?.bytes ?? 0) <= MOST_BYTES)
  ) {
    bytes += writes[count]?.bytes ?? 0;
    count += 1;
  }
  if (count === 0) return;
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const write of writes.slice(0, count)) write.write();
  await context.sync();
  await perform(context, writes.slice(count));
}
