import type { Classification } from "../../classes/classification";
import type { Movement } from "../../classes/movement/movement";
import type { ActivityRule } from "../../classes/value/activity";
import type { Reading } from "../../reading/model/reading";
import { fromMinor, type Minor } from "../../reading/values/decimal";
import { describeAgents, type AgentLine } from "./agents";
import { describeCurves, type Curves } from "./curves";
import { describeKeyClients, listLossMakers, type KeyClientLine } from "./keyClients";
import { describeLosses, type LossLine } from "./losses";
import { describeMovement, type MovementPart } from "./movementPart";
import { describeProfit, type ProfitCurve } from "./profitCurve";
import { describeQuadrants, type QuadrantPart } from "./quadrantPart";
import { describeTerritories, type TerritoryLine } from "./territories";

/**
 * What the sheet for a director says (METHOD 1-6, 8), as plain data: money in the sheet's unit, shares 0..1. What a cell of the
 * sheet can compute from others is not here: the sheet computes it.
 */
export type DirectorReport = {
  readonly reading: Reading;
  readonly classification: Classification;
  readonly reconciliation: Readonly<
    Record<"positive" | "returns" | "leftOut" | "sheetTotal", number>
  >;
  /** Names of key clients whose profit is below zero, the largest loss first. */
  readonly lossMakers: readonly string[];
  readonly curves: Curves;
  readonly losses: readonly LossLine[];
  readonly quadrants: QuadrantPart;
  readonly keyClients: readonly KeyClientLine[];
  readonly movement: MovementPart | null;
  readonly territories: readonly TerritoryLine[];
  readonly agents: readonly AgentLine[];
  readonly activity: ActivityRule;
  /** null: the data have no profits. */
  readonly profit: ProfitCurve | null;
};

/** What the report is made with beside the reading and the classes. */
export type DirectorExtras = {
  /** The movement since an earlier snapshot; null: there is none. */
  readonly last: { readonly since: string; readonly movement: Movement } | null;
  readonly activity: ActivityRule;
};

/** Puts together what the sheet for a director says. */
export function buildDirectorReport(
  reading: Reading,
  classification: Classification,
  { last, activity }: DirectorExtras
): DirectorReport {
  const money = (minor: number): number => fromMinor(minor as Minor, reading.scale);
  const { positive, returns, leftOut, sheetTotal } = reading.reconciliation;
  return {
    reading,
    classification,
    reconciliation: {
      positive: money(positive),
      returns: money(returns),
      leftOut: money(leftOut),
      sheetTotal: money(sheetTotal),
    },
    lossMakers: listLossMakers(classification),
    curves: describeCurves(classification),
    losses: describeLosses(classification),
    quadrants: describeQuadrants(classification),
    keyClients: describeKeyClients(classification),
    movement: last && describeMovement(last.movement, last.since),
    territories: describeTerritories(classification),
    agents: describeAgents(classification, activity),
    activity,
    profit: describeProfit(reading),
  };
}
