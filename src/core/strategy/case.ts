import type { ParetoClass, Quadrant } from "../classes/classification";
import type { StrategyAnswers } from "./answers";
import type { Extent } from "./extent";
import type { ClientTerms } from "./clientValue";
import type { LifeState } from "./life";

/** Whom a strategy sheet belongs to. */
export type CaseClient = {
  readonly key: string;
  readonly name: string;
  readonly territory: string | null;
  readonly agent: string | null;
  readonly class: ParetoClass;
  readonly quadrant: Quadrant | null;
  /** All of them, the largest first; absent: `agent` or none. */
  readonly agents?: readonly string[];
  readonly territories?: readonly string[];
  /** What it is to us; absent: nobody has said yet. */
  readonly state?: LifeState | null;
};

/** What the head of the sheet tells of a client's money; null: not told there. */
export type CaseFigures = {
  readonly turnover: number | null;
  /** What the turnover was before it last changed. */
  readonly turnoverBefore: number | null;
  readonly profit: number | null;
  /** 0.1: the later half of the periods is 10 % above the earlier one. */
  readonly trend: number | null;
  /** What its value is told by, of the data and the settings; absent: the sheet does not have it. */
  readonly terms?: ClientTerms;
};
/** Every agent of a client; `[null]` where there is none. */
export function agentsOf({ agent, agents }: CaseClient): readonly (string | null)[] {
  return agents && agents.length > 0 ? agents : [agent];
}

/** Every territory of a client; `[null]` where there is none. */
export function territoriesOf({ territory, territories }: CaseClient): readonly (string | null)[] {
  return territories && territories.length > 0 ? territories : [territory];
}

/** A client together with what its sheet says: what coaching works on. Days are serial numbers. */
export type StrategyCase = {
  readonly client: CaseClient;
  /** The class it had before it last changed; null: it has not changed since the sheet was made. */
  readonly classBefore: ParetoClass | null;
  readonly figures: CaseFigures;
  /** Whose it was before it came to another one, as written; null or absent: it has not. */
  readonly agentBefore?: string | null;
  readonly territoryBefore?: string | null;
  /** The day on which agent or territory became another one, as the journal tells; null or absent: it tells of none. */
  readonly movedOn?: number | null;
  /** The answers as they were at the talk that the sheet tells; absent: no copy was kept. */
  readonly atLastTalk?: StrategyAnswers;
  /** The day from which the data lack it; null: they do not. */
  readonly missingSince?: number | null;
  /** What it bought at its best of the two figures in its head: what is lost with it. */
  readonly atStake?: number;
  /** The day the sheet was made. */
  readonly made: number;
  /** The day of the last answer. */
  readonly updated: number | null;
  readonly answers: StrategyAnswers;
  /** How much the sheet asks; absent: all. */
  readonly extent?: Extent;
};
