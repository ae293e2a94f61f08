import { saveWorkbook } from "../../src/officeHost/files/save";
import type { Workbook } from "../../src/officeHost/model/workbook";
import { openBench, type Bench } from "../excel/office";
import type { Act } from "./people";

/** A command as it is tried: the workbook it starts from, what it does, who may come between. */
export type Scene = {
  readonly name: string;
  /** The workbook before the command, as a file. */
  readonly start: () => Promise<Uint8Array>;
  /** What this session has done before the command. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
  readonly acts: readonly Act[];
  /** It takes a run back itself: "take back" after it does not undo it. */
  readonly isUndo?: true;
  /** What is wrong in the workbook when the command has ended well though a person acted; beside what is checked of all. */
  readonly check?: (workbook: Workbook) => string[];
};

export type Rows = readonly (readonly (string | number | null)[])[];

/** A sheet of the person's own, which no command is about. */
export const NOTES: Rows = [["Мои заметки"], ["не трогать"]];

/** Opens a workbook of these sheets, does something with it and gives the file. */
export async function bookAfter(
  sheets: Readonly<Record<string, Rows>>,
  steps: (bench: Bench) => Promise<unknown>
): Promise<Uint8Array> {
  const bench = await openBench(sheets);
  try {
    await steps(bench);
    return saveWorkbook(bench.host.workbook);
  } finally {
    bench.office.close();
  }
}

/** Made when it is first asked for. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
