import type { Column } from "../../columnar/column";
import type { Minor } from "../values/decimal";
import type { Finding } from "./finding";
import type { SignalName } from "./signalTable";
import type { Treatments } from "./treatments";
import type { TreatableCode } from "./treatments";

/**
 * The reading in numbers, to be said in plain words: "205 rows, 54 clients, 161 total rows left out". Every row from
 * the first below the headings to the last is in exactly one of the counts:
 * `clientRows + leftOut rows + totalRows + groupRows + headingRows + noteRows + blankRows = lastRow - firstRow + 1`.
 */
export type ReadingAccount = {
  readonly clients: number;
  /** Rows that belong to clients. */
  readonly clientRows: number;
  /** Of these, rows whose name was taken from a row above. */
  readonly filledRows: number;
  /** Rows that belong to no client, by reason, with what they hold; their sum is `Reconciliation.leftOut`. */
  readonly leftOut: readonly LeftOut[];
  readonly totalRows: number;
  readonly groupRows: number;
  /** Headings printed once more inside the table. */
  readonly headingRows: number;
  readonly noteRows: number;
  readonly blankRows: number;
  /** Lines of the block above the data: titles, notes and the headings themselves. */
  readonly rowsAbove: number;
  /** Currencies that formats and texts of the amounts name (`RUB`), most frequent first; empty: none is named. */
  readonly currencies: readonly string[];
  /**
   * Where formats of some rows only were looked at: how many of how many; elsewhere a currency shows in texts alone.
   */
  readonly formatsSeen?: { readonly rows: number; readonly of: number };
};

/** Rows left out for one reason: `blankClient`, or the finding whose treatment is `leaveOut`. */
export type LeftOut = {
  readonly code: TreatableCode;
  readonly rows: number;
  readonly amount: Minor;
};

/** What a column means (METHOD 1). `unitPrice` × `quantity` stands in for turnover where that is missing. */
export const ROLES = [
  "client",
  "clientId",
  "turnover",
  "profit",
  "quantity",
  "unitPrice",
  "date",
  "territory",
  "agent",
  "loyalty",
  "recommendation",
  "shareOfWallet",
] as const;
export type Role = (typeof ROLES)[number];

/** Column offsets by role; `periods` are the turnover columns of the periods layout, in order of time. */
export type Columns = Readonly<Partial<Record<Role, number>>> & {
  readonly periods?: readonly number[];
};

/** METHOD 1: one row per client, one row per document, or one column per period. */
export type Layout = "turnoverSheet" | "ledger" | "periods";

/** How a block of cells is to be read: proposed by `proposeReading`, changed by a person, stored in the workbook. */
export type ReadingPlan = {
  readonly layout: Layout;
  /** Offset of the (last) heading row; -1: the block has no headings. */
  readonly headingRow: number;
  /** The heading texts by column, as shown ("" where none; several heading lines joined by a space). */
  readonly headings: readonly string[];
  readonly columns: Columns;
  /**
   * Columns that make a person's name together (first and last name), in the order they are said in. They are the
   * client's name where `columns.client` is one of them.
   */
  readonly nameParts?: readonly number[];
  /** Other columns that could as well hold the turnover, best first: the choice between them must be said. */
  readonly otherTurnovers?: readonly number[];
  /** Roles whose column was taken for what its values look like, without a heading that says so. */
  readonly guessed?: readonly ("client" | "turnover")[];
  /** Of these, those for which no other column would have done: nothing to doubt. */
  readonly onlyChoices?: readonly ("client" | "turnover")[];
  /** What a person decided about findings; absent: the defaults of `TREATMENTS`. */
  readonly treatments?: Treatments;
};

/** One client with everything the sheet says of it. Money is net over all its rows. */
export type Client = {
  /** As typed in the first of its rows (codes as text: `17850`). */
  readonly name: string;
  /** What its rows were grouped by: case, spaces, quotes, ё/е made equal. */
  readonly key: string;
  /** Its place in `Reading.clients`. */
  readonly at: number;
  /** Offset of the first of its rows in the block, and how many it has; which ones: `Reading.clientAt`. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly turnover: Minor;
  readonly profit: Minor | null;
  /** Of several, the one with its largest turnover (tie: by name). */
  readonly territory: string | null;
  readonly agent: string | null;
  /** Only where its turnover is not all in `territory`: see `turnoverByLabel`. */
  readonly territories?: readonly LabelTurnover[];
  /** The same of its agents. */
  readonly agents?: readonly LabelTurnover[];
  /** Client id as typed in the first of its rows that has one; absent without such a column. */
  readonly id?: string | null;
  /** A ready loyalty value 0-100 (a mark 0-10 is brought to 0-100); it overrides the signals. */
  readonly loyaltyMark: number | null;
};

