import type { Role } from "../../core/reading/model/reading";
import type { Treatments } from "../../core/reading/model/treatments";
import { doMeet, recallSettings } from "../../excel/index";
import type { ChangedCells, Left, Look, Failure, Memory } from "../../excel/index";
import type { PutSample, Reverted } from "../../excel/late";
import type { Language } from "../../strings/language";
import { reduceStrategy, type StrategyChange } from "./strategyState";
import { chooseColumn, keepChoice, planOfResult, type ColumnPick } from "./columns";
import { areSameSettings, makeUsual } from "./settings";
import {
  USUAL_SETTINGS,
  type Check,
  type CheckState,
  type Command,
  type Decided,
  type Goal,
  type MonthState,
  type Notice,
  type PaneState,
  type Result,
  type Settings,
  type Tab,
} from "./state";
import { FIRST_VIEW, moveView, type Viewing } from "./viewing";

/** Everything that can happen in the pane. */
export type Action =
  | { readonly type: "tabChosen"; readonly tab: Tab }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "lookStarted"; readonly number: number }
  | { readonly type: "lookDone"; readonly number: number; readonly look: Look }
  | { readonly type: "lookFailed"; readonly number: number; readonly failure: Failure }
  | { readonly type: "columnChosen"; readonly role: Role; readonly pick: ColumnPick }
  /** Of the findings of what was read as planned, all that are not the default. */
  | {
      readonly type: "treatmentsChosen";
      readonly of: Pick<Decided, "reading">;
      readonly treatments: Treatments;
    }
  | { readonly type: "goalChosen"; readonly goal: Goal }
  | { readonly type: "settingsChanged"; readonly settings: Partial<Settings> }
  | { readonly type: "settingsReset" }
  /** Settings that were kept under a name. */
  | { readonly type: "profileChosen"; readonly settings: Settings }
  | { readonly type: "commandStarted"; readonly command: Command }
  /** `done`: how much of the table is read, 0..1. */
  | { readonly type: "progressed"; readonly done: number }
  | { readonly type: "cancelAsked" }
  | { readonly type: "checkTried"; readonly key: string }
  | { readonly type: "checked"; readonly check: Check }
  | { readonly type: "checkFailed"; readonly key: string; readonly failure: Failure }
  /** A check was overtaken by a run: the next one is to be made. */
  | { readonly type: "checkDropped" }
  | { readonly type: "cellsChanged"; readonly changes: readonly ChangedCells[] }
  /** `isLed`: the person pressed the pane's own button, and the focus is to go to the result. */
  | { readonly type: "classified"; readonly result: Result; readonly isLed: boolean }
  /** The workbook's last result, written in an earlier session. `isSame`: its cells hold what was read then. */
  | { readonly type: "recalled"; readonly result: Result; readonly isSame: boolean }
  | { readonly type: "viewed"; readonly viewing: Partial<Viewing> }
  | { readonly type: "resultSeen" }
  | { readonly type: "reverted"; readonly reverted: Reverted }
  | { readonly type: "sheetOpened"; readonly sheet: string; readonly isExisting: boolean }
  | { readonly type: "cellsShown" }
  /** undefined: it is removed. */
  | { readonly type: "samplePut"; readonly sample: PutSample | undefined }
  | { readonly type: "monthMoved"; readonly month: MonthState | undefined }
  | { readonly type: "strategy"; readonly change: StrategyChange }
  /** A command is done whose outcome is shown elsewhere than at the top of the pane. */
  | { readonly type: "commandDone" }
  | {
      readonly type: "commandFailed";
      readonly command: Command;
      readonly failure: Failure;
      readonly left: Left;
    }
  /** A command is being begun at a place of the screen; undefined: it is over there. */
  | { readonly type: "pressed"; readonly place: string | undefined }
  /** A place is no longer on the screen: what failed there is told at the top. */
  | { readonly type: "placeGone"; readonly place: string }
  | { readonly type: "noticeClosed" }
  | { readonly type: "broken"; readonly error: unknown };

