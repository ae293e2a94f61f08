import type { Client, PeriodTable, PurchaseTable, SignalTable } from "../reading/model/reading";
import type { Minor } from "../reading/values/decimal";
import type { Pareto } from "./pareto/pareto";
import type { ClassScheme } from "./pareto/scheme";
import { SCHEMES } from "./pareto/schemeTable";
import { USUAL_SETTINGS, type MethodSettings } from "./settings";

/** METHOD 2: the Pareto classes (a scheme has 2-5 of them) and the class of its own for a net of zero or below. */
export type ParetoClass = "A" | "B" | "C" | "D" | "E" | "0/returns";
export const CLASSES = ["A", "B", "C", "D", "E", "0/returns"] as const;

/** METHOD 4: quadrants by the numbers of the text. */
export const QUADRANTS = ["I", "II", "III", "IV"] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** METHOD 2: a class a person gave by hand, and why. */
export type ManualClass = { readonly class: ParetoClass; readonly reason: string };

/** What the method is applied with: what a person can set, and what was decided of single clients before. */
export type ClassifyOptions = MethodSettings & {
  /** Limits of the default scheme in percent; not used with a `scheme`. */
  readonly a: number;
  readonly b: number;
  /** By client key. */
  readonly manualClasses: ReadonlyMap<string, ManualClass>;
  /** Quadrants of the last snapshot by client key: near a limit a client keeps its side of it. */
  readonly lastQuadrants: ReadonlyMap<string, Quadrant>;
};
const [A, B] = SCHEMES.share.limits.usual;
export const DEFAULT_OPTIONS: ClassifyOptions = {
  ...USUAL_SETTINGS,
  a: A,
  b: B,
  manualClasses: new Map(),
  lastQuadrants: new Map(),
};

/** Why a client is a key client (METHOD 2). */
export type KeyReason = "company" | "territory" | "hand";

export type ClassifiedClient = {
  readonly client: Client;
  /** 1 for the largest; equal turnovers share the smallest rank. */
  readonly rank: number;
  /** 0..1 of the positive turnover; 0 for the class «0/returns». */
  readonly share: number;
  /** Share of all clients up to and including this one in the order of `clients`, 0..1; null for «0/returns». */
  readonly cumulativeShare: number | null;
  readonly class: ParetoClass;
  /** Its class among all who buy in its territory, by what each buys there; null without territories. */
  readonly territoryClass: ParetoClass | null;
  /** The same among the clients of its agent; null without agents. */
  readonly agentClass: ParetoClass | null;
  /** The class given by hand stands beside the computed one; null: none was given. */
  readonly manual: (ManualClass & { readonly isDifferent: boolean }) | null;
  /** 0-100, null when there is not enough to tell. */
  readonly loyalty: number | null;
  readonly profitable: boolean;
  /** null: not enough data. */
  readonly quadrant: Quadrant | null;
  /** Within ±5 % of a limit. */
  readonly onBorder: boolean;
  /** By the limits alone it would stand in another quadrant than the last snapshot's, which it keeps. */
  readonly isQuadrantKept: boolean;
  readonly key: boolean;
  /** Empty when it is no key client. */
  readonly keyBecause: readonly KeyReason[];
};

export type ClassSummary = { readonly clients: number; readonly turnover: Minor };

export type Classification = {
  readonly options: ClassifyOptions;
  /** The scheme that was used, amounts in the sheet's unit. */
  readonly scheme: ClassScheme;
  /** The classes of the scheme from the top, «0/returns» last, whether or not somebody is in them. */
  readonly classNames: readonly ParetoClass[];
  readonly scale: number;
  /** By rank; ties by name in plain code-point order. */
  readonly clients: readonly ClassifiedClient[];
  readonly classes: Readonly<Record<ParetoClass, ClassSummary>>;
  /** "33 % of clients give 80 % of turnover": both 0..1, of clients with positive turnover; what class A really is. */
  readonly pair: { readonly clientShare: number; readonly turnoverShare: number };
  readonly gini: number;
  readonly hhi: number;
  /**
   * The limits that decided: loyalty as 0-100, profit (or turnover) in minor units. null: there was no client to take a
   * median or a class A from.
   */
  readonly limits: { readonly loyalty: number | null; readonly profitable: Minor | null };
  readonly warnings: readonly ClassWarning[];
  /** Which loyalty signals were used by at least one client; empty with ready marks. */
  readonly signalsUsed: readonly string[];
  /** The reading's loyalty signals, by `Client.at`. */
  readonly signals: SignalTable;
  /** The reading's turnover by period, by `Client.at`; absent where there is no time. */
  readonly byPeriod?: PeriodTable;
  /** When the clients bought, by `Client.at`; absent where there is no time. */
  readonly purchases?: PurchaseTable;
  /** The turnovers in order with their borders, for `explainClass` and `describeSpread`. */
  readonly pareto: Pareto;
};

export type ClassWarning =
  /** Key clients whose profit is below zero, the largest first; `loss` in minor units, below zero. */
  | {
      readonly code: "keyClientsLose";
      readonly clients: readonly string[];
      readonly count: number;
      readonly loss: Minor;
    }
  | { readonly code: "noPareto"; readonly clientShare: number }
  | { readonly code: "oneClient"; readonly client: string; readonly share: number }
  | { readonly code: "returnsLarge"; readonly share: number }
  /** Limits from the data need `least` clients with turnover: the default rule was used. */
  | { readonly code: "tooFewForData"; readonly clients: number; readonly least: number }
  /** The workbook remembers settings that this version does not know: they stay in it, and were not used. */
  | { readonly code: "unknownSettings"; readonly names: readonly string[] };
