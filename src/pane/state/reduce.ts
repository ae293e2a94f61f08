import type { Role } from "../../core/reading/model/reading";
import type { Treatments } from "../../core/reading/model/treatments";
import type { Left, Look, Failure, Memory } from "../../excel/index";
import type { Reverted } from "../../excel/late";
import { recallSettings } from "../../excel/index";
import type { Language } from "../../strings/language";
import { reduceStrategy, type StrategyChange } from "./strategyState";
import { chooseColumn, keepChoice, planOfResult, type ColumnPick } from "./columns";
import { areSameSettings, makeUsual } from "./settings";
import {
  USUAL_SETTINGS,
  type Command,
  type Goal,
  type Notice,
  type PaneState,
  type Result,
  type Settings,
  type Tab,
} from "./state";

/** Everything that can happen in the pane. */
export type Action =
  | { readonly type: "tabChosen"; readonly tab: Tab }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "lookStarted"; readonly number: number }
  | { readonly type: "lookDone"; readonly number: number; readonly look: Look }
  | { readonly type: "lookFailed"; readonly number: number; readonly failure: Failure }
  | { readonly type: "columnChosen"; readonly role: Role; readonly pick: ColumnPick }
  /** Of the findings of the result, all that are not the default. */
  | { readonly type: "treatmentsChosen"; readonly treatments: Treatments }
  | { readonly type: "goalChosen"; readonly goal: Goal }
  | { readonly type: "settingsChanged"; readonly settings: Partial<Settings> }
  | { readonly type: "settingsReset" }
  | { readonly type: "commandStarted"; readonly command: Command }
  /** `done`: how much of the table is read, 0..1. */
  | { readonly type: "progressed"; readonly done: number }
  | { readonly type: "cancelAsked" }
  /** `isLed`: the person pressed the pane's own button, and the focus is to go to the result. */
  | { readonly type: "classified"; readonly result: Result; readonly isLed: boolean }
  | { readonly type: "resultSeen" }
  | { readonly type: "reverted"; readonly reverted: Reverted }
  | { readonly type: "sheetOpened"; readonly sheet: string; readonly isExisting: boolean }
  | { readonly type: "cellsShown" }
  | { readonly type: "strategy"; readonly change: StrategyChange }
  /** A command is done whose outcome is shown elsewhere than at the top of the pane. */
  | { readonly type: "commandDone" }
  | {
      readonly type: "commandFailed";
      readonly command: Command;
      readonly failure: Failure;
      readonly left: Left;
    }
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
      return chooseTreatments(state, action.treatments);
    case "settingsChanged": {
      const { display: _, numbers: __, ...deciding } = action.settings;
      return {
        ...(Object.keys(deciding).length > 0 ? makeStale(state) : state),
        settings: { ...state.settings, ...action.settings },
        chosen: { ...state.chosen, ...action.settings },
      };
    }
    case "settingsReset": {
      const settings = makeUsual(state.settings);
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
      return { ...state, isCancelAsked: state.command === "classify" };
    case "classified":
      return {
        ...endCommand(state, { kind: "classified", written: action.result.written }),
        tab: "result",
        look: foreseeRefresh(state.look, action.result),
        result: action.result,
        isResultStale: false,
        isResultFresh: action.isLed,
      };
    case "resultSeen":
      return { ...state, isResultFresh: false };
    case "reverted":
      // What was shown is no longer in the workbook.
      return {
        ...endCommand(state, { kind: "reverted", reverted: action.reverted }),
        result: undefined,
        isResultStale: false,
      };
    case "sheetOpened": {
      const { sheet, isExisting } = action;
      return endCommand(state, { kind: "strategySheet", sheet, isExisting });
    }
    case "strategy":
      return { ...state, strategy: reduceStrategy(state.strategy, action.change) };
    case "commandDone":
    case "cellsShown":
      return endCommand(state, undefined);
    case "commandFailed": {
      const { command, failure, left } = action;
      return endCommand(state, { kind: "failure", command, failure, left });
    }
    case "noticeClosed":
      return { ...state, notice: undefined };
    case "broken":
      return { ...state, command: undefined, bug: { error: action.error } };
  }
}

function endCommand(state: PaneState, notice: Notice | undefined): PaneState {
  return { ...state, command: undefined, notice };
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
  return takeSettings(
    { ...state, look: { number, isLooking: false, look: action.look, failure: undefined } },
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

/** What is done about the findings of the result, in the next run. */
function chooseTreatments(state: PaneState, treatments: Treatments): PaneState {
  if (!state.result) return state;
  const { headings, columns, layout } = planOfResult(state.result, state.choices);
  const choice = { headings, columns, layout, treatments };
  return { ...makeStale(state), choices: keepChoice(state.choices, choice) };
}

function makeStale(state: PaneState): PaneState {
  return { ...state, isResultStale: state.result !== undefined };
}
