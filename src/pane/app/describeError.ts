/** An error for whoever looks after the add-in: what, where, and in which browser; nothing of the workbook. */
export function describeError(error: unknown): string {
  return [describeThrown(error), navigator.userAgent, new Date().toISOString()].join("\n");
}

function describeThrown(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const { name, message, code, stack } = error as Readonly<Record<string, unknown>>;
  const first = [name, code, message]
    .filter((part) => part !== undefined && part !== "")
    .join(": ");
  const trace = typeof stack === "string" ? stack.split("\n").slice(0, 12) : [];
  return [first, ...trace.filter((line) => line !== first)].join("\n");
}
