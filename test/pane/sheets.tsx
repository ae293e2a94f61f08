import { screen } from "@testing-library/react";
import { createStrategySheets } from "../../src/excel/late";
import { planTexts } from "../../src/strings/plans";
import { clientOf } from "../excel/strategy/sheets";
import { openPane, SIX, tab, type OpenPane } from "./pane";

export const TODAY = new Date();

/** Sheets for the clients named, in the workbook before the pane opens. */
export const withSheets =
  (...clients: Parameters<typeof clientOf>[]) =>
  async (): Promise<void> => {
    await createStrategySheets({
      clients: clients.map((given) => clientOf(...given)),
      language: "ru",
      today: TODAY,
    });
  };

export async function openTab(pane: OpenPane): Promise<ReturnType<typeof planTexts>> {
  await pane.person.click(tab(pane.texts.tabs.strategy));
  const plan = planTexts(pane.store.getState().language);
  await screen.findByRole("heading", { name: new RegExp(plan.sheets(0).slice(0, 10)) });
  return plan;
}

/** The pane with six classified clients, three of them key. */
export async function openClassified(language: "ru" | "en" = "ru", prepare?: () => Promise<void>) {
  const pane = await openPane({ Продажи: SIX }, language, prepare);
  await pane.write();
  await screen.findByRole("table", { name: pane.texts.classesTable });
  const plan = await openTab(pane);
  return { ...pane, plan };
}
