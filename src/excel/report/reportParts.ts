import type { Cell } from "../cells/formatting";
import { layActivity, layAgents, layByClass } from "./agents";
import { layCalculator } from "./calculator";
import { EMPTY, type Part, type ReportCell } from "./cell";
import { layClasses, layPair, layWarnings } from "./classes";
import type { ReportContext } from "./context";
import {
  layBars,
  layBins,
  layCurveNotes,
  layLorenz,
  layLosses,
  layParetoNote,
  laySpread,
} from "./curves";
import { layFacts, layProof, layTitle } from "./facts";
import { layKeyClients } from "./keyClients";
import { layAtRisk, layKinds, layMatrix, layMovement } from "./movementTables";
import { layProfit, layProfitNote, layWhale } from "./profit";
import { layPlaybook, layPoints, layQuadrants, layScatterNote, layStrategic } from "./quadrants";
import { ROOMS, type RoomName } from "./rooms";
import { layTerritories } from "./territories";
import { text } from "./cell";

/** What goes into each room; the rooms of charts hold no cells. */
export type Parts = Readonly<Partial<Record<RoomName, Part>>>;

/** What lays each room. `stale` stays empty as long as the report is refreshed. */
const LAID: Readonly<Partial<Record<RoomName, (context: ReportContext) => Part>>> = {
  title: layTitle,
  stale: () => [],
  facts: layFacts,
  proof: layProof,
  classes: layClasses,
  pair: layPair,
  warnings: layWarnings,
  pareto: ({ texts }) => [[text(texts.pareto)]],
  paretoNote: layParetoNote,
  spread: laySpread,
  losses: layLosses,
  curves: ({ texts }) => [[text(texts.spreadCharts)]],
  curveNotes: layCurveNotes,
  quadrants: layQuadrants,
  scatterNote: layScatterNote,
  strategic: layStrategic,
  keyClients: layKeyClients,
  movement: layMovement,
  kinds: layKinds,
  matrix: layMatrix,
  atRisk: layAtRisk,
  territories: layTerritories,
  activity: layActivity,
  agents: layAgents,
  playbook: layPlaybook,
  calculator: layCalculator,
  profit: layProfit,
  profitNote: layProfitNote,
  bars: layBars,
  bins: layBins,
  lorenz: layLorenz,
  whale: layWhale,
  points: layPoints,
  byClass: layByClass,
};

/** The rooms that hold cells. */
export const FILLED_ROOMS = Object.keys(LAID) as readonly RoomName[];

/** Lays all parts of the report. */
export function layParts(context: ReportContext): Parts {
  return Object.fromEntries(FILLED_ROOMS.map((name) => [name, LAID[name]?.(context) ?? []]));
}

/** A part padded to its room: every cell of the room, row by row. */
export function padPart(name: RoomName, part: Part): ReportCell[][] {
  const { rows, columns } = ROOMS[name].block;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => part[row]?.[column] ?? EMPTY)
  );
}

/** The same without what makes a cell a cell. */
export function valuesOf(cells: readonly (readonly ReportCell[])[]): Cell[][] {
  return cells.map((line) => line.map(({ value }) => value));
}
