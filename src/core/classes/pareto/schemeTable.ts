/** What is the same for all schemes of a kind. */
export type SchemeRule = {
  /** The limits a person sets between the classes, from the top; null: none are set, they are computed. */
  readonly limits: LimitRule | null;
  /** Can a single client stretch across a limit, so that a rule must say on which side it falls? */
  readonly hasCrossing: boolean;
  /** With fewer clients with turnover than this the default scheme decides. */
  readonly leastClients: number;
  /** Can profits be put into classes by it, too (METHOD 4)? Else the default scheme does. */
  readonly suitsProfit: boolean;
};

/** How the limits are given. */
export type LimitRule = {
  /** What they are numbers of. `money` is in the sheet's unit, and its limits descend; all others ascend. */
  readonly unit: LimitUnit;
  /** The largest that a limit can be; null: any. */
  readonly most: number | null;
  /** The limits to begin with; null: there are none that suit most sheets. */
  readonly usual: readonly number[] | null;
};
export type LimitUnit = "percent" | "money";

/**
 * METHOD 2: every way to put clients into classes, one row each. n limits make n + 1 classes (2-5). From here follow the
 * type of a scheme, the words of the command line, the fields of the pane, and what is read back from a workbook; the
 * compiler asks for the rest: the borders (`boundaries.ts`), the money to them (`explain.ts`) and the texts.
 */
export const SCHEMES = {
  /** By share of turnover: the default. */
  share: {
    limits: { unit: "percent", most: 100, usual: [80, 95] },
    hasCrossing: true,
    leastClients: 0,
    suitsProfit: true,
  },
  /** By share of the clients, whatever they buy. */
  count: {
    limits: { unit: "percent", most: 100, usual: [20, 50] },
    hasCrossing: true,
    leastClients: 0,
    suitsProfit: true,
  },
  /** By the share of turnover plus the share of clients. */
  sum: {
    limits: { unit: "percent", most: 200, usual: [100, 145] },
    hasCrossing: true,
    leastClients: 0,
    suitsProfit: true,
  },
  /** By fixed turnovers: who has that much or more stands above. */
  amount: {
    limits: { unit: "money", most: null, usual: null },
    hasCrossing: false,
    leastClients: 0,
    suitsProfit: false,
  },
  /** Limits computed from the turnovers themselves, three classes. */
  data: { limits: null, hasCrossing: false, leastClients: 30, suitsProfit: true },
} as const satisfies Readonly<Record<string, SchemeRule>>;

export type SchemeKind = keyof typeof SCHEMES;

/** Kinds whose limits a client can stand on. */
export type CrossedKind = KindWhere<{ readonly hasCrossing: true }>;
/** Kinds without limits of a person. */
export type ComputedKind = KindWhere<{ readonly limits: null }>;
/** Kinds with limits that nobody stands on. */
export type PlainKind = Exclude<SchemeKind, CrossedKind | ComputedKind>;

type KindWhere<Rule> = {
  [Kind in SchemeKind]: (typeof SCHEMES)[Kind] extends Rule ? Kind : never;
}[SchemeKind];

/** All kinds, the default first. */
export const SCHEME_KINDS = Object.keys(SCHEMES) as readonly SchemeKind[];

/** The row of a kind. */
export function ruleOf(kind: SchemeKind): SchemeRule {
  return SCHEMES[kind];
}

/** Which side of a limit the client that crosses it stands on (METHOD 2); the upper is the default. */
export const CROSSINGS = ["upper", "lower", "nearest"] as const;
export type Crossing = (typeof CROSSINGS)[number];
