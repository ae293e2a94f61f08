import type { CellValue } from "../../core/reading/values/cells";
import type { ParetoClass } from "../../core/classes/classification";
import type { StrategyClient } from "../../core/strategy/client";
import { agentsOf, territoriesOf } from "../../core/strategy/case";
import { joinLabels } from "../../core/strategy/labels";
import { LIFE_STATES, type LifeState } from "../../core/strategy/life";
import type { Figure } from "../../core/strategy/points";
import { LANGUAGES, type Language } from "../../strings/language";
import { sheetTexts } from "../../strings/sheet";
import { strategyTexts } from "../../strings/strategy/texts";

/** A figure of the head as it stands in a cell; texts are plain, not yet made safe. */
export function figureValue(
  figure: Figure,
  client: StrategyClient,
  language: Language
): string | number {
  const { notKnown } = strategyTexts(language);
  switch (figure) {
    case "class":
      return sheetTexts(language).classes[client.class];
    case "state":
      return client.state ? strategyTexts(language).states[client.state] : "";
    case "territory":
      return joinLabels(nameLabels(territoriesOf(client), notKnown));
    case "agent":
      return joinLabels(nameLabels(agentsOf(client), notKnown));
    case "quadrant":
    case "profit":
    case "trend":
      return client[figure] ?? notKnown;
    case "turnover":
    case "share":
      return client[figure];
  }
}

function nameLabels(labels: readonly (string | null)[], notKnown: string): string[] {
  return labels.map((label) => label ?? notKnown);
}

/** The state that stands in a cell of the head, in any language; null: none. */
export function readState(value: unknown): LifeState | null {
  if (typeof value !== "string") return null;
  const word = value.trim().toLowerCase();
  return (
    LIFE_STATES.find((state) =>
      LANGUAGES.some((one) => strategyTexts(one).states[state].toLowerCase() === word)
    ) ?? null
  );
}

/** The class that stands in a cell of the head, in any language; null: none. */
export function readClass(value: unknown): ParetoClass | null {
  if (typeof value !== "string") return null;
  if (value.startsWith("0/")) return "0/returns";
  return (["A", "B", "C", "D", "E"] as const).find((name) => name === value) ?? null;
}

export function dateFormat(language: Language): string {
  return language === "ru" ? "dd.mm.yyyy" : "yyyy-mm-dd";
}

/** Number format of a figure, en-US. */
export function figureFormat(figure: Figure, money: string): string {
  switch (figure) {
    case "turnover":
    case "profit":
      return money;
    case "share":
      return "0.0%";
    case "trend":
      return "+0.0%;-0.0%;0.0%";
    default:
      return "@";
  }
}

const DAY_MS = 86_400_000;

/** The calendar day of a moment where the person is, as Excel counts days (1900 system). */
export function dateSerial(moment: Date): number {
  const day = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((day - Date.UTC(1899, 11, 30)) / DAY_MS);
}

/** Amounts read back from a cell may differ in the last of 15 digits. */
export function isSameFigure(old: CellValue, value: string | number): boolean {
  if (typeof old === "number" && typeof value === "number") {
    return Math.abs(old - value) <= 1e-12 * Math.max(Math.abs(old), Math.abs(value));
  }
  return old === value;
}
