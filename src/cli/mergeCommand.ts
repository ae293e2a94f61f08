import { describeProspect } from "../core/strategy/client";
import type { Edit } from "../core/strategy/edits";
import type { AnswerChange } from "../core/strategy/journal";
import type { Conflict } from "../core/strategy/merge";
import {
  joinSameClient,
  keepOurSide,
  listDisputes,
  recordChanges,
  takePackBack,
  writeStrategyAnswers,
} from "../excel/late";
import type { Language } from "../strings/language";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { describeChange, describeRecorded } from "../strings/strategy/journalTexts";
import { readBytes } from "./files";
import { printConflict } from "./printConflict";
import type { StrategyRequest, Take } from "./strategyArguments";

/** What is merged into strategy sheets: an agent's pack, another sheet of the same client, disputed answers. */

/** Takes a pack in; says which answers were taken and which are disputed. Undecided ones stay in the workbook. */
export async function mergePack(
  request: Extract<StrategyRequest, { kind: "merge" }>,
  language: Language
): Promise<string[]> {
  const texts = strategyCommandTexts(language);
  const today = new Date();
  const base64 = Buffer.from(readBytes(request.pack)).toString("base64");
  const { merged, added, locked } = await takePackBack(base64, today);
  const lines: string[] = [];
  let number = 0;
  let left = 0;
  const took = new Map<string, readonly Edit[]>();
  const disputes = new Map<string, readonly Conflict[]>();
  await inTurn(merged, async ({ key, client, sheet, taken, edits, changes, conflicts }) => {
    lines.push(texts.merged(client, taken, conflicts.length));
    lines.push(...changes.map((change) => printTaken(change, language)));
    const chosen: Edit[] = [];
    for (const conflict of conflicts) {
      number += 1;
      const isTheirs = takesTheirs(request.take, number);
      if (isTheirs) chosen.push(conflict.edit);
      else left += 1;
      lines.push(printConflict(conflict, { client, language, number, isTheirs }));
    }
    took.set(key, [...edits, ...chosen]);
    if (request.take === undefined) disputes.set(key, conflicts);
    if (chosen.length > 0) await writeStrategyAnswers(sheet, chosen, today);
  });
  const { who } = request;
  const how = { language, today, disputes, ...(who === undefined ? {} : { who }) };
  const recorded = await recordChanges({ ...how, taken: took });
  lines.push(...describeRecorded(language, recorded));
  lines.push(...added.map(({ sheet }) => texts.added(sheet)));
  lines.push(...locked.map(({ sheet }) => texts.locked(sheet)));
  if (left > 0 && request.take === undefined) lines.push(texts.conflictsLeft(left));
  return lines;
}

/** Decides the disputes that the workbook keeps, as they are numbered by `--conflicts`. */
export async function decideConflicts(
  { take, who }: Extract<StrategyRequest, { kind: "conflicts"; take: Take }>,
  language: Language
): Promise<string[]> {
  const today = new Date();
  const disputes = (await listDisputes()).map((one, index) => ({
    ...one,
    isTheirs: takesTheirs(take, index + 1),
  }));
  const theirs = disputes.filter(({ isTheirs }) => isTheirs);
  const taken = new Map<string, readonly Edit[]>();
  await inTurn([...new Set(theirs.map(({ sheet }) => sheet))], async (sheet) => {
    const own = theirs.filter((one) => one.sheet === sheet);
    const edits = own.map(({ conflict }) => conflict.edit);
    await writeStrategyAnswers(sheet, edits, today);
    for (const { key } of own) taken.set(key, edits);
  });
  const how = { language, today, ...(who === undefined ? {} : { who }) };
  const recorded = await recordChanges({ ...how, taken });
  await keepOurSide(
    disputes.filter(({ isTheirs }) => !isTheirs),
    language,
    today
  );
  return [
    ...disputes.map(({ conflict, client, isTheirs }, index) =>
      printConflict(conflict, { client, language, number: index + 1, isTheirs })
    ),
    strategyCommandTexts(language).decided(disputes.length, theirs.length),
    ...describeRecorded(language, recorded),
  ];
}

/** Gives a sheet to the named client; what both of its sheets say apart stays in the workbook until somebody decides. */
export async function joinSheets(
  { name, sheet, who }: Extract<StrategyRequest, { kind: "sameClient" }>,
  language: Language
): Promise<string[]> {
  const texts = strategyCommandTexts(language);
  const { key } = describeProspect({ name });
  const today = new Date();
  const done = await joinSameClient(sheet, { key, name }, today);
  const recorded = await recordChanges({
    language,
    today,
    keysBefore: new Map([[key, done.keyBefore]]),
    taken: new Map([[key, done.edits]]),
    takenFrom: "sheet",
    disputes: new Map([[key, done.conflicts]]),
    ...(who === undefined ? {} : { who }),
  });
  return [
    texts.sameClient(name, done.sheet),
    ...(done.other === null ? [] : [texts.tookIn(done.other, done.taken)]),
    ...done.changes.map((change) => printTaken(change, language)),
    ...done.conflicts.map((conflict, index) =>
      printConflict(conflict, { client: name, language, number: index + 1, isTheirs: false })
    ),
    ...(done.conflicts.length > 0 ? [texts.conflictsKept(done.conflicts.length)] : []),
    ...describeRecorded(language, recorded),
  ];
}

function takesTheirs(take: Take | undefined, number: number): boolean {
  return take === "theirs" || (typeof take === "object" && take.includes(number));
}

function printTaken(change: AnswerChange, language: Language): string {
  return strategyCommandTexts(language).changed(describeChange(language, change));
}

/** One after the other: each writes into the same workbook. */
async function inTurn<T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> {
  await items.reduce((before, item) => before.then(() => step(item)), Promise.resolve());
}
