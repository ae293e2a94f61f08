import type { FindingCode } from "./finding";

/**
 * What may be done about each kind of finding that leaves a choice, the default first (METHOD 1). `leaveOut` leaves the
 * whole row out: it belongs to no client, and its amount stands in `Reconciliation.leftOut`, so that the line of
 * reconciliation stays exact. In a profit column it leaves out the profit only. What the others mean:
 *
 * - `asNumber`, `asDate`, `asZero`, `asThousands`, `asDecimals`, `dayFirst`, `monthFirst`: how the cell is read;
 * - `ignore`: the date (the profit) of the row is not used, the row is;
 * - `asClient`: rows that look like totals or notes are clients called as their label says;
 * - `asOneClient`: all rows without a name are one client, called `—`;
 * - `fillDown`: a row without a name belongs to the name above it;
 * - `net`: returns are taken off the client's turnover;
 * - `together`, `apart`: spellings of one name are one client, or each is a client of its own;
 * - `keep`: nothing is done, the finding is only told;
 * - `addUp`: amounts are added whatever their currency (`Treatments.rates` converts them), `leaveOut` keeps the most
 *   frequent currency only.
 */
export const TREATMENTS = {
  textNumber: ["asNumber", "leaveOut"],
  ambiguousNumber: ["asThousands", "asDecimals", "leaveOut"],
  notANumber: ["asZero", "leaveOut"],
  errorCell: ["asZero", "leaveOut"],
  blankAmount: ["asZero", "leaveOut"],
  textDate: ["asDate", "ignore"],
  ambiguousDate: ["dayFirst", "monthFirst"],
  blankClient: ["leaveOut", "asOneClient"],
  filledName: ["fillDown", "leaveOut"],
  totalRow: ["leaveOut", "asClient"],
  noteRow: ["leaveOut", "asClient"],
  negativeAmount: ["net", "leaveOut"],
  profitAboveTurnover: ["keep", "ignore"],
  dateLikeNumber: ["keep", "leaveOut"],
  mergedNames: ["together", "apart"],
  mixedCurrencies: ["addUp", "leaveOut"],
  hiddenRows: ["keep", "leaveOut"],
  duplicateRow: ["keep", "leaveOut"],
} as const satisfies Partial<Record<FindingCode, readonly [string, string, ...string[]]>>;

/** A code whose treatment can be changed. */
export type TreatableCode = keyof typeof TREATMENTS;
/** A treatment of a code: `TreatmentOf<"negativeAmount">` is `"net" | "leaveOut"`. */
export type TreatmentOf<Code extends TreatableCode> = (typeof TREATMENTS)[Code][number];
/** Any treatment's name. */
export type Treatment = TreatmentOf<TreatableCode>;

/** What a person decided about findings; absent: the defaults. Kept in the workbook with the plan. */
export type Treatments = {
  readonly [Code in TreatableCode]?: TreatmentOf<Code>;
} & {
  /** Names put together by hand: the rows of the first belong to the client called as the second. */
  readonly sameClients?: readonly (readonly [name: string, into: string])[];
  /** Labels that are clients' names though they read like totals, headings or notes. */
  readonly clientLabels?: readonly string[];
  /** Labels whose rows are totals though they read like names. */
  readonly totalLabels?: readonly string[];
  /** What one unit of a currency (`USD`) is worth in the sheet's most frequent one, for `addUp`. */
  readonly rates?: Readonly<Record<string, number>>;
};

/** Can a person choose what is done about this code? */
export function isTreatable(code: FindingCode): code is TreatableCode {
  return code in TREATMENTS;
}

/** The codes that leave a choice, as `TREATMENTS` lists them. */
export function listTreatableCodes(): readonly TreatableCode[] {
  return Object.keys(TREATMENTS) as TreatableCode[];
}

/** The chosen treatment of a code, or its default. */
export function chooseTreatment<Code extends TreatableCode>(
  treatments: Treatments | undefined,
  code: Code
): TreatmentOf<Code> {
  const chosen = treatments?.[code] as TreatmentOf<Code> | undefined;
  return chosen ?? (TREATMENTS[code][0] as TreatmentOf<Code>);
}

/**
 * Reads stored or handed-in treatments: what is no treatment of its code is left out, nothing throws. Defaults are left
 * out too, so that `{}` means "as the method says".
 */
export function parseTreatments(value: unknown): Treatments {
  if (!isRecord(value)) return {};
  const chosen: Record<string, unknown> = {};
  for (const [code, options] of Object.entries<readonly string[]>(TREATMENTS)) {
    const option = value[code];
    if (typeof option === "string" && options.indexOf(option) > 0) chosen[code] = option;
  }
  const pairs = listOf(value.sameClients, isPair);
  if (pairs.length > 0) chosen.sameClients = pairs;
  for (const list of ["clientLabels", "totalLabels"]) {
    const labels = listOf(value[list], (label) => typeof label === "string");
    if (labels.length > 0) chosen[list] = labels;
  }
  if (isRecord(value.rates)) {
    const rates = Object.entries(value.rates).filter(
      ([, rate]) => typeof rate === "number" && Number.isFinite(rate) && rate > 0
    );
    if (rates.length > 0) chosen.rates = Object.fromEntries(rates);
  }
  return chosen as Treatments;
}

function listOf(value: unknown, isFit: (item: unknown) => boolean): unknown[] {
  return Array.isArray(value) ? value.filter(isFit) : [];
}

function isPair(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 2 && value.every((name) => typeof name === "string")
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
