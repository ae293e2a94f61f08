import { ApiError } from "../model/apiError";

/** The error that a fault rule makes: nothing that reads a property may pass over it. */
export class FaultError extends ApiError {}

/** Makes a call fail, for tests: the first rule that fits an action or request is used up (`times`, default 1). */
export type Fault = {
  /** Excel's code, such as `AccessDenied` or `ActivityLimitReached`. */
  code: string;
  /** Only at this member (`Range.Values`, `Worksheet.Activate`, ...) or, without it, at the whole request. */
  at?: string;
  /** Let this many fitting ones pass first. */
  after?: number;
  times?: number;
};

/**
 * The rule that applies now, at a member or (undefined) at a request; undefined: none. Rules count down in place, and
 * one that is used up leaves the list: an empty list shows a test that everything planned has happened.
 */
export function takeFault(faults: Fault[], member: string | undefined): Fault | undefined {
  for (const [index, fault] of faults.entries()) {
    if (fault.at?.toLowerCase() !== member?.toLowerCase()) continue;
    if (fault.after) {
      fault.after -= 1;
      continue;
    }
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) faults.splice(index, 1);
    return fault;
  }
  return undefined;
}
