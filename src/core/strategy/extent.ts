import type { SectionCode } from "./layout";
import type { Part } from "./points";

/** How much a sheet asks: all nine points, or what a regular client is worth (METHOD 7). */
export type Extent = "full" | "short";

/** What the short form leaves out: it asks points 1, 4, 5, 8, the three questions, the goal and the coach's part. */
const LEFT_OUT: readonly SectionCode[] = [
  "qualification",
  "needs",
  "decider",
  "criteria",
  "interventionPoints",
  "playbook",
  "value",
];

/** Does a form ask for a section? */
export function asksFor(extent: Extent, section: SectionCode): boolean {
  return extent === "full" || !LEFT_OUT.includes(section);
}

/** Does a form count a part of completeness? The questions and the next step belong to both. */
export function countsPart(extent: Extent, part: Part): boolean {
  return extent === "full" || !LEFT_OUT.some((section) => section === part);
}

/**
 * The form that a client's new sheet gets (METHOD 7): short for who is key in its territory alone; whoever is class A in
 * the company, or was named by hand, gets the full one.
 */
export function chooseExtent(keyBecause: readonly string[]): Extent {
  const isRegional = keyBecause.length > 0 && keyBecause.every((reason) => reason === "territory");
  return isRegional ? "short" : "full";
}
