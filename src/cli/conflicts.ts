import { ruleOf, SCHEME_KINDS } from "../core/classes/pareto/schemeTable";

/** Two options of one call that cannot both be meant, or one that means nothing without another. */
export type OptionFailure =
  | { readonly code: "usageConflict"; readonly option: string; readonly other: string }
  | { readonly code: "usageNeeds"; readonly option: string; readonly other: string };

/** Options about the value of clients: only together with a retention do they give a number (METHOD 8). */
const NEED_RETENTION = [
  ...["discount", "margin", "years", "paid-now", "keeping"],
  ...["gain", "ratio", "chances"],
];
/** Both are computed from the cost of keeping a client. */
const NEED_KEEPING = ["ratio", "chances"];

/**
 * What one option would silently take from another, so that nobody believes in a result that the words of the call did
 * not make: limits given twice, a crossing where nothing is crossed, terms of a value that is not computed. null: all
 * is meant.
 */
export function findConflict(value: (option: string) => string | undefined): OptionFailure | null {
  const says = (option: string): boolean => value(option) !== undefined;
  const by = value("by") ?? "share";
  const kind = SCHEME_KINDS.find((known) => known === by);
  const rule = kind && ruleOf(kind);
  const conflict = (option: string, other: string): OptionFailure => ({
    code: "usageConflict",
    option: `--${option}`,
    other: `--${other}`,
  });
  if (says("json") && says("json-dir")) return conflict("json", "json-dir");
  const limit = ["a", "b"].find(says);
  if (limit !== undefined && says("classes")) return conflict(limit, "classes");
  if (limit !== undefined && by !== "share") return conflict(limit, `by ${by}`);
  if (rule?.limits === null && says("classes")) return conflict("classes", `by ${by}`);
  if (rule?.hasCrossing === false && says("crossing")) return conflict("crossing", `by ${by}`);
  const needs = (option: string | undefined, other: string): OptionFailure | null =>
    option === undefined || says(other)
      ? null
      : { code: "usageNeeds", option: `--${option}`, other: `--${other}` };
  if (rule?.limits?.usual === null && !says("classes")) return needs(`by ${by}`, "classes");
  return needs(NEED_RETENTION.find(says), "retention") ?? needs(NEED_KEEPING.find(says), "keeping");
}
