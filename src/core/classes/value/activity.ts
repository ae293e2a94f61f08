import { comparePlain } from "../../reading/values/text";
import type { Classification, ClassifiedClient, ParetoClass } from "../classification";

/** METHOD 6: how often and how long clients of a class are seen, and what an agent can do; all settable. */
export type ActivityRule = {
  /** A visit or call every so many weeks; null: none is planned. */
  readonly weeks: Readonly<Record<ParetoClass, number | null>>;
  /** Working hours of one contact, with preparation and way. */
  readonly hours: Readonly<Record<ParetoClass, number>>;
  /** Hours a week an agent has for contacts. */
  readonly hoursAWeek: number;
};

/** The cycles are METHOD 6's; hours and D, E are guesses to begin with. */
export const ACTIVITY_RULE: ActivityRule = {
  weeks: { A: 2, B: 4, C: 6, D: 8, E: 12, "0/returns": null },
  hours: { A: 2, B: 1.5, C: 1, D: 1, E: 1, "0/returns": 1 },
  hoursAWeek: 24,
};

/** What an agent's clients need. */
export type AgentLoad = {
  /** null: the clients that have no agent. */
  readonly agent: string | null;
  readonly clients: number;
  readonly keyClients: number;
  /** By the class they are treated by: how many, and the contacts a week they need. */
  readonly classes: Readonly<Record<ParetoClass, { clients: number; contacts: number }>>;
  /** Contacts and hours a week. */
  readonly contacts: number;
  readonly hours: number;
  /** The part of the hours that key clients get, 0..1; null without any hours. */
  readonly keyShare: number | null;
  /**
   * Hours needed as a share of the hours available: 1 is full. null where no hours are available, or for clients
   * without an agent.
   */
  readonly load: number | null;
  readonly isOverloaded: boolean;
};

/**
 * METHOD 6: the contacts and working time each agent's clients need, most hours first (then by name), clients without
 * an agent last. A key client is seen as often as class A; else the class by hand decides, if there is one. A client
 * belongs to the agent with the most of its turnover.
 */
export function planActivity(
  classification: Classification,
  rule: ActivityRule = ACTIVITY_RULE
): readonly AgentLoad[] {
  const byAgent = new Map<string | null, ClassifiedClient[]>();
  for (const one of classification.clients) {
    const own = byAgent.get(one.client.agent);
    if (own) own.push(one);
    else byAgent.set(one.client.agent, [one]);
  }
  return [...byAgent]
    .map(([agent, clients]) => describeLoad(agent, clients, rule))
    .sort(compareLoads);
}

function compareLoads(left: AgentLoad, right: AgentLoad): number {
  if (left.agent === null || right.agent === null) return left.agent === null ? 1 : -1;
  return right.hours - left.hours || comparePlain(left.agent, right.agent);
}

function describeLoad(
  agent: string | null,
  clients: readonly ClassifiedClient[],
  rule: ActivityRule
): AgentLoad {
  const none = (): { clients: number; contacts: number } => ({ clients: 0, contacts: 0 });
  const classes = { A: none(), B: none(), C: none(), D: none(), E: none(), "0/returns": none() };
  let contacts = 0;
  let hours = 0;
  let keyHours = 0;
  for (const one of clients) {
    const name = one.key ? "A" : (one.manual?.class ?? one.class);
    const weeks = rule.weeks[name];
    const own = weeks !== null && weeks > 0 ? 1 / weeks : 0;
    classes[name].clients++;
    classes[name].contacts += own;
    contacts += own;
    hours += own * rule.hours[name];
    if (one.key) keyHours += own * rule.hours[name];
  }
  const load = agent !== null && rule.hoursAWeek > 0 ? hours / rule.hoursAWeek : null;
  return {
    agent,
    clients: clients.length,
    keyClients: clients.filter((one) => one.key).length,
    classes,
    contacts,
    hours,
    keyShare: hours > 0 ? keyHours / hours : null,
    load,
    isOverloaded: load !== null && load > 1,
  };
}
