import { toleranceOf, type AmountColumn } from "./amountColumn";
import { openSums, type RowSums, voteOn } from "./sumVotes";

/** What else than its amounts a row shows; votes where arithmetic allows several answers (METHOD 1a). */
export type RowHints = {
  /** A word calls the row a total. */
  readonly isCalledTotal: boolean;
  /** A word in it may mean a total, or something else: `All`, `Общая сумма`. */
  readonly maybeTotal: boolean;
  /** Its amounts are formulas that add up other rows. */
  readonly isSumFormula: boolean;
  /** Indent, outline level or leading spaces; 0 where nothing is set in. */
  readonly indent: number;
  /** Which columns beside the amounts are filled. */
  readonly pattern: string;
  /** Its label and the words of it, folded. */
  readonly label: string;
  readonly words: readonly string[];
  /** It has a date, an id or the like: a document or a client, and those are no sums. */
  readonly isDocument: boolean;
};

/** Rows of a table with amounts, by place; `columns` and `hints` have as many. */
export type TableRows = {
  readonly columns: readonly AmountColumn[];
  readonly hints: readonly RowHints[];
  /** How many levels of rows the heading names (`Менеджер / Контрагент`: 2). */
  readonly levels: number;
  /**
   * The place of the column of turnover, which is additive whatever else the table holds: where its amounts say no, the
   * agreement of one other column is chance (METHOD 1a).
   */
  readonly turnover: number;
};

/** How the rows of a table stand over one another. Arrays by place. */
export type RowTree = {
  /** The place of the row that adds this one up; -1: none does. */
  readonly parent: Int32Array;
  /** How many rows it holds the sum of, directly; 0: none. */
  readonly members: Int32Array;
  /** Rows that repeat a sum: grand totals, and totals of a group that has a row of its own already. */
  readonly isTotal: Uint8Array;
  /** How well rows and sums explain the table, in zeros of the odds; of the flat list, what its total proves. */
  readonly score: number;
  /** The grand total that agrees with all other rows, its place; -1: there is none. */
  readonly total: number;
};

/** What a vote is worth, in zeros of the odds. */
const VOTES = {
  formula: 6,
  calledTotal: 2,
  maybeTotal: 1.5,
  namedLevels: 1.5,
  otherPattern: 0.7,
  document: -2.5,
  indent: 1.5,
  sameWord: 1.5,
  itself: -3,
  uniform: 0.5,
  calledTotalAgrees: 1,
  calledTotalDiffers: -2,
  lastRow: -1.7,
  firstRow: -2,
} as const;
/** Which rows are heads has to be said, too. */
const HEAD_COST = 0.3;
/** A tree must explain the table so much better than the flat list. */
const LEAST_GAIN = 1;
/** And so much better where all that it explains is one sum that nothing but its amounts shows. */
const LEAST_OF_SINGLE = 2.5;
/** A sum that is off by what rounding explains proves little unless it is large. */
const LEAST_OF_ROUNDED = 1.5;
/** A total without a word for it adds up so many rows at least. */
const FEWEST_OF_TOTAL = 3;

/** A head, and where the rows it adds up end. */
type Node = { readonly end: number; readonly evidence: number; readonly members: number };
type Parse = { readonly nodes: readonly (Node | null)[]; readonly isReversed: boolean };
type Weighed = TableRows & { readonly sums: RowSums; readonly weights: readonly number[] };

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
  const isTree = gain >= LEAST_GAIN && hasSums(table, best, gain);
  return isTree ? { tree: best, gain } : { tree: flat, gain: -gain };
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

/** The table read from below has its heads before their rows, too. */
function placeOf(count: number, at: number, isReversed: boolean): number {
  return isReversed ? count - 1 - at : at;
}

/**
 * From the last row to the first: a row is a head when the rows after it, each with all that it adds up itself, give its
 * amounts. Of several stretches the one with the most evidence, the longest of equals. Rows in `skip` are passed over.
 */