/**
 * Turnover of all clients by period (months of a ledger, columns of the periods layout), minor units, laid in one
 * array: a million short lists would take more time to make than all sums in them.
 */
export type PeriodTable = {
  /** How many periods there are, all of them for each client. */
  readonly count: number;
  /** Period `p` of the client at `c` is `sums[c * count + p]`. */
  readonly sums: Column<Minor>;
};

/** A client's turnover by period, in minor units (a view, not to be written to); null where there is no time. */
export function turnoverByPeriod(
  table: PeriodTable | undefined,
  { at }: Pick<Client, "at">
): Float64Array | null {
  return table ? table.sums.subarray(at * table.count, (at + 1) * table.count) : null;
}

/**
 * When the clients bought, by `Client.at`. A purchase is a day of a ledger with a row of a positive amount, or else a
 * period with a positive turnover; returns are none.
 */
export type PurchaseTable = {
  /** What times are told in: serial numbers of days (1900 system), or periods of the sheet from 0 on. */
  readonly unit: "day" | "period";
  /** On how many different days or in how many periods; 0: never. */
  readonly count: Int32Array;
  /** Its first and its last; 0 where there is none. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The last one of the sheet. */
  readonly end: number;
};

/** What of a client's net turnover stands under one territory or agent. */
export type LabelTurnover = { readonly name: string; readonly turnover: Minor };

/** What a client buys in each of its territories or with each of its agents, largest first; empty: none is known. */
export function turnoverByLabel(
  client: Client,
  scope: "territory" | "agent"
): readonly LabelTurnover[] {
  const split = scope === "territory" ? client.territories : client.agents;
  if (split) return split;
  const name = client[scope];
  return name === null ? [] : [{ name, turnover: client.turnover }];
}

/**
 * The loyalty signals of all clients, each 0..1 by `Client.at`, NaN where it cannot be told of the client; absent where
 * the sheet does not give it.
 */
export type SignalTable = Readonly<Partial<Record<SignalName, Float64Array>>>;

/** One signal of a client; undefined where it cannot be told. */
export function signalOf(
  table: SignalTable,
  name: SignalName,
  { at }: Pick<Client, "at">
): number | undefined {
  const signal = table[name]?.[at];
  return signal === undefined || Number.isNaN(signal) ? undefined : signal;
}

/** METHOD 1: `sheetTotal = positive + returns + leftOut`, exactly. */
export type Reconciliation = {
  /** Sum of the amounts of all rows that are no total rows, named or not. */
  readonly sheetTotal: Minor;
  /** Clients with a positive net. */
  readonly positive: Minor;
  /** Clients with a net of zero or below. */
  readonly returns: Minor;
  /** Rows that belong to no client: blank names, and rows that a treatment leaves out. */
  readonly leftOut: Minor;
};

/** METHOD 1a: what the sheet itself says of the reading. */
export type ReadingProof = {
  /** The sheet's own total; null: it has none. */
  readonly sheetSays: Minor | null;
  /** Is it what was read, up to rounding? null: there is no such total. */
  readonly agrees: boolean | null;
  /** How many rows are proven by arithmetic to be sums of others. */
  readonly sumRows: number;
  /** On which of several levels of rows in one column the clients stand, the uppermost is 0; null: there is one level. */
  readonly level: { readonly at: number; readonly of: number } | null;
};

export type Reading = {
  readonly plan: ReadingPlan;
  /** Decimal places of `Minor` amounts. */
  readonly scale: number;
  readonly clients: readonly Client[];
  readonly findings: readonly Finding[];
  readonly reconciliation: Reconciliation;
  /** Data rows read (without headings, blanks and total rows). */
  readonly rowsRead: number;
  /** Offsets of the first and last row that may hold data (below the headings). */
  readonly firstRow: number;
  readonly lastRow: number;
  /** By row, from `firstRow` on: the place of the row's client in `clients`; -1 for none. */
  readonly clientAt: Int32Array;
  readonly signals: SignalTable;
  readonly proof?: ReadingProof;
  /** What became of every row, to be said in plain words. */
  readonly account?: ReadingAccount;
  /** Turnover by period; absent where there is no time. */
  readonly byPeriod?: PeriodTable;
  /** When clients bought; absent where there is no time. */
  readonly purchases?: PurchaseTable;
  /** Labels of these periods, such as `2026-03` or the heading text. */
  readonly periods?: readonly string[];
  /** Last day of a ledger with dates, `2026-03-31`. */
  readonly lastDate?: string;
};

/** What time the data are of, as a snapshot tells it: `2025-01 – 2025-12`; null: they do not say. */
export function periodOf({ periods }: Reading): string | null {
  if (!periods || periods.length === 0) return null;
  return [...new Set([periods[0], periods.at(-1)])].join(" – ");
}
