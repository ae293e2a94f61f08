import type { Classification, ClassifiedClient, ParetoClass } from "../../classes/classification";
import { fromMinor } from "../../reading/values/decimal";

/** A key client as the report lists it. */
export type KeyClientLine = {
  readonly client: string;
  /** Its place in `Reading.clients`, and offset of its first row in the block that was read. */
  readonly at: number;
  readonly row: number;
  /** By rank in `Classification.clients`: its row in a table of clients. */
  readonly place: number;
  readonly class: ParetoClass;
  readonly turnover: number;
  /** null: the sheet does not say. */
  readonly profit: number | null;
  readonly territory: string | null;
  readonly agent: string | null;
};

/** METHOD 2: all key clients, by rank. */
export function describeKeyClients({ clients, scale }: Classification): KeyClientLine[] {
  return clients.flatMap((one, place): KeyClientLine[] =>
    one.key ? [describeOne(one, place, scale)] : []
  );
}

function describeOne(one: ClassifiedClient, place: number, scale: number): KeyClientLine {
  const { client } = one;
  return {
    client: client.name,
    at: client.at,
    row: client.firstRow,
    place,
    class: one.manual?.class ?? one.class,
    turnover: fromMinor(client.turnover, scale),
    profit: client.profit === null ? null : fromMinor(client.profit, scale),
    territory: client.territory,
    agent: client.agent,
  };
}

/** METHOD 2: key clients whose profit is negative are named first among the warnings; the largest loss first. */
export function listLossMakers({ clients }: Classification): string[] {
  return clients
    .filter(({ key, client }) => key && (client.profit ?? 0) < 0)
    .sort((left, right) => (left.client.profit ?? 0) - (right.client.profit ?? 0))
    .map(({ client }) => client.name);
}
