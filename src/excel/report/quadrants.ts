import type { Quadrant } from "../../core/classes/classification";
import { SERVICE_ORDER } from "../../core/classes/quadrants/quadrants";
import { playbook } from "../../strings/playbook";
import { COUNT, EMPTY, formula, name, number, PERCENT, text, fitLines, type Part } from "./cell";
import type { ReportCell } from "./cell";
import type { ReportContext } from "./context";
import { cellIn } from "./rooms";
import { divide, LINE, TOTAL } from "./total";

/** METHOD 4: the quadrants in the order of service, counted where they stand; or why there are none. */
export function layQuadrants(context: ReportContext): Part {
  const { report, texts, money, ranges } = context;
  const { lines, without } = report.quadrants;
  const head = [
    [text(texts.quadrants)],
    [texts.quadrant, texts.clients, texts.turnover, texts.share].map(text),
  ];
  // The row of headings looks like one whatever stands in it.
  if (lines.length === 0) return [...head, ...texts.noLoyalty.map((line) => [text(line)])];
  return [
    ...head,
    ...lines.map(({ quadrant, clients, turnover }, at) => {
      const wanted = `"${quadrant}"`;
      const isLive = ranges.quadrant !== undefined;
      return [
        text(`${quadrant} · ${texts.sides[quadrant]}`),
        isLive ? formula(`COUNTIF(${ranges.quadrant},${wanted})`, COUNT) : number(clients, COUNT),
        isLive && ranges.turnover !== undefined
          ? formula(`SUMIF(${ranges.quadrant},${wanted},${ranges.turnover})`, money)
          : number(turnover, money),
        formula(divide(cellIn("quadrants", 2 + at, 2), TOTAL), PERCENT),
      ];
    }),
    ...(without > 0 ? [[text(texts.without), number(without, COUNT)]] : []),
  ];
}

const MOST_NAMES = 30;

/** Who stands in III and IV: the clients that a strategy is worth. */
export function layStrategic({ report, texts, money }: ReportContext): Part {
  const { strategic } = report.quadrants;
  if (strategic.length === 0) return [];
  const shown = strategic.length <= MOST_NAMES ? strategic : evenly(strategic);
  const rest = strategic.length - shown.length;
  return [
    [text(texts.strategic)],
    [texts.client, texts.quadrantShort, texts.turnover, texts.share, texts.loyalty].map(text),
    ...shown.map(({ client, quadrant, turnover, loyalty }, at) => [
      name(client),
      text(quadrant),
      number(turnover, money),
      formula(divide(cellIn("strategic", 2 + at, 2), TOTAL), PERCENT),
      number(loyalty, "0"),
    ]),
    ...(rest > 0 ? [[text(texts.more(rest))]] : []),
  ];
}

/** Both quadrants get their part of the room; what one does not need the other has. */
function evenly<T extends { readonly quadrant: Quadrant }>(all: readonly T[]): T[] {
  const third = all.filter(({ quadrant }) => quadrant === "III");
  const fourth = all.filter(({ quadrant }) => quadrant === "IV");
  const half = MOST_NAMES / 2;
  const most = Math.max(half, MOST_NAMES - fourth.length);
  const kept = third.slice(0, most);
  return [...kept, ...fourth.slice(0, MOST_NAMES - kept.length)];
}

/** The data of the scatter chart: loyalty, and the turnover in the column of the client's quadrant. */
export function layPoints({ report, texts, money }: ReportContext): Part {
  const { points } = report.quadrants;
  if (points.length === 0) return [];
  return [
    [],
    [text(texts.loyalty), ...SERVICE_ORDER.map((quadrant) => text(quadrant))],
    ...points.map(({ loyalty, quadrant, turnover }): ReportCell[] => [
      number(loyalty, "0"),
      ...SERVICE_ORDER.map((one) => (one === quadrant ? number(turnover, money) : EMPTY)),
    ]),
  ];
}

/** What the scatter chart shows, in words. */
export function layScatterNote({ report, texts }: ReportContext): Part {
  const { length } = report.quadrants.points;
  return length === 0
    ? []
    : fitLines(texts.scatterSays(length), LINE, 2).map((line) => [text(line)]);
}

const PLAY_ROWS = 9;

/** METHOD 4, the playbook: what the group is, its task, its goals, and what to do; in the order of service. */
export function layPlaybook({ texts, language }: ReportContext): Part {
  const plays = playbook(language);
  return [
    [text(texts.playbook)],
    ...SERVICE_ORDER.flatMap((quadrant, at) => {
      const { name: heading, group, task, goals, actions } = plays[quadrant];
      const lines = [
        texts.playOf(quadrant, heading),
        ...fitLines(group, LINE, 2),
        ...fitLines(`${texts.task}: ${task}`, LINE, 2),
        ...fitLines(`${texts.goals}: ${goals.join(" ")}`, LINE, 2),
        ...fitLines(`${texts.actions}: ${actions.join(" ")}`, LINE, 3),
      ].slice(0, PLAY_ROWS);
      const isLast = at === SERVICE_ORDER.length - 1;
      return [...lines.map((line) => [text(line)]), ...(isLast ? [] : [[text("")]])];
    }),
  ];
}
