import type { QueuedWrite } from "../cells/writeQueue";
import type { Expected, Image } from "./touches";
import type { Guard, Pin, Unit } from "./unit";

/** A queued write with what has to be looked at in the request that carries it. */
export type CheckedWrite = QueuedWrite & {
  readonly touches?: readonly Expected[];
  readonly guards?: readonly Guard[];
  readonly pins?: readonly Pin[];
  /** What the looking adds to Excel's answer. */
  readonly answerBytes?: number;
};

/** Bytes of one writing request, and of its answer: Excel on the web refuses 5 MB of either. */
const MOST_BYTES = 3_500_000;
const MOST_ANSWER_BYTES = 4_500_000;

/**
 * Writes in order, in as few requests as the sizes of requests and answers allow; in each of them everything is looked
 * at before anything is written. Gives what was found, in the order of the touches. Throws as `Unit.write`.
 */
export async function flush(
  unit: Unit,
  writes: readonly CheckedWrite[]
): Promise<readonly Image[]> {
  const count = countFitting(writes);
  if (count === 0) return [];
  const now = writes.slice(0, count);
  const images = await unit.write({
    touches: now.flatMap(({ touches = [] }) => touches),
    guards: now.flatMap(({ guards = [] }) => guards),
    pins: now.flatMap(({ pins = [] }) => pins),
    write: () => {
      unit.context.application.suspendScreenUpdatingUntilNextSync();
      for (const { write } of now) write();
    },
  });
  return [...images, ...(await flush(unit, writes.slice(count)))];
}

function countFitting(writes: readonly CheckedWrite[]): number {
  let bytes = 0;
  let answer = 0;
  let count = 0;
  for (const write of writes) {
    bytes += write.bytes;
    answer += write.answerBytes ?? 0;
    if (count > 0 && (bytes > MOST_BYTES || answer > MOST_ANSWER_BYTES)) break;
    count += 1;
  }
  return count;
}
