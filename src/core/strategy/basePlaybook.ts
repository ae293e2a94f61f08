import { SERVICE_ORDER } from "../classes/quadrants/quadrants";
import type { Quadrant } from "../classes/classification";
import { agentsOf } from "./case";
import type { KnownClient } from "./client";

/** What is to be done with the clients of one quadrant, and by whom (METHOD 4, 7). */
export type QuadrantPlan = {
  readonly quadrant: Quadrant;
  /** All clients of the base in it, and their turnover. */
  readonly clients: number;
  readonly turnover: number;
  /** Who serves them: the agent with most of them first; null: nobody. */
  readonly agents: readonly { readonly agent: string | null; readonly clients: number }[];
  /** Those that are named: key clients and who has a sheet, then the largest of the others. */
  readonly named: readonly KnownClient[];
};

export type BasePlaybook = {
  /** In the order in which they are served when resources are short. */
  readonly plans: readonly QuadrantPlan[];
  /** Clients of whom not enough is known for a quadrant. */
  readonly without: number;
};

/** So many of a quadrant are named at most, and of those without a sheet who are not key. */
const MOST_NAMED = 100;
const MOST_OTHERS = 10;

/**
 * The playbook of the whole base: each quadrant with its clients and agents. `hasSheet`: has the client a strategy sheet?
 * Equal turnovers are named by name, so that the order of the data does not matter.
 */
export function planBase(
  clients: readonly KnownClient[],
  hasSheet: (client: KnownClient) => boolean
): BasePlaybook {
  const sorted = [...clients].sort(
    (a, b) => b.turnover - a.turnover || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
  return {
    plans: SERVICE_ORDER.map((quadrant): QuadrantPlan => {
      const own = sorted.filter((client) => client.quadrant === quadrant);
      const first = own.filter((client) => client.isKey || hasSheet(client));
      const others = own.filter((client) => !first.includes(client)).slice(0, MOST_OTHERS);
      return {
        quadrant,
        clients: own.length,
        turnover: own.reduce((sum, { turnover }) => sum + turnover, 0),
        agents: countAgents(own),
        named: [...first, ...others].slice(0, MOST_NAMED),
      };
    }),
    without: clients.filter(({ quadrant }) => quadrant === null).length,
  };
}

/** A client of several agents counts with each of them. */
function countAgents(clients: readonly KnownClient[]): QuadrantPlan["agents"] {
  const counts = new Map<string | null, number>();
  for (const client of clients) {
    for (const agent of agentsOf(client)) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  }
  return [...counts]
    .map(([agent, count]) => ({ agent, clients: count }))
    .sort(
      (a, b) =>
        Number(a.agent === null) - Number(b.agent === null) ||
        b.clients - a.clients ||
        ((a.agent ?? "") < (b.agent ?? "") ? -1 : 1)
    );
}
