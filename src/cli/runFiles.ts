import { describeSnapshots } from "../strings/comparison";
import { commandLineTexts } from "../strings/commandLine";
import { describeReadByRows } from "../strings/engine";
import { describeFinding } from "../strings/findings";
import { explainFailure } from "../strings/failures";
import type { Language } from "../strings/language";
import { liveTexts } from "../strings/live";
import { showSnapshotDay } from "../strings/movement";
import type { CallRequest, ClassifyRequest } from "./arguments";
import { classifyFile, type ClassifiedFile, type Stage } from "./classifyFile";
import { reportError } from "./describeError";
import { isDatabaseUrl, partOf, refuseSource, writeFile } from "./files";
import { placeInFolder } from "./jsonFolder";
import { printJson } from "./printJson";
import { summarize } from "./summary";
import type { ExitCode, Terminal } from "./terminal";

/**
 * Classifies the files of a call one by one. One that comes to nothing is said and does not hold up the others; the exit
 * code is then that of the worst. Between files the person may stop: what was written before is whole and named.
 */
export async function runFiles(call: CallRequest, terminal: Terminal): Promise<ExitCode> {
  const { files, language, jsonFolder } = call;
  const texts = commandLineTexts(language);
  if (files.some(isDatabaseUrl)) {
    // Addresses hold passwords, so none is printed.
    terminal.warn(texts.databaseAddress());
    return 2;
  }
  const places = jsonFolder === undefined ? [] : placeInFolder(files, jsonFolder);
  const place = (index: number): string =>
    files.length > 1 ? `[${index + 1}/${files.length}] ` : "";
  const written: string[] = [];
  const codes: ExitCode[] = [];
  for (const [index, file] of files.entries()) {
    const request = { ...call, file, json: places[index] ?? call.json };
    const outputs = listOutputs(request);
    const readyToStop = (): void =>
      terminal.ifStopped?.(texts.stopped(file, written), outputs.map(partOf));
    const show = (stage: Stage): void => {
      if (stage.name === "saved") {
        written.push(stage.file);
        readyToStop();
      } else terminal.showProgress?.(`${place(index)}${file}: ${describeStage(stage, language)}`);
    };
    readyToStop();
    if (index > 0) terminal.say("");
    try {
      for (const output of outputs) refuseSource(output, files);
      const done = await classifyFile(
        request,
        (finding) => describeFinding(language, finding),
        show
      );
      writeResult(done, request, jsonFolder !== undefined);
      if (request.json !== undefined && request.json !== "-")
        show({ name: "saved", file: request.json });
      describeResult(done, request, terminal);
      codes.push(0);
    } catch (error) {
      const before = files.length > 1 ? `${file}: ` : "";
      codes.push(reportError(error, { file, language, before }, terminal));
    }
  }
  const done = codes.filter((code) => code === 0).length;
  if (files.length > 1) terminal.say(`\n${texts.filesDone(done, files.length)}`);
  return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0;
}

function describeStage(stage: Exclude<Stage, { name: "saved" }>, language: Language): string {
  const texts = commandLineTexts(language);
  return stage.name === "reading" ? texts.reading(stage.done) : texts[stage.name];
}

/** The files that a request writes. */
function listOutputs({ out, json }: ClassifyRequest): string[] {
  return [out, json === "-" ? undefined : json].filter((file) => file !== undefined);
}

function writeResult(
  { json }: ClassifiedFile,
  request: ClassifyRequest,
  makesFolder: boolean
): void {
  if (request.json === undefined || request.json === "-") return;
  const lines = printJson(json).map((piece) => Buffer.from(`${piece}\n`));
  writeFile(request.json, Buffer.concat(lines), makesFolder);
}

function describeResult(done: ClassifiedFile, request: ClassifyRequest, terminal: Terminal): void {
  const { json, language, out } = request;
  const texts = commandLineTexts(language);
  if (json === "-") printJson(done.json).forEach(terminal.say);
  else terminal.say(summarize(done, language));
  // With `--json -` standard output holds the JSON alone, so everything else goes to standard error.
  const tell = json === "-" ? terminal.warn : terminal.say;
  if (done.aside) {
    const [happened] = explainFailure(language, done.aside.failure);
    tell(texts.aside(happened, done.aside.sheet));
  }
  if (done.snapshots) tell(describeSnapshots(language, done.snapshots));
  if (done.omitted) tell(liveTexts(language).omitted(done.omitted));
  if (done.inTable) tell(liveTexts(language).inTable(done.inTable));
  if (done.live) tell(liveTexts(language).described(done.live));
  if (done.charts) {
    const { sheet, isStale } = done.charts;
    tell(isStale ? texts.reportStale(sheet) : texts.reportWritten(sheet));
  }
  if (done.refusal) {
    const { code, sample } = done.refusal;
    tell(describeReadByRows(language, code, sample));
  }
  if (request.snapshot !== undefined && request.snapshot !== "no")
    tell(texts.snapshotKept(showSnapshotDay(request.language, request.snapshot)));
  if (out !== undefined) tell(texts.saved(out));
}
