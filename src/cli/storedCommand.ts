import { basename } from "node:path";
import { buildMovement } from "../core/report/movementJson";
import { isRemovedFor, type RemovalScope } from "../core/report/stored";
import { compareSnapshotDays, listSnapshotDays, listStored, removeStored } from "../excel/late";
import { showSnapshotDay } from "../strings/movement";
import { openWorkbook } from "../officeHost/files/open";
import { fileEndingOf, saveWorkbook } from "../officeHost/files/save";
import { commandLineTexts } from "../strings/commandLine";
import { storedTexts } from "../strings/stored";
import type { ClassifyRequest } from "./arguments";
import { partOf, readBytes, refuseOtherEnding, refuseSource, writeFile } from "./files";
import { openInOffice } from "./openInOffice";
import { describeMoves } from "./summary";
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
      const days = (await listSnapshotDays()).map(({ date }) => date);
      if (days.length > 0) terminal.say(commandLineTexts(language).snapshotDays(days));
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

/**
 * Compares the snapshots of two days that a workbook keeps, in words or as JSON. Throws as `performStored` does; a day
 * without a snapshot is a `FailureError`.
 */
export async function performCompare(
  { file, json, language }: ClassifyRequest,
  [one, other]: readonly [string, string],
  terminal: Terminal
): Promise<void> {
  const office = await openInOffice(openWorkbook(readBytes(file), basename(file)), language);
  try {
    const { movement, since, until } = await compareSnapshotDays(one, other);
    const told = { ...buildMovement(movement, since), until };
    const text = JSON.stringify(told, null, 1);
    if (json === "-") return terminal.say(text);
    if (json !== undefined) writeFile(json, Buffer.from(`${text}\n`));
    for (const line of describeMoves(told, language)) terminal.say(line);
    terminal.say(commandLineTexts(language).until(showSnapshotDay(language, until)));
  } finally {
    office.close();
  }
}
