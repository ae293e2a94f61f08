import type { Language } from "./language";
import { showCount, showNumber } from "./numbers";

/** The words that the report sheet and the pane's pictures share. */
type ChartTexts = {
  /** The tab of the report. */
  readonly sheet: string;
  /** A bin of the histogram. */
  readonly bin: (from: number, to: number) => string;
};

const ru: ChartTexts = {
  sheet: "Парето",
  bin: (from, to) => `${showEdge("ru", from)} – ${showEdge("ru", to)}`,
};

const en: ChartTexts = {
  sheet: "Pareto",
  bin: (from, to) => `${showEdge("en", from)} – ${showEdge("en", to)}`,
};

/** The words of charts in a language. */
export function chartTexts(language: Language): ChartTexts {
  return language === "ru" ? ru : en;
}

/** Borders of bins are round: thousands are grouped, parts of a unit are shown. */
export function showEdge(language: Language, edge: number): string {
  return Number.isInteger(edge) ? showCount(language, edge) : showNumber(language, edge);
}
