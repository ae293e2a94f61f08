import {
  DEFAULT_OPTIONS,
  type Classification,
  type ClassifyOptions,
} from "../../src/core/classes/classification";
import { classifyClients } from "../../src/core/classes/classify";
import type { CellValue, Cells } from "../../src/core/reading/values/cells";
import { proposeReading, type NamedHeadings } from "../../src/core/reading/plan/propose";
import { readClients } from "../../src/core/reading/read";
import {
  type Client,
  type Reading,
  type ReadingPlan,
  signalOf,
  turnoverByPeriod,
} from "../../src/core/reading/model/reading";
import type { SignalName } from "../../src/core/reading/model/signalTable";

/** A block at A1 from lines of values; short lines are filled up. */
export function sheetOf(
  values: readonly (readonly CellValue[])[],
  rest: Partial<Cells> = {}
): Cells {
  const width = Math.max(...values.map((line) => line.length));
  return {
    sheet: "Sheet1",
    origin: { row: 0, column: 0 },
    values: values.map((line) =>
      Array.from({ length: width }, (_, column) => line[column] ?? null)
    ),
    formats: [],
    ...rest,
  };
}

/** The plan, or a test failure that says the failure. */
export function planOf(cells: Cells, headings: NamedHeadings = {}): ReadingPlan {
  const plan = proposeReading(cells, headings);
  if ("code" in plan) throw new Error(plan.code);
  return plan;
}

/** The reading by the proposed plan, or a test failure that says the failure. */
export function readingOf(cells: Cells, headings: NamedHeadings = {}): Reading {
  const reading = readClients(cells, planOf(cells, headings));
  if ("code" in reading) throw new Error(reading.code);
  return reading;
}

/** Read as proposed and classified. */
export function classify(
  values: readonly (readonly CellValue[])[],
  options: Partial<ClassifyOptions> = {}
): Classification {
  return classifyClients(readingOf(sheetOf(values)), { ...DEFAULT_OPTIONS, ...options });
}

/** A client's turnover by period as a plain list; null where there is no time. */
export function periodsOf({ byPeriod }: Reading, client: Client): number[] | null {
  const periods = turnoverByPeriod(byPeriod, client);
  return periods && [...periods];
}

/** Clients as `name turnover`, in the sheet's unit. */
export function clientsOf({ clients, scale }: Reading): string[] {
  return clients.map(({ name, turnover }) => `${name} ${turnover / 10 ** scale}`);
}

/** The reading of a sheet of these lines. */
export function readLines(...lines: readonly (readonly CellValue[])[]): Reading {
  return readingOf(sheetOf(lines));
}

/** The signals of a client that can be told. */
export function signalsOf(
  { signals }: Pick<Reading, "signals">,
  client: Pick<Client, "at">
): Partial<Record<SignalName, number>> {
  const names = Object.keys(signals) as SignalName[];
  const told = names.map((name) => [name, signalOf(signals, name, client)] as const);
  return Object.fromEntries(told.filter(([, signal]) => signal !== undefined));
}

/** A sheet of clients named by letters with these amounts. */
export function amountsSheet(amounts: readonly number[]): (readonly CellValue[])[] {
  return [
    ["Client", "Turnover"],
    ...amounts.map((amount, index) => [`Client ${index + 1}`, amount]),
  ];
}

/** `[["A", 1], ["B", 3], ...]` as `1/3/2`; the class «0/returns» only when it has clients. */
export function countClasses(classification: Classification): string {
  const { A, B, C, "0/returns": none } = classification.classes;
  const counts = [A.clients, B.clients, C.clients];
  return (none.clients > 0 ? [...counts, none.clients] : counts).join("/");
}

/** Class by client name. */
export function classByName(classification: Classification): Record<string, string> {
  return Object.fromEntries(classification.clients.map((one) => [one.client.name, one.class]));
}

/** Problems as `code row,column ×count`. */
export function listFindings(reading: Reading): string[] {
  return reading.findings.map(
    ({ code, row, column, count }) => `${code} ${row},${column} ×${count}`
  );
}
