import { SCENES } from "./scenes";
import { tryScene } from "./trials";

/**
 * `npm run faults`: tries every command of the add-in with every fault at every request and a person acting in every
 * gap, and prints one JSON line for each command. Ends with 1 if anything wrong was counted. `npm run faults -- NAME`
 * tries the commands whose name holds NAME; `--tell` prints each wrong thing to the error output.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const tell = process.argv.includes("--tell")
    ? (line: string): void => void process.stderr.write(`${line}\n`)
    : (): void => undefined;
  let wrong = 0;
  for (const scene of SCENES) {
    if (wanted.length > 0 && !wanted.some((word) => scene.name.includes(word))) continue;
    const tally = await tryScene(scene, () => true, tell);
    process.stdout.write(`${JSON.stringify(tally)}\n`);
    const { falseWords, personLost, repeatDiffers, undoIncomplete, gapsWrong } = tally;
    wrong += falseWords + personLost + repeatDiffers + undoIncomplete + gapsWrong;
  }
  process.exitCode = wrong > 0 ? 1 : 0;
}

void main();
