import { basename } from "node:path";
import { isRemovedFor, type RemovalScope } from "../core/report/stored";
import { listStored, removeStored } from "../excel/late";
import { openWorkbook } from "../officeHost/files/open";
import { fileEndingOf, saveWorkbook } from "../officeHost/files/save";
import { commandLineTexts } from "../strings/commandLine";
import { storedTexts } from "../strings/stored";
import type { ClassifyRequest } from "./arguments";
import { partOf, readBytes, refuseOtherEnding, refuseSource, writeFile } from "./files";
import { openInOffice } from "./openInOffice";
import type { Terminal } from "./terminal";

/**
 * Lists what the add-in keeps in a workbook, or saves the workbook without it; the file read stays as it is. Throws
 * `FileUseError`, `FileFailure` or `FailureError`; then nothing is written anywhere.
 */
export async function performStored(
  { file, out, language }: ClassifyRequest,
  scope: RemovalScope | undefined,
  terminal: Terminal
): Promise<void> {
  const texts = storedTexts(language);
  if (out !== undefined) {
    refuseSource(out, [file]);
    terminal.ifStopped?.(commandLineTexts(language).stopped(file, []), [partOf(out)]);
  }
  const workbook = openWorkbook(readBytes(file), basename(file));
  if (out !== undefined) refuseOtherEnding(out, fileEndingOf(workbook));
  const office = await openInOffice(workbook, language);
  try {
    if (scope === undefined || out === undefined) {
      const items = await listStored();
      terminal.say(items.length === 0 ? texts.nothing : texts.title);
      for (const item of items) terminal.say(texts.line(item));
      return;
    }
    const { items } = await removeStored(scope);
    const rest = (await listStored()).filter(({ kind }) => !isRemovedFor(scope, kind));
    writeFile(out, saveWorkbook(workbook));
    terminal.say(texts.removed(items));
    if (rest.length > 0) terminal.say(texts.stays(rest));
    terminal.say(texts.saved(out));
  } finally {
    office.close();
  }
}
