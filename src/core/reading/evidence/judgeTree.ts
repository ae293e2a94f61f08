import { findTotal } from "./grandTotal";
import { HEAD_COST, VOTES, voteForHead } from "./headVotes";
import { type Parse, type RowTree, type Weighed, placeOf } from "./treeModel";

/** Lays the tree out and says how well it explains the rows. */
export function judgeTree(
  table: Weighed,
  { nodes, isReversed }: Parse,
  echoes: Uint8Array
): RowTree {
  const count = nodes.length;
  const parent = new Int32Array(count).fill(-1);
  const members = new Int32Array(count);
  const open: { place: number; end: number }[] = [];
  const depths: number[] = [];
  let heads = 0;
  let evidence = 0;
  const top: number[] = [];
  for (let at = 0; at < count; at++) {
    const place = placeOf(count, at, isReversed);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= at) open.pop();
    if (echoes[place] === 1) continue;
    parent[place] = open.at(-1)?.place ?? -1;
    if (open.length === 0) top.push(place);
    const node = nodes[place];
    if (!node) {
      depths.push(open.length);
      continue;
    }
    heads++;
    members[place] = node.members;
    evidence += node.evidence + voteForHead(table, node, place, isReversed);
    open.push({ place, end: node.end });
  }
  const { total, vote } = findTotal(table, { top, parent, members, echoes });
  const cost = heads === 0 ? 0 : heads * (HEAD_COST + Math.log10(count / heads));
  // One row over all others is no tree but a total in an odd place.
  const isOneOverAll = top.length === 1;
  const shape = isOneOverAll
    ? VOTES.firstRow
    : heads > 0 && isEven(depths, total >= 0)
      ? VOTES.uniform
      : 0;
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const isNamed = table.levels > 1 && deepest + 1 >= table.levels;
  const score = evidence - cost + vote + shape + (isNamed ? VOTES.namedLevels : 0);
  const isTotal = echoes.slice();
  if (total >= 0) isTotal[total] = 1;
  return { parent, members, isTotal, score, total };
}

/** Do all rows but the grand total stand equally deep? */
function isEven(depths: readonly number[], hasTotal: boolean): boolean {
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const others = depths.filter((depth) => depth !== deepest).length;
  return deepest > 0 && others <= (hasTotal ? 1 : 0);
}
