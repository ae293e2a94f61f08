import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";

/** Why a file of the call cannot be used, beside the failures of the command itself. */
export type FileUseFailure =
  | { readonly code: "fileNotFound"; readonly file: string }
  | { readonly code: "cannotWrite"; readonly file: string }
  | { readonly code: "sameFile"; readonly file: string }
  /** The result is named with an ending that Excel would not open it by. */
  | { readonly code: "otherEnding"; readonly file: string; readonly ending: string }
  | { readonly code: "noSheet"; readonly sheet: string; readonly sheets: readonly string[] };

export class FileUseError extends Error {
  constructor(readonly failure: FileUseFailure) {
    super(failure.code);
  }
}

/** Is a word of the call the address of a database, such as `postgres://...`? */
export function isDatabaseUrl(word: string): boolean {
  return /^(?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|sqlite|sqlserver|clickhouse|oracle)(?:\+\w+)?:/i.test(
    word
  );
}

/** Reads a whole file. Throws `FileUseError` where it is not there or must not be read. */
export function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new FileUseError({ code: "fileNotFound", file });
  }
}

/** Throws `FileUseError` where a result would be written over a file that is read. */
export function refuseSource(result: string, sources: readonly string[]): void {
  const target = findTarget(result);
  if (sources.some((source) => findTarget(source) === target)) {
    throw new FileUseError({ code: "sameFile", file: result });
  }
}

/** Throws `FileUseError` where a result is named with another ending than what it holds asks for, such as ".xlsm". */
export function refuseOtherEnding(result: string, ending: string): void {
  if (!result.toLowerCase().endsWith(ending)) {
    throw new FileUseError({ code: "otherEnding", file: result, ending });
  }
}

/**
 * Writes a file whole or not at all: first beside its place, then into it. What is no file of a folder (`/dev/stdout`, a
 * pipe) is written directly; a link stays one, and rights stay as they were. A folder that is missing is made where
 * `makesFolder` says so. Throws `FileUseError`: a folder that is missing or a file in use is the person's to mend.
 */
export function writeFile(file: string, content: Uint8Array | string, makesFolder = false): void {
  const target = findTarget(file);
  const known = statSync(target, { throwIfNoEntry: false });
  const part = partOf(file);
  try {
    if (makesFolder) mkdirSync(dirname(target), { recursive: true });
    if (known && !known.isFile()) {
      writeFileSync(target, content);
      return;
    }
    writeFileSync(part, content);
    if (known) chmodSync(part, known.mode);
    renameSync(part, target);
  } catch {
    rmSync(part, { force: true });
    throw new FileUseError({ code: "cannotWrite", file });
  }
}

/** Where a file is while it is being written. */
export function partOf(file: string): string {
  return `${findTarget(file)}.${process.pid}.part`;
}

/** The file that a path leads to, through links. */
function findTarget(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}
