/** A client of a run, or the one that a sheet belongs to. */
export type Named = {
  readonly key: string;
  readonly clientId?: string | null | undefined;
  /** Keys that it had before it was renamed. */
  readonly formerKeys?: readonly string[] | undefined;
};

/**
 * Which client of a run a sheet belongs to (METHOD 1b, 7): the one with the sheet's id, else the one with its key,
 * unless both have an id of their own and the ids differ, else the one that had its key before it was renamed. An id that several sheets claim decides nothing. Each client
 * and each sheet is taken once at most; ids go before names.
 */
export function matchClients<Client extends Named, Sheet extends Named>(
  clients: readonly Client[],
  sheets: readonly Sheet[]
): Map<Sheet, Client> {
  const matched = new Map<Sheet, Client>();
  const taken = new Set<Client>();
  const byId = groupBy(clients, ({ clientId }) => clientId);
  const sheetsById = groupBy(sheets, ({ clientId }) => clientId);
  for (const [id, [sheet, ...others]] of sheetsById) {
    const [client, ...more] = byId.get(id) ?? [];
    if (!sheet || !client || others.length > 0 || more.length > 0) continue;
    matched.set(sheet, client);
    taken.add(client);
  }
  const byKey = groupBy(clients, ({ key }) => key);
  for (const sheet of sheets) {
    if (matched.has(sheet)) continue;
    const client = byKey.get(sheet.key)?.find((one) => !taken.has(one) && !differ(one, sheet));
    if (!client) continue;
    matched.set(sheet, client);
    taken.add(client);
  }
  for (const sheet of sheets) {
    if (matched.has(sheet)) continue;
    const client = clients.find(
      (one) => !taken.has(one) && one.formerKeys?.includes(sheet.key) && !differ(one, sheet)
    );
    if (!client) continue;
    matched.set(sheet, client);
    taken.add(client);
  }
  return matched;
}

function differ(client: Named, sheet: Named): boolean {
  const [ours, theirs] = [client.clientId ?? null, sheet.clientId ?? null];
  return ours !== null && theirs !== null && ours !== theirs;
}

function groupBy<T>(
  items: readonly T[],
  tell: (item: T) => string | null | undefined
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = tell(item) ?? null;
    if (key === null || key === "") continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
