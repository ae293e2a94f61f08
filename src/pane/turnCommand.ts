import { turnResults, turnWorkbook } from "../excel/late";
import type { Language } from "../strings/language";
import { describeTurned, type ToldTurn } from "../strings/strategy/turned";
import { perform } from "./commands";
import type { Store } from "./state/store";
import { lookAtSheets, writeTyped } from "./strategy/commands";

/**
 * Turns the workbook into a language: the strategy sheets and all that is made of them, then classes and report. `tell` gets
 * what was done after each of the two, so that it is known what stands where the second one fails.
 */
export async function turnBook(
  store: Store,
  to: Language,
  tell: (lines: readonly string[]) => void
): Promise<void> {
  await writeTyped(store);
  const { language } = store.getState();
  let results: ToldTurn["results"] = { sheets: [], staleReports: [] };
  const isDone = await perform(store, "stored", async () => {
    const book = await turnWorkbook(to, new Date());
    const say = (): void => tell(describeTurned(language, to, results, book));
    if (book.sheets + book.others.length > 0) say();
    results = await turnResults(to);
    say();
    store.dispatch({ type: "commandDone" });
  });
  if (isDone) await lookAtSheets(store);
}
