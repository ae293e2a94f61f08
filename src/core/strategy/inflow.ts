import { CLASSES, QUADRANTS, type Quadrant } from "../classes/classification";
import { monthIndex } from "../reading/values/dates";
import { nameKey } from "../reading/values/text";
import { textOf } from "./answers";
import type { StrategyCase } from "./case";
import type { KnownClient } from "./client";
import { saysNothing } from "./usable";

/** What came in within a month (`12 * year + month - 1`). */
export type InflowMonth = {
  readonly month: number;
  /** Future clients written down: their sheets were made in it. */
  readonly prospects: number;
  /** Clients whose first purchase is of it, how many of them are of class A now, and what they have bought since. */
  readonly clients: number;
  readonly best: number;
  readonly turnover: number;
};

/** Where new clients stand some months after their first one; only those of whom a quadrant is known count. */
export type Reached = {
  /** 0: now. */
  readonly after: number;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
};

/** Firms that came, or may come, from one source. */
export type LeadSource = {
  /** As first typed; null: it is not told. */
  readonly source: string | null;
  readonly firms: number;
  /** Those that buy. */
  readonly bought: number;
  /** Expected money of those that do not buy yet. */
  readonly expected: number;
};

/** What an earlier run says of who bought. */
export type BuyersThen = {
  /** The last one of its data, `12 * year + month - 1`. */
  readonly month: number;
  /** By the key of each client with a turnover above zero that it names. */
  readonly quadrants: ReadonlyMap<string, Quadrant | null>;
  /** It does not name all of them any more. */
  readonly isThinned: boolean;
};

export type Inflow = {
  /** The last twelve months up to the last one that is known, oldest first; empty: nobody came in them. */
  readonly months: readonly InflowMonth[];
  readonly reached: readonly Reached[];
  /** Most firms first. */
  readonly leads: readonly LeadSource[];
};

const MONTHS_SHOWN = 12;
const LOOKED_AT_AFTER = [3, 6, 12] as const;
/** A run of so many months from the one looked at on still tells of it. */
const GRACE = 3;

/**
 * METHOD 8: new clients by month and the quadrants they reach, and the flow of leads by their source. A client is new in the
 * month of its first purchase that the data tell (`KnownClient.firstMonth`), unless an earlier run has it; where the
 * data tell no months, in the month of the first run that has it while an earlier one lacks it. A thinned run never tells
 * that a client was not there.
 */
export function measureInflow(
  clients: readonly KnownClient[],
  cases: readonly StrategyCase[],
  runs: readonly BuyersThen[]
): Inflow {
  const past = [...runs].sort((a, b) => a.month - b.month);
  const fresh = clients.flatMap((client) => {
    const month = client.turnover > 0 ? findMonth(client, past) : null;
    return month === null ? [] : [{ client, month }];
  });
  const leads = cases.filter(isLead);
  const made = leads.flatMap((one) => (one.made > 0 ? [monthIndex(one.made)] : []));
  const known = [...fresh.map(({ month }) => month), ...made];
  const last = Math.max(...known, ...past.map(({ month }) => month));
  const first = last - MONTHS_SHOWN + 1;
  const isRecent = (month: number): boolean => month >= first;
  const shown = known.some(isRecent) ? Array.from({ length: MONTHS_SHOWN }, (_, at) => at) : [];
  return {
    months: shown.map((at): InflowMonth => {
      const month = first + at;
      const own = fresh.filter((one) => one.month === month).map(({ client }) => client);
      return {
        month,
        prospects: made.filter((one) => one === month).length,
        clients: own.length,
        best: own.filter((one) => one.class === CLASSES[0]).length,
        turnover: own.reduce((sum, one) => sum + one.turnover, 0),
      };
    }),
    reached: fresh.length > 0 ? countReached(fresh, past) : [],
    leads: countLeads(leads),
  };
}

type Fresh = { readonly client: KnownClient; readonly month: number };

/** The keys of a client, its present one first. */
function keysOf({ key, formerKeys = [] }: KnownClient): readonly string[] {
  return [key, ...formerKeys];
}

function findMonth(client: KnownClient, past: readonly BuyersThen[]): number | null {
  const has = ({ quadrants }: BuyersThen): boolean =>
    keysOf(client).some((key) => quadrants.has(key));
  const { firstMonth } = client;
  if (firstMonth !== undefined) {
    if (firstMonth === null || past.some((one) => one.month < firstMonth && has(one))) return null;
    return firstMonth;
  }
  const at = past.findIndex(has);
  const wasAbsent = past.slice(0, at).some(({ isThinned }) => !isThinned);
  return at > 0 && wasAbsent ? (past[at]?.month ?? null) : null;
}

function countReached(fresh: readonly Fresh[], past: readonly BuyersThen[]): Reached[] {
  const count = (after: number, quadrantOf: (one: Fresh) => Quadrant | null): Reached => {
    const found = fresh.map(quadrantOf);
    const counts = QUADRANTS.map((one) => [one, found.filter((other) => other === one).length]);
    return { after, quadrants: Object.fromEntries(counts) as Reached["quadrants"] };
  };
  const quadrantAfter = ({ client, month }: Fresh, after: number): Quadrant | null => {
    const from = month + after;
    const told = past.find(
      (one) =>
        one.month >= from &&
        one.month < from + GRACE &&
        keysOf(client).some((key) => one.quadrants.get(key))
    );
    const key = keysOf(client).find((one) => told?.quadrants.get(one));
    return (key === undefined ? null : told?.quadrants.get(key)) ?? null;
  };
  return [
    count(0, ({ client }) => client.quadrant),
    ...LOOKED_AT_AFTER.map((after) => count(after, (one) => quadrantAfter(one, after))),
  ];
}

/** Is it a firm to be won, or one that was? */
function isLead({ client, answers: { fields } }: StrategyCase): boolean {
  return (
    client.state === "prospect" ||
    !saysNothing(textOf(fields.source.value)) ||
    textOf(fields.prospectStage.value) !== ""
  );
}

function countLeads(cases: readonly StrategyCase[]): LeadSource[] {
  const sources = new Map<string, { -readonly [Key in keyof LeadSource]: LeadSource[Key] }>();
  for (const { client, figures, answers } of cases) {
    const typed = textOf(answers.fields.source.value);
    const source = saysNothing(typed) ? null : typed;
    const key = source === null ? "" : nameKey(source);
    const line = sources.get(key) ?? { source, firms: 0, bought: 0, expected: 0 };
    const { value: expected } = answers.fields.expected;
    const isBuying = client.state !== "prospect" && (figures.turnover ?? 0) > 0;
    line.firms += 1;
    line.bought += isBuying ? 1 : 0;
    line.expected += !isBuying && typeof expected === "number" ? Math.max(0, expected) : 0;
    sources.set(key, line);
  }
  return [...sources.values()].sort(
    (a, b) =>
      Number(a.source === null) - Number(b.source === null) ||
      b.firms - a.firms ||
      ((a.source ?? "") < (b.source ?? "") ? -1 : 1)
  );
}
