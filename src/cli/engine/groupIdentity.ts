import { type IdPair, markShared, openPair } from "../../core/reading/clients/idPairs";
import { decideClients, type NamedRows } from "../../core/reading/clients/identity";
import { type Ids, isCutShort, numberId } from "../../core/reading/clients/ids";
import { reportIdentity } from "../../core/reading/findings/applyIdentity";
import { chooseTreatment } from "../../core/reading/model/treatments";
import type { AddedLedger } from "./addedLedger";
import type { Groups } from "./groups";
import { readField } from "./source";

/**
 * Lets the ids decide who is one client (METHOD 1b), as the core does with rows, and reports what names and ids disagree
 * on; groups of rows stand for their rows. null: ids change nothing.
 */
export function identifyGroups(
  { groups, plan, findings, decimalComma }: AddedLedger,
  rows: NamedRows
): (NamedRows & { readonly renumbered: Int32Array }) | null {
  const ids = readGroupIds(groups, rows.clientOf, decimalComma);
  if (ids.filled === 0) return null;
  const pairs = countGroupPairs(groups, rows, ids.idOf);
  const identity = decideClients(
    { rows, ids, pairs },
    {
      oneNameSeveralIds: chooseTreatment(plan.treatments, "oneNameSeveralIds"),
      oneIdSeveralNames: chooseTreatment(plan.treatments, "oneIdSeveralNames"),
    }
  );
  reportIdentity(identity, { plan, span: { first: 0, last: 0 } }, findings);
  return identity.rows;
}

function readGroupIds(groups: Groups, clientOf: Int32Array, decimalComma: boolean): Ids {
  const known = new Map<number, number>();
  const byKey = new Map<string, number>();
  const shown: string[] = [];
  const idOf = new Int32Array(groups.count).fill(-1);
  const missing: number[] = [];
  const broken: number[] = [];
  let [rows, filled] = [0, 0];
  for (let at = 0; at < groups.count; at++) {
    if ((clientOf[at] ?? -1) < 0) continue;
    const count = groups.rows[at] ?? 0;
    const first = groups.first[at] ?? 0;
    const text = groups.id[at] ?? -1;
    let id = text < 0 ? -1 : known.get(text);
    if (id === undefined) {
      id = numberId(readField(groups.texts.id[text] ?? "", decimalComma), byKey, shown);
      known.set(text, id);
    }
    idOf[at] = id;
    rows += count;
    if (id < 0) missing.push(first);
    else filled += count;
    if (id >= 0 && isCutShort(shown[id] ?? "")) broken.push(first);
  }
  return { idOf, shown, rows, filled, missing, broken };
}

function countGroupPairs(
  groups: Groups,
  { clientOf, names }: NamedRows,
  idOf: Int32Array
): IdPair[] {
  const pairs = new Map<number, IdPair>();
  for (let at = 0; at < groups.count; at++) {
    const name = clientOf[at] ?? -1;
    const id = idOf[at] ?? -1;
    if (name < 0 || id < 0) continue;
    const key = id * names.length + name;
    const pair = pairs.get(key) ?? openPair(name, id, groups.first[at] ?? 0);
    pairs.set(key, pair);
    pair.count += groups.rows[at] ?? 0;
    pair.lastDay = Math.max(pair.lastDay, groups.lastDay[at] ?? 0);
  }
  const list = [...pairs.values()];
  markShared(list);
  return list;
}
