import { basename } from "node:path";
import { findLookAlikes } from "../core/reading/values/similarNames";
import { describeClients, describeProspect, type KnownClient } from "../core/strategy/client";
import { isCoachSettings, USUAL_COACHING } from "../core/strategy/coachSettings";
import { isInDanger } from "../core/strategy/life";
import { chooseForSheets, countSheets, type SheetCounts } from "../core/strategy/howMany";
import type { Edit } from "../core/strategy/edits";
import {
  collectDecisions,
  createStrategySheets,
  makePack,
  readCoaching,
  recordChanges,
  recordRefreshed,
  refreshStrategySheets,
  setCoaching,
  turnResults,
  turnWorkbook,
  writeAgendas,
  writeBasePlaybook,
  writeCallList,
  writeTeamPage,
  writeTrainingList,
  writeStrategyAnswers,
  writeStrategyIndex,
  writeTerritoryBoards,
} from "../excel/late";
import { FailureError } from "../excel/index";
import { describeCoaching } from "../strings/strategy/coachSettings";
import { describeFinding } from "../strings/findings";
import type { RefreshedSheet } from "../excel/late";
import { showCount } from "../strings/numbers";
import { showDay } from "../strings/strategy/parts";
import { strategyTexts } from "../strings/strategy/texts";
import { commandLineTexts } from "../strings/commandLine";
import type { Language } from "../strings/language";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { describeTurned } from "../strings/strategy/turned";
import { describeRecorded } from "../strings/strategy/journalTexts";
import { openWorkbook } from "../officeHost/files/open";
import { fileEndingOf, saveWorkbook } from "../officeHost/files/save";
import { Workbook } from "../officeHost/model/workbook";
import type { Finding } from "../core/reading/model/finding";
import type { ClassifyRequest } from "./arguments";
import { classifyPlace } from "./classifyFile";
import { partOf, readBytes, refuseOtherEnding, refuseSource, writeFile } from "./files";
import type { CoachingChanges, ProspectOptions, StrategyRequest } from "./strategyArguments";
import type { Terminal } from "./terminal";
import { chooseReader } from "./chooseReader";
import { makeLedgerWorkbook, type LedgerWorkbook } from "./ledgerWorkbook";
import { performInto } from "./intoBook";
import { decideConflicts, joinSheets, mergePack } from "./mergeCommand";
import { tellChanges, tellConflicts } from "./tellCommand";
import { openInOffice } from "./openInOffice";

/**
 * Does a request on a workbook in memory, through the real Office.js, and saves the result; the file read stays as it is.
 * Throws `FileUseError`, `FileFailure` or `FailureError`; then nothing is written anywhere.
 */
export async function performStrategy(
  request: StrategyRequest,
  call: ClassifyRequest,
  terminal: Terminal
): Promise<void> {
  const { file, language } = call;
  if (request.kind === "count") return tellCounts(call, terminal);
  if (request.kind === "changes") return tellChanges(call, terminal);
  if (request.kind === "disputes") return tellConflicts(call, terminal);
  if (request.kind === "into") return performInto(request, call, terminal);
  refuseSource(request.out, [file, ...(request.kind === "merge" ? [request.pack] : [])]);
  terminal.ifStopped?.(commandLineTexts(language).stopped(file, []), [partOf(request.out)]);
  const ledger = request.kind === "strategy" ? await openLedger(call) : undefined;
  const bytes = ledger ? new Uint8Array() : readBytes(file);
  // A pack starts as a new workbook: nothing of other clients may be in it, not even unused parts.
  const workbook =
    ledger?.workbook ??
    (request.kind === "pack" ? newWorkbook(request.out) : openWorkbook(bytes, basename(file)));
  refuseOtherEnding(request.out, fileEndingOf(workbook));
  const office = await openInOffice(workbook, language);
  try {
    const lines = await perform(request, call, { bytes, ledger });
    writeFile(request.out, saveWorkbook(workbook));
    for (const line of lines) terminal.say(line);
    terminal.say(strategyCommandTexts(language).saved(request.out));
  } finally {
    office.close();
  }
}

/** Reads and classifies the file, and says how many sheets each choice would make; nothing is written. */
async function tellCounts(call: ClassifyRequest, terminal: Terminal): Promise<void> {
  const { file, language } = call;
  const office = await openInOffice(openWorkbook(readBytes(file), basename(file)), language);
  try {
    const { result } = await classifyPlace({ ...call, out: undefined });
    const counts = countSheets(describeClients(result.reading, result.classification));
    for (const line of strategyCommandTexts(language).counts(counts)) terminal.say(line);
  } finally {
    office.close();
  }
}

