import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { median, round, type BenchLine } from "./measure";

const ROOT = resolve(import.meta.dirname, "../..");
const START = join(ROOT, "src/cli/start.js");
const WORKBOOK = join(ROOT, "test/data/dbdemos_01_flat.xlsx");

/** Calls of the command line, and how many times the processor time of an empty Node each may take. */
const CALLS: readonly { name: string; words: readonly string[]; limit: number }[] = [
  { name: "command line, --help", words: [START, "--help"], limit: 6 },
  { name: "command line, a small workbook", words: [START, WORKBOOK], limit: 15 },
];

/** Put in front of a program: writes down its processor time (its own and the system's for it), µs, as it ends. */
const METER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  require("node:fs").writeFileSync(process.env.METER_FILE, String(user + system));
});`;

/**
 * What a call of the command line costs from nothing to its end, compared with `node -e 0`: medians of processes started
 * in turns. Each call is made once before, so that what is compiled and kept is there.
 */
export function measureStart(runs: number): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const meter = join(folder, "meter.cjs");
    writeFileSync(meter, METER);
    const cpu = (words: readonly string[]) => measureProcess(words, meter, join(folder, "cpu"));
    for (const { words } of CALLS) cpu(words);
    const turns = Array.from({ length: runs }, () => ({
      empty: cpu(["-e", "0"]),
      calls: CALLS.map(({ words }) => cpu(words)),
    }));
    const reference = median(turns.map(({ empty }) => empty));
    return CALLS.map(({ name, limit }, index) => {
      const ms = median(turns.map(({ calls }) => calls[index] ?? NaN));
      return { case: name, n: 1, ms, reference, ratio: round(ms / reference), limit };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time of one process, ms. */
function measureProcess(words: readonly string[], meter: string, file: string): number {
  const { status, stderr } = spawnSync(process.execPath, ["--require", meter, ...words], {
    env: { ...process.env, METER_FILE: file },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`);
  return round(Number(readFileSync(file, "utf8")) / 1000);
}
