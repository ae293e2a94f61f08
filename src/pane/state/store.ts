import { reduce, type Action } from "./reduce";
import type { PaneState } from "./state";

/** Holds the pane's state for React and for what happens outside of it: Excel's events and the ribbon. */
export type Store = {
  readonly getState: () => PaneState;
  readonly dispatch: (action: Action) => void;
  /** Gives the function that ends it. */
  readonly subscribe: (tell: () => void) => () => void;
};

export function createStore(first: PaneState): Store {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const tell of [...listeners]) tell();
    },
    subscribe(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
