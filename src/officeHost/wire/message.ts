/** One event for one listener: the library's number, the object listened at, and the event's data. */
export type Message = {
  readonly event: number;
  readonly target: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly isRemote: boolean;
};

/** Where collections and the workbook itself listen. */
export const WORKBOOK = "Workbook";
