/** Is it a plain record, as JSON has them: an object that is no list and not null? For what was stored or handed in. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
