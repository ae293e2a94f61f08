import { findFinest, measureFineness, type Fineness } from "../../core/reading/values/decimal";
import type { FindingList } from "../../core/reading/model/findingList";
import type { Duck } from "./duck";
import { findRows, IS_DATA } from "./findRows";
import { EngineRefusal } from "./refusal";

/** At most so many decimal places for the sake of profit, where turnover has fewer (as the core has it). */
const SIDE_DECIMALS = 4;
/** So many different amounts of more than two decimals are looked at one by one. */
const MOST_ODD = 1_000_000;

/** SQL: is an amount told in full by so many decimals? */
function isExact(x: string, decimals: number): string {
  const power = 10 ** decimals;
  return `(round(abs(${x}) * ${power}) / ${power} = abs(${x}) AND abs(${x}) * ${power} < 1e15)`;
}

/** How finely a column of amounts is written: those of more than two decimals are looked at one by one by the core. */
async function measureColumn(duck: Duck, x: string): Promise<Fineness> {
  const isFiner = [0, 1, 2].map((decimals) => `NOT ${isExact(x, decimals)}`);
  const [[sum, largest, count, ...finer] = []] = await duck.rows(
    `SELECT sum(abs(${x})), max(abs(${x})), count(${x})::INTEGER, ${isFiner.map((one) => `bool_or(${one})`).join(", ")} FROM v WHERE ${IS_DATA} AND ${x} IS NOT NULL`
  );
  const asked: number[] = [];
  if (finer[2] === true) {
    await duck.each(
      `SELECT DISTINCT abs(${x}) FROM v WHERE ${IS_DATA} AND ${x} IS NOT NULL AND ${isFiner[2]}`,
      (chunk, rows) => {
        const values = chunk.getColumnVector(0);
        for (let at = 0; at < rows; at++) asked.push(Number(values.getItem(at)));
        if (asked.length > MOST_ODD) throw new EngineRefusal("texts");
      }
    );
  }
  const plain = finer[1] === true ? 2 : finer[0] === true ? 1 : 0;
  return {
    decimals: Math.max(plain, measureFineness(Float64Array.from(asked)).decimals),
    finest: findFinest(Number(sum ?? 0), Number(largest ?? 0), Number(count)),
  };
}

/** The minor unit of the ledger, 10^-scale, as the core's `scaleAmounts` chooses it; `decimals`: of the turnover. */
export async function chooseLedgerScale(
  duck: Duck,
  profit: string | undefined,
  { findings, column }: { readonly findings: FindingList; readonly column: number }
): Promise<{ readonly scale: number; readonly decimals: number }> {
  const own = await measureColumn(duck, "t");
  const beside = profit === undefined ? undefined : await measureColumn(duck, profit);
  const most = Math.max(own.decimals, beside?.decimals ?? 0);
  const wanted = Math.max(own.decimals, Math.min(most, SIDE_DECIMALS));
  const scale = Math.min(wanted, own.finest, beside?.finest ?? wanted);
  if (scale < most) {
    const rounded = await findRows(
      duck,
      `${IS_DATA} AND t IS NOT NULL AND NOT ${isExact("t", scale)}`,
      "t"
    );
    findings.addCounted("roundedToFit", column, rounded);
  }
  return { scale, decimals: own.decimals };
}
