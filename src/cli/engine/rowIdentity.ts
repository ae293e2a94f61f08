import { countPairs } from "../../core/reading/clients/idPairs";
import { decideClients, type NamedRows } from "../../core/reading/clients/identity";
import { type Ids, isCutShort, numberId } from "../../core/reading/clients/ids";
import { reportIdentity } from "../../core/reading/findings/applyIdentity";
import type { FindingList } from "../../core/reading/model/findingList";
import type { ReadingPlan } from "../../core/reading/model/reading";
import { chooseTreatment } from "../../core/reading/model/treatments";
import type { LabelColumn } from "./rows";
import { readField } from "./source";

/** At most so many rows without an id, or with one that is cut short, are named. */
const MOST_PLACES = 1000;

/**
 * Lets the ids decide who is one client (METHOD 1b), as the core does with the cells of a sheet, and reports what names and
 * ids disagree on. null: ids change nothing.
 */
export function identifyRows(
  rows: NamedRows,
  column: LabelColumn,
  {
    plan,
    days,
    findings,
    decimalComma,
  }: {
    readonly plan: ReadingPlan;
    readonly days: Int32Array | null;
    readonly findings: FindingList;
    readonly decimalComma: boolean;
  }
): (NamedRows & { readonly renumbered: Int32Array }) | null {
  const ids = readRowIds(column, rows.clientOf, decimalComma);
  if (ids.filled === 0) return null;
  const pairs = countPairs(rows.clientOf, ids.idOf, rows.names.length, days);
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

function readRowIds(
  { at: texts, texts: all }: LabelColumn,
  clientOf: Int32Array,
  decimalComma: boolean
): Ids {
  const byKey = new Map<string, number>();
  const shown: string[] = [];
  /** By text: the number of its id; not read yet: -2. */
  const known = new Int32Array(all.length).fill(-2);
  const idOf = new Int32Array(clientOf.length).fill(-1);
  const missing: number[] = [];
  const broken: number[] = [];
  let [rows, filled] = [0, 0];
  for (let at = 0; at < clientOf.length; at++) {
    if ((clientOf[at] ?? -1) < 0) continue;
    rows++;
    const text = texts[at] ?? -1;
    if (known[text] === -2)
      known[text] = numberId(readField(all[text] ?? "", decimalComma), byKey, shown);
    const id = known[text] ?? -1;
    idOf[at] = id;
    if (id >= 0) filled++;
    else if (missing.length < MOST_PLACES) missing.push(at);
    if (id >= 0 && broken.length < MOST_PLACES && isCutShort(shown[id] ?? "")) broken.push(at);
  }
  return { idOf, shown, rows, filled, missing, broken };
}
