import type { Columns, ReadingPlan, Role } from "../../core/reading/reading";
import { layoutFor, type Look, type RoleChoice } from "../../excel/deeds";
import { haveSameHeadings } from "../../excel/memory";

/** The column chosen for a role: an offset in the block, none, or (turnover) the columns of the periods. */
export type ColumnPick = number | "periods" | undefined;

/** The choice that a person made in this session for the headings of this look. */
export function findChoice(look: Look, choices: readonly RoleChoice[]): RoleChoice | undefined {
  return choices.find((choice) => haveSameHeadings(choice.headings, look.plan.headings));
}

/** How the selection will be read: as chosen in this session, else as the look proposes. */
export function planFor(look: Look, choices: readonly RoleChoice[]): ReadingPlan {
  const choice = findChoice(look, choices);
  return choice ? { ...look.plan, columns: choice.columns, layout: choice.layout } : look.plan;
}

/** Puts a choice in front, in place of an earlier one for the same headings. */
export function keepChoice(choices: readonly RoleChoice[], choice: RoleChoice): RoleChoice[] {
  return [choice, ...choices.filter((known) => !haveSameHeadings(known.headings, choice.headings))];
}

/**
 * The choice after a person gave a role another column. A column has one role: the role that had it before loses it.
 * A turnover column and period columns exclude each other.
 */
export function chooseColumn(
  look: Look,
  choices: readonly RoleChoice[],
  role: Role,
  column: ColumnPick
): RoleChoice {
  const plan = planFor(look, choices);
  const kept = Object.entries(plan.columns).filter(
    ([name, offset]) =>
      name !== role && offset !== column && !(name === "periods" && role === "turnover")
  );
  const { periods } = look.plan.columns;
  const columns: Columns = {
    ...Object.fromEntries(kept),
    ...(typeof column === "number" ? { [role]: column } : {}),
    ...(column === "periods" && periods ? { periods } : {}),
  };
  const { headings } = look.plan;
  return { headings, columns, layout: layoutFor(look.cells, { ...plan, columns }) };
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
