import type { StrategyAnswers, AnswerValue } from "../../core/strategy/answers";
import type { Scope } from "../../core/strategy/client";
import type { Edit } from "../../core/strategy/edits";
import { isSameDispute } from "../../core/strategy/sameDispute";
import type { Conflict } from "../../core/strategy/merge";
import { EVERY_KEY_CLIENT, type SheetChoice } from "../../core/strategy/howMany";
import type { Left } from "../../excel/index";
import type { ChangesSince, OpenDispute, Recorded } from "../../excel/late";
import type { Created, ListedSheet, ListedSheets, Refreshed } from "../../excel/late";
import type { Failure } from "../../excel/index";
import type { TakenDecisions, TakenPack, WroteAgendas } from "../../excel/late";

/** An answer typed in the pane that is not in its sheet yet. */
export type TypedAnswer = {
  /** The sheet's tab. */
  readonly sheet: string;
  readonly edit: Edit;
  /** What the person saw when beginning to type; undefined: it came from a pack. */
  readonly seen: StrategyAnswers | undefined;
};

/** Both sides of an answer that a pack and the sheet changed apart. */
export type Dispute = {
  readonly key: string;
  readonly client: string;
  readonly conflict: Conflict;
};

/** What a sheet says otherwise than at its last review and talk; undefined: no copy of it was kept. */
export type SinceMilestones = {
  readonly sheet: string;
  readonly review: ChangesSince | undefined;
  readonly talk: ChangesSince | undefined;
};

/** An answer that did not get into its sheet; it waits for the person to decide. */
export type Unwritten = TypedAnswer & {
  /** It came from a pack. */
  readonly dispute?: Dispute;
  readonly why:
    /** Somebody has written something else there meanwhile. */
    | { readonly code: "changed"; readonly now: AnswerValue }
    /** Its cells were deleted. */
    | { readonly code: "lost" }
    | { readonly code: "failed"; readonly failure: Failure; readonly left: Left };
};

export type Report =
  | { readonly kind: "created"; readonly created: Created }
  | { readonly kind: "refreshed"; readonly refreshed: Refreshed; readonly recorded: Recorded }
  | BoardReport;

/** What became of the sheets that are made from strategy sheets, and of an agent's pack. */
export type BoardReport =
  | { readonly kind: "board"; readonly sheet: string; readonly isNew: boolean }
  | { readonly kind: "agendas"; readonly wrote: WroteAgendas }
  | ({ readonly kind: "decisions" } & TakenDecisions)
  | { readonly kind: "packMade"; readonly sheets: number }
  /** A pack that was handed over as a file; it can be saved once more. */
  | { readonly kind: "packFile"; readonly sheets: number; readonly file: File }
  | { readonly kind: "packTaken"; readonly pack: TakenPack };

/** What the pane knows of the workbook's strategy sheets; the sheets are the only store of answers. */
export type StrategyState = {
  /** Counts looks at the active sheet: an answer to an earlier one is thrown away. */
  readonly number: number;
  /** Counts answers that were written: what was read before the last of them is old. */
  readonly writes: number;
  /** undefined: nobody has looked yet. */
  readonly sheets: ListedSheets | undefined;
  /** The strategy sheet that is active in Excel. */
  readonly open: ListedSheet | undefined;
  /** Why the sheets cannot be read. */
  readonly failure: Failure | undefined;
  /** The person wants the list although a strategy sheet is active. */
  readonly isListWanted: boolean;
  /** The person asked for what is shown now, and the focus has not been led to it yet. */
  readonly isLed: boolean;
  /** Whose sheets are listed, and made. */
  readonly scope: Scope;
  /** Which key clients of the scope get a sheet. */
  readonly choice: SheetChoice;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly isCancelled: boolean;
  readonly report: Report | undefined;
  /** In the order they were typed; the first one is being written. */
  readonly typed: readonly TypedAnswer[];
  readonly unwritten: readonly Unwritten[];
  /** As it was last asked for; of another sheet it is not shown. */
  readonly since: SinceMilestones | undefined;
};

export const NO_STRATEGY: StrategyState = {
  number: 0,
  writes: 0,
  sheets: undefined,
  open: undefined,
  failure: undefined,
  isListWanted: false,
  isLed: false,
  scope: { kind: "all" },
  choice: EVERY_KEY_CLIENT,
  progress: undefined,
  isCancelled: false,
  report: undefined,
  typed: [],
  unwritten: [],
  since: undefined,
};

