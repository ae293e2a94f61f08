import type { CellValue } from "./cells";
import type { ReadingPlan } from "./reading";
import { foldHeading, isBlank, isError, nameKey, shownName } from "./text";
import { isTotalLabel, nameBeforeTotal } from "./totalWords";

/** What the value of a name cell says, told once per different value. */
export const SAYS = { blank: -1, total: -2, error: -3, heading: -4, namedTotal: -5 } as const;

/** Reads the names of the client column by value: each different one is judged once. */
export function readNames(plan: ReadingPlan): {
  readonly column: number;
  readonly names: string[];
  readonly keys: string[];
  tell(value: CellValue | undefined): number;
  add(value: CellValue | undefined): number;
  /** Does the text end in a word for totals behind a client's name that stands in the column, too? */
  isNamedTotal(value: CellValue | undefined): boolean;
} {
  const column = plan.columns.client ?? 0;
  const heading = foldHeading(plan.headings[column] ?? "");
  const told = new Map<CellValue | undefined, number>();
  const byKey = new Map<string, number>();
  const names: string[] = [];
  const keys: string[] = [];
  const add = (value: CellValue | undefined): number => {
    const shown = shownName(value);
    const key = nameKey(shown);
    let number = byKey.get(key);
    if (number === undefined) {
      number = names.length;
      byKey.set(key, number);
      names.push(shown);
      keys.push(key);
    }
    return number;
  };
  const judge = (value: CellValue | undefined): number => {
    if (isBlank(value)) return SAYS.blank;
    if (isError(value)) return SAYS.error;
    const shown = shownName(value);
    if (heading !== "" && heading.endsWith(foldHeading(shown))) return SAYS.heading;
    if (isTotalLabel(shown)) return SAYS.total;
    if (nameBeforeTotal(shown) !== null) return SAYS.namedTotal;
    return add(value);
  };
  const tell = (value: CellValue | undefined): number => {
    let answer = told.get(value);
    if (answer === undefined) told.set(value, (answer = judge(value)));
    return answer;
  };
  const isNamedTotal = (value: CellValue | undefined): boolean => {
    const before = nameBeforeTotal(shownName(value));
    return before !== null && byKey.has(nameKey(before));
  };
  return { column, names, keys, tell, add, isNamedTotal };
}
