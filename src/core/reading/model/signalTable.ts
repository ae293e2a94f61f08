/** What is fixed of a loyalty signal. */
export type SignalRule = {
  /** METHOD 4: what it counts beside the others, unless a person says otherwise. */
  readonly weight: number;
  /** `time`: computed from dates or periods; `column`: the mean of a column of marks, whose role has the signal's name. */
  readonly from: "time" | "column";
  /** The full mark of such a column; absent: told by the marks themselves. */
  readonly fullMark?: 10;
};

/**
 * METHOD 4: the signals that a loyalty is made of, one row each, each 0..1 by client. From here follow what is read, what
 * the weights are called (command line, pane, stored settings) and the texts that `strings` owes; a signal of time the
 * compiler also asks for in `reading/clients/signals.ts`, one of a column for its role.
 */
export const SIGNALS = {
  /** Share of the periods with a purchase. */
  purchasePeriods: { weight: 0.35, from: "time" },
  /** 1 just after a purchase, 0 after three times the own median gap. */
  recency: { weight: 0.25, from: "time" },
  /** Time since the first purchase as a share of all time. */
  tenure: { weight: 0.1, from: "time" },
  /** The later half's share of both halves of time. */
  trend: { weight: 0.1, from: "time" },
  shareOfWallet: { weight: 0.1, from: "column" },
  recommendation: { weight: 0.1, from: "column", fullMark: 10 },
} as const satisfies Readonly<Record<string, SignalRule>>;

export type SignalName = keyof typeof SIGNALS;
/** Signals computed from dates or periods. */
export type TimeSignal = SignalFrom<"time">;
/** Signals read from a column of their own: there is a role of the same name for each. */
export type MarkSignal = SignalFrom<"column">;

type SignalFrom<Source> = {
  [Name in SignalName]: (typeof SIGNALS)[Name]["from"] extends Source ? Name : never;
}[SignalName];

/** All signals, as the table orders them. */
export const SIGNAL_NAMES = Object.keys(SIGNALS) as readonly SignalName[];
/** Those that are read from a column. */
export const MARK_SIGNALS = SIGNAL_NAMES.filter(
  (name): name is MarkSignal => SIGNALS[name].from === "column"
);

/** What is fixed of a signal. */
export function signalRule(name: SignalName): SignalRule {
  return SIGNALS[name];
}
