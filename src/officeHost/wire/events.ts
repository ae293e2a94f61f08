import type { Change, Workbook } from "../model/workbook";
import type { Message } from "./message";
import { describeChange } from "./messages";
import { notImitated } from "../model/apiError";
import { safeArray } from "./safeArray";

/** Office's numbers of the events that this host raises. */
const SETTINGS_CHANGED = 1;
const DOCUMENT_SELECTION_CHANGED = 2;
const RICH_API_MESSAGE = 33;
const RIBBON_COMMAND = 39;

/** The category of Excel's own events within the Rich API's messages. */
const EXCEL_EVENT = 65536;

/** Events of the Rich API that Office.js takes from the Common API. */
const COMMON_EVENTS = new Set([
  "Workbook.onSelectionChanged",
  "SettingCollection.onSettingsChanged",
]);

type Handler = (event: number, payload: unknown) => void;

/** What the library registers an Excel event by, and the event's number. */
const EVENTS: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};
const TABLE_EVENTS: Readonly<Record<string, number>> = {
  SelectionChanged: 100,
  DataChanged: 101,
  Added: 102,
  Deleted: 103,
};
const CHART_EVENTS: Readonly<Record<string, number>> = {
  Added: 50,
  Activated: 51,
  Deactivated: 52,
  Deleted: 53,
};
const COMMENT_EVENTS: Readonly<Record<string, number>> = { Added: 250, Deleted: 251, Changed: 252 };
/** A workbook here is always the active one and never saves itself: these are heard of by nobody. */
const WORKBOOK_EVENTS: Readonly<Record<string, number>> = {
  Activated: 2203,
  AutoSaveSettingChanged: 2200,
};
const EVENTS_OF: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Workbook: WORKBOOK_EVENTS,
  Worksheet: EVENTS,
  WorksheetCollection: EVENTS,
  Table: TABLE_EVENTS,
  TableCollection: TABLE_EVENTS,
  Chart: CHART_EVENTS,
  ChartCollection: CHART_EVENTS,
  CommentCollection: COMMENT_EVENTS,
};

/** Is the event that a class offers under this name (`onChanged`) one that the host raises? */
export function isRaised(owner: string, member: string): boolean {
  const name = member.replace(/^on/, "");
  const known = EVENTS_OF[owner] ?? {};
  const isOwn = name in known || (name === "Changed" && "DataChanged" in known);
  return isOwn || COMMON_EVENTS.has(`${owner}.${member}`);
}

/** Tells the add-in what happens in the workbook, after the call or the person's action that made it happen. */
export class Events {
  /** `context.runtime.enableEvents`: false silences Excel's events for this add-in. */
  isEnabled = true;
  private readonly handlers = new Map<number, Set<Handler>>();
  private readonly wanted = new Map<number, number>();
  private readonly commands = new Map<string, (completed: unknown) => void>();
  private commandsPressed = 0;

  /** Office's registration of a whole kind of event for the page. */
  register(event: number, handler: Handler): void {
    let known = this.handlers.get(event);
    if (!known) this.handlers.set(event, (known = new Set()));
    known.add(handler);
  }

  /** Removes all of the page's handlers of a kind of event, since Office's call names none. */
  unregister(event: number): void {
    this.handlers.delete(event);
  }

  /** Forgets a page that is gone. */
  clear(): void {
    this.handlers.clear();
    this.wanted.clear();
    this.commands.clear();
    this.isEnabled = true;
  }

  /**
   * `_RegisterDataChangedEvent` and its like of a class: from now on (or no more) such events are sent. Errors:
   * `ApiNotFound` for an event that this host never raises.
   */
  want(owner: string, method: string, isWanted: boolean): void {
    const name = method.replace(/^_(?:R|Unr)egister/, "").replace(/^Event|Event$/g, "");
    const event = EVENTS_OF[owner]?.[name];
    if (event === undefined) throw notImitated(`${owner}.on${name}`);
    const count = (this.wanted.get(event) ?? 0) + (isWanted ? 1 : -1);
    this.wanted.set(event, Math.max(count, 0));
  }

  /** Turns a change of the workbook into the events that somebody waits for. */
  raise(workbook: Workbook, change: Change, isOurs: boolean): void {
    if (change.kind === "selection") this.send(DOCUMENT_SELECTION_CHANGED, safeArray([]));
    if (change.kind === "other" && change.what === "settings") {
      this.send(SETTINGS_CHANGED, safeArray([]));
    }
    if (!this.isEnabled || !this.handlers.has(RICH_API_MESSAGE)) return;
    const messages = describeChange(workbook, change, isOurs).filter(
      ({ event }) => (this.wanted.get(event) ?? 0) > 0
    );
    if (messages.length > 0) this.send(RICH_API_MESSAGE, safeArray(messages.map(asEntry)));
  }

  /**
   * Presses a ribbon button of the add-in; `action` is the name given to `Office.actions.associate`. Resolves when the
   * function calls `event.completed`, with what it gave. Rejects when no function has that name.
   */
  press(action: string): Promise<unknown> {
    this.commandsPressed += 1;
    const id = `command-${this.commandsPressed}`;
    return new Promise((resolve, reject) => {
      this.commands.set(id, (completed) =>
        completed instanceof Error ? reject(completed) : resolve(completed)
      );
      const source = JSON.stringify({ source: { id: action } });
      this.send(RIBBON_COMMAND, safeArray([id, action, source]));
    });
  }

  /** The add-in reports that a command has run; a status other than 0 means that Office.js found no such function. */
  complete(id: string, status: number, data: string): void {
    const settle = this.commands.get(id);
    this.commands.delete(id);
    if (status !== 0)
      settle?.(new Error(`The ribbon's command failed with Office's number ${status}.`));
    else settle?.((JSON.parse(data) as { completedContext?: unknown }).completedContext);
  }

  /** Later than the answer of the call that is running, as in Excel. */
  private send(event: number, payload: unknown): void {
    setTimeout(() => {
      for (const handler of [...(this.handlers.get(event) ?? [])]) handler(event, payload);
    }, 0);
  }
}

function asEntry(message: Message): unknown {
  const { event, target, data, isRemote } = message;
  return safeArray([EXCEL_EVENT, event, target, JSON.stringify(data), 0, isRemote]);
}
