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

/** The lines of a strategy sheet's head that the program fills, in the order they are read. */
export const HEAD_LINES = [
  "client",
  "territory",
  "agent",
  "class",
  "quadrant",
  "turnover",
  "profit",
  "share",
  "state",
  "trend",
  "updated",
  "nextVisit",
  "nextTalk",
  "nextReview",
  "completeness",
  "freshness",
  "missingSince",
  "changes",
  "created",
  "index",
] as const;
export type HeadLine = (typeof HEAD_LINES)[number];

/** Lines of the head that tell a client's figures: a refresh writes them and keeps what stood there before a change. */
export const FIGURES = [
  "territory",
  "agent",
  "class",
  "quadrant",
  "turnover",
  "profit",
  "share",
  "trend",
  "state",
] as const satisfies readonly HeadLine[];
export type Figure = (typeof FIGURES)[number];
