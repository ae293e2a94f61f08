import type { Classification, KeyReason } from "../classes/classification";
import { fromMinor } from "../reading/values/decimal";
import { type Reading, turnoverByPeriod } from "../reading/model/reading";
import type { CaseClient } from "./case";

/** What the head of a strategy sheet tells of a client. */
export type StrategyClient = CaseClient & {
  /** In the sheet's unit. */
  readonly turnover: number;
  readonly profit: number | null;
  /** 0..1 */
  readonly share: number;
  /** How much the later half of the periods is above the earlier one, 0.1 for 10 %; absent or null: not known. */
  readonly trend?: number | null;
  /** Number format of amounts, en-US. */
  readonly money: string;
};

/** A client of a run; only key clients get sheets, but who has one keeps it. */
export type KnownClient = StrategyClient & {
  readonly isKey: boolean;
  /** Why it is key; empty where it is not. */
  readonly keyBecause: readonly KeyReason[];
};

/** All clients of a run as the heads of their sheets tell them, by rank (METHOD 2, 7). */
export function describeClients(
  reading: Reading,
  classification: Classification,
  money: string = moneyFormat(reading.scale)
): KnownClient[] {
  const { scale } = reading;
  return classification.clients.map(
    ({ client, class: paretoClass, quadrant, share, key: isKey, keyBecause }) => ({
      isKey,
      keyBecause,
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
      money,
    })
  );
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
  return clients.filter(
    (client) => client.isKey && (scope.kind === "all" || client[scope.kind] === scope.name)
  );
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
