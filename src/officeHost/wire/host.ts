import { attachCalculator } from "../model/calc/calculator";
import { CALCULATE } from "../model/calc/calculator";
import type { Workbook } from "../model/workbook";
import { keepTableNames } from "../model/edit/tableHeadings";
import { runBatch } from "./batch";
import { Events } from "./events";
import { takeFault, type Fault } from "./faults";
import type { Limits } from "./limits";
import { ApiError } from "./object";
import { References } from "./references";
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

/** The far end of Office.js: one workbook, what was asked of it, and the switches of the tests. */
export class Host {
  readonly requests: RequestRecord[] = [];
  readonly faults: Fault[] = [];
  readonly limits: Limits = {
    payloadBytes: Infinity,
    readCells: 5_000_000,
    aboveReadCells: "null",
  };
  readonly references = new References();
  readonly events = new Events(this);
  /**
   * The requirement sets this Excel claims. ExcelApi 1.17 is what Office 2024 has: the add-in's base is 1.9, what it
   * tries above that at run time ends at 1.17 here, and 1.20 (`mergeUndoGroup`) would promise an undo that the preview
   * has not. A test may lower the numbers to see the add-in in an older Excel.
   */
  readonly supported: Record<string, number> = {
    ExcelApi: 1.17,
    SharedRuntime: 1.1,
    RibbonApi: 1.1,
    AddInCommands: 1.1,
    Settings: 1.1,
    DocumentEvents: 1.1,
  };
  private current: Workbook;
  private stopListening: () => void;
  private isRunning = false;

  constructor(
    workbook: Workbook,
    /** Office's display language. */
    public language: "ru-RU" | "en-US" = "en-US"
  ) {
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
    this.stopListening = this.listenTo(workbook);
  }

  /**
   * Presses a button of the add-in's ribbon; `action` is the name given to `Office.actions.associate`. Resolves with
   * what the function passed to `event.completed`; rejects where no function has that name.
   */
  pressRibbonButton(action: string): Promise<unknown> {
    return this.events.press(action);
  }

  /** Answers the JSON of one Rich API request, minding limits and faults, and records its size. */
  execute(body: string): Answer {
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
    const response = this.run(request);
    const text = JSON.stringify(response);
    const responseBytes = sizeOf(text);
    if (responseBytes > this.limits.payloadBytes) return fail("ResponsePayloadSizeLimitExceeded");
    record(responseBytes, response.Error?.Code);
    return { body: text };
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
    this.workbook.tell({ kind: "other", what: CALCULATE });
  }

  private listenTo(workbook: Workbook): () => void {
    // First, so that the events of a change find the formulas computed.
    attachCalculator(workbook);
    return workbook.listen((change) => {
      keepTableNames(workbook, change, this.language);
      this.references.follow(this, change);
      this.events.raise(change, this.isRunning);
    });
  }

  /** Throws when a fault rule is meant for this use of a member. */
  strike(member: string): void {
    const fault = takeFault(this.faults, member);
    if (fault) throw new ApiError(fault.code, `A fault rule struck at ${member}.`);
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
