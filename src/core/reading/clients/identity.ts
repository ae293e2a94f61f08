import type { Cells } from "../values/cells";
import type { RowSpan } from "../columns/scan";
import { ENOUGH_IDS } from "../values/idLimits";
import { comparePlain, nameKey } from "../values/text";
import { type IdPair, countPairs, findPlaceholders } from "./idPairs";
import {
  type IdentityFinding,
  findBrokenIds,
  findDisagreements,
  findIncompleteIds,
} from "./identityFindings";
import { type Ids, readIds } from "./ids";

/** Rows of clients before ids have a say: the number of each row's name, -1 for rows of no client. */
export type NamedRows = {
  readonly clientOf: Int32Array;
  readonly names: readonly string[];
  readonly keys: readonly string[];
};

/** How ids decide who is one client: the treatments of METHOD 1b. */
export type IdentityRules = {
  /** One name under several ids: each id is a client of its own, or the name is one. */
  readonly oneNameSeveralIds: "byId" | "byName";
  /** One id under several names: the id is one client, or each name is. */
  readonly oneIdSeveralNames: "byId" | "byName";
};

/** Where the ids stand; `days` are whole days by place, null where there are none. */
export type IdColumn = {
  readonly cells: Cells;
  readonly column: number;
  readonly span: RowSpan;
  readonly days: Int32Array | null;
};

export type Identity = {
  /**
   * The rows by client once ids have had their say, with the new number of each old one (where a name is several
   * clients, the first of them). null: names and ids go together one to one, or ids decide nothing.
   */
  readonly rows: (NamedRows & { readonly renumbered: Int32Array }) | null;
  readonly findings: readonly IdentityFinding[];
};

/**
 * Decides who is one client where a column of ids is filled (METHOD 1b): one name with two ids is two clients, shown
 * with their ids; one id with several names is one client under the latest name by day, else the most frequent one, ties
 * by code point. A row without an id joins the one id of its name, else its name is a client of its own. An id of more
 * than three unlike names is no identity, and below 95 % of rows with an id the names decide.
 */
export function identifyClients(
  { cells, column, span, days }: IdColumn,
  rows: NamedRows,
  rules: IdentityRules
): Identity {
  const ids = readIds(cells, column, span, rows.clientOf);
  if (ids.filled === 0) return { rows: null, findings: [] };
  const pairs = countPairs(rows.clientOf, ids.idOf, rows.names.length, days);
  return decideClients({ rows, ids, pairs }, rules);
}

/** Rows with their names and ids, and how often which stands with which. Several rows alike may be told as one. */
export type NamesAndIds = {
  readonly rows: NamedRows;
  readonly ids: Ids;
  readonly pairs: readonly IdPair[];
};

/** Decides who is one client once names and ids are read and counted, as `identifyClients` says. */
export function decideClients({ rows, ids, pairs }: NamesAndIds, rules: IdentityRules): Identity {
  const broken = findBrokenIds(ids);
  const isOneToOne = pairs.every((pair) => pair.isOnlyOfName && pair.isOnlyOfId);
  if (ids.filled * 100 < ids.rows * ENOUGH_IDS) {
    const findings = isOneToOne ? broken : [...broken, findIncompleteIds(ids)];
    return { rows: null, findings };
  }
  if (isOneToOne && ids.missing.length === 0) return { rows: null, findings: broken };
  const placeholders = findPlaceholders(pairs, rows.keys);
  const clusters = clusterRows({ rows, ids, pairs, placeholders }, rules);
  return {
    rows: renumber(rows, clusters),
    findings: [...broken, ...findDisagreements(rows.names, ids, pairs, placeholders)],
  };
}

/** Rows that are one client share a number, of no further meaning; -1: no client's. */
type Clusters = {
  readonly clusterOf: (at: number) => number;
  readonly nameOf: (cluster: number) => string;
};

type Known = NamesAndIds & {
  readonly placeholders: ReadonlySet<number>;
};

/**
 * The number of a cluster is a name's, or behind all names an id's, or behind those one of a name under an id: what
 * decides about its rows.
 */
