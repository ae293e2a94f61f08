import {
  DEFAULT_OPTIONS,
  type Classification,
  type ClassifyOptions,
} from "../../core/classes/classification";
import type { RenameDecisions } from "../../core/classes/movement/renames";
import type { Movement } from "../../core/classes/movement/movement";
import type { Reading } from "../../core/reading/model/reading";
import type { Cells } from "../../core/reading/values/cells";
import type {
  Left,
  Look,
  RoleChoice,
  Failure,
  Assumptions,
  DisplayOptions,
} from "../../excel/index";
import type { PutSample, PlannedPlaces, Reverted, Written } from "../../excel/late";
import { USUAL_NUMBERS, DEFAULT_DISPLAY } from "../../excel/index";
import type { Language } from "../../strings/language";
import { NO_STRATEGY, type StrategyState } from "./strategyState";
import { FIRST_VIEW, type Viewing } from "./viewing";

export const TABS = ["data", "result", "strategy", "settings"] as const;
export type Tab = (typeof TABS)[number];

/** What the pane does with the workbook; one at a time. */
export type Command =
  | "check"
  | "classify"
  | "revert"
  | "strategySheet"
  | "showCells"
  | "stored"
  | "sample"
  | StrategyCommand;
export type StrategyCommand =
  "createSheets" | "refreshSheets" | "showSheet" | "chooseSheet" | "board" | "pack";

/** Where a run writes: beside the data, or to a sheet of clients alone. */
export type Goal = "beside" | "clientsSheet";

/** What a person can set in the pane; the workbook remembers it. */
export type Settings = Omit<ClassifyOptions, "lastQuadrants"> & {
  readonly display: DisplayOptions;
  readonly numbers: Assumptions;
};

/** What is known of the selection. A new look leaves the one before in sight until it is over. */
export type LookState = {
  /** Counts looks: an answer to an earlier one than this is thrown away. */
  readonly number: number;
  readonly isLooking: boolean;
  readonly look: Look | undefined;
  /** Why the selection cannot be read. */
  readonly failure: Failure | undefined;
};

/** What a block comes to. */
export type Decided = {
  readonly sheetId: string;
  readonly sheet: string;
  /** Of the cells that were read, without the sheet. */
  readonly address: string;
  readonly origin: { readonly row: number; readonly column: number };
  readonly reading: Reading;
  readonly classification: Classification;
  /** Since the last snapshot of an earlier day; null: there is none. */
  readonly movement: { readonly since: string; readonly movement: Movement } | null;
  /** What a person decided of clients that seemed renamed. */
  readonly renames: RenameDecisions;
  /** Number format of the amounts, en-US. */
  readonly money: string;
  /** Tells whether the cells are still those that were read. */
  readonly digest: string;
};

/** What a run gave, without the cells it was made from. */
export type Result = Decided & {
  readonly written: Written;
  /** When it was written, `2026-03-31`. */
  readonly day: string;
};

/** What the selection comes to, before anything is written. */
export type Check = Decided & {
  readonly places: PlannedPlaces;
  /** The cells, where they are few enough to be kept: other roles and treatments need no new reading. */
  readonly cells: Cells | undefined;
  /** What it was made from; see `keyOfCheck`. */
  readonly key: string;
  /** How often cells had changed by then; see `CheckState`. */
  readonly cellsVersion: number;
};

export type CheckState = {
  /** The last one that came to a result; it counts as long as its key is the key of now. */
  readonly check: Check | undefined;
  /** The key that was tried last, with or without a result. */
  readonly tried: string | undefined;
  /** Why what was tried last came to no result. */
  readonly failure: Failure | undefined;
  /** Counts changes of the cells that were read. */
  readonly cellsVersion: number;
};

/** Why the result is no longer what a run would give now. */
export type StaleReason = "settings" | "cells";

