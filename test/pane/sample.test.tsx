import { screen } from "@testing-library/react";
import { sampleTexts } from "../../src/strings/sample";
import { button, closePane, openPane, waitUntil } from "./pane";

afterEach(closePane);

test.each(["ru", "en"] as const)(
  "an empty sheet says so calmly in %s and takes the sample, which shows what comes out and goes again",
  async (language) => {
    const pane = await openPane({ Пусто: [] }, language);
    const texts = sampleTexts(language);
    expect(screen.getByText(texts.empty("Пусто"))).toBeVisible();
    expect(screen.queryByRole("alert")?.textContent ?? "").toBe("");
    await pane.person.click(button(texts.put));
    await waitUntil(() => pane.store.getState().check.check !== undefined);
    expect(screen.getByText(texts.isPut("Пусто, A1:F25"))).toBeVisible();
    expect(pane.bench.cells("Пусто", "A1:A2").flat()).toEqual([texts.headings[0], texts.names[0]]);
    // What comes out is shown, and nothing is written until it is asked for.
    expect(pane.bench.cells("Пусто", "G1:G2").flat()).toEqual([null, null]);
    await pane.person.click(button(texts.remove));
    await waitUntil(() => pane.store.getState().look.failure?.code === "emptySheet");
    expect(
      pane.bench
        .cells("Пусто", "A1:F25")
        .flat()
        .every((cell) => cell === null)
    ).toBe(true);
    expect(await screen.findByText(texts.empty("Пусто"))).toBeVisible();
  }
);
