import type {
  Classification,
  ClassifiedClient,
  ParetoClass,
  Quadrant,
} from "../classes/classification";
import type { AgentLoad } from "../classes/value/activity";
import { toA1, type Cells } from "../reading/values/cells";
import { fromMinor, type Minor } from "../reading/values/decimal";
import type { Finding } from "../reading/model/finding";
import type { FindingCode, FindingLevel } from "../reading/model/findingTable";
import { ROLES, type Layout, type Reading, type ReadingAccount } from "../reading/model/reading";
import { NO_EXTRAS, type Extras } from "./extras";
import type { MovementJson } from "./movementJson";
import {
  chooseAlive,
  buildAgents,
  buildMoreClients,
  buildMoreSummary,
  buildRisers,
  type MoreClientJson,
  type MoreSummaryJson,
  type RiserJson,
} from "./moreJson";

/**
 * The command line's JSON: a contract other programs rely on; fields are added, never changed. Money in the sheet's
 * unit, rounded to its minor unit; shares 0..1; absent things null; clients by rank.
 */
export type ResultJson = {
  readonly input: {
    readonly file: string;
    readonly sheet: string;
    readonly range: string;
    /** Rows of data read: without headings, blanks and totals. */
    readonly rows: number;
    readonly layout: Layout;
    /** Headings by role (a column's letters where it has no heading); `periods` is a list of them. */
    readonly columns: Readonly<Record<string, string | readonly string[]>>;
    /** How the rows were read: on which level the clients stand (null: there is one), and what proves it. */
    readonly reading: {
      readonly level: { readonly at: number; readonly of: number } | null;
      /** `sheetTotal`: the sheet's own total agrees; `sums`: rows add up as levels; null: nothing proves it. */
      readonly proof: "sheetTotal" | "sums" | null;
      /** Rows that arithmetic proves to be sums of others. */
      readonly sumRows: number;
    };
  };
  readonly reconciliation: Readonly<
    Record<"sheetTotal" | "positive" | "returns" | "leftOut", number>
  > & {
    /** The sheet's own total; null: it has none. */
    readonly sheetSays: number | null;
  };
  readonly summary: {
    readonly clients: number;
    /** D and E only where the scheme has them. */
    readonly classes: ClassesJson;
    readonly pair: { readonly clientShare: number; readonly turnoverShare: number };
    readonly gini: number;
    readonly hhi: number;
  } & MoreSummaryJson;
  readonly clients: readonly (ClientJson & MoreClientJson)[];
  /** Tomorrow's key clients (METHOD 4). */
  readonly risers: readonly RiserJson[];
  readonly agents: readonly AgentLoad[];
  /** null: the workbook holds no earlier snapshot of these data. */
  readonly movement: MovementJson | null;
  /** How many rows were read as what. */
  readonly account: AccountJson | null;
  readonly problems: readonly {
    readonly code: FindingCode;
    /** `doubt`: look at it; `info`: it says what was done and is certain. */
    readonly level: FindingLevel;
    readonly address: string;
    readonly text: string;
  }[];
};

type ClassJson = { readonly clients: number; readonly turnover: number };
type ClassesJson = Readonly<Record<Exclude<ParetoClass, "D" | "E">, ClassJson>> &
  Readonly<Partial<Record<"D" | "E", ClassJson>>>;

/** One client of `ResultJson`. */
export type ClientJson = {
  readonly client: string;
  readonly turnover: number;
  readonly profit: number | null;
  readonly rank: number;
  readonly share: number;
  readonly cumulativeShare: number | null;
  readonly class: ParetoClass;
  readonly territory: string | null;
  readonly territoryClass: ParetoClass | null;
  readonly agent: string | null;
  readonly loyalty: number | null;
  readonly quadrant: Quadrant | null;
  readonly key: boolean;
};

/** `ReadingAccount` with money in the sheet's unit. */
export type AccountJson = Omit<ReadingAccount, "leftOut"> & {
  readonly leftOut: readonly {
    readonly code: string;
    readonly rows: number;
    readonly amount: number;
  }[];
};

/** Where the block stands and how the caller words findings. */
export type JsonFrame = {
  readonly file: string;
  readonly sheet: string;
  /** A1 text of the block that was read. */
  readonly range: string;
  readonly origin: Cells["origin"];
  readonly describeFinding: (finding: Finding) => string;
  readonly extras?: Extras;
  readonly movement?: MovementJson | null;
};

