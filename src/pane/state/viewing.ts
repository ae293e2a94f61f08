import type { ParetoClass, Quadrant } from "../../core/classes/classification";
import type { MoveKind, Standing } from "../../core/classes/movement/movement";
import type { Minor } from "../../core/reading/values/decimal";

/** The screens of a result, each one question of a manager. */
export type ResultPart = "pareto" | "quadrants" | "agents" | "movement" | "value";

/** Which clients a number stands for. */
export type ClientFilter =
  | { readonly of: "all" | "key" | "losing" }
  | { readonly of: "class"; readonly class: ParetoClass }
  /** null: those without a quadrant. */
  | { readonly of: "quadrant"; readonly quadrant: Quadrant | null }
  | { readonly of: "territory"; readonly name: string }
  /** null: those without an agent. */
  | { readonly of: "agent"; readonly name: string | null }
  /** From `from` to below `to`. */
  | { readonly of: "turnover"; readonly from: Minor; readonly to: Minor }
  /** Those that moved so since the last snapshot, also those that are no longer there. */
  | { readonly of: "moved"; readonly kind: MoveKind }
  | { readonly of: "passed"; readonly from: Standing; readonly to: Standing };

export type ClientOrder = "rank" | "name" | "profit" | "loyalty";

/** The list of clients as a person left it. */
export type ClientListing = {
  readonly filter: ClientFilter;
  readonly typed: string;
  readonly order: ClientOrder;
  /** How far it is scrolled, in pixels. */
  readonly top: number;
};

/** What of a result is looked at: a screen, in its place the list behind a number, and in that one's place a card. */
export type Viewing = {
  readonly part: ResultPart;
  readonly list: ClientListing | undefined;
  /** The key of the client whose card is open. */
  readonly client: string | undefined;
  /** What was pressed on the screen to get to a list or a card: the button's name. */
  readonly door: string | undefined;
  /** The person has just come back from a list or a card. */
  readonly isReturned: boolean;
};

export const FIRST_VIEW: Viewing = {
  part: "pareto",
  list: undefined,
  client: undefined,
  door: undefined,
  isReturned: false,
};

/** What is looked at after something of it was chosen. */
export function moveView(before: Viewing, change: Partial<Viewing>): Viewing {
  const after = { ...before, ...change };
  return { ...after, isReturned: isAway(before) && !isAway(after) };
}

function isAway({ list, client }: Viewing): boolean {
  return list !== undefined || client !== undefined;
}
