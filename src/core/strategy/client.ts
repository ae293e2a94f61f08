import type { Classification, KeyReason } from "../classes/classification";
import { fromMinor, type Minor } from "../reading/values/decimal";
import { nameKey, tidySpaces } from "../reading/values/text";
import {
  periodOf,
  signalOf,
  turnoverByLabel,
  turnoverByPeriod,
  type Client,
  type Reading,
} from "../reading/model/reading";
import { agentsOf, territoriesOf, type CaseClient } from "./case";
import { chooseExtent, type Extent } from "./extent";
import { findFirstMonth, readMonths } from "./firstMonth";
import type { LifeFigures } from "./life";
import { countMonths } from "../classes/movement/period";
import { NO_YEARS, splitYears, type YearTurnovers } from "./years";

/** What the head of a strategy sheet tells of a client. */
export type StrategyClient = CaseClient & {
  /** In the sheet's unit. */
  readonly turnover: number;
  readonly profit: number | null;
  /** 0..1 */
  readonly share: number;
  /** How much the later half of the periods is above the earlier one, 0.1 for 10 %; absent or null: not known. */
  readonly trend?: number | null;
  /** Turnovers of the data's last years; absent: not known. */
  readonly years?: YearTurnovers;
  /** Number format of amounts, en-US. */
  readonly money: string;
  /** The client's own number; null or absent: the data have none, or it is not the client's alone. */
  readonly clientId?: string | null;
  /** Keys that it had before a person said that it was renamed (METHOD 1b). */
  readonly formerKeys?: readonly string[];
  /** Of the sheet that is made for it; absent: full. A sheet that is there keeps its form. */
  readonly extent?: Extent;
};

/** A client of a run; only key clients get sheets, but who has one keeps it. */
export type KnownClient = StrategyClient &
  Pick<LifeFigures, "silence"> & {
    readonly isKey: boolean;
    /** How many months its turnover is of; null or absent: the data have no time. */
    readonly months?: number | null;
    /**
     * The month of its first purchase, `12 * year + month - 1`; null: it bought in the first month of the data, and maybe
     * before; absent: the data tell no months.
     */
    readonly firstMonth?: number | null;
    /** Why it is key; empty where it is not. */
    readonly keyBecause: readonly KeyReason[];
  };

/**
 * All clients of a run as the heads of their sheets tell them, by rank (METHOD 2, 7). `renamed`: keys that a person has
 * decided to be one client's.
 */
export function describeClients(
  reading: Reading,
  classification: Classification,
  money: string = moneyFormat(reading.scale),
  renamed: readonly (readonly [before: string, after: string])[] = []
): KnownClient[] {
  const { scale } = reading;
  const isUnique = findUniqueIds(reading);
  const months = countMonths(periodOf(reading));
  const times = readMonths(reading.periods);
  return classification.clients.map(
    ({ client, class: paretoClass, quadrant, share, key: isKey, keyBecause }) => ({
      isKey,
      keyBecause,
      clientId: isUnique(client.id) ? (client.id ?? null) : null,
      // What a first sheet says; a refresh decides it with what the sheet said before (`life.ts`).
      state: client.turnover <= 0 ? "prospect" : isKey ? "key" : "client",
      ...listLabels(client),
      formerKeys: renamed.flatMap(([before, after]) => (after === client.key ? [before] : [])),
      months,
      ...(times ? { firstMonth: findFirst(reading, client, times) } : {}),
      silence: findSilence(reading, client),
      extent: chooseExtent(keyBecause),
      key: client.key,
      name: client.name,
      territory: client.territory,
      agent: client.agent,
      class: paretoClass,
      quadrant,
      turnover: fromMinor(client.turnover, scale),
      profit: client.profit === null ? null : fromMinor(client.profit, scale),
      share,
      trend: findTrend(turnoverByPeriod(reading.byPeriod, client)),
      years: findYears(reading, client),
      money,
    })
  );
}

/** Ids that exactly one client has; others are no identity. */
function findUniqueIds({ clients }: Reading): (id: string | null | undefined) => boolean {
  const counts = new Map<string, number>();
  for (const { id } of clients) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => typeof id === "string" && counts.get(id) === 1;
}

