import { agentsOf } from "./case";
import { chooseKeyClients, type KnownClient, type Scope } from "./client";

/**
 * Which key clients get a strategy sheet: those that are key in the company (or named by hand), these and those that are
 * class A in their territory alone, or so many of the largest.
 */
export type SheetChoice =
  | { readonly kind: "company" }
  | { readonly kind: "territory" }
  | { readonly kind: "largest"; readonly count: number };

export const EVERY_KEY_CLIENT: SheetChoice = { kind: "territory" };

/** How many sheets a choice makes, for each agent; null: clients without one. A client of two agents counts with both. */
export type SheetCounts = {
  readonly company: number;
  readonly territory: number;
  readonly byAgent: readonly {
    readonly agent: string | null;
    readonly company: number;
    readonly territory: number;
  }[];
};

/**
 * The clients that a choice gives a sheet (METHOD 2, 7), those of one agent together, agents by name, clients without an
 * agent last, and within an agent the largest first: in this order their tabs stand. The largest are counted within the
 * scope, so "10 of one agent" are that agent's ten; of equal turnovers the name decides.
 */
export function chooseForSheets(
  clients: readonly KnownClient[],
  choice: SheetChoice = EVERY_KEY_CLIENT,
  scope: Scope = { kind: "all" }
): KnownClient[] {
  const key = chooseKeyClients(clients, scope);
  const chosen = ((): KnownClient[] => {
    switch (choice.kind) {
      case "company":
        return key.filter(isKeyInCompany);
      case "territory":
        return key;
      case "largest":
        return [...key].sort(byTurnover).slice(0, Math.max(0, Math.floor(choice.count)));
    }
  })();
  return chosen.sort((a, b) => compareAgents(a.agent, b.agent) || byTurnover(a, b));
}

/** What each choice would make, so that a person sees it before anything is made. */
export function countSheets(
  clients: readonly KnownClient[],
  scope: Scope = { kind: "all" }
): SheetCounts {
  const key = chooseKeyClients(clients, scope);
  const agents = [...new Set(key.flatMap(agentsOf))].sort(compareAgents);
  const count = (of: readonly KnownClient[]) => ({
    company: of.filter(isKeyInCompany).length,
    territory: of.length,
  });
  return {
    ...count(key),
    byAgent: agents.map((agent) => ({
      agent,
      ...count(key.filter((client) => agentsOf(client).includes(agent))),
    })),
  };
}

/** Key for more than its territory: class A in the company, or named by hand. */
function isKeyInCompany({ keyBecause }: KnownClient): boolean {
  return keyBecause.some((reason) => reason !== "territory");
}

function byTurnover(a: KnownClient, b: KnownClient): number {
  return b.turnover - a.turnover || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** By name in plain code-point order; nobody comes last. */
export function compareAgents(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
