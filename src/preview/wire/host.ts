import type { Workbook } from "../model/workbook";

/** Excel on the web's limits, off unless switched on (OFFICE-FACTS 1). */
export type Limits = {
  /** Bytes of one request and of one response; Infinity: none. */
  payloadBytes: number;
  /** Cells of one read. */
  readCells: number;
};

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

export type RequestRecord = {
  readonly bytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly error?: string;
};

/** The far end of Office.js: one workbook, what was asked of it, and the switches of the tests. */
export class Host {
  readonly requests: RequestRecord[] = [];
  readonly faults: Fault[] = [];
  readonly limits: Limits = { payloadBytes: Infinity, readCells: 5_000_000 };

  constructor(
    public workbook: Workbook,
    /** Office's display language. */
    public language: "ru-RU" | "en-US" = "en-US"
  ) {}
}
