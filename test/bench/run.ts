import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { compile } from "../../src/cli/compiled.js";
import { CASE_NAMES } from "./cases";
import { GROWING } from "./engine";
import { measureRequests } from "./requests";
import { measureStart } from "./start";

/** Starts of each call of the command line. */
const START_RUNS = 9;
/** Processes in which a part is measured; the one with the middle ratio is told. */
const TURNS = 3;

const ROOT = resolve(import.meta.dirname, "../..");

/**
 * `npm run bench`: one JSON line per case. Times are compared with a reference of the same run, so that they mean the
 * same on any machine; memory is measured in a process of its own. What is measured is compiled as the product is.
 * `-- --case pareto`, `-- --engine 10000000 100000` (rows and clients; without them a public ledger's), `-- --memory`
 * and `-- --open-save` measure one part once; `-- --growth` ledgers up to 100 million rows.
 */
async function main(words: readonly string[]): Promise<void> {
  const cache = join(ROOT, "node_modules/.cache/bench");
  const { file } = await compile({ root: ROOT, entry: "test/bench/part.ts", cache });
  const [part] = words;
  if (part === "--growth") {
    // The largest takes 9 GB of disk and as much memory.
    for (const rows of GROWING) print(measurePart(file, ["--engine", String(rows), "4372"]));
    return;
  }
  if (part !== undefined) return print(measurePart(file, words));
  for (const name of CASE_NAMES) print(measureOften(file, ["--case", name]));
  for (const line of measureStart(START_RUNS)) console.log(JSON.stringify(line));
  for (const line of await measureRequests(50_000)) console.log(JSON.stringify(line));
  for (const once of ["--memory", "--open-save"]) print(measurePart(file, [once]));
  print(measureOften(file, ["--engine"]));
}

/** A line as a part printed it. */
type Line = { readonly ratio?: number; readonly times?: number };

function print(lines: readonly Line[]): void {
  for (const line of lines) console.log(JSON.stringify(line));
}

/**
 * The lines of a part, each the middle one of three processes: the memory that one run leaves behind and what was
 * compiled for it change the times of the next, and where a process has its memory changes all of its times.
 */
function measureOften(file: string, words: readonly string[]): Line[] {
  const turns = Array.from({ length: TURNS }, () => measurePart(file, words));
  const ratio = ({ ratio: one, times = NaN }: Line): number => one ?? times;
  return (turns[0] ?? []).map((first, index) => {
    const lines = turns.map((turn) => turn[index] ?? first);
    return lines.sort((one, other) => ratio(one) - ratio(other))[TURNS >> 1] ?? first;
  });
}

/** Runs a part of the bench in a process of its own. */
function measurePart(file: string, words: readonly string[]): Line[] {
  const { stdout, status } = spawnSync(process.execPath, ["--expose-gc", file, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) process.exitCode = status ?? 1;
  return stdout
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

void main(process.argv.slice(2));
