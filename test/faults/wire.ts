import type { Answer, Host } from "../../src/officeHost/wire/host";
import type { BatchRequest, BatchResponse } from "../../src/officeHost/wire/request";

/** What goes wrong, and at which request of a command (from 1). */
export type WireFault = { readonly at: number } & (
  | { readonly kind: "refuse"; readonly code: string }
  /** Excel stops after this part (0..1) of the request's actions. */
  | { readonly kind: "midway"; readonly part: number }
  /** The request is carried out, its answer gets lost. */
  | { readonly kind: "lost" }
  /** This request and all later ones go nowhere. */
  | { readonly kind: "dead" }
);

/** Excel's own refusals of a request as a whole (officeHost/EXCEL.md). */
export const REFUSALS = [
  "ActivityLimitReached",
  "TooManyRequests",
  "ServiceNotAvailable",
  "RequestAborted",
  "InvalidOrTimedOutSession",
  "ConnectionFailure",
  "AccessDenied",
  "Unauthenticated",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "GeneralException",
  "HostRestartNeeded",
] as const;

const NUMBERS: Readonly<Record<string, number>> = {
  WriteNotSupportedWhenModalDialogOpen: 5016,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** The wire between Office.js and the stand-in: counts a command's requests, spoils one, or lets somebody act before one. */
export type Wire = {
  /** Starts to count; the plan holds until the next call. */
  begin(plan?: {
    readonly fault?: WireFault;
    readonly act?: { readonly before: number; run: () => void };
  }): void;
  /** Requests since `begin`. */
  readonly requests: number;
  /** The fault has struck, or the person has acted. */
  readonly hasStruck: boolean;
};

/** Puts the wire between a host and its library. */
export function tapWire(host: Host): Wire {
  const execute = host.execute.bind(host);
  let requests = 0;
  let hasStruck = false;
  let plan: Parameters<Wire["begin"]>[0] = {};
  host.execute = (body, group) => {
    const request = JSON.parse(body) as BatchRequest;
    const carryOut = (text: string): Answer => execute(text, group);
    if (isHousekeeping(request)) return carryOut(body);
    requests += 1;
    const { fault, act } = plan ?? {};
    if (act && act.before === requests) {
      hasStruck = true;
      act.run();
    }
    if (!fault) return carryOut(body);
    if (fault.at === requests || (fault.kind === "dead" && requests > fault.at)) hasStruck = true;
    else return carryOut(body);
    switch (fault.kind) {
      case "refuse":
        return refuse(fault.code);
      case "dead":
        return refuse("ConnectionFailure");
      case "lost":
        carryOut(body);
        return refuse("ConnectionFailure");
      case "midway":
        return stopMidway(carryOut, request, fault.part);
    }
  };
  return {
    begin(next) {
      requests = 0;
      hasStruck = false;
      plan = next ?? {};
    },
    get requests() {
      return requests;
    },
    get hasStruck() {
      return hasStruck;
    },
  };
}

/** What Office.js asks for itself is no request of a command. */
function isHousekeeping({ Actions, ObjectPaths }: BatchRequest): boolean {
  const methods = Actions.filter(({ ActionType }) => ActionType !== 1);
  return (
    Object.values(ObjectPaths).some(({ Name }) => Name?.startsWith("Microsoft.InternalService.")) ||
    (methods.length > 0 && methods.every(({ Name }) => Name === "_RemoveReference"))
  );
}

function refuse(code: string): Answer {
  const failure = NUMBERS[code];
  if (failure !== undefined) return { failure };
  const error = {
    Code: code,
    Message: "Excel refuses the request.",
    Location: "",
    HttpStatusCode: 500,
    ActionIndex: 0,
  };
  return { body: JSON.stringify({ Results: [], TraceIds: [], Error: error }) };
}

function stopMidway(
  execute: (body: string) => Answer,
  request: BatchRequest,
  part: number
): Answer {
  const count = Math.min(request.Actions.length - 1, Math.floor(request.Actions.length * part));
  const answer = execute(JSON.stringify({ ...request, Actions: request.Actions.slice(0, count) }));
  if (answer.body === undefined) return answer;
  const response = JSON.parse(answer.body) as BatchResponse;
  const error = {
    Code: "GeneralException",
    Message: "Excel stops in the middle.",
    Location: "",
    HttpStatusCode: 500,
    ActionIndex: count,
  };
  return { body: JSON.stringify({ ...response, Error: response.Error ?? error }) };
}
