import { basename } from "node:path";
import { listChangesSince, listDisputes, type Milestone } from "../excel/late";
import { openWorkbook } from "../officeHost/files/open";
import type { Language } from "../strings/language";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { describeChange } from "../strings/strategy/journalTexts";
import { showDay } from "../strings/strategy/parts";
import type { ClassifyRequest } from "./arguments";
import { readBytes } from "./files";
import { openInOffice } from "./openInOffice";
import { printConflict } from "./printConflict";
import type { Terminal } from "./terminal";

/** What is told of a book's strategy sheets without anything being written. */

/** Says what the answers say otherwise than at the last review and at the last talk. */
export function tellChanges(call: ClassifyRequest, terminal: Terminal): Promise<void> {
  const { language } = call;
  return tell(call, terminal, async () => {
    const lines = [
      ...(await describeSince("review", language)),
      ...(await describeSince("talk", language)),
    ];
    return lines.length > 0 ? lines : [strategyCommandTexts(language).noMilestones];
  });
}

async function describeSince(milestone: Milestone, language: Language): Promise<string[]> {
  const texts = strategyCommandTexts(language);
  const told = await listChangesSince(milestone);
  return told.flatMap(({ client, since, changes }) => [
    texts.changedSince[milestone](client, showDay(language, since), changes.length),
    ...changes.map((change) => texts.changed(describeChange(language, change))),
  ]);
}

/** Lists what packs and sheets say apart, with the numbers by which `--take` chooses. */
export function tellConflicts(call: ClassifyRequest, terminal: Terminal): Promise<void> {
  const { language } = call;
  return tell(call, terminal, async () => {
    const disputes = await listDisputes();
    const texts = strategyCommandTexts(language);
    return [
      ...disputes.map(({ conflict, client }, index) =>
        printConflict(conflict, { client, language, number: index + 1, isTheirs: false })
      ),
      disputes.length > 0 ? texts.conflictsKept(disputes.length) : texts.noConflicts,
    ];
  });
}

async function tell(
  { file, language }: ClassifyRequest,
  terminal: Terminal,
  describe: () => Promise<string[]>
): Promise<void> {
  const office = await openInOffice(openWorkbook(readBytes(file), basename(file)), language);
  try {
    for (const line of await describe()) terminal.say(line);
  } finally {
    office.close();
  }
}
