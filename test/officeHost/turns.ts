/** More than any event needs on its way from the workbook through the host and Office.js to a listener. */
const TURNS = 20;

/**
 * Lets everything happen that has been set off without a delay, events of the workbook above all. It counts turns of
 * the event loop, not time: on a crowded machine it simply lasts longer.
 */
export async function takeTurns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resume) => realTimeout(resume, 0));
}

/** Also where a test has put a clock of its own in the place of the real one. */
const realTimeout = setTimeout;
