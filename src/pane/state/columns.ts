import type { ReadingFailure } from "../../core/reading/model/finding";
import type { Columns, ReadingPlan, Role } from "../../core/reading/model/reading";
import {
  layoutFor,
  missingColumn,
  type Look,
  haveSameHeadings,
  type RoleChoice,
} from "../../excel/index";
import type { Decided } from "./state";

/**
 * What is chosen for a role: the offset of a column, nothing, or for the turnover what stands in for its column, the
 * periods or quantity × unit price.
 */
export type ColumnPick = number | "periods" | "product" | undefined;

/** The choice that a person made in this session for these headings. */
export function findChoice(
  { headings }: Pick<ReadingPlan, "headings">,
  choices: readonly RoleChoice[]
): RoleChoice | undefined {
  return choices.find((choice) => haveSameHeadings(choice.headings, headings));
}

/** How the selection will be read: as chosen in this session, else as the look proposes. */
export function planFor(look: Look, choices: readonly RoleChoice[]): ReadingPlan {
  return planAs(look.plan, choices);
}

/** Why the selection cannot be read with the columns chosen in this session, or else as proposed; undefined: it can. */
export function findMissing(
  look: Look,
  choices: readonly RoleChoice[]
): ReadingFailure | undefined {
  return findChoice(look.plan, choices) ? missingColumn(planFor(look, choices)) : look.failure;
}

/** How the cells that were read once would be read in the next run. */
export function planOfResult(
  result: Pick<Decided, "reading">,
  choices: readonly RoleChoice[]
): ReadingPlan {
  return planAs(result.reading.plan, choices);
}

/** A choice is complete: a role that it does not name is as proposed. */
function planAs({ treatments, ...plan }: ReadingPlan, choices: readonly RoleChoice[]): ReadingPlan {
  const choice = findChoice(plan, choices);
  const { columns, layout } = choice ?? plan;
  const chosen = choice ? choice.treatments : treatments;
  return { ...plan, columns, layout, ...(chosen ? { treatments: chosen } : {}) };
}

/** Puts a choice in front, in place of an earlier one for the same headings. */
export function keepChoice(choices: readonly RoleChoice[], choice: RoleChoice): RoleChoice[] {
  return [choice, ...choices.filter((known) => !haveSameHeadings(known.headings, choice.headings))];
}

/** What gives the turnover as things stand: its column, quantity × unit price, the periods, or nothing (METHOD 1). */
export function pickTurnover(columns: Columns): ColumnPick {
  if (columns.turnover !== undefined) return columns.turnover;
  if (columns.quantity !== undefined && columns.unitPrice !== undefined) return "product";
  return columns.periods && columns.periods.length > 0 ? "periods" : undefined;
}

/**
 * The choice after a person picked something else for a role. A column has one role: the role that had it before loses
 * it.
 */
export function chooseColumn(
  look: Look,
  choices: readonly RoleChoice[],
  role: Role,
  pick: ColumnPick
): RoleChoice {
  const plan = planFor(look, choices);
  const { headings, columns: proposed } = look.plan;
  const { periods = proposed.periods ?? [], ...before } = plan.columns;
  const after: Partial<Record<Role, number>> = {};
  for (const [name, offset] of Object.entries(before) as [Role, number][]) {
    if (name !== role && offset !== pick) after[name] = offset;
  }
  if (typeof pick === "number") after[role] = pick;
  if (pick === "periods") {
    delete after.quantity;
    delete after.unitPrice;
  }
  const left = periods.filter((offset) => offset !== pick);
  const columns: Columns = { ...after, ...(left.length > 0 ? { periods: left } : {}) };
  const layout = layoutFor(look.cells, { ...plan, columns });
  const { treatments } = plan;
  return { headings, columns, layout, ...(treatments ? { treatments } : {}) };
}

/** A column to choose from: where it stands and what it says. */
export type ColumnOffer = { readonly offset: number; readonly heading: string };

/** More columns than this make a list that nobody reads; chosen ones are there in any case. */
const MOST_OFFERS = 300;

/** The columns of the look that hold anything; for one without a heading its first value stands in. */
export function listColumns(look: Look, chosen: Columns): ColumnOffer[] {
  const { headings, headingRow } = look.plan;
  const rows = look.cells.values.slice(headingRow + 1);
  const isChosen = new Set<unknown>(Object.values(chosen));
  const offers: ColumnOffer[] = [];
  for (let offset = 0; offset < look.block.columns; offset += 1) {
    const first = rows.find((row) => isFilled(row[offset]))?.[offset];
    const heading = (headings[offset] ?? "") || (isFilled(first) ? String(first) : "");
    if (isChosen.has(offset) || (heading !== "" && offers.length < MOST_OFFERS)) {
      offers.push({ offset, heading });
    }
  }
  return offers;
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}
