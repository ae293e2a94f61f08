import type { Spelling } from "../columns/clientNames";
import { type Identity, identifyClients } from "../clients/identity";
import { isCutShort } from "../clients/ids";
import type { DoubtfulSheet } from "./detect";
import type { FindingList } from "../model/findingList";
import type { SortedRows } from "../model/rowKinds";
import { chooseTreatment } from "../model/treatments";

/** The rows with the spellings of their names. */
type SpelledRows = SortedRows & { readonly spellings: readonly Spelling[] };

/**
 * Lets the column of ids decide who is one client (METHOD 1b), as the treatments say, and reports what names and ids
 * disagree on. The rows themselves where ids change nothing. `days` are whole days by place, null where there are none.
 */
export function applyIdentity(
  sheet: DoubtfulSheet,
  rows: SpelledRows,
  days: Int32Array | null,
  findings: FindingList
): SpelledRows {
  const { cells, plan, span } = sheet;
  const { clientId, client } = plan.columns;
  if (clientId === undefined || clientId === client) {
    reportBrokenNames(sheet, rows, findings);
    return rows;
  }
  const identity = identifyClients({ cells, column: clientId, span, days }, rows, {
    oneNameSeveralIds: chooseTreatment(plan.treatments, "oneNameSeveralIds"),
    oneIdSeveralNames: chooseTreatment(plan.treatments, "oneIdSeveralNames"),
  });
  reportIdentity(identity, sheet, findings);
  const next = identity.rows;
  if (!next) return rows;
  return {
    ...rows,
    ...next,
    spellings: rows.spellings.map((one) => ({ ...one, client: next.renumbered[one.client] ?? -1 })),
  };
}

/** Tells what names and ids disagree on; places count from the span's first row. */
export function reportIdentity(
  identity: Identity,
  { plan, span }: Pick<DoubtfulSheet, "plan" | "span">,
  findings: FindingList
): void {
  const { client, clientId = 0 } = plan.columns;
  for (const { code, places, count, sample, others } of identity.findings) {
    const shown = places.map((at) => span.first + at).sort((left, right) => left - right);
    findings.addWhole({
      code,
      row: shown[0] ?? span.first,
      column: code === "oneNameSeveralIds" ? (client ?? clientId) : clientId,
      count,
      rows: shown.slice(0, 100),
      sample,
      others: others.slice(0, 10),
    });
  }
}

/** Codes in the place of names of which only the first digits are left. */
function reportBrokenNames(
  { plan, span }: DoubtfulSheet,
  rows: SpelledRows,
  findings: FindingList
): void {
  const broken = new Set<number>();
  for (let client = 0; client < rows.names.length; client++)
    if (isCutShort(rows.names[client] ?? "")) broken.add(client);
  if (broken.size === 0) return;
  for (const [at, client] of rows.clientOf.entries())
    if (broken.has(client))
      findings.add("brokenId", span.first + at, plan.columns.client ?? 0, rows.names[client]);
}
