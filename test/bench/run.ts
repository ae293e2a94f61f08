import { spawnSync } from "node:child_process";
import { CASE_NAMES, CASES, FULL_SIZE, type CaseName } from "./cases";
import { GROWING, measureEngine, type EngineLine } from "./engine";
import { measureMemory } from "./memory";
import { measureOpenSave, RETAIL_ROWS } from "./openSave";
import { measureRequests } from "./requests";
import { measureStart } from "./start";

/** Starts of each call of the command line. */
const START_RUNS = 9;
const ENGINE_RUNS = 5;

/**
 * `npm run bench`: one JSON line per case. Times are compared with a reference of the same run, so that they mean the
 * same on any machine; memory is measured in a process of its own.
 */
async function main(): Promise<void> {
  const chosen = process.argv.indexOf("--case");
  if (chosen > 0) {
    const measure = CASES[process.argv[chosen + 1] as CaseName];
    for (const line of measure(FULL_SIZE)) console.log(JSON.stringify(line));
    return;
  }
  if (process.argv.includes("--memory")) {
    console.log(JSON.stringify(await measureMemory(FULL_SIZE.rows, FULL_SIZE.ledgerClients)));
    return;
  }
  if (process.argv.includes("--open-save")) {
    for (const line of measureOpenSave(RETAIL_ROWS)) console.log(JSON.stringify(line));
    return;
  }
  if (process.argv.includes("--growth")) {
    // Each in a process of its own, so that memory is its own, too; the largest takes 9 GB of disk and as much memory.
    for (const rows of GROWING) runPart(["--engine", String(rows), "4372"]);
    return;
  }
  const engine = process.argv.indexOf("--engine");
  if (engine > 0) {
    // `npm run bench -- --engine 10000000 100000`: rows and clients; without them a public ledger's.
    const [rows = RETAIL_ROWS, clients = 4372] = process.argv.slice(engine + 1).map(Number);
    console.log(JSON.stringify(await measureEngine(rows, clients)));
    return;
  }
  // Each in a process of its own: the memory one leaves behind, and what was compiled for it, change the times of the next.
  for (const name of CASE_NAMES) runPart(["--case", name]);
  for (const line of measureStart(START_RUNS)) console.log(JSON.stringify(line));
  for (const line of await measureRequests(50_000)) console.log(JSON.stringify(line));
  for (const part of ["--memory", "--open-save"]) runPart([part]);
  console.log(JSON.stringify(measureEngineAnew()));
}

/** The median of processes of their own: what is measured includes the first use of all of the code. */
function measureEngineAnew(): EngineLine | undefined {
  const words = [...process.execArgv, import.meta.filename, "--engine"];
  const lines = Array.from({ length: ENGINE_RUNS }, () => {
    const { stdout, status } = spawnSync(process.execPath, words, { encoding: "utf8" });
    if (status !== 0) process.exitCode = status ?? 1;
    return JSON.parse(stdout) as EngineLine;
  });
  return lines.sort((one, other) => one.times - other.times)[ENGINE_RUNS >> 1];
}

/** Runs a part of the bench in a process of its own. */
function runPart(words: readonly string[]): void {
  const self = import.meta.filename;
  const { status } = spawnSync(process.execPath, [...process.execArgv, self, ...words], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = status ?? 1;
}

void main();
