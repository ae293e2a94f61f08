import { FailureError } from "../../src/excel/index";
import { revertLastRun } from "../../src/excel/late";
import { forgetUnfinished } from "../../src/excel/unit/unit";
import { keepLastRun } from "../../src/excel/undo/lastRun";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { openBench, type Bench } from "../excel/office";
import { TYPED, type Act } from "./people";
import { comparePictures, countContents, takePicture, type Picture } from "./picture";
import type { Scene } from "./scene";
import { REFUSALS, tapWire, type Wire, type WireFault } from "./wire";

/** What a command's trials came to; every count but the first, third and last but one should be 0. */
export type Tally = {
  readonly command: string;
  readonly requests: number;
  faults: number;
  /** "Nothing was changed" or "all is as it was", and the workbook differs; or an error that says nothing at all. */
  falseWords: number;
  /** Something of the person's is gone. */
  personLost: number;
  /** The command, repeated, ends otherwise than one undisturbed run. */
  repeatDiffers: number;
  /** "Take back" after "partly" does not bring the workbook back. */
  undoIncomplete: number;
  gaps: number;
  gapsWrong: number;
};

/** Told of each wrong thing. */
export type Tell = (line: string) => void;

/** What goes wrong in a trial, or what a person does in it, before which request. */
export type Trial = WireFault | { readonly kind: "act"; readonly act: string; readonly at: number };

/** Which of the trials are made; a sample is the same for the same seed. */
export type Choice = (index: number, trial: Trial) => boolean;

type Outcome = { readonly error: unknown };

/** Tries a command: every fault at every request, every act in every gap. */
export async function tryScene(scene: Scene, isChosen: Choice, tell: Tell): Promise<Tally> {
  const start = await scene.start();
  const stage = await openStage(scene, start);
  try {
    const done = await stage.play();
    if (done.error !== undefined) throw done.error;
    const undisturbed = stage.picture();
    const finished = saveWorkbook(stage.bench.host.workbook);
    const requests = stage.wire.requests;
    const tally: Tally = {
      command: scene.name,
      requests,
      faults: 0,
      falseWords: 0,
      personLost: 0,
      repeatDiffers: 0,
      undoIncomplete: 0,
      gaps: 0,
      gapsWrong: 0,
    };
    let index = 0;
    for (const fault of listFaults(requests)) {
      if (isChosen(index++, fault)) await tryFault(stage, fault, undisturbed, tally, tell);
    }
    for (let before = 1; before <= requests; before += 1) {
      for (const act of [...scene.acts, sameCommand(finished)]) {
        const trial = { kind: "act", act: act.name, at: before } as const;
        if (isChosen(index++, trial)) await tryGap(stage, act, before, undisturbed, tally, tell);
      }
    }
    return tally;
  } finally {
    stage.bench.office.close();
  }
}

function listFaults(requests: number): WireFault[] {
  const faults: WireFault[] = [];
  for (let at = 1; at <= requests; at += 1) {
    for (const code of REFUSALS) faults.push({ at, kind: "refuse", code });
    for (const part of [0.1, 0.35, 0.6, 0.8, 0.97]) faults.push({ at, kind: "midway", part });
    faults.push({ at, kind: "lost" }, { at, kind: "dead" });
  }
  return faults;
}

/** A co-author who gives the same command and is done before our next request; see `tryGap`. */
function sameCommand(finished: Uint8Array): Act {
  return {
    name: "the same command by another author",
    run(host) {
      host.workbook = openWorkbook(finished, "book.xlsx");
      return true;
    },
  };
}

type Stage = {
  readonly bench: Bench;
  readonly wire: Wire;
  readonly scene: Scene;
  /** Opens the starting workbook anew, in a session that has only done what the scene prepares. */
  reset(): Promise<void>;
  play(plan?: Parameters<Wire["begin"]>[0]): Promise<Outcome>;
  picture(): Picture;
  /** The workbook before the command, and what its cells hold. */
  begun(): Begun;
  /** The same when the person alone has acted; undefined: there is nothing to do it to. */
  aloneWith(act: Act): Promise<Begun | undefined>;
};
type Begun = { readonly picture: Picture; readonly contents: ReadonlyMap<string, number> };

async function openStage(scene: Scene, start: Uint8Array): Promise<Stage> {
  const bench = await openBench({ Лист1: [] });
  const wire = tapWire(bench.host);
  // Each trial starts from the same workbook.
  let begun: Begun | undefined;
  const alone = new Map<string, Begun | undefined>();
  const see = (): Begun => ({
    picture: takePicture(bench.host.workbook),
    contents: countContents(bench.host.workbook, TYPED),
  });
  const stage: Stage = {
    bench,
    wire,
    scene,
    async reset() {
      wire.begin();
      keepLastRun(undefined);
      forgetUnfinished();
      bench.host.workbook = openWorkbook(start, "book.xlsx");
      await scene.prepare?.();
    },
    async play(plan) {
      wire.begin(plan);
      try {
        await scene.run();
        return { error: undefined };
      } catch (error) {
        return { error: error ?? "nothing" };
      } finally {
        if (plan) wire.begin();
      }
    },
    picture: () => takePicture(bench.host.workbook),
    begun: () => (begun ??= see()),
    async aloneWith(act) {
      if (!alone.has(act.name)) {
        await stage.reset();
        alone.set(act.name, act.run(bench.host) ? see() : undefined);
      }
      return alone.get(act.name);
    },
  };
  await stage.reset();
  stage.begun();
  return stage;
}

