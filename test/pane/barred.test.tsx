import { act, screen } from "@testing-library/react";
import { settingsTexts } from "../../src/strings/settings";
import { RESULT_COLUMNS } from "../../src/core/report/report";
import { button, closePane, openPane, SIX, tab, type OpenPane } from "./pane";
import { openTab, withSheets } from "./sheets";

afterEach(closePane);

/** What can be reached and does nothing now. */
function findBarred(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[aria-disabled=true], :disabled")];
}

/** Each barred control can be reached by the Tab key, and a reader says with it why it is barred. */
function expectReasons(): void {
  for (const one of findBarred()) {
    expect(one).toBeEnabled();
    expect(one).toHaveAccessibleDescription();
  }
}

async function openSettings({ person, texts }: OpenPane): Promise<void> {
  await person.click(tab(texts.tabs.settings));
  await screen.findByRole("combobox", { name: texts.language });
}

describe("what is barred says why", () => {
  it("writing an empty sheet", async () => {
    const { texts } = await openPane({ Пусто: [] });
    expectReasons();
    expect(button(texts.write)).toHaveAccessibleDescription(texts.nothingToWrite);
  });

  it("the report of a result that is out of date", async () => {
    const { store, texts, write } = await openPane({ Продажи: SIX });
    await write();
    act(() => store.dispatch({ type: "settingsChanged", settings: { a: 70, b: 90 } }));
    const report = await screen.findByRole("button", { name: texts.writeCharts });
    expect(report).toHaveAttribute("aria-disabled", "true");
    expect(report).toHaveAccessibleDescription(texts.reportAfterCheck);
    expect(screen.getByText(texts.reportAfterCheck)).toBeVisible();
    expectReasons();
  });

  it("the last column of a result", async () => {
    const pane = await openPane({ Продажи: SIX });
    const { display } = pane.store.getState().settings;
    act(() =>
      pane.store.dispatch({
        type: "settingsChanged",
        settings: { display: { ...display, columns: RESULT_COLUMNS.slice(0, 1) } },
      })
    );
    await openSettings(pane);
    const box = screen.getByRole("checkbox", { checked: true });
    expect(box).toHaveAccessibleDescription(settingsTexts("ru").lastColumn);
    await pane.person.click(box);
    expect(box).toBeChecked();
    expect(pane.store.getState().settings.display.columns).toHaveLength(1);
    expectReasons();
  });

  it("a sheet for a firm without a name", async () => {
    const pane = await openPane({ Продажи: SIX });
    const plan = await openTab(pane);
    await pane.person.click(button(plan.prospect));
    expect(button(plan.makeProspect)).toHaveAccessibleDescription(plan.prospectNeedsName);
    expectReasons();
    await pane.person.type(screen.getByRole("textbox", { name: plan.prospectName }), "Дельта");
    expect(button(plan.makeProspect)).not.toHaveAttribute("aria-disabled");
  });

  it("all of a protected sheet's form", async () => {
    const pane = await openPane({ Продажи: SIX }, "ru", withSheets(["Бета"]));
    pane.bench.sheet("Бета").protection.protected = true;
    const plan = await openTab(pane);
    await pane.person.click(await screen.findByRole("button", { name: /Бета/ }));
    await screen.findByText(plan.isProtected);
    expect(button(plan.toShort)).toHaveAccessibleDescription(plan.isProtected);
    expectReasons();
  });

  it.each(["data", "result", "strategy", "settings"] as const)(
    "all that waits for another command: %s",
    async (name) => {
      const pane = await openPane({ Продажи: SIX }, "ru", withSheets(["Бета"]));
      await pane.write();
      if (name === "settings") await openSettings(pane);
      else await pane.person.click(tab(pane.texts.tabs[name]));
      if (name === "strategy") await screen.findByRole("button", { name: /Бета/ });
      act(() => pane.store.dispatch({ type: "commandStarted", command: "board" }));
      expect(findBarred().length).toBeGreaterThan(0);
      expectReasons();
      const { busy } = pane.texts;
      expect(findBarred().some((one) => one.title === busy)).toBe(true);
    }
  );
});
