import { findGain, findValue } from "../classes/value/value";
import type { AnswerRow } from "./answers";
import { tableOf } from "./layout";
import { numberOf } from "./usable";

/** What a client's value is told by; null: not known. Money in the sheet's unit, rates as shares. */
export type ClientTerms = Readonly<Record<TermCode, number | null>>;
export const TERM_CODES = [
  "margin",
  "retention",
  "discount",
  "growth",
  "keeping",
  "replacing",
] as const;
type TermCode = (typeof TERM_CODES)[number];

export const NO_TERMS: ClientTerms = {
  margin: null,
  retention: null,
  discount: null,
  growth: null,
  keeping: null,
  replacing: null,
};

/** METHOD 8, in the sheet's unit; null: not enough is known, or it has no value. */
export type ClientValue = {
  /** What it brings in all the years that it stays; the first payment is in a year. */
  readonly clientValue: number | null;
  /** What five points of retention more bring. */
  readonly gain: number | null;
  /** What it costs to win another one. */
  readonly replacement: number | null;
  /** What is lost with it: its value, and what replacing it costs. */
  readonly loss: number | null;
};

/** Points of retention whose gain is told. */
export const RETENTION_STEP = 0.05;

/** The person's own numbers, where they can be used, go before those of the data and the settings. */
export function mergeTerms(
  rows: readonly AnswerRow[],
  given: ClientTerms,
  today: number
): ClientTerms {
  const own = rows.find(({ cells }) => cells.termsOf === "own");
  const { columns } = tableOf("valueTerms");
  return Object.fromEntries(
    TERM_CODES.map((code) => {
      const kind = columns.find((column) => column.code === code)?.value;
      const typed = own && kind ? numberOf(own.cells[code], kind, today) : null;
      return [code, typed ?? given[code]];
    })
  ) as ClientTerms;
}

/** What a client is worth and what losing it costs; the sheet's own formulas compute the same. */
export function measureClientValue(terms: ClientTerms): ClientValue {
  const { margin, retention, discount, growth, keeping, replacing } = terms;
  const isKnown = margin !== null && retention !== null && discount !== null;
  const rates = isKnown
    ? { margin, retention, discount, growth: growth ?? 0, isPaidNow: false }
    : undefined;
  const clientValue = rates ? findValue(rates) : null;
  const replacement = keeping && replacing ? keeping * replacing : null;
  return {
    clientValue,
    gain: rates ? findGain(rates, RETENTION_STEP) : null,
    replacement,
    loss: clientValue === null ? null : clientValue + (replacement ?? 0),
  };
}
