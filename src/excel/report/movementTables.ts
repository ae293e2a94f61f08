import { describeComparison } from "../../strings/comparison";
import { showSnapshotDay } from "../../strings/movement";
import { COUNT, formula, name, number, text, type Part } from "./cell";
import type { ReportContext } from "./context";
import { cellIn } from "./rooms";

/** METHOD 5: since when, and by which rules; or why there is nothing to compare. */
export function layMovement({ report, texts, language }: ReportContext): Part {
  const { movement } = report;
  const lines = movement
    ? [
        texts.since(showSnapshotDay(language, movement.since)),
        ...describeComparison(language, movement),
        ...(movement.hasSameSettings ? [] : [texts.otherSettings]),
      ]
    : texts.noMovement;
  return [[text(texts.movement)], ...lines.map((line) => [text(line)])];
}

/** How many came, left, rose and fell, with the money at stake. */
export function layKinds({ report, texts, money }: ReportContext): Part {
  const { movement } = report;
  if (!movement) return [];
  return [
    [texts.move, texts.clients, texts.atStake].map(text),
    ...movement.kinds.map(({ kind, clients, atStake }) => [
      text(texts.kinds[kind]),
      number(clients, COUNT),
      number(atStake, money),
    ]),
  ];
}

/** From class (row) to class (column). */
export function layMatrix({ report, texts }: ReportContext): Part {
  const { movement } = report;
  if (!movement) return [];
  return [
    [text(texts.matrix), ...movement.standings.map((one) => text(texts.standing(one)))],
    ...movement.standings.map((standing, row) => [
      text(texts.standing(standing)),
      ...(movement.counts[row] ?? []).map((count) => number(count, COUNT)),
    ]),
  ];
}

const MOST = 16;

/** Key clients that fell or disappeared: losing one is dear. */
export function layAtRisk({ report, texts, money }: ReportContext): Part {
  const { movement } = report;
  if (!movement) return [];
  const { atRisk } = movement;
  if (atRisk.length === 0) return [[text(texts.noneAtRisk)]];
  const shown = atRisk.length <= MOST + 1 ? atRisk : atRisk.slice(0, MOST);
  const rest = atRisk.length - shown.length;
  return [
    [text(texts.atRisk)],
    [texts.client, texts.was, texts.before, texts.is, texts.now, "", "", texts.change].map(text),
    ...shown.map(({ client, before, after, turnoverBefore, turnoverNow }, at) => [
      name(client),
      text(texts.standing(before)),
      number(turnoverBefore, money),
      text(texts.standing(after)),
      number(turnoverNow, money),
      text(""),
      text(""),
      formula(`${cellIn("atRisk", 2 + at, 4)}-${cellIn("atRisk", 2 + at, 2)}`, money),
    ]),
    ...(rest > 0 ? [[text(texts.more(rest))]] : []),
  ];
}
