import { screen, within } from "@testing-library/react";
import { settingsTexts } from "../../src/strings/settings";
import { schemeTexts } from "../../src/strings/schemes";
import { explainFailure } from "../../src/strings/failures";
import { button, closePane, openPane, SIX, tab, waitUntil, type OpenPane } from "./pane";

afterEach(closePane);

const words = settingsTexts("ru");
const limitA = schemeTexts("ru").limitOf.percent("A");

async function openProfiles(): Promise<OpenPane> {
  const pane = await openPane({ Продажи: SIX });
  await pane.person.click(tab(pane.texts.tabs.settings));
  await screen.findByRole("combobox", { name: pane.texts.language });
  await pane.person.click(button(words.profiles));
  return pane;
}

async function setLimit({ person }: OpenPane, text: string): Promise<void> {
  const field = screen.getByRole("textbox", { name: limitA });
  await person.clear(field);
  await person.type(field, text);
  await person.tab();
}

async function press({ person, store }: OpenPane, name: string): Promise<void> {
  await person.click(button(name));
  await waitUntil(() => store.getState().command === undefined);
}

async function keep(pane: OpenPane, name: string): Promise<void> {
  await pane.person.type(screen.getByRole("textbox", { name: words.profileName }), name);
  await press(pane, words.keepProfile);
  await screen.findByRole("combobox", { name: words.profile });
}

const listed = (): string[] =>
  within(screen.getByRole("combobox", { name: words.profile }))
    .getAllByRole("option")
    .map(({ textContent }) => textContent ?? "");

describe("settings under names", () => {
  it("are kept, chosen again after others were set, and go into the workbook", async () => {
    const pane = await openProfiles();
    await setLimit(pane, "70");
    await keep(pane, "Опт");
    expect(listed()).toEqual([words.noProfile, "Опт"]);
    await setLimit(pane, "60");
    expect(pane.store.getState().settings.a).toBe(60);
    await keep(pane, "Розница");
    expect(listed()).toEqual([words.noProfile, "Опт", "Розница"]);
    const choice = screen.getByRole("combobox", { name: words.profile });
    await pane.person.selectOptions(choice, "Опт");
    expect(pane.store.getState().settings.a).toBe(70);
    expect(screen.getByRole("textbox", { name: limitA })).toHaveValue("70");
    expect(JSON.stringify([...pane.bench.workbook.settings])).toContain("Розница");
  });

  it("get another name, and nothing else changes", async () => {
    const pane = await openProfiles();
    await setLimit(pane, "70");
    await keep(pane, "Опт");
    await pane.person.type(screen.getByRole("textbox", { name: words.profileName }), "Склад");
    await press(pane, words.renameProfile("Опт"));
    expect(listed()).toEqual([words.noProfile, "Склад"]);
    expect(screen.getByRole("combobox", { name: words.profile })).toHaveDisplayValue("Склад");
    expect(pane.store.getState().settings.a).toBe(70);
  });

  it("are deleted, and the settings of now stay", async () => {
    const pane = await openProfiles();
    await setLimit(pane, "70");
    await keep(pane, "Опт");
    await press(pane, words.deleteProfile("Опт"));
    expect(screen.queryByRole("combobox", { name: words.profile })).toBeNull();
    expect(JSON.stringify([...pane.bench.workbook.settings])).not.toContain("Опт");
    expect(pane.store.getState().settings.a).toBe(70);
  });

  it("need a name, and say so with the button", async () => {
    const pane = await openProfiles();
    const keeping = button(words.keepProfile);
    expect(keeping).toHaveAccessibleDescription(words.profileNeedsName);
    await pane.person.click(keeping);
    expect(pane.store.getState().command).toBeUndefined();
    expect(screen.queryByRole("combobox", { name: words.profile })).toBeNull();
  });

  it("that cannot be kept are told of beside the button, once", async () => {
    const pane = await openProfiles();
    pane.bench.host.faults.push({ code: "AccessDenied", at: "SettingCollection.Add" });
    await pane.person.type(screen.getByRole("textbox", { name: words.profileName }), "Опт");
    await press(pane, words.keepProfile);
    const [told] = explainFailure("ru", { code: "accessDenied" });
    await waitUntil(() => screen.queryAllByText(told, { exact: false }).length > 0);
    expect(screen.getAllByText(told, { exact: false })).toHaveLength(1);
    expect(screen.getByRole("tabpanel")).toContainElement(screen.getByRole("alert"));
    // On another screen it is told at the top.
    await pane.person.click(tab(pane.texts.tabs.data));
    expect(screen.getAllByText(told, { exact: false })).toHaveLength(1);
    expect(screen.getByRole("tabpanel")).not.toContainElement(screen.getByRole("alert"));
  });
});
