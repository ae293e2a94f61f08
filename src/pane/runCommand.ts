import { FailureError } from "../excel/index";
import type { Command } from "./state/state";
import type { Store } from "./state/store";

/*
 * What all commands have in common.
 */

/**
 * Runs one command at a time: another one asked for meanwhile is ignored. This is the only place where a command's
 * failure is caught; anything that is no failure is a bug and goes to the error boundary. Returns whether the command
 * was done.
 */
export async function perform(
  store: Store,
  command: Command,
  act: () => Promise<void>
): Promise<boolean> {
  if (store.getState().command) return false;
  store.dispatch({ type: "commandStarted", command });
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof FailureError) {
      const { failure, left } = error;
      store.dispatch({ type: "commandFailed", command, failure, left });
    } else {
      store.dispatch({ type: "broken", error });
    }
    return false;
  }
}