/** The only place where the pane's state changes; pure. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "tabChosen":
      return { ...state, tab: action.tab, isResultFresh: false };
    case "languageChosen":
      return { ...state, language: action.language };
    case "lookStarted":
    case "lookDone":
    case "lookFailed":
      return reduceLook(state, action);
    case "columnChosen":
      return chooseRole(state, action.role, action.pick);
    case "goalChosen":
      return { ...state, goal: action.goal };
    case "treatmentsChosen":
      return chooseTreatments(state, action.of, action.treatments);
    case "settingsChanged": {
      const { display: _, numbers: __, ...deciding } = action.settings;
      return {
        ...(Object.keys(deciding).length > 0 ? makeStale(state) : state),
        settings: { ...state.settings, ...action.settings },
        chosen: { ...state.chosen, ...action.settings },
      };
    }
    case "profileChosen":
    case "settingsReset": {
      const settings =
        action.type === "profileChosen" ? action.settings : makeUsual(state.settings);
      return {
        ...makeStale(state),
        settings,
        chosen: settings,
        settingsGiven: state.settingsGiven + 1,
      };
    }
    case "commandStarted":
      return {
        ...state,
        command: action.command,
        progress: 0,
        isCancelAsked: false,
        notice: undefined,
      };
    case "progressed":
      return { ...state, progress: action.done };
    case "cancelAsked":
      return {
        ...state,
        isCancelAsked: state.command === "classify" || state.command === "check",
      };
    case "checkTried":
    case "checked":
    case "checkFailed":
    case "checkDropped":
    case "cellsChanged":
      return reduceCheck(state, action);
    case "classified":
      return {
        ...endCommand(state, { kind: "classified", written: action.result.written }),
        tab: "result",
        look: foreseeRefresh(state.look, action.result),
        check: foreseePlaces(state.check, action.result),
        result: action.result,
        staleBecause: undefined,
        viewing: action.isLed ? FIRST_VIEW : state.viewing,
        isResultFresh: action.isLed,
      };
    case "recalled": {
      if (state.result) return state;
      const staleBecause = action.isSame ? undefined : "cells";
      return { ...state, result: action.result, staleBecause };
    }
    case "viewed":
      return { ...state, viewing: moveView(state.viewing, action.viewing) };
    case "resultSeen":
      return { ...state, isResultFresh: false };
    case "reverted":
      // What was shown is no longer in the workbook.
      return {
        ...endCommand(state, { kind: "reverted", reverted: action.reverted }),
        result: undefined,
        viewing: FIRST_VIEW,
        check: { ...state.check, tried: undefined, check: undefined },
        staleBecause: undefined,
      };
    case "sheetOpened": {
      const { sheet, isExisting } = action;
      return endCommand(state, { kind: "strategySheet", sheet, isExisting });
    }
    case "samplePut":
      return { ...endCommand(state, undefined), sample: action.sample };
    case "monthMoved":
      return { ...state, month: action.month };
    case "strategy":
      return { ...state, strategy: reduceStrategy(state.strategy, action.change) };
    case "commandDone":
    case "cellsShown":
      return endCommand(state, undefined);
    case "commandFailed": {
      const { command, failure, left } = action;
      return endCommand(state, { kind: "failure", command, failure, left, place: state.pressed });
    }
    case "pressed":
      return { ...state, pressed: action.place };
    case "placeGone":
      return leavePlace(state, action.place);
    case "noticeClosed":
      return { ...state, notice: undefined };
    case "broken":
      return { ...state, command: undefined, bug: { error: action.error } };
  }
}

function endCommand(state: PaneState, notice: Notice | undefined): PaneState {
  return { ...state, command: undefined, notice };
}

function leavePlace(state: PaneState, place: string): PaneState {
  const { notice, pressed } = state;
  const isToldThere = notice?.kind === "failure" && notice.place === place;
  if (!isToldThere && pressed !== place) return state;
  return {
    ...state,
    pressed: pressed === place ? undefined : pressed,
    notice: isToldThere ? { ...notice, place: undefined } : notice,
  };
}

type LookAction = Extract<Action, { type: "lookStarted" | "lookDone" | "lookFailed" }>;

function reduceLook(state: PaneState, action: LookAction): PaneState {
  const { look } = state;
  const { number } = action;
  if (action.type === "lookStarted") {
    return number > look.number ? { ...state, look: { ...look, number, isLooking: true } } : state;
  }
  if (number !== look.number) return state;
  if (action.type === "lookFailed") {
    const { failure } = action;
    // While a cell is being edited, what was seen before still holds.
    const seen = failure.code === "cellEditing" ? look.look : undefined;
    return { ...state, look: { number, isLooking: false, look: seen, failure } };
  }
  const { check } = state;
  return takeSettings(
    {
      ...state,
      // What failed gets another try with every look: a filter may be off, a cell no longer edited.
      check: check.failure ? { ...check, tried: undefined, failure: undefined } : check,
      look: { number, isLooking: false, look: action.look, failure: undefined },
    },
    action.look.memory
  );
}

/** The settings that the workbook remembers count until the person chooses others. */
function takeSettings(state: PaneState, memory: Memory): PaneState {
  const { limits, settings: stored, display, numbers } = memory;
  const settings = {
    ...USUAL_SETTINGS,
    ...limits,
    ...recallSettings(stored),
    ...(display ? { display } : {}),
    numbers: { ...USUAL_SETTINGS.numbers, ...numbers },
    ...state.chosen,
  };
  if (areSameSettings(settings, state.settings)) return state;
  return { ...state, settings, settingsGiven: state.settingsGiven + 1 };
}

