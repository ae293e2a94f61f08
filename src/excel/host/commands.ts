/** Ids of the ribbon's buttons, as the manifest names them. */
export const CLASSIFY_COMMAND = "classifySelection";

/**
 * Connects the ribbon's button with a command; Office is told when it is over, however it ended. The command itself shows its
 * failures.
 */
export function connectCommand(id: string, command: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void command().finally(() => event.completed());
  });
}
