import { dateOf } from "../../core/strategy/answers";
import type { KnownClient } from "../../core/strategy/client";
import { decideState, type LifeState } from "../../core/strategy/life";
import type { PastTurnover } from "../../core/strategy/pastTurnover";
import { readState } from "./head";
import type { ReadSheet } from "./read";

/** Where a client's life stands, as a refresh finds it. */
export type SheetLife = {
  readonly state: LifeState;
  /** What the head said before; null: nothing. */
  readonly before: LifeState | null;
  /** The day from which the data lack it; null: they do not. */
  readonly missingSince: number | null;
  readonly atStake: number;
};

/** Without snapshots a client that is still missing so many days later has been missing twice. */
const NEXT_READING = 14;

/** Decides a client's state by its sheet, the run's data and the snapshots before them (METHOD 7). */
export function planLife(
  sheet: ReadSheet,
  client: KnownClient | undefined,
  past: PastTurnover,
  today: number
): SheetLife {
  const { headValues, answers } = sheet;
  // A sheet of an earlier layout has no place for the state: it was made for a key client.
  const before = sheet.places.head.lines.state ? readState(headValues.state) : "key";
  const parted = dateOf(answers.fields.partedOn.value);
  const known = dateOf(
    typeof headValues.missingSince === "number" ? headValues.missingSince : null
  );
  const isExpected = before !== null && before !== "prospect";
  const missingSince = client || !isExpected ? null : (known ?? today);
  const isLate = known !== null && today - known >= NEXT_READING;
  const state = decideState({
    before,
    isParted: parted !== null && parted <= today,
    figures: client
      ? {
          turnover: client.turnover,
          isKey: client.isKey,
          monthly: client.turnover / (client.months ?? 1),
          silence: client.silence ?? null,
        }
      : null,
    earlier: past.monthly,
    missed: Math.max(1 + past.missing, isLate ? 2 : 1),
  });
  return { state, before, missingSince, atStake: findStake(sheet, client) };
}

/** The larger of the turnovers that its head knows. */
function findStake({ headValues, places, valueAt }: ReadSheet, client?: KnownClient): number {
  const kept = places.head.before.turnover;
  const amounts = [headValues.turnover, kept && valueAt(kept), client?.turnover];
  return Math.max(0, ...amounts.filter((one) => typeof one === "number"));
}