/** After a run its columns are there: the next one refreshes them. */
function foreseeRefresh(state: PaneState["look"], result: Result): PaneState["look"] {
  const { beside } = result.written;
  const { look } = state;
  if (!look || !beside || look.sheet !== beside.sheet) return state;
  const willWrite = { ...look.willWrite, ...beside, isRefresh: true };
  return { ...state, look: { ...look, willWrite } };
}

function chooseRole(state: PaneState, role: Role, pick: ColumnPick): PaneState {
  const { look } = state.look;
  if (!look) return state;
  return {
    ...makeStale(state),
    choices: keepChoice(state.choices, chooseColumn(look, state.choices, role, pick)),
  };
}

/** What is done about the findings of what was read, from now on. */
function chooseTreatments(
  state: PaneState,
  read: Pick<Decided, "reading">,
  treatments: Treatments
): PaneState {
  const { headings, columns, layout } = planOfResult(read, state.choices);
  const choice = { headings, columns, layout, treatments };
  return { ...makeStale(state), choices: keepChoice(state.choices, choice) };
}

function makeStale(state: PaneState): PaneState {
  return state.result ? { ...state, staleBecause: state.staleBecause ?? "settings" } : state;
}

type CheckAction = Extract<
  Action,
  { type: "checkTried" | "checked" | "checkFailed" | "checkDropped" | "cellsChanged" }
>;

function reduceCheck(state: PaneState, action: CheckAction): PaneState {
  const { check } = state;
  switch (action.type) {
    case "checkTried":
      return { ...state, check: { ...check, tried: action.key, failure: undefined } };
    case "checked": {
      const { key } = action.check;
      // An answer to what was asked before something else was chosen is kept only until the next one.
      return {
        ...state,
        check: { ...check, check: action.check, tried: key, failure: undefined },
        staleBecause: isAsWritten(state, action.check) ? undefined : state.staleBecause,
      };
    }
    case "checkDropped":
      return { ...state, check: { ...check, tried: undefined } };
    case "checkFailed": {
      if (check.tried !== action.key) return state;
      return { ...state, check: { ...check, failure: action.failure } };
    }
    case "cellsChanged": {
      const hits = (read: Pick<Decided, "sheetId" | "address"> | undefined): boolean =>
        read !== undefined && action.changes.some((change) => meets(change, read));
      const isCheckOld = hits(check.check) || hits(state.look.look);
      const isResultOld = hits(state.result);
      if (!isCheckOld && !isResultOld) return state;
      return {
        ...state,
        check: isCheckOld ? { ...check, cellsVersion: check.cellsVersion + 1 } : check,
        staleBecause: isResultOld ? "cells" : state.staleBecause,
      };
    }
  }
}

/** Do the cells of the result hold what was written of them, though something changed meanwhile? */
function isAsWritten({ result, staleBecause }: PaneState, check: Check): boolean {
  if (!result || staleBecause !== "cells") return false;
  const { sheetId, address, digest } = result;
  return sheetId === check.sheetId && address === check.address && digest === check.digest;
}

/** Were cells changed that were read? Where rows or columns came or went, all of the sheet may stand elsewhere. */
function meets(
  { sheetId, address, isShift }: ChangedCells,
  read: Pick<Decided, "sheetId" | "address">
): boolean {
  return sheetId === read.sheetId && (isShift || doMeet(address, read.address));
}

/** After a run its columns and its sheet of clients are there: the next one refreshes them. */
function foreseePlaces(state: CheckState, { written, sheetId, address }: Result): CheckState {
  const { check } = state;
  if (!check || check.sheetId !== sheetId || check.address !== address) return state;
  const { beside, clientsSheet } = written;
  const places = {
    ...check.places,
    ...(beside ? { beside: { ...beside, isRefresh: true } } : {}),
    ...(clientsSheet ? { clientsSheet: { ...clientsSheet, isRefresh: true } } : {}),
  };
  return { ...state, check: { ...check, places } };
}