/** What is told after a command, until the next one or until it is closed. */
export type Notice =
  | {
      readonly kind: "failure";
      readonly command: Command;
      readonly failure: Failure;
      readonly left: Left;
      /** Where on the screen it was begun, and is told; undefined: at the top. */
      readonly place: string | undefined;
    }
  | { readonly kind: "classified"; readonly written: Written }
  | { readonly kind: "reverted"; readonly reverted: Reverted }
  | { readonly kind: "strategySheet"; readonly sheet: string; readonly isExisting: boolean };

const { lastQuadrants: _, ...usualOptions } = DEFAULT_OPTIONS;
/** METHOD 2 and 4. */
export const USUAL_SETTINGS: Settings = {
  ...usualOptions,
  display: DEFAULT_DISPLAY,
  numbers: USUAL_NUMBERS,
};

/** How far the monthly round is (`monthCommands.ts`). */
export type MonthState =
  | { readonly stage: "running"; readonly done: readonly MonthStep[] }
  /** The check of the new data waits for the person; so many findings are doubts. */
  | { readonly stage: "doubts"; readonly doubts: number }
  /** The data are those that were written last. */
  | { readonly stage: "same" }
  /** `isWhole`: nothing stopped it; else why is told beside the button. */
  | { readonly stage: "over"; readonly isWhole: boolean; readonly done: readonly MonthStep[] };

/** What one step of the round came to. */
export type MonthStep =
  | { readonly step: "classes"; readonly result: Result; readonly hasSnapshot: boolean }
  | {
      readonly step: "sheets";
      readonly sheets: number;
      readonly changed: number;
      readonly withoutSheet: number;
    }
  | { readonly step: "board"; readonly sheet: string };

export type PaneState = {
  readonly language: Language;
  readonly tab: Tab;
  readonly look: LookState;
  /** Columns that a person chose in this session, the latest first; each counts for its own headings. */
  readonly choices: readonly RoleChoice[];
  readonly goal: Goal;
  readonly settings: Settings;
  /** Counts how often settings came from elsewhere than their own fields; the fields then start anew. */
  readonly settingsGiven: number;
  /** What of the settings the person chose in this session: the workbook's do not replace that any more. */
  readonly chosen: Partial<Settings>;
  readonly command: Command | undefined;
  /** Of a run: how much of the table is read, 0..1. */
  readonly progress: number;
  /** The person wants the run to stop. */
  readonly isCancelAsked: boolean;
  readonly result: Result | undefined;
  readonly check: CheckState;
  /** What was changed since the result was written; undefined: nothing that decides classes. */
  readonly staleBecause: StaleReason | undefined;
  /** What of the result is looked at. */
  readonly viewing: Viewing;
  /** A result that the person asked for in the pane and has not been led to yet. */
  readonly isResultFresh: boolean;
  readonly strategy: StrategyState;
  /** The sample that was put into a sheet in this session, and can be removed again. */
  readonly sample: PutSample | undefined;
  /** The monthly round: where it stands; undefined: none was begun. */
  readonly month: MonthState | undefined;
  readonly notice: Notice | undefined;
  /** The place of the screen from which the command under way was begun; undefined: from none of its own. */
  readonly pressed: string | undefined;
  /** A bug, not a failure: the error boundary shows it. */
  readonly bug: { readonly error: unknown } | undefined;
};

/** The pane as it opens. */
export function openState(language: Language): PaneState {
  return {
    language,
    tab: "data",
    look: { number: 0, isLooking: false, look: undefined, failure: undefined },
    choices: [],
    goal: "beside",
    settings: USUAL_SETTINGS,
    settingsGiven: 0,
    chosen: {},
    command: undefined,
    progress: 0,
    isCancelAsked: false,
    result: undefined,
    check: { check: undefined, tried: undefined, failure: undefined, cellsVersion: 0 },
    staleBecause: undefined,
    viewing: FIRST_VIEW,
    isResultFresh: false,
    strategy: NO_STRATEGY,
    sample: undefined,
    month: undefined,
    notice: undefined,
    pressed: undefined,
    bug: undefined,
  };
}