async function tryFault(
  stage: Stage,
  fault: WireFault,
  undisturbed: Picture,
  tally: Tally,
  tell: Tell
): Promise<void> {
  const { scene } = stage;
  const what = `${scene.name}: ${JSON.stringify(fault)}`;
  await stage.reset();
  const { picture: before, contents } = stage.begun();
  const first = await stage.play({ fault });
  tally.faults += 1;
  const after = stage.picture();
  const differs = comparePictures(before, after);
  const left = outcomeOf(first.error);
  if (first.error === undefined) {
    const wrong = comparePictures(undisturbed, after);
    if (wrong.length > 0) count("falseWords", `done, but ${wrong.join(" | ")}`);
  } else if (left === undefined) {
    count("falseWords", `a raw error: ${String(first.error)}`);
  } else if (left !== "partly" && differs.length > 0) {
    count("falseWords", `${left}, but ${differs.join(" | ")}`);
  }
  const lost = listLost(contents, stage, undisturbed, before);
  if (lost.length > 0) count("personLost", lost.join(" | "));
  if (first.error === undefined) return;
  const second = await stage.play();
  const wrong = comparePictures(undisturbed, stage.picture());
  if (second.error !== undefined || wrong.length > 0) {
    count("repeatDiffers", `${second.error ? String(second.error) : ""} ${wrong.join(" | ")}`);
  }
  if (left !== "partly" || scene.prepare || scene.isUndo) return;
  await stage.reset();
  await stage.play({ fault });
  const undone = await revertLastRun().then(
    () => undefined,
    (error: unknown) => error
  );
  const rest = comparePictures(before, stage.picture());
  if (rest.length > 0)
    count("undoIncomplete", `${undone ? String(undone) : ""} ${rest.join(" | ")}`);

  function count(
    name: "falseWords" | "personLost" | "repeatDiffers" | "undoIncomplete",
    why: string
  ): void {
    tally[name] += 1;
    tell(`${name}: ${what}: ${why}`);
  }
}

async function tryGap(
  stage: Stage,
  act: Act,
  before: number,
  undisturbed: Picture,
  tally: Tally,
  tell: Tell
): Promise<void> {
  const { scene, bench, wire } = stage;
  const { picture: start } = stage.begun();
  const alone = await stage.aloneWith(act);
  if (!alone) return;
  const { contents } = alone;
  await stage.reset();
  let then: Picture | undefined;
  let isMoot = false;
  const isOther = act.name.startsWith("the same command");
  const first = await stage.play({
    act: {
      before,
      run: () => {
        // Another author's whole run can only be put in the place of a workbook that nothing was written into yet.
        isMoot = isOther && comparePictures(start, stage.picture()).length > 0;
        if (!isMoot) isMoot = !act.run(bench.host);
        then = stage.picture();
      },
    },
  });
  if (isMoot || !then || wire.requests < 0) return;
  tally.gaps += 1;
  const wrong: string[] = [];
  const after = stage.picture();
  const left = outcomeOf(first.error);
  if (first.error !== undefined && left === undefined)
    wrong.push(`a raw error: ${String(first.error)}`);
  if (left !== undefined && left !== "partly") {
    // What had been written when the person acted is taken back as well.
    const differs = comparePictures(alone.picture, after);
    if (differs.length > 0 && comparePictures(then, after).length > 0)
      wrong.push(`${left}, but ${differs.join(" | ")}`);
  }
  if (first.error === undefined) wrong.push(...(scene.check?.(bench.host.workbook) ?? []));
  const lost = listLost(contents, stage, undisturbed, start);
  if (lost.length > 0) wrong.push(`lost: ${lost.join(" | ")}`);
  if (wrong.length === 0) return;
  tally.gapsWrong += 1;
  tell(`gapsWrong: ${scene.name}: ${act.name} before request ${before}: ${wrong.join("; ")}`);
}

function outcomeOf(error: unknown): string | undefined {
  return error instanceof FailureError ? error.left : undefined;
}

/**
 * Contents of cells that are there less often than before. What an undisturbed run replaces as well (an older class, a
 * figure of the head) is no loss.
 */
function listLost(
  contents: ReadonlyMap<string, number>,
  stage: Stage,
  undisturbed: Picture,
  start: Picture
): string[] {
  const now = countContents(stage.bench.host.workbook, TYPED);
  return [...contents].flatMap(([text, times]) =>
    (now.get(text) ?? 0) < times && !isReplaced(text, undisturbed, start) ? [text] : []
  );
}

function isReplaced(text: string, undisturbed: Picture, start: Picture): boolean {
  const times = (picture: Picture): number =>
    [...picture.values()].filter((line) => line.includes(JSON.stringify(text).slice(1, -1))).length;
  return times(undisturbed) < times(start);
}

/** A sample of the trials, the same for the same seed: about one of so many. */
export function chooseOneOf(many: number, seed: number): Choice {
  return (index) => {
    const mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % many === 0;
  };
}
