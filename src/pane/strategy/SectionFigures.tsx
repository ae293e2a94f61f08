import type { ReactNode } from "react";
import { FIGURE_HALVES, VALUE_HALVES, type FigureLine } from "../../core/strategy/figures";
import type { SectionCode } from "../../core/strategy/layout";
import type { ListedSheet } from "../../excel/late";
import type { Language } from "../../strings/language";
import { showCount, showNumber, showPercent } from "../../strings/numbers";
import { strategyTexts } from "../../strings/strategy/texts";
import { usePane } from "../state/usePane";
import { Facts } from "../parts/Facts";
import { useForm } from "./useForm";

const LINES: Readonly<Partial<Record<SectionCode, readonly FigureLine[]>>> = {
  figures: [...FIGURE_HALVES.left, ...FIGURE_HALVES.right],
  value: [...VALUE_HALVES.left, ...VALUE_HALVES.right],
};

/** What follows from the answers, as the sheet shows it at the head of a section; nothing for other sections. */
export function SectionFigures(props: { readonly code: SectionCode }): ReactNode {
  const { language } = usePane();
  const { listed } = useForm();
  const lines = LINES[props.code];
  if (!lines) return null;
  const names = strategyTexts(language).figures;
  return (
    <Facts
      facts={lines.map((line) => ({
        name: names[line],
        value: showFigure(language, listed, line) ?? "–",
      }))}
    />
  );
}

function showFigure(
  language: Language,
  { figures, value }: ListedSheet,
  line: FigureLine
): string | null {
  const money = (amount: number | null): string | null =>
    amount === null ? null : showCount(language, Math.round(amount));
  const number = (one: number): string => showNumber(language, one);
  switch (line) {
    case "gap":
    case "expectedGain":
      return money(figures[line]);
    case "clientValue":
    case "gain":
    case "replacement":
    case "loss":
      return money(value[line]);
    case "fit":
    case "deciderDays": {
      const one = figures[line];
      return one === null ? null : number(one);
    }
    case "shares": {
      const { shareGiven, shareImplied } = figures;
      return shareGiven === null || shareImplied === null
        ? null
        : `${showPercent(language, shareGiven, 0)} / ${showPercent(language, shareImplied, 0)}`;
    }
    case "criteria":
      return (
        figures.criteria && `${number(figures.criteria.us)} : ${number(figures.criteria.rival)}`
      );
    case "sides":
      return (
        figures.sides && `${number(figures.sides.supporters)} : ${number(figures.sides.opponents)}`
      );
    case "deciders":
      return figures.deciders && `${figures.deciders.forUs} / ${figures.deciders.all}`;
  }
}
