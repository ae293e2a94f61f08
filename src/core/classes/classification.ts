import type { Client, Minor } from "../reading/reading";

/** METHOD 2: the Pareto classes and the class of its own for a net of zero or below. */
export type ParetoClass = "A" | "B" | "C" | "0/returns";
export const CLASSES = ["A", "B", "C", "0/returns"] as const;

/** METHOD 4: quadrants by the numbers of the text. */
export type Quadrant = "I" | "II" | "III" | "IV";

/** What a person can set; percents as in METHOD 2 (80, 95) and 4 (50). */
export type ClassifyOptions = {
  readonly a: number;
  readonly b: number;
  readonly loyalFrom: number;
  /** Is the A of a territory a key client too? */
  readonly territoryAIsKey: boolean;
  /** Warn where one client alone holds more than this percent. */
  readonly oneClientWarning: number;
};
export const DEFAULT_OPTIONS: ClassifyOptions = {
  a: 80,
  b: 95,
  loyalFrom: 50,
  territoryAIsKey: true,
  oneClientWarning: 25,
};

export type ClassifiedClient = {
  readonly client: Client;
  /** 1 for the largest; equal turnovers share the smallest rank. */
  readonly rank: number;
  /** 0..1 of the positive turnover; 0 for the class «0/returns». */
  readonly share: number;
  /** Share of all clients up to and including this one in the order of `clients`, 0..1; null for «0/returns». */
  readonly cumulativeShare: number | null;
  readonly class: ParetoClass;
  /** His class among all who buy in his territory, by what each buys there; null without territories. */
  readonly territoryClass: ParetoClass | null;
  /** The same among the clients of his agent; null without agents. */
  readonly agentClass: ParetoClass | null;
  /** 0-100, null when there is not enough to tell. */
  readonly loyalty: number | null;
  readonly profitable: boolean;
  /** null: not enough data. */
  readonly quadrant: Quadrant | null;
  /** Within ±5 % of a limit. */
  readonly onBorder: boolean;
  readonly key: boolean;
};

export type ClassSummary = { readonly clients: number; readonly turnover: Minor };

export type Classification = {
  readonly options: ClassifyOptions;
  readonly scale: number;
  /** By rank; ties by name in plain code-point order. */
  readonly clients: readonly ClassifiedClient[];
  readonly classes: Readonly<Record<ParetoClass, ClassSummary>>;
  /** "33 % of clients give 80 % of turnover": both 0..1, of clients with positive turnover; what class A really is. */
  readonly pair: { readonly clientShare: number; readonly turnoverShare: number };
  readonly gini: number;
  readonly hhi: number;
  readonly warnings: readonly ClassWarning[];
  /** Which loyalty signals were used by at least one client; empty with ready marks. */
  readonly signalsUsed: readonly string[];
};

export type ClassWarning =
  | { readonly code: "noPareto"; readonly clientShare: number }
  | { readonly code: "oneClient"; readonly client: string; readonly share: number }
  | { readonly code: "returnsLarge"; readonly share: number };
