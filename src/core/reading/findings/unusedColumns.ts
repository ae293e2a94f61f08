import type { PlannedSheet } from "../columns/scan";
import type { FindingList } from "../model/findingList";
import { judgeColumns, type ColumnKind } from "../plan/columnKinds";
import { readPeriodHeading } from "../plan/periodHeadings";
import { scoreHeading, speaksAgainst } from "../plan/roleWords";
import { leaveExplained } from "./explainedColumns";

/** A column looks like dates or money where this share of its cells does, and so many are filled. */
const NEARLY_ALL = 0.9;
const FEWEST = 2;

/**
 * Tells of columns that are used for nothing and could have been (METHOD 1a): `unusedDates`, where no date is used;
 * `unusedAmounts`, where no heading named the turnover and neither the heading of the column nor arithmetic says what
 * else it is; another period is last year's.
 */
export function reportUnused(sheet: PlannedSheet, findings: FindingList): void {
  const { cells, plan, span } = sheet;
  const { columns, headings, nameParts = [], otherTurnovers = [], guessed = [] } = plan;
  const isDateUsed = columns.date !== undefined;
  const hasProduct = columns.quantity !== undefined && columns.unitPrice !== undefined;
  const isTurnoverNamed =
    (columns.turnover !== undefined || hasProduct) && !guessed.includes("turnover");
  if (isDateUsed && isTurnoverNamed) return;
  const { periods = [], ...roles } = columns;
  const used = new Set([...Object.values(roles), ...periods, ...nameParts, ...otherTurnovers]);
  const free = [...(cells.values[0] ?? []).keys()].filter((at) => !used.has(at));
  if (free.length === 0) return;
  const kinds = judgeColumns(cells, span.first);
  const row = Math.max(0, plan.headingRow);
  const nameAt = (at: number): string => headings[at] ?? "";
  if (!isDateUsed) {
    const dates = free.filter(
      (at) => isFull(kinds[at], "dates") && !speaksAgainst("date", nameAt(at))
    );
    for (const at of dates) findings.add("unusedDates", row, at, nameAt(at));
  }
  if (isTurnoverNamed) return;
  const amounts = free.filter(
    (at) =>
      isFull(kinds[at], "numbers") &&
      !kinds[at]?.isPercent &&
      !kinds[at]?.isMark &&
      nameAt(at) !== "" &&
      readPeriodHeading(nameAt(at)) === null &&
      scoreHeading(nameAt(at)).size === 0 &&
      !speaksAgainst("turnover", nameAt(at)) &&
      // Numbers and codes are called so there.
      !speaksAgainst("client", nameAt(at))
  );
  for (const at of leaveExplained(sheet, amounts))
    findings.add("unusedAmounts", row, at, nameAt(at));
}

function isFull(kind: ColumnKind | undefined, share: "dates" | "numbers"): boolean {
  return kind !== undefined && kind.filled >= FEWEST && kind[share] >= NEARLY_ALL;
}
