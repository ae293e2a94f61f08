import { SCENES } from "../../faults/scenes";
import { tryScene, type Tally, type Trial } from "../../faults/trials";

/**
 * Trials of `npm run faults` that lost something of a person's, or told an untruth, before commands went through the unit
 * of work: each is made here whatever the sample of the day.
 */
async function trials(
  name: string,
  isChosen: (trial: Trial) => boolean
): Promise<{ readonly tally: Tally; readonly wrong: readonly string[] }> {
  const scene = SCENES.find((one) => one.name === name);
  if (!scene) throw new Error(`No command ${name}`);
  const wrong: string[] = [];
  const tally = await tryScene(
    scene,
    (_, trial) => isChosen(trial),
    (line) => void wrong.push(line)
  );
  return { tally, wrong };
}

/** A person does what begins so, in each gap of the command. */
const does =
  (...acts: string[]) =>
  (trial: Trial): boolean =>
    trial.kind === "act" && acts.some((act) => trial.act.startsWith(act));
const refuses = (trial: Trial): boolean =>
  trial.kind === "refuse" && trial.code === "ActivityLimitReached";
const isMidway = (trial: Trial): boolean => trial.kind === "midway" && trial.part > 0.5;
const isLost = (trial: Trial): boolean => trial.kind === "lost";
const isDead = (trial: Trial): boolean => trial.kind === "dead";
const any =
  (...choices: ((trial: Trial) => boolean)[]) =>
  (trial: Trial): boolean =>
    choices.some((isChosen) => isChosen(trial));

const ARRANGES = does("insert a column", "insert a row", "delete a row", "sort");

it.each<[string, string, (trial: Trial) => boolean]>([
  ["columns and rows move between reading and writing", "classify a sheet, first", ARRANGES],
  ["a word is typed where the classes go", "classify a ledger, first", does("type")],
  ["a tab is added that is named as a client", "create sheets", does("add a tab")],
  ["a tab is added that is named as the charts", "with charts, first", does("add a tab")],
  ["two make sheets at once", "create sheets", does("the same command")],
  ["two classify at once", "classify a sheet, first", does("the same command")],
  ["typed into an agenda that is refreshed", "agenda with decisions", does("type in it")],
  ["a pack is refused or its answer gets lost", "make a pack", any(refuses, isLost)],
  [
    "rows of a form move before an answer is written",
    "write answers",
    does("insert a row a", "delete a row a"),
  ],
  [
    "rows of a head move before it is refreshed",
    "refresh sheets",
    does("insert a row a", "delete a row a"),
  ],
  ["typed between the look and the write", "write answers", does("type a goal", "type into")],
  ["Excel stops in the middle of saving numbers", "keep numbers", isMidway],
  ["Excel stops in the middle of a refresh of heads", "refresh sheets", isMidway],
  ["a written answer is not told", "write answers", isLost],
  ["taken decisions are not told", "agenda with decisions", isLost],
  ["the connection ends in a refresh", "classify a ledger, refresh", isDead],
  ["the connection ends in a first run", "with charts, first", isDead],
  ["typed over a board", "boards, refresh", does("type in it")],
  ["typed in the index", "index, refresh", does("type in it")],
  [
    "a sheet becomes another client's, and that is not told",
    "two sheets of one client",
    any(isMidway, isLost),
  ],
  ["typed in a sheet that gets the other form", "other form", does("type a goal")],
  ["a report that comes back is not told", "take back a refreshed report", isLost],
  ["two take a run back at once", "take back", does("the same command")],
  [
    "rows move while a run with a report is taken back",
    "take back, pane opened anew",
    (trial) => does("insert a row · Клиенты")(trial) && trial.at > 9,
  ],
  ["Excel stops late in charts and a snapshot", "charts and snapshot, refresh", isMidway],
])("%s: %s loses nothing and tells the truth", async (_, command, isChosen) => {
  const { tally, wrong } = await trials(command, isChosen);
  expect(wrong).toEqual([]);
  expect(tally.faults + tally.gaps).toBeGreaterThan(0);
});