/** All agents and territories of a client that has several, those from whom or where it buys. */
function listLabels(client: Client): Pick<CaseClient, "agents" | "territories"> {
  const several = (scope: "agent" | "territory"): string[] =>
    turnoverByLabel(client, scope).flatMap(({ name, turnover }) => (turnover > 0 ? [name] : []));
  const [agents, territories] = [several("agent"), several("territory")];
  return {
    ...(agents.length > 1 ? { agents } : {}),
    ...(territories.length > 1 ? { territories } : {}),
  };
}

/** How long a client has not bought, against its median gap; null without days, or for fewer than two purchases. */
function findSilence({ purchases, signals }: Reading, client: Client): KnownClient["silence"] {
  const recency = signalOf(signals, "recency", client);
  if (purchases?.unit !== "day" || recency === undefined) return null;
  const days = purchases.end - (purchases.last[client.at] ?? 0);
  // Recency is 1 − days / (3 · median gap), and never below 0 (METHOD 4).
  return { days, gap: recency < 1 ? days / (3 * (1 - recency)) : days };
}

function findFirst(
  { byPeriod }: Reading,
  client: Client,
  months: readonly number[]
): number | null {
  return findFirstMonth(months, turnoverByPeriod(byPeriod, client) ?? []);
}

function findYears({ byPeriod, periods, scale }: Reading, client: Client): YearTurnovers {
  const sums = turnoverByPeriod(byPeriod, client);
  if (!sums || periods?.length !== sums.length) return NO_YEARS;
  const years = splitYears(periods, sums);
  const toUnit = (minor: number | null): number | null =>
    minor === null ? null : fromMinor(minor as Minor, scale);
  return {
    turnoverLast: toUnit(years.turnoverLast),
    turnoverBefore1: toUnit(years.turnoverBefore1),
    turnoverBefore2: toUnit(years.turnoverBefore2),
  };
}

/** Amounts with as many decimals as the sheet's have, en-US. */
function moneyFormat(scale: number): string {
  return scale > 0 ? `#,##0.${"0".repeat(scale)}` : "#,##0";
}

/** Whose sheets a command is about. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "territory"; readonly name: string | null }
  | { readonly kind: "agent"; readonly name: string | null };

/** The key clients of all, of a territory, or of an agent. */
export function chooseKeyClients(
  clients: readonly KnownClient[],
  scope: Scope = { kind: "all" }
): KnownClient[] {
  return clients.filter((client) => client.isKey && isInScope(client, scope));
}

/** Does a client belong to a territory or an agent, maybe among others? */
export function isInScope(client: CaseClient, scope: Scope): boolean {
  if (scope.kind === "all") return true;
  const labels = scope.kind === "agent" ? agentsOf(client) : territoriesOf(client);
  return labels.includes(scope.name);
}

/**
 * Turnover of the later half of the periods against the earlier half, as a part of the earlier; the middle one of an odd
 * number belongs to neither. null for fewer than two periods or where the earlier half is not above zero.
 */
export function findTrend(periods: Float64Array | null): number | null {
  if (!periods || periods.length < 2) return null;
  const half = Math.floor(periods.length / 2);
  const sum = (part: Float64Array): number => part.reduce((total, one) => total + one, 0);
  const before = sum(periods.slice(0, half));
  return before > 0 ? sum(periods.slice(periods.length - half)) / before - 1 : null;
}

/** A firm that does not buy yet (METHOD 7). */
export type Prospect = {
  readonly name: string;
  readonly agent?: string | null;
  readonly territory?: string | null;
};

/**
 * What the head of a prospect's sheet tells. Its key is the one that data with this name give it, so that the sheet is the
 * client's as soon as it buys.
 */
export function describeProspect({ name, agent, territory }: Prospect): StrategyClient {
  const shown = tidySpaces(name);
  return {
    key: nameKey(shown),
    name: shown,
    agent: agent ?? null,
    territory: territory ?? null,
    class: "0/returns",
    quadrant: null,
    turnover: 0,
    profit: null,
    share: 0,
    trend: null,
    money: "#,##0",
    state: "prospect",
  };
}