function clusterRows(known: Known, rules: IdentityRules): Clusters {
  const { rows, ids, placeholders } = known;
  const isByName = rules.oneNameSeveralIds === "byName";
  const isApart = rules.oneIdSeveralNames === "byName";
  const count = rows.names.length;
  const firstPair = count + ids.shown.length;
  const real = known.pairs.filter(({ id }) => !placeholders.has(id));
  const idsOf = new Map<number, number[]>();
  for (const { name, id } of real) idsOf.set(name, [...(idsOf.get(name) ?? []), id]);
  const join = joinNodes(firstPair);
  if (isByName && !isApart)
    for (const [name, own] of idsOf) for (const id of own) join.add(name, count + id);
  const clusterOf = (at: number): number => {
    const name = rows.clientOf[at] ?? -1;
    const id = ids.idOf[at] ?? -1;
    if (name < 0 || (isByName && isApart)) return name;
    const own = idsOf.get(name) ?? [];
    const isKnown = id >= 0 && !placeholders.has(id);
    const decides = isKnown ? id : own.length === 1 ? (own[0] ?? -1) : -1;
    if (isApart) return decides < 0 ? name : firstPair + decides * count + name;
    return join.find(decides < 0 ? name : count + decides);
  };
  const best = findBestNames(real, rows.keys, (id) => join.find(count + id));
  const nameOf = (cluster: number): string => {
    const pair = cluster - firstPair;
    const name = pair >= 0 ? pair % count : (best.get(cluster) ?? cluster);
    const shown = rows.names[name] ?? "";
    const id = pair >= 0 ? Math.floor(pair / count) : cluster - count;
    const isShared = !isByName && id >= 0 && (idsOf.get(name)?.length ?? 0) > 1;
    return isShared ? `${shown} (${ids.shown[id] ?? ""})` : shown;
  };
  return { clusterOf, nameOf };
}

/** Puts numbers below `count` together; `find` gives one of them for all that hang together. */
function joinNodes(count: number): {
  add(one: number, other: number): void;
  find(node: number): number;
} {
  const parent = Int32Array.from({ length: count }, (_, node) => node);
  const find = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      const next = parent[root] ?? root;
      parent[root] = parent[next] ?? next;
      root = next;
    }
    return root;
  };
  return {
    find,
    add(one, other) {
      parent[find(one)] = find(other);
    },
  };
}

/**
 * By cluster: the latest of its names, else the most frequent, of equals the first by code point. `keys` are compared
 * and not the names as shown: which spelling is shown (`acme`, `Acme`) depends on the order of the rows, and who a client
 * is called after may not.
 */
function findBestNames(
  pairs: readonly IdPair[],
  keys: readonly string[],
  clusterOf: (id: number) => number
): ReadonlyMap<number, number> {
  type Sum = { readonly name: number; count: number; lastDay: number };
  const sums = new Map<number, Map<number, Sum>>();
  for (const { name, id, count, lastDay } of pairs) {
    const cluster = clusterOf(id);
    const byName = sums.get(cluster) ?? new Map<number, Sum>();
    sums.set(cluster, byName);
    const sum = byName.get(name) ?? { name, count: 0, lastDay: 0 };
    byName.set(name, sum);
    sum.count += count;
    sum.lastDay = Math.max(sum.lastDay, lastDay);
  }
  const keyOf = ({ name }: Sum): string => keys[name] ?? "";
  const best = new Map<number, number>();
  for (const [cluster, byName] of sums) {
    const [first] = [...byName.values()].sort(
      (one, other) =>
        other.lastDay - one.lastDay ||
        other.count - one.count ||
        comparePlain(keyOf(one), keyOf(other))
    );
    if (first) best.set(cluster, first.name);
  }
  return best;
}

/** Numbers the clients in order of their first rows. */
function renumber(rows: NamedRows, { clusterOf, nameOf }: Clusters): NonNullable<Identity["rows"]> {
  const numbers = new Map<number, number>();
  const names: string[] = [];
  const keys: string[] = [];
  const taken = new Set<string>();
  const renumbered = new Int32Array(rows.names.length).fill(-1);
  const clientOf = rows.clientOf.map((old, at) => {
    const cluster = clusterOf(at);
    if (cluster < 0) return -1;
    let number = numbers.get(cluster);
    if (number === undefined) {
      number = names.length;
      numbers.set(cluster, number);
      const name = makeUnique(nameOf(cluster), taken);
      names.push(name);
      keys.push(nameKey(name));
    }
    if (renumbered[old] === -1) renumbered[old] = number;
    return number;
  });
  return { clientOf, names, keys, renumbered };
}

/** Two clients may not share a key: a later one is counted. */
function makeUnique(name: string, taken: Set<string>): string {
  let unique = name;
  for (let count = 2; taken.has(nameKey(unique)); count++) unique = `${name} (${count})`;
  taken.add(nameKey(unique));
  return unique;
}
