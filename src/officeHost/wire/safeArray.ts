/** Office's arrays come from COM; Office.js asks them for a plain one. */
export type SafeArray = { toArray(): unknown[] };

/** Wraps an array the way Office.js unwraps it; arrays inside are wrapped by whoever means them so. */
export function safeArray(entries: unknown[]): SafeArray {
  return { toArray: () => entries };
}
