import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NotStarted } from "../../src/pane/app/NotStarted";
import { Themed } from "../../src/pane/app/PaneRoot";
import { LANGUAGES } from "../../src/strings/language";
import { paneTexts } from "../../src/strings/pane";
import { button, closePane, openPane, SIX } from "./pane";

afterEach(closePane);

describe("a pane that cannot start", () => {
  it.each(["noAnswer", "noOffice", "otherHost"] as const)(
    "says why in both languages, and tries again when asked: %s",
    async (start) => {
      const retry = jest.fn();
      render(
        <Themed>
          <NotStarted start={start} retry={retry} />
        </Themed>
      );
      for (const language of LANGUAGES) {
        expect(screen.getByRole("alert")).toHaveTextContent(paneTexts(language)[start]);
      }
      await userEvent.click(button(new RegExp(paneTexts("en").reload)));
      expect(retry).toHaveBeenCalledTimes(1);
      cleanup();
    }
  );
});

describe("a bug", () => {
  it("reaches the error boundary, which says what it means and gives the details to copy", async () => {
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { store, texts } = await openPane({ Продажи: SIX }, "en");
    // After the pane, whose own clipboard takes the place of jsdom's.
    const person = userEvent.setup();
    act(() => store.dispatch({ type: "broken", error: new RangeError("a bug of ours") }));
    expect(screen.getByRole("alert")).toHaveTextContent(texts.broken);
    expect(screen.getByRole("alert")).toHaveTextContent(texts.brokenText);
    const details = screen.getByRole<HTMLTextAreaElement>("textbox", { name: texts.details });
    expect(details.value).toContain("RangeError: a bug of ours");
    await person.click(button(texts.copyDetails));
    expect(await screen.findByText(texts.copied)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(details.value);
    expect(button(texts.startAnew)).toBeVisible();
    said.mockRestore();
  });
});
