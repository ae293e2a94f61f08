import type { Workbook } from "../model/workbook";
import { runBatch } from "./batch";
import { takeFault, type Fault } from "./faults";
import { ApiError } from "./object";
import { References } from "./references";
import type { BatchRequest } from "./request";

export type { Fault } from "./faults";

/** Excel on the web's limits, off unless switched on (OFFICE-FACTS 1). */
export type Limits = {
  /** Bytes of one request and of one response; Infinity: none. */
  payloadBytes: number;
  /** Cells of one read. */
  readCells: number;
};

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

/** The far end of Office.js: one workbook, what was asked of it, and the switches of the tests. */
export class Host {
  readonly requests: RequestRecord[] = [];
  readonly faults: Fault[] = [];
  readonly limits: Limits = { payloadBytes: Infinity, readCells: 5_000_000 };
  readonly references = new References();

  constructor(
    public workbook: Workbook,
    /** Office's display language. */
    public language: "ru-RU" | "en-US" = "en-US"
  ) {}

  /** Answers the JSON of one Rich API request, minding limits and faults, and records its size. */
  execute(body: string): Answer {
    const request = JSON.parse(body) as BatchRequest;
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
    const response = runBatch(this, request);
    const text = JSON.stringify(response);
    const responseBytes = sizeOf(text);
    if (responseBytes > this.limits.payloadBytes) return fail("ResponsePayloadSizeLimitExceeded");
    record(responseBytes, response.Error?.Code);
    return { body: text };
  }

  /** Throws when a fault rule is meant for this use of a member. */
  strike(member: string): void {
    const fault = takeFault(this.faults, member);
    if (fault) throw new ApiError(fault.code, `A fault rule struck at ${member}.`);
  }
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
