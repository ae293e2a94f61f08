import { compareShape, countOutcomes, listShapes, type Outcome } from "./exportShapes";

/**
 * `npm run -s shapes -- [FOLDER]`: reads every file of a folder with an expected.json (by default
 * test/cases/export_shapes) and prints how many are read right, wrong, wrong with nothing said, and with a doubt that is
 * not due, then one line for each file that is not as it should be.
 */
async function main(folder: string | undefined): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const expected of listShapes(folder)) outcomes.push(await compareShape(expected, folder));
  process.stdout.write(`${JSON.stringify(countOutcomes(outcomes))}\n`);
  for (const one of outcomes) {
    const { file, verdict, isSilent, isFalseAlarm, doubts } = one;
    const marks = [verdict, ...(isSilent ? ["SILENT"] : []), ...(isFalseAlarm ? ["ALARM"] : [])];
    if (marks.join() !== "right")
      process.stdout.write(`${marks.join(" ")}  ${file}  ${doubts.join(", ")}\n`);
  }
}

void main(process.argv[2]);
