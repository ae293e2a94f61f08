import { isRecord } from "../values/records";
import { FINDINGS, findKind, type FindingCode } from "./findingTable";

/** A code whose treatment can be changed. */
export type TreatableCode = {
  [Code in FindingCode]: (typeof FINDINGS)[Code] extends { readonly treatments: unknown }
    ? Code
    : never;
}[FindingCode];
type TreatmentTable = {
  readonly [Code in TreatableCode]: (typeof FINDINGS)[Code]["treatments"];
};
/** What may be done about each kind of finding that leaves a choice, the default first: see `FINDINGS`. */
export const TREATMENTS = Object.fromEntries(
  Object.entries(FINDINGS).flatMap(([code, kind]) =>
    "treatments" in kind ? [[code, kind.treatments]] : []
  )
) as TreatmentTable;
/** A treatment of a code: `TreatmentOf<"negativeAmount">` is `"net" | "leaveOut"`. */
export type TreatmentOf<Code extends TreatableCode> = TreatmentTable[Code][number];
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
  return findKind(code).treatments !== undefined;
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

/** What of stored treatments `parseTreatments` does not know: codes, and treatments of a code, of a later version. */
export function listUnknownTreatments(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return {};
  const lists = ["sameClients", "clientLabels", "totalLabels", "rates"];
  const isKnown = ([code, treatment]: readonly [string, unknown]): boolean => {
    const known = listTreatableCodes().find((one) => one === code);
    const options: readonly unknown[] = known ? TREATMENTS[known] : [];
    return lists.includes(code) || options.includes(treatment);
  };
  return Object.fromEntries(Object.entries(value).filter((entry) => !isKnown(entry)));
}

function listOf(value: unknown, isFit: (item: unknown) => boolean): unknown[] {
  return Array.isArray(value) ? value.filter(isFit) : [];
}

function isPair(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 2 && value.every((name) => typeof name === "string")
  );
}
