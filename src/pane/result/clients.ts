import type { Classification, ClassifiedClient } from "../../core/classes/classification";
import { turnoverByLabel } from "../../core/reading/model/reading";

/** A client together with its offset among the classified ones, by which its class is explained. */
export type PlacedClient = { readonly place: number; readonly one: ClassifiedClient };

/** The key clients by rank. */
export function listKeyClients({ clients }: Classification): PlacedClient[] {
  return placed(clients).filter(({ one }) => one.key);
}

/** The clients of any class whose name holds what was typed; letter case and ё aside. */
export function findClients({ clients }: Classification, typed: string): PlacedClient[] {
  const wanted = fold(typed);
  return placed(clients).filter(({ one }) => fold(one.client.name).includes(wanted));
}

function placed(clients: readonly ClassifiedClient[]): PlacedClient[] {
  return clients.map((one, place) => ({ place, one }));
}

function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll("ё", "е");
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
