import { numberTexts } from "../../columnar/numberTexts";
import type { CellValue } from "../values/cells";
import type { ReadingPlan } from "../model/reading";
import type { RawNames } from "./scan";
import { dropZeros, isBlank, isError, isTidy, nameKey, shownName } from "../values/text";
import { saysNothing } from "../values/nothing";
import { isTotalLabel, mayNameTotal, nameBeforeTotal } from "../plan/totalWords";
import { type Treatments, chooseTreatment } from "../model/treatments";

/**
 * What a value in the name column means, judged once for each different value; numbers from 0 on are clients.
 * `toldTotal`: a person said that it is a total, whatever else the row holds.
 */
export const LABELS = {
  blank: -1,
  total: -2,
  error: -3,
  heading: -4,
  namedTotal: -5,
  toldTotal: -6,
} as const;

/** Another spelling of a client's name: what was typed, and the place of its first row. */
export type Spelling = { readonly client: number; readonly at: number; readonly shown: string };

export type NameColumn = {
  readonly column: number;
  /** By place in the span: what the row's name says. */
  readonly says: Int32Array;
  /** By client number, in order of first appearance. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly spellings: readonly Spelling[];
  /** Does any row's name mean something else than a client? */
  readonly hasOdd: boolean;
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
export function readNames(plan: ReadingPlan, raw: RawNames): NameColumn {
  const { column, places } = raw;
  const judged = judgeValues([...raw.known.keys()], plan.headings[column] ?? "", plan.treatments);
  const { typed, says } = judged;
  const { all, keys: allKeys } = renameClients(typed, judged.keys, plan.treatments);
  const { numbers: clients, firsts } = numberTexts(allKeys, (value) => (says[value] ?? 0) < 0);
  const takeFirsts = (texts: readonly string[]): string[] =>
    firsts.length === texts.length ? texts.slice() : firsts.map((at) => texts[at] ?? "");
  const names = takeFirsts(all);
  const keys = takeFirsts(allKeys);
  const spellings = startSpellings(names, keys, plan.treatments);
  if (spellings.isApart || firsts.length < says.length) {
    const firstAt = findFirsts(places, says.length);
    let known = 0;
    for (let value = 0; value < says.length; value++) {
      const number = clients[value] ?? -1;
      if (number < 0) continue;
      spellings.note(number, number === known, typed[value] ?? "", firstAt[value] ?? 0);
      if (number === known) known++;
    }
  }
  const asClients = new Set(plan.treatments?.clientLabels?.map(keyOf));
  let byKey: Map<string, number> | undefined;
  const numbers = (): Map<string, number> =>
    (byKey ??= new Map(keys.map((key, number) => [key, number])));
  return {
    column,
    // Mostly each value is a client of its own: then the values' numbers are the clients'.
    says: firsts.length === says.length ? places : answerRows(places, clients, says),
    names,
    keys,
    spellings: spellings.list,
    hasOdd: says.some((number) => number < 0),
    add(value, at) {
      const shown = shownName(value);
      const one = renameClients([shown], [nameKey(shown)], plan.treatments);
      const key = one.keys[0] ?? "";
      const known = numbers().get(key);
      const number = known ?? names.length;
      if (known === undefined) {
        numbers().set(key, number);
        names.push(one.all[0] ?? "");
        keys.push(key);
      }
      spellings.note(number, known === undefined, shown, at);
      return number;
    },
    isToldClient: (value) => asClients.size > 0 && asClients.has(nameKey(shownName(value))),
    isNamedTotal(value) {
      const before = nameBeforeTotal(shownName(value));
      return before !== null && numbers().has(nameKey(before));
    },
  };
}

/** What each different value says: a name as shown with its key and `says` 0, or why it is none. */
function judgeValues(
  values: readonly (CellValue | undefined)[],
  headingText: string,
  treatments: Treatments | undefined
): { readonly typed: string[]; readonly keys: string[]; readonly says: Int32Array } {
  const heading = keyOf(headingText);
  const asClients = new Set(treatments?.clientLabels?.map(keyOf));
  const asTotals = new Set(treatments?.totalLabels?.map(keyOf));
  const known: KnownLabels = { heading, asClients, asTotals };
  const typed = new Array<string>(values.length).fill("");
  const keys = new Array<string>(values.length).fill("");
  const says = new Int32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    const isPlain = typeof value === "string" && isTidy(value);
    if (isError(value)) says[at] = LABELS.error;
    else if (!isPlain && isBlank(value)) says[at] = LABELS.blank;
    else {
      const shown = isPlain ? dropZeros(value) : shownName(value);
      const key = isPlain ? shown.toLowerCase() : nameKey(shown);
      typed[at] = shown;
      keys[at] = key;
      says[at] =
        saysNothing(shown) && !asClients.has(key) ? LABELS.blank : judgeLabel(shown, key, known);
    }
  }
  return { typed, keys, says };
}

