import type { ApiHost, ApiObject } from "../api/object";
import { API_MAKERS, newObject, rootObject } from "../api/root";
import { attachCalculator } from "../model/calc/calculator";
import { History } from "../model/history/history";
import type { Workbook } from "../model/workbook";
import { keepTableNames } from "../model/edit/tableHeadings";
import { runBatch, type BatchHost } from "./batch";
import { Events } from "./events";
import { FileCopies } from "./fileCopies";
import { FaultError, takeFault, type Fault } from "./faults";
import type { Limits } from "./limits";
import { ApiError } from "../model/apiError";
import { References } from "./references";
import { refuseNewer } from "./requirementSets";
import { clearsUndo, isRefusedInUndoGroup } from "./undoLimits";
import { ACTION, type BatchRequest, type BatchResponse } from "./request";

export type { Fault } from "./faults";
export type { Limits } from "./limits";

export type RequestRecord = {
  readonly bytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly error?: string;
};

/** The answer to a Rich API request: the response's JSON, or Office's number for the failure of the whole request. */
export type Answer =
  | { readonly body: string; readonly failure?: undefined }
  | { readonly failure: number; readonly body?: undefined };

/** Office's numbers for requests that fail as a whole, by the code that Office.js makes of them. */
const FAILURES: Readonly<Record<string, number>> = {
  WriteNotSupportedWhenModalDialogOpen: 5016,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** The classes by which Office.js talks to its host about itself. */
const INTERNAL = "Microsoft.InternalService.";

export type HostOptions = {
  /** A history costs memory and time with every change: who asks for none goes without Ctrl+Z. */
  readonly hasHistory: boolean;
  /** The bytes of a workbook's file, for pages that ask for a copy of it. */
  readonly save?: (workbook: Workbook) => Uint8Array;
};

/** The far end of Office.js: one workbook, what was asked of it, and the switches of the tests. */
export class Host implements ApiHost, BatchHost {
  readonly requests: RequestRecord[] = [];
  readonly faults: Fault[] = [];
  readonly limits: Limits = {
    payloadBytes: Infinity,
    readCells: 5_000_000,
    aboveReadCells: "null",
  };
  readonly references = new References();
  readonly events = new Events();
  readonly fileCopies: FileCopies;
  readonly pane: ApiHost["pane"] = { state: "Visible" };
  readonly make = API_MAKERS;
  /**
   * The requirement sets this Excel claims: those of Microsoft 365. A test may lower the numbers to see the add-in in an
   * older Excel: what came with a later ExcelApi set is refused then, and below 1.20 whatever an add-in changes clears
   * the undo stack (office-js-docs-pr#5175).
   */
  readonly supported: Record<string, number | string> = {
    ExcelApi: "1.20",
    SharedRuntime: 1.1,
    RibbonApi: 1.1,
    AddInCommands: 1.1,
    Settings: 1.1,
    DocumentEvents: 1.1,
  };
  /** What `supported` said of ExcelApi when it was read last. */
  private readApi: { readonly claimed: unknown; readonly minor: number } = {
    claimed: undefined,
    minor: 0,
  };
  private current: Workbook;
  private undoStack: History | undefined;
  /** The undo group that the last request belonged to. */
  private group: string | undefined;
  private stopListening: () => void;
  private isRunning = false;

  constructor(
    workbook: Workbook,
    /** Office's display language. */
    public language: "ru-RU" | "en-US" = "en-US",
    private readonly options: HostOptions = { hasHistory: true }
  ) {
    const { save } = options;
    this.fileCopies = new FileCopies(save && (() => save(this.workbook)));
    this.current = workbook;
    this.stopListening = this.listenTo(workbook);
  }

  get workbook(): Workbook {
    return this.current;
  }
  /** Opens another workbook in place of the one before; references and event handlers of its page are forgotten. */
  set workbook(workbook: Workbook) {
    this.stopListening();
    this.references.clear();
    this.events.clear();
    this.current = workbook;
    this.group = undefined;
    this.stopListening = this.listenTo(workbook);
  }

  /**
   * What the person can take back, with Ctrl+Z; a request of an add-in is one step, and so is an undo group. Throws
   * where the host was made without a history.
   */
  get history(): History {
    if (!this.undoStack) throw new Error("This host was made without a history.");
    this.endPersonsStep();
    return this.undoStack;
  }

  /**
   * Presses a button of the add-in's ribbon; `action` is the name given to `Office.actions.associate`. Resolves with
   * what the function passed to `event.completed`; rejects where no function has that name.
   */
  pressRibbonButton(action: string): Promise<unknown> {
    return this.events.press(action);
  }

  /** Answers the JSON of one Rich API request, minding limits and faults, and records its size. */
  execute(body: string, group?: string): Answer {
    const request = JSON.parse(body) as BatchRequest;
    if (isHousekeeping(request)) return { body: JSON.stringify(this.run(request)) };
    const bytes = sizeOf(body);
    const record = (responseBytes: number, error?: string): void => {
      const actions = request.Actions.length;
      this.requests.push({ bytes, responseBytes, actions, ...(error ? { error } : {}) });
    };
    const fail = (code: string): Answer => {
      record(0, code);
      return refuse(code);
    };
    if (bytes > this.limits.payloadBytes) return fail("RequestPayloadSizeLimitExceeded");
    const fault = takeFault(this.faults, undefined);
    if (fault) return fail(fault.code);
    const response = this.runStep(request, group);
    const text = JSON.stringify(response);
    const responseBytes = sizeOf(text);
    if (responseBytes > this.limits.payloadBytes) return fail("ResponsePayloadSizeLimitExceeded");
    record(responseBytes, response.Error?.Code);
    return { body: text };
  }

  /** Runs a request whose changes are one step of the undo stack, or a part of the step of its group. */
  private runStep(request: BatchRequest, group: string | undefined): BatchResponse {
    this.endPersonsStep();
    this.group = group;
    const response = this.run(request);
    if (this.keepsUndo) this.undoStack?.endStep("addIn", group);
    else if (this.undoStack?.isOpen) this.undoStack.forget();
    return response;
  }

  /** Does this Excel take back what add-ins do? */
  private get keepsUndo(): boolean {
    return this.excelApi >= 20;
  }

  /** The second number of the ExcelApi set that this Excel claims. */
  private get excelApi(): number {
    const claimed = this.supported.ExcelApi;
    // It is asked for at every use of a member, and hardly ever changes.
    if (claimed !== this.readApi.claimed) {
      const [major = 0, minor = 0] = String(claimed).split(".").map(Number);
      this.readApi = { claimed, minor: major > 1 ? Infinity : minor };
    }
    return this.readApi.minor;
  }

  /** What changed while no request was running was the person's work; it becomes a step of the undo stack. */
  endPersonsStep(): void {
    if (!this.isRunning) this.undoStack?.endStep("person");
  }

  private run(request: BatchRequest): BatchResponse {
    this.isRunning = true;
    try {
      return runBatch(this, request);
    } finally {
      this.resumeCalculation();
      this.isRunning = false;
    }
  }

  /** A suspension of calculation ends with the batch that asked for it. */
  private resumeCalculation(): void {
    const { calculation } = this.workbook;
    if (!calculation.isSuspended) return;
    calculation.isSuspended = false;
    this.workbook.tell({ kind: "other", what: "calculate" });
  }

  private listenTo(workbook: Workbook): () => void {
    // First, so that the events of a change find the formulas computed.
    attachCalculator(workbook);
    this.undoStack = this.options.hasHistory ? new History(workbook) : undefined;
    return workbook.listen((change) => {
      keepTableNames(workbook, change, this.language);
      this.undoStack?.follow(change);
      this.references.follow(change);
      this.events.raise(workbook, change, this.isRunning);
    });
  }

  root(): ApiObject {
    return rootObject(this);
  }
  create(className: string): ApiObject {
    return newObject(this, className);
  }

  /** Throws when this Excel is too old for a member, or a fault rule is meant for this use of it. */
  strike(member: string): void {
    refuseNewer(member, this.excelApi);
    const fault = takeFault(this.faults, member);
    if (fault) throw new FaultError(fault.code, `A fault rule struck at ${member}.`);
  }

  /**
   * A change of the workbook by a member that may be one that Excel cannot take back (`Worksheet.Name=`): then nothing
   * that was before can be. Errors: `UndoNotSupported` in a run with `mergeUndoGroup`.
   */
  change<T>(member: string, change: () => T): T {
    if (this.group !== undefined && isRefusedInUndoGroup(member)) {
      throw new ApiError("UndoNotSupported", `${member} cannot be part of an undo group.`);
    }
    const result = change();
    if (clearsUndo(member)) this.undoStack?.forget();
    return result;
  }
}

/**
 * Office.js asks things of its own: when it starts, and when a run is over and it gives back the ranges it kept for it.
 * These are no calls of the add-in, so they are neither counted nor disturbed.
 */
function isHousekeeping({ Actions, ObjectPaths }: BatchRequest): boolean {
  const methods = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return (
    Object.values(ObjectPaths).some(({ Name }) => Name.startsWith(INTERNAL)) ||
    (methods.length > 0 && methods.every(({ Name }) => Name === "_RemoveReference"))
  );
}

/** A whole request's failure: by Office's number where it has one, else as an error before the first action. */
function refuse(code: string): Answer {
  const failure = FAILURES[code];
  if (failure !== undefined) return { failure };
  const error = {
    Code: code,
    Message: "A fault rule struck at the request.",
    Location: "",
    HttpStatusCode: 500,
    ActionIndex: 0,
  };
  return { body: JSON.stringify({ Results: [], TraceIds: [], Error: error }) };
}

/** Bytes of a text in UTF-8, as it goes over the wire. */
function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