/** The clients of a ledger that the engine or a warehouse reads, in a workbook of their own; undefined: the sheet's reading does. */
async function openLedger(call: ClassifyRequest): Promise<LedgerWorkbook | undefined> {
  const describe = (finding: Finding): string => describeFinding(call.language, finding);
  if (call.warehouse) {
    const { classifyWarehouse } = await import("./classifyWarehouse");
    const told = await classifyWarehouse(call, call.warehouse, describe);
    return makeLedgerWorkbook(told, call.file, call.language);
  }
  if (chooseReader(call) !== "duckdb") return undefined;
  const { classifyLedger } = await import("./engine/classifyLedger");
  const done = await classifyLedger(call, describe, () => undefined);
  return "refusal" in done ? undefined : makeLedgerWorkbook(done, call.file, call.language);
}

async function perform(
  request: Exclude<StrategyRequest, { kind: "count" | "changes" | "disputes" | "into" }>,
  call: ClassifyRequest,
  { bytes, ledger }: { readonly bytes: Uint8Array; readonly ledger: LedgerWorkbook | undefined }
): Promise<string[]> {
  const texts = strategyCommandTexts(call.language);
  switch (request.kind) {
    case "strategy":
      return makeSheets(request, call, ledger);
    case "pack": {
      const { sheets } = await makePack(toBase64(bytes), request.agent);
      return [texts.pack(sheets.length, request.agent)];
    }
    case "merge":
      return mergePack(request, call.language);
    case "agendas": {
      const { agent } = request;
      const { agendas, ...taken } = await writeAgendas({
        language: call.language,
        today: new Date(),
        ...(agent === undefined ? {} : { agents: [agent] }),
      });
      const told = [texts.agendas(agendas.map(({ sheet }) => sheet)), ...texts.decisions(taken)];
      return taken.decisions > 0 ? [...told, ...(await record(request, call))] : told;
    }
    case "conflicts":
      return decideConflicts(request, call.language);
    case "calls":
      return [texts.board((await writeCallList(call.language, new Date())).sheet)];
    case "team":
      return [
        texts.board((await writeTrainingList(call.language, new Date())).sheet),
        texts.board((await writeTeamPage(call.language, new Date())).sheet),
      ];
    case "playbook": {
      const { result } = await classifyPlace({ ...call, out: undefined });
      const clients = describeClients(result.reading, result.classification);
      return [texts.board((await writeBasePlaybook(clients, call.language)).sheet)];
    }
    case "coaching":
      return changeCoaching(request.changes, call.language);
    case "turn":
      return turnBook(request.to, call.language);
    case "prospect":
      return [await makeProspect(request.prospect, call.language)];
    case "sameClient":
      return joinSheets(request, call.language);
    case "decisions": {
      const lines = texts.decisions(await collectDecisions(new Date()));
      return [...lines, ...(await record(request, call))];
    }
  }
}

async function record({ who }: StrategyRequest, { language }: ClassifyRequest): Promise<string[]> {
  const named = who === undefined ? {} : { who };
  return describeRecorded(language, await recordChanges({ language, today: new Date(), ...named }));
}

async function makeSheets(
  { choice, scope, form, out, who }: Extract<StrategyRequest, { kind: "strategy" }>,
  call: ClassifyRequest,
  ledger: LedgerWorkbook | undefined
): Promise<string[]> {
  const { language } = call;
  // Beside the clients of a ledger the classes are written, too: its rows are not in the workbook.
  const { result } = ledger
    ? await classifyPlace(
        {
          ...call,
          out,
          headings: ledger.headings,
          treatments: {},
          sheet: undefined,
          range: undefined,
        },
        undefined,
        ledger.compute
      )
    : await classifyPlace({ ...call, out: undefined });
  const { reading, classification, renames } = result;
  const clients = describeClients(reading, classification, undefined, renames.same);
  const today = new Date();
  const chosen = chooseForSheets(clients, choice, scope);
  const counts = countSheets(clients);
  const wanted = chosen.map((client) => (form ? { ...client, extent: form } : client));
  const made = await createStrategySheets({ clients: wanted, language, today });
  const { created } = made;
  const { refreshed, noLongerKey } = await refreshStrategySheets({ clients, today });
  const recorded = await recordRefreshed({ refreshed }, language, today, who);
  await writeStrategyIndex(clients, language);
  await writeTerritoryBoards(clients, language);
  const old = refreshed.length - created.length;
  const texts = strategyCommandTexts(language);
  return [
    texts.strategy(created.length, old, noLongerKey.length),
    ...describeRecorded(language, recorded),
    ...listInDanger(refreshed, language),
    ...offerSame(refreshed, clients, language),
    ...(chosen.length === 0 && scope.kind === "agent"
      ? [texts.noKeyClients(scope.name ?? "", listAgents(counts))]
      : []),
    ...(made.language === language ? [] : [texts.otherLanguage]),
    ...(created.length > 0 ? [texts.fewer(counts)] : []),
  ];
}

