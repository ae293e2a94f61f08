import { fromMinor, type Minor } from "../../core/reading/values/decimal";
import { formula, input, number, text, type Part, type ReportCell } from "./cell";
import type { ReportContext } from "./context";
import { cellIn } from "./rooms";
import { ALL_TURNOVER } from "./classes";

const FIRST = 3;
/** The cell of the calculator's line. */
const at = (line: number): string => cellIn("calculator", FIRST + line, 2);
const [BASE, SHARE, YEARS, MARGIN, RETENTION, DISCOUNT, GAIN, KEEPING, RATIO, VALUE, , REPLACING] =
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const PERCENTS = "0.0%";

/**
 * METHOD 8: what clients are worth, CLV = m·r/(1+d−r), what more retention gives and what losing one costs. The numbers of
 * the method are cells to be changed; all the rest is computed from them.
 */
export function layCalculator({ report, texts, money, numbers }: ReportContext): Part {
  const { clients } = report.reading;
  const add = (amounts: readonly number[]): number =>
    fromMinor(amounts.reduce((sum, one) => sum + one, 0) as Minor, report.reading.scale);
  const isByProfit = clients.some(({ profit }) => profit !== null);
  const profit = add(clients.map((one) => one.profit ?? 0));
  // Of a client without profit a share of its turnover is its margin.
  const unknown = clients.filter((one) => one.profit === null);
  const rest = isByProfit && unknown.length > 0 ? add(unknown.map(({ turnover }) => turnover)) : 0;
  const byShare = isByProfit ? `(${at(BASE)}+${at(SHARE)}*${rest})` : `${at(BASE)}*${at(SHARE)}`;
  const { retention, discount, gain, keeping, rule, years, marginShare, isPaidNow } = numbers;
  const worth = (stays: string): string =>
    `${at(MARGIN)}*(${stays})/(1+${at(DISCOUNT)}-(${stays}))${isPaidNow ? `+${at(MARGIN)}` : ""}`;
  const more = `${at(RETENTION)}+${at(GAIN)}`;
  const guard = (stays: string, body: string): string =>
    `IF(OR(${stays}>1,${stays}>=1+${at(DISCOUNT)}),"–",${body})`;
  const line = (label: string, cell: ReportCell): ReportCell[] => [text(label), text(""), cell];
  return [
    [text(texts.calculator)],
    ...texts.calculatorNote.map((one) => [text(one)]),
    line(
      isByProfit ? texts.profit : texts.turnover,
      isByProfit ? number(profit, money) : formula(ALL_TURNOVER, money)
    ),
    line(texts.marginShare, isByProfit && rest === 0 ? text("–") : input(marginShare, PERCENTS)),
    line(texts.years, input(years, "0.##")),
    line(
      texts.margin,
      formula(`${isByProfit && rest === 0 ? at(BASE) : byShare}/${at(YEARS)}`, money)
    ),
    line(texts.retention, input(retention, PERCENTS)),
    line(texts.discount, input(discount, PERCENTS)),
    line(texts.gain, input(gain, PERCENTS)),
    line(texts.keeping, input(keeping, money)),
    line(texts.ratio, input(rule.acquisitionRatio, "0.0")),
    line(texts.clv, formula(guard(at(RETENTION), worth(at(RETENTION))), money)),
    line(texts.clvGain, formula(guard(more, `(${worth(more)})-(${worth(at(RETENTION))})`), money)),
    line(texts.replacing, formula(`${at(KEEPING)}*${at(RATIO)}`, money)),
    line(
      texts.lossOfOne,
      formula(
        `IF(ISNUMBER(${at(VALUE)}),${at(VALUE)}/${clients.length}+${at(REPLACING)},"–")`,
        money
      )
    ),
  ];
}
