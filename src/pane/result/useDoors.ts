import { usePane } from "../state/usePane";
import type { ClientFilter, ClientListing, Viewing } from "../state/viewing";

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
  /** From the list a card is opened, too: the way back to the screen stays the one that led to the list. */
  const goTo = (viewing: Partial<Viewing>): void => {
    const { list, door } = store.getState().viewing;
    const from = list ? door : nameOf(document.activeElement);
    store.dispatch({ type: "viewed", viewing: { ...viewing, door: from } });
  };
  return {
    openList: (filter, typed) => goTo({ list: listOf(filter, typed) }),
    openClient: (client) => goTo({ client }),
  };
}

/** The name of a button, by which it is found again on the screen drawn anew. */
function nameOf(element: Element | null): string | undefined {
  if (!(element instanceof HTMLButtonElement)) return undefined;
  return element.getAttribute("aria-label") ?? element.textContent;
}

/** Leads the focus back to the button of that name; false where the screen has none any more. */
export function focusDoor(screen: ParentNode, name: string | undefined): boolean {
  const door = [...screen.querySelectorAll("button")].find((button) => nameOf(button) === name);
  door?.focus();
  return door !== undefined;
}