/** Who may be lost, with the money, the most first. */
function listInDanger(refreshed: readonly RefreshedSheet[], language: Language): string[] {
  const texts = strategyCommandTexts(language);
  return refreshed
    .filter(({ state }) => isInDanger(state))
    .sort((a, b) => b.atStake - a.atStake)
    .map(({ client, state, atStake, missingSince }) =>
      texts.inDanger(client, strategyTexts(language).states[state], {
        money: showCount(language, Math.round(atStake)),
        since: missingSince === null ? "" : showDay(language, missingSince),
      })
    );
}

/** Sheets whose clients the data lack, beside clients of the data with names that look alike (METHOD 1b). */
function offerSame(
  refreshed: readonly RefreshedSheet[],
  clients: readonly KnownClient[],
  language: Language
): string[] {
  const missing = refreshed.filter(({ missingSince }) => missingSince !== null);
  const keys = [...missing, ...clients].map(({ key }) => key);
  const pairs = missing.length === 0 ? [] : findLookAlikes(keys);
  return pairs.flatMap(({ first, second }) => {
    const [sheet, client] = [missing[first], clients[second - missing.length]];
    return sheet && client
      ? [strategyCommandTexts(language).sameOffer(client.name, sheet.sheet)]
      : [];
  });
}

/** Classes with their report first, then the strategy sheets and all that is made of them. */
async function turnBook(to: Language, language: Language): Promise<string[]> {
  const results = await turnResults(to);
  const book = await turnWorkbook(to, new Date());
  return describeTurned(language, to, results, book);
}

/** Changes what the call names of the workbook's settings, and says what holds now. */
async function changeCoaching(changes: CoachingChanges, language: Language): Promise<string[]> {
  const now = await readCoaching();
  const next =
    changes === "usual"
      ? USUAL_COACHING
      : {
          weights: { ...now.weights, ...changes.weights },
          limits: { ...now.limits, ...changes.limits },
        };
  if (!isCoachSettings(next)) throw new FailureError({ code: "noWeights" });
  const { weighed, locked } = await setCoaching(next);
  const texts = strategyCommandTexts(language);
  return [
    ...describeCoaching(language, next),
    texts.weighed(weighed),
    ...locked.map((sheet) => texts.locked(sheet)),
  ];
}

/** Makes the sheet, or finds the one that is there; answers that the call gives are written into a new sheet alone. */
async function makeProspect(prospect: ProspectOptions, language: Language): Promise<string> {
  const today = new Date();
  const texts = strategyCommandTexts(language);
  const client = describeProspect(prospect);
  const { created, existing } = await createStrategySheets({ clients: [client], language, today });
  const [old] = existing;
  if (old) return texts.prospectExists(client.name, old.sheet);
  const sheet = created[0]?.sheet ?? "";
  const { source, expected } = prospect;
  const edits: Edit[] = [
    ...(source === undefined ? [] : [fieldEdit("source", source)]),
    ...(expected === undefined ? [] : [fieldEdit("expected", expected)]),
  ];
  if (edits.length > 0) await writeStrategyAnswers(sheet, edits, today);
  return texts.prospect(client.name, sheet);
}

function fieldEdit(code: "source" | "expected", value: string | number): Edit {
  return { kind: "field", code, part: "value", value };
}

function listAgents({ byAgent }: SheetCounts): string[] {
  return byAgent.flatMap(({ agent }) => agent ?? []);
}

function newWorkbook(name: string): Workbook {
  const workbook = new Workbook(basename(name));
  const sheet = workbook.makeSheet("Sheet1");
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  return workbook;
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
