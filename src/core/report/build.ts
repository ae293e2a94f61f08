import type { Classification, ClassifiedClient } from "../classes/classification";
import { fromMinor } from "../reading/values/decimal";
import type { Columns, Reading } from "../reading/model/reading";
import { MARK_SIGNALS } from "../reading/model/signalTable";
import {
  RESULT_COLUMNS,
  type BesideReport,
  type ChosenColumn,
  type ClientTable,
  type ClientTableColumn,
  type Report,
  type ResultColumn,
  type ResultValue,
} from "./report";

/**
 * What to write, as plain data: the results beside each row of a client, and a table of clients of its own where
 * clients have several rows. Shares 0..1, money in the sheet's unit, classes and quadrants as codes.
 */
export function buildReport(reading: Reading, classification: Classification): Report {
  const hasSeveralRows = reading.clients.some((client) => client.rowCount > 1);
  return {
    beside: buildBeside(reading, classification),
    clientTable: hasSeveralRows ? buildClientTable(reading, classification) : null,
  };
}

function buildBeside(reading: Reading, classification: Classification): BesideReport {
  const empty: ResultValue[] = RESULT_COLUMNS.map(() => null);
  const lines = new Array<readonly ResultValue[]>(reading.clients.length);
  for (const one of classification.clients)
    lines[one.client.at] = RESULT_COLUMNS.map((column) => describeResult(one, column));
  const rows = Array.from(reading.clientAt, (client) => lines[client] ?? empty);
  return {
    columns: RESULT_COLUMNS,
    headingRow: reading.plan.headingRow,
    firstRow: reading.firstRow,
    rows,
  };
}

/** The chosen columns in which no client has anything: quadrants where nobody's loyalty is known (METHOD 4). */
export function listEmptyColumns(
  { clients }: Pick<Classification, "clients">,
  chosen: readonly ChosenColumn[]
): readonly ChosenColumn[] {
  return chosen.filter((column) => clients.every((one) => describeResult(one, column) === null));
}

/** May clients get a loyalty, and with it a quadrant, from these columns (METHOD 4)? Told before any row is read. */
export function mayHaveQuadrants(columns: Columns): boolean {
  const marks = MARK_SIGNALS.filter((name) => columns[name] !== undefined);
  const hasTime = columns.date !== undefined || (columns.periods?.length ?? 0) > 0;
  return hasTime || columns.loyalty !== undefined || marks.length > 1;
}

function describeResult(one: ClassifiedClient, column: ResultColumn): ResultValue {
  switch (column) {
    case "class":
      return one.class;
    case "share":
      return one.share;
    case "cumulativeShare":
      return one.cumulativeShare;
    case "rank":
      return one.rank;
    case "quadrant":
      return one.quadrant;
    case "counted":
      return one.client.turnover;
  }
}

/** The columns of the table of clients; those the sheet gives nothing for are left out. */
export function listClientColumns(
  { plan: { columns } }: Reading,
  { clients }: Classification
): readonly ClientTableColumn[] {
  const when = (has: boolean, column: ClientTableColumn): ClientTableColumn[] =>
    has ? [column] : [];
  const hasTerritory = columns.territory !== undefined;
  return [
    "rank",
    "client",
    ...when(hasTerritory, "territory"),
    ...when(columns.agent !== undefined, "agent"),
    "turnover",
    ...when(columns.profit !== undefined, "profit"),
    "share",
    "cumulativeShare",
    "class",
    ...when(hasTerritory, "territoryClass"),
    ...when(
      clients.some(({ loyalty }) => loyalty !== null),
      "loyalty"
    ),
    ...when(
      clients.some(({ quadrant }) => quadrant !== null),
      "quadrant"
    ),
    "key",
  ];
}

/** The table of clients, by rank. */
export function buildClientTable(reading: Reading, classification: Classification): ClientTable {
  const columns = listClientColumns(reading, classification);
  return {
    columns,
    rows: classification.clients.map((one) =>
      columns.map((column) => describeClient(one, column, classification.scale))
    ),
  };
}

function describeClient(
  one: ClassifiedClient,
  column: ClientTableColumn,
  scale: number
): number | string | boolean | null {
  switch (column) {
    case "client":
      return one.client.name;
    case "territory":
      return one.client.territory;
    case "agent":
      return one.client.agent;
    case "turnover":
      return fromMinor(one.client.turnover, scale);
    case "profit":
      return one.client.profit === null ? null : fromMinor(one.client.profit, scale);
    case "territoryClass":
      return one.territoryClass;
    case "loyalty":
      return one.loyalty;
    case "key":
      return one.key;
    case "rank":
    case "class":
    case "share":
    case "cumulativeShare":
    case "quadrant":
      return describeResult(one, column);
  }
}
