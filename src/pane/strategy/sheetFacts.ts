import { findSameText, type CoachRemark } from "../../core/strategy/coach";
import type { StrategyCase } from "../../core/strategy/case";
import type { Scope } from "../../core/strategy/client";
import type { Part } from "../../core/strategy/points";
import type { SectionCode } from "../../core/strategy/layout";
import type { ListedSheet, ListedSheets } from "../../excel/late";
import type { Language } from "../../strings/language";
import { planTexts } from "../../strings/plans";
import { showDay } from "../../strings/strategy/parts";

/** How fresh a sheet is and what is due with its client, in short pieces. */
export function reportDates(language: Language, { state }: ListedSheet): string[] {
  const texts = planTexts(language);
  const { updated, nextVisit, completeness } = state;
  return [
    nextVisit === null ? texts.noVisit : texts.visit(showDay(language, nextVisit)),
    ...(updated === null ? [] : [texts.answersOf(showDay(language, updated))]),
    ...(completeness.stale > 0 ? [texts.stale(completeness.stale)] : []),
  ];
}

/** The sheets of a scope, by what their heads say. */
export function chooseSheets(sheets: readonly ListedSheet[], scope: Scope): ListedSheet[] {
  return sheets.filter(
    ({ state }) => scope.kind === "all" || state.client[scope.kind] === scope.name
  );
}

/** Where a missing part is answered. */
export function sectionOf(part: Part): SectionCode {
  switch (part) {
    case "competitors":
    case "hopes":
    case "strategy":
      return "questions";
    case "nextStep":
      return "visits";
    default:
      return part;
  }
}

/** What a coach would say of the open sheet, also against the other sheets of the list. */
export function findRemarks(open: ListedSheet, sheets: ListedSheets | undefined): CoachRemark[] {
  const own = open.remarks.filter(({ code }) => code !== "sameText");
  return [...own, ...findSameText(caseOf(open), (sheets?.sheets ?? []).map(caseOf))];
}

/** For rules that look at the answers alone. */
function caseOf({ state, answers }: ListedSheet): StrategyCase {
  const figures = { turnover: null, turnoverBefore: null, profit: null, trend: null };
  return {
    client: state.client,
    classBefore: null,
    figures,
    made: 0,
    updated: state.updated,
    answers,
  };
}
