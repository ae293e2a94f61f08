import type { Classification, ClassifiedClient } from "../../core/classes/classification";
import type { Move, Movement } from "../../core/classes/movement/movement";
import { turnoverByLabel } from "../../core/reading/model/reading";
import type { ClientFilter, ClientOrder } from "../state/viewing";

/** A client together with its offset among the classified ones, by which its class is explained. */
export type PlacedClient = { readonly place: number; readonly one: ClassifiedClient };

/** The key clients by rank. */
export function listKeyClients(classification: Classification): PlacedClient[] {
  return filterClients(classification, { of: "key" });
}

/** The clients of the data that a number stands for, by rank; `movement`: where the number is one of movement. */
export function filterClients(
  { clients }: Classification,
  filter: ClientFilter,
  movement?: Movement
): PlacedClient[] {
  const found: PlacedClient[] = [];
  const moved = keysOfMoved(movement, filter);
  clients.forEach((one, place) => {
    if (isOf(one, filter, moved)) found.push({ one, place });
  });
  return found;
}

/** The clients that a filter stands for and that are no longer in the data: they moved out of it. */
export function listGone(movement: Movement | undefined, filter: ClientFilter): Move[] {
  return (movement?.moves ?? []).filter((move) => move.after === null && didMove(move, filter));
}

/** The keys of the clients that moved as a filter says; undefined: it is no filter of movement. */
function keysOfMoved(
  movement: Movement | undefined,
  filter: ClientFilter
): ReadonlySet<string> | undefined {
  if (filter.of !== "moved" && filter.of !== "passed") return undefined;
  return new Set(
    (movement?.moves ?? []).filter((move) => didMove(move, filter)).map(({ key }) => key)
  );
}

function didMove({ kind, before, after }: Move, filter: ClientFilter): boolean {
  if (filter.of === "moved") return kind === filter.kind;
  if (filter.of !== "passed") return false;
  return (before?.class ?? "absent") === filter.from && (after?.class ?? "absent") === filter.to;
}

function isOf(
  one: ClassifiedClient,
  filter: ClientFilter,
  moved: ReadonlySet<string> | undefined
): boolean {
  const { client } = one;
  switch (filter.of) {
    case "all":
      return true;
    case "key":
      return one.key;
    case "losing":
      return loses(one);
    case "class":
      return one.class === filter.class;
    case "quadrant":
      return one.quadrant === filter.quadrant;
    case "territory":
      return turnoverByLabel(client, "territory").some(({ name }) => name === filter.name);
    case "agent":
      return client.agent === filter.name;
    case "moved":
    case "passed":
      return moved?.has(client.key) === true;
    case "turnover":
      return client.turnover >= filter.from && client.turnover < filter.to;
  }
}

/** Is its profit known, and below zero? */
export function loses({ client }: ClassifiedClient): boolean {
  return client.profit !== null && client.profit < 0;
}

/** Of the clients those whose name holds what was typed; letter case and ё aside. */
export function searchClients(clients: readonly PlacedClient[], typed: string): PlacedClient[] {
  const wanted = fold(typed.trim());
  return clients.filter(({ one }) => foldedName(one).includes(wanted));
}

/** Folding a hundred thousand names with every letter typed would be felt. */
const folded = new WeakMap<ClassifiedClient, string>();

function foldedName(one: ClassifiedClient): string {
  const known = folded.get(one);
  if (known !== undefined) return known;
  const name = fold(one.client.name);
  folded.set(one, name);
  return name;
}

/** Of those that are gone, the same. */
export function searchGone(gone: readonly Move[], typed: string): Move[] {
  const wanted = fold(typed.trim());
  return gone.filter(({ name }) => fold(name).includes(wanted));
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

const { compare } = new Intl.Collator(["ru", "en"], { numeric: true });

/**
 * The clients in another order than by rank: by name, the least profit first (losses), the most loyal first. What is not
 * known of a client puts it last.
 */
export function sortClients(
  clients: readonly PlacedClient[],
  order: ClientOrder
): readonly PlacedClient[] {
  switch (order) {
    case "rank":
      return clients;
    case "name":
      return [...clients].sort((left, right) => compare(nameOf(left), nameOf(right)));
    case "profit":
      return sortBy(clients, ({ one }) => one.client.profit);
    case "loyalty":
      return sortBy(clients, ({ one }) => one.loyalty && -one.loyalty);
  }
}

function nameOf({ one }: PlacedClient): string {
  return one.client.name;
}

function sortBy(
  clients: readonly PlacedClient[],
  valueOf: (client: PlacedClient) => number | null
): readonly PlacedClient[] {
  return clients
    .map((client) => ({ client, value: valueOf(client) ?? Infinity }))
    .sort((left, right) => (left.value === right.value ? 0 : left.value - right.value))
    .map(({ client }) => client);
}

/** What one territory holds; turnover in minor units. */
export type Territory = {
  readonly name: string;
  readonly clients: number;
  readonly turnover: number;
  /** Of clients who have their largest turnover there. */
  readonly keyClients: number;
};

/** The territories, largest turnover first; empty where the sheet has none. */
export function listTerritories({ clients }: Classification): Territory[] {
  const known = new Map<string, Territory>();
  for (const { client, key } of clients) {
    for (const { name, turnover } of turnoverByLabel(client, "territory")) {
      const before = known.get(name) ?? { name, clients: 0, turnover: 0, keyClients: 0 };
      known.set(name, {
        name,
        clients: before.clients + 1,
        turnover: before.turnover + turnover,
        keyClients: before.keyClients + (key && client.territory === name ? 1 : 0),
      });
    }
  }
  return [...known.values()].sort((left, right) => right.turnover - left.turnover);
}
