import { COUNT, formula, name, number, PERCENT, text, type Part } from "./cell";
import type { ReportContext } from "./context";
import { cellIn } from "./rooms";
import { divide, TOTAL } from "./total";

const MOST = 17;

/** The territories by turnover; those that have no row are one. */
export function layTerritories({ report, texts, money }: ReportContext): Part {
  const { territories } = report;
  if (territories.length === 0) return [[text(texts.noTerritories)]];
  const shown = territories.length <= MOST + 1 ? territories : territories.slice(0, MOST);
  const rest = territories.slice(shown.length);
  const sum = (of: (one: (typeof rest)[number]) => number): number =>
    rest.reduce((total, one) => total + of(one), 0);
  const others = {
    clients: sum(({ clients }) => clients),
    turnover: sum(({ turnover }) => turnover),
    keyClients: sum(({ keyClients }) => keyClients),
    classA: sum(({ classA }) => classA),
  };
  return [
    [text(texts.territories)],
    [
      texts.territory,
      texts.clients,
      texts.turnover,
      texts.share,
      "",
      texts.keyShort,
      texts.classA,
    ].map(text),
    ...[
      ...shown.map(({ territory, ...line }) => ({ label: name(territory), line })),
      ...(rest.length > 0
        ? [{ label: text(texts.otherTerritories(rest.length)), line: others }]
        : []),
    ].map(({ label, line }, at) => [
      label,
      number(line.clients, COUNT),
      number(line.turnover, money),
      formula(divide(cellIn("territories", 2 + at, 2), TOTAL), PERCENT),
      text(""),
      number(line.keyClients, COUNT),
      number(line.classA, COUNT),
    ]),
  ];
}
