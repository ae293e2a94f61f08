/** Ids of the ribbon's buttons, as the manifest names them. */
export const CLASSIFY_COMMAND = "classifySelection";

/**
 * Connects the ribbon's button with a deed; Office is told when it is over, however it ended. The deed itself shows its
 * troubles.
 */
export function connectCommand(id: string, deed: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void deed().finally(() => event.completed());
  });
}