/** Keys of labels that are known to be something: the heading's, and what a person said. */
type KnownLabels = {
  readonly heading: string;
  readonly asClients: ReadonlySet<string>;
  readonly asTotals: ReadonlySet<string>;
};

function judgeLabel(
  shown: string,
  key: string,
  { heading, asClients, asTotals }: KnownLabels
): number {
  if (asClients.size > 0 && asClients.has(key)) return 0;
  if (asTotals.size > 0 && asTotals.has(key)) return LABELS.toldTotal;
  if (heading !== "" && key.length <= heading.length && heading.endsWith(key))
    return LABELS.heading;
  if (!mayNameTotal(key)) return 0;
  if (isTotalLabel(shown)) return LABELS.total;
  return nameBeforeTotal(shown) === null ? 0 : LABELS.namedTotal;
}

/** What clients are called and told apart by: the person's list of equal clients is followed, spellings may be apart. */
function renameClients(
  typed: readonly string[],
  keys: readonly string[],
  treatments: Treatments | undefined
): { readonly all: readonly string[]; readonly keys: readonly string[] } {
  const isApart = chooseTreatment(treatments, "mergedNames") === "apart";
  const sameClients = treatments?.sameClients ?? [];
  if (sameClients.length === 0) return { all: typed, keys: isApart ? typed : keys };
  const same = new Map(sameClients.map(([name, into]) => [keyOf(name), shownName(into)]));
  const targets = keys.map((key) => followTo(key, same));
  const all = typed.map((name, at) => targets[at] ?? name);
  if (isApart) return { all, keys: all };
  return {
    all,
    keys: keys.map((key, at) => {
      const target = targets[at];
      return target === undefined ? key : nameKey(target);
    }),
  };
}

/** Gathers spellings that differ from a client's name; kept apart, they are told beside the first of their key. */
function startSpellings(
  names: readonly string[],
  keys: readonly string[],
  treatments: Treatments | undefined
): {
  readonly list: readonly Spelling[];
  readonly isApart: boolean;
  note(number: number, isNew: boolean, typed: string, at: number): void;
} {
  const list: Spelling[] = [];
  const isApart = chooseTreatment(treatments, "mergedNames") === "apart";
  const firstOf = new Map<string, number>();
  return {
    list,
    isApart,
    note(number, isNew, typed, at) {
      if (!isNew) {
        if (typed !== names[number]) list.push({ client: number, at, shown: typed });
        return;
      }
      if (!isApart) return;
      const shown = keys[number] ?? "";
      const key = nameKey(shown);
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, number);
      else list.push({ client: first, at, shown });
    },
  };
}

/** The place of the first row of each value; they are numbered in this order. */
function findFirsts(places: Int32Array, values: number): Int32Array {
  const firstAt = new Int32Array(values);
  let next = 0;
  for (let at = 0; at < places.length && next < values; at++)
    if (places[at] === next) firstAt[next++] = at;
  return firstAt;
}

/** What each row's name says: the number of its client, or why its value is none. */
function answerRows(places: Int32Array, clients: Int32Array, says: Int32Array): Int32Array {
  const answers = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const value = places[at] ?? 0;
    const client = clients[value] ?? -1;
    answers[at] = client < 0 ? (says[value] ?? LABELS.blank) : client;
  }
  return answers;
}

function keyOf(label: string): string {
  return nameKey(shownName(label));
}

/**
 * Follows a name through the person's list of equal clients, over several steps if need be; undefined: it is not in the
 * list.
 */
function followTo(key: string, same: ReadonlyMap<string, string>): string | undefined {
  let target = same.get(key);
  for (let steps = 0; target !== undefined && steps < same.size; steps++) {
    const next = same.get(nameKey(target));
    if (next === undefined || nameKey(next) === nameKey(target)) break;
    target = next;
  }
  return target;
}
