import { comparePlain } from "../../reading/values/text";
import { type Client, turnoverByLabel } from "../../reading/model/reading";
import type { ParetoClass } from "../classification";
import { toClass } from "./classNames";
import { NO_CLASS, classifyAmounts } from "./pareto";
import type { ClassScheme } from "./scheme";

/**
 * METHOD 2, scope: each client's class among all who buy in its own territory (or from its own agent), by what they buy
 * there: a regional A is not a national A. A client of several territories belongs to the one with its largest turnover
 * (tie: by name), and counts in the others with what it buys there. null: it has none, or, instead of the list, nobody
 * has. Where limits come from the data, a territory of fewer than 30 clients has the default ones.
 */
export function classifyWithin(
  clients: readonly Client[],
  scope: "territory" | "agent",
  scheme: ClassScheme
): (ParetoClass | null)[] | null {
  if (!clients.some((client) => client[scope] !== null)) return null;
  const groups = new Map<string, { clients: number[]; amounts: number[] }>();
  for (const [index, client] of clients.entries()) {
    for (const { name, turnover } of turnoverByLabel(client, scope)) {
      let group = groups.get(name);
      if (!group) groups.set(name, (group = { clients: [], amounts: [] }));
      group.clients.push(index);
      group.amounts.push(turnover);
    }
  }
  const classes: (ParetoClass | null)[] = clients.map(() => null);
  for (const [name, group] of groups) {
    const pareto = classifyAmounts(new Float64Array(group.amounts), scheme);
    for (const [member, index] of group.clients.entries()) {
      const client = clients[index];
      if (!client || client[scope] !== name) continue;
      classes[index] = toClass(pareto.classes[member] ?? NO_CLASS);
    }
  }
  return classes;
}

/** The order of clients: by rank, ties by name in plain order, then by key. */
export function orderClients(
  order: Uint32Array,
  ranks: Uint32Array,
  clients: readonly Client[]
): Uint32Array {
  const sorted = order.slice();
  let start = 0;
  for (let place = 1; place <= sorted.length; place++) {
    const isSame = place < sorted.length && ranks[sorted[place] ?? 0] === ranks[sorted[start] ?? 0];
    if (isSame) continue;
    if (place - start > 1) {
      sorted
        .subarray(start, place)
        .sort((left, right) => compareClients(clients[left], clients[right]));
    }
    start = place;
  }
  return sorted;
}

function compareClients(left: Client | undefined, right: Client | undefined): number {
  return (
    comparePlain(left?.name ?? "", right?.name ?? "") ||
    comparePlain(left?.key ?? "", right?.key ?? "")
  );
}