/** Builds the command line's JSON; the sentences of findings come from `frame.describeFinding`. */
export function buildJson(
  reading: Reading,
  classification: Classification,
  frame: JsonFrame
): ResultJson {
  const { scale } = reading;
  const money = (units: Minor): number => fromMinor(units, scale);
  const { reconciliation, plan } = reading;
  const { classes } = classification;
  const extras = frame.extras ?? NO_EXTRAS;
  const alive = chooseAlive(classification, extras);
  const more = buildMoreClients(classification, extras, alive);
  const summarize = (name: ParetoClass): { clients: number; turnover: number } => ({
    clients: classes[name].clients,
    turnover: money(classes[name].turnover),
  });
  return {
    input: {
      file: frame.file,
      sheet: frame.sheet,
      range: frame.range,
      rows: reading.rowsRead,
      layout: plan.layout,
      columns: nameColumns(reading, frame.origin.column),
      reading: {
        level: reading.proof?.level ?? null,
        proof: nameProof(reading),
        sumRows: reading.proof?.sumRows ?? 0,
      },
    },
    reconciliation: {
      sheetTotal: money(reconciliation.sheetTotal),
      positive: money(reconciliation.positive),
      returns: money(reconciliation.returns),
      leftOut: money(reconciliation.leftOut),
      sheetSays: reading.proof?.sheetSays == null ? null : money(reading.proof.sheetSays),
    },
    summary: {
      clients: classification.clients.length,
      classes: {
        A: summarize("A"),
        B: summarize("B"),
        C: summarize("C"),
        ...(classification.classNames.includes("D") ? { D: summarize("D") } : {}),
        ...(classification.classNames.includes("E") ? { E: summarize("E") } : {}),
        "0/returns": summarize("0/returns"),
      },
      pair: classification.pair,
      gini: classification.gini,
      hhi: classification.hhi,
      ...buildMoreSummary(reading, classification, extras, alive),
    },
    // Two spreads into a new object would take several times as long.
    clients: classification.clients.map((one, place) =>
      Object.assign(toClientJson(one, money), more[place] as MoreClientJson)
    ),
    risers: buildRisers(classification, extras),
    agents: buildAgents(classification, extras),
    movement: frame.movement ?? null,
    account: describeAccount(reading, money),
    problems: reading.findings.map((finding) => ({
      code: finding.code,
      level: finding.level ?? "info",
      address: toA1(frame.origin.row + finding.row, frame.origin.column + finding.column),
      text: frame.describeFinding(finding),
    })),
  };
}

function describeAccount(
  { account }: Reading,
  money: (units: Minor) => number
): AccountJson | null {
  if (!account) return null;
  const leftOut = account.leftOut.map((left) => ({ ...left, amount: money(left.amount) }));
  return { ...account, leftOut };
}

function toClientJson(one: ClassifiedClient, money: (units: Minor) => number): ClientJson {
  const { client } = one;
  return {
    client: client.name,
    turnover: money(client.turnover),
    profit: client.profit === null ? null : money(client.profit),
    rank: one.rank,
    share: one.share,
    cumulativeShare: one.cumulativeShare,
    class: one.class,
    territory: client.territory,
    territoryClass: one.territoryClass,
    agent: client.agent,
    loyalty: one.loyalty,
    quadrant: one.quadrant,
    key: one.key,
  };
}

function nameProof({ proof }: Reading): ResultJson["input"]["reading"]["proof"] {
  if (proof?.agrees) return "sheetTotal";
  return proof && proof.sumRows > 0 && proof.agrees === null ? "sums" : null;
}

function nameColumns(
  reading: Reading,
  firstColumn: number
): Record<string, string | readonly string[]> {
  const { columns, headings } = reading.plan;
  const name = (column: number): string =>
    headings[column] || toA1(0, firstColumn + column).replace(/\d+$/, "");
  const named: Record<string, string | readonly string[]> = {};
  for (const role of ROLES) {
    const column = columns[role];
    if (column !== undefined) named[role] = name(column);
  }
  if (columns.periods) named.periods = columns.periods.map(name);
  return named;
}
