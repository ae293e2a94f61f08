import { basename } from "node:path";
import { DEFAULT_OPTIONS } from "../core/classes/classification";
import { localDay } from "../core/reading/values/localDay";
import { buildMovement } from "../core/report/movementJson";
import { chooseForSheets } from "../core/strategy/howMany";
import {
  createStrategySheets,
  keepSnapshotOf,
  listBoards,
  readOtherFile,
  recordRefreshed,
  refreshStrategySheets,
  writeBasePlaybook,
  writeStrategyIndex,
  writeTerritoryBoards,
  type OtherFileRequest,
  type Refreshed,
} from "../excel/late";
import { describeSnapshots } from "../strings/comparison";
import { commandLineTexts } from "../strings/commandLine";
import type { Language } from "../strings/language";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { describeRecorded } from "../strings/strategy/journalTexts";
import { strategyTexts } from "../strings/strategy/texts";
import { openWorkbook } from "../officeHost/files/open";
import { fileEndingOf, saveWorkbook } from "../officeHost/files/save";
import type { ClassifyRequest } from "./arguments";
import { partOf, readBytes, refuseOtherEnding, refuseSource, writeFile } from "./files";
import { openInOffice } from "./openInOffice";
import type { StrategyRequest } from "./strategyArguments";
import { describeMoves } from "./summary";
import type { Terminal } from "./terminal";

/**
 * The clerk's month (METHOD 7): new data stand in one file, the strategy sheets in another. Classifies the new data by the
 * book's own settings, and refreshes heads, index, boards and journal of the book from them, keeps a snapshot of them there and tells the movement; sheets for new key clients are made where they are asked for,
 * else they are counted. Both files stay as they are. Throws as `performStrategy` does; then nothing is written.
 */
export async function performInto(
  request: Extract<StrategyRequest, { kind: "into" }>,
  call: ClassifyRequest,
  terminal: Terminal
): Promise<void> {
  const { language } = call;
  refuseSource(request.out, [call.file, request.book]);
  terminal.ifStopped?.(commandLineTexts(language).stopped(call.file, []), [partOf(request.out)]);
  const source = saveWorkbook(openWorkbook(readBytes(call.file), basename(call.file)));
  const workbook = openWorkbook(readBytes(request.book), basename(request.book));
  refuseOtherEnding(request.out, fileEndingOf(workbook));
  const office = await openInOffice(workbook, language);
  try {
    const lines = await refreshBook(request, Buffer.from(source).toString("base64"), call);
    writeFile(request.out, saveWorkbook(workbook));
    for (const line of lines) terminal.say(line);
    terminal.say(strategyCommandTexts(language).saved(request.out));
  } finally {
    office.close();
  }
}

/** What the call asks of the method wins over what the book remembers. */
function askedOf(call: ClassifyRequest): OtherFileRequest {
  const { a, b, headings, options, treatments, renames, sheet, range, snapshot = "no" } = call;
  const isUsual = a === DEFAULT_OPTIONS.a && b === DEFAULT_OPTIONS.b;
  return {
    day: snapshot === "no" ? localDay(new Date()) : snapshot,
    headings,
    options: { ...(isUsual ? {} : { a, b }), ...options },
    ...(treatments && Object.keys(treatments).length > 0 ? { treatments } : {}),
    ...(renames ? { renames } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    ...(range === undefined ? {} : { range }),
  };
}

async function refreshBook(
  { choice, scope, form, who }: Extract<StrategyRequest, { kind: "into" }>,
  source: string,
  call: ClassifyRequest
): Promise<string[]> {
  const { language, snapshot } = call;
  const today = new Date();
  const { clients, reading, classification, day } = await readOtherFile(source, askedOf(call));
  const wanted = choice ? chooseForSheets(clients, choice, scope) : [];
  const chosen = wanted.map((client) => (form ? { ...client, extent: form } : client));
  const { created } = await createStrategySheets({ clients: chosen, language, today });
  const refreshed = await refreshStrategySheets({ clients, today });
  const recorded = await recordRefreshed(refreshed, language, today, who);
  await writeStrategyIndex(clients, language);
  await writeTerritoryBoards(clients, language);
  if ((await listBoards()).includes("Playbook")) await writeBasePlaybook(clients, language);
  // Last, since the sheets are compared with the snapshots of earlier days.
  const kept =
    snapshot === "no" ? undefined : await keepSnapshotOf({ reading, classification, day });
  const moved = kept?.movement;
  return [
    ...describeRefresh(refreshed, created.length, language),
    ...describeRecorded(language, recorded),
    ...(moved ? describeMoves(buildMovement(moved.movement, moved.since), language) : []),
    ...(kept?.snapshots ? [describeSnapshots(language, kept.snapshots)] : []),
  ];
}

function describeRefresh(
  { refreshed, withoutSheet, locked }: Refreshed,
  created: number,
  language: Language
): string[] {
  const texts = strategyCommandTexts(language);
  const { states } = strategyTexts(language);
  const changed = refreshed.filter((one) => one.changed.length > 0);
  return [
    texts.refreshed(refreshed.length - created, changed.length, created),
    ...refreshed.flatMap(({ client, nameBefore }) =>
      nameBefore === undefined ? [] : [texts.renamed(nameBefore, client)]
    ),
    ...refreshed.flatMap(({ client, state, stateBefore, atStake }) =>
      state === stateBefore || stateBefore === null
        ? []
        : [texts.stateChanged(client, states[stateBefore], states[state], atStake)]
    ),
    ...(withoutSheet.length > 0 ? [texts.newKey(withoutSheet.map(({ name }) => name))] : []),
    ...locked.map(({ sheet }) => texts.locked(sheet)),
  ];
}
