import type { StrategyCase } from "../../core/strategy/case";
import { LANGUAGES } from "../../strings/language";
import { strategyTexts } from "../../strings/strategy/texts";
import { copyAt } from "./changesSince";
import type { StrategyState } from "./find";
import { readJournal } from "./journalSheet";
import { toCase, type ReadSheet } from "./read";
import { readSeen } from "./seenSheet";

/** The cases of sheets with what the journal knows of them: the last talk's answers, and when they changed hands. */
export async function readCases(
  context: Excel.RequestContext,
  state: StrategyState,
  read: readonly ReadSheet[]
): Promise<StrategyCase[]> {
  const { rows } = await readSeen(context, state);
  const moves = (await readJournal(context, state)).filter(({ where }) => isMove(where));
  return read.map((sheet): StrategyCase => {
    const one = toCase(sheet);
    const talk = copyAt("talk", sheet, rows);
    const days = moves.flatMap(({ client, day }) => (client === one.client.name ? [day] : []));
    return {
      ...one,
      movedOn: days.length > 0 ? Math.max(...days) : null,
      ...(talk ? { atLastTalk: talk.answers } : {}),
    };
  });
}

/** Does a line of the journal tell of another agent or territory? */
function isMove(where: string): boolean {
  return LANGUAGES.some((language) => {
    const { head } = strategyTexts(language);
    return where === head.agent || where === head.territory;
  });
}
