import { fromMinor, type Minor } from "../../core/reading/values/decimal";
import { formula, input, number, text, type Part, type ReportCell } from "./cell";
import type { ReportContext } from "./context";
import { cellIn } from "./rooms";
import { TOTAL } from "./total";

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
  const isByProfit = clients.some(({ profit }) => profit !== null);
  const sum = clients.reduce((total, { profit }) => total + (profit ?? 0), 0);
  const profit = fromMinor(sum as Minor, report.reading.scale);
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
      isByProfit ? number(profit, money) : formula(TOTAL, money)
    ),
    line(texts.marginShare, isByProfit ? text("–") : input(marginShare, PERCENTS)),
    line(texts.years, input(years, "0.##")),
    line(
      texts.margin,
      formula(`${at(BASE)}${isByProfit ? "" : `*${at(SHARE)}`}/${at(YEARS)}`, money)
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
