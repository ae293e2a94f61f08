import { chartTexts } from "../../strings/charts";
import { COUNT, fitLines, formula, name, number, PERCENT, shorten, text, type Part } from "./cell";
import type { ReportContext } from "./context";
import { cellIn, columnIn, fixed, ROOMS } from "./rooms";
import { divide, LIMIT, LINE, TOTAL } from "./total";

/** Where the data of the Pareto chart begin in their room. */
const FIRST = 2;
/** A longer name would take the chart's height away. */
const LABEL = 16;
/** So much of a name fits where charts below keep rows from growing. */
const NAME = 32;

/** The data of the Pareto chart: the largest clients, their cumulative share, and the line of 80 % (METHOD 2). */
export function layBars({ report, texts, money }: ReportContext): Part {
  const { bars } = report.curves;
  const first = cellIn("bars", FIRST, 1);
  const { block } = ROOMS.bars;
  return [
    [text(texts.data)],
    [texts.client, texts.turnover, texts.cumulativeShare, texts.limit(LIMIT)].map(text),
    ...bars.map((bar, at) => [
      name(shorten(bar.client, LABEL)),
      number(bar.turnover, money),
      formula(
        divide(`SUM(${first}:${fixed(block.row + FIRST + at, block.column + 1)})`, TOTAL),
        PERCENT
      ),
      number(LIMIT, "0%"),
    ]),
  ];
}

/** What the Pareto chart shows, in words: also for those who do not see it. */
export function layParetoNote({ report, texts }: ReportContext): Part {
  const { bars, others } = report.curves;
  const shown = bars.reduce((sum, bar) => sum + bar.turnover, 0);
  const total = shown + others.turnover;
  const share = (part: number): number => (total === 0 ? 0 : part / total);
  const says = texts.paretoSays(bars.length, share(shown), others.clients, share(others.turnover));
  return fitLines(says, LINE, 2).map((line) => [text(line)]);
}

/** METHOD 3: how few clients hold how much. Shares of the largest are sums over the chart's data. */
export function laySpread({ report, texts }: ReportContext): Part {
  const { curves } = report;
  const line = (label: string, value: ReturnType<typeof number>): Part[number] => [
    text(label),
    text(""),
    value,
  ];
  return [
    [text(texts.spread)],
    [texts.figure, "", texts.value].map(text),
    line(texts.for80, number(curves.for80, COUNT)),
    ...[1, 3, 5, 10].map((clients) =>
      line(
        texts.largest(clients),
        formula(divide(`SUM(${columnIn("bars", 1, FIRST, clients)})`, TOTAL), PERCENT)
      )
    ),
    [...line(texts.gini, number(curves.gini, "0.000")), text(""), text(texts.giniNote)],
    [...line(texts.hhi, number(curves.hhi, "0.000")), text(""), text(texts.hhiNote)],
  ];
}

/** METHOD 3, the loss scenario by name: each line adds one more of the largest. */
export function layLosses({ report, texts, money }: ReportContext): Part {
  const { bars } = report.curves;
  const top = bars.slice(0, 5);
  return [
    [text(texts.losses)],
    [text(texts.lossNote)],
    [texts.client, "", texts.turnover, texts.share, texts.lost, texts.lostShare, texts.medians].map(
      text
    ),
    ...top.map((bar, at) => {
      const row = 3 + at;
      const medians = report.losses.find(({ clients }) => clients === at + 1)?.medianClients;
      return [
        name(shorten(bar.client, NAME)),
        text(""),
        formula(cellIn("bars", FIRST + at, 1), money),
        formula(divide(cellIn("losses", row, 2), TOTAL), PERCENT),
        formula(`SUM(${columnIn("losses", 2, 3, at + 1)})`, money),
        formula(divide(cellIn("losses", row, 4), TOTAL), PERCENT),
        medians === undefined ? text("") : number(medians, COUNT),
      ];
    }),
  ];
}

/** The data of the histogram; counted where the turnovers stand, with the borders beside. */
export function layBins({ report, texts, money, ranges, language }: ReportContext): Part {
  const { bin } = chartTexts(language);
  return [
    [],
    [texts.range, texts.clients, texts.turnover, "≥", "<"].map(text),
    ...report.curves.bins.map(({ from, to, clients, turnover }, at) => {
      const [low, high] = [cellIn("bins", FIRST + at, 3), cellIn("bins", FIRST + at, 4)];
      // Rows of no client have no class.
      const where = `${ranges.turnover},">="&${low},${ranges.turnover},"<"&${high},${ranges.class},"?*"`;
      const isLive = ranges.turnover !== undefined && ranges.class !== undefined && at > 0;
      return [
        text(bin(from, to)),
        isLive ? formula(`COUNTIFS(${where})`, COUNT) : number(clients, COUNT),
        isLive ? formula(`SUMIFS(${ranges.turnover},${where})`, money) : number(turnover, money),
        number(from, money),
        number(to, money),
      ];
    }),
  ];
}

/** The data of the Lorenz curve, smallest clients first, and the line on which all are equal (METHOD 3). */
export function layLorenz({ report, texts }: ReportContext): Part {
  return [
    [],
    [texts.clientShare, texts.turnoverShare, texts.equal].map(text),
    ...report.curves.lorenz.map(({ clientShare, turnoverShare }, at) => [
      number(clientShare, PERCENT),
      number(turnoverShare, PERCENT),
      formula(cellIn("lorenz", FIRST + at, 0), PERCENT),
    ]),
  ];
}

/** What histogram and Lorenz curve show, in words. */
export function layCurveNotes({ report, texts, language }: ReportContext): Part {
  const { bins, lorenz, gini } = report.curves;
  const most = bins.reduce<(typeof bins)[number] | undefined>(
    (best, bin) => (best && best.clients >= bin.clients ? best : bin),
    undefined
  );
  const point = lorenz.find(({ clientShare }) => clientShare >= 0.5);
  const { bin } = chartTexts(language);
  return [
    ...(most ? [texts.histogramSays(bin(most.from, most.to), most.clients)] : []),
    ...(point ? [texts.lorenzSays(point.clientShare, point.turnoverShare, gini)] : []),
  ].map((line) => [text(line)]);
}
