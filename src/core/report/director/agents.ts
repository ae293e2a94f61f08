import { CLASSES, type Classification, type ParetoClass } from "../../classes/classification";
import { planActivity, type ActivityRule } from "../../classes/value/activity";
import { fromMinor, type Minor } from "../../reading/values/decimal";

/** METHOD 6: whom an agent serves. Contacts, hours and load follow from these counts in the sheet itself. */
export type AgentLine = {
  /** null: the clients that have no agent. */
  readonly agent: string | null;
  readonly clients: number;
  readonly keyClients: number;
  readonly turnover: number;
  /** By the class they are treated by (key clients as A), in the order of `CLASSES`. */
  readonly byClass: readonly number[];
};

/** The agents, most hours first, clients without one last; empty where the sheet names none. */
export function describeAgents(
  classification: Classification,
  activity: ActivityRule
): readonly AgentLine[] {
  const loads = planActivity(classification, activity);
  if (!loads.some(({ agent }) => agent !== null)) return [];
  const sums = new Map<string | null, number>();
  for (const { client } of classification.clients) {
    sums.set(client.agent, (sums.get(client.agent) ?? 0) + client.turnover);
  }
  return loads.map(({ agent, clients, keyClients, classes }) => ({
    agent,
    clients,
    keyClients,
    turnover: fromMinor((sums.get(agent) ?? 0) as Minor, classification.scale),
    byClass: CLASSES.map((name: ParetoClass) => classes[name].clients),
  }));
}
