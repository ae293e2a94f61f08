import { basename } from "node:path";
import { localDay } from "../core/reading/values/localDay";
import { buildMovement } from "../core/report/movementJson";
import { describeClients, type KnownClient } from "../core/strategy/client";
import { chooseForSheets } from "../core/strategy/howMany";
import {
  createStrategySheets,
  keepSnapshotOf,
  listBoards,
  listStrategySheets,
  recordRefreshed,
  refreshStrategySheets,
  writeBasePlaybook,
  writeStrategyIndex,
  writeTerritoryBoards,
  type OtherData,
  type Refreshed,
} from "../excel/late";
import { FailureError } from "../excel/index";
import { describeSnapshots } from "../strings/comparison";
import { commandLineTexts } from "../strings/commandLine";
import type { Language } from "../strings/language";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { describeRecorded } from "../strings/strategy/journalTexts";
import { strategyTexts } from "../strings/strategy/texts";
import { openWorkbook } from "../officeHost/files/open";
import { fileEndingOf, saveWorkbook } from "../officeHost/files/save";
import type { ClassifyRequest } from "./arguments";
import { classifyPlace } from "./classifyFile";
import { partOf, readBytes, refuseOtherEnding, refuseSource, writeFile } from "./files";
import { openInOffice } from "./openInOffice";
import type { StrategyRequest } from "./strategyArguments";
import { describeMoves } from "./summary";
import type { Terminal } from "./terminal";

/**
 * The clerk's month (METHOD 7): new data stand in one file, the strategy sheets in another. Classifies the new data, and
 * refreshes heads, index, boards and journal of the book from them, keeps a snapshot of them there and tells the movement; sheets for new key clients are made where they are asked for,
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
  const data = await readData(call);
  const workbook = openWorkbook(readBytes(request.book), basename(request.book));
  refuseOtherEnding(request.out, fileEndingOf(workbook));
  const office = await openInOffice(workbook, language);
  try {
    const lines = await refreshBook(request, data, call);
    writeFile(request.out, saveWorkbook(workbook));
    for (const line of lines) terminal.say(line);
    terminal.say(strategyCommandTexts(language).saved(request.out));
  } finally {
    office.close();
  }
}

/** The data of the other file, and the clients in it. */
type NewData = OtherData & { readonly clients: readonly KnownClient[] };

async function readData(call: ClassifyRequest): Promise<NewData> {
  const workbook = openWorkbook(readBytes(call.file), basename(call.file));
  const office = await openInOffice(workbook, call.language);
  try {
    const { result } = await classifyPlace({ ...call, out: undefined });
    const { reading, classification } = result;
    const { snapshot = "no" } = call;
    const day = snapshot === "no" ? localDay(new Date()) : snapshot;
    return { reading, classification, day, clients: describeClients(reading, classification) };
  } finally {
    office.close();
  }
}

async function refreshBook(
  { choice, scope, form, who }: Extract<StrategyRequest, { kind: "into" }>,
  { clients, ...data }: NewData,
  { language, snapshot }: ClassifyRequest
): Promise<string[]> {
  const today = new Date();
  const { sheets } = await listStrategySheets(today);
  if (sheets.length === 0) throw new FailureError({ code: "noStrategySheets", agent: "" });
  const wanted = choice ? chooseForSheets(clients, choice, scope) : [];
  const chosen = wanted.map((client) => (form ? { ...client, extent: form } : client));
  const { created } = await createStrategySheets({ clients: chosen, language, today });
  const refreshed = await refreshStrategySheets({ clients, today });
  const recorded = await recordRefreshed(refreshed, language, today, who);
  await writeStrategyIndex(clients, language);
  await writeTerritoryBoards(clients, language);
  if ((await listBoards()).includes("Playbook")) await writeBasePlaybook(clients, language);
  // Last, since the sheets are compared with the snapshots of earlier days.
  const kept = snapshot === "no" ? undefined : await keepSnapshotOf(data);
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
