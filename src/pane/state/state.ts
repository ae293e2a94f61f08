import {
  DEFAULT_OPTIONS,
  type Classification,
  type ClassifyOptions,
} from "../../core/classes/classification";
import type { Reading } from "../../core/reading/reading";
import type { Left, Look, Reverted, RoleChoice, Trouble, Written } from "../../excel/deeds";
import type { Language } from "../../strings/language";
import { NO_STRATEGY, type StrategyState } from "../strategy/strategyState";

export const TABS = ["data", "result", "strategy", "settings"] as const;
export type Tab = (typeof TABS)[number];

/** What the pane does with the workbook; one at a time. */
export type Deed = "classify" | "revert" | "strategySheet" | "showCells" | StrategyDeed;
export type StrategyDeed =
  "createSheets" | "refreshSheets" | "showSheet" | "chooseSheet" | "board" | "pack";

/** Where a run writes: beside the data, or to a sheet of clients alone. */
export type Goal = "beside" | "clientsSheet";

/** The options a person can set in the pane. */
export type Settings = Pick<
  ClassifyOptions,
  "a" | "b" | "scheme" | "loyalFrom" | "territoryAIsKey"
>;

/** What is known of the selection. A new look leaves the one before in sight until it is over. */
export type LookState = {
  /** Counts looks: an answer to an earlier one than this is thrown away. */
  readonly number: number;
  readonly isLooking: boolean;
  readonly look: Look | undefined;
  /** Why the selection cannot be read. */
  readonly trouble: Trouble | undefined;
};

/** What a run gave, without the cells it was made from. */
export type Result = {
  readonly sheet: string;
  readonly origin: { readonly row: number; readonly column: number };
  readonly reading: Reading;
  readonly classification: Classification;
  readonly written: Written;
  /** Number format of the amounts, en-US. */
  readonly money: string;
};

/** What is told at the top of the pane after a deed, until the next one or until it is closed. */
export type Notice =
  | {
      readonly kind: "trouble";
      readonly deed: Deed;
      readonly trouble: Trouble;
      readonly left: Left;
    }
  | { readonly kind: "classified"; readonly written: Written }
  | { readonly kind: "reverted"; readonly reverted: Reverted }
  | { readonly kind: "strategySheet"; readonly sheet: string; readonly isExisting: boolean };

const { a, b, scheme, loyalFrom, territoryAIsKey } = DEFAULT_OPTIONS;
/** METHOD 2 and 4. */
export const USUAL_SETTINGS: Settings = { a, b, scheme, loyalFrom, territoryAIsKey };

export type PaneState = {
  readonly language: Language;
  readonly tab: Tab;
  readonly look: LookState;
  /** Columns that a person chose in this session, the latest first; each counts for its own headings. */
  readonly choices: readonly RoleChoice[];
  readonly goal: Goal;
  readonly settings: Settings;
  /** Counts how often settings came from elsewhere than their own fields, which then begin anew. */
  readonly settingsGiven: number;
  /** The person changed how classes are made: the workbook's limits do not replace that any more. */
  readonly areLimitsChosen: boolean;
  readonly deed: Deed | undefined;
  readonly result: Result | undefined;
  /** A result that the person asked for in the pane and has not been led to yet. */
  readonly isResultFresh: boolean;
  readonly strategy: StrategyState;
  readonly notice: Notice | undefined;
  /** Not a trouble but a bug: the error boundary shows it. */
  readonly bug: { readonly error: unknown } | undefined;
};

/** The pane as it opens. */
export function openState(language: Language): PaneState {
  return {
    language,
    tab: "data",
    look: { number: 0, isLooking: false, look: undefined, trouble: undefined },
    choices: [],
    goal: "beside",
    settings: USUAL_SETTINGS,
    settingsGiven: 0,
    areLimitsChosen: false,
    deed: undefined,
    result: undefined,
    isResultFresh: false,
    strategy: NO_STRATEGY,
    notice: undefined,
    bug: undefined,
  };
}
