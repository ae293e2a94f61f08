import { describeReading } from "../../strings/reading";
import { showSnapshotDay } from "../../strings/movement";
import {
  breakLines,
  fitLines,
  formula,
  name,
  number,
  text,
  type Part,
  type ReportCell,
} from "./cell";
import { classCells } from "./classes";
import type { ReportContext } from "./context";
import { cellIn, columnIn } from "./rooms";
import { BESIDE_LABEL, LINE, SUMS } from "./total";

/** Lines of the rule and of the settings together. */
const LONG = 6;

/** The title of the sheet. */
export function layTitle({ texts }: ReportContext): Part {
  return [[text(texts.title)]];
}

/** What the report is of: file, cells, day, period, unit, rule and settings (METHOD 2, 4). */
export function layFacts({ report, origin, texts, language, thousands }: ReportContext): Part {
  const { reading, classification } = report;
  const { facts } = texts;
  const { periods, rowsRead, account } = reading;
  const ends = periods && [...new Set([periods[0], periods.at(-1)])].join(" – ");
  const settings = texts.describeSettings({
    options: classification.options,
    isByProfit: reading.plan.columns.profit !== undefined,
    byHand: classification.clients.filter(({ manual }) => manual !== null).length,
  });
  const lines = (label: string, value: string, most: number): ReportCell[][] =>
    fitLines(value, BESIDE_LABEL, most).map((line, at) => [
      text(at === 0 ? label : ""),
      name(line),
    ]);
  const rule = lines(facts.rule, texts.describeRule(classification.scheme), 3);
  return [
    ...lines(facts.file, origin.file, 1),
    ...lines(facts.place, texts.placeOf(origin.sheet, origin.address, rowsRead), 1),
    ...lines(facts.day, showSnapshotDay(language, origin.day), 1),
    ...lines(facts.period, ends || reading.lastDate || texts.noPeriod, 1),
    ...lines(facts.unit, texts.unit(account?.currencies ?? [], thousands), 1),
    ...rule,
    ...lines(facts.settings, settings, LONG - rule.length),
  ];
}

/**
 * METHOD 1: what proves the reading, and the reconciliation. Clients and returns are the sums of the class table, so that the
 * difference shows when the data have changed since.
 */
export function layProof(context: ReportContext): Part {
  const { report, texts, language, money } = context;
  const { reading, reconciliation } = report;
  const { proof, scale } = reading;
  const [, ...said] = describeReading(language, reading);
  const line = proof?.sheetSays == null ? texts.noProof : (said[0] ?? "");
  const label = (value: string): ReportCell[] => [text(value), text("")];
  const round = `${Math.max(0, Math.min(scale, 9))}`;
  return [
    [text(texts.proof)],
    ...[0, 1].map((at) => [text(breakLines(line, LINE)[at] ?? "")]),
    [...label(texts.positive), formula(`SUM(${classCells(context, 2).buying})`, money)],
    [...label(texts.returns), formula(classCells(context, 2).returns, money)],
    [...label(texts.leftOut), number(reconciliation.leftOut, money)],
    [...label(texts.together), formula(`SUM(${columnIn("proof", 2, SUMS, 3)})`, money)],
    [...label(texts.sheetTotal), number(reconciliation.sheetTotal, money)],
    [
      ...label(texts.difference),
      formula(`ROUND(${cellIn("proof", 6, 2)}-${cellIn("proof", 7, 2)},${round})`, money),
    ],
  ];
}
