import { COUNT, EMPTY, formula, name, number, PERCENT, quote, shorten, text } from "./cell";
import type { Part, ReportCell } from "./cell";
import type { ReportContext } from "./context";
import { quoteSheet } from "./resultRanges";
import { cellIn, fixed } from "./rooms";
import { divide, TOTAL } from "./total";

const MOST = 46;
/** Characters that are still read where they are shrunk into the last column. */
const AGENT = 24;

/**
 * METHOD 2: the key clients by rank, with a link to the row of each, and who serves it, else where it buys. Names and amounts are values: a person sorts the
 * table, and a reference would then show another client's.
 */
export function layKeyClients(context: ReportContext): Part {
  const { report, texts, money } = context;
  const { keyClients } = report;
  const shown = keyClients.length <= MOST + 1 ? keyClients : keyClients.slice(0, MOST);
  const rest = keyClients.length - shown.length;
  const hasProfit = keyClients.some(({ profit }) => profit !== null);
  const hasAgents = keyClients.some(({ agent }) => agent !== null);
  const tabOf = ({ at }: { readonly at: number }): string | undefined =>
    context.tabs.get(report.reading.clients[at]?.key ?? "");
  const hasTabs = shown.some((one) => tabOf(one) !== undefined);
  const hasPlaces = keyClients.some(({ territory }) => territory !== null);
  return [
    [text(texts.key(keyClients.length))],
    [text(hasTabs ? texts.keyNoteSheets : texts.keyNote)],
    [
      texts.client,
      texts.class,
      texts.turnover,
      texts.share,
      hasProfit ? texts.profit : "",
      texts.row,
      hasTabs ? texts.sheet : "",
      hasAgents ? texts.agent : hasPlaces ? texts.territory : "",
    ].map(text),
    ...shown.map((one, at) => [
      name(one.client),
      text(one.class),
      number(one.turnover, money),
      formula(divide(cellIn("keyClients", 3 + at, 2), TOTAL), PERCENT),
      one.profit === null ? EMPTY : number(one.profit, money),
      linkTo(context, one),
      linkToSheet(tabOf(one), texts.sheet),
      name(shorten((hasAgents ? one.agent : one.territory) ?? "", AGENT)),
    ]),
    ...(rest > 0 ? [[text(texts.more(rest))]] : []),
  ];
}

/** A link to a client's strategy sheet; empty: it has none. */
function linkToSheet(tab: string | undefined, word: string): ReportCell {
  if (tab === undefined) return EMPTY;
  return formula(`HYPERLINK(${quote(`#${quoteSheet(tab)}!A1`)},${quote(word)})`);
}

/** A link that follows its row when rows are inserted above. */
function linkTo(
  { rows }: ReportContext,
  one: { readonly place: number; readonly row: number }
): ReportCell {
  const place = `ROW(${rows.sheet}!${fixed(rows.rowOf(one), rows.column)})`;
  const letter = fixed(0, rows.column).split("$")[1] ?? "A";
  return formula(`HYPERLINK(${quote(`#${rows.sheet}!${letter}`)}&${place},${place})`, COUNT);
}
