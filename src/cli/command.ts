import type { Terminal, ExitCode } from "./terminal";
import { listTreatableCodes, TREATMENTS } from "../core/reading/model/treatments";
import { FailureError } from "../excel/index";
import { commandLineTexts } from "../strings/commandLine";
import { describeFileFailure } from "../strings/files";
import type { Language } from "../strings/language";
import { nameFindingKind, describeFinding, describeTreatment } from "../strings/findings";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { explainFailure, describeFailure } from "../strings/failures";
import { FileFailure } from "../officeHost/model/fileFailure";
import { readArguments, type ClassifyRequest, type UsageFailure } from "./arguments";
import {
  classifyFile,
  FileUseError,
  writeBytes,
  type ClassifiedFile,
  type FileUseFailure,
} from "./classifyFile";
import { printJson } from "./printJson";
import {
  performStrategy,
  readStrategyArguments,
  type StrategyRequest,
  type StrategyFailure,
} from "./strategyCommand";
import { summarize } from "./summary";

/**
 * Does what the words after `npm run classify --` ask for. The result goes to `say` as a summary in words, or with
 * `--json -` as JSON and nothing else; a failure is one message to `warn` and the exit code 2.
 */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const strategy = readStrategyArguments(words);
  const { language, request } = readArguments(strategy?.rest ?? words, terminal.locale);
  if ("code" in request) return refuseCall(request, language, terminal);
  try {
    if (strategy) return await runStrategy(strategy.request, request, terminal);
    const done = await classifyFile(request, (finding) => describeFinding(language, finding));
    describeResult(done, request, terminal);
    return 0;
  } catch (error) {
    const sentence = describeError(error, request, language);
    terminal.warn(sentence ?? `${commandLineTexts(language).bug()}\n${printError(error)}`);
    return sentence === undefined ? 1 : 2;
  }
}

async function runStrategy(
  request: StrategyRequest | StrategyFailure,
  call: ClassifyRequest,
  terminal: Terminal
): Promise<ExitCode> {
  const texts = strategyCommandTexts(call.language);
  if (typeof request === "string") {
    terminal.warn(texts[request]());
    return 2;
  }
  if ("badTake" in request) {
    terminal.warn(texts.badTake(request.badTake));
    return 2;
  }
  await performStrategy(request, call, terminal);
  return 0;
}

function refuseCall(failure: UsageFailure, language: Language, terminal: Terminal): ExitCode {
  if (failure.code === "usageHelp") {
    const { usage, usageTreatments } = commandLineTexts(language);
    const strategy = strategyCommandTexts(language).usage;
    terminal.say([usage, `${usageTreatments}\n${listTreatments(language)}`, strategy].join("\n\n"));
    return 0;
  }
  terminal.warn(describeUsage(failure, language));
  return 2;
}

/** Every finding that leaves a choice, and its treatments as `--treat` takes them. */
function listTreatments(language: Language): string {
  return listTreatableCodes()
    .map((code) => {
      const lines = TREATMENTS[code].map((treatment) => {
        const word = `${code}=${treatment}`.padEnd(32);
        return `    ${word}${describeTreatment(language, code, treatment)}`;
      });
      return [`  ${nameFindingKind(language, code)}`, ...lines].join("\n");
    })
    .join("\n");
}

function describeResult(done: ClassifiedFile, request: ClassifyRequest, terminal: Terminal): void {
  const { json, language, out } = request;
  const texts = commandLineTexts(language);
  if (json !== undefined && json !== "-") {
    const lines = printJson(done.json).map((write) => Buffer.from(`${write}\n`));
    writeBytes(json, Buffer.concat(lines));
  }
  if (json === "-") printJson(done.json).forEach(terminal.say);
  else terminal.say(summarize(done, language));
  // Standard output belongs to the JSON alone where it was asked for there.
  const tell = json === "-" ? terminal.warn : terminal.say;
  if (done.aside) {
    const [happened] = explainFailure(language, done.aside.failure);
    tell(texts.aside(happened, done.aside.sheet));
  }
  if (done.charts !== undefined) tell(texts.reportWritten(done.charts));
  if (request.snapshot !== undefined) tell(texts.snapshotKept(request.snapshot));
  if (out !== undefined) tell(texts.saved(out));
}

function describeUsage(
  failure: Exclude<UsageFailure, { code: "usageHelp" }>,
  language: Language
): string {
  const texts = commandLineTexts(language);
  switch (failure.code) {
    case "usageNoFile":
      return texts.usageNoFile();
    case "usageSeveralFiles":
      return texts.usageSeveralFiles(failure.files.join(", "));
    case "usageUnknownOption":
      return texts.usageUnknownOption(failure.option);
    case "usageNoValue":
      return texts.usageNoValue(failure.option);
    case "usageLimits":
      return texts.usageLimits(failure.a, failure.b);
    case "usageLanguage":
      return texts.usageLanguage(failure.value);
    case "usageOutput":
      return texts.usageOutput(failure.value);
    case "usageValue":
      return texts.usageValue(failure.option, failure.value);
    case "usageConflict":
      return texts.usageConflict(failure.option, failure.other);
    case "usageNeeds":
      return texts.usageNeeds(failure.option, failure.other);
    case "usageNeedsOut":
      return texts.usageNeedsOut(failure.option);
  }
}

/** The sentence for a failure that is the person's to mend; undefined for a defect of the program. */
function describeError(
  error: unknown,
  request: ClassifyRequest,
  language: Language
): string | undefined {
  if (error instanceof FileUseError) return describeFileUse(error.failure, language);
  if (error instanceof FileFailure) return describeFileFailure(error.code, request.file, language);
  if (error instanceof FailureError) return describeCommandFailure(error, language);
  return undefined;
}

/** What the pane tells to do in its lists is done by an option here. */
function describeCommandFailure({ failure, left }: FailureError, language: Language): string {
  const texts = commandLineTexts(language);
  switch (failure.code) {
    case "noClientColumn":
    case "noTurnoverColumn":
      return texts[failure.code]();
    default:
      return describeFailure(language, failure, left);
  }
}

function describeFileUse(failure: FileUseFailure, language: Language): string {
  const texts = commandLineTexts(language);
  switch (failure.code) {
    case "fileNotFound":
      return texts.fileNotFound(failure.file);
    case "cannotWrite":
      return texts.cannotWrite(failure.file);
    case "sameFile":
      return texts.sameFile(failure.file);
    case "noSheet":
      return texts.noSheet(failure.sheet, failure.sheets.join(", "));
  }
}

function printError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
