import { listTreatableCodes, TREATMENTS } from "../core/reading/model/treatments";
import { TroubleError } from "../excel/host/failures";
import { commandLineTexts } from "../strings/commandLine";
import { tellFileTrouble } from "../strings/files";
import type { Language } from "../strings/language";
import { nameFinding, tellProblem, tellTreatment } from "../strings/problems";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { explainTrouble, tellTrouble } from "../strings/failures";
import { FileTrouble } from "../officeHost/files/failure";
import { readArguments, type ClassifyRequest, type UsageTrouble } from "./arguments";
import {
  classifyFile,
  FileUseError,
  writeBytes,
  type ClassifiedFile,
  type FileUseTrouble,
} from "./classifyFile";
import { printJson } from "./printJson";
import {
  performStrategy,
  readStrategyArguments,
  type StrategyRequest,
  type StrategyTrouble,
} from "./strategyCommand";
import { summarize } from "./summary";

/** Where a command stands: the system's locale, and its two outputs, told line by line. */
export type Terminal = {
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
};

/** The exit codes: done; a wrong call or a file that cannot be read; a defect of the program. */
export type ExitCode = 0 | 1 | 2;

/**
 * Does what the words after `npm run classify --` ask for. The result goes to `say` as a summary in words, or with
 * `--json -` as JSON and nothing else; a trouble is one message to `warn` and the exit code 2.
 */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const strategy = readStrategyArguments(words);
  const { language, request } = readArguments(strategy?.rest ?? words, terminal.locale);
  if ("code" in request) return refuseCall(request, language, terminal);
  try {
    if (strategy) return await runStrategy(strategy.request, request, terminal);
    const done = await classifyFile(request, (problem) => tellProblem(language, problem));
    tellResult(done, request, terminal);
    return 0;
  } catch (error) {
    const sentence = tellFailure(error, request, language);
    terminal.warn(sentence ?? `${commandLineTexts(language).bug()}\n${printError(error)}`);
    return sentence === undefined ? 1 : 2;
  }
}

async function runStrategy(
  request: StrategyRequest | StrategyTrouble,
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

function refuseCall(trouble: UsageTrouble, language: Language, terminal: Terminal): ExitCode {
  if (trouble.code === "usageHelp") {
    const { usage, usageTreatments } = commandLineTexts(language);
    const strategy = strategyCommandTexts(language).usage;
    terminal.say([usage, `${usageTreatments}\n${listTreatments(language)}`, strategy].join("\n\n"));
    return 0;
  }
  terminal.warn(tellUsage(trouble, language));
  return 2;
}

/** Every finding that leaves a choice, and its treatments as `--treat` takes them. */
function listTreatments(language: Language): string {
  return listTreatableCodes()
    .map((code) => {
      const lines = TREATMENTS[code].map((treatment) => {
        const word = `${code}=${treatment}`.padEnd(32);
        return `    ${word}${tellTreatment(language, code, treatment)}`;
      });
      return [`  ${nameFinding(language, code)}`, ...lines].join("\n");
    })
    .join("\n");
}

function tellResult(done: ClassifiedFile, request: ClassifyRequest, terminal: Terminal): void {
  const { json, language, out } = request;
  const texts = commandLineTexts(language);
  if (json !== undefined && json !== "-") {
    const lines = printJson(done.json).map((piece) => Buffer.from(`${piece}\n`));
    writeBytes(json, Buffer.concat(lines));
  }
  if (json === "-") printJson(done.json).forEach(terminal.say);
  else terminal.say(summarize(done, language));
  // Standard output belongs to the JSON alone where it was asked for there.
  const tell = json === "-" ? terminal.warn : terminal.say;
  if (done.aside) {
    const [happened] = explainTrouble(language, done.aside.trouble);
    tell(texts.aside(happened, done.aside.sheet));
  }
  if (done.charts !== undefined) tell(texts.reportWritten(done.charts));
  if (request.snapshot !== undefined) tell(texts.snapshotKept(request.snapshot));
  if (out !== undefined) tell(texts.saved(out));
}

function tellUsage(
  trouble: Exclude<UsageTrouble, { code: "usageHelp" }>,
  language: Language
): string {
  const texts = commandLineTexts(language);
  switch (trouble.code) {
    case "usageNoFile":
      return texts.usageNoFile();
    case "usageSeveralFiles":
      return texts.usageSeveralFiles(trouble.files.join(", "));
    case "usageUnknownOption":
      return texts.usageUnknownOption(trouble.option);
    case "usageNoValue":
      return texts.usageNoValue(trouble.option);
    case "usageLimits":
      return texts.usageLimits(trouble.a, trouble.b);
    case "usageLanguage":
      return texts.usageLanguage(trouble.value);
    case "usageOutput":
      return texts.usageOutput(trouble.value);
    case "usageValue":
      return texts.usageValue(trouble.option, trouble.value);
    case "usageConflict":
      return texts.usageConflict(trouble.option, trouble.other);
    case "usageNeeds":
      return texts.usageNeeds(trouble.option, trouble.other);
    case "usageNeedsOut":
      return texts.usageNeedsOut(trouble.option);
  }
}

/** The sentence for a failure that is the person's to mend; undefined for a defect of the program. */
function tellFailure(
  error: unknown,
  request: ClassifyRequest,
  language: Language
): string | undefined {
  if (error instanceof FileUseError) return tellFileUse(error.trouble, language);
  if (error instanceof FileTrouble) return tellFileTrouble(error.code, request.file, language);
  if (error instanceof TroubleError) return tellDeedTrouble(error, language);
  return undefined;
}

/** What the pane tells to do in its lists is done by an option here. */
function tellDeedTrouble({ trouble, left }: TroubleError, language: Language): string {
  const texts = commandLineTexts(language);
  switch (trouble.code) {
    case "noClientColumn":
    case "noTurnoverColumn":
      return texts[trouble.code]();
    default:
      return tellTrouble(language, trouble, left);
  }
}

function tellFileUse(trouble: FileUseTrouble, language: Language): string {
  const texts = commandLineTexts(language);
  switch (trouble.code) {
    case "fileNotFound":
      return texts.fileNotFound(trouble.file);
    case "cannotWrite":
      return texts.cannotWrite(trouble.file);
    case "sameFile":
      return texts.sameFile(trouble.file);
    case "noSheet":
      return texts.noSheet(trouble.sheet, trouble.sheets.join(", "));
  }
}

function printError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
