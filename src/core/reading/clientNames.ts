import type { CellValue } from "./cells";
import type { ReadingPlan } from "./reading";
import { isBlank, isError, isTidy, nameKey, shownName } from "./text";
import { isTotalLabel, mayNameTotal, nameBeforeTotal } from "./totalWords";
import { chooseTreatment } from "./treatments";

/**
 * What the value of a name cell says, told once per different value; from 0 on the number of a client. `toldTotal`: a
 * person said that it is a total, whatever else stands in the row.
 */
export const SAYS = {
  ...{ blank: -1, total: -2, error: -3, heading: -4, namedTotal: -5 },
  toldTotal: -6,
} as const;

/** Another spelling of a client's name: what was typed, and the place of its first row. */
export type Spelling = { readonly client: number; readonly at: number; readonly shown: string };

export type NameColumn = {
  readonly column: number;
  /** What a value says; `at` is the place of its first row. */
  judge(value: CellValue | undefined, at: number): number;
  /** By client number, in order of first appearance. */
  readonly names: string[];
  readonly keys: string[];
  readonly spellings: readonly Spelling[];
  /** The number of the client called so; a new one where there is none yet. */
  add(value: CellValue | undefined, at: number): number;
  /** Did a person say that rows called so are a client's? */
  isToldClient(value: CellValue | undefined): boolean;
  /** Does the text end in a word for totals behind a client's name that stands in the column, too? */
  isNamedTotal(value: CellValue | undefined): boolean;
};

/**
 * Judges the names of the client column: equal keys are one client (METHOD 1). What a person
 * said of single labels (`Treatments`) goes before what they look like.
 */
export function readNames(plan: ReadingPlan): NameColumn {
  const column = plan.columns.client ?? 0;
  const heading = nameKey(shownName(plan.headings[column] ?? ""));
  const { sameClients = [], clientLabels = [], totalLabels = [] } = plan.treatments ?? {};
  const isApart = chooseTreatment(plan.treatments, "mergedNames") === "apart";
  const keyOf = (shown: string): string => nameKey(shownName(shown));
  const same = new Map(sameClients.map(([name, into]) => [keyOf(name), shownName(into)]));
  const asClients = new Set(clientLabels.map(keyOf));
  const asTotals = new Set(totalLabels.map(keyOf));
  const byKey = new Map<string, number>();
  const names: string[] = [];
  const keys: string[] = [];
  const spellings: Spelling[] = [];

  const addShown = (typed: string, typedKey: string, at: number): number => {
    const target = same.size > 0 ? followTo(typedKey, same) : undefined;
    const shown = target ?? typed;
    const key = isApart ? shown : target === undefined ? typedKey : nameKey(shown);
    let number = byKey.get(key);
    if (number === undefined) {
      number = names.length;
      byKey.set(key, number);
      names.push(shown);
      keys.push(key);
      if (isApart) tellApart(shown, number, at);
    } else if (typed !== names[number]) spellings.push({ client: number, at, shown: typed });
    return number;
  };
  const firstOf = new Map<string, number>();
  const tellApart = (shown: string, number: number, at: number): void => {
    const known = firstOf.get(nameKey(shown));
    if (known === undefined) firstOf.set(nameKey(shown), number);
    else spellings.push({ client: known, at, shown });
  };
  const add = (value: CellValue | undefined, at: number): number => {
    const shown = shownName(value);
    return addShown(shown, nameKey(shown), at);
  };
  const judge = (value: CellValue | undefined, at: number): number => {
    if (isBlank(value)) return SAYS.blank;
    if (isError(value)) return SAYS.error;
    const shown = shownName(value);
    const key = shown === value && isTidy(shown) ? shown.toLowerCase() : nameKey(shown);
    if (asClients.size > 0 && asClients.has(key)) return addShown(shown, key, at);
    if (asTotals.size > 0 && asTotals.has(key)) return SAYS.toldTotal;
    if (heading !== "" && key.length <= heading.length && heading.endsWith(key))
      return SAYS.heading;
    if (mayNameTotal(key)) {
      if (isTotalLabel(shown)) return SAYS.total;
      if (nameBeforeTotal(shown) !== null) return SAYS.namedTotal;
    }
    return addShown(shown, key, at);
  };
  const isNamedTotal = (value: CellValue | undefined): boolean => {
    const before = nameBeforeTotal(shownName(value));
    return before !== null && byKey.has(nameKey(before));
  };
  const isToldClient = (value: CellValue | undefined): boolean =>
    asClients.size > 0 && asClients.has(nameKey(shownName(value)));
  return { column, judge, names, keys, spellings, add, isToldClient, isNamedTotal };
}

/** Where a name leads by the person's list, over several steps if need be; undefined: nowhere. */
function followTo(key: string, same: ReadonlyMap<string, string>): string | undefined {
  let target = same.get(key);
  for (let steps = 0; target !== undefined && steps < same.size; steps++) {
    const next = same.get(nameKey(target));
    if (next === undefined || nameKey(next) === nameKey(target)) break;
    target = next;
  }
  return target;
}