function parse(
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

function allow(
  nodes: readonly (Node | null)[],
  isAllowed: (node: Node, at: number) => boolean
): Uint8Array {
  return Uint8Array.from(nodes, (node, at) => (node && isAllowed(node, at) ? 1 : 0));
}

/** Is a head by itself better than chance? */
function isStrong(table: Weighed, node: Node, at: number, { nodes, isReversed }: Parse): boolean {
  if (node.members < 2) return false;
  const heads = nodes.filter((one) => one && one.members > 1).length;
  const cost = HEAD_COST + Math.log10(nodes.length / Math.max(1, heads));
  return node.evidence + voteForHead(table, node, at, isReversed) > cost;
}

/**
 * Heads over a single row show the same amounts twice. They are heads where they stand at the top and would otherwise
 * be the only rows there that are none.
 */
function withCopies({ nodes, isReversed }: Parse, strong: Uint8Array): Uint8Array {
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

/** What else than arithmetic speaks for a head over its rows. */
function voteForHead({ hints }: TableRows, node: Node, at: number, isReversed: boolean): number {
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

/**
 * Rows that a word calls totals and that hold the sum of the rows right above (or of the groups above) say once more
 * what those say: `Итого Север`, `Total for Acme`. One row is enough where a word says so.
 */
function findEchoes(table: Weighed): Uint8Array {
  const { hints } = table;
  const count = hints.length;
  const none = new Uint8Array(count);
  const called = Uint8Array.from(hints, ({ isCalledTotal }) => (isCalledTotal ? 1 : 0));
  if (!called.includes(1)) return none;
  const { nodes } = parse(table, none, true, called);
  return Uint8Array.from(nodes, (node) => (node ? 1 : 0));
}

/** Lays the tree out and says how well it explains the rows. */
function judgeTree(table: Weighed, { nodes, isReversed }: Parse, echoes: Uint8Array): RowTree {
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

/** A tree without its grand total: the rows on top, and what stands over and under each row. */
type Layout = Pick<RowTree, "parent" | "members"> & {
  readonly top: readonly number[];
  readonly echoes: Uint8Array;
};

/** The row on top that holds the sum of all others there: called so, or the last, or the first. */
function findTotal(
  table: Weighed,
  { top, parent, members, echoes }: Layout
): { readonly total: number; readonly vote: number } {
  const { hints } = table;
  // A head is the total of its own rows, whatever it is called.
  const isCalled = (at: number): boolean =>
    (hints[at]?.isCalledTotal ?? false) && members[at] === 0;
  const called = [...hints.keys()].filter((at) => isCalled(at));
  let best = { total: -1, vote: 0 };
  const rows = [...top].sort((left, right) => left - right);
  const ends = [rows.at(-1) ?? -1, rows[0] ?? -1];
  for (const at of new Set([...called, ...ends])) {
    // What adds up rows of its own is not the total of the rows beside it as well.
    if ((members[at] ?? 0) > 0) continue;
    const beside = rows.filter((row) => row !== at && !isCalled(row));
    // What one head alone adds up, the total adds up, too.
    const isUnderOne = beside.length === 1 && (members[beside[0] ?? -1] ?? 0) > 1;
    const others = isUnderOne
      ? [...parent.keys()].filter((row) => parent[row] === beside[0])
      : beside;
    const evidence = others.length === 0 ? null : judgeTotal(table, at, others);
    if (evidence === null) continue;
    const hint = hints[at];
    let vote = evidence;
    if (isCalled(at)) vote = Math.min(vote, VOTES.calledTotal) + VOTES.calledTotalAgrees;
    else if (hint?.isSumFormula) vote += VOTES.formula;
    else if (countRows(members, others) < FEWEST_OF_TOTAL) continue;
    else {
      vote += at === ends[0] ? VOTES.lastRow : VOTES.firstRow;
      if (others.every((row) => hints[row]?.pattern !== hint?.pattern)) vote += VOTES.otherPattern;
      if (hint?.isDocument) vote += VOTES.document;
      if (others.some((row) => hints[row]?.label === hint?.label)) vote += VOTES.itself;
      if (hint?.maybeTotal) vote += VOTES.maybeTotal;
    }
    if (vote > best.vote) best = { total: at, vote };
  }
  if (best.total >= 0) return best;
  // A grand total is what no group is: one called so that agrees with nothing speaks against the tree.
  const isLost = called.some((at) => echoes[at] === 0);
  return { total: -1, vote: isLost ? VOTES.calledTotalDiffers : 0 };
}

/** How many rows others add up, those under heads counted one by one. */
function countRows(members: Int32Array, others: readonly number[]): number {
  return others.reduce((sum, row) => sum + Math.max(1, members[row] ?? 0), 0);
}

/** How surely a row is the sum of the others; null: it is not. */
function judgeTotal(
  { sums, weights }: Weighed,
  at: number,
  others: readonly number[]
): number | null {
  sums.clear();
  for (const row of others) sums.add(row);
  const { evidence, agreeing, against, isExact } = sums.judge(at, weights);
  if (agreeing.length === 0 || agreeing.length < against || evidence <= 0) return null;
  if (!isExact && evidence < LEAST_OF_ROUNDED) return null;
  return evidence;
}
