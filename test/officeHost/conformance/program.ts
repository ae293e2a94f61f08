import type { Host } from "../../../src/officeHost/wire/host";

/** What a program may use: a run of Excel with a worksheet of its own, which is the active one. */
export type Bench = {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  readonly host: Host;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Sends what was asked for so far. */
  sync(): Promise<void>;
  /** Waits until the events of what happened so far have been handled. */
  settle(): Promise<void>;
};

export type Expected = {
  /** Values by address, on the program's sheet: one for a cell, rows for a block; "" is an empty cell. */
  readonly cells?: Readonly<Record<string, unknown>>;
  /** What the program gives back. */
  readonly answer?: unknown;
  /** The code of the error that the program ends with. */
  readonly error?: string;
};

/** A small program with what Excel makes of it, and where that is written. */
export type Program = {
  readonly name: string;
  /** A page of the documentation (`docs/...` of office-js-docs-pr), a member of the reference, or an issue. */
  readonly source: string;
  readonly run: (bench: Bench) => unknown;
  readonly expected: Expected;
};

/** Programs about one part of the API. */
export type Family = { readonly name: string; readonly programs: readonly Program[] };

export function program(
  name: string,
  source: string,
  run: (bench: Bench) => unknown,
  expected: Expected
): Program {
  return { name, source, run, expected };
}
