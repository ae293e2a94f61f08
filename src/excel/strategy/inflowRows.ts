import { QUADRANTS } from "../../core/classes/classification";
import { toA1 } from "../../core/reading/values/cells";
import { monthLabel } from "../../core/reading/values/dates";
import { SERVICE_ORDER } from "../../core/classes/quadrants/quadrants";
import type { Inflow, Reached } from "../../core/strategy/inflow";
import type { Language } from "../../strings/language";
import {
  basePlaybookTexts,
  inflowHeadings,
  REACHED_AFTER,
} from "../../strings/strategy/basePlaybook";
import { neutralise } from "../cells/safeText";
import { wide, type PlaybookRow } from "./playbookRows";

/**
 * Who came in, below the playbook of the base: new clients by month with the quadrants that they reached, and firms to be
 * won by the source they come from (METHOD 8). `above`: how many rows stand over it, for the formulas of the totals.
 */
export function listInflowRows(inflow: Inflow, language: Language, above: number): PlaybookRow[] {
  const { inflow: texts } = basePlaybookTexts(language);
  const rows: PlaybookRow[] = [
    wide("empty", ""),
    wide("quadrant", texts.title),
    wide("note", texts.note),
    ...listMonths(inflow, language, above + 3),
    wide("empty", ""),
    wide("quadrant", texts.leads),
    wide("note", texts.leadsNote),
  ];
  return [...rows, ...listLeads(inflow, language, above + rows.length)];
}

/** `above`: rows over the headings. */
function listMonths({ months, reached }: Inflow, language: Language, above: number): PlaybookRow[] {
  const { inflow: texts } = basePlaybookTexts(language);
  if (months.length === 0) return [wide("text", texts.nobody)];
  const sum = sumOf(above + 1, months.length);
  return [
    { kind: "headings", cells: inflowHeadings(language, "months") },
    ...months.map(({ month, prospects, clients, best, turnover }): PlaybookRow => ({
      kind: "month",
      cells: [monthLabel(month), prospects, clients, best, turnover, "", ""],
    })),
    { kind: "monthSum", cells: [texts.total, sum(1), sum(2), sum(3), sum(4), "", ""] },
    ...reached.map((one) => wide("text", describeReached(one, language))),
  ];
}

function describeReached({ after, quadrants }: Reached, language: Language): string {
  const { inflow: texts } = basePlaybookTexts(language);
  const known = REACHED_AFTER.find((one) => one === after) ?? 0;
  const isKnown = QUADRANTS.some((one) => quadrants[one] > 0);
  const counts = SERVICE_ORDER.map((one) => `${one}: ${quadrants[one]}`).join(", ");
  return texts.reached[known] + (isKnown ? counts : texts.notYet);
}

function listLeads({ leads }: Inflow, language: Language, above: number): PlaybookRow[] {
  const { inflow: texts } = basePlaybookTexts(language);
  if (leads.length === 0) return [wide("text", texts.noLeads)];
  const sum = sumOf(above + 1, leads.length);
  const [firms, bought] = [1, 2].map((column) => toA1(above + 1 + leads.length, column));
  return [
    { kind: "headings", cells: inflowHeadings(language, "sources") },
    ...leads.map(({ source, firms: all, bought: buying, expected }): PlaybookRow => ({
      kind: "source",
      cells: [
        neutralise(source ?? texts.noSource),
        all,
        buying,
        all > 0 ? buying / all : 0,
        expected,
        "",
        "",
      ],
    })),
    {
      kind: "sourceSum",
      cells: [texts.total, sum(1), sum(2), `=${bought}/${firms}`, sum(4), "", ""],
    },
  ];
}

/** The sum of a column over lines that stand together, as a formula. */
function sumOf(first: number, count: number): (column: number) => string {
  return (column) => `=SUM(${toA1(first, column)}:${toA1(first + count - 1, column)})`;
}
