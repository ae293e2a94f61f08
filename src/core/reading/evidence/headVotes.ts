import { type Node, type RowHints, type TableRows, placeOf } from "./treeModel";

/** What a vote is worth, in zeros of the odds. */
export const VOTES = {
  formula: 6,
  calledTotal: 2,
  maybeTotal: 1.5,
  namedLevels: 1.5,
  otherPattern: 0.7,
  document: -2.5,
  indent: 1.5,
  sameWord: 1.5,
  itself: -3,
  oneOfMany: -4,
  uniform: 0.5,
  calledTotalAgrees: 1,
  calledTotalDiffers: -2,
  lastRow: -1.7,
  firstRow: -2,
} as const;
/** Which rows are heads has to be said, too. */
export const HEAD_COST = 0.3;

/** What else than arithmetic speaks for a head over its rows. */
export function voteForHead(
  { hints }: TableRows,
  node: Node,
  at: number,
  isReversed: boolean
): number {
  const count = hints.length;
  const own = hints[at];
  if (!own) return 0;
  let vote = 0;
  if (own.isSumFormula) vote += VOTES.formula;
  if (own.isCalledTotal) vote += VOTES.calledTotal;
  else if (own.maybeTotal) vote += VOTES.maybeTotal;
  let isOther = true;
  let isDeeper = true;
  let isLess = true;
  let isItself = false;
  const shared = new Set(own.words);
  const from = placeOf(count, at, isReversed) + 1;
  for (let next = from; next < node.end; next++) {
    const member = hints[placeOf(count, next, isReversed)];
    if (!member) continue;
    if (member.label === own.label) isItself = true;
    for (const word of shared) if (!member.words.includes(word)) shared.delete(word);
    if (member.pattern === own.pattern) isOther = false;
    if (member.indent <= own.indent) isDeeper = false;
    if (member.indent >= own.indent) isLess = false;
  }
  if (own.isDocument) vote += VOTES.document;
  else if (isOther) vote += VOTES.otherPattern;
  if ([...shared].some((word) => isOnlyIn(hints, word, node.members + 1))) vote += VOTES.sameWord;
  if (isItself) vote += VOTES.itself;
  if (isDeeper) vote += VOTES.indent;
  if (isLess) vote -= VOTES.indent;
  return vote;
}

/** Does the word stand in so many rows of the table and in no others? */
function isOnlyIn(hints: readonly RowHints[], word: string, rows: number): boolean {
  return hints.filter(({ words }) => words.includes(word)).length === rows;
}
