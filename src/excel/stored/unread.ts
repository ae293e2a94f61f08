import { isRecord } from "../../core/reading/values/records";

/** What was stored and is not understood here, by name: it is stored again as it was. */
export type Unread = Readonly<Record<string, unknown>>;

/** What stands in a stored record under other names than the known ones. */
export function pickUnknown(stored: unknown, known: readonly string[]): Unread {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter(([name]) => !known.includes(name)));
}

/** The record to store: what is known, and beside it what was not understood; nothing for nothing. */
export function withUnread(known: object | undefined, unread: Unread = {}): object | undefined {
  const both = { ...unread, ...known };
  return Object.keys(both).length > 0 ? both : undefined;
}

/** The same record without parts that hold nothing. */
export function dropEmpty<Parts extends Readonly<Record<string, unknown>>>(
  parts: Parts
): Partial<Parts> {
  const isEmpty = (part: unknown): boolean =>
    part === undefined || (typeof part === "object" && Object.keys(part ?? {}).length === 0);
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => !isEmpty(part))
  ) as Partial<Parts>;
}
