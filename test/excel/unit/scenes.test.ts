import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as late from "../../../src/excel/late";
import { SCENES } from "../../faults/scenes";

/** Commands of the door that leave the workbook as it is, or do not ask Excel. */
const WITHOUT_WRITING = [
  ...[
    "listSheets",
    "listStored",
    "listStrategySheets",
    "listChangesSince",
    "listDisputes",
    "listSnapshotDays",
    "compareSnapshotDays",
    "readStrategySheet",
    "readActiveRow",
  ],
  // They read, and hand a file over.
  ...["isAgentPack", "canInsertFile", "makePackFile", "listProfiles", "listBoards"],
  // They read and compute.
  ...["checkSelection", "recallLastResult"],
  ...["compareSnapshotDays", "listSnapshotDays", "readCoaching"],
  // It selects cells and nothing else.
  "showCells",
  // Both go through Office's own settings of the document, in no request of Excel.
  ...["isAutoOpen", "setAutoOpen"],
];

test("every command that writes is tried by npm run faults", () => {
  // What the scenes run, by themselves or through a helper.
  const runs = ["resultScenes.ts", "strategyScenes.ts"].flatMap((name) => {
    const text = readFileSync(join(import.meta.dirname, "../../faults", name), "utf8");
    return text.match(/\brun: .*?\bacts:|^const (?:classify|create|record) = .*?;$/gms) ?? [];
  });
  const isTried = (command: string): boolean => runs.some((run) => run.includes(`${command}(`));
  const commands = Object.keys(late);
  expect(commands.filter((one) => !WITHOUT_WRITING.includes(one) && !isTried(one))).toEqual([]);
  expect(WITHOUT_WRITING.filter((one) => !commands.includes(one))).toEqual([]);
});

test("no two scenes have one name", () => {
  const names = SCENES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
