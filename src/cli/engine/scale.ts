import { countDecimals, findFinest, type Fineness } from "../../core/reading/values/decimal";
import type { FindingList } from "../../core/reading/model/findingList";
import { findRows, isData, type LedgerRows } from "./rows";

/** At most so many decimal places for the sake of profit, where turnover has fewer (as the core has it). */
const SIDE_DECIMALS = 4;
/** Excel keeps 15 significant digits. */
const FIFTEEN_DIGITS = 1e15;

/** How finely the amounts of rows that count are written, as the core's `measureFineness` says it of a whole column. */
function measureRows(rows: LedgerRows, amounts: Float64Array): Fineness {
  let [decimals, power, sum, largest, count] = [0, 1, 0, 0, 0];
  for (let at = rows.first; at < rows.count; at++) {
    const size = Math.abs(amounts[at] ?? Number.NaN);
    if (size !== size || !isData(rows, at)) continue;
    const whole = Math.round(size * power);
    // Most amounts are told in full by the decimals so far.
    if (whole / power !== size || whole >= FIFTEEN_DIGITS) {
      decimals = countDecimals(size, decimals);
      power = 10 ** decimals;
    }
    sum += size;
    if (size > largest) largest = size;
    count++;
  }
  return { decimals, finest: findFinest(sum, largest, count) };
}

/** The minor unit of the ledger, 10^-scale, as the core's `scaleAmounts` chooses it; `decimals`: of the turnover. */
export function chooseLedgerScale(
  rows: LedgerRows,
  profit: Float64Array | undefined,
  { findings, column }: { readonly findings: FindingList; readonly column: number }
): { readonly scale: number; readonly decimals: number } {
  const { turnover } = rows;
  const own = measureRows(rows, turnover);
  const beside = profit === undefined ? undefined : measureRows(rows, profit);
  const most = Math.max(own.decimals, beside?.decimals ?? 0);
  const wanted = Math.max(own.decimals, Math.min(most, SIDE_DECIMALS));
  const scale = Math.min(wanted, own.finest, beside?.finest ?? wanted);
  if (scale < most) {
    const isRounded = (at: number): boolean => {
      const amount = turnover[at] ?? Number.NaN;
      return isData(rows, at) && !Number.isNaN(amount) && !isExact(amount, scale);
    };
    findings.addCounted(
      "roundedToFit",
      column,
      findRows(rows, isRounded, (at) => turnover[at])
    );
  }
  return { scale, decimals: own.decimals };
}

/** Is an amount told in full by so many decimals? */
function isExact(amount: number, decimals: number): boolean {
  const size = Math.abs(amount);
  const power = 10 ** decimals;
  return Math.round(size * power) / power === size && size * power < FIFTEEN_DIGITS;
}
