import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chooseKeyClients, describeClients } from "../core/strategy/client";
import { kindOfEdit } from "../core/strategy/edits";
import type { Conflict } from "../core/strategy/merge";
import {
  createStrategySheets,
  makePack,
  refreshStrategySheets,
  takePackBack,
  writeStrategyAnswers,
  writeStrategyIndex,
  writeTerritoryBoards,
} from "../excel/late";
import type { Language } from "../strings/language";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { describeConflict } from "../strings/strategy/conflicts";
import { openWorkbook } from "../officeHost/files/open";
import { saveWorkbook } from "../officeHost/files/save";
import { Workbook } from "../officeHost/model/workbook";
import type { ClassifyRequest } from "./arguments";
import { classifyPlace, FileUseError, writeBytes } from "./classifyFile";
import type { Terminal } from "./terminal";
import { openInOffice } from "./openInOffice";

/** What the words of the call ask for with strategy sheets. */
export type StrategyRequest =
  | { readonly kind: "strategy"; readonly out: string }
  | { readonly kind: "pack"; readonly agent: string; readonly out: string }
  | {
      readonly kind: "merge";
      readonly pack: string;
      readonly out: string;
      readonly take: "ours" | "theirs" | undefined;
    };

export type StrategyFailure = "needsOut" | "notTogether" | { readonly badTake: string };

const OPTIONS = ["strategy", "pack", "merge", "take"] as const;

/**
 * Takes the options of strategy sheets out of the words of a call; what is left is a call of classifying. Undefined where
 * there are none of them.
 */
export function readStrategyArguments(words: readonly string[]):
  | {
      readonly rest: readonly string[];
      readonly request: StrategyRequest | StrategyFailure;
    }
  | undefined {
  const { tokens } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      [...OPTIONS, "out"].map((name) => [name, { type: "string" as const }])
    ),
  });
  const values = new Map<string, string>();
  const gone = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== "option" || typeof token.value !== "string") continue;
    if (token.name === "out") values.set("out", token.value);
    if (!OPTIONS.some((name) => name === token.name)) continue;
    values.set(token.name, token.value);
    gone.add(token.index);
    if (!token.inlineValue) gone.add(token.index + 1);
  }
  const asked = ["strategy", "pack", "merge"].filter((name) => values.has(name));
  if (asked.length === 0) return undefined;
  const rest = words.filter((_, index) => !gone.has(index));
  return { rest, request: asked.length > 1 ? "notTogether" : makeRequest(values) };
}

function makeRequest(values: ReadonlyMap<string, string>): StrategyRequest | StrategyFailure {
  const strategy = values.get("strategy");
  const out = strategy ?? values.get("out");
  const take = values.get("take");
  if (out === undefined || !/\.xlsx$/i.test(out)) return "needsOut";
  if (take !== undefined && take !== "ours" && take !== "theirs") return { badTake: take };
  if (strategy !== undefined) return { kind: "strategy", out };
  const agent = values.get("pack");
  if (agent !== undefined) return { kind: "pack", agent, out };
  return { kind: "merge", pack: values.get("merge") ?? "", out, take };
}

/**
 * Does a request on a workbook in memory, through the real Office.js, and saves the result; the file read stays as it is.
 * Throws `FileUseError`, `FileTrouble` or `FailureError`; then nothing is written anywhere.
 */
export async function performStrategy(
  request: StrategyRequest,
  call: ClassifyRequest,
  terminal: Terminal
): Promise<void> {
  const { file, language } = call;
  if (resolve(request.out) === resolve(file)) {
    throw new FileUseError({ code: "sameFile", file: request.out });
  }
  const bytes = readBytes(file);
  // The agent's pack starts as a new workbook: nothing of other clients is in it, not even unused.
  const workbook =
    request.kind === "pack" ? newWorkbook(request.out) : openWorkbook(bytes, basename(file));
  const office = await openInOffice(workbook, language);
  try {
    const lines = await perform(request, call, bytes);
    writeBytes(request.out, saveWorkbook(workbook));
    for (const line of lines) terminal.say(line);
    terminal.say(strategyCommandTexts(language).saved(request.out));
  } finally {
    office.close();
  }
}

async function perform(
  request: StrategyRequest,
  call: ClassifyRequest,
  bytes: Uint8Array
): Promise<string[]> {
  const texts = strategyCommandTexts(call.language);
  switch (request.kind) {
    case "strategy":
      return [await makeSheets(call)];
    case "pack": {
      const { sheets } = await makePack(toBase64(bytes), request.agent);
      return [texts.pack(sheets.length, request.agent)];
    }
    case "merge":
      return mergePack(request, call.language);
  }
}

async function makeSheets(call: ClassifyRequest): Promise<string> {
  const { language } = call;
  const { result } = await classifyPlace({ ...call, out: undefined });
  const clients = describeClients(result.reading, result.classification);
  const today = new Date();
  const key = chooseKeyClients(clients);
  const { created } = await createStrategySheets({ clients: key, language, today });
  const { refreshed, noLongerKey } = await refreshStrategySheets({ clients, today });
  await writeStrategyIndex(clients, language);
  await writeTerritoryBoards(clients, language);
  const old = refreshed.length - created.length;
  return strategyCommandTexts(language).strategy(created.length, old, noLongerKey.length);
}

async function mergePack(
  request: Extract<StrategyRequest, { kind: "merge" }>,
  language: Language
): Promise<string[]> {
  const texts = strategyCommandTexts(language);
  const today = new Date();
  const { merged, added, locked } = await takePackBack(toBase64(readBytes(request.pack)), today);
  const lines: string[] = [];
  let disputed = 0;
  for (const { client, sheet, taken, conflicts } of merged) {
    lines.push(texts.merged(client, taken, conflicts.length));
    lines.push(...conflicts.map((conflict) => printConflict(conflict, language)));
    if (request.take === "theirs" && conflicts.length > 0) {
      await writeStrategyAnswers(
        sheet,
        conflicts.map(({ edit }) => edit),
        today
      );
    } else disputed += conflicts.length;
  }
  lines.push(...added.map(({ sheet }) => texts.added(sheet)));
  lines.push(...locked.map(({ sheet }) => texts.locked(sheet)));
  if (disputed > 0 && request.take === undefined) lines.push(texts.conflictsLeft(disputed));
  return lines;
}

function printConflict(conflict: Conflict, language: Language): string {
  const texts = strategyCommandTexts(language);
  const { place, ours, theirs } = describeConflict(language, conflict, kindOfEdit(conflict.edit));
  return texts.conflict(place, ours || texts.empty, theirs || texts.empty);
}

function newWorkbook(name: string): Workbook {
  const workbook = new Workbook(basename(name));
  const sheet = workbook.makeSheet("Sheet1");
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  return workbook;
}

function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new FileUseError({ code: "fileNotFound", file });
  }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
