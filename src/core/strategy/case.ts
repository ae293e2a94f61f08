import type { ParetoClass, Quadrant } from "../classes/classification";
import type { StrategyAnswers } from "./answers";

/** Whom a strategy sheet belongs to. */
export type CaseClient = {
  readonly key: string;
  readonly name: string;
  readonly territory: string | null;
  readonly agent: string | null;
  readonly class: ParetoClass;
  readonly quadrant: Quadrant | null;
};

/** What the head of the sheet tells of a client's money; null: not told there. */
export type CaseFigures = {
  readonly turnover: number | null;
  /** What the turnover was before it last changed. */
  readonly turnoverBefore: number | null;
  readonly profit: number | null;
  /** 0.1: the later half of the periods is 10 % above the earlier one. */
  readonly trend: number | null;
};

/** A client together with what its sheet says: what coaching works on. Days are serial numbers. */
export type StrategyCase = {
  readonly client: CaseClient;
  /** The class it had before it last changed; null: it has not changed since the sheet was made. */
  readonly classBefore: ParetoClass | null;
  readonly figures: CaseFigures;
  /** The day the sheet was made. */
  readonly made: number;
  /** The day of the last answer. */
  readonly updated: number | null;
  readonly answers: StrategyAnswers;
};
