import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../../strings/language";
import { paneTexts } from "../../strings/pane";
import type { PaneState } from "./state";
import type { Store } from "./store";

export const StoreContext = createContext<Store | undefined>(undefined);

/** What every part of the pane is made of. */
export type Pane = {
  readonly store: Store;
  readonly state: PaneState;
  readonly language: Language;
  readonly texts: ReturnType<typeof paneTexts>;
};

/** The pane's state, its words in the language of now, and the store to tell what happens. */
export function usePane(): Pane {
  const store = useContext(StoreContext);
  if (!store) throw new Error("This part of the pane stands outside of it.");
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return { store, state, language: state.language, texts: paneTexts(state.language) };
}
