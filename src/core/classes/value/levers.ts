import type { Quadrant } from "../classification";

/** METHOD 8, the third text: what raises the value of what we sell for the client. */
export const LEVERS = [
  "quality",
  "function",
  "design",
  "advertising",
  "service",
  "content",
  "feedback",
] as const;
export type Lever = (typeof LEVERS)[number];

/**
 * The levers as a check-list per quadrant, the ones its tasks in the second text call for first: I get to know us,
 * II reasons to come back and to recommend, III steady quality and understanding, IV find and mend what is wrong.
 */
export const QUADRANT_LEVERS: Readonly<Record<Quadrant, readonly Lever[]>> = {
  I: ["advertising", "service", "content", "quality", "design", "function", "feedback"],
  II: ["content", "advertising", "feedback", "service", "design", "function", "quality"],
  III: ["quality", "service", "feedback", "function", "design", "content", "advertising"],
  IV: ["feedback", "quality", "function", "service", "advertising", "content", "design"],
};
