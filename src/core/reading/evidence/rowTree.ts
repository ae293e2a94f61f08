import { toleranceOf } from "./amountColumn";
import { allow, findEchoes, isStrong, parse, withCopies } from "./growHeads";
import { judgeTree } from "./judgeTree";
import type { Node, Parse, RowTree, TableRows, Weighed } from "./treeModel";
import { openSums, voteOn } from "./sumVotes";

/** A tree must explain the table so much better than the flat list. */
const LEAST_GAIN = 1;
/** And so much better where all that it explains is one sum that nothing but its amounts shows. */
const LEAST_OF_SINGLE = 6;
/** How much better the tree is than the flat list, and the other of the two where both are near. */
export type ExplainedRows = { readonly tree: RowTree; readonly gain: number };

/**
 * Explains the rows of a table as a tree: heads before the rows they add up or behind them, over any number of levels,
 * with totals of groups and of all. A flat list is the tree of one level. What is no better than chance is left flat.
 * Time grows with the square of the rows.
 */
export function explainRows(table: TableRows): ExplainedRows {
  const sums = openSums(table.columns);
  const unknown = table.columns.map((_, at) => (at === table.turnover ? 1 : 0.2));
  const first = search({ ...table, sums, weights: unknown });
  const weights = weighColumns(table, first.tree) ?? unknown;
  return search({ ...table, sums, weights });
}

/** The share of sums each column agrees with; null where nothing was found to learn from. */
function weighColumns(table: TableRows, tree: RowTree): number[] | null {
  const groups = new Map<number, number[]>();
  for (const [at, parent] of tree.parent.entries()) {
    if (parent < 0) continue;
    const group = groups.get(parent);
    if (group) group.push(at);
    else groups.set(parent, [at]);
  }
  if (tree.total >= 0) {
    const rest = [...tree.parent.keys()].filter(
      (at) => tree.parent[at] === -1 && tree.isTotal[at] === 0
    );
    groups.set(tree.total, rest);
  }
  if (groups.size === 0) return null;
  return table.columns.map((column, at) => {
    if (at === table.turnover) return 1;
    let asked = 0;
    let agreed = 0;
    for (const [head, members] of groups) {
      const vote = voteOn(column, head, members);
      if (vote !== 0) asked++;
      if (vote > 0) agreed++;
    }
    return asked === 0 ? 0 : agreed / asked;
  });
}

/** So many heads are put in doubt one by one, the least certain first. */
const MOST_DOUBTED = 12;
/** And so many of them are given up at most: a list with more chance sums is not read this way. */
const MOST_GIVEN_UP = 6;

function search(table: Weighed): ExplainedRows {
  const count = table.hints.length;
  const echoes = findEchoes(table);
  const flat = judgeTree(table, emptyNodes(count), echoes);
  let best = flat;
  for (const isReversed of [false, true]) {
    const tree = climb(table, echoes, isReversed);
    if (tree.score > best.score) best = tree;
  }
  const gain = best.score - flat.score;
  const isTree =
    gain >= LEAST_GAIN && (isTotalProven(table, best, flat) || hasSums(table, best, gain));
  return isTree ? { tree: best, gain } : { tree: flat, gain: -gain };
}

/**
 * Does a row called a total agree with the tree, and contradict the flat list? Then its sums are no chance; a copy of a
 * single row (`Min`) may be one all the same.
 */
function isTotalProven({ hints }: TableRows, tree: RowTree, flat: RowTree): boolean {
  if (tree.members.every((members) => members < 2)) return false;
  return tree.total >= 0 && flat.total < 0 && (hints[tree.total]?.isCalledTotal ?? false);
}

/**
 * Does any head add something up, or show otherwise that it is one? Two equal rows, one above the other, are two clients
 * that buy alike, and so is a row whose amounts one of the rows below has already, but for what rounding explains. A
 * single sum that nothing but small numbers speak for is chance: 100 = 193 − 93.
 */
function hasSums(table: TableRows, tree: RowTree, gain: number): boolean {
  const heads = [...tree.members.keys()].filter((at) => (tree.members[at] ?? 0) > 0);
  if (heads.some((head) => showsHead(table, tree, head))) return true;
  if (heads.length === 1 && gain < LEAST_OF_SINGLE) return false;
  return heads.some((head) => addsUp(table, tree, head));
}

/** Does a row show by something else than its amounts that it stands over others? */
function showsHead({ hints }: TableRows, { parent, isTotal }: RowTree, head: number): boolean {
  const own = hints[head];
  if (!own || isTotal[head] === 1 || own.isSumFormula || own.isCalledTotal || own.maybeTotal)
    return true;
  return hints.some(({ indent }, at) => parent[at] === head && indent > own.indent);
}

/** Is there a column in which a head is more than one of the rows below it, and so their sum? */
function addsUp({ columns }: TableRows, { parent }: RowTree, head: number): boolean {
  return columns.some((column) => {
    const whole = column.values[head] ?? Number.NaN;
    const parts = [...column.values].filter((part, at) => parent[at] === head && part === part);
    if (Number.isNaN(whole) || parts.length < 2) return false;
    const nearest = Math.min(...parts.map((part) => Math.abs(whole - part)));
    return nearest > toleranceOf(column, head, parts.length);
  });
}

/**
 * The best tree that gives up some heads: a chance sum (500 = 300 + 200 across two groups) may hide the head that it is a
 * part of. One head at a time, as long as the tree gets better.
 */
function climb(table: Weighed, echoes: Uint8Array, isReversed: boolean): RowTree {
  const banned = echoes.slice();
  let best = parseBest(table, echoes, isReversed, banned);
  for (let round = 0; round < MOST_GIVEN_UP; round++) {
    const heads = [...best.nodes.entries()]
      .flatMap(([at, node]) => (node ? [{ at, evidence: node.evidence }] : []))
      .sort((left, right) => left.evidence - right.evidence)
      .slice(0, MOST_DOUBTED);
    const tries = heads.map(({ at }) => {
      const more = banned.slice();
      more[at] = 1;
      return { at, ...parseBest(table, echoes, isReversed, more) };
    });
    const better = tries.reduce<(typeof tries)[number] | null>(
      (most, one) => (one.tree.score > (most ?? best).tree.score ? one : most),
      null
    );
    if (!better) break;
    banned[better.at] = 1;
    best = better;
  }
  return best.tree;
}

type Parsed = { readonly tree: RowTree; readonly nodes: Parse["nodes"] };

/** Of all heads, those better than chance, and those with their copies: what explains the rows best. */
function parseBest(
  table: Weighed,
  echoes: Uint8Array,
  isReversed: boolean,
  banned: Uint8Array
): Parsed {
  const free = banned.map((isBanned) => (isBanned === 1 ? 0 : 1));
  const all = parse(table, echoes, isReversed, free);
  const strong = allow(all.nodes, (node, at) => isStrong(table, node, at, all));
  const sure = parse(table, echoes, isReversed, strong);
  const copies = parse(table, echoes, isReversed, withCopies(sure, strong));
  // Over a single row, wherever it stands.
  const pairs = allow(all.nodes, (node, at) => strong[at] === 1 || node.members === 1);
  const several = parse(table, echoes, isReversed, pairs);
  let best: Parsed | null = null;
  for (const one of [all, sure, copies, several]) {
    const tree = judgeTree(table, one, echoes);
    if (!best || tree.score > best.tree.score) best = { tree, nodes: one.nodes };
  }
  return best as Parsed;
}

function emptyNodes(count: number): Parse {
  return { nodes: new Array<Node | null>(count).fill(null), isReversed: false };
}
