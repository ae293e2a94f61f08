import {
  writeBasePlaybook,
  writeStrategyIndex,
  collectDecisions,
  writeAgendas,
  writeCallList,
  writeTeamPage,
  writeTrainingList,
  makePack,
  makePackFile,
  recordChanges,
  takePackBack,
  writeTerritoryBoards,
  type JournalRequest,
} from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { perform } from "../commands";
import { nameFile, saveFile } from "../parts/saveFile";
import { recallJournalName } from "../state/rememberedName";
import type { Result, StrategyCommand } from "../state/state";
import type { Store } from "../state/store";
import { change, knownClients, lookAtSheets, writeTyped } from "./commands";
import type { BoardReport } from "../state/strategyState";

/** Writes the index of key clients of the last run. */
export async function writeIndex(store: Store, result: Result): Promise<void> {
  const { language } = store.getState();
  await report(store, "board", async () => ({
    kind: "board",
    ...(await writeStrategyIndex(knownClients(result), language)),
  }));
}

/** Writes the boards of the territories of the last run. */
export async function writeBoards(store: Store, result: Result): Promise<void> {
  const { language } = store.getState();
  await report(store, "board", async () => ({
    kind: "board",
    ...(await writeTerritoryBoards(knownClients(result), language)),
  }));
}

/** Writes the playbook of the whole base by the last run. */
export async function writePlaybook(store: Store, result: Result): Promise<void> {
  const { language } = store.getState();
  await report(store, "board", async () => ({
    kind: "board",
    ...(await writeBasePlaybook(knownClients(result), language)),
  }));
}

/**
 * Writes the agendas of all agents, or of those given; decisions written into earlier ones go into the clients' sheets.
 */
export async function writeAgentAgendas(
  store: Store,
  agents?: readonly (string | null)[]
): Promise<void> {
  const { language } = store.getState();
  await report(store, "board", async () => {
    const today = new Date();
    const wrote = await writeAgendas({ language, today, ...(agents ? { agents } : {}) });
    if (wrote.decisions > 0) await record(store);
    return { kind: "agendas", wrote };
  });
}

/** Writes the executives' call list over all clients. */
export async function writeCalls(store: Store): Promise<void> {
  const { language } = store.getState();
  await report(store, "board", async () => ({
    kind: "board",
    ...(await writeCallList(language, new Date())),
  }));
}

/** Writes the page of the team, and beside it who trains whom for visits of the first stage. */
export async function writeTeam(store: Store): Promise<void> {
  const { language } = store.getState();
  await report(store, "board", async () => {
    await writeTrainingList(language, new Date());
    return { kind: "board", ...(await writeTeamPage(language, new Date())) };
  });
}

/** Takes decisions out of all agendas into the clients' sheets. */
export async function takeDecisions(store: Store): Promise<void> {
  await report(store, "board", async () => {
    const taken = await collectDecisions(new Date());
    await record(store);
    return { kind: "decisions", ...taken };
  });
}

/** Makes this workbook the pack of an agent, from the file with all strategy sheets. */
export async function makeAgentPack(store: Store, file: Blob, agent: string | null): Promise<void> {
  await report(store, "pack", async () => {
    const { sheets } = await makePack(await readBase64(file), agent);
    return { kind: "packMade", sheets: sheets.length };
  });
}

/** Makes an agent's pack from this workbook, which stays as it is, and hands it over as a download. */
export async function savePackFile(store: Store, agent: string | null): Promise<void> {
  const { language } = store.getState();
  const texts = planTexts(language);
  await report(store, "pack", async () => {
    const { bytes, sheets } = await makePackFile(agent);
    const name = nameFile(texts.packFileName(agent ?? texts.noAgent));
    const file = new File([Uint8Array.from(bytes)], `${name}.xlsx`, { type: XLSX });
    saveFile(file);
    return { kind: "packFile", sheets: sheets.length, file };
  });
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Takes an agent's file back; what both sides changed waits for the person. */
export async function takeAgentPack(store: Store, file: Blob): Promise<void> {
  await report(store, "pack", async () => {
    const today = new Date();
    const pack = await takePackBack(await readBase64(file), today);
    const taken = new Map(pack.merged.map(({ key, edits }) => [key, edits] as const));
    const disputes = new Map(pack.merged.map(({ key, conflicts }) => [key, conflicts] as const));
    await record(store, { taken, disputes });
    return { kind: "packTaken", pack };
  });
}

/** Enters in the journal what the sheets say now. */
async function record(
  store: Store,
  told: Pick<JournalRequest, "taken" | "disputes"> = {}
): Promise<void> {
  const { language } = store.getState();
  await recordChanges({ language, today: new Date(), who: recallJournalName(), ...told });
}

async function report(
  store: Store,
  command: StrategyCommand,
  act: () => Promise<BoardReport>
): Promise<void> {
  await writeTyped(store);
  const isDone = await perform(store, command, async () => {
    change(store, { type: "boardDone", report: await act() });
    store.dispatch({ type: "commandDone" });
  });
  if (isDone) await lookAtSheets(store);
}

/** The bytes of a file as Base64. */
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("The file cannot be read."));
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ""));
    reader.readAsDataURL(file);
  });
}
