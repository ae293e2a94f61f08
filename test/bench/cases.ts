import { DEFAULT_OPTIONS } from "../../src/core/classes/classification";
import { classifyClients } from "../../src/core/classes/classify";
import { classifyAmounts } from "../../src/core/classes/pareto/pareto";
import { DEFAULT_SCHEME } from "../../src/core/classes/pareto/scheme";
import type { Cells } from "../../src/core/reading/values/cells";
import { readClients } from "../../src/core/reading/read";
import type { Reading } from "../../src/core/reading/model/reading";
import {
  GROUPS_PLAN,
  LEDGER_PLAN,
  makeGroups,
  makeLedger,
  makeTurnovers,
  sumByClient,
} from "./data";
import { type BenchCase, type BenchLine, measureCase } from "./measure";

/** How large the cases are; the full size is a sheet of Excel. */
export type BenchSize = {
  readonly clients: number;
  readonly rows: number;
  readonly ledgerClients: number;
  /** Rows of the small and the large ledger of the growth case. */
  readonly growth: readonly [small: number, large: number];
  readonly runs: number;
};
export const FULL_SIZE: BenchSize = {
  clients: 1_048_575,
  rows: 1_048_575,
  ledgerClients: 50_000,
  growth: [100_000, 1_000_000],
  runs: 21,
};

/** What is measured, by the word that `npm run bench -- --case` takes. */
export const CASES = {
  pareto: (size) => [measureCase(paretoCase(size), size.runs)],
  ledger: (size) => [measureCase(ledgerCase(size), size.runs)],
  groups: (size) => [measureCase(groupsCase(size), size.runs)],
  classify: (size) => [measureCase(classifyCase(size), size.runs)],
  growth: (size) => measureGrowth(size),
} satisfies Readonly<Record<string, (size: BenchSize) => Iterable<BenchLine>>>;
export type CaseName = keyof typeof CASES;
export const CASE_NAMES = Object.keys(CASES) as readonly CaseName[];

/** All columns (order, rank, share, cumulative share, class) against sorting the same values. */
function paretoCase({ clients }: BenchSize): BenchCase {
  const turnovers = makeTurnovers(clients);
  return {
    name: "pareto, all columns / Float64Array sort",
    n: clients,
    limit: 1.5,
    run: () => classifyAmounts(turnovers, DEFAULT_SCHEME),
    reference: () => turnovers.slice().sort(),
  };
}

/** A ledger read into clients with the loyalty signals its dates give, against a loop that only sums by client. */
function ledgerCase({ rows, ledgerClients }: BenchSize): BenchCase {
  const cells = makeLedger(rows, ledgerClients);
  return {
    name: "ledger to clients with all signals / Map loop that only sums",
    n: rows,
    limit: 1.5,
    run: () => readLedger(cells),
    reference: () => sumByClient(cells),
  };
}

/** A sheet of clients under totals of their groups against as many rows of clients alone. */
function groupsCase({ rows }: BenchSize): BenchCase {
  const grouped = makeGroups(rows, true);
  const flat = makeGroups(rows, false);
  return {
    name: "read clients grouped under totals / read as many rows without groups",
    n: rows,
    limit: 2,
    run: () => readClients(grouped, GROUPS_PLAN),
    reference: () => readClients(flat, GROUPS_PLAN),
  };
}

/** The whole of METHOD 2-4 over read clients, against sorting their turnovers by comparing. */
function classifyCase({ rows, ledgerClients }: BenchSize): BenchCase {
  const reading = readLedger(makeLedger(rows, ledgerClients));
  return {
    name: "classify the clients of a ledger / sort of client objects by turnover",
    n: reading.clients.length,
    limit: null,
    run: () => classifyClients(reading, DEFAULT_OPTIONS),
    reference: () => [...reading.clients].sort((left, right) => right.turnover - left.turnover),
  };
}

/** Ten times the rows of the same clients may take so many times the time. */
const MOST_GROWTH = 13;

/**
 * The ledger against itself with a tenth of the rows: to as many clients, and to a tenth of the clients, too. Then a tenth
 * of the names is a table that stays near the processor and all of them is one that does not, which is a step that any
 * loop over them takes. So there the limit is what the bare loop grows by in the same run: reading may not grow by more.
 */
function* measureGrowth(size: BenchSize): Generator<BenchLine, void, void> {
  const {
    growth: [small, large],
    rows,
    ledgerClients,
    runs,
  } = size;
  const full = makeLedger(large, ledgerClients);
  const fewer = makeLedger(small, ledgerClients);
  const alike = makeLedger(small, Math.ceil((small * ledgerClients) / rows));
  const compare = (
    name: string,
    limit: number | null,
    reference: Cells,
    work: (cells: Cells) => unknown
  ): BenchLine =>
    measureCase(
      {
        name: `${name}, ${large} rows / ${small} rows`,
        n: large,
        limit,
        run: () => work(full),
        reference: () => work(reference),
      },
      runs
    );
  const read = (cells: Cells): unknown => classifyClients(readLedger(cells), DEFAULT_OPTIONS);
  yield compare(`read and classify to ${ledgerClients} clients`, MOST_GROWTH, fewer, read);
  const bare = compare(
    "Map loop that only sums, clients growing with the rows",
    null,
    alike,
    sumByClient
  );
  yield bare;
  yield compare("read and classify, clients growing with the rows", bare.ratio, alike, read);
}

/** Reads a ledger made by `makeLedger`. */
export function readLedger(cells: Cells): Reading {
  const reading = readClients(cells, LEDGER_PLAN);
  if ("code" in reading) throw new Error(reading.code);
  return reading;
}
