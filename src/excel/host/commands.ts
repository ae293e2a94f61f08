/** The functions that buttons of the ribbon and of the cells' menu call, by the names that the manifest gives them. */
export const RIBBON_COMMANDS = [
  "checkSelection",
  "classifySelection",
  "openStrategySheet",
  "writeReport",
  "takeBackLastRun",
] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

/**
 * Connects a button with a command; Office is told when it is over, however it ended: a button that never completes
 * leaves "working on your request" in Excel. The command itself shows its failures.
 */
export function connectCommand(id: RibbonCommand, command: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void command().finally(() => event.completed());
  });
}

/**
 * Brings the pane into sight where this Excel can (SharedRuntime 1.1; on the desktop it also takes the focus, office-js
 * issue 5050, so it is called only where there is something to read). Never throws.
 */
export async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
