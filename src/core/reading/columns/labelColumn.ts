import { openColumn, type Column } from "../../columnar/column";
import type { CellValue, Cells } from "../values/cells";
import type { RowSpan } from "./scan";
import type { LabelTurnover } from "../model/reading";
import type { Minor } from "../values/decimal";
import { isNothing } from "../values/nothing";
import { comparePlain, isError, nameKey, shownName } from "../values/text";
import { isTotalText } from "../plan/totalWords";

/** Labels of a column (territories, agents) as numbers: equal after case, spaces, quotes, ё/е. */
export type Labels = {
  /** By label number, as typed first. */
  readonly names: readonly string[];
  /** The number of each row's label, -1 for a blank or an error. */
  readonly labelOf: Int32Array;
};

/**
 * Reads a column of labels; rows of no client (-1) have none. Labels that stand once over their rows (merged cells,
 * rows of their own, pivot tables) go down to the rows below (METHOD 1).
 */
export function readLabels(
  cells: Cells,
  column: number,
  span: RowSpan,
  clientOf: Int32Array
): Labels {
  const valueAt = (at: number): CellValue | undefined => cells.values[span.first + at]?.[column];
  const told = new Map<CellValue | undefined, number>();
  const byKey = new Map<string, number>();
  const names: string[] = [];
  const judge = (value: CellValue | undefined): number => {
    if (isNothing(value) || isError(value)) return -1;
    const shown = shownName(value);
    const key = nameKey(shown);
    let number = byKey.get(key);
    if (number === undefined) {
      number = names.length;
      byKey.set(key, number);
      names.push(shown);
    }
    return number;
  };
  const labelOf = new Int32Array(clientOf.length).fill(-1);
  let last: CellValue | undefined;
  let answer = -1;
  let labelled = 0;
  let blank = 0;
  for (let at = 0; at < labelOf.length; at++) {
    if ((clientOf[at] ?? -1) < 0) continue;
    const value = valueAt(at);
    if (value !== last) {
      last = value;
      const known = told.get(value);
      if (known === undefined) told.set(value, (answer = judge(value)));
      else answer = known;
    }
    labelOf[at] = answer;
    if (answer < 0) blank++;
    else labelled++;
  }
  if (mayStandOnce(labelled, blank)) passLabelsDown({ valueAt, judge, clientOf, labelOf });
  return { names, labelOf };
}

/** Where labels stand once over their rows, there are at least so many blanks for each label in a client's row. */
const BLANKS_OF_FILLED = 0.4;
/**
 * From so many labels on it is enough that no label follows itself; inner labels come again under the next outer one.
 */
const MANY_LABELS = 8;

/** May labels stand once over their rows? So many rows of clients have one, so many have none. */
export function mayStandOnce(labelled: number, blank: number): boolean {
  return blank > 0 && blank >= labelled * BLANKS_OF_FILLED;
}

/** Gives rows without a label the one above, if the labels stand once each and the first row has one. */
export function passLabelsDown({
  valueAt,
  judge,
  clientOf,
  labelOf,
}: {
  readonly valueAt: (at: number) => CellValue | undefined;
  /** The number of a value's label; -1 for none. */
  readonly judge: (value: CellValue | undefined) => number;
  readonly clientOf: Int32Array;
  readonly labelOf: Int32Array;
}): void {
  const passed = new Int32Array(labelOf.length).fill(-1);
  const seen = new Set<number>();
  let label = -1;
  let stretches = 0;
  let isApart = true;
  for (let at = 0; at < labelOf.length; at++) {
    const value = valueAt(at);
    const isClient = (clientOf[at] ?? -1) >= 0;
    const isTotal = !isClient && typeof value === "string" && isTotalText(value);
    const own = isTotal || isError(value) ? -1 : isClient ? (labelOf[at] ?? -1) : judge(value);
    if (own >= 0) {
      if (own === label && isApart) return;
      label = own;
      seen.add(own);
      stretches++;
    }
    isApart = !isTotal;
    if (isClient && label < 0) return;
    if (isClient) passed[at] = label;
  }
  if (seen.size < 2 || (seen.size < stretches && stretches < MANY_LABELS)) return;
  labelOf.set(passed);
}

/** What clients buy by label; by client number. */
export type TurnoverByLabel = {
  /** The label with most of its turnover (tie: by name in plain order); null: none of its rows has one. */
  readonly main: readonly (string | null)[];
  /** Of those whose turnover is not all under one label: what stands under each, largest first. */
  readonly split: ReadonlyMap<number, readonly LabelTurnover[]>;
};

