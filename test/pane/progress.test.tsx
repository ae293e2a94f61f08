import { act, screen } from "@testing-library/react";
import { button, closePane, openPane, said, SIX, type OpenPane } from "./pane";

afterEach(closePane);

/** The run's bar after its wait, as far as `done`. */
async function runUntil({ store, texts }: OpenPane, done: number): Promise<void> {
  act(() => store.dispatch({ type: "commandStarted", command: "classify" }));
  act(() => store.dispatch({ type: "progressed", done }));
  await screen.findByRole("progressbar", { name: texts.classifying });
}

/** What polite regions say now. */
function spoken(): string[] {
  return screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent ?? "")
    .filter((text) => text !== "");
}

describe.each(["ru", "en"] as const)("a long run, in %s", (language) => {
  it("shows how far it is and says that by quarters; Stop gives the focus back to the button", async () => {
    const pane = await openPane({ Sales: SIX }, language);
    const { person, store, texts } = pane;
    await runUntil(pane, 0.3);
    const bar = screen.getByRole("progressbar", { name: texts.classifying });
    expect(bar).toHaveAttribute("aria-valuenow", "30");
    expect(bar).toHaveAttribute("aria-valuetext", texts.progress(0.3));
    expect(said(texts.progress(0.3))).toHaveLength(1);
    expect(spoken()).toEqual([texts.classifying, texts.progress(0.25)]);
    act(() => store.dispatch({ type: "progressed", done: 0.49 }));
    expect(spoken()).toEqual([texts.classifying, texts.progress(0.25)]);
    act(() => store.dispatch({ type: "progressed", done: 0.5 }));
    expect(spoken()).toEqual([texts.classifying, texts.progress(0.5)]);
    await person.click(button(texts.cancel));
    expect(store.getState().isCancelAsked).toBe(true);
    expect(button(texts.classifying)).toHaveFocus();
    // What is being written is not stopped any more.
    act(() => store.dispatch({ type: "progressed", done: 1 }));
    expect(screen.queryByRole("button", { name: texts.cancelling })).toBeNull();
    expect(said(texts.writing)).toHaveLength(2);
    act(() => store.dispatch({ type: "commandDone" }));
  });
});
