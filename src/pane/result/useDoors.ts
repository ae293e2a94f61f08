import { usePane } from "../state/usePane";
import { listOf, type ClientFilter } from "../state/viewing";

/** Ways from a number or a name of the result to the clients behind it. */
export type Doors = {
  /** Opens the list of clients, narrowed to those; `typed`: what is being looked for. */
  openList(filter: ClientFilter, typed?: string): void;
  /** Opens the card of a client by its key. */
  openClient(key: string): void;
};

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