/** Adds amounts up by client and label. Most clients have one label in all rows: of them nothing needs adding. */
export function addByLabel(
  rows: Labels,
  clientOf: Int32Array,
  amounts: Column<Minor>,
  clients: number
): TurnoverByLabel {
  const { names, labelOf } = rows;
  const labels = findLabels(labelOf, clientOf, clients);
  const split = labels.includes(SPLIT)
    ? listSplit(rows, clientOf, amounts, labels)
    : new Map<number, LabelTurnover[]>();
  const main = new Array<string | null>(clients).fill(null);
  for (let client = 0; client < clients; client++) {
    const label = labels[client] ?? NONE;
    main[client] = (label === SPLIT ? split.get(client)?.[0]?.name : names[label]) ?? null;
  }
  return { main, split };
}

/** In place of a client's label: its rows have none, none of them was seen yet, or they differ. */
const [NONE, UNSEEN, SPLIT] = [-1, -2, -3] as const;

/** By client, the label that all of its rows have. */
function findLabels(labelOf: Int32Array, clientOf: Int32Array, clients: number): Int32Array {
  const labels = new Int32Array(clients).fill(UNSEEN);
  for (let at = 0; at < labelOf.length; at++) {
    const client = clientOf[at] ?? -1;
    if (client < 0) continue;
    const label = labelOf[at] ?? NONE;
    const known = labels[client] ?? UNSEEN;
    if (known === UNSEEN) labels[client] = label;
    else if (known !== label) labels[client] = SPLIT;
  }
  return labels;
}

/** What stands under each label of the clients of several, by client. */
function listSplit(
  { names, labelOf }: Labels,
  clientOf: Int32Array,
  amounts: Column<Minor>,
  ofClient: Int32Array
): Map<number, LabelTurnover[]> {
  const split = new Map<number, LabelTurnover[]>();
  for (const { client, label, sum } of sumPairs({ names, labelOf }, clientOf, amounts, ofClient)) {
    const own = { name: names[label] ?? "", turnover: sum };
    const others = split.get(client);
    if (others) others.push(own);
    else split.set(client, [own]);
  }
  for (const list of split.values())
    list.sort(
      (left, right) => right.turnover - left.turnover || comparePlain(left.name, right.name)
    );
  return split;
}

/** What a client has under a label. */
type Pair = { readonly client: number; readonly label: number; sum: Minor };

/** Adds up by pairs of client and label, of the clients of several labels alone; pairs in the order of their first rows. */
function sumPairs(
  { names: { length: labels }, labelOf }: Labels,
  clientOf: Int32Array,
  amounts: Column<Minor>,
  ofClient: Int32Array
): readonly Pair[] {
  let split = 0;
  const placeOf = new Int32Array(ofClient.length).fill(-1);
  for (let client = 0; client < ofClient.length; client++)
    if (ofClient[client] === SPLIT) placeOf[client] = split++;
  const pairs: Pair[] = [];
  let sums = openColumn<Minor>(1024);
  const number = openPairs(split, labels);
  for (let at = 0; at < labelOf.length; at++) {
    const label = labelOf[at] ?? NONE;
    const client = clientOf[at] ?? -1;
    const place = placeOf[client] ?? -1;
    if (label < 0 || place < 0) continue;
    const pair = number(place, label, pairs.length);
    if (pair === pairs.length) {
      pairs.push({ client, label, sum: 0 as Minor });
      if (pair === sums.length) sums = widenColumn(sums);
    }
    sums[pair] = (sums[pair] ?? 0) + (amounts[at] ?? 0);
  }
  for (const [at, pair] of pairs.entries()) pair.sum = (sums[at] ?? 0) as Minor;
  return pairs;
}

function widenColumn<Unit extends number>(column: Column<Unit>): Column<Unit> {
  const wider = openColumn<Unit>(2 * column.length);
  wider.set(column);
  return wider;
}

/** So many pairs of client and label have a place of their own at once; of more, only those that are met. */
const MOST_PLACES = 2 ** 25;

/** Finds the number of a pair that was met before, else gives it the next one. */
function openPairs(
  clients: number,
  labels: number
): (client: number, label: number, next: number) => number {
  if (clients * labels <= MOST_PLACES) {
    const numbers = new Int32Array(clients * labels);
    return (client, label, next) => {
      const place = client * labels + label;
      const known = (numbers[place] ?? 0) - 1;
      if (known >= 0) return known;
      numbers[place] = next + 1;
      return next;
    };
  }
  const numbers = new Map<number, number>();
  return (client, label, next) => {
    const place = client * labels + label;
    const known = numbers.get(place);
    if (known === undefined) numbers.set(place, next);
    return known ?? next;
  };
}
