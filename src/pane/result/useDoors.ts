import { usePane } from "../state/usePane";
import type { ClientFilter, ClientListing } from "../state/viewing";

/** Ways from a number or a name of the result to the clients behind it. */
export type Doors = {
  /** Opens the list of clients, narrowed to those; `typed`: what is being looked for. */
  openList(filter: ClientFilter, typed?: string): void;
  /** Opens the card of a client by its key. */
  openClient(key: string): void;
};

/** The list behind a number, or behind what was typed into the search. */
function listOf(filter: ClientFilter, typed = ""): ClientListing {
  return { filter, typed, order: filter.of === "losing" ? "profit" : "rank", top: 0 };
}

export function useDoors(): Doors {
  const { store } = usePane();
  return {
    openList(filter, typed) {
      store.dispatch({ type: "viewed", viewing: { list: listOf(filter, typed) } });
    },
    openClient(client) {
      store.dispatch({ type: "viewed", viewing: { client } });
    },
  };
}
