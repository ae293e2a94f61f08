import { isRecord } from "../../core/reading/values/records";

/** Stored values that this version does not understand, by name. They are stored again as they were. */
export type Unread = Readonly<Record<string, unknown>>;

/** The entries of a stored record whose names are not known. */
export function pickUnknown(stored: unknown, known: readonly string[]): Unread {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter(([name]) => !known.includes(name)));
}

/** The record to store: what is known, together with what was not understood; undefined if there is neither. */
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