/** What can happen to it. */
export type StrategyChange =
  | { readonly type: "sheetsAsked"; readonly number: number }
  | { readonly type: "sheetsListed"; readonly sheets: ListedSheets }
  | {
      readonly type: "activeRead";
      readonly number: number;
      readonly open: ListedSheet | undefined;
    }
  | { readonly type: "sheetsFailed"; readonly number: number; readonly failure: Failure }
  | { readonly type: "listWanted" }
  | { readonly type: "formWanted" }
  | { readonly type: "led" }
  | { readonly type: "scopeChosen"; readonly scope: Scope }
  | { readonly type: "sheetsChosen"; readonly choice: SheetChoice }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "cancelled" }
  | { readonly type: "created"; readonly created: Created }
  | { readonly type: "refreshed"; readonly refreshed: Refreshed; readonly recorded: Recorded }
  | { readonly type: "disputesFound"; readonly disputes: readonly OpenDispute[] }
  | { readonly type: "changesRead"; readonly since: SinceMilestones }
  | { readonly type: "boardDone"; readonly report: BoardReport }
  | { readonly type: "reportClosed" }
  | { readonly type: "progressEnded" }
  | { readonly type: "typed"; readonly typed: TypedAnswer }
  | { readonly type: "written"; readonly typed: TypedAnswer; readonly listed: ListedSheet }
  | { readonly type: "notWritten"; readonly unwritten: Unwritten; readonly listed?: ListedSheet }
  /** A bug stopped it. */
  | { readonly type: "dropped"; readonly typed: TypedAnswer }
  | { readonly type: "settled"; readonly unwritten: Unwritten };

/** Pure. */
export function reduceStrategy(state: StrategyState, change: StrategyChange): StrategyState {
  switch (change.type) {
    case "sheetsAsked":
      return { ...state, number: change.number };
    case "sheetsListed":
      return { ...state, sheets: change.sheets, failure: undefined };
    case "activeRead":
      return change.number === state.number ? showActive(state, change.open) : state;
    case "sheetsFailed":
      return change.number === state.number ? { ...state, failure: change.failure } : state;
    case "listWanted":
      return { ...state, isListWanted: true, isLed: true };
    case "formWanted":
      return { ...state, isListWanted: false, isLed: true };
    case "led":
      return { ...state, isLed: false };
    case "scopeChosen":
      return { ...state, scope: change.scope };
    case "sheetsChosen":
      return { ...state, choice: change.choice };
    case "progressed": {
      const { done, total } = change;
      return { ...state, progress: { done, total }, report: undefined };
    }
    case "cancelled":
      return { ...state, isCancelled: true };
    case "created":
      return { ...state, report: { kind: "created", created: change.created } };
    case "refreshed":
      return {
        ...state,
        report: { kind: "refreshed", refreshed: change.refreshed, recorded: change.recorded },
      };
    case "disputesFound":
      return addDisputes(state, change.disputes);
    case "changesRead":
      return { ...state, since: change.since };
    case "boardDone":
      return takeDisputes({ ...state, report: change.report }, change.report);
    case "reportClosed":
      return { ...state, report: undefined };
    case "progressEnded":
      return { ...state, progress: undefined, isCancelled: false };
    case "typed":
      return { ...state, typed: [...state.typed, change.typed] };
    case "written":
      return takeIn({ ...dropTyped(state, change.typed), writes: state.writes + 1 }, change.listed);
    case "notWritten": {
      const after = dropTyped(state, change.unwritten);
      const kept = { ...after, unwritten: [...after.unwritten, change.unwritten] };
      return change.listed ? takeIn(kept, change.listed) : kept;
    }
    case "dropped":
      return dropTyped(state, change.typed);
    case "settled":
      return { ...state, unwritten: state.unwritten.filter((one) => one !== change.unwritten) };
  }
}

/** Another strategy sheet came to the front: its form is shown. */
function showActive(state: StrategyState, open: ListedSheet | undefined): StrategyState {
  const isOther = open?.sheet !== state.open?.sheet;
  const shown = {
    ...state,
    open,
    failure: undefined,
    isListWanted: isOther ? false : state.isListWanted,
  };
  return open ? takeIn(shown, open) : shown;
}

/** A sheet as it was just read stands in the list, and in the form where it is the open one. */
function takeIn(state: StrategyState, listed: ListedSheet): StrategyState {
  const { open, sheets } = state;
  return {
    ...state,
    open: open?.sheet === listed.sheet ? listed : open,
    sheets: sheets && {
      ...sheets,
      sheets: sheets.sheets.map((one) => (one.sheet === listed.sheet ? listed : one)),
    },
  };
}

function dropTyped(state: StrategyState, { sheet, edit }: TypedAnswer): StrategyState {
  return {
    ...state,
    typed: state.typed.filter((one) => one.sheet !== sheet || one.edit !== edit),
  };
}

/** Answers that a pack and the sheet changed apart wait for the person; the sheet's own stays until then. */
function takeDisputes(state: StrategyState, report: BoardReport): StrategyState {
  if (report.kind !== "packTaken") return state;
  const disputes = report.pack.merged.flatMap(({ key, sheet, client, conflicts }) =>
    conflicts.map((conflict) => ({ key, sheet, client, conflict }))
  );
  return addDisputes(state, disputes);
}

/** Each place is offered once: a new pack's word goes before an earlier one's. */
function addDisputes(state: StrategyState, disputes: readonly OpenDispute[]): StrategyState {
  const added = disputes.map(({ key, sheet, client, conflict }): Unwritten => ({
    sheet,
    edit: conflict.edit,
    seen: undefined,
    why: { code: "changed", now: conflict.ours },
    dispute: { key, client, conflict },
  }));
  const isReplaced = ({ dispute }: Unwritten): boolean =>
    disputes.some(
      ({ key, conflict }) => dispute?.key === key && isSameDispute(dispute.conflict, conflict)
    );
  const kept = state.unwritten.filter((one) => !isReplaced(one));
  return { ...state, unwritten: [...kept, ...added] };
}
