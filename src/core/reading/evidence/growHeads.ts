import { HEAD_COST, voteForHead } from "./headVotes";
import { type Node, type Parse, type Weighed, placeOf } from "./treeModel";
import { LEAST_OF_ROUNDED } from "./sumVotes";

/**
 * From the last row to the first: a row is a head when the rows after it, each with all that it adds up itself, give its
 * amounts. Of several stretches the one with the most evidence, the longest of equals. Rows in `skip` are passed over.
 */
export function parse(
  table: Weighed,
  skip: Uint8Array,
  isReversed: boolean,
  allowed: Uint8Array | null
): Parse {
  const count = table.hints.length;
  const nodes = new Array<Node | null>(count).fill(null);
  const ends = new Int32Array(count + 1);
  for (let at = count - 1; at >= 0; at--) {
    const place = placeOf(count, at, isReversed);
    ends[at] = at + 1;
    if (skip[place] === 1 || (allowed && allowed[place] === 0)) continue;
    const node = growNode(table, { at, ends, skip, isReversed });
    if (!node) continue;
    nodes[place] = node;
    ends[at] = node.end;
  }
  return { nodes, isReversed };
}

type Start = {
  readonly at: number;
  readonly ends: Int32Array;
  readonly skip: Uint8Array;
  readonly isReversed: boolean;
};

function growNode({ sums, weights, hints }: Weighed, start: Start): Node | null {
  const { at, ends, skip, isReversed } = start;
  const count = hints.length;
  const place = placeOf(count, at, isReversed);
  let best: Node | null = null;
  let members = 0;
  sums.clear();
  for (let next = at + 1; next < count;) {
    const member = placeOf(count, next, isReversed);
    const end = ends[next] ?? count;
    const isHead = end > next + 1;
    next = end;
    if (skip[member] === 1) continue;
    // A grand total belongs to no group; `Итого Север` over its own rows may well do.
    if (hints[member]?.isCalledTotal && !isHead) break;
    sums.add(member);
    members++;
    if (members > 1 && !sums.mayBe(place)) continue;
    const { evidence, agreeing, against, isExact } = sums.judge(place, weights);
    if (agreeing.length === 0 || agreeing.length < against) continue;
    if (members === 1 && (against > 0 || !isExact)) continue;
    // What is off by rounding must be large beside what rounding explains.
    if (!isExact && evidence < LEAST_OF_ROUNDED) continue;
    if (!best || evidence >= best.evidence - 0.2) best = { end: next, evidence, members };
  }
  return best;
}

/** By place: 1 where a row is a head and may stay one. */
export function allow(
  nodes: readonly (Node | null)[],
  isAllowed: (node: Node, at: number) => boolean
): Uint8Array {
  return Uint8Array.from(nodes, (node, at) => (node && isAllowed(node, at) ? 1 : 0));
}

/** Is a head by itself better than chance? */
export function isStrong(
  table: Weighed,
  node: Node,
  at: number,
  { nodes, isReversed }: Parse
): boolean {
  if (node.members < 2) return false;
  const heads = nodes.filter((one) => one && one.members > 1).length;
  const cost = HEAD_COST + Math.log10(nodes.length / Math.max(1, heads));
  return node.evidence + voteForHead(table, node, at, isReversed) > cost;
}

/**
 * Heads over a single row show the same amounts twice. They are heads where they stand at the top and would otherwise
 * be the only rows there that are none.
 */
export function withCopies({ nodes, isReversed }: Parse, strong: Uint8Array): Uint8Array {
  const count = nodes.length;
  const allowed = strong.slice();
  for (let at = 0; at < count;) {
    const place = placeOf(count, at, isReversed);
    const node = nodes[place];
    if (!node) {
      // A row on top that is none: perhaps it is, over the next one alone.
      allowed[place] = 1;
      at += 1;
      const next = placeOf(count, at, isReversed);
      if (at < count && !nodes[next]) at += 1;
    } else at = node.end;
  }
  return allowed;
}

/**
 * Rows that a word calls totals and that hold the sum of the rows right above (or of the groups above) say once more
 * what those say: `Итого Север`, `Total for Acme`. One row is enough where a word says so.
 */
export function findEchoes(table: Weighed): Uint8Array {
  const { hints } = table;
  const count = hints.length;
  const none = new Uint8Array(count);
  const called = Uint8Array.from(hints, ({ isCalledTotal }) => (isCalledTotal ? 1 : 0));
  if (!called.includes(1)) return none;
  const { nodes } = parse(table, none, true, called);
  return Uint8Array.from(nodes, (node) => (node ? 1 : 0));
}
