import type { Quadrant } from "../classes/classification";
import { LEVERS, QUADRANT_LEVERS, type Lever } from "../classes/value/levers";

/** METHOD 4, the second text: what is done with a client of each quadrant, and what it asks of us. */
export const QUADRANT_ACTIONS = {
  I: ["inform", "serveEvenly", "part"],
  II: ["news", "smallOrders", "referral"],
  III: ["keepQuality", "newSolutions", "winWin", "surprise"],
  IV: ["whyElsewhere", "studyNeeds", "studyRivals", "showTerms"],
} as const;
export type PlaybookAction = (typeof QUADRANT_ACTIONS)[Quadrant][number];

/** Every line that a check-list can have: actions of the quadrants, then the levers of value (METHOD 8). */
export const PLAYBOOK = [
  ...QUADRANT_ACTIONS.I,
  ...QUADRANT_ACTIONS.II,
  ...QUADRANT_ACTIONS.III,
  ...QUADRANT_ACTIONS.IV,
  ...LEVERS,
] as const;
export type PlaybookLine = (typeof PLAYBOOK)[number];

/** The most lines that the check-list of a quadrant has. */
export const PLAYBOOK_ROWS =
  Math.max(...Object.values(QUADRANT_ACTIONS).map(({ length }) => length)) + LEVERS.length;

/** The check-list of a client: its quadrant's actions, then the levers, those first that the quadrant calls for. */
export function listPlaybook(quadrant: Quadrant | null): readonly PlaybookLine[] {
  if (quadrant === null) return LEVERS;
  return [...QUADRANT_ACTIONS[quadrant], ...QUADRANT_LEVERS[quadrant]];
}

export function isLever(line: string): line is Lever {
  return (LEVERS as readonly string[]).includes(line);
}
