import type { ParetoClass } from "../../core/classes/classification";
import { fromMinor } from "../../core/reading/values/decimal";
import { describeFinding } from "../../strings/findings";
import { resultTexts } from "../../strings/result";
import { sheetTexts } from "../../strings/sheet";
import { toA1 } from "../../core/reading/values/cells";
import { COUNT, EMPTY, breakLines, fitLines, formula, name, number, PERCENT, text } from "./cell";
import type { Part, ReportCell } from "./cell";
import type { ReportContext } from "./context";
import { cellIn, columnIn } from "./rooms";
import { divide, LINE, TOTAL } from "./total";

/** Rows of the room: all clients, then a row for each class. */
const ALL = 2;
const FIRST = 3;

/** The turnover of all clients, of those with returns alone as well. */
export const ALL_TURNOVER = cellIn("classes", ALL, 2);

/** The cells of a column of the table that belong to classes of clients with turnover; and the one of returns. */
export function classCells(
  { report }: ReportContext,
  column: number
): { readonly buying: string; readonly returns: string } {
  const { length } = report.classification.classNames;
  return {
    buying: columnIn("classes", column, FIRST, length - 1),
    returns: cellIn("classes", FIRST + length - 1, column),
  };
}

/**
 * METHOD 2: clients and turnover by class, counted where the classes stand, so that the table follows them.
 */
export function layClasses(context: ReportContext): Part {
  const { texts, money, report } = context;
  const names = report.classification.classNames;
  return [
    [text(texts.classes)],
    [
      texts.class,
      texts.clients,
      texts.turnover,
      texts.share,
      texts.perClient,
      texts.shareOfClients,
    ].map(text),
    [
      text(texts.all),
      formula(`SUM(${columnIn("classes", 1, FIRST, names.length)})`, COUNT),
      formula(`SUM(${columnIn("classes", 2, FIRST, names.length)})`, money),
      EMPTY,
      formula(divide(cellIn("classes", ALL, 2), cellIn("classes", ALL, 1)), money),
      EMPTY,
    ],
    ...names.map((one, at) => layClass(context, one, FIRST + at)),
  ];
}

function layClass(context: ReportContext, one: ParetoClass, row: number): ReportCell[] {
  const { report, language, money, ranges } = context;
  const { classification } = report;
  const { clients, turnover } = classification.classes[one];
  const wanted = one === "0/returns" ? '"0/*"' : `"${one}"`;
  const isBuying = one !== "0/returns";
  return [
    text(sheetTexts(language).classes[one]),
    ranges.class ? formula(`COUNTIF(${ranges.class},${wanted})`, COUNT) : number(clients, COUNT),
    ranges.class && ranges.turnover
      ? formula(`SUMIF(${ranges.class},${wanted},${ranges.turnover})`, money)
      : number(fromMinor(turnover, classification.scale), money),
    isBuying ? formula(divide(cellIn("classes", row, 2), TOTAL), PERCENT) : EMPTY,
    formula(divide(cellIn("classes", row, 2), cellIn("classes", row, 1)), money),
    isBuying
      ? formula(divide(cellIn("classes", row, 1), `SUM(${classCells(context, 1).buying})`), PERCENT)
      : EMPTY,
  ];
}

/** The real pair in one sentence (METHOD 2), which follows the table of classes. */
export function layPair({ texts }: ReportContext): Part {
  const [clients = "", turnover = ""] = texts.pairEnd;
  const percent = (cell: string): string => `TEXT(${cell},"0%")`;
  const share = percent(cellIn("classes", FIRST, 3));
  const count = percent(cellIn("classes", FIRST, 5));
  return [[formula(`${count}&"${clients}"&${share}&"${turnover}"`)]];
}

const MOST_LINES = 14;

/** METHOD 2: the warnings, key clients with a loss first, then what is doubtful in the data. */
export function layWarnings({ report, texts, language, origin }: ReportContext): Part {
  const { classification, reading, lossMakers } = report;
  const { warning } = resultTexts(language);
  const doubts = reading.findings.filter(({ level }) => level === "doubt");
  const all = [
    ...(lossMakers.length > 0 ? [texts.lossMakers(lossMakers.join(", "))] : []),
    ...classification.warnings.map(warning),
    ...doubts.map((finding) =>
      texts.doubt(
        describeFinding(language, finding),
        toA1(origin.row + finding.row, origin.column + finding.column)
      )
    ),
  ].map((sentence) => fitLines(sentence, LINE, 3));
  const shown: string[] = [];
  let count = 0;
  for (const lines of all) {
    if (shown.length + lines.length > MOST_LINES - 1) break;
    shown.push(...lines);
    count += 1;
  }
  const rest = all.length - count;
  if (rest > 0) shown.push(...breakLines(texts.moreDoubts(rest), LINE).slice(0, 1));
  return [
    [text(texts.warnings)],
    ...(shown.length > 0 ? shown : [texts.noWarnings]).map((line) => [name(line)]),
  ];
}
