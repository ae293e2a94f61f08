/** METHOD 7: the nine points of a strategy, in their order. */
export const POINTS = [
  "scale",
  "qualification",
  "needs",
  "probability",
  "people",
  "decider",
  "criteria",
  "visits",
  "interventionPoints",
] as const;
export type Point = (typeof POINTS)[number];

/** METHOD 7: the three questions that are asked of each key client of a territory. */
export const QUESTIONS = ["competitors", "hopes", "strategy"] as const;
export type Question = (typeof QUESTIONS)[number];

/** Everything completeness is made of: the points, the questions, and a dated next step in the future. */
export const PARTS = [...POINTS, ...QUESTIONS, "nextStep"] as const;
export type Part = (typeof PARTS)[number];

/** The lines of a strategy sheet's head that the program fills. */
export const HEAD_LINES = [
  "client",
  "territory",
  "agent",
  "class",
  "quadrant",
  "turnover",
  "profit",
  "share",
  "updated",
] as const;
export type HeadLine = (typeof HEAD_LINES)[number];
