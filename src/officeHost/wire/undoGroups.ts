/** The header by which the stand-in's requests say that they belong to one undo group. */
const GROUP_HEADER = "x-stand-in-undo-group";

type RunContext = { readonly requestHeaders: Record<string, string> };
type Batch = (context: RunContext) => Promise<unknown>;
type Run = (...args: unknown[]) => Promise<unknown>;

let groupsMade = 0;

/**
 * Lets `Excel.run({ mergeUndoGroup: true }, ...)` tell the host which requests belong together. The library that npm has
 * (1.1.110) is older than ExcelApi 1.20 and sends nothing of that option; here every request of such a run carries a
 * header with the group's name. All other runs are the library's own.
 */
export function sendUndoGroups(excel: { run: unknown }): void {
  const run = excel.run as Run;
  excel.run = (...args: unknown[]): Promise<unknown> => {
    const [options, batch] = args;
    const isGroup =
      typeof batch === "function" &&
      typeof options === "object" &&
      (options as { mergeUndoGroup?: unknown }).mergeUndoGroup === true;
    if (!isGroup) return run(...args);
    groupsMade += 1;
    const name = `group-${groupsMade}`;
    return run(options, (context: RunContext) => {
      context.requestHeaders[GROUP_HEADER] = name;
      return (batch as Batch)(context);
    });
  };
}

/** The undo group that a request's headers name: pairs of name and value, one after the other. */
export function undoGroupOf(headers: unknown): string | undefined {
  if (!Array.isArray(headers)) return undefined;
  const at = headers.indexOf(GROUP_HEADER);
  return at < 0 ? undefined : String(headers[at + 1]);
}
