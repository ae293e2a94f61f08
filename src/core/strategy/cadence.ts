import type { ParetoClass } from "../classes/classification";

const UNIX_EPOCH = 25569;
const DAY_MS = 86_400_000;

/** What is due with a client, as serial days; null: this class asks for none. */
export type Cadence = { readonly nextTalk: number | null; readonly nextReview: number };

/**
 * METHOD 7: with an A client a talk every month and a review every quarter, with a B client the review; other key
 * clients (named by hand) are reviewed like a B. The first ones are counted from the day the sheet was made.
 */
export function planCadence(
  paretoClass: ParetoClass,
  made: number,
  lastTalk: number | null,
  lastReview: number | null
): Cadence {
  return {
    nextTalk: paretoClass === "A" ? addMonths(Math.max(made, lastTalk ?? 0), 1) : null,
    nextReview: addMonths(Math.max(made, lastReview ?? 0), 3),
  };
}

/** What of the cadence lies before `today`. */
export function findOverdue(cadence: Cadence, today: number): ("talk" | "review")[] {
  const overdue: ("talk" | "review")[] = [];
  if (cadence.nextTalk !== null && cadence.nextTalk < today) overdue.push("talk");
  if (cadence.nextReview < today) overdue.push("review");
  return overdue;
}

/** Months later on the same day, on the month's last day where there is no such day: Excel's EDATE. */
export function addMonths(serial: number, months: number): number {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY_MS + UNIX_EPOCH;
}
