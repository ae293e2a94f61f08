import { CLASSES, QUADRANTS, type Quadrant } from "../classes/classification";
import type { SnapshotClient } from "../classes/movement/snapshot";
import { nameKey } from "../reading/values/text";
import { SNAPSHOTS_VERSION, type PrintedClients, type PrintedRows } from "./parseSnapshots";
import type { KeptSnapshot } from "./snapshots";

/** Loyalty is kept to the hundredth. */
const LOYALTY_STEPS = 100;

/**
 * The text to store: who the clients are stands once for all snapshots, and of each snapshot column by column what
 * differs, so that it packs well. Equal snapshots give equal texts. Clients of earlier snapshots come in the order of the
 * later ones.
 */
export function printSnapshots(kept: readonly KeptSnapshot[]): string {
  const directory = new Map<string, number>();
  const known: SnapshotClient[] = [];
  for (const { snapshot } of kept) {
    for (const client of snapshot.clients) {
      if (directory.has(client.key)) continue;
      directory.set(client.key, known.length);
      known.push(client);
    }
  }
  const snapshots = kept.map(({ source, snapshot }) => {
    const { clients, date, period, settings, scale, detail, sums } = snapshot;
    const rows = printRows(clients, directory, known);
    return {
      ...{ source, date, period, settings, scale },
      ...(detail === undefined ? {} : { detail }),
      ...(sums
        ? { sums: sums.map((one) => [one.class, one.quadrant, one.clients, one.turnover]) }
        : {}),
      ...rows,
    };
  });
  return JSON.stringify({ version: SNAPSHOTS_VERSION, clients: printClients(known), snapshots });
}

function printClients(known: readonly SnapshotClient[]): PrintedClients {
  const territories = listTexts(known.map(({ territory }) => territory));
  const agents = listTexts(known.map(({ agent }) => agent));
  return {
    names: known.map(({ name }) => name),
    // Most keys are the name itself, made comparable.
    keys: known.map(({ key, name }) => (key === nameKey(name) ? null : key)),
    ids: known.some(({ id }) => id !== undefined) ? known.map(({ id }) => id ?? null) : [],
    territories: [...territories.keys()],
    territoryOf: known.map(({ territory }) => placeOf(territories, territory)),
    agents: [...agents.keys()],
    agentOf: known.map(({ agent }) => placeOf(agents, agent)),
  };
}

/** The texts of a column, each once, by their place. */
function listTexts(column: readonly (string | null)[]): ReadonlyMap<string, number> {
  const texts = [...new Set(column.filter((text) => text !== null))];
  return new Map(texts.map((text, place) => [text, place]));
}

function placeOf(texts: ReadonlyMap<string, number>, text: string | null): number {
  return text === null ? -1 : (texts.get(text) ?? -1);
}

function printRows(
  clients: readonly SnapshotClient[],
  directory: ReadonlyMap<string, number>,
  known: readonly SnapshotClient[]
): PrintedRows {
  const placed = clients
    .map((client) => ({ client, place: directory.get(client.key) ?? 0 }))
    .sort((left, right) => left.place - right.place);
  let last = -1;
  return {
    steps: placed.map(({ place }) => {
      const step = place - last;
      last = place;
      return step;
    }),
    turnovers: placed.map(({ client }) => client.turnover),
    classes: placed.map(({ client }) => CLASSES.indexOf(client.class)).join(""),
    quadrants: placed.map(({ client }) => quadrantDigit(client.quadrant)).join(""),
    loyalty: placed.map(({ client: { loyalty } }) =>
      loyalty === null ? null : Math.round(loyalty * LOYALTY_STEPS)
    ),
    keys: placed.map(({ client }) => (client.isKey ? 1 : 0)).join(""),
    others: placed.flatMap(({ client, place }, row) => {
      const usual = known[place];
      return usual && isDescribedAs(client, usual)
        ? []
        : [[row, client.name, client.id ?? null, client.territory, client.agent] as const];
    }),
  };
}

function quadrantDigit(quadrant: Quadrant | null): number {
  return quadrant === null ? 0 : QUADRANTS.indexOf(quadrant) + 1;
}

/** Was it called and served then as the directory says? */
function isDescribedAs(client: SnapshotClient, usual: SnapshotClient): boolean {
  return (
    client.name === usual.name &&
    client.id === usual.id &&
    client.territory === usual.territory &&
    client.agent === usual.agent
  );
}
