import { describeWhale } from "../../strings/curves";
import { showCount } from "../../strings/numbers";
import { fitLines, formula, number, PERCENT, text, type Part } from "./cell";
import type { ReportContext } from "./context";
import { cellIn } from "./rooms";
import { LINE } from "./total";

/** Where the data of the whale curve begin in their room. */
const FIRST = 2;

/** The title over the whale curve; nothing where the data have no profits. */
export function layProfit({ report, texts }: ReportContext): Part {
  return report.profit ? [[text("")], [text(texts.profitCurve.title)]] : [];
}

/** The data of the whale curve, most profitable clients first, and the line of what all bring together (METHOD 3). */
export function layWhale({ report, texts, money }: ReportContext): Part {
  if (!report.profit) return [];
  const { points } = report.profit;
  const { clients, soFar, all } = texts.profitCurve;
  const total = cellIn("whale", FIRST + points.length - 1, 1);
  return [
    [],
    [clients, soFar, all].map(text),
    ...points.map(({ clientShare, profit }) => [
      number(clientShare, PERCENT),
      number(profit, money),
      formula(total, money),
    ]),
  ];
}

/** What the whale curve shows, in words. */
export function layProfitNote({ report, language }: ReportContext): Part {
  if (!report.profit) return [];
  const show = (amount: number): string => showCount(language, amount);
  const says = describeWhale(language, report.profit, show);
  return fitLines(says, LINE, 2).map((line) => [text(line)]);
}
