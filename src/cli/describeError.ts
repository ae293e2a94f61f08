import { FailureError } from "../excel/index";
import { FileFailure } from "../officeHost/model/fileFailure";
import { commandLineTexts } from "../strings/commandLine";
import { describeTooLarge } from "../strings/engine";
import { describeFailure } from "../strings/failures";
import { describeFileFailure } from "../strings/files";
import type { Language } from "../strings/language";
import { LedgerTooLarge } from "./engine/refusal";
import { FileUseError, type FileUseFailure } from "./files";
import type { ExitCode, Terminal } from "./terminal";
import { WarehouseError } from "./warehouse/clickhouse";
import { warehouseTexts } from "../strings/warehouse";

/** Reports why a file gave no result, with `before` in front of it, and returns the exit code. */
export function reportError(
  error: unknown,
  { file, language, before = "" }: { file: string; language: Language; before?: string },
  terminal: Terminal
): ExitCode {
  const sentence = describeError(error, file, language);
  const text = sentence ?? `${commandLineTexts(language).bug()}\n${printError(error)}`;
  terminal.warn(`${before}${text}`);
  return sentence === undefined ? 1 : 2;
}

/** The sentence for a failure that is the person's to mend; undefined for a defect of the program. */
function describeError(error: unknown, file: string, language: Language): string | undefined {
  if (error instanceof FileUseError) return describeFileUse(error.failure, language);
  if (error instanceof FileFailure) return describeFileFailure(error.code, file, language);
  if (error instanceof LedgerTooLarge)
    return describeTooLarge(language, error.refusal.code, error.refusal.sample);
  if (error instanceof WarehouseError)
    return warehouseTexts(language).refused(error.host, error.reason);
  if (error instanceof FailureError) return describeCommandFailure(error, language);
  return undefined;
}

/** Where the pane points to its lists, the command line points to its options. */
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
    case "otherEnding":
      return texts.otherEnding(failure.file, failure.ending);
    case "sameFile":
      return texts.sameFile(failure.file);
    case "noSheet":
      return texts.noSheet(failure.sheet, failure.sheets.join(", "));
  }
}

function printError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
