import type { ParetoClass } from "../classification";
import { NO_CLASS } from "./pareto";
import { type ClassScheme, countClassesOf } from "./scheme";

const LETTERS = ["A", "B", "C", "D", "E"] as const;

/** A class number of `classifyAmounts` as the class it is. */
export function toClass(classNumber: number): ParetoClass {
  return classNumber === NO_CLASS ? "0/returns" : (LETTERS[classNumber] ?? "E");
}

/** The classes a scheme makes, from the top, «0/returns» last. */
export function listClasses(scheme: ClassScheme): ParetoClass[] {
  return [...LETTERS.slice(0, countClassesOf(scheme)), "0/returns"];
}

/** How far a class stands from the top: A 0, B 1, ..., «0/returns» 5. */
export function placeOfClass(name: ParetoClass): number {
  return name === "0/returns" ? LETTERS.length : LETTERS.indexOf(name);
}
