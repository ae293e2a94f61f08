import { CASES, FULL_SIZE, type CaseName } from "./cases";
import { measureEngine } from "./engine";
import { measureMemory } from "./memory";
import { measureOpenSave, RETAIL_ROWS } from "./openSave";

/** What is measured in a process of its own, by the first word of the process; each prints its lines. */
async function main([part, ...words]: readonly string[]): Promise<void> {
  const print = (line: unknown): void => console.log(JSON.stringify(line));
  if (part === "--case") for (const line of CASES[words[0] as CaseName](FULL_SIZE)) print(line);
  else if (part === "--memory") print(await measureMemory(FULL_SIZE.rows, FULL_SIZE.ledgerClients));
  else if (part === "--open-save") for (const line of measureOpenSave(RETAIL_ROWS)) print(line);
  else if (part === "--engine") {
    const [rows = RETAIL_ROWS, clients = 4372] = words.map(Number);
    print(await measureEngine(rows, clients));
  } else throw new Error(`No part of the bench: ${part}`);
}

void main(process.argv.slice(2));
